// The address at which the page plays what breaks a claim.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/scenario.h"
#include "proof/play.h"

namespace drill::cli {

/// `page`, or the page that is open when it is empty, with the play behind its "#". Of a
/// confidential pack it tells no name. Empty when the play is too long for an address.
std::optional<std::string> address_of_play(std::string_view page, const engine::Scenario& scenario,
                                           const proof::Play& play, std::string_view claim);

/// Whether a fragment can stand behind `page`.
bool is_page_address(std::string_view page);

}  // namespace drill::cli
