// What the page keeps of a session beside its log: its id, what it is, where its clock stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/drill_time.h"

namespace drill::app {

/// 128 random bits as 32 lower-case hexadecimal digits: names a session in the store and in the
/// page's address.
std::string session_id(std::uint64_t high, std::uint64_t low);
/// Another id, for a store that has `id` already.
std::string next_session_id(std::string id);
/// Whether `text` has that form.
bool is_session_id(std::string_view text);

/// What a list of sessions tells of one without reading its log.
struct SessionFacts {
    std::string scenario_id;
    std::string title;
    std::string severity;   ///< "S2"
    std::string pack_hash;  ///< of the pack that is stored with it
};

/// Where the drill clock was last seen.
struct Heartbeat {
    base::Milliseconds drill_ms = 0;
    int pace = 1;
    bool has_ended = false;
};

std::string write_facts(const SessionFacts& facts);
std::string write_heartbeat(const Heartbeat& heartbeat);
/// Empty for anything but what was written.
std::optional<SessionFacts> read_facts(std::string_view bytes);
std::optional<Heartbeat> read_heartbeat(std::string_view bytes);

}  // namespace drill::app
