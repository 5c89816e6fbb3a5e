// What stands out in the words of the public posts, by the rules of the policy. Hints to talk
// about, never a verdict.
#pragma once

#include <string>
#include <vector>

#include "debrief/public_posts.h"
#include "engine/scenario.h"

namespace drill::debrief {

struct WordingRow {
    std::size_t post = 0;  ///< number of the post among the rows of public_posts()
    std::string time;      ///< of day
    std::string found;     ///< what is in the post: "“probably”", "312 characters"
    std::string advice;    ///< one sentence of the policy
};

/// A row for each rule that a post, as it was sent, gives reason to mention; in the order of posts,
/// then of rules.
std::vector<WordingRow> wording(const engine::Scenario& scenario,
                                const std::vector<PublicPostRow>& posts);

}  // namespace drill::debrief
