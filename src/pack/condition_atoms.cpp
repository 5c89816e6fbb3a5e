#include "pack/condition_atoms.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/later.h"
#include "pack/condition_ranges.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using engine::Condition;
using engine::ConditionKind;
using engine::ConditionStep;
using engine::Level;

constexpr std::uint32_t kChannelAndCall = 1U << static_cast<unsigned>(engine::Place::kChannel) |
                                          1U << static_cast<unsigned>(engine::Place::kCall);

/// One kind of test: its selecting key with its options, and what fills in its step.
///
/// `read` gets the whole object and the value of the selecting key; `finish` then too, and appends
/// what more than one step takes.
struct Atom {
    Key keys[5];  ///< the selecting key first; unused ones have no name
    ConditionKind kind = ConditionKind::kAlways;
    void (*read)(Reading& reading, const JsonNode& node, const JsonNode& value,
                 ConditionStep& step) = nullptr;
    void (*finish)(Reading& reading, const JsonNode& node, const JsonNode& value,
                   Condition& out) = nullptr;
};

std::uint16_t number_of(int index) {
    return static_cast<std::uint16_t>(std::max(index, 0));
}

void read_since(Reading& reading, const JsonNode& node, const JsonNode& value,
                ConditionStep& step) {
    step.low = static_cast<std::int32_t>(reading.time(node.find("at_least")));
    if (value.kind == JsonKind::kObject && value.find("phase") != nullptr) {
        constexpr Key kKeys[] = {{"phase"}};
        step.kind = ConditionKind::kSincePhase;
        reading.object(&value, kKeys);
        step.first = number_of(reading.name(value.find("phase"), reading.phases));
        return;
    }
    if (value.kind == JsonKind::kObject && value.find("maintenance") != nullptr) {
        constexpr Key kKeys[] = {{"maintenance"}};
        step.kind = ConditionKind::kSinceMaintenance;
        reading.object(&value, kKeys);
        step.first = number_of(reading.name(value.find("maintenance"), reading.maintenances));
        return;
    }
    if (value.kind == JsonKind::kObject) {
        constexpr Key kKeys[] = {{"inject", Need::kRequired}};
        step.kind = ConditionKind::kSinceInject;
        if (reading.object(&value, kKeys)) {
            step.first = number_of(reading.inject(value.find("inject")));
        }
        return;
    }
    const auto milestone = reading.milestone(&value);
    step.first = static_cast<std::uint16_t>(milestone.value_or(engine::Milestone::kStart));
}

void read_page(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.mask = reading.page_status_bits(&value);
}

void read_joined(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    const NameTable places{"\"channel\" or \"call\"", {"channel", "call"}};
    step.first = number_of(reading.name(&value, places));
}

void read_muted(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep&) {
    static_cast<void>(reading.boolean(&value));
}

/// "on": which of several incidents is meant, by what it lists.
void read_on(Reading& reading, const JsonNode& node, ConditionStep& step) {
    if (const JsonNode* on = node.find("on")) {
        step.cells = reading.cell_set(on);
    }
}

void read_incident(Reading& reading, const JsonNode& node, const JsonNode& value,
                   ConditionStep& step) {
    step.mask = reading.incident_state_bits(&value);
    read_on(reading, node, step);
}

void read_incident_level(Reading& reading, const JsonNode& node, const JsonNode& value,
                         ConditionStep& step) {
    read_on(reading, node, step);
    if (value.kind != JsonKind::kObject) {
        step.low = static_cast<std::int32_t>(reading.level(&value).value_or(Level::kOperational));
        step.high = step.low;
        return;
    }
    constexpr Key kKeys[] = {{"at_least"}, {"at_most"}};
    if (reading.object(&value, kKeys)) {
        read_level_range(reading, value, step);
    }
}

void read_levels_of_cells(Reading& reading, const JsonNode& node, const JsonNode& value,
                          ConditionStep& step) {
    step.cells = reading.cell_set(&value);
    read_level_range(reading, node, step);
}

