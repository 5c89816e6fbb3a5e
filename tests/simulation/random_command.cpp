#include "simulation/random_command.h"

#include <limits>

#include "simulation/random_text.h"

namespace drill::simulation {

using namespace engine;

namespace {

/// Makes one request; most of its parts fit the drill.
class CommandMaker {
public:
    CommandMaker(Dice& dice, const Scenario& scenario, const Control& control)
        : dice_(dice), scenario_(scenario), control_(control) {}

    CommandBody room() {
        switch (dice_.roll(7)) {
            case 0:
                return AcknowledgePage{};
            case 1:
                return ResolvePage{};
            case 2:
                return JoinChannel{};
            case 3:
                return JoinCall{};
            case 4:
                return Mute{};
            case 5:
                return Unmute{};
            default:
                return say();
        }
    }

    CommandBody status_page() {
        switch (control_.incident_count == 0 ? dice_.roll(4) : dice_.roll(6)) {
            case 0:
                return CreateIncident{text(), cells(), post()};
            case 1:
                return EditInfrastructure{incident(), cells()};
            case 2:
                return SetComponent{cells(), level()};
            case 3:
                return NotifyStakeholders{severity(), text(), number(2) == 0 ? text() : ""};
            default:
                return update();
        }
    }

    CommandBody edit() {
        switch (dice_.roll(13)) {
            case 12:
                return SetImpact{incident(), dice_.roll(8) - 1};
            case 10:
                return MoveUpdate{incident(), number(4), dice_.roll(24 * 60)};
            case 11:
                return SetPostMortem{incident(), "https://" + text()};
            case 7:
                return ScheduleMaintenance{plan()};
            case 8:
            case 9:
                return MoveMaintenance{number(kMaintenanceCountMax), one_of<MaintenanceStep>(4, 7),
                                       text(), 1};
            case 0:
                return EditTitle{incident(), text()};
            case 1:
            case 2:
                return DeleteUpdate{incident(), number(4)};
            case 3:
                return DeleteIncident{incident()};
            default:
                return EditUpdate{incident(), number(4), text()};
        }
    }

    CommandBody desk() {
        switch (dice_.roll(7)) {
            case 0:
                return EditLine{channel(), text()};
            case 1:
                return React{number(control_.message_count), one_of<Reaction>(0, 4),
                             !dice_.hits(3)};
            case 2:
                return TagTicket{number(control_.ticket_count), text()};
            case 3:
                return AnswerTicket{number(control_.ticket_count), text()};
            case 4:
                return SendForm{one_of<FormKind>(0, 1), {{"Problem", text()}, {"Done", text()}}};
            case 5:
                return Say{Place::kChannel, "/inc escalate " + text(), channel()};
            default:
                return Say{Place::kChannel, text(), channel(), number(control_.message_count)};
        }
    }

    CommandBody facilitator() {
        const int inject = number(static_cast<int>(scenario_.injects.size()));
        if (dice_.hits(2))
            return PublishInject{inject};
        return SkipInject{inject};
    }

    CommandBody clock() {
        switch (dice_.roll(8)) {
            case 0:
            case 1:
                return Pause{};
            case 2:
                return Resume{};
            case 3:
                return SetPace{
                    static_cast<std::uint8_t>(dice_.hits(4) ? dice_.roll(256) : 1 + dice_.roll(8))};
            default:
                return Advance{};
        }
    }

    CommandBody paused() {
        if (dice_.hits(3))
            return SetPace{static_cast<std::uint8_t>(1 + dice_.roll(60))};
        return dice_.hits(3) ? facilitator() : Resume{};
    }

    CommandBody say() {
        if (dice_.hits(30))
            return Say{static_cast<Place>(dice_.roll(256)), text()};
        return Say{dice_.hits(2) ? Place::kChannel : Place::kCall, text()};
    }

private:
    std::string text() { return random_text(dice_, scenario_); }

