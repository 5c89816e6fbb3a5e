// Writes what a player does as a file of moves.
#pragma once

#include <span>
#include <string>

#include "engine/command.h"
#include "engine/scenario.h"

namespace drill::pack {

/// A JSON list, one move a line, that read_moves() reads back. Time that only passes is left out,
/// and so are kinds of moves that no proof makes.
std::string write_moves(std::span<const engine::Command> moves, const engine::Scenario& scenario);

}  // namespace drill::pack
