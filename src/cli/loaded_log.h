// A stored log together with the pack it was made with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/program.h"
#include "engine/control.h"
#include "session_log/reader.h"

namespace drill::cli {

/// A log, replayed and compared hash by hash. Empty scenario: see `exit`; the reason was printed.
struct LoadedLog {
    std::optional<engine::Scenario> scenario;
    session_log::LogReading reading;
    engine::Control control;  ///< at the end of the log
    Exit exit = Exit::kDone;
};

/// Reads what the words "LOG --pack PACK" of the subcommand `name` ask for.
LoadedLog load_log(const std::vector<std::string>& words, std::string_view name);
/// The same for a subcommand with options of its own.
LoadedLog load_log(const base::Result<Arguments>& arguments, std::string_view name);

}  // namespace drill::cli