void read_affects(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.cells = reading.cell_set(&value);
}

void read_affected_count(Reading& reading, const JsonNode& node, const JsonNode& value,
                         ConditionStep& step) {
    read_on(reading, node, step);
    read_range_object(reading, value, {0, engine::kCellCountMax}, step);
}

void read_overdue(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.low = static_cast<std::int32_t>(reading.time(&value));
}

void read_broadcast(Reading& reading, const JsonNode& node, const JsonNode& value,
                    ConditionStep& step) {
    step.mask = reading.broadcast_bits(&value);
    read_on(reading, node, step);
}

/// What a line was meant to do: {"intent": "ask_all_clear", "state": "resolved"}.
void read_meant(Reading& reading, const JsonNode& value, ConditionStep& step) {
    constexpr Key kKeys[] = {{"intent", Need::kRequired}, {"state"}, {"level"}, {"asks"}};
    step.kind = ConditionKind::kSaidIntent;
    if (!reading.object(&value, kKeys)) {
        return;
    }
    const auto intent = reading.intent(value.find("intent"));
    const auto state = reading.incident_state(value.find("state"));
    const auto level = reading.level(value.find("level"));
    step.first = static_cast<std::uint16_t>(intent.value_or(engine::Intent::kNone));
    step.high = (state ? static_cast<std::int32_t>(*state) : 0) +
                16 * (level ? static_cast<std::int32_t>(*level) : 0) +
                (reading.boolean(value.find("asks")).value_or(false) ? 256 : 0);
}

void read_said(Reading& reading, const JsonNode& node, const JsonNode& value, ConditionStep& step) {
    if (value.kind == JsonKind::kObject) {
        read_meant(reading, value, step);
    } else {
        step.first = number_of(reading.name(&value, reading.words));
    }
    const JsonNode* where = node.find("where");
    step.mask = where == nullptr ? kChannelAndCall : reading.place_bits(where);
    if (step.kind == ConditionKind::kSaidIntent && (step.mask & ~kChannelAndCall) != 0) {
        reading.expect(*where, "\"channel\" or \"call\", where intents are heard");
    }
    const JsonNode* to = node.find("to");
    step.second = to == nullptr ? engine::kNobody : number_of(reading.name(to, reading.cast));
    const JsonNode* after = node.find("after");
    step.low = after == nullptr ? engine::kNoInject : reading.inject(after);
}

void read_flag(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.first = number_of(reading.name(&value, reading.flags));
}

void read_counter(Reading& reading, const JsonNode& node, const JsonNode& value,
                  ConditionStep& step) {
    step.first = number_of(reading.name(&value, reading.counters));
    read_range(reading, node, {-kCounterMax, kCounterMax}, step);
}

void read_fired(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.first = number_of(reading.inject(&value));
}

void read_severity(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.mask = reading.severity_bits(&value);
}

void read_phase(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.mask = reading.one_or_more(&value, reading.phases);
}

void read_variation(Reading& reading, const JsonNode& node, const JsonNode& value,
                    ConditionStep& step) {
    const int number = reading.name(&value, reading.variations);
    step.first = number_of(number);
    const JsonNode* is = node.find("is");
    if (is == nullptr) {
        reading.expect_missing(node, "\"is\" beside \"variation\"", {"is"});
    } else if (number >= 0) {
        step.mask =
            reading.one_or_more(is, reading.variation_values[static_cast<std::size_t>(number)]);
    }
}

void read_approvals(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    step.mask = reading.approval_bits(&value);
}

void read_promised(Reading& reading, const JsonNode& node, const JsonNode& value,
                   ConditionStep& step) {
    static_cast<void>(reading.boolean(&value));
    read_on(reading, node, step);
}

