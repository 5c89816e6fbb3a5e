#include "ui/picker_screen.h"

#include <algorithm>
#include <cmath>

#include "base/later.h"
#include "kit/widgets.h"
#include "ui/keys.h"
#include "ui/page_bar.h"

namespace drill::ui {

namespace {

constexpr float kLengthWidth = 84;
constexpr float kSeverityWidth = 60;

bool has_rail_beside() {
    return kit::window_width_logical() >= 1280.0f;
}

void draw_bar(Palette& palette) {
    const PageBar bar;
    kit::Rect rest = bar.rest();
    const float size = kit::px(is_phone() ? 44 : 32);
    kit::at(kit::centred(rest.cut_right(size), glm::vec2(size)));
    if (kit::icon_button("All actions", kit::Icon::kBolt,
                         {.rank = kit::Rank::kThird,
                          .size = normal_button(),
                          .key = shown_chord_of(Key::kActions)}))
        palette.is_open = true;
    if (is_phone()) {
        return;
    }
    constexpr std::string_view kPromise = "Everything stays on this device";
    rest.cut_right(kit::px(8));
    const kit::Row row(rest.cut_right(std::ceil(kit::text_width(kPromise, kit::Type::kMeta))));
    kit::meta(kPromise);
}

void draw_heading() {
    kit::heading("Pick an incident to talk through", 1, kit::Type::kPageTitle);
    kit::space(kit::px(6));
    kit::text(
        "You get a page, a room full of people and a status page. "
        "Afterwards you read a debrief, not a score.",
        {.style = {.color = kit::theme().ink2}});
}

void draw_count(std::size_t count) {
    const std::string words = std::to_string(count) + (count == 1 ? " drill" : " drills");
    kit::text(words, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                      .align = is_phone() ? kit::Align::kLeft : kit::Align::kRight,
                      .lines_max = 1,
                      .role = kit::Role::kStatus});
}

void draw_filters(PickerView& view, std::size_t count) {
    constexpr kit::Segment kLengths[] = {
        {"Any length"}, {"Up to 20 min"}, {"Up to 40 min"}, {"Longer"}};
    constexpr kit::Segment kShortLengths[] = {{"Any"}, {"Up to 20"}, {"Up to 40"}, {"Longer"}};
    if (is_phone()) {
        kit::text_field("Search drills", view.search,
                        {.placeholder = "Search drills", .icon = kit::Icon::kSearch});
        kit::space(kit::px(12));
        (void)kit::segmented("Length in minutes", kShortLengths, view.length_filter);
        kit::space(kit::px(12));
        draw_count(count);
        return;
    }
    const kit::Row row({.height = kit::px(32), .gap = kit::px(12)});
    kit::text_field(
        "Search drills", view.search,
        {.width = kit::px(260), .placeholder = "Search drills", .icon = kit::Icon::kSearch});
    (void)kit::segmented("Length", kLengths, view.length_filter);
    draw_count(count);
}

bool draw_start(const DrillSummary& drill) {
    return kit::button("Start", {.size = normal_button(), .name = "Start " + drill.title});
}

void draw_title(const DrillSummary& drill, bool is_first_visit) {
    if (is_first_visit && is_start_here(drill)) {
        kit::text("New here? Start with this one.", {.style = {.type = kit::Type::kMeta,
                                                               .face = kit::Face::kSemibold,
                                                               .color = kit::theme().accent}});
    }
    kit::heading(drill.title, 2, kit::Type::kBody);
    kit::text(drill.summary, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
    if (!drill.proof.empty())
        kit::text(drill.proof, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3}});
}

void draw_length(const DrillSummary& drill) {
    kit::text(length_in_minutes(drill.length_ms),
              {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2},
               .width = kit::kNatural,
               .has_tabular_digits = true});
}

/// Width of what stands right of a drill's title.
float right_width() {
    return kit::px(24 + kLengthWidth + 12) + button_width("Start");
}

