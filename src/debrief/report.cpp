#include "debrief/report.h"

#include <variant>

#include "base/drill_time.h"
#include "engine/skin_words.h"

namespace drill::debrief {

std::string_view end_sentence(engine::EndReason reason) {
    switch (reason) {
        case engine::EndReason::kNotEnded:
            return "The drill is still going on.";
        case engine::EndReason::kCompleted:
            return "The incident was worked to its end.";
        case engine::EndReason::kByPlayer:
            return "The CMOC ended the drill.";
        case engine::EndReason::kLongest:
            return "The drill reached its longest time.";
    }
    return "";
}

Report make_report(const engine::Scenario& scenario, std::span<const engine::Event> events) {
    const engine::Setting& setting = scenario.setting;
    Report report;
    report.title = setting.title;
    report.page_name = setting.page_name;
    report.skin = setting.skin;
    report.severity = scenario.severity;
    report.starts_at_ms = setting.starts_at_ms;
    report.end_ms = events.empty() ? 0 : events.back().at_ms;
    for (const engine::Event& event : events) {
        if (const auto* ended = std::get_if<engine::DrillEnded>(&event.body)) {
            report.ended = ended->reason;
        }
    }
    report.began_at = time_label(setting, 0);
    report.ended_at = time_label(setting, report.end_ms);
    report.length = base::format_duration(report.end_ms);
    for (const std::string& sentence : scenario.hard)
        report.hard.push_back(in_words_of(setting.skin, sentence));
    report.traps = traps(scenario, events);
    report.timeline = timeline(scenario, events);
    report.muted = muted_stretches(events, report.end_ms);
    report.posts = public_posts(scenario, events);
    report.wording = wording(scenario, report.posts);
    report.cadence = cadence(scenario, events, report.end_ms);
    report.accuracy = accuracy(scenario, events, report.end_ms);
    report.expectations = expectations(scenario, events, report.end_ms);
    report.tickets = tickets_sentence(scenario, events);
    return report;
}

}  // namespace drill::debrief
