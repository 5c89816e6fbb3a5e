#include <string>

#include "base/text.h"
#include "kit/widgets.h"
#include "subscriber/message_text.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/form_frame.h"
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
    words_field("Summary", draft.summary, "For colleagues.", "Write a summary", draft.was_tried);
    {
        const kit::FormRow row("Production issue");
        kit::text_field("Production issue", draft.issue,
                        {.hint = "Its number or link.", .length_max = 400});
    }
    fixed_row("Channel", "#" + room.setting().channel_name);
    fixed_row("Status page", subscriber::kPageAddress, room.setting().page_name);
    if (room.notices().empty())
        return;
    kit::separator();
    for (const engine::Notice& notice : room.notices()) {
        const std::string label = "Sent " + clock_time(room, notice.at_ms);
        fixed_row(label, std::string(word_of(notice.severity)) + ": " + notice.summary,
                  notice.issue.empty() ? "" : "Production issue: " + notice.issue);
    }
}

}  // namespace

Intents notice_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    NoticeDraft& draft = view.editor.notice;
    FormFrame form(rect, view,
                   {.name = "Stakeholder notice",
                    .action = "Send notice",
                    .reminder = "Customers do not see this."});
    fields(room, draft);
    if (!form.was_sent())
        return {};
    draft.was_tried = true;
    if (draft.severity < 0 || base::is_blank(draft.summary)) {
        view.editor.wants_focus = draft.severity < 0 ? "" : "Summary";
        return {};
    }
    mark_sent(view.editor, room);
    return {engine::CommandBody{
        engine::NotifyStakeholders{static_cast<engine::Severity>(draft.severity + 1), draft.summary,
                                   base::is_blank(draft.issue) ? std::string() : draft.issue}}};
}

}  // namespace drill::ui::status_page
