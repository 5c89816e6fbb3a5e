#include "ui/sidebar.h"

#include <string>
#include <string_view>
#include <vector>

#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/keys.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/top_bar.h"
#include "ui/unread.h"

namespace drill::ui {
namespace {

float row_height() {
    return kit::px(is_phone() ? 44 : 32);
}

void section(std::string_view title) {
    kit::Rect line = kit::place({kit::kFill, kit::px(28)});
    line.cut_left(kit::px(8));
    kit::at(kit::centred(line, {line.width(), kit::px(16)}));
    kit::text(title, {.style = {.type = kit::Type::kMeta,
                                .face = kit::Face::kMedium,
                                .color = kit::theme().ink3},
                      .lines_max = 1});
}

struct Place {
    RoomPane pane;
    kit::Icon icon;
    std::string_view label;
    int count;
};

void place_row(const Place& place, DrillView& view) {
    const bool is_current = view.pane == place.pane;
    if (!kit::row_button(place.label, {.icon = place.icon,
                                       .count = is_current ? 0 : place.count,
                                       .is_current = is_current,
                                       .is_strong = place.count > 0 && !is_current}))
        return;
    view.go_to(place.pane);
}

void channel_row(engine::Channel which, const engine::Room& room, DrillView& view) {
    const bool is_current = view.pane == RoomPane::kChannel && view.open_channel == which;
    const bool is_issue = which == engine::Channel::kIssue;
    const Unread news = is_current ? Unread{} : unread_in(room, view, which);
    const std::string title = channel_title(room, which);
    if (kit::row_button(is_issue ? title : title.substr(1),
                        {.icon = is_issue ? kit::Icon::kLink : kit::Icon::kHash,
                         .count = news.mentions > 0 ? news.mentions : news.count,
                         .is_count_mine = news.mentions > 0,
                         .is_current = is_current,
                         .is_strong = news.count > 0}))
        view.go_to(which);
}

/// A row that only tells something: `detail` at the right edge.
void told_row(kit::Icon icon, std::string_view label, std::string_view detail) {
    kit::Rect line = kit::place({kit::kFill, row_height()}).inset(kit::px(8), 0.0f);
    const kit::Rect mark = kit::centred(line.cut_left(kit::px(16)), glm::vec2(kit::px(16)));
    kit::draw_icon(mark.min, icon, kit::theme().ink2);
    line.cut_left(kit::px(8));
    const kit::Row row(line);
    kit::text(label, {.style = {.type = kit::Type::kLine, .color = kit::theme().ink2},
                      .width = detail.empty() ? kit::kFill : kit::kNatural,
                      .lines_max = 1});
    if (!detail.empty())
        kit::text(detail, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                           .align = kit::Align::kRight,
                           .lines_max = 1});
}

std::string_view word_of(engine::PageStatus page) {
    constexpr std::string_view kWords[] = {"quiet", "ringing", "acknowledged", "resolved"};
    return kWords[static_cast<std::size_t>(page)];
}

/// A line of the pager's below its row, as wide as the row's words.
kit::Rect pager_line(float height) {
    kit::Rect line = kit::place({kit::kFill, height});
    line.cut_left(kit::px(32));
    line.cut_right(kit::px(8));
    return line;
}

/// Whether it is heard, and tells of pages while the tab is hidden.
Intents pager_switches(const PagerWays& ways) {
    Intents intents;
    const kit::Rect line = pager_line(row_height());
    const float height = kit::px(is_phone() ? 44 : 26);
    const std::vector<kit::Rect> halves =
        kit::split_columns(kit::centred(line, {line.width(), height}), kit::px(4), 2);
    kit::at(halves[0]);
    if (kit::toggle_button("Sound", ways.is_heard,
                           {.size = small_button(),
                            .description = "A page rings until it is acknowledged",
                            .width = halves[0].width()}))
        intents.push_back(SoundPager{!ways.is_heard});
    kit::at(halves[1]);
    if (kit::toggle_button("Notify", ways.notifies,
                           {.size = small_button(),
                            .description = ways.is_notifying_barred
                                               ? "This browser shows no notifications of this page"
                                               : "Notifies you of a page while this tab is hidden",
                            .width = halves[1].width(),
                            .is_disabled = ways.is_notifying_barred}))
        intents.push_back(NotifyOfPages{!ways.notifies});
    return intents;
}

Intents pager(const engine::Room& room, const DrillView& view) {
    told_row(kit::Icon::kBell, "Pager", word_of(room.page()));
    Intents intents = pager_switches(view.pager);
    if (room.page() != engine::PageStatus::kAcknowledged)
        return intents;
    const kit::Rect line = pager_line(row_height());
    kit::at(kit::centred(line, {line.width(), is_phone() ? kit::px(44) : kit::px(26)}));
    if (kit::button("Resolve page", {.size = small_button(), .width = line.width()}))
        intents.push_back(engine::ResolvePage{});
    const kit::Rect words = pager_line(kit::px(18));
    kit::at(words);
    kit::text("Means you are engaged",
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3}, .lines_max = 1});
    return intents;
}

