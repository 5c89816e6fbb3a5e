#include "session_log/writer.h"

#include <cassert>
#include <utility>

#include "session_log/event_json.h"

namespace drill::session_log {

LogWriter::LogWriter(const LogHeader& header) {
    std::string body = header_body(header);
    sum_above_ = sum_below(sum_above_header(), body);
    header_line_ = sealed_line(std::move(body), sum_above_);
}

LogWriter::LogWriter(const LogReading& reading)
    : sum_above_(reading.last_sum), event_count_(reading.events.size()) {}

std::string LogWriter::line_for(std::span<const engine::Event> batch, std::uint64_t hash) {
    assert(!batch.empty());
    std::string body = batch_opening(event_count_);
    for (const engine::Event& event : batch) {
        if (body.back() != '[') {
            body += ',';
        }
        append_event(body, event);
    }
    body += batch_closing(hash);
    event_count_ += batch.size();
    sum_above_ = sum_below(sum_above_, body);
    return sealed_line(std::move(body), sum_above_);
}

}  // namespace drill::session_log
