// The subcommands of cmoc-drill; each takes the words behind its name.
#pragma once

#include <string>
#include <vector>

#include "cli/program.h"

namespace drill::cli {

Exit run_check(const std::vector<std::string>& words);
Exit run_index(const std::vector<std::string>& words);
Exit run_play(const std::vector<std::string>& words);
Exit run_prove(const std::vector<std::string>& words);
Exit run_replay(const std::vector<std::string>& words);
Exit run_debrief(const std::vector<std::string>& words);
Exit run_notifications(const std::vector<std::string>& words);
Exit run_import(const std::vector<std::string>& words);
Exit run_export(const std::vector<std::string>& words);
Exit run_understand(const std::vector<std::string>& words);

}  // namespace drill::cli
