#include "ui/debrief_screen.h"

#include <algorithm>
#include <cmath>

#include "kit/widgets.h"
#include "ui/keys.h"
#include "ui/page_bar.h"
#include "ui/report/customer_view.h"
#include "ui/report/exchange_table.h"
#include "ui/report/expectations_table.h"
#include "ui/report/hard_points.h"
#include "ui/report/lanes.h"
#include "ui/report/legend.h"
#include "ui/room_words.h"

namespace drill::ui {

namespace {

using base::Milliseconds;
using debrief::Report;

constexpr std::string_view kExport = "Export";
constexpr std::string_view kAgain = "Run it again";
constexpr float kTableMost = 960.0f;  ///< logical pixels

bool has_rail() {
    return kit::window_width_logical() >= 1280.0f;
}

std::string when_and_how(const Report& report, std::string_view how) {
    std::string words = report.began_at + " to " + report.ended_at + " UTC. ";
    words += how;
    return words + (how.empty() ? "" : " ") + "Roles, not people.";
}

void draw_actions(std::string_view back, Intents& intents) {
    const kit::ButtonSize size = normal_button();
    if (kit::button(back, {.rank = kit::Rank::kThird, .size = size})) {
        intents.push_back(LeaveDrill{});
    }
    if (kit::button(kExport, {.size = size,
                              .icon = kit::Icon::kDownload,
                              .name = "Export the debrief as Markdown"})) {
        intents.push_back(ExportDebrief{});
    }
    if (kit::button(kAgain, {.rank = kit::Rank::kFirst, .size = size})) {
        intents.push_back(RunAgain{});
    }
}

void draw_title(const Report& report, const std::string& notice, kit::Rect rest) {
    if (is_phone()) {
        const kit::Row row(rest);
        kit::heading("Debrief: " + report.title, 1, kit::Type::kBody);
        return;
    }
    rest = kit::centred(rest, {rest.width(), kit::px(38)});
    {
        const kit::Row row(rest.cut_top(kit::px(21)));
        const std::string title = "Debrief: " + report.title;
        const float width = kit::text_width(title, kit::Type::kBody, kit::Face::kSemibold);
        kit::heading(title, 1, kit::Type::kBody, std::min(width + kit::px(2), rest.width()));
        kit::tag(name_of(report.severity));
    }
    const kit::Row when(rest);
    const std::string words = when_and_how(report, debrief::end_sentence(report.ended));
    const bool fits = kit::text_width(words, kit::Type::kMeta) <= rest.width();
    kit::meta(fits ? words : when_and_how(report, ""));
    if (!notice.empty()) {
        kit::text(notice, {.style = {.type = kit::Type::kMeta},
                           .width = kit::kNatural,
                           .role = kit::Role::kStatus});
    }
}

void draw_bar(const Report& report, const DebriefView& view, Intents& intents) {
    kit::Rect bar = kit::window_rect().cut_top(page_bar_height());
    const kit::Scope banner({.role = kit::Role::kBanner,
                             .name = "Debrief",
                             .states = kit::node_state::kStop,
                             .rect = bar});
    kit::fill(kit::window_rect(), kit::theme().canvas);
    bar = kit::draw_top_bar(bar).inset(kit::px(16), 0.0f);
    {
        const kit::Row tag(bar.cut_left(kit::px(97)));
        kit::practice_tag();
    }
    if (is_phone()) {
        draw_title(report, view.notice, bar);
        return;
    }
    const float width = button_width(view.back) + button_width(kExport, true) +
                        button_width(kAgain) + 2.0f * kit::px(12);
    const kit::Rect actions = bar.cut_right(width);
    draw_title(report, view.notice, bar);
    const kit::Row row(actions, {.gap = kit::px(12)});
    draw_actions(view.back, intents);
}

void draw_steps(const std::vector<Milliseconds>& all, Milliseconds& moment_ms) {
    const kit::ButtonSize size = small_button();
    const kit::Row row;
    if (kit::icon_button("Event before", kit::Icon::kChevronLeft, {.size = size}) ||
        is_pressed(Key::kEventBefore)) {
        moment_ms = report::stepped(all, moment_ms, -1);
    }
    if (kit::icon_button("Event after", kit::Icon::kChevronRight, {.size = size}) ||
        is_pressed(Key::kEventAfter)) {
        moment_ms = report::stepped(all, moment_ms, 1);
    }
}

void draw_timeline(const Report& report, Milliseconds& moment_ms) {
    report::lanes(report, moment_ms);
    kit::space(kit::px(10));
    if (is_phone()) {
        draw_steps(report::moments(report), moment_ms);
        kit::space(kit::px(12));
        report::legend(report);
        return;
    }
    const kit::Row row({.gap = kit::px(16)});
    draw_steps(report::moments(report), moment_ms);
    const kit::Column words;
    kit::space(kit::px(4));
    report::legend(report);
}

void draw_top_of_phone(const Report& report, std::string_view back, Intents& intents) {
    kit::hint(when_and_how(report, debrief::end_sentence(report.ended)));
    kit::space(kit::px(12));
    {
        const kit::Row row({.wraps = true});
        draw_actions(back, intents);
    }
    kit::space(kit::px(20));
}

void draw_notice(const std::string& notice) {
    if (!notice.empty()) {
        kit::text(notice, {.role = kit::Role::kStatus});
        kit::space(kit::px(12));
    }
}

void draw_tickets(const Report& report) {
    if (report.tickets.empty()) {
        return;
    }
    const kit::Column tickets({.gap = kit::px(6)});
    kit::heading("Tickets", 2, kit::Type::kBody);
    kit::text(report.tickets, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
}

/// What is expected and what happened: beside each other where both have room, and nowhere so wide
/// that the eye loses its row.
void draw_tables(const Report& report, Milliseconds& moment_ms) {
    const float width = kit::remaining_width();
    const float gap = kit::px(40);
    const float most = kit::px(kTableMost);
    if (width >= 2.0f * most + gap) {
        const kit::Row row({.gap = gap});
        {
            const kit::Column expected(
                {.width = std::floor((width - gap) * 0.5f), .gap = kit::px(24)});
            report::expectations_table(report, moment_ms);
            draw_tickets(report);
        }
        const kit::Column exchange;
        report::exchange_table(report);
        return;
    }
    const kit::Column tables({.width = std::min(width, most), .gap = kit::px(24)});
    report::expectations_table(report, moment_ms);
    draw_tickets(report);
    const kit::Column exchange;
    report::exchange_table(report);
}

/// True when a row of the expectations asked to be shown.
bool draw_column(const Report& report, Milliseconds& moment_ms) {
    {
        const kit::Column hard({.gap = kit::px(6)});
        report::hard_points(report);
    }
    kit::space(kit::px(20));
    if (is_phone()) {
        const kit::Column eye;
        report::customer_view(report, moment_ms);
        kit::space(kit::px(20));
    } else {
        kit::separator();
    }
    draw_timeline(report, moment_ms);
    if (!has_rail() && !is_phone()) {
        kit::space(kit::px(20));
        const kit::Column eye;
        report::customer_view(report, moment_ms);
    }
    kit::space(kit::px(20));
    const Milliseconds moment_before_ms = moment_ms;
    draw_tables(report, moment_ms);
    return moment_ms != moment_before_ms;
}

Intents show_palette(std::string_view back, Palette& palette) {
    PaletteOffers offers;
    offers.add(std::string(back), LeaveDrill{});
    offers.add("Export the debrief as Markdown", ExportDebrief{});
    offers.add("Run it again", RunAgain{});
    offers.add_settings();
    return pick_offer(offers, palette);
}

}  // namespace

Milliseconds first_moment(const Report& report) {
    for (const debrief::AccuracyRow& row : report.accuracy) {
        for (const debrief::Gap& gap : row.gaps) {
            if (gap.kind == debrief::GapKind::kToldBetter) {
                return gap.until_ms;
            }
        }
    }
    return report.posts.empty() ? 0 : report.posts.front().at_ms;
}

Intents debrief_screen(const Report& report, DebriefView& view) {
    use_skin(report.skin);
    Intents intents;
    if (view.moment_ms == base::kNever) {
        view.moment_ms = first_moment(report);
    }
    draw_bar(report, view, intents);
    kit::Rect body = page_body();
    const kit::Rect rail = has_rail() ? body.cut_right(kit::px(400)) : kit::Rect{};
    {
        kit::fill(body, kit::theme().panel);
        kit::ScrollArea main(body, {.role = kit::Role::kMain,
                                    .name = "Debrief",
                                    .padding_x = kit::px(16),
                                    .padding_y = kit::px(14),
                                    .gap = 0.0f});
        if (is_phone()) {
            draw_top_of_phone(report, view.back, intents);
            draw_notice(view.notice);
        }
        if (draw_column(report, view.moment_ms) && is_phone()) {
            main.scroll_to_top();  // what a customer saw at that moment stands there
        }
    }
    if (has_rail()) {
        kit::vertical_line(rail.min.x, rail.min.y, rail.max.y);
        const kit::ScrollArea eye(rail, {.role = kit::Role::kComplementary,
                                         .name = "What a customer saw",
                                         .padding_x = kit::px(20),
                                         .padding_y = kit::px(16)});
        report::customer_view(report, view.moment_ms);
    }
    if (is_palette_open(view.palette))
        append(intents, show_palette(view.back, view.palette));
    return intents;
}

}  // namespace drill::ui
