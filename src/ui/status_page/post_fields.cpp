#include "ui/status_page/post_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/level_table.h"

namespace drill::ui::status_page {

using engine::SkinField;

namespace {

constexpr int kDetailsLinesMax = 100;
constexpr std::string_view kDayWords[kPlannedDayCount] = {
    "Today", "Day 2, tomorrow", "Day 3", "Day 4", "Day 5", "Day 6", "Day 7", "Day 8"};

std::array<std::string_view, kit::kStateCount> state_words() {
    std::array<std::string_view, kit::kStateCount> words;
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = kit::word_of(static_cast<kit::State>(i));
    return words;
}

bool has_too_many_lines(std::string_view details) {
    return std::count(details.begin(), details.end(), '\n') >= kDetailsLinesMax;
}

}  // namespace

bool was_form_refused(const DrillView& view) {
    return !view.notice.empty() && view.notice_place == NoticePlace::kForm;
}

void form_news(const DrillView& view) {
    const bool was_refused = was_form_refused(view);
    const std::string words = was_refused ? as_sentence(view.notice) : view.editor.done;
    if (words.empty())
        return;
    const kit::Theme& theme = kit::theme();
    kit::text(words,
              {.style = {.type = kit::Type::kLabel,
                         .color = was_refused ? theme.of(kit::Level::kDisruption).ink : theme.ink2},
               .role = kit::Role::kStatus,
               .live = kit::Live::kPolite});
}

void begin_page(Editor& editor, kit::ScrollArea& area) {
    if (std::exchange(editor.was_opened, false)) {
        area.scroll_to_top();
        area.take_focus();  // what was pressed is gone
    }
    if (!editor.wants_focus.empty())
        kit::request_focus(std::exchange(editor.wants_focus, {}));
}

void fixed_row(std::string_view label, std::string_view words, std::string_view hint) {
    const kit::FormRow row(label, kit::FormLabel::kOwnText);
    kit::space(is_phone() ? 0.0f : kit::px(5));
    kit::text(words);
    if (!hint.empty())
        kit::hint(hint);
}

const engine::PostTemplate* template_field(const engine::Setting& setting) {
    if (setting.templates.empty())
        return nullptr;
    std::vector<kit::SelectItem> items;
    for (const engine::PostTemplate& each : setting.templates)
        items.push_back({.label = each.name, .level = {}});
    kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
    kit::at(line.cut_right(kit::px(180)));
    int chosen = -1;
    if (!kit::select("Templates", items, chosen, {.placeholder = "Templates"}))
        return nullptr;
    return &setting.templates[static_cast<std::size_t>(chosen)];
}

void fill_in(const engine::PostTemplate& chosen, PostDraft& draft) {
    draft.details = chosen.details;
    if (chosen.state)
        draft.state = static_cast<int>(*chosen.state) - 1;
    if (chosen.level)
        draft.status = static_cast<int>(*chosen.level) - 1;
}

void title_field(const engine::Skin& skin, std::string& title, std::string_view placeholder,
                 bool was_tried) {
    const std::string& label = skin.field(SkinField::kTitle);
    const kit::FormRow row(label);
    kit::text_field(label, title,
                    {.placeholder = placeholder,
                     .error = was_tried && base::is_blank(title) ? "Write a title" : "",
                     .length_max = 400,
                     .is_required = true});
}

void state_field(const engine::Skin& skin, PostDraft& draft) {
    const MarkedPart part(engine::GuidePlace::kState);
    const std::string& label = skin.field(SkinField::kState);
    const kit::FormRow row(label);
    const auto words = state_words();
    kit::space(is_phone() ? 0.0f : kit::px(2));
    const std::string hint = skin.states.back() + " closes the incident.";
    kit::radio_group(label, words, draft.state, {.hint = hint});
}

bool has_details(const PostDraft& draft) {
    return !base::is_blank(draft.details) && !has_too_many_lines(draft.details);
}

void details_field(const engine::Skin& skin, PostDraft& draft, std::string_view placeholder,
                   std::string_view hint, bool was_tried) {
    const MarkedPart part(engine::GuidePlace::kDetails);
    const std::string& label = skin.field(SkinField::kDetails);
    const kit::FormRow row(label);
    std::string_view error;
    if (has_too_many_lines(draft.details))
        error = "Write at most 100 lines";
    else if (was_tried && base::is_blank(draft.details))
        error = "Write what customers should know";
    kit::text_field(label, draft.details,
                    {.lines_min = 4,
                     .lines_max = 8,
                     .placeholder = placeholder,
                     .hint = "Max 100 lines",
                     .error = error,
                     .counter_of = kDetailsHint,
                     .is_required = true});
    kit::hint(hint);
}

void status_field(const engine::Skin& skin, SkinField field, PostDraft& draft) {
    const std::string& label = skin.field(field);
    const MarkedPart part(engine::GuidePlace::kStatus);
    const kit::FormRow row(label);
    const kit::Column column({.width = is_phone() ? kit::kFill : kit::px(260)});
    level_select(skin, label, draft.status);
}

void words_field(std::string_view label, std::string& words, std::string_view hint,
                 std::string_view missing, bool was_tried) {
    const kit::FormRow row(label);
    kit::text_field(label, words,
                    {.lines_min = 4,
                     .lines_max = 8,
                     .hint = hint,
                     .error = was_tried && base::is_blank(words) ? missing : std::string_view(),
                     .is_required = true});
}

void ways_field(const engine::Skin& skin, SkinField field, Ways& ways) {
    const std::string& label = skin.field(field);
    const kit::IdScope id(label);
    const kit::FormRow row(label);
    const kit::Scope group({.role = kit::Role::kGroup, .name = label});
    const kit::Column column({.gap = 0.0f});
    kit::space(is_phone() ? 0.0f : kit::px(2));
    std::vector<std::size_t> offered;
    float widest = 1.0f;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (skin.ways[i].empty())
            continue;
        offered.push_back(i);
        const float words = kit::text_width(skin.ways[i], kit::Type::kLine);
        widest = std::max(widest, std::ceil(words) + kit::px(44));
    }
    const float room = kit::remaining_width() / widest;
    const auto columns = static_cast<std::size_t>(std::clamp(room, 1.0f, 3.0f));
    for (std::size_t first = 0; first < offered.size(); first += columns) {
        const kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 28)});
        const auto places = kit::split_columns(line, 0.0f, columns);
        for (std::size_t i = 0; i < columns && first + i < offered.size(); ++i) {
            const std::size_t way = offered[first + i];
            kit::at(places[i]);
            kit::checkbox(skin.ways[way], ways[way]);
        }
    }
}

