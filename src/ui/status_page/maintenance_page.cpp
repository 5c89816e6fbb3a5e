#include <string>
#include <utility>

#include "base/drill_time.h"
#include "base/text.h"
#include "kit/widgets.h"
#include "subscriber/receipt.h"
#include "subscriber/stored_message.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/form_frame.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/maintenance_words.h"
#include "ui/status_page/post_fields.h"
#include "ui/status_page/preview_dialog.h"

namespace drill::ui::status_page {
namespace {

using engine::MaintenanceState;
using engine::SkinField;

/// The switch of the real tool: it can be turned off, and never on again.
Intents automation_switch(const engine::Room& room, const engine::MaintenanceOnPage& maintenance,
                          int number) {
    const engine::Skin& skin = room.setting().skin;
    const kit::FormRow row(skin.field(SkinField::kAutomation), kit::FormLabel::kOwnText);
    kit::space(is_phone() ? 0.0f : kit::px(2));
    bool is_on = maintenance.is_automatic;
    const bool is_over = maintenance.state == MaintenanceState::kCompleted;
    const bool was_pressed =
        kit::checkbox(skin.field(SkinField::kAutomatic), is_on, {.is_disabled = is_over || !is_on});
    if (!maintenance.is_automatic)
        kit::hint("Off. It cannot be turned on again.");
    if (!was_pressed)
        return {};
    return {engine::CommandBody{
        engine::MoveMaintenance{number, engine::MaintenanceStep::kAutomationOff, {}, 0}}};
}

void standing(const engine::Room& room, const engine::MaintenanceOnPage& maintenance) {
    const engine::MaintenancePlan& plan = maintenance.plan;
    fixed_row("Maintenance", plan.title, plan.details);
    fixed_row("State", std::string(word_of(room.setting().skin, maintenance.state)),
              planned_words(plan));
    fixed_row("Affects", cells_in_words(room.setting(), plan.cells));
}

void message_fields(const engine::Room& room, MaintenanceMoveDraft& draft, bool is_active) {
    const engine::Skin& skin = room.setting().skin;
    if (is_active) {
        const std::string& label = skin.field(SkinField::kMaintenanceState);
        const kit::FormRow row(label);
        const std::string_view words[] = {word_of(skin, MaintenanceState::kActive),
                                          word_of(skin, MaintenanceState::kCompleted)};
        const std::string hint =
            std::string(words[1]) + " sets what is affected to " + skin.level_titles.front() + ".";
        kit::space(is_phone() ? 0.0f : kit::px(2));
        int step = draft.step;
        if (kit::radio_group(label, words, step, {.hint = hint}))
            choose_step(room, draft, step);
    }
    words_field(skin.field(engine::SkinField::kDetails), draft.details, {},
                "Write what customers should know", draft.was_tried);
    ways_field(skin, SkinField::kBroadcast, draft.broadcast);
}

/// What was told at `time`, and the way to what subscribers received of it.
void told_row(const engine::Room& room, Editor& editor, const std::string& time,
              const std::string& words, int message) {
    const int number = editor.move.maintenance;
    const auto sent = subscriber::stored_message(maintenance_at(room, number), number, message);
    if (!sent) {
        fixed_row(time, words);
        return;
    }
    const kit::IdScope id(static_cast<std::uint64_t>(message + 1));
    const kit::FormRow row(time, kit::FormLabel::kOwnText);
    kit::space(is_phone() ? 0.0f : kit::px(5));
    kit::text(words);
    kit::hint(subscriber::receipt(room.setting(), sent->post.broadcast, sent->at_ms));
    const kit::Row buttons({.gap = kit::px(8)});
    // Several may go out in one minute.
    if (went_out_button(time + ", message " + std::to_string(message + 2)))
        open_went_out(editor, number, message);
}

void history(const engine::Room& room, Editor& editor) {
    const engine::MaintenanceOnPage& maintenance = maintenance_at(room, editor.move.maintenance);
    kit::separator();
    for (std::size_t i = maintenance.moves.size(); i-- > 0;) {
        const engine::MaintenanceOnPage::Move& move = maintenance.moves[i];
        told_row(room, editor, moved_time(room, maintenance, move), told_words(move),
                 static_cast<int>(i));
    }
    told_row(room, editor, scheduled_time(room, maintenance), "Scheduled",
             subscriber::kScheduledMessage);
}

std::string_view action_of(const engine::MaintenanceOnPage& maintenance, int step) {
    if (maintenance.state == MaintenanceState::kScheduled)
        return "Start maintenance";
    return step == 1 ? "Finish maintenance" : "Post update";
}

}  // namespace

Intents maintenance_page(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    MaintenanceMoveDraft& draft = view.editor.move;
    const engine::MaintenanceOnPage& maintenance = maintenance_at(room, draft.maintenance);
    const bool is_over = maintenance.state == MaintenanceState::kCompleted;
    FormFrame form(rect, view,
                   {.name = "Maintenance",
                    .action = is_over ? std::string_view() : action_of(maintenance, draft.step),
                    .reminder = "A broadcast cannot be taken back.",
                    .offers_preview = !is_over});
    standing(room, maintenance);
    Intents intents = automation_switch(room, maintenance, draft.maintenance);
    if (!is_over)
        message_fields(room, draft, maintenance.state == MaintenanceState::kActive);
    history(room, view.editor);
    if (!form.was_sent())
        return intents;
    draft.was_tried = true;
    if (base::is_blank(draft.details)) {
        view.editor.wants_focus = room.setting().skin.field(engine::SkinField::kDetails);
        return intents;
    }
    mark_sent(view.editor, room);
    intents.push_back(engine::CommandBody{move_of(room, draft)});
    return intents;
}

}  // namespace drill::ui::status_page
