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

/// `error` says what is wrong with the moment, or nothing.
void planned_field(const std::string& label, PlannedTime& planned, std::string_view error) {
    const kit::FormRow row(label, kit::FormLabel::kOwnText);
    moment_field(label + ", day", label + ", time", planned, kPlannedDayCount, error);
}

void reminder_boxes(const engine::Skin& skin, std::array<bool, engine::kReminderCount>& reminders) {
    const std::string& label = skin.field(SkinField::kReminders);
    const kit::FormRow row(label, kit::FormLabel::kWidgetName);
    const kit::Scope group({.role = kit::Role::kGroup, .name = label});
    const kit::Column column({.gap = 0.0f});
    kit::space(is_phone() ? 0.0f : kit::px(2));
    for (std::size_t i = 0; i < reminders.size(); ++i) {
        if (!skin.reminders[i].empty())
            kit::checkbox(skin.reminders[i], reminders[i]);
    }
}

void automation_fields(const engine::Skin& skin, MaintenanceDraft& draft) {
    {
        const kit::FormRow row(skin.field(SkinField::kAutomation), kit::FormLabel::kOwnText);
        kit::space(is_phone() ? 0.0f : kit::px(2));
        kit::checkbox(skin.field(SkinField::kAutomatic), draft.is_automatic);
    }
    if (!draft.is_automatic)
        return;
    constexpr std::string_view kMissing = "Write what customers read then";
    words_field(skin.field(SkinField::kStartMessage), draft.start_details, {}, kMissing,
                draft.was_tried);
    ways_field(skin, SkinField::kStartWays, draft.start_broadcast);
    words_field(skin.field(SkinField::kFinishMessage), draft.finish_details, {}, kMissing,
                draft.was_tried);
    ways_field(skin, SkinField::kFinishWays, draft.finish_broadcast);
}

void fields(const engine::Setting& setting, MaintenanceDraft& draft,
            const engine::MaintenancePlan& plan) {
    title_field(setting.skin, draft.title, "In simple terms, what is done?", draft.was_tried);
    words_field(setting.skin.field(SkinField::kDetails), draft.details, {},
                "Write what customers should know", draft.was_tried);
    kit::separator();
    const bool has_no_start = draft.was_tried && plan.starts_minute < 0;
    planned_field(setting.skin.field(SkinField::kPlannedStart), draft.start,
                  has_no_start ? "Write a time as 15:30" : "");
    const bool has_no_end = draft.was_tried && plan.ends_minute <= plan.starts_minute;
    planned_field(setting.skin.field(SkinField::kPlannedEnd), draft.end,
                  has_no_end ? "Write a time after the start" : "");
    kit::separator();
    reminder_boxes(setting.skin, draft.reminders);
    subject_field(setting.skin, draft.subject);
    kit::separator();
    const bool is_nowhere = draft.was_tried && plan.cells.empty();
    infrastructure_field(setting, draft.has_all_cells, draft.cells,
                         is_nowhere ? "Tick what is affected" : "");
    kit::separator();
    automation_fields(setting.skin, draft);
}

/// The first field that still needs something; empty if that is no field or nothing does.
std::string first_missing(const engine::Skin& skin, const engine::MaintenancePlan& plan) {
    if (base::is_blank(plan.title))
        return skin.field(SkinField::kTitle);
    if (base::is_blank(plan.details))
        return skin.field(SkinField::kDetails);
    if (plan.starts_minute < 0)
        return skin.field(SkinField::kPlannedStart) + ", time";
    if (plan.ends_minute <= plan.starts_minute)
        return skin.field(SkinField::kPlannedEnd) + ", time";
    if (plan.is_automatic && base::is_blank(plan.start_details))
        return skin.field(SkinField::kStartMessage);
    const bool has_no_end = plan.is_automatic && base::is_blank(plan.finish_details);
    return has_no_end ? skin.field(SkinField::kFinishMessage) : std::string();
}

}  // namespace

Intents maintenance_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    MaintenanceDraft& draft = view.editor.maintenance;
    FormFrame form(rect, view,
                   {.name = "New maintenance",
                    .action = room.setting().skin.field(SkinField::kSchedule),
                    .reminder = "A broadcast cannot be taken back.",
                    .offers_preview = true});
    fields(room.setting(), draft, plan_of(room.setting(), draft));
    if (!form.was_sent())
        return {};
    engine::MaintenancePlan plan = plan_of(room.setting(), draft);
    const std::string missing = first_missing(room.setting().skin, plan);
    if (!missing.empty() || plan.cells.empty()) {
        draft.was_tried = true;
        view.editor.wants_focus = missing;
        return {};
    }
    mark_sent(view.editor, room);
    return {engine::CommandBody{engine::ScheduleMaintenance{std::move(plan)}}};
}

}  // namespace drill::ui::status_page
