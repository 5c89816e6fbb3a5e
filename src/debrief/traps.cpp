#include "debrief/traps.h"

#include <algorithm>
#include <variant>

#include "debrief/trap_levels.h"
#include "debrief/trap_posts.h"
#include "debrief/trap_rows.h"
#include "engine/apply.h"
#include "engine/maintenance.h"
#include "engine/replay.h"

namespace drill::debrief {
namespace {

using engine::Level;

/// Walks a session and keeps what each default did first.
class TrapWatch {
public:
    explicit TrapWatch(TrapRows& rows) : setting_(rows.setting()), rows_(rows) {}

    /// `control` is the state before `event`, which changes no truth itself.
    void see(const engine::Control& control, const engine::Event& event) {
        control_ = &control;
        at_ms_ = event.at_ms;
        was_unmuted_ = was_unmuted_ || std::holds_alternative<engine::Unmuted>(event.body);
        if (const auto* line = std::get_if<engine::LineSaid>(&event.body))
            said(*line);
        if (const auto* created = std::get_if<engine::IncidentCreated>(&event.body))
            was_created(*created);
        if (const auto* posted = std::get_if<engine::UpdatePosted>(&event.body))
            was_updated(*posted);
        if (const auto* moved = std::get_if<engine::MaintenanceMoved>(&event.body))
            was_moved(*moved);
        for (const engine::Maintenance& each : control.maintenances)
            was_left(each);
    }

private:
    Level truth(std::size_t cell) const { return static_cast<Level>(control_->truth_levels[cell]); }

    void add(TrapKind kind, std::string text) { rows_.add(kind, at_ms_, std::move(text)); }

    void said(const engine::LineSaid& line) {
        if (!line.is_heard && line.speaker == engine::kCmocSpeaker && !was_unmuted_)
            add(TrapKind::kMutedOnJoining, "The call opens muted, and nobody heard what was said.");
    }

    void was_created(const engine::IncidentCreated& created) {
        std::size_t told = 0;
        std::size_t affected = 0;
        Level worst = Level::kOperational;
        for (std::size_t cell = 0; cell < setting_.cells.size(); ++cell) {
            const bool is_told = created.cells.has(static_cast<int>(cell));
            told += is_told ? 1 : 0;
            affected += truth(cell) != Level::kOperational ? 1 : 0;
            worst = is_told ? std::max(worst, truth(cell)) : worst;
        }
        const engine::Skin& skin = setting_.skin;
        if (skin.has_all_cells && told == setting_.cells.size() && affected < told)
            add(TrapKind::kAllComponents,
                "The form opens with “" + skin.field(engine::SkinField::kEverything) +
                    "” ticked: the page named " + std::to_string(told) +
                    (told == 1 ? " place" : " places") + " while " + std::to_string(affected) +
                    (affected == 1 ? " was" : " were") + " affected.");
        if (created.post.level == skin.level && worst > skin.level)
            add(TrapKind::kLevelAsOpened, "The form opens on " +
                                              std::string(title_of(skin, skin.level)) +
                                              ", while the worst of what it named stood at " +
                                              std::string(title_of(setting_.skin, worst)) + ".");
    }

    void was_updated(const engine::UpdatePosted& posted) {
        if (posted.post.state == engine::IncidentState::kResolved) {
            was_resolved(posted);
            return;
        }
        // While it is being watched, levels stay as they are until the all-clear.
        const bool is_watched = posted.post.state == engine::IncidentState::kMonitoring;
        if (setting_.skin.applies_to_all && posted.cell_levels.empty() && !is_watched &&
            truths_differ(posted.incident))
            add(TrapKind::kOneLevelForAll,
                "“" + setting_.skin.field(engine::SkinField::kOneLevel) +
                    "” is ticked when an update opens: places that stood at different levels got "
                    "the same.");
    }

