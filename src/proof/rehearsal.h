// Plays a scenario in many ways and remembers how it showed each claim.
#pragma once

#include <map>
#include <memory>

#include "proof/alphabet.h"
#include "proof/evidence.h"
#include "proof/play.h"

namespace drill::proof {

/// Starts from nothing, then goes on from states that it has seen, towards what is still open: one
/// play after the other, the player moving at deadlines and at multiples of the grid.
class Rehearsal {
public:
    /// `claims` and `scenario` must outlive this. `grid_ms`: at least 1,000.
    Rehearsal(const engine::Scenario& scenario, const std::vector<Claim>& claims,
              Milliseconds grid_ms);
    ~Rehearsal();

    /// Makes at least `steps` more steps, unless nothing is open any more.
    void go_on(int steps);

    const std::vector<int>& open() const { return open_.numbers(); }
    /// The play that showed claim `number`; only if it is not open.
    Play play_of(int number) const;

    /// The longest that the cast was silent in any play, and a play with it.
    Milliseconds longest_silence_ms() const { return silence_ms_; }
    Play play_of_silence() const { return play_to(silent_node_); }

    std::uint64_t step_count() const { return step_count_; }
    /// Of the alphabet that all conditions together can tell apart.
    std::size_t move_count() const { return static_cast<std::size_t>(alphabets_[0]->size()); }

private:
    struct Node {
        int parent = -1;
        Milliseconds at_ms = 0;
        std::int16_t alphabet = -1;  ///< -1: only time passes
        std::int16_t move = -1;
    };
    struct Place {
        int node = -1;
        Milliseconds at_ms = 0;
        int visits = 0;
        Milliseconds talked_ms = 0;  ///< when the cast last spoke
        engine::Control control;
    };

    void start(std::uint64_t seed);
    void wait_to_the_end(Place place);
    void episode();
    Place& pick_place();
    int pick_alphabet();
    bool step(Place& place, int alphabet);
    void listen(Place& place, std::span<const engine::Event> events);
    bool submit(Place& place, const engine::Command& command, int alphabet, int move);
    void keep(const Place& place);
    Milliseconds next_moment(const Place& place);
    int alphabet_for(int key, const Interest& interest);
    int alphabet_of_claim(int claim, bool with_causes);
    bool is_confirmed(int claim, int node) const;
    Play play_to(int node) const;

    const engine::Scenario& scenario_;
    const std::vector<Claim>& claims_;
    Milliseconds grid_ms_;
    OpenClaims open_;
    Chance chance_{1};
    std::vector<Node> nodes_;
    std::vector<std::uint64_t> seeds_;  ///< of root nodes, in the order of their numbers
    std::vector<int> shown_by_;         ///< node, by claim
    std::vector<Place> archive_;
    std::map<std::uint64_t, std::size_t> known_;
    std::vector<std::unique_ptr<Alphabet>> alphabets_;
    std::map<int, int> alphabet_of_;  ///< by claim * 2 + with_causes; -1: the whole
    std::uint64_t step_count_ = 0;
    Milliseconds silence_ms_ = 0;
    int silent_node_ = 0;
};

}  // namespace drill::proof
