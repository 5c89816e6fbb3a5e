// The exact bytes of a stored session: the log format "cmoc-drill-log/1", its limits, its sums.
//
// A log is UTF-8 text, one JSON object a line, every line ended by one "\n" (0x0A):
//
//   {"log":"cmoc-drill-log/1","scenario":"errors-everywhere","pack_sha256":"4f…","seed":"7",
//    "practice":true,"skin":"generic","sum":"91…"}
//   {"n":0,"events":[{"at":0,"to":"engine","event":"session_started","seed":"7","severity":"S2"}],
//    "hash":"0c…","sum":"be…"}
//   {"n":1,"events":[{"at":61000,"to":"everyone","event":"page_acknowledged"}],"hash":…,"sum":…}
//
// (broken here to fit the page; in a log each is one line).
//
// - The first line is the header: scenario, SHA-256 of the resolved pack, seed in decimal. A log is
//   never anything but practice, and says so. "skin" stands there only when whoever started the
//   session chose the status page's words: it names them in place of the pack's own, and no hash
//   depends on it.
// - Every other line is a batch: all events of one command, which are stored together or not at
// all.
//   "n" is the number of its first event, counted from 0 through the log. "hash" is the state hash
//   after its last event. A command without events leaves no line.
// - An event has "at" (drill milliseconds, never falling), "to" ("everyone", "facilitator",
// "engine"
//   or a list of seats), "event" (its name), then the fields of that event in the order and with
//   the names of engine/event.h. Levels, states, severities, places, seats and ways of broadcasting
//   stand by the names of engine/vocabulary.h; bits of phrases, people and flags as hexadecimal
//   text; sets of cells as lists of numbers; 64-bit numbers as text; a moment that never comes as
//   null; the CMOC as speaker -1.
// - "sum" is base::hash_text over the bytes of the line before `,"sum"`, started from the sum of
// the
//   line above (the first line: from hash_text's own start). A changed, missing, added or moved
//   line is therefore noticed. It guards against accidents, not against forgers.
// - There is one way to write a session: keys stand in the order shown, no white space, in texts
// only
//   `"`, `\` and the control characters below 0x20 are escaped (\n, \r, \t, else \u00 and two
//   hexadecimal digits). A reader refuses every other form.
//
// A log may end after any line. When bytes follow the last "\n", the line was torn by a crash: it
// is dropped, as its batch was never applied. Any other damage is an error; nothing is repaired.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/event.h"
#include "engine/scenario.h"

namespace drill::session_log {

inline constexpr std::string_view kLogFormat = "cmoc-drill-log/1";

/// Limits of a log. A store refuses to grow past the first, a reader refuses all.
inline constexpr std::size_t kLogBytesMax = 64U << 20U;
inline constexpr std::size_t kEventCountMax = 1U << 18U;
inline constexpr std::size_t kScenarioIdBytesMax = 64;
inline constexpr std::size_t kSkinIdBytesMax = 64;
inline constexpr std::size_t kTextBytesMax = 20000;  ///< one text of an event
inline constexpr std::size_t kListItemsMax = 128;    ///< one list inside an event
inline constexpr std::size_t kObjectKeysMax = 24;
inline constexpr std::size_t kDepthMax = 5;  ///< line, events, event, post, broadcast

/// What the first line says.
struct LogHeader {
    std::string scenario_id;  ///< 1 to kScenarioIdBytesMax bytes
    std::string pack_hash;    ///< SHA-256 of the resolved pack: 64 lower-case hexadecimal digits
    std::uint64_t seed = 0;
    std::string skin = {};  ///< at most kSkinIdBytesMax bytes; empty: the pack's own
};

/// Of a session of `scenario` that begins.
LogHeader header_of(const engine::Scenario& scenario, std::uint64_t seed);

/// The first line without its sum and closing brace.
std::string header_body(const LogHeader& header);

/// What surrounds the events of a batch; the events themselves are written by event_json.h.
std::string batch_opening(std::size_t first_event_number);
std::string batch_closing(std::uint64_t hash);

/// The sum of a line with that body, below a line with sum `sum_above`.
std::uint64_t sum_below(std::uint64_t sum_above, std::string_view body);
/// The sum "above" the first line.
std::uint64_t sum_above_header();

/// The whole line: body, sum, brace, "\n".
std::string sealed_line(std::string body, std::uint64_t sum);

/// How many bytes of a line follow its body, "\n" not counted: `,"sum":"0123456789abcdef"}`.
inline constexpr std::size_t kSealBytes = 26;

}  // namespace drill::session_log
