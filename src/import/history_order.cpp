#include "import/history_order.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "import/plain_text.h"

namespace drill::import {
namespace {

using engine::IncidentState;

template <typename Row>
bool runs_newest_first(const std::vector<Row>& rows) {
    return rows.size() > 1 && rows.front().at_ms > rows.back().at_ms;
}

template <typename Row>
void sort_by_time(std::vector<Row>& rows) {
    if (runs_newest_first(rows))
        std::reverse(rows.begin(), rows.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.at_ms < b.at_ms; });
}

void leave_out_tries(IncidentHistory& incident) {
    auto& updates = incident.updates;
    const auto kept = std::remove_if(updates.begin(), updates.end(), [](const PublicUpdate& each) {
        return is_only_a_try(each.text);
    });
    const auto count = std::distance(kept, updates.end());
    if (count == 0 || kept == updates.begin())  // all of it was a try: then so is the incident
        return;
    updates.erase(kept, updates.end());
    note(incident, counted(static_cast<std::size_t>(count), "update") +
                       (count == 1 ? " was only a try and is left out"
                                   : " were only tries and are left out"));
}

/// An update without a state of its own keeps the one before; the first is investigating.
void inherit_states(IncidentHistory& incident) {
    IncidentState state = IncidentState::kInvestigating;
    bool has_guessed = false;
    for (PublicUpdate& update : incident.updates) {
        has_guessed = has_guessed || update.state == IncidentState::kNone;
        if (update.state == IncidentState::kNone)
            update.state = state;
        state = update.state;
    }
    if (has_guessed)
        note(incident, "some updates had no state of their own and keep the one before");
}

void note_backward_states(IncidentHistory& incident) {
    for (std::size_t i = 1; i < incident.updates.size(); ++i) {
        const PublicUpdate& before = incident.updates[i - 1];
        const PublicUpdate& update = incident.updates[i];
        if (update.state < before.state) {
            note(incident, "at " + format_moment(update.at_ms) + " the state went back from " +
                               std::string(name_of(before.state)) + " to " +
                               std::string(name_of(update.state)) +
                               ": a recurrence, or posts in the wrong order?");
        }
    }
}

/// Times of day in a post-mortem that lie outside of what the updates tell.
void note_contradictions(IncidentHistory& incident) {
    if (incident.post_mortem.empty() || incident.updates.empty())
        return;
    note(incident,
         "there is a post-mortem; it is not played, but it tells what was really broken: "
         "use it for the truth");
    const RealTime first_ms = incident.updates.front().at_ms;
    const RealTime last_ms = incident.updates.back().at_ms;
    if (last_ms - first_ms >= kDayMs)
        return;
    const std::string_view text = incident.post_mortem;
    for (std::size_t colon = text.find(':'); colon != std::string_view::npos;
         colon = text.find(':', colon + 1)) {
        if (colon < 2 || colon + 3 > text.size())
            continue;
        const auto clock = parse_time_of_day(text.substr(colon - 2, 5));
        if (!clock)
            continue;
        RealTime at_ms = first_ms - (first_ms % kDayMs) + *clock;
        if (at_ms < first_ms && last_ms / kDayMs != first_ms / kDayMs)
            at_ms += kDayMs;
        if (at_ms < first_ms || at_ms > last_ms) {
            note(incident, "the post-mortem speaks of " + std::string(text.substr(colon - 2, 5)) +
                               ", the updates of " + format_clock(first_ms) + " to " +
                               format_clock(last_ms) + ": decide which is right");
        }
    }
}

void note_began(IncidentHistory& incident) {
    if (!incident.began_ms || incident.updates.empty())
        return;
    const RealTime first_ms = incident.updates.front().at_ms;
    if (*incident.began_ms > first_ms + kMinuteMs) {
        note(incident, "the incident is said to begin at " + format_moment(*incident.began_ms) +
                           ", after its first update at " + format_moment(first_ms));
    } else if (*incident.began_ms + kMinuteMs < first_ms) {
        note(incident, "the incident is said to begin at " + format_moment(*incident.began_ms) +
                           ", " + format_span(first_ms - *incident.began_ms) +
                           " before its first update");
    }
}

}  // namespace

std::string counted(std::size_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

void note(IncidentHistory& incident, std::string_view text) {
    auto& notes = incident.notes;
    if (notes.size() < kNoteCountMax && std::find(notes.begin(), notes.end(), text) == notes.end())
        notes.emplace_back(text);
}

void note_zone(IncidentHistory& incident, const Moment& moment) {
    if (!moment.has_zone)
        note(incident, "times without a zone were taken as UTC");
}

bool is_only_a_try(std::string_view text) {
    const std::string folded = base::folded(text);
    constexpr std::string_view kWhole[] = {
        "blah",           "blah blah",          "blah blah blah", "test", "testing",
        "this is a test", "test please ignore", "ignore",         "asdf", "test test"};
    if (std::find(std::begin(kWhole), std::end(kWhole), folded) != std::end(kWhole))
        return true;
    const std::string small = in_small_letters(trimmed(text));
    constexpr std::string_view kBegins[] = {
        "[test]", "[ignore]", "test:", "ignore:", "(test)", "please ignore"};
    return std::any_of(std::begin(kBegins), std::end(kBegins),
                       [&small](std::string_view each) { return small.rfind(each, 0) == 0; });
}

void settle_history(IncidentHistory& incident) {
    incident.is_test = is_only_a_try(incident.title);
    sort_by_time(incident.updates);
    sort_by_time(incident.lines);
    leave_out_tries(incident);
    inherit_states(incident);
    note_backward_states(incident);
    note_contradictions(incident);
    note_began(incident);
}

}  // namespace drill::import
