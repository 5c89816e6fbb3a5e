// Commands to the incident bot, which begin with a slash.
#pragma once

#include <span>
#include <string_view>

namespace drill::engine {

class Batch;
struct Say;

/// A command that the bot knows, as it is typed, and what it is for.
struct SlashCommand {
    std::string_view typed;
    std::string_view words;
};

/// In the order in which they are offered.
std::span<const SlashCommand> slash_commands();

/// Whether the line asks for the status page's form, which opens then.
bool asks_for_status_page(std::string_view text);

/// Does what `said` asks for, and lets the bot answer whoever asked.
void run_slash(Batch& batch, const Say& said);

}  // namespace drill::engine