/// Said back in the channel or the call, after the inject that asked for it.
void read_repeated_back(Reading& reading, const JsonNode&, const JsonNode& value,
                        ConditionStep& step) {
    const int inject = reading.inject(&value);
    step.low = inject;
    step.mask = kChannelAndCall;
    step.second = engine::kNobody;
    if (inject < 0) {
        return;
    }
    const int list = reading.repeat_back[static_cast<std::size_t>(inject)];
    if (list < 0) {
        reading.expect(value, "an inject that has \"repeat_back\"");
    }
    step.first = number_of(list);
}

void read_posts(Reading& reading, const JsonNode&, const JsonNode& value, ConditionStep& step) {
    read_range_object(reading, value, {0, kPostCountMax}, step);
}

void read_open_incidents(Reading& reading, const JsonNode&, const JsonNode& value,
                         ConditionStep& step) {
    read_range_object(reading, value, {0, engine::kPublicIncidentCountMax}, step);
}

/// Bits for `states`, 1 << number from "scheduled" on, going on by themselves or by hand.
std::uint32_t maintenance_bits(std::uint32_t states, bool by_itself, bool by_hand) {
    using engine::MaintenanceState;
    std::uint32_t bits = 0;
    for (const auto state :
         {MaintenanceState::kScheduled, MaintenanceState::kActive, MaintenanceState::kCompleted}) {
        if ((states >> (static_cast<unsigned>(state) - 1) & 1U) == 0) {
            continue;
        }
        bits |= by_itself ? 1U << engine::maintenance_value(state, true) : 0U;
        bits |= by_hand ? 1U << engine::maintenance_value(state, false) : 0U;
    }
    return bits;
}

DRILL_LATER void read_maintenance(Reading& reading, const JsonNode& node, const JsonNode& value,
                                  ConditionStep& step) {
    const NameTable states{"a state of a maintenance", {"scheduled", "active", "completed"}};
    step.first = number_of(reading.name(&value, reading.maintenances));
    const JsonNode* is = node.find("is");
    const JsonNode* automatic = node.find("automatic");
    if (is == nullptr && automatic == nullptr) {
        reading.expect_missing(node, "\"is\" or \"automatic\" beside \"maintenance\"",
                               {"is", "automatic"});
        return;
    }
    const std::uint32_t wanted = is == nullptr ? 0b111U : reading.one_or_more(is, states);
    const auto by_itself = reading.boolean(automatic);
    step.mask = maintenance_bits(wanted, by_itself.value_or(true), !by_itself.value_or(false));
}

/// It is under way.
DRILL_LATER void read_overrun(Reading& reading, const JsonNode&, const JsonNode& value,
                              ConditionStep& step) {
    step.first = number_of(reading.name(&value, reading.maintenances));
    step.mask = maintenance_bits(0b010, true, true);
}

/// And its planned end is so long past.
DRILL_LATER void finish_overrun(Reading& reading, const JsonNode& node, const JsonNode&,
                                Condition& out) {
    const base::Milliseconds late_ms = reading.time(node.find("at_least"));
    const auto& ends_ms = reading.maintenance_ends_ms;
    const std::size_t number = out.back().first;
    ConditionStep past;
    past.kind = ConditionKind::kSince;
    if (number < ends_ms.size()) {
        past.low = static_cast<std::int32_t>(base::later(ends_ms[number], late_ms));
    }
    ConditionStep both;
    both.kind = ConditionKind::kAll;
    both.first = 2;
    out.insert(out.end(), {past, both});
}

/// {"muted": false}
void deny_unless_true(Reading&, const JsonNode&, const JsonNode& value, Condition& out) {
    if (!value.is_true) {
        ConditionStep denial = out.back();
        denial.kind = ConditionKind::kNot;
        out.push_back(denial);
    }
}

