#include "ui/status_page/post_fields.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/level_table.h"

namespace drill::ui::status_page {
namespace {

constexpr int kDetailsHint = 220;
constexpr std::string_view kBroadcastWords[] = {"Email", "Webhook", "Tweet",
                                                "Teams", "SMS",     "Slack"};

std::array<std::string_view, kit::kStateCount> state_words() {
    std::array<std::string_view, kit::kStateCount> words;
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = kit::word_of(static_cast<kit::State>(i));
    return words;
}

/// The refusal if there is one, else the reminder; wrapped in what the buttons leave.
void foot_words(const kit::Rect& rect, const DrillView& view, std::string_view reminder) {
    const bool was_refused = was_form_refused(view);
    const std::string words = was_refused ? as_sentence(view.notice) : std::string(reminder);
    const float height = kit::text_height(words, kit::Type::kMeta, rect.width());
    const kit::Theme& theme = kit::theme();
    kit::at(kit::centred(rect, {rect.width(), height}));
    kit::text(words,
              {.style = {.type = kit::Type::kMeta,
                         .color = was_refused ? theme.of(kit::Level::kDisruption).ink : theme.ink3},
               .role = was_refused ? kit::Role::kStatus : kit::Role::kText,
               .live = was_refused ? kit::Live::kPolite : kit::Live::kDefault});
}

}  // namespace

bool was_form_refused(const DrillView& view) {
    return !view.notice.empty() && view.notice_place == NoticePlace::kForm;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
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
    const kit::FormRow row("Template");
    const kit::Column column({.width = is_phone() ? kit::kFill : kit::px(260)});
    std::vector<kit::SelectItem> items;
    for (const engine::PostTemplate& each : setting.templates)
        items.push_back({.label = each.name, .level = {}});
    int chosen = -1;
    if (!kit::select("Template", items, chosen, {.placeholder = "Fill in from a template"}))
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

void state_field(PostDraft& draft) {
    const MarkedPart part(engine::GuidePlace::kState);
    const kit::FormRow row("Current state");
    const auto words = state_words();
    kit::space(is_phone() ? 0.0f : kit::px(2));
    kit::radio_group("Current state", words, draft.state,
                     {.hint = "Resolved closes the incident."});
}

bool has_details(const PostDraft& draft) {
    return !is_blank(draft.details);
}

void details_field(PostDraft& draft, std::string_view placeholder, std::string_view hint,
                   bool was_tried) {
    const MarkedPart part(engine::GuidePlace::kDetails);
    const kit::FormRow row("Details");
    const bool is_missing = was_tried && !has_details(draft);
    kit::text_field("Details", draft.details,
                    {.lines_min = 4,
                     .lines_max = 8,
                     .placeholder = placeholder,
                     .hint = hint,
                     .error = is_missing ? "Write what customers should know" : "",
                     .counter_of = kDetailsHint,
                     .is_required = true});
}

void status_field(std::string_view label, PostDraft& draft) {
    const MarkedPart part(engine::GuidePlace::kStatus);
    const kit::FormRow row(label);
    const kit::Column column({.width = is_phone() ? kit::kFill : kit::px(260)});
    level_select(std::string(label), draft.status);
}

void broadcast_fields(PostDraft& draft) {
    {
        const MarkedPart part(engine::GuidePlace::kBroadcast);
        const kit::FormRow row("Broadcast");
        const kit::Scope group({.role = kit::Role::kGroup, .name = "Broadcast"});
        const kit::Column column({.gap = 0.0f});
        kit::space(is_phone() ? 0.0f : kit::px(2));
        const std::size_t columns = is_phone() ? 2 : 3;
        for (std::size_t first = 0; first < draft.broadcast.size(); first += columns) {
            const kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 28)});
            const auto places = kit::split_columns(line, 0.0f, columns);
            for (std::size_t i = 0; i < columns; ++i) {
                kit::at(places[i]);
                kit::checkbox(kBroadcastWords[first + i], draft.broadcast[first + i]);
            }
        }
    }
    const kit::FormRow row("Message subject");
    kit::text_field("Message subject", draft.subject,
                    {.hint = "You may use variables such as *|CURRENTSTATUS|*", .length_max = 400});
}

float form_foot_height(const DrillView& view) {
    const bool has_words = was_form_refused(view);
    const float buttons = is_low() ? 48.0f : is_phone() ? 64.0f : 56.0f;
    return kit::px(buttons + (is_phone() && has_words ? 32.0f : 0.0f));
}

FootPress form_foot(const kit::Rect& rect, const DrillView& view, const FootOptions& options) {
    kit::fill(rect, kit::theme().panel);
    kit::horizontal_line(rect.min.y, rect.min.x, rect.max.x);
    kit::Rect rest = rect.inset(kit::px(16), 0.0f);
    const auto size = is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kNormal;
    if (is_phone() && was_form_refused(view)) {
        foot_words(rest.cut_top(kit::px(36)), view, {});
        rest.max.y -= kit::px(8);
    }
    rest = kit::centred(rest, {rest.width(), kit::px(is_phone() ? 44 : 32)});
    const float cancel_width = button_width("Cancel");
    const float preview_width = button_width("Preview");
    const float others =
        cancel_width + kit::px(8) + (options.offers_preview ? preview_width + kit::px(8) : 0.0f);
    const float send_width = is_phone() ? rest.width() - others : button_width(options.action);
    const kit::Rect send = rest.cut_right(send_width);
    FootPress press = FootPress::kNothing;
    rest.cut_right(kit::px(8));
    const kit::Rect preview = rest.cut_right(options.offers_preview ? preview_width : 0.0f);
    rest.cut_right(options.offers_preview ? kit::px(8) : 0.0f);
    const kit::Rect cancel = rest.cut_right(cancel_width);
    rest.cut_right(kit::px(12));
    if (!is_phone())
        foot_words({{rest.min.x, rect.min.y}, {rest.max.x, rect.max.y}}, view, options.reminder);
    kit::at(cancel);
    if (kit::button("Cancel", {.rank = kit::Rank::kThird, .size = size, .width = cancel.width()}))
        press = FootPress::kCancel;
    if (options.offers_preview) {
        kit::at(preview);
        if (kit::button("Preview",
                        {.size = size, .name = "Preview notifications", .width = preview.width()}))
            press = FootPress::kPreview;
    }
    kit::at(send);
    mark(engine::GuidePlace::kSend, send);
    if (kit::button(options.action,
                    {.rank = kit::Rank::kFirst, .size = size, .width = send.width()}))
        press = FootPress::kSend;
    return press;
}

}  // namespace drill::ui::status_page