void moment_field(const std::string& day_name, const std::string& time_name, PlannedTime& moment,
                  int day_count, std::string_view error) {
    const kit::Row row({.gap = kit::px(8)});
    {
        const kit::Column column({.width = kit::px(160)});
        std::array<kit::SelectItem, kPlannedDayCount> days;
        for (std::size_t i = 0; i < days.size(); ++i)
            days[i].label = kDayWords[i];
        const auto count = static_cast<std::size_t>(day_count);
        kit::select(day_name, std::span(days).first(count), moment.day);
    }
    const kit::Column column;
    kit::text_field(time_name, moment.time,
                    {.placeholder = "hh:mm",
                     .hint = "UTC",
                     .error = error,
                     .length_max = 5,
                     .is_required = true});
}

void subject_field(const engine::Skin& skin, std::string& subject) {
    const std::string& label = skin.field(SkinField::kSubject);
    const kit::FormRow row(label);
    kit::text_field(label, subject, {.length_max = 400});
    kit::hint(
        "Modify the subject with variables: *|CURRENTSTATUS|* *|TIMESTART|* "
        "*|AFFECTEDCOMPONENTS|* *|UPDATEMESSAGE|*");
}

void broadcast_fields(const engine::Skin& skin, PostDraft& draft) {
    {
        const MarkedPart part(engine::GuidePlace::kBroadcast);
        ways_field(skin, SkinField::kBroadcast, draft.broadcast);
    }
    subject_field(skin, draft.subject);
}

}  // namespace drill::ui::status_page
