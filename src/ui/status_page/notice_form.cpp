#include <string>

#include "kit/widgets.h"
#include "ui/keys.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {
namespace {

void fields(const engine::Room& room, NoticeDraft& draft) {
    {
        const kit::FormRow row("Severity");
        constexpr std::string_view kSeverities[] = {"S1", "S2", "S3", "S4"};
        const bool is_missing = draft.was_tried && draft.severity < 0;
        kit::space(is_phone() ? 0.0f : kit::px(2));
        kit::radio_group("Severity", kSeverities, draft.severity,
                         {.hint = "As the Incident Manager confirmed it.",
                          .error = is_missing ? "Choose a severity" : ""});
    }
    {
        const kit::FormRow row("Summary");
        const bool is_missing = draft.was_tried && is_blank(draft.summary);
        kit::text_field("Summary", draft.summary,
                        {.lines_min = 4,
                         .lines_max = 8,
                         .hint = "For colleagues. Name the production issue.",
                         .error = is_missing ? "Write a summary" : "",
                         .is_required = true});
    }
    fixed_row("Channel", "#" + room.setting().channel_name);
    fixed_row("Status page", room.setting().page_name);
    if (room.notices().empty())
        return;
    kit::separator();
    for (const engine::Notice& notice : room.notices()) {
        const std::string label = "Sent " + clock_time(room, notice.at_ms);
        fixed_row(label, std::string(word_of(notice.severity)) + ": " + notice.summary);
    }
}

}  // namespace

Intents notice_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    const kit::Scope form({.role = kit::Role::kForm, .name = "Stakeholder notice", .rect = rect});
    NoticeDraft& draft = view.editor.notice;
    kit::Rect body = rect;
    const kit::Rect foot = body.cut_bottom(form_foot_height(view));
    {
        kit::ScrollArea area(body, {.name = "Stakeholder notice fields",
                                    .padding_x = kit::px(16),
                                    .padding_y = kit::px(16),
                                    .gap = kit::px(12)});
        begin_page(view.editor, area);
        fields(room, draft);
    }
    FootPress press =
        form_foot(foot, view, {.action = "Send notice", .reminder = "Customers do not see this."});
    if (is_pressed(Key::kSendForm))
        press = FootPress::kSend;
    if (press == FootPress::kCancel)
        open_dashboard(view.editor);
    if (press != FootPress::kSend)
        return intents;
    draft.was_tried = true;
    if (draft.severity < 0 || is_blank(draft.summary)) {
        view.editor.wants_focus = draft.severity < 0 ? "" : "Summary";
        return intents;
    }
    mark_sent(view.editor, room);
    intents.push_back(engine::NotifyStakeholders{static_cast<engine::Severity>(draft.severity + 1),
                                                 draft.summary});
    return intents;
}

}  // namespace drill::ui::status_page