constexpr Atom kAtoms[] = {
    {{{"since"}, {"at_least"}}, ConditionKind::kSince, read_since},
    {{{"page"}}, ConditionKind::kPage, read_page},
    {{{"joined"}}, ConditionKind::kJoined, read_joined},
    {{{"muted"}}, ConditionKind::kMuted, read_muted, deny_unless_true},
    {{{"incident"}, {"on"}}, ConditionKind::kIncidentState, read_incident},
    {{{"incident_level"}, {"on"}}, ConditionKind::kIncidentLevel, read_incident_level},
    {{{"shown"}, {"is"}, {"at_least"}, {"at_most"}},
     ConditionKind::kPageLevel,
     read_levels_of_cells},
    {{{"truth"}, {"is"}, {"at_least"}, {"at_most"}},
     ConditionKind::kTruthLevel,
     read_levels_of_cells},
    {{{"affects"}}, ConditionKind::kAffects, read_affects},
    {{{"affected_count"}, {"on"}}, ConditionKind::kAffectedCount, read_affected_count},
    {{{"overdue"}}, ConditionKind::kUpdateOverdue, read_overdue},
    {{{"broadcast"}, {"on"}}, ConditionKind::kBroadcast, read_broadcast},
    {{{"said"}, {"where"}, {"to"}, {"after"}}, ConditionKind::kSaid, read_said},
    {{{"flag"}}, ConditionKind::kFlag, read_flag},
    {{{"counter"}, {"at_least"}, {"at_most"}}, ConditionKind::kCounter, read_counter},
    {{{"fired"}}, ConditionKind::kFired, read_fired},
    {{{"severity"}}, ConditionKind::kSeverity, read_severity},
    {{{"posts"}}, ConditionKind::kPostCount, read_posts},
    {{{"phase"}}, ConditionKind::kPhase, read_phase},
    {{{"variation"}, {"is"}}, ConditionKind::kVariation, read_variation},
    {{{"approved"}}, ConditionKind::kApproved, read_approvals},
    {{{"unapproved"}}, ConditionKind::kUnapproved, read_approvals},
    {{{"promised"}, {"on"}}, ConditionKind::kPromised, read_promised, deny_unless_true},
    {{{"repeated_back"}}, ConditionKind::kSaid, read_repeated_back},
    {{{"notified"}}, ConditionKind::kNotified, read_severity},
    {{{"open_incidents"}}, ConditionKind::kOpenIncidents, read_open_incidents},
    {{{"maintenance"}, {"is"}, {"automatic"}}, ConditionKind::kMaintenance, read_maintenance},
    {{{"overrun"}, {"at_least"}}, ConditionKind::kMaintenance, read_overrun, finish_overrun},
};

const Atom* find_atom(std::string_view selector) {
    const auto found =
        std::find_if(std::begin(kAtoms), std::end(kAtoms),
                     [selector](const Atom& atom) { return atom.keys[0].name == selector; });
    return found == std::end(kAtoms) ? nullptr : &*found;
}

std::span<const Key> keys_of(const Atom& atom) {
    std::size_t count = 0;
    while (count < std::size(atom.keys) && !atom.keys[count].name.empty()) {
        ++count;
    }
    return std::span(atom.keys, count);
}

}  // namespace

bool is_condition_selector(std::string_view key) {
    return key == "all" || key == "any" || key == "not" || find_atom(key) != nullptr;
}

void report_unknown_condition(Reading& reading, const JsonNode& node) {
    std::vector<std::string_view> selectors{"all", "any", "not"};
    for (const Atom& atom : kAtoms) {
        selectors.push_back(atom.keys[0].name);
    }
    if (node.first_child == nullptr) {
        reading.expect(node, "a condition");
        return;
    }
    const JsonNode& child = *node.first_child;
    const std::string_view nearest = nearest_name(selectors, child.key);
    reading.expect_key(child, "a condition such as \"since\" or \"said\"", did_you_mean(nearest));
}

void append_condition_atom(Reading& reading, const JsonNode& node, const JsonNode& selector,
                           Condition& out) {
    const Atom& atom = *find_atom(selector.key);
    reading.object(&node, keys_of(atom));
    ConditionStep step;
    step.kind = atom.kind;
    atom.read(reading, node, selector, step);
    out.push_back(step);
    if (atom.finish != nullptr) {
        atom.finish(reading, node, selector, out);
    }
}

}  // namespace drill::pack