    /// One of `count` numbers; now and then none of them.
    int number(int count) {
        constexpr int kStrangers[] = {
            -1, 4, 192, 256, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};
        if (count == 0 || dice_.hits(20))
            return dice_.pick(kStrangers);
        return dice_.roll(count);
    }

    int incident() { return number(control_.incident_count); }

    template <typename Enum>
    Enum one_of(int first, int last) {
        if (dice_.hits(30))
            return static_cast<Enum>(dice_.roll(256));
        return static_cast<Enum>(first + dice_.roll(last - first + 1));
    }
    Channel channel() { return one_of<Channel>(0, 3); }
    Level level() { return one_of<Level>(1, 6); }
    Severity severity() { return one_of<Severity>(1, 4); }

    CellSet cells() {
        CellSet cells;
        if (dice_.hits(40))
            return cells;
        const int count = static_cast<int>(scenario_.setting.cells.size());
        for (int more = 1 + dice_.roll(3); more > 0; --more)
            cells.add(dice_.hits(60) ? dice_.roll(kCellCountMax) : dice_.roll(count));
        return cells;
    }

    PublicPost post() {
        PublicPost post;
        post.state = one_of<IncidentState>(1, 4);
        post.level = level();
        post.details = text();
        constexpr std::uint8_t kWays[] = {0, 1, 1 | 2, 4 | 8, 64 | 128, 1 | 2 | 4 | 8 | 64 | 128};
        post.broadcast =
            dice_.hits(30) ? static_cast<std::uint8_t>(dice_.roll(256)) : dice_.pick(kWays);
        if (dice_.hits(3))
            post.subject = text();
        return post;
    }

    MaintenancePlan plan() {
        MaintenancePlan plan;
        plan.title = text();
        plan.details = text();
        plan.cells = cells();
        const auto now_minute =
            static_cast<int>((scenario_.setting.starts_at_ms + control_.now_ms) / 60'000);
        plan.starts_minute = now_minute - 2 + dice_.roll(90);
        plan.ends_minute = plan.starts_minute / 2 + dice_.roll(now_minute + 90);
        plan.reminders = static_cast<std::uint8_t>(dice_.roll(17));
        plan.is_automatic = !dice_.hits(3);
        plan.start_details = text();
        plan.finish_details = text();
        return plan;
    }

    CommandBody update() {
        PostUpdate update{incident(), post(), {}};
        if (!dice_.hits(3))
            return update;
        const bool is_known = update.incident >= 0 && update.incident < control_.incident_count;
        for (int cell = 0; cell < kCellCountMax; ++cell) {
            if (is_known && control_.incidents[update.incident].affected.has(cell))
                update.cell_levels.push_back({cell, level()});
        }
        if (dice_.hits(6))
            update.cell_levels.push_back({number(kCellCountMax), level()});
        return update;
    }

    Dice& dice_;
    const Scenario& scenario_;
    const Control& control_;
};

}  // namespace

CommandBody random_command(Dice& dice, const Scenario& scenario, const Control& control) {
    CommandMaker make(dice, scenario, control);
    if (dice.hits(400))
        return EndDrill{};
    if (control.is_paused != 0 && !dice.hits(4))
        return make.paused();
    if (!dice.hits(3)) {
        if (control.page == PageStatus::kTriggered)
            return AcknowledgePage{};
        if (control.in_channel == 0)
            return JoinChannel{};
        if (control.in_call == 0 && dice.hits(2))
            return JoinCall{};
    }
    const int kind = dice.roll(12);
    if (dice.hits(6))
        return make.desk();
    if (kind == 11)
        return make.facilitator();
    if (kind == 10 && control.incident_count > 0)
        return make.edit();
    if (kind < 3)
        return make.room();
    if (kind < 5)
        return make.say();
    return kind < 8 ? make.status_page() : make.clock();
}

}  // namespace drill::simulation
