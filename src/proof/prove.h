// Proves a scenario, or says where it fails and how that can be played.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "proof/claim.h"
#include "proof/exploration.h"
#include "proof/inaction.h"

namespace drill::proof {

enum class Verdict : std::uint8_t { kProved, kRefuted, kOpen };

struct Judgement {
    Claim claim;
    Verdict verdict = Verdict::kOpen;
    std::string why;           ///< how it was found, as a sentence's end
    std::optional<Play> play;  ///< shows the claim, or breaks it
    std::uint64_t states = 0;  ///< explored for this claim alone; 0: none were needed
};

struct Proof {
    std::vector<Judgement> judgements;  ///< in the order of claims_of()
    Effort explored;                    ///< slices
    std::uint64_t rehearsed_steps = 0;
    std::size_t moves = 0;                ///< of the whole alphabet
    Milliseconds longest_silence_ms = 0;  ///< of the cast, in what was rehearsed
    std::vector<Inaction> inactions;      ///< as inactions_of() tells
    bool is_cut_short = false;

    int count(Verdict verdict) const;
};

/// `progress` hears how many claims are still open, now and then; it may be empty.
Proof prove(const engine::Scenario& scenario, const Bounds& bounds,
            const std::function<void(std::size_t open)>& progress);

}  // namespace drill::proof
