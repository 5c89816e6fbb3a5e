#include "debrief/cadence.h"

#include <variant>

#include "engine/apply.h"
#include "engine/replay.h"

namespace drill::debrief {
namespace {

/// When the first public update is due after the first page: as the policy says, else one interval
/// of Investigating.
Milliseconds first_due(const engine::Scenario& scenario, const engine::Control& control,
                       Milliseconds first_page_ms) {
    if (scenario.setting.first_post_ms != 0) {
        return base::later(first_page_ms, scenario.setting.first_post_ms);
    }
    const auto& row = scenario.setting.cadence_ms[static_cast<int>(control.severity)];
    return base::later(first_page_ms, row[static_cast<int>(engine::IncidentState::kInvestigating)]);
}

/// Watches the state before each event, in which the due times still stand.
class CadenceWatch {
public:
    CadenceWatch(const engine::Scenario& scenario, Milliseconds end_ms)
        : scenario_(scenario), control_(engine::replay(scenario, {})), end_ms_(end_ms) {}

    void see(const engine::Event& event) {
        const bool is_page = std::holds_alternative<engine::PageSent>(event.body);
        if (is_page && first_page_ms_ == kNever) {
            first_page_ms_ = event.at_ms;
        }
        if (std::holds_alternative<engine::IncidentCreated>(event.body)) {
            if (control_.incident_count == 0) {
                add_first(event.at_ms);
            }
        } else if (const auto* updated = std::get_if<engine::UpdatePosted>(&event.body)) {
            add_next(updated->incident, event.at_ms);
        }
        engine::apply(control_, event);
    }

    std::vector<CadenceRow> take_rows() {
        if (control_.incident_count == 0) {
            add_first(kNever);
        }
        for (int i = 0; i < control_.incident_count; ++i) {
            add_next(i, kNever);
        }
        return std::move(rows_);
    }

private:
    void add_first(Milliseconds posted_ms) {
        add(0, first_page_ms_, first_due(scenario_, control_, first_page_ms_), posted_ms);
    }
    void add_next(int incident, Milliseconds posted_ms) {
        const engine::PublicIncident& open = control_.incidents[incident];
        if (add(incident, open.last_post_ms, open.next_post_due_ms, posted_ms)) {
            rows_.back().is_promised = open.is_promised != 0;
        }
    }

    /// False when nothing was due.
    bool add(int incident, Milliseconds from_ms, Milliseconds due_ms, Milliseconds posted_ms) {
        if (due_ms == kNever) {
            return false;
        }
        CadenceRow row;
        row.incident = incident;
        row.from_ms = from_ms;
        row.due_ms = due_ms;
        row.posted_ms = posted_ms;
        row.due = time_label(scenario_.setting, due_ms);
        row.posted = time_label(scenario_.setting, posted_ms);
        row.difference = posted_ms == kNever
                             ? "the drill ended " + difference_label(due_ms, end_ms_)
                             : difference_label(due_ms, posted_ms);
        rows_.push_back(std::move(row));
        return true;
    }

    const engine::Scenario& scenario_;
    engine::Control control_;
    Milliseconds end_ms_;
    Milliseconds first_page_ms_ = kNever;
    std::vector<CadenceRow> rows_;
};

}  // namespace

std::vector<CadenceRow> cadence(const engine::Scenario& scenario,
                                std::span<const engine::Event> events, Milliseconds end_ms) {
    CadenceWatch watch(scenario, end_ms);
    for (const engine::Event& event : events) {
        watch.see(event);
    }
    return watch.take_rows();
}

}  // namespace drill::debrief
