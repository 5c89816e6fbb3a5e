#include "proof/exploration.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "engine/decide.h"
#include "engine/inject_schedule.h"
#include "proof/evidence.h"
#include "proof/replayed.h"

namespace drill::proof {

using namespace engine;

namespace {

/// How a state was reached.
struct Node {
    int parent = -1;
    int move = -1;  ///< of the alphabet; -1: time passed
    Milliseconds at_ms = 0;
};

struct Waiting {
    int node = 0;
    Milliseconds talked_ms = 0;
    std::unique_ptr<Control> control;
};

class Explorer {
public:
    Explorer(const Scenario& part, const Slice& slice, const Alphabet& alphabet,
             const std::function<bool(const Step&)>& is_wanted, const Bounds& bounds,
             Effort& effort, Milliseconds quiet_max_ms)
        : part_(part),
          alphabet_(alphabet),
          is_wanted_(is_wanted),
          bounds_(bounds),
          effort_(effort),
          quiet_max_ms_(quiet_max_ms),
          keys_(part, slice, bounds.grid_ms) {}

    Finding run() {
        for (std::uint64_t seed = 1; seed <= seed_count(); ++seed) {
            if (start(seed))
                return {Outcome::kFound, play_to(found_)};
        }
        while (!waiting_.empty()) {
            const auto earliest = waiting_.begin();
            std::vector<Waiting>& bucket = earliest->second;
            if (bucket.empty()) {
                waiting_.erase(earliest);
                continue;
            }
            const Milliseconds now_ms = earliest->first;
            Waiting next = std::move(bucket.back());
            bucket.pop_back();
            if (expand(next, now_ms))
                return {Outcome::kFound, play_to(found_)};
            if (effort_.states > bounds_.states_max ||
                ((effort_.transitions & 0x3FF) == 0 && bounds_.is_over && bounds_.is_over()))
                return {Outcome::kGaveUp, {}};
        }
        return {Outcome::kExhausted, {}};
    }

private:
    /// Enough seeds for every combination of values, near enough; they differ in nothing else.
    std::uint64_t seed_count() const { return part_.variations.empty() ? 1 : 12; }

    bool start(std::uint64_t seed) {
        Waiting first;
        first.control = std::make_unique<Control>(part_.index.initial);
        const auto events = decide_start(part_, seed);
        for (const Event& event : events)
            apply(*first.control, event);
        nodes_.push_back({-1, static_cast<int>(seed), 0});
        first.node = static_cast<int>(nodes_.size()) - 1;
        return arrive(std::move(first), events, 0);
    }

    /// True when the state is the one that was looked for.
    bool arrive(Waiting state, std::span<const Event> events, Milliseconds now_ms) {
        for (const Event& event : events) {
            if (is_talk(event))
                state.talked_ms = event.at_ms;
        }
        if (is_wanted_({*state.control, events, now_ms, now_ms - state.talked_ms})) {
            found_ = state.node;
            return true;
        }
        if (state.control->has_ended())
            return false;
        const Milliseconds quiet_ms = std::min(now_ms - state.talked_ms, quiet_max_ms_);
        if (seen_.insert(keys_.key_of(*state.control, now_ms, quiet_ms)).second) {
            ++effort_.states;
            waiting_[now_ms].push_back(std::move(state));
        }
        return false;
    }

    bool expand(const Waiting& from, Milliseconds now_ms) {
        for (int move = 0; move < alphabet_.size(); ++move) {
            if (alphabet_.is_offered(move, *from.control) &&
                go(from, {now_ms, alphabet_.body_of(move, *from.control)}, move))
                return true;
        }
        const Milliseconds due_ms = next_change_after(part_, *from.control, now_ms).at_ms;
        const Milliseconds grid_ms = (now_ms / bounds_.grid_ms + 1) * bounds_.grid_ms;
        Milliseconds next_ms = alphabet_.size() > 0 ? std::min(due_ms, grid_ms) : due_ms;
        if (quiet_max_ms_ > 0)
            next_ms = std::min(next_ms, std::max(from.talked_ms + quiet_max_ms_ + 1, now_ms + 1));
        return next_ms != kNever && go(from, {next_ms, Advance{}}, -1);
    }

    bool go(const Waiting& from, const Command& command, int move) {
        auto decision = decide(part_, *from.control, command);
        ++effort_.transitions;
        if (!decision)
            return false;
        nodes_.push_back({from.node, move, command.at_ms});
        Waiting next;
        next.node = static_cast<int>(nodes_.size()) - 1;
        next.talked_ms = from.talked_ms;
        next.control = std::make_unique<Control>(decision.value().after);
        const Milliseconds now_ms =
            next.control->has_ended() ? next.control->now_ms : command.at_ms;
        return arrive(std::move(next), decision.value().events, now_ms);
    }

    Play play_to(int node) const {
        std::vector<int> path;
        for (; node >= 0; node = nodes_[static_cast<std::size_t>(node)].parent)
            path.push_back(node);
        std::reverse(path.begin(), path.end());
        Replayed replayed(
            part_, static_cast<std::uint64_t>(nodes_[static_cast<std::size_t>(path[0])].move));
        for (std::size_t i = 1; i < path.size(); ++i) {
            const Node& each = nodes_[static_cast<std::size_t>(path[i])];
            Command command{each.at_ms, Advance{}};
            if (each.move >= 0)
                command.body = alphabet_.body_of(each.move, replayed.control());
            if (!replayed.make(std::move(command)))
                break;
        }
        return replayed.take();
    }

    const Scenario& part_;
    const Alphabet& alphabet_;
    const std::function<bool(const Step&)>& is_wanted_;
    const Bounds& bounds_;
    Effort& effort_;
    Milliseconds quiet_max_ms_;
    KeyMaker keys_;
    std::vector<Node> nodes_;
    std::map<Milliseconds, std::vector<Waiting>> waiting_;
    std::set<StateKey> seen_;
    int found_ = -1;
};

}  // namespace

Finding explore(const Scenario& part, const Slice& slice, const Alphabet& alphabet,
                const std::function<bool(const Step&)>& is_wanted, const Bounds& bounds,
                Effort& effort, Milliseconds quiet_max_ms) {
    return Explorer(part, slice, alphabet, is_wanted, bounds, effort, quiet_max_ms).run();
}

}  // namespace drill::proof
