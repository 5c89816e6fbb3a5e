#include "engine/maintenance.h"

#include <algorithm>
#include <utility>

namespace drill::engine {
namespace {

constexpr Milliseconds kMinuteMs = 60'000;
constexpr Milliseconds kHourMs = 60 * kMinuteMs;
constexpr Milliseconds kReminderSpansMs[kReminderCount] = {0, 72 * kHourMs, 24 * kHourMs, kHourMs};

/// When reminder number `step` goes out; kNever if it is not wanted or its time was before the
/// drill.
Milliseconds reminder_ms(const Setting& setting, const Maintenance& each, int step) {
    const Milliseconds starts_ms = planned_ms(setting, each.starts_minute);
    const bool is_wanted = (each.reminders >> step & 1U) != 0;
    return is_wanted && starts_ms > kReminderSpansMs[step] ? starts_ms - kReminderSpansMs[step]
                                                           : kNever;
}

DRILL_LATER void begin_one(Batch& batch, int number) {
    const MaintenancePlan& plan =
        batch.scenario().maintenances[static_cast<std::size_t>(number)].plan;
    batch.emit(MaintenanceScheduled{number, plan, true});
    if (planned_ms(batch.scenario().setting, plan.starts_minute) == 0)
        batch.emit(MaintenanceMoved{number, MaintenanceStep::kStart, true, {}, 0});
}

DRILL_LATER void run_one(Batch& batch, int number) {
    const Setting& setting = batch.scenario().setting;
    const Maintenance each = batch.control().maintenances[number];
    const auto move = [&batch, number](MaintenanceStep step) {
        batch.emit(MaintenanceMoved{number, step, true, {}, 0});
    };
    const bool is_scheduled = each.state == MaintenanceState::kScheduled;
    for (int step = 1; is_scheduled && step < kReminderCount; ++step) {
        if (reminder_ms(setting, each, step) == batch.now_ms())
            move(static_cast<MaintenanceStep>(step));
    }
    if (each.is_automatic == 0)
        return;
    const bool is_active = each.state == MaintenanceState::kActive;
    if (is_scheduled && planned_ms(setting, each.starts_minute) <= batch.now_ms())
        move(MaintenanceStep::kStart);
    if (is_active && planned_ms(setting, each.ends_minute) <= batch.now_ms())
        move(MaintenanceStep::kFinish);
}

Refusal refuse_time(std::string field, std::string message) {
    return refuse(base::ErrorCode::kInvalid, std::move(field), std::move(message));
}

Refusal not_now(std::string message) {
    return refuse(base::ErrorCode::kNotAllowedNow, "", std::move(message));
}

}  // namespace

Milliseconds planned_ms(const Setting& setting, int minute) {
    const Milliseconds moment_ms = static_cast<Milliseconds>(minute) * kMinuteMs;
    return moment_ms > setting.starts_at_ms ? moment_ms - setting.starts_at_ms : 0;
}

Refusal check_plan(const Scenario& scenario, const MaintenancePlan& plan, Milliseconds now_ms) {
    if (auto refusal = check_text(plan.title, "title", kTitleBytesMax))
        return refusal;
    if (auto refusal = check_text(plan.details, "details", kDetailsBytesMax))
        return refusal;
    if (auto refusal = check_cells(scenario, plan.cells))
        return refusal;
    if (plan.starts_minute < 0 || plan.starts_minute > kPlannedMinuteMax ||
        planned_ms(scenario.setting, plan.starts_minute) <= now_ms)
        return refuse_time("planned start", "expected a planned start that is still to come");
    if (plan.ends_minute <= plan.starts_minute || plan.ends_minute > kPlannedMinuteMax)
        return refuse_time("expected end", "expected an end after the planned start");
    if ((plan.reminders >> kReminderCount) != 0)
        return refuse_time("reminders", "expected known reminders");
    if (!plan.subject.empty()) {
        if (auto refusal = check_text(plan.subject, "subject", kTitleBytesMax))
            return refusal;
    }
    if (auto refusal = check_broadcast(
            static_cast<std::uint8_t>(plan.start_broadcast | plan.finish_broadcast)))
        return refusal;
    // Without automation the messages are kept too, though nobody sends them.
    const auto check_message = [&plan](const std::string& text, std::string_view field) {
        const bool may_be_empty = !plan.is_automatic && text.empty();
        return may_be_empty ? Refusal() : check_text(text, field, kDetailsBytesMax);
    };
    if (auto refusal = check_message(plan.start_details, "start message"))
        return refusal;
    return check_message(plan.finish_details, "finish message");
}

Refusal check_move(const Control& control, const MoveMaintenance& command) {
    const int number = command.maintenance;
    if (number < 0 || number >= kMaintenanceCountMax ||
        control.maintenances[number].state == MaintenanceState::kNone) {
        return refuse(base::ErrorCode::kUnknownId, "maintenance",
                      "expected a maintenance of this status page, got " + std::to_string(number));
    }
    const Maintenance& maintenance = control.maintenances[number];
    if (maintenance.state == MaintenanceState::kCompleted)
        return not_now("that maintenance is over");
    const bool is_scheduled = maintenance.state == MaintenanceState::kScheduled;
    switch (command.step) {
        case MaintenanceStep::kAutomationOff:
            if (maintenance.is_automatic != 0)
                return std::nullopt;
            return not_now("the automation is off, and cannot be turned on again");
        case MaintenanceStep::kStart:
            if (!is_scheduled)
                return not_now("that maintenance has started already");
            break;
        case MaintenanceStep::kUpdate:
        case MaintenanceStep::kFinish:
            if (is_scheduled)
                return not_now("start the maintenance first");
            break;
        default:
            return refuse(base::ErrorCode::kInvalid, "step", "expected start, update or finish");
    }
    if (auto refusal = check_broadcast(command.broadcast))
        return refusal;
    return check_text(command.details, "details", kDetailsBytesMax);
}

MaintenanceMoved in_words_of(const MaintenancePlan& plan, MaintenanceMoved move) {
    if (!move.is_automatic)
        return move;
    const bool is_start = move.step == MaintenanceStep::kStart;
    const bool is_finish = move.step == MaintenanceStep::kFinish;
    move.details = is_start ? plan.start_details : is_finish ? plan.finish_details : plan.details;
    move.broadcast = is_start    ? plan.start_broadcast
                     : is_finish ? plan.finish_broadcast
                                 : static_cast<std::uint8_t>(Broadcast::kEmail);
    return move;
}

void begin_maintenance(Batch& batch) {
    const auto count = static_cast<int>(batch.scenario().maintenances.size());
    for (int number = 0; number < count; ++number)
        begin_one(batch, number);
}

void run_maintenance(Batch& batch) {
    for (int number = 0; number < kMaintenanceCountMax; ++number) {
        const MaintenanceState state = batch.control().maintenances[number].state;
        if (state == MaintenanceState::kScheduled || state == MaintenanceState::kActive)
            run_one(batch, number);
    }
}

Milliseconds next_maintenance_ms(const Setting& setting, const Control& control,
                                 Milliseconds now_ms) {
    Milliseconds next_ms = kNever;
    const auto consider = [&next_ms, now_ms](Milliseconds at_ms) {
        if (at_ms > now_ms)
            next_ms = std::min(next_ms, at_ms);
    };
    for (const Maintenance& each : control.maintenances) {
        if (each.state == MaintenanceState::kNone || each.state == MaintenanceState::kCompleted)
            continue;
        for (int step = 1; step < kReminderCount; ++step)
            consider(reminder_ms(setting, each, step));
        consider(planned_ms(setting, each.starts_minute));
        consider(planned_ms(setting, each.ends_minute));
    }
    return next_ms;
}

}  // namespace drill::engine
