#include "ui/report/customer_view.h"

#include <algorithm>
#include <cmath>

#include "kit/widgets.h"
#include "ui/room_words.h"

namespace drill::ui::report {

namespace {

using base::Milliseconds;
using debrief::Report;

constexpr std::size_t kSaidMax = 2;

enum class Whose : std::uint8_t { kPage, kTruth };

engine::Level level_of(const debrief::AccuracyRow& row, Whose whose, Milliseconds at_ms) {
    return level_at(whose == Whose::kPage ? row.page : row.truth, at_ms);
}

engine::Level worst_shown(const Report& report, Milliseconds at_ms) {
    engine::Level worst = engine::Level::kOperational;
    for (const debrief::AccuracyRow& row : report.accuracy) {
        worst = std::max(worst, level_of(row, Whose::kPage, at_ms));
    }
    return worst;
}

void draw_banner(engine::Level level) {
    const kit::Level which = shown(level);
    const kit::LevelColors& colors = kit::theme().of(which);
    kit::Rect box = kit::place({kit::kFill, kit::px(40)});
    kit::fill_tinted(box, colors, kit::px(6));
    kit::draw_level({box.min.x + kit::px(12), box.min.y + kit::px(12)}, which, kit::px(16),
                    colors.tint);
    box.cut_left(kit::px(36));
    const kit::Row row(box);
    kit::text(kit::word_of(which),
              {.style = {.face = kit::Face::kSemibold, .color = colors.ink}, .lines_max = 1});
}

void draw_components(const Report& report, Whose whose, Milliseconds at_ms) {
    const kit::List list(whose == Whose::kPage ? "Levels on the page" : "Levels in truth");
    for (std::size_t i = 0; i < report.accuracy.size(); ++i) {
        const kit::ListItem item(i);
        const kit::Level level = shown(level_of(report.accuracy[i], whose, at_ms));
        const kit::Row row({.gap = kit::px(12)});
        const float level_width =
            kit::px(20) + std::ceil(kit::text_width(kit::word_of(level), kit::Type::kLabel));
        {
            const kit::Column name({.width = kit::remaining_width() - level_width - kit::px(14)});
            kit::text(report.accuracy[i].label, {.style = {.type = kit::Type::kLabel}});
        }
        kit::level_line(level);
    }
}

void draw_post(const debrief::PublicPostRow& post, Milliseconds at_ms) {
    kit::heading(post.title, 3, kit::Type::kBody);
    {
        const kit::Row state({.height = kit::px(22)});
        kit::state_chip(shown(post.state));
        kit::meta(debrief::shown_time_at(post, at_ms) + " UTC");
    }
    kit::text(debrief::details_at(post, at_ms),
              {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
}

void draw_page(const Report& report, Milliseconds at_ms) {
    const kit::Card card({.gap = kit::px(12)});
    {
        const kit::Row head({.height = kit::px(22)});
        const float tag_width = kit::px(86);
        {
            const kit::Column name({.width = kit::remaining_width() - tag_width - kit::px(8)});
            kit::heading(report.page_name, 3, kit::Type::kBody);
        }
        kit::practice_tag();
    }
    draw_banner(worst_shown(report, at_ms));
    const auto posts = posts_at(report.posts, at_ms);
    for (const debrief::PublicPostRow* post : posts) {
        draw_post(*post, at_ms);
    }
    if (posts.empty()) {
        kit::hint("No incident is shown. Customers see nothing of it.");
    }
    if (!report.accuracy.empty()) {
        kit::separator();
        draw_components(report, Whose::kPage, at_ms);
    }
}

void draw_said(const Report& report, Milliseconds at_ms) {
    const auto lines = said_before(report.timeline, at_ms);
    if (lines.empty()) {
        return;
    }
    kit::space(kit::px(12));
    kit::heading("Said in the room just before", 3, kit::Type::kMeta);
    for (const debrief::TimelineRow* line : lines) {
        const kit::Column column({.gap = kit::px(2)});
        {
            const kit::Row who({.height = kit::px(18), .gap = kit::px(6)});
            kit::text(line->who, {.style = {kit::Type::kLabel, kit::Face::kMedium, 0},
                                  .width = kit::kNatural});
            kit::meta(line->time);
        }
        kit::text("“" + line->text + "”",
                  {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
    }
}

}  // namespace

engine::Level level_at(const std::vector<debrief::LevelSpan>& spans, Milliseconds at_ms) {
    engine::Level level = engine::Level::kOperational;
    for (const debrief::LevelSpan& span : spans) {
        if (span.from_ms <= at_ms) {
            level = span.level;
        }
    }
    return level;
}

std::vector<const debrief::PublicPostRow*> posts_at(
    const std::vector<debrief::PublicPostRow>& posts, Milliseconds at_ms) {
    std::vector<const debrief::PublicPostRow*> latest;
    for (const debrief::PublicPostRow& post : posts) {
        if (post.at_ms > at_ms || post.deleted_ms <= at_ms) {
            continue;
        }
        const auto same = std::find_if(latest.begin(), latest.end(), [&post](const auto* other) {
            return other->incident == post.incident;
        });
        if (same == latest.end()) {
            latest.insert(latest.begin(), &post);
        } else {
            *same = &post;
        }
    }
    return latest;
}

std::vector<const debrief::TimelineRow*> said_before(
    const std::vector<debrief::TimelineRow>& timeline, Milliseconds at_ms) {
    std::vector<const debrief::TimelineRow*> said;
    for (const debrief::TimelineRow& row : timeline) {
        const bool is_said =
            row.kind == debrief::RowKind::kMessage || row.kind == debrief::RowKind::kSpoken;
        if (is_said && row.is_heard && row.at_ms <= at_ms) {
            said.push_back(&row);
        }
    }
    if (said.size() > kSaidMax) {
        said.erase(said.begin(), said.end() - kSaidMax);
    }
    return said;
}

void customer_view(const Report& report, Milliseconds moment_ms) {
    const std::string time = base::format_time_of_day(report.starts_at_ms, moment_ms);
    {
        const kit::Row title({.height = kit::px(26)});
        const kit::Rect mark = kit::place({kit::px(16), kit::px(16)});
        kit::draw_icon(mark.min, kit::Icon::kEye, kit::theme().ink2);
        kit::heading("A customer at " + time, 2);
    }
    draw_page(report, moment_ms);
    if (!report.accuracy.empty()) {
        kit::space(kit::px(12));
        kit::heading("What was true at that moment", 3, kit::Type::kMeta);
        const kit::Card card({.gap = kit::px(12)});
        draw_components(report, Whose::kTruth, moment_ms);
    }
    draw_said(report, moment_ms);
}

}  // namespace drill::ui::report
