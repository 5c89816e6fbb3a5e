#include <array>
#include <string>

#include "base/text.h"
#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/status_page/form_frame.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/infrastructure_matrix.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {

using engine::SkinField;

namespace {

constexpr std::string_view kReminderWords[] = {"Now", "72 hours before", "24 hours before",
                                               "1 hour before"};
constexpr std::string_view kDayWords[kPlannedDayCount] = {
    "Today", "Day 2, tomorrow", "Day 3", "Day 4", "Day 5", "Day 6", "Day 7", "Day 8"};

/// A day and a time; `error` says what is wrong with them, or nothing.
void planned_field(const std::string& label, PlannedTime& planned, std::string_view error) {
    const kit::FormRow form_row(label, kit::FormLabel::kOwnText);
    const kit::Row row({.gap = kit::px(8)});
    {
        const kit::Column column({.width = kit::px(160)});
        std::array<kit::SelectItem, kPlannedDayCount> days;
        for (std::size_t i = 0; i < days.size(); ++i)
            days[i].label = kDayWords[i];
        kit::select(label + ", day", days, planned.day);
    }
    const kit::Column column;
    kit::text_field(label + ", time", planned.time,
                    {.placeholder = "hh:mm",
                     .hint = "UTC",
                     .error = error,
                     .length_max = 5,
                     .is_required = true});
}

void reminder_boxes(std::array<bool, engine::kReminderCount>& reminders) {
    constexpr std::string_view kLabel = "Reminder emails";
    const kit::FormRow row(kLabel, kit::FormLabel::kWidgetName);
    const kit::Scope group({.role = kit::Role::kGroup, .name = kLabel});
    const kit::Column column({.gap = 0.0f});
    kit::space(is_phone() ? 0.0f : kit::px(2));
    for (std::size_t i = 0; i < reminders.size(); ++i)
        kit::checkbox(kReminderWords[i], reminders[i]);
}

void automation_fields(MaintenanceDraft& draft) {
    {
        const kit::FormRow row("Automation", kit::FormLabel::kOwnText);
        kit::space(is_phone() ? 0.0f : kit::px(2));
        kit::checkbox("Automatically start and finish", draft.is_automatic);
    }
    if (!draft.is_automatic)
        return;
    words_field("Start message", draft.start_details, {}, "Write what customers read then",
                draft.was_tried);
    ways_field("Start notifications", draft.start_broadcast);
    words_field("Finish message", draft.finish_details, {}, "Write what customers read then",
                draft.was_tried);
    ways_field("Finish notifications", draft.finish_broadcast);
}

void fields(const engine::Setting& setting, MaintenanceDraft& draft,
            const engine::MaintenancePlan& plan) {
    title_field(setting.skin, draft.title, "In simple terms, what is done?", draft.was_tried);
    words_field(setting.skin.field(SkinField::kDetails), draft.details, {},
                "Write what customers should know", draft.was_tried);
    kit::separator();
    const bool has_no_start = draft.was_tried && plan.starts_minute < 0;
    planned_field("Planned start", draft.start, has_no_start ? "Write a time as 15:30" : "");
    const bool has_no_end = draft.was_tried && plan.ends_minute <= plan.starts_minute;
    planned_field("Expected end", draft.end, has_no_end ? "Write a time after the start" : "");
    kit::separator();
    reminder_boxes(draft.reminders);
    subject_field(setting.skin, draft.subject);
    kit::separator();
    const bool is_nowhere = draft.was_tried && plan.cells.empty();
    infrastructure_field(setting, draft.has_all_cells, draft.cells,
                         is_nowhere ? "Tick what is affected" : "");
    kit::separator();
    automation_fields(draft);
}

/// The first field that still needs something; empty if that is no field or nothing does.
std::string_view first_missing(const engine::Skin& skin, const engine::MaintenancePlan& plan) {
    if (base::is_blank(plan.title))
        return skin.field(SkinField::kTitle);
    if (base::is_blank(plan.details))
        return skin.field(SkinField::kDetails);
    if (plan.starts_minute < 0)
        return "Planned start, time";
    if (plan.ends_minute <= plan.starts_minute)
        return "Expected end, time";
    if (plan.is_automatic && base::is_blank(plan.start_details))
        return "Start message";
    return plan.is_automatic && base::is_blank(plan.finish_details) ? "Finish message" : "";
}

}  // namespace

Intents maintenance_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    MaintenanceDraft& draft = view.editor.maintenance;
    FormFrame form(rect, view,
                   {.name = "New maintenance",
                    .action = "Schedule maintenance",
                    .reminder = "A broadcast cannot be taken back.",
                    .offers_preview = true});
    fields(room.setting(), draft, plan_of(room.setting(), draft));
    if (!form.was_sent())
        return {};
    engine::MaintenancePlan plan = plan_of(room.setting(), draft);
    const std::string_view missing = first_missing(room.setting().skin, plan);
    if (!missing.empty() || plan.cells.empty()) {
        draft.was_tried = true;
        view.editor.wants_focus = missing;
        return {};
    }
    mark_sent(view.editor, room);
    return {engine::CommandBody{engine::ScheduleMaintenance{std::move(plan)}}};
}

}  // namespace drill::ui::status_page
