// The rules that a team works by: cadence, paging, approval, wording. Packs name one and may
// override parts of it. The files are assets/policies/*.json; scenarios/README.md has their keys.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario.h"
#include "pack/paging.h"
#include "pack/reading.h"

namespace drill::pack {

inline constexpr std::string_view kPolicyFormat = "cmoc-drill-policy/1";
/// What a pack works by that names none.
inline constexpr std::string_view kUsualPolicy = "gitlab";

/// A policy file that is part of the program.
struct PolicyText {
    std::string_view id;
    std::string_view json;
};

/// All policies that are part of the program, by id.
std::span<const PolicyText> policy_texts();

struct Policy {
    std::string id;
    std::string title;      ///< one line for people
    engine::Setting times;  ///< only cadence_ms, first_post_ms and second_post_ms
    Paging paging;
    std::uint8_t approvals_needed = 0;  ///< bits 1 << Approval
    std::vector<engine::WordingRule> wording;
    std::string intents;  ///< the id of a file of assets/intents
};

/// Reads a policy file; adds to `findings` what is wrong with it.
Policy read_policy(std::string_view json, Findings& findings);

/// Reads which policy a pack works by and what it overrides, and fills cadence, approvals,
/// wording and language of `scenario`. The answer's paging is overridden too.
Policy read_policy_of(Reading& reading, const JsonNode& root, engine::Scenario& scenario);

}  // namespace drill::pack
