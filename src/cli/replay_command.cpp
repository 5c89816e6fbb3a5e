#include "base/state_hash.h"
#include "cli/loaded_log.h"
#include "cli/subcommands.h"

namespace drill::cli {

Exit run_replay(const std::vector<std::string>& words) {
    const LoadedLog loaded = load_log(words, "replay");
    if (loaded.scenario)
        say(base::format_hash(engine::state_hash(loaded.control)));
    return loaded.exit;
}

}  // namespace drill::cli
