#include "app/session_shelf.h"

#include <algorithm>
#include <utility>

#include "app/session_record.h"

namespace drill::app {

void SessionShelf::arrive(const ListedSession& session) {
    ui::SessionSummary summary;
    summary.id = session.id;
    summary.started = session.started;
    if (const auto facts = read_facts(session.facts)) {
        summary.scenario_id = facts->scenario_id;
        summary.title = facts->title;
        summary.severity = facts->severity;
        summary.pack_hash = facts->pack_hash;
    } else {
        summary.title = "A drill whose name is lost";
        summary.problem = "What was stored of this drill is damaged; it can be saved or deleted.";
    }
    if (const auto heartbeat = read_heartbeat(session.clock)) {
        summary.drill_ms = heartbeat->drill_ms;
        summary.has_ended = heartbeat->has_ended;
    }
    arriving_.push_back(std::move(summary));
}

void SessionShelf::finish() {
    for (ui::SessionSummary& each : arriving_) {
        const ui::SessionSummary* before = find(each.id);
        if (before != nullptr && each.problem.empty())
            each.problem = before->problem;
    }
    sessions_ = std::exchange(arriving_, {});
}

void SessionShelf::compare(const std::vector<ui::DrillSummary>& drills) {
    for (ui::SessionSummary& each : sessions_) {
        const auto drill = std::find_if(
            drills.begin(), drills.end(),
            [&each](const ui::DrillSummary& one) { return one.id == each.scenario_id; });
        each.has_changed = drill != drills.end() && !drill->pack_hash.empty() &&
                           drill->pack_hash != each.pack_hash;
    }
}

bool SessionShelf::tell_problem(std::string_view id, std::string problem) {
    const auto session =
        std::find_if(sessions_.begin(), sessions_.end(),
                     [id](const ui::SessionSummary& each) { return each.id == id; });
    if (session == sessions_.end())
        return false;
    session->problem = std::move(problem);
    return true;
}

const ui::SessionSummary* SessionShelf::find(std::string_view id) const {
    const auto session =
        std::find_if(sessions_.begin(), sessions_.end(),
                     [id](const ui::SessionSummary& each) { return each.id == id; });
    return session == sessions_.end() ? nullptr : &*session;
}

}  // namespace drill::app
