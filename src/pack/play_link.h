// A play in the address of the page: what a player does, in which pack, and what that breaks.
//
// It stands behind the "#" as play=HEAD.MOVES, each JSON in base64url (RFC 4648, without padding).
// What stands there is sent to no server; anybody may have written it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/drill_time.h"
#include "base/result.h"

namespace drill::pack {

inline constexpr std::string_view kPlayLinkKey = "play";
inline constexpr std::size_t kPlayLinkBytesMax = 8000;  ///< what chats and mails leave whole
inline constexpr std::size_t kPlayClaimBytesMax = 400;

struct PlayLink {
    std::string pack_id;    ///< of a pack that the site has; empty: who opens the link has it
    std::string pack_hash;  ///< 64 hexadecimal digits
    std::string claim;      ///< one line: what does not hold
    std::uint64_t seed = 0;
    base::Milliseconds until_ms = 0;  ///< the moment at which it breaks
    std::string moves;                ///< a file for read_moves()
};

/// What stands behind "play="; empty when it would be longer than kPlayLinkBytesMax. A claim that
/// is too long is cut, white space between the moves is left out.
std::optional<std::string> write_play_link(PlayLink link);

/// Errors: kInvalid in one sentence. The moves are JSON; whether they fit the pack shows when they
/// are read.
base::Result<PlayLink> read_play_link(std::string_view text);

}  // namespace drill::pack
