// What every subcommand needs: its arguments, files, exit codes, ways to speak.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/scenario.h"

namespace drill::cli {

/// Exit codes of cmoc-drill.
enum class Exit : int {
    kDone = 0,
    kContentFault = 1,  ///< a pack, a file of moves or a log is at fault, syntax included
    kWrongUse = 2,     ///< unknown options, missing arguments, files that cannot be read or written
    kNotExhausted = 3  ///< a proof that found no fault and was not finished
};

/// Arguments of one subcommand: values of its options, and the rest in order.
struct Arguments {
    std::vector<std::string> files;
    std::optional<std::string> moves, log, pack, seed, post, channel, policy;
    std::optional<std::string> grid, max_seconds, max_states, out, plays, page;
    std::optional<std::string> from, to, incident, skin;
};

/// Sorts `words` into options ("--log FILE" or "--log=FILE") and files. `allowed` names the options
/// that this subcommand has. Errors: kInvalid for any other option or a missing value.
base::Result<Arguments> parse_arguments(const std::vector<std::string>& words,
                                        const std::vector<std::string_view>& allowed);

/// The bytes of a file. Errors: kIo; kTooLarge above `bytes_max`.
base::Result<std::string> read_file(const std::string& path, std::size_t bytes_max);

/// Reads and validates a pack; on failure prints why on standard error and answers with the exit
/// code.
struct LoadedPack {
    std::optional<engine::Scenario> scenario;
    Exit exit = Exit::kDone;
};
LoadedPack load_pack(const std::string& path);

/// Writes a file that does not exist yet. Errors: kIo, also when it exists.
std::optional<base::Error> write_new_file(const std::string& path, std::string_view bytes);

/// Prints a line on standard output or, with "cmoc-drill: " before it, on standard error.
void say(std::string_view line);
void complain(std::string_view line);

/// Prints an error as "where: message" on standard error; returns the exit code that fits its code.
Exit complain(const base::Error& error, std::string_view file);

}  // namespace drill::cli