void draw_heads() {
    kit::Rect line = kit::place({kit::kFill, kit::px(37)});
    const kit::Rect right = line.cut_right(right_width());
    kit::horizontal_line(line.max.y - kit::px(1), line.min.x, right.max.x);
    const auto head = [&](std::string_view words, float x) {
        const glm::vec2 corner(x, line.centre().y - kit::px(8));
        kit::at({corner, {std::min(x + kit::px(200), right.max.x), corner.y + kit::px(16)}});
        kit::text(words, {.style = {.type = kit::Type::kMeta,
                                    .face = kit::Face::kMedium,
                                    .color = kit::theme().ink3},
                          .lines_max = 1});
    };
    head("Drill", line.min.x + kit::px(kSeverityWidth));
    head("Length", right.min.x + kit::px(24));
}

/// True when the drill is to start. Severity, length and button stand in the middle of the row.
bool draw_wide_row(const DrillSummary& drill, bool is_first_visit) {
    const kit::Rect rest = kit::remaining_rect();
    const float title_width = rest.width() - kit::px(kSeverityWidth) - right_width();
    const float words = kit::type_size(kit::Type::kBody).line_height + kit::px(3) +
                        kit::text_height(drill.summary, kit::Type::kLabel, title_width);
    const float hint = is_first_visit && is_start_here(drill) ? kit::px(16 + 3) : 0.0f;
    const float proof =
        drill.proof.empty()
            ? 0.0f
            : kit::px(3) + kit::text_height(drill.proof, kit::Type::kMeta, title_width);
    kit::Rect row = kit::place({kit::kFill, hint + words + proof + kit::px(24)});
    {
        const kit::Row severity(row.cut_left(kit::px(kSeverityWidth)).inset(kit::px(16), 0.0f));
        kit::tag(drill.severity);
    }
    kit::Rect right = row.cut_right(right_width());
    {
        const kit::Column title(row.inset(0.0f, kit::px(12)), {.gap = kit::px(3)});
        draw_title(drill, is_first_visit);
    }
    right.cut_left(kit::px(24));
    {
        const kit::Row length(right.cut_left(kit::px(kLengthWidth)));
        draw_length(drill);
    }
    const float start = button_width("Start");
    kit::at(kit::centred(right.cut_left(start), {start, kit::px(32)}));
    return draw_start(drill);
}

bool draw_narrow_row(const DrillSummary& drill, bool is_first_visit) {
    const kit::Column column({.padding_y = kit::px(12)});
    {
        const kit::Column title({.gap = kit::px(3)});
        draw_title(drill, is_first_visit);
    }
    const kit::Row row({.height = kit::px(44)});
    kit::tag(drill.severity);
    draw_length(drill);
    kit::space(kit::remaining_width() - button_width("Start"));
    return draw_start(drill);
}

void draw_nothing_found(PickerView& view, bool has_drills) {
    kit::space(kit::px(24));
    kit::text(has_drills ? "No drill matches." : "No drill came with this page.",
              {.role = kit::Role::kStatus});
    kit::space(kit::px(4));
    if (!has_drills) {
        kit::hint("Choose a pack from disk to practise with one of your own.");
        return;
    }
    kit::hint("Search looks at title, summary, severity and tags.");
    kit::space(kit::px(12));
    if (kit::button("Show all drills", {.size = normal_button()})) {
        view.search.clear();
        view.length_filter = 0;
    }
}

void draw_list(std::span<const DrillSummary> drills, PickerView& view, Intents& intents) {
    const std::vector<std::size_t> found = matching_drills(drills, view);
    draw_filters(view, found.size());
    if (!view.notice.empty()) {
        kit::space(kit::px(12));
        kit::text(view.notice, {.role = kit::Role::kStatus});
    }
    if (found.empty()) {
        draw_nothing_found(view, !drills.empty());
        return;
    }
    kit::space(kit::px(is_phone() ? 16 : 4));
    if (is_phone())
        kit::separator();
    else
        draw_heads();
    const kit::List list("Drills");
    for (const std::size_t index : found) {
        const DrillSummary& drill = drills[index];
        const kit::ListItem item(index);
        const kit::IdScope scope(drill.id);
        if (is_phone() ? draw_narrow_row(drill, view.is_first_visit)
                       : draw_wide_row(drill, view.is_first_visit)) {
            intents.push_back(OpenDrill{drill.id});
        }
    }
}

