// What the author of an imported draft still has to do, in words.
#pragma once

#include <string>
#include <vector>

#include "import/pack_json.h"

namespace drill::import {

/// `usual` tasks, then what the source gave cause to note, then what to redact in `pack`.
std::vector<std::string> tasks_of(std::vector<std::string> usual,
                                  const std::vector<std::string>& notes, const Json& pack);

/// The draft's "summary": that it is one, and as many tasks as there is room for.
std::string summary_of(const std::vector<std::string>& tasks);

}  // namespace drill::import
