// A log of a few lines, and lines whose sums are right however false they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/event.h"
#include "session_log/writer.h"

namespace drill::session_log {

inline LogHeader small_header() {
    return {"test", std::string(64, 'a'), 7};
}

inline engine::Event start_event() {
    return {0, engine::kEngineOnly, engine::SessionStarted{7, engine::Severity::kS2}};
}

/// Header, start, and one batch with two events.
inline std::string small_log() {
    LogWriter writer(small_header());
    std::string bytes = writer.header_line();
    bytes += writer.line_for(std::vector{start_event()}, 0x0123456789ABCDEFULL);
    const std::vector<engine::Event> batch = {
        {1000, engine::kEveryone, engine::PageSent{0, "Errors"}},
        {1500, engine::kEveryone, engine::PageAcknowledged{}}};
    bytes += writer.line_for(batch, 2);
    return bytes;
}

/// A log of the lines with those bodies (no sum, no closing brace) under sums that are right.
inline std::string sealed_log(const std::vector<std::string>& bodies) {
    std::string bytes;
    std::uint64_t sum = sum_above_header();
    for (const std::string& body : bodies) {
        sum = sum_below(sum, body);
        bytes += sealed_line(body, sum);
    }
    return bytes;
}

/// The same for a header, a start and one more batch with that text between the brackets.
inline std::string log_with_events(const std::string& events) {
    return sealed_log({header_body(small_header()),
                       R"({"n":0,"events":[{"at":0,"to":"engine","event":"session_started",)"
                       R"("seed":"7","severity":"S2","variations":"0"}],"hash":"0000000000000000")",
                       R"({"n":1,"events":[)" + events + R"(],"hash":"0000000000000000")"});
}

}  // namespace drill::session_log
