// Completes a run sheet that somebody wrote by hand: what a pack needs and a table does not say.
#pragma once

#include <string>
#include <vector>

#include "base/drill_time.h"
#include "import/pack_json.h"

namespace drill::import {

/// What was read of the sheet; all of it may be added to.
struct SheetByHand {
    Json& pack;
    Json& injects;
    Json& expectations;
    std::vector<std::string>& notes;
    base::Milliseconds last_ms = 0;  ///< the latest time of a row
    bool has_page = false;
    bool has_end = false;
};

/// Gives the pack its top, the usual expectations and, in front of the other injects, a page if no
/// row is one and there is room. Returns whether it put that page in.
bool complete_by_hand(const SheetByHand& sheet);

/// The expectation, still without an id, that `text` tells in words ("post an update"), in five
/// minutes from the inject `of`. `post_count`: public posts expected so far, this one is added.
Json expectation_in_words(const std::string& text, const std::string& of, int& post_count);

/// What its author has to look at.
std::vector<std::string> tasks_by_hand();

}  // namespace drill::import
