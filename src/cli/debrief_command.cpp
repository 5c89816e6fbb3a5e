#include <cstdio>

#include "cli/loaded_log.h"
#include "cli/subcommands.h"
#include "debrief/markdown.h"
#include "debrief/report.h"

namespace drill::cli {

Exit run_debrief(const std::vector<std::string>& words) {
    const LoadedLog loaded = load_log(words, "debrief");
    if (!loaded.scenario)
        return loaded.exit;
    const auto report = debrief::make_report(*loaded.scenario, loaded.reading.events);
    std::fputs(debrief::markdown(report).c_str(), stdout);
    return Exit::kDone;
}

}  // namespace drill::cli
