#include "debrief/expectations.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <variant>

#include "engine/apply.h"
#include "engine/replay.h"
#include "engine/skin_words.h"

namespace drill::debrief {
namespace {

using engine::Expectation;
using engine::ExpectationKind;

/// The first time of everything that a due time may count from, and the last state.
struct Observed {
    std::array<Milliseconds, engine::kMilestoneCount> milestones_ms{};
    std::array<Milliseconds, engine::kInjectCountMax> injects_ms{};
    engine::Control control;
};

Observed observe(const engine::Scenario& scenario, std::span<const engine::Event> events) {
    Observed seen;
    seen.control = engine::replay(scenario, {});
    seen.injects_ms.fill(kNever);
    std::copy_n(seen.control.milestones_ms, engine::kMilestoneCount, seen.milestones_ms.begin());
    for (const engine::Event& event : events) {
        engine::apply(seen.control, event);
        for (std::size_t i = 0; i < seen.milestones_ms.size(); ++i) {
            seen.milestones_ms[i] = std::min(seen.milestones_ms[i], seen.control.milestones_ms[i]);
        }
        if (const auto* fired = std::get_if<engine::InjectFired>(&event.body)) {
            Milliseconds& first_ms = seen.injects_ms[static_cast<std::size_t>(fired->inject)];
            first_ms = std::min(first_ms, event.at_ms);
        }
    }
    return seen;
}

Milliseconds due_of(const Expectation& expectation, const Observed& observed) {
    const Milliseconds from_ms =
        expectation.due_inject == engine::kNoInject
            ? observed.milestones_ms[static_cast<std::size_t>(expectation.due_from)]
            : observed.injects_ms[static_cast<std::size_t>(expectation.due_inject)];
    return base::later(from_ms, expectation.within_ms);
}

void describe_kept(ExpectationRow& row, const engine::Setting& setting) {
    row.expected_by = "throughout";
    row.seen_at =
        row.seen_ms == kNever ? "kept" : "not kept at " + time_label(setting, row.seen_ms);
}

void describe_seen(ExpectationRow& row, const engine::Setting& setting, Milliseconds end_ms) {
    row.expected_by = row.due_ms == kNever ? "did not come up" : time_label(setting, row.due_ms);
    if (row.seen_ms != kNever) {
        row.seen_at = time_label(setting, row.seen_ms);
        row.difference = difference_label(row.due_ms, row.seen_ms);
        return;
    }
    row.seen_at = "not seen";
    if (row.due_ms != kNever && end_ms < row.due_ms) {
        row.difference = "the drill ended before";
    }
}

}  // namespace

std::vector<ExpectationRow> expectations(const engine::Scenario& scenario,
                                         std::span<const engine::Event> events,
                                         Milliseconds end_ms) {
    const Observed observed = observe(scenario, events);
    std::vector<ExpectationRow> rows;
    for (std::size_t i = 0; i < scenario.expectations.size(); ++i) {
        const Expectation& expectation = scenario.expectations[i];
        ExpectationRow row;
        row.text = in_words_of(scenario.setting.skin, expectation.text);
        row.why = in_words_of(scenario.setting.skin, expectation.why);
        row.kind = expectation.kind;
        row.seen_ms = observed.control.expectation_seen_ms[i];
        if (expectation.kind == ExpectationKind::kKept) {
            describe_kept(row, scenario.setting);
        } else {
            row.due_ms = due_of(expectation, observed);
            describe_seen(row, scenario.setting, end_ms);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace drill::debrief