void people(const engine::Room& room) {
    section("In the room");
    const kit::List list("People in the room");
    const Speaker you = speaker_of(room, engine::kCmocSpeaker);
    const auto person_row = [](const Speaker& speaker, std::uint64_t key) {
        const kit::ListItem item(key);
        const kit::Rect line = kit::place({kit::kFill, kit::px(28)}).inset(kit::px(8), 0.0f);
        const kit::Row row(line);
        kit::avatar(speaker.name, speaker.avatar,
                    {.size = kit::AvatarSize::kSmall, .is_bot = speaker.is_bot});
        kit::text(speaker.name, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2},
                                 .width = kit::kNatural});
        kit::text(speaker.role, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                                 .lines_max = 1});
    };
    person_row(you, 0);
    for (const engine::Person& person : room.people())
        person_row(speaker_of(room, person.cast), static_cast<std::uint64_t>(person.cast) + 1);
}

/// What can be done from anywhere; on a phone the pace too, which has no place in its bar.
Intents actions(const engine::Room& room, DrillView& view) {
    Intents intents;
    if (is_phone()) {
        const kit::Rect line = kit::place({kit::kFill, kit::px(60)});
        append(intents, pace_controls(line.inset(kit::px(8), kit::px(8)), room));
    }
    if (kit::row_button("All actions",
                        {.icon = kit::Icon::kBolt, .key = shown_chord_of(Key::kActions)})) {
        view.palette.is_open = true;
        view.is_sidebar_open = false;
    }
    if (!is_phone() && kit::row_button("Keyboard", {.icon = kit::Icon::kKeyboard,
                                                    .key = shown_chord_of(Key::kKeys)}))
        intents.push_back(ShowKeys{});
    const auto open = [&view](status_page::Page page) {
        status_page::open_form(view.editor, page);
        view.half = DeskHalf::kStatusPage;
        view.tab = PhoneTab::kStatus;
        view.is_sidebar_open = false;
    };
    if (kit::row_button("Stakeholder notice", {.icon = kit::Icon::kPeople}))
        open(status_page::Page::kNotice);
    mark(engine::GuidePlace::kNotice);
    if (kit::row_button("Contact request", {.icon = kit::Icon::kAt}))
        open(status_page::Page::kContactRequest);
    if (kit::row_button("Shift hand-over", {.icon = kit::Icon::kBook}))
        open(status_page::Page::kHandOver);
    if (kit::row_button("End drill", {.icon = kit::Icon::kFlag}))
        view.is_end_asked = true;
    mark(engine::GuidePlace::kEnd);
    return intents;
}

Intents places(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    const kit::ScrollArea area(
        rect, {.name = "Places", .padding_x = kit::px(8), .padding_y = kit::px(10), .gap = 0.0f});
    section("This incident");
    channel_row(engine::Channel::kIncident, room, view);
    if (!is_phone())
        mark(Spot::kToRoom);
    place_row({RoomPane::kCall, kit::Icon::kPhone, "Situation room", 0}, view);
    if (!room.production_issue().empty())
        channel_row(engine::Channel::kIssue, room, view);
    kit::space(kit::px(8));
    section("Channels");
    channel_row(engine::Channel::kAnnouncements, room, view);
    channel_row(engine::Channel::kTeam, room, view);
    kit::space(kit::px(8));
    section("Your queue");
    {
        const MarkedPart part(engine::GuidePlace::kPager);
        append(intents, pager(room, view));
    }
    place_row({RoomPane::kTickets, kit::Icon::kTicket, "Tickets",
               unread(view.tickets, room.tickets().size())},
              view);
    mark(engine::GuidePlace::kTickets);
    place_row({RoomPane::kSocial, kit::Icon::kMegaphone, "Social",
               unread(view.social, room.social().size())},
              view);
    mark(engine::GuidePlace::kSocial);
    if (room.in_channel()) {
        kit::space(kit::px(8));
        people(room);
    }
    if (is_low())
        append(intents, actions(room, view));
    return intents;
}

float actions_height() {
    const float rows = (is_phone() ? 5.0f : 6.0f) * row_height();
    return rows + (is_phone() ? kit::px(60) : 0.0f);
}

}  // namespace

Intents sidebar(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    const kit::Scope scope({.role = kit::Role::kNavigation,
                            .name = "Room",
                            .states = kit::node_state::kStop,
                            .rect = rect});
    kit::fill(rect, kit::theme().panel);
    kit::Rect rest = rect;
    const kit::Rect foot = rest.cut_bottom(is_low() ? 0.0f : actions_height() + kit::px(20));
    append(intents, places(rest, room, view));
    if (foot.is_empty())
        return intents;  // they stand behind the places
    kit::horizontal_line(foot.min.y, foot.min.x, foot.max.x);
    const kit::Column column(foot.inset(kit::px(8), kit::px(10)), {.gap = 0.0f});
    append(intents, actions(room, view));
    return intents;
}

}  // namespace drill::ui
