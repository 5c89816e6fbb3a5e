// Writes a pack as authors like to read it: short objects on one line, long ones opened.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/drill_time.h"

namespace drill::import {

/// Keeps its keys in the order in which they were added.
using Json = nlohmann::ordered_json;

/// `pack` with two spaces a level and lines of about 100 columns, ends with a line break. All texts
/// in it are UTF-8; it is nested no deeper than a pack may be.
std::string pack_text(const Json& pack);

/// "05:30".
Json drill_time(base::Milliseconds at_ms);

}  // namespace drill::import