    void was_resolved(const engine::UpdatePosted& posted) {
        engine::Control after = *control_;
        engine::apply(after, {at_ms_, {}, posted});
        Level worst = Level::kOperational;
        for (std::size_t cell = 0; cell < setting_.cells.size(); ++cell) {
            const bool is_its =
                after.incidents[posted.incident].affected.has(static_cast<int>(cell));
            if (is_its && !is_told_of(after, static_cast<int>(cell)))
                worst = std::max(worst, static_cast<Level>(after.page_levels[cell]));
        }
        if (worst != Level::kOperational)
            add(TrapKind::kLevelAfterResolving,
                "Resolved closes the incident and leaves the level as it is: the page stayed at " +
                    std::string(title_of(setting_.skin, worst)) + ".");
    }

    void was_moved(const engine::MaintenanceMoved& moved) {
        const engine::Maintenance& maintenance =
            control_->maintenances[static_cast<std::size_t>(moved.maintenance)];
        const Level worst = worst_of(maintenance.cells);
        if (moved.is_automatic && moved.step == engine::MaintenanceStep::kFinish &&
            worst != Level::kOperational)
            add(TrapKind::kFinishedByItself,
                "Automation finishes a maintenance at its planned end, " +
                    base::format_planned(maintenance.ends_minute) + ": the page said " +
                    std::string(title_of(setting_.skin, Level::kOperational)) +
                    " while something of it stood at " +
                    std::string(title_of(setting_.skin, worst)) + ".");
    }

    Level worst_of(const engine::CellSet& cells) const {
        Level worst = Level::kOperational;
        for (std::size_t cell = 0; cell < setting_.cells.size(); ++cell) {
            if (cells.has(static_cast<int>(cell)))
                worst = std::max(worst, truth(cell));
        }
        return worst;
    }

    /// Its planned start has passed, and nobody and nothing has started it.
    void was_left(const engine::Maintenance& each) {
        if (each.state == engine::MaintenanceState::kScheduled && each.is_automatic == 0 &&
            engine::planned_ms(setting_, each.starts_minute) < at_ms_)
            add(TrapKind::kAutomationOff,
                "Automation that is turned off cannot be turned on again: a maintenance planned "
                "for " +
                    base::format_planned(each.starts_minute) + " did not start by itself.");
    }

    bool truths_differ(int incident) const {
        const engine::CellSet& cells =
            control_->incidents[static_cast<std::size_t>(incident)].affected;
        Level least = Level::kSecurity;
        Level most = Level::kOperational;
        for (std::size_t cell = 0; cell < setting_.cells.size(); ++cell) {
            if (!cells.has(static_cast<int>(cell)))
                continue;
            least = std::min(least, truth(cell));
            most = std::max(most, truth(cell));
        }
        return least < most;
    }

    const engine::Setting& setting_;
    const engine::Control* control_ = nullptr;
    Milliseconds at_ms_ = 0;
    bool was_unmuted_ = false;
    TrapRows& rows_;
};

}  // namespace

std::string_view trap_name(TrapKind kind) {
    constexpr std::string_view kNames[kTrapKindCount] = {
        "Muted on joining",          "All components",
        "Level as opened",           "One level for all",
        "Level after resolving",     "Automation off for good",
        "Finished by itself",        "Broadcast as ticked",
        "Level of what is added",    "Level after deleting",
        "Maintenance of everything", "Slot left open"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<TrapRow> traps(const engine::Scenario& scenario,
                           std::span<const engine::Event> events) {
    TrapRows rows(scenario.setting);
    TrapWatch watch(rows);
    PostTraps posts(rows);
    LevelTraps levels(rows);
    engine::Control control = engine::replay(scenario, {});
    for (const engine::Event& event : events) {
        watch.see(control, event);
        posts.see(event);
        levels.see(control, event);
        engine::apply(control, event);
    }
    levels.end(control);
    return rows.take();
}

}  // namespace drill::debrief
