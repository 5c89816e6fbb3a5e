// What of a state the rest of a slice can still see: two states with equal keys have one future.
#pragma once

#include <vector>

#include "proof/slice.h"

namespace drill::proof {

/// 128 bits of hash: a collision among a hundred million states is less likely than a flipped bit.
struct StateKey {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const StateKey&, const StateKey&) = default;
    friend bool operator<(const StateKey& a, const StateKey& b) {
        return a.high != b.high ? a.high < b.high : a.low < b.low;
    }
};

/// Spans of time count up to the longest that somebody waits for; spent timers, words that nobody
/// listens for and everything outside the slice count nothing. The moment itself counts nothing
/// either: a state that is reached earlier has every future of the same state reached later.
class KeyMaker {
public:
    /// `scenario` is the slice's own; both must outlive this.
    KeyMaker(const engine::Scenario& scenario, const Slice& slice, Milliseconds grid_ms);

    /// `quiet_ms`: how long nobody of the cast has spoken, if that matters; else 0.
    StateKey key_of(const engine::Control& control, Milliseconds now_ms, Milliseconds quiet_ms);

private:
    void note_span(const engine::ConditionStep& step);
    void note_value(const engine::ConditionStep& step);
    void note_incident(const engine::ConditionStep& step);
    void note_expectation();
    void add(std::uint32_t word) { words_.push_back(word); }
    void add_age(Milliseconds moment_ms, Milliseconds span_ms);
    void add_inject(const engine::Control& control, int number);
    void add_incidents(const engine::Control& control);
    void add_words(const engine::Control& control);
    void add_levels(const std::uint8_t (&levels)[engine::kCellCountMax],
                    const engine::CellSet& cells);
    void add_maintenance(const engine::Control& control);
    void add_expectation(const engine::Control& control);

    /// What the slice reads of one inject's latest time.
    struct Reading {
        Milliseconds span_ms = 0;
        bool is_read = false;
        bool is_compared = false;  ///< with the moment at which something was said
    };

    const engine::Scenario& scenario_;
    const Slice& slice_;
    Milliseconds grid_ms_;
    std::vector<int> injects_;
    std::vector<Reading> readings_;  ///< by inject
    Milliseconds milestone_spans_ms_[engine::kMilestoneCount] = {};
    Milliseconds phase_spans_ms_[engine::kPhaseCountMax] = {};
    bool reads_phase_ms_[engine::kPhaseCountMax] = {};
    Milliseconds told_spans_ms_[engine::kMaintenanceCountMax] = {};
    bool reads_told_ms_[engine::kMaintenanceCountMax] = {};
    std::uint64_t flags_ = 0;
    std::uint32_t counters_ = 0;
    std::uint8_t approvals_ = 0;
    std::uint8_t broadcasts_ = 0;
    engine::CellSet truth_cells_;
    engine::CellSet page_cells_;
    engine::CellSet affected_cells_;
    std::int32_t posts_max_ = -1;  ///< -1: nobody counts them
    Milliseconds overdue_ms_ = 0;
    bool reads_incidents_ = false;
    bool reads_counts_ = false;
    Milliseconds now_ms_ = 0;
    std::vector<std::uint32_t> words_;
};

}  // namespace drill::proof
