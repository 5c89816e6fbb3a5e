#include "proof/rehearsal.h"

#include <algorithm>

#include "base/state_hash.h"
#include "engine/decide.h"
#include "engine/inject_schedule.h"
#include "proof/replayed.h"
#include "proof/slice.h"

namespace drill::proof {

using namespace engine;

namespace {

constexpr std::size_t kArchiveMax = 12'000;
constexpr int kEpisodeSteps = 14;
/// With so few claims left the player goes for them.
constexpr int kFewOpen = 12;

/// What a state is remembered by: how far the story is, roughly when.
std::uint64_t signature(const Control& control, Milliseconds at_ms) {
    const PublicIncident* incident = control.current_incident();
    std::uint64_t milestones = 0;
    for (int i = 0; i < kMilestoneCount; ++i)
        milestones |= std::uint64_t{control.milestones_ms[i] != kNever} << i;
    std::uint64_t maintenance = 0;
    for (int i = 0; i < kMaintenanceCountMax; ++i) {
        const Maintenance& each = control.maintenances[i];
        maintenance = maintenance << 4 | maintenance_value(each.state, each.is_automatic != 0) |
                      (control.maintenance_told_ms[i] != kNever ? 8U : 0U);
    }
    const std::uint64_t words[] = {
        control.flags,
        std::uint64_t{control.approved} << 32 | std::uint64_t{control.unapproved} << 16 |
            std::uint64_t{control.phase} << 8 | static_cast<std::uint64_t>(control.page),
        std::uint64_t{control.in_channel} << 2 | std::uint64_t{control.in_call} << 1 |
            control.is_muted,
        incident == nullptr ? 0
                            : static_cast<std::uint64_t>(incident->state) << 8 |
                                  static_cast<std::uint64_t>(incident->level),
        control.variations,
        at_ms / 120'000,
        base::hash_words(control.truth_levels, sizeof(control.truth_levels)),
        static_cast<std::uint64_t>(control.open_incident_count()),
        milestones,
        maintenance,
    };
    return base::hash_words(words, sizeof(words));
}

void add_conditions(Interest& interest, const Inject& inject) {
    for (const Condition* condition : {&inject.when, &inject.only_if, &inject.unless})
        interest.add(*condition);
}

}  // namespace

Rehearsal::Rehearsal(const Scenario& scenario, const std::vector<Claim>& claims,
                     Milliseconds grid_ms)
    : scenario_(scenario), claims_(claims), grid_ms_(grid_ms), open_(scenario, claims) {
    shown_by_.assign(claims.size(), -1);
    Interest all;
    for (const Inject& inject : scenario.injects)
        add_conditions(all, inject);
    for (const Expectation& expectation : scenario.expectations)
        all.add(expectation.condition);
    alphabet_for(-1, all);
    for (std::uint64_t seed = 1; seed <= seed_count(scenario); ++seed)
        start(seed);
}

Rehearsal::~Rehearsal() = default;

void Rehearsal::start(std::uint64_t seed) {
    Place place;
    const auto events = decide_start(scenario_, seed);
    place.control = scenario_.index.initial;
    for (const Event& event : events)
        apply(place.control, event);
    listen(place, events);
    place.node = static_cast<int>(nodes_.size());
    nodes_.push_back({-1, static_cast<Milliseconds>(seeds_.size()), -1, -1});
    seeds_.push_back(seed);
    open_.look(place.control, events, 0, [&](int claim) {
        shown_by_[static_cast<std::size_t>(claim)] = place.node;
        return true;
    });
    archive_.push_back(place);
    wait_to_the_end(place);
}

/// Deadline by deadline, for what only a patient player sees.
void Rehearsal::wait_to_the_end(Place place) {
    while (!place.control.has_ended()) {
        const Milliseconds next_ms = next_change_after(scenario_, place.control, place.at_ms).at_ms;
        if (next_ms == kNever || !submit(place, {next_ms, Advance{}}, -1, -1))
            return;
        ++step_count_;
    }
}

void Rehearsal::go_on(int steps) {
    const std::uint64_t until = step_count_ + static_cast<std::uint64_t>(steps);
    while (step_count_ < until && !open_.numbers().empty())
        episode();
}

void Rehearsal::episode() {
    Place place = pick_place();
    const int alphabet = pick_alphabet();
    for (int i = 0; i < kEpisodeSteps && !place.control.has_ended(); ++i) {
        step(place, alphabet);
        ++step_count_;
    }
    if (chance_.hits(6))
        wait_to_the_end(place);
}

Rehearsal::Place& Rehearsal::pick_place() {
    if (chance_.hits(25))
        return archive_[static_cast<std::size_t>(chance_.below(static_cast<int>(seeds_.size())))];
    Place* best = nullptr;
    for (int i = 0; i < 4; ++i) {
        Place& each =
            archive_[static_cast<std::size_t>(chance_.below(static_cast<int>(archive_.size())))];
        if (best == nullptr || each.visits < best->visits)
            best = &each;
    }
    ++best->visits;
    return *best;
}

int Rehearsal::pick_alphabet() {
    const auto open_count = static_cast<int>(open_.numbers().size());
    if (open_count == 0 || chance_.hits(open_count > kFewOpen ? 30 : 10))
        return 0;
    const int claim = open_.numbers()[static_cast<std::size_t>(chance_.below(open_count))];
    return claims_[static_cast<std::size_t>(claim)].kind == ClaimKind::kCanFinish
               ? 0
               : alphabet_of_claim(claim, chance_.hits(50));
}

/// What a claim's own conditions can tell apart, and those of the injects it comes after; or
/// everything that it depends on.
int Rehearsal::alphabet_of_claim(int claim, bool with_causes) {
    const int key = claim * 2 + (with_causes ? 1 : 0);
    if (const auto found = alphabet_of_.find(key); found != alphabet_of_.end())
        return found->second;
    const Claim& wanted = claims_[static_cast<std::size_t>(claim)];
    Question question;
    if (wanted.part != Part::kNone)
        question.conditions.push_back(&condition_of(scenario_, wanted));
    else
        question.injects.set(static_cast<std::size_t>(wanted.number));
    if (with_causes)
        return alphabet_for(key, slice_of(scenario_, question).interest);
    Interest interest;
    for (const Condition* condition : question.conditions)
        interest.add(*condition);
    int inject = wanted.part == Part::kNone ? wanted.number : kNoInject;
    while (inject != kNoInject) {
        const Inject& each = scenario_.injects[static_cast<std::size_t>(inject)];
        add_conditions(interest, each);
        inject = each.trigger == TriggerKind::kAfter ? each.after : kNoInject;
    }
    return alphabet_for(key, interest);
}

int Rehearsal::alphabet_for(int key, const Interest& interest) {
    const int number = static_cast<int>(alphabets_.size());
    alphabets_.push_back(std::make_unique<Alphabet>(scenario_, interest));
    alphabet_of_.emplace(key, number);
    return number;
}

/// The player waits, or makes one of the moves that are offered.
bool Rehearsal::step(Place& place, int alphabet) {
    const Alphabet& moves = *alphabets_[static_cast<std::size_t>(alphabet)];
    if (moves.size() > 0 && !chance_.hits(40)) {
        for (int tries = 0; tries < 4; ++tries) {
            const int move = chance_.below(moves.size());
            if (!moves.is_offered(move, place.control))
                continue;
            return submit(place, {place.at_ms, moves.body_of(move, place.control)}, alphabet, move);
        }
    }
    const Milliseconds next_ms = next_moment(place);
    return next_ms != kNever && submit(place, {next_ms, Advance{}}, -1, -1);
}

Milliseconds Rehearsal::next_moment(const Place& place) {
    const Milliseconds due_ms = next_change_after(scenario_, place.control, place.at_ms).at_ms;
    const Milliseconds grid_ms = (place.at_ms / grid_ms_ + 1) * grid_ms_;
    if (chance_.hits(60))
        return std::min(due_ms, grid_ms);
    return grid_ms + grid_ms_ * static_cast<Milliseconds>(chance_.below(5));
}

void Rehearsal::listen(Place& place, std::span<const Event> events) {
    const auto note = [&](Milliseconds until_ms) {
        if (until_ms - place.talked_ms <= silence_ms_)
            return;
        silence_ms_ = until_ms - place.talked_ms;
        silent_node_ = place.node;
    };
    for (const Event& event : events) {
        if (!is_talk(event))
            continue;
        note(event.at_ms);
        place.talked_ms = event.at_ms;
    }
    note(place.at_ms);
}

bool Rehearsal::submit(Place& place, const Command& command, int alphabet, int move) {
    auto decision = decide(scenario_, place.control, command);
    if (!decision)
        return false;
    place.control = decision.value().after;
    place.at_ms = place.control.has_ended() ? place.control.now_ms : command.at_ms;
    nodes_.push_back({place.node, command.at_ms, static_cast<std::int16_t>(alphabet),
                      static_cast<std::int16_t>(move)});
    place.node = static_cast<int>(nodes_.size()) - 1;
    listen(place, decision.value().events);
    open_.look(place.control, decision.value().events, place.at_ms, [&](int claim) {
        if (!is_confirmed(claim, place.node))
            return false;
        shown_by_[static_cast<std::size_t>(claim)] = place.node;
        return true;
    });
    keep(place);
    return true;
}

void Rehearsal::keep(const Place& place) {
    if (place.control.has_ended() || archive_.size() >= kArchiveMax)
        return;
    const auto [found, is_new] =
        known_.try_emplace(signature(place.control, place.at_ms), archive_.size());
    if (is_new) {
        archive_.push_back(place);
        archive_.back().visits = 0;
    }
}

/// Only the first time counts for what an expectation is due from; the state knows the latest.
bool Rehearsal::is_confirmed(int claim, int node) const {
    const Claim& met = claims_[static_cast<std::size_t>(claim)];
    return met.kind != ClaimKind::kIsMet || shows(scenario_, met, play_to(node));
}

Play Rehearsal::play_of(int number) const {
    return play_to(shown_by_[static_cast<std::size_t>(number)]);
}

Play Rehearsal::play_to(int node) const {
    std::vector<int> path;
    for (; node >= 0; node = nodes_[static_cast<std::size_t>(node)].parent)
        path.push_back(node);
    std::reverse(path.begin(), path.end());
    Replayed replayed(scenario_, seeds_[nodes_[static_cast<std::size_t>(path.front())].at_ms]);
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Node& each = nodes_[static_cast<std::size_t>(path[i])];
        Command command{each.at_ms, Advance{}};
        if (each.alphabet >= 0) {
            command.body = alphabets_[static_cast<std::size_t>(each.alphabet)]->body_of(
                each.move, replayed.control());
        }
        if (!replayed.make(std::move(command)))
            break;
    }
    return replayed.take();
}

}  // namespace drill::proof