void draw_rail(Intents& intents) {
    const kit::Card card({.border = kit::theme().edge,
                          .is_dashed = true,
                          .role = kit::Role::kRegion,
                          .name = "Load a pack from disk"});
    {
        const kit::Row title({.height = kit::px(22)});
        const kit::Rect mark = kit::place({kit::px(16), kit::px(16)});
        kit::draw_icon(mark.min, kit::Icon::kFolder, kit::theme().ink2);
        kit::heading("Load a pack from disk", 2);
    }
    kit::text(is_phone()
                  ? "It is read on this device and never uploaded."
                  : "Drop a pack here or choose one. It is read on this device and never uploaded.",
              {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
    kit::space(kit::px(4));
    if (kit::button("Choose a pack", {.size = normal_button()})) {
        intents.push_back(ChoosePackFile{});
    }
    kit::text(
        "You write packs? Read one as its author, or make a draft of a real incident: a status "
        "page's JSON, a cState file, a script, a run sheet.",
        {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
    if (kit::button("Read a pack", {.size = normal_button()})) {
        intents.push_back(ChoosePackFile{true});
    }
}

void draw_page(std::span<const DrillSummary> drills, std::span<const SessionSummary> sessions,
               PickerView& view, Intents& intents) {
    const kit::ScrollArea main(page_body(), {.role = kit::Role::kMain,
                                             .name = "Drills",
                                             .padding_x = page_margin(1168),
                                             .padding_y = kit::px(is_phone() ? 20.0f : 32.0f),
                                             .gap = 0.0f});
    const bool has_sessions = has_session_list(sessions, view.sessions);
    if (has_rail_beside()) {
        const kit::Row halves({.gap = kit::px(40)});
        {
            const kit::Column list(
                {.width = kit::remaining_width() - kit::px(328 + 40), .gap = 0.0f});
            draw_heading();
            kit::space(kit::px(22));
            draw_list(drills, view, intents);
        }
        const kit::Column rail({.width = kit::px(328), .gap = kit::px(16)});
        kit::space(kit::px(8));
        append(intents, session_list(sessions, view.sessions));
        draw_rail(intents);
        return;
    }
    draw_heading();
    kit::space(kit::px(20));
    append(intents, session_list(sessions, view.sessions));
    kit::space(kit::px(has_sessions ? 24 : 0));
    draw_list(drills, view, intents);
    kit::space(kit::px(32));
    draw_rail(intents);
}

DRILL_LATER Intents show_palette(std::span<const DrillSummary> drills,
                                 std::span<const SessionSummary> sessions, Palette& palette) {
    PaletteOffers offers;
    for (const SessionSummary& session : sessions) {
        if (session.problem.empty() && !session.has_ended)
            offers.add("Continue “" + session.title + "”", ContinueSession{session.id});
    }
    for (const DrillSummary& drill : drills)
        offers.add("Start “" + drill.title + "”", OpenDrill{drill.id});
    offers.add("Choose a pack from disk", ChoosePackFile{});
    offers.add_settings();
    return pick_offer(offers, palette);
}

}  // namespace

Intents picker_screen(std::span<const DrillSummary> drills,
                      std::span<const SessionSummary> sessions, PickerView& view) {
    Intents intents;
    draw_bar(view.palette);
    draw_page(drills, sessions, view, intents);
    append(intents, delete_session_dialog(sessions, view.sessions));
    if (is_palette_open(view.palette))
        append(intents, show_palette(drills, sessions, view.palette));
    return intents;
}

}  // namespace drill::ui
