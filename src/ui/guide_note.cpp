#include "ui/guide_note.h"

#include <algorithm>
#include <string>

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {
namespace {

using engine::GuidePlace;

constexpr std::string_view kName = "Guide";
constexpr float kWidth = 300.0f;
constexpr float kHeightMin = 480.0f;  ///< less is left when a phone's keyboard is up

std::size_t number_to_read(const engine::Room& room, const DrillView& view) {
    return std::max(view.guide_read, room.guide_from());
}

/// A tool as the person can find it now.
struct Found {
    kit::Rect rect;
    std::string_view way;  ///< what to open first; empty: the tool is in sight
};

template <typename Where>
kit::Rect where(Where place, kit::Rect (*marked)(int)) {
    return marked(static_cast<int>(place));
}

/// The tool, or what leads to it.
Found find(GuidePlace place, kit::Rect (*marked)(int)) {
    Found found{where(place, marked), {}};
    if (!found.rect.is_empty())
        return found;
    if (!where(Spot::kCloseMenu, marked).is_empty())
        return {where(Spot::kCloseMenu, marked), "Close the menu"};
    const bool is_in_room = place >= GuidePlace::kChannel && place <= GuidePlace::kMicrophone;
    const bool is_in_queue = place == GuidePlace::kTickets || place == GuidePlace::kSocial;
    const bool is_in_editor = place >= GuidePlace::kStatusPage && place <= GuidePlace::kPublicPage;
    if (is_in_editor && !where(Spot::kToEditor, marked).is_empty())
        return {where(Spot::kToEditor, marked), "Open the editor"};
    if (is_in_editor && !where(GuidePlace::kStatusPage, marked).is_empty())
        return {where(GuidePlace::kStatusPage, marked), {}};
    if (is_in_room)
        return {where(Spot::kToRoom, marked), is_phone() ? "Open the tab Room" : "Open the room"};
    if (is_in_editor)
        return {where(Spot::kToStatus, marked),
                is_phone() ? "Open the tab Status" : "Open the status page"};
    if (is_in_queue && !where(Spot::kToQueue, marked).is_empty())
        return {where(Spot::kToQueue, marked), "Open the tab Tickets"};
    if (where(Spot::kToMenu, marked).is_empty())  // a phone has its menu beside the room alone
        return {where(Spot::kToRoom, marked), "Open the tab Room"};
    return {where(Spot::kToMenu, marked), "Open the menu"};
}

/// A note at a button that opens a form gives way to the next one when that form has come up.
void follow(const engine::Room& room, DrillView& view, kit::Rect (*marked)(int)) {
    const std::size_t now = number_to_read(room, view);
    const auto& notes = room.guide();
    if (now + 1 >= notes.size())
        return;
    const GuidePlace place = notes[now].place;
    const bool opens_form = place == GuidePlace::kNewIncident || place == GuidePlace::kUpdate;
    const GuidePlace next = notes[now + 1].place;
    const bool is_in_form = next >= GuidePlace::kState && next <= GuidePlace::kSend;
    if (opens_form && is_in_form && !where(next, marked).is_empty())
        view.guide_read = now + 1;
}

/// What is said: the note, and behind it the way to a tool out of sight.
std::string words_of(const engine::GuideNote& note, const Found& found) {
    if (found.way.empty())
        return note.text;
    return note.text + " " + std::string(found.way) + " first.";
}

void head(const engine::Room& room, const DrillView& view) {
    const std::size_t now = number_to_read(room, view);
    std::string words(kName);
    if (room.guide().size() - room.guide_from() > 1)
        words += " " + std::to_string(now - room.guide_from() + 1) + " of " +
                 std::to_string(room.guide().size() - room.guide_from());
    kit::text(words, {.style = {.type = kit::Type::kMeta,
                                .face = kit::Face::kSemibold,
                                .color = kit::theme().accent},
                      .width = kit::kNatural});
}

void say(const std::string& words) {
    kit::text(words, {.role = kit::Role::kStatus, .live = kit::Live::kPolite});
}

void buttons(const engine::Room& room, DrillView& view, kit::ButtonSize size) {
    const std::size_t now = number_to_read(room, view);
    const bool is_last = now + 1 == room.guide().size();
    if (kit::button(is_last ? "Got it" : "Next", {.size = size}))
        view.guide_read = now + 1;
    if (kit::button("Skip the guide", {.rank = kit::Rank::kThird, .size = size}))
        view.is_guide_skipped = true;
}

/// The pane that `target` stands in, from one edge of the desk to the other.
kit::Rect pane_around(const kit::Rect& target) {
    for (const Spot spot : {Spot::kSidePane, Spot::kRoomPane, Spot::kStatusPane}) {
        const kit::Rect pane = where(spot, kit::marked_place);
        if (pane.contains(target.centre()))
            return pane;
    }
    return target;
}

}  // namespace

const engine::GuideNote* note_to_read(const engine::Room& room, const DrillView& view) {
    const std::size_t now = number_to_read(room, view);
    return view.is_guide_skipped || now >= room.guide().size() ? nullptr : &room.guide()[now];
}

void guide_banner(kit::Rect& rest, const engine::Room& room, DrillView& view) {
    const bool is_ringing = room.page() == engine::PageStatus::kTriggered;
    const bool has_room = kit::window_rect().height() >= kit::px(kHeightMin);
    if (is_ringing || !has_room || note_to_read(room, view) == nullptr)
        return;
    follow(room, view, kit::marked_place_before);
    const engine::GuideNote& note = *note_to_read(room, view);
    const Found found = find(note.place, kit::marked_place_before);
    const std::string words = words_of(note, found);
    const float width = rest.width() - 2.0f * kit::px(16);
    const float text = kit::text_height(words, kit::Type::kBody, width);
    const kit::Rect bar = rest.cut_top(text + kit::px(12 + 8 + 44 + 10));
    const kit::Scope scope({.role = kit::Role::kComplementary, .name = kName, .rect = bar});
    kit::fill(bar, kit::theme().accent_tint);
    kit::fill({{bar.min.x, bar.max.y - kit::px(2)}, bar.max}, kit::theme().accent);
    kit::Rect inner = bar.inset(kit::px(16), 0.0f);
    inner.cut_top(kit::px(12));
    kit::at(inner.cut_top(text));
    say(words);
    inner.cut_top(kit::px(8));
    const kit::Row row(inner.cut_top(kit::px(44)), {.gap = kit::px(8)});
    buttons(room, view, kit::ButtonSize::kLarge);
    head(room, view);
}

void guide_callout(const kit::Rect& desk, const engine::Room& room, DrillView& view) {
    if (kit::is_overlaid() || note_to_read(room, view) == nullptr)
        return;
    if (is_phone()) {
        kit::place_ring(find(note_to_read(room, view)->place, kit::marked_place).rect);
        return;
    }
    follow(room, view, kit::marked_place);
    const engine::GuideNote& note = *note_to_read(room, view);
    const Found found = find(note.place, kit::marked_place);
    const kit::Callout callout({.name = kName,
                                .note = number_to_read(room, view) + 1,
                                .target = found.rect,
                                .kept_free = pane_around(found.rect),
                                .bounds = desk.inset(kit::px(12)),
                                .width = kit::px(kWidth)});
    head(room, view);
    say(words_of(note, found));
    const kit::Row row({.height = kit::px(32), .gap = kit::px(8)});
    buttons(room, view, kit::ButtonSize::kNormal);
}

void guide_in_pager(const engine::Room& room, const DrillView& view) {
    const engine::GuideNote* note = note_to_read(room, view);
    if (note == nullptr || note->place != GuidePlace::kPager)
        return;
    const kit::Card card({.fill = kit::theme().accent_tint,
                          .border = kit::theme().accent,
                          .role = kit::Role::kGroup,
                          .name = kName});
    say(note->text);
}

}  // namespace drill::ui
