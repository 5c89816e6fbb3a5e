#include "session_log/reader.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/state_hash.h"
#include "base/text.h"
#include "session_log/event_json.h"
#include "session_log/event_order.h"
#include "session_log/json_text.h"
#include "session_log/json_value.h"

namespace drill::session_log {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kHashDigits = 16;
constexpr std::size_t kPackHashDigits = 64;

/// Reads what base::format_hash writes, which keeps leading zeros.
bool read_hash(std::string_view text, std::uint64_t& hash) {
    if (!base::is_hexadecimal(text, kHashDigits)) {
        return false;
    }
    const std::size_t first = std::min(text.find_first_not_of('0'), kHashDigits - 1);
    hash = from_hex_text(text.substr(first)).value_or(0);
    return true;
}

/// The text of a member of a line; empty when it is missing or something else.
std::string_view text_of(const JsonValue& line, std::string_view key) {
    const JsonValue* json = line.member(key);
    return json == nullptr ? std::string_view{} : std::string_view(json->text);
}

/// Says where `got` leaves the one form in which a line may be written; empty when it does not.
std::string difference(std::string_view got, std::string_view expected) {
    if (got == expected) {
        return {};
    }
    const auto ends = std::mismatch(got.begin(), got.end(), expected.begin(), expected.end());
    return "expected keys and values in the form of the format, differs at byte " +
           std::to_string(ends.first - got.begin() + 1);
}

/// Reads line after line. Every step answers what is wrong; empty when nothing is.
class Reading {
public:
    std::string read_line(std::string_view line) {
        if (line.size() <= kSealBytes) {
            return "expected a longer line";
        }
        const std::string_view body = line.substr(0, line.size() - kSealBytes);
        const std::uint64_t sum = sum_below(sum_, body);
        if (sealed_line(std::string(body), sum) != std::string(line) + "\n") {
            return "expected the line to end with its sum " + base::format_hash(sum) +
                   ": it was changed, or a line above it is missing";
        }
        sum_ = sum;
        return has_header_ ? read_batch(body) : read_header(body);
    }

    bool has_header() const { return has_header_; }
    bool is_too_large() const { return is_too_large_; }

    LogReading take() {
        reading_.last_sum = sum_;
        return std::move(reading_);
    }

private:
    std::string read_header(std::string_view body) {
        JsonValue line;
        const auto no_events = [](const JsonValue&) { return std::string("expected a header"); };
        std::string problem = read_json_line(std::string(body) + "}", line, no_events);
        if (!problem.empty()) {
            return problem;
        }
        if (text_of(line, "log") != kLogFormat) {
            return "expected \"log\" to be \"" + std::string(kLogFormat) + "\", got \"" +
                   std::string(base::truncated(text_of(line, "log"), 40)) + "\"";
        }
        LogHeader& header = reading_.header;
        header.scenario_id = text_of(line, "scenario");
        header.pack_hash = text_of(line, "pack_sha256");
        const auto seed = from_decimal_text(text_of(line, "seed"));
        if (header.scenario_id.empty() || header.scenario_id.size() > kScenarioIdBytesMax) {
            return "expected \"scenario\" to be the id of a scenario";
        }
        if (!base::is_hexadecimal(header.pack_hash, kPackHashDigits)) {
            return "expected \"pack_sha256\" to be 64 hexadecimal digits";
        }
        if (!seed) {
            return "expected \"seed\" to be a whole number of 64 bits as text";
        }
        header.seed = *seed;
        header.skin = text_of(line, "skin");
        if (header.skin.size() > kSkinIdBytesMax) {
            return "expected \"skin\" to be the id of a skin";
        }
        has_header_ = true;
        return difference(body, header_body(header));
    }

    std::string read_batch(std::string_view body) {
        std::string expected = batch_opening(reading_.events.size());
        JsonValue line;
        const std::size_t event_count_before = reading_.events.size();
        const auto take_event = [this, &expected](const JsonValue& json) {
            return read_one_event(json, expected);
        };
        std::string problem = read_json_line(std::string(body) + "}", line, take_event);
        if (!problem.empty()) {
            return problem;
        }
        if (reading_.events.size() == event_count_before) {
            return "expected a batch with at least one event";
        }
        StoredBatch batch;
        batch.event_end = reading_.events.size();
        if (!read_hash(text_of(line, "hash"), batch.hash)) {
            return "expected \"hash\" to be 16 hexadecimal digits";
        }
        reading_.batches.push_back(batch);
        return difference(body, expected + batch_closing(batch.hash));
    }

    std::string read_one_event(const JsonValue& json, std::string& expected) {
        if (reading_.events.size() == kEventCountMax) {
            is_too_large_ = true;
            return "expected at most " + std::to_string(kEventCountMax) + " events";
        }
        engine::Event event;
        std::string problem = read_event(json, event);
        if (problem.empty()) {
            problem = order_.problem_with(event);
        }
        if (problem.empty()) {
            problem = problem_with_seed(event);
        }
        if (!problem.empty()) {
            return "event " + std::to_string(reading_.events.size()) + ": " + problem;
        }
        if (expected.back() != '[') {
            expected += ',';
        }
        append_event(expected, event);
        reading_.events.push_back(std::move(event));
        return {};
    }

    std::string problem_with_seed(const engine::Event& event) const {
        const auto* started = std::get_if<engine::SessionStarted>(&event.body);
        if (started == nullptr || started->seed == reading_.header.seed) {
            return {};
        }
        return "expected the seed of the first line, " + std::to_string(reading_.header.seed) +
               ", got " + std::to_string(started->seed);
    }

    LogReading reading_;
    EventOrder order_;
    std::uint64_t sum_ = sum_above_header();
    bool has_header_ = false;
    bool is_too_large_ = false;
};

}  // namespace

base::Result<LogReading> read_log(std::string_view bytes) {
    if (bytes.size() > kLogBytesMax) {
        return Error{ErrorCode::kTooLarge, "",
                     "expected a log of at most " + std::to_string(kLogBytesMax) + " bytes, got " +
                         std::to_string(bytes.size())};
    }
    Reading reading;
    std::size_t begin = 0;
    for (std::size_t line_number = 1;; ++line_number) {
        const std::size_t end = bytes.find('\n', begin);
        if (end == std::string_view::npos) {
            break;
        }
        std::string problem = reading.read_line(bytes.substr(begin, end - begin));
        if (!problem.empty()) {
            const auto code = reading.is_too_large() ? ErrorCode::kTooLarge : ErrorCode::kCorrupt;
            return Error{code, "line " + std::to_string(line_number), std::move(problem)};
        }
        begin = end + 1;
    }
    if (!reading.has_header()) {
        return Error{ErrorCode::kCorrupt, "line 1",
                     "expected the first line of a log, ended by a line break"};
    }
    LogReading result = reading.take();
    result.torn_tail = begin != bytes.size();
    result.intact_bytes = begin;
    return result;
}

}  // namespace drill::session_log
