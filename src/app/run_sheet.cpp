#include "app/run_sheet.h"

#include <algorithm>

#include "engine/maintenance.h"
#include "engine/skin_words.h"
#include "ui/room_words.h"

namespace drill::app {

using namespace engine;

namespace {

/// Says what an inject does: what kind of thing, and its words; a member a kind of action.
struct ActionWords {
    const Scenario& scenario;
    ui::RunSheetRow& row;

    std::string who(int cast) const {
        return cast == kNoCast ? std::string("Nobody")
                               : scenario.cast[static_cast<std::size_t>(cast)].name;
    }
    void say(std::string what, std::string_view words = {}) const {
        row.what = std::move(what);
        row.words = in_words_of(scenario.setting.skin, words);
    }

    void operator()(const NoInjectAction&) const { say("Nothing that shows"); }
    void operator()(const MessageInject& each) const {
        say(who(each.cast) + ", channel", each.text);
    }
    void operator()(const SpokenInject& each) const { say(who(each.cast) + ", call", each.text); }
    void operator()(const PageInject& each) const { say("Page", each.text); }
    void operator()(const EscalateInject& each) const { say("Page goes on", each.text); }
    void operator()(const CardInject& each) const { say(who(each.cast) + ", card", each.title); }
    void operator()(const TicketInject& each) const {
        std::string opened;
        if (each.minutes_before > 0)
            opened = ", opened " + std::to_string(each.minutes_before) + " min before";
        say("Ticket of " + each.from + opened, each.subject + ": " + each.text);
    }
    void operator()(const SocialInject& each) const { say("Post by " + each.handle, each.text); }
    void operator()(const TruthInject& each) const {
        say("Truth: " + std::string(title_of(scenario.setting.skin, each.level)), each.text);
    }
    void operator()(const SeverityInject& each) const {
        say("Severity " + std::string(name_of(each.severity)));
    }
    void operator()(const StatusInject& each) const {
        say("Internal status: " + std::string(title_of(each.status)));
    }
    void operator()(const EndInject&) const { say("End of the drill"); }
    void operator()(const GuideInject& each) const {
        say("Guide", each.notes.empty() ? std::string() : each.notes.front().text);
    }
    void operator()(const EditInject& each) const { say("Edited message", each.text); }
    void operator()(const ReactInject& each) const {
        say(who(each.cast) + ", emoji", std::string(emoji_of(each.reaction)));
    }
    void operator()(const HandOverInject& each) const {
        const auto whom = [this](int cast) { return cast == kCmocSpeaker ? "CMOC" : who(cast); };
        say("Role passes from " + whom(each.from) + " to " + whom(each.to));
    }
};

std::string moment_of(const Scenario& scenario, const Inject& inject, int number) {
    const base::Milliseconds at_ms = planned_ms(scenario, number);
    std::string moment;
    if (at_ms != base::kNever)
        moment = base::format_drill_time(at_ms);
    else if (inject.trigger == TriggerKind::kAfter)
        moment = "after " + scenario.injects[static_cast<std::size_t>(inject.after)].id;
    else
        moment = "condition";
    if (at_ms == base::kNever && inject.at_ms > 0)
        moment += " + " + base::format_drill_time(inject.at_ms);
    const bool depends = !inject.only_if.empty() || inject.is_contingency;
    return depends ? moment + ", if needed" : moment;
}

/// What becomes of a maintenance when nobody touches it.
std::string_view course_of(const Setting& setting, const MaintenancePlan& plan) {
    const bool has_begun = engine::planned_ms(setting, plan.starts_minute) == 0;
    if (has_begun)
        return plan.is_automatic ? "Under way from the start, finishes by itself"
                                 : "Under way from the start, finished by hand";
    return plan.is_automatic ? "Starts and finishes by itself" : "Started and finished by hand";
}

std::vector<ui::MaintenanceRow> maintenances_of(const Scenario& scenario) {
    std::vector<ui::MaintenanceRow> rows;
    for (const auto& [id, plan] : scenario.maintenances) {
        rows.push_back({base::format_planned(plan.starts_minute) + "\nto " +
                            base::format_planned(plan.ends_minute),
                        id, std::string(course_of(scenario.setting, plan)), plan.title,
                        ui::cells_in_words(scenario.setting, plan.cells)});
    }
    return rows;
}

}  // namespace

base::Milliseconds planned_ms(const Scenario& scenario, int number) {
    base::Milliseconds delay_ms = 0;
    for (std::size_t links = 0; links <= scenario.injects.size(); ++links) {
        const Inject& inject = scenario.injects[static_cast<std::size_t>(number)];
        delay_ms = base::later(delay_ms, inject.at_ms);
        if (inject.trigger == TriggerKind::kAt)
            return delay_ms;
        if (inject.trigger == TriggerKind::kWhen)
            break;
        number = inject.after;
    }
    return base::kNever;
}

ui::RunSheet run_sheet_of(const Scenario& scenario, std::string_view file) {
    ui::RunSheet sheet;
    sheet.file = file;
    sheet.title = scenario.setting.title;
    sheet.facts = std::string(name_of(scenario.severity)) + " · " +
                  base::format_duration(scenario.length_ms) + " · " +
                  ui::counted(scenario.injects.size(), "inject", "injects") + " · " +
                  ui::counted(scenario.expectations.size(), "expectation", "expectations");
    sheet.maintenances = maintenances_of(scenario);
    for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
        const Inject& inject = scenario.injects[i];
        ui::RunSheetRow row;
        row.inject = static_cast<int>(i);
        row.id = inject.id;
        row.moment = moment_of(scenario, inject, row.inject);
        row.is_timed = planned_ms(scenario, row.inject) != base::kNever;
        std::visit(ActionWords{scenario, row}, inject.action);
        sheet.rows.push_back(std::move(row));
    }
    std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                     [&scenario](const ui::RunSheetRow& a, const ui::RunSheetRow& b) {
                         return planned_ms(scenario, a.inject) < planned_ms(scenario, b.inject);
                     });
    return sheet;
}

}  // namespace drill::app
