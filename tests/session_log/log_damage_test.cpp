// Attacks on the stored bytes: every length, every bit, lines that move.

#include <doctest/doctest.h>

#include <cctype>

#include "session_log/event_samples.h"
#include "session_log/reader.h"
#include "session_log/small_log.h"

namespace drill::session_log {
namespace {

/// Messages are sentences without capital and full stop, and name their line.
bool is_in_words(const base::Error& error) {
    return error.where.rfind("line ", 0) == 0 && error.message.size() > 10 &&
           std::islower(static_cast<unsigned char>(error.message.front())) != 0 &&
           error.message.back() != '.';
}

std::vector<std::string> lines_of(const std::string& bytes) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = bytes.find('\n', begin) + 1;
        lines.push_back(bytes.substr(begin, end - begin));
        begin = end;
    }
    return lines;
}

}  // namespace

TEST_SUITE("session_log/damage") {
    TEST_CASE("a log cut at any byte is recovered up to its last whole line") {
        const std::string whole = small_log();
        const auto lines = lines_of(whole);
        const std::size_t header_end = lines[0].size();
        const std::size_t start_end = header_end + lines[1].size();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            CAPTURE(size);
            const auto reading = read_log(std::string_view(whole).substr(0, size));
            if (size < header_end) {
                REQUIRE_FALSE(bool(reading));
                CHECK(reading.error().code == base::ErrorCode::kCorrupt);
                CHECK(is_in_words(reading.error()));
                continue;
            }
            REQUIRE(bool(reading));
            CHECK(reading.value().events.size() == (size < start_end ? 0 : 1));
            CHECK(reading.value().intact_bytes == (size < start_end ? header_end : start_end));
            CHECK(reading.value().torn_tail == (size != header_end && size != start_end));
        }
    }

    TEST_CASE("a flipped bit anywhere is refused in words, or tears the last line off") {
        const std::string whole = small_log();
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                CAPTURE(at);
                CAPTURE(bit);
                std::string damaged = whole;
                damaged[at] = static_cast<char>(damaged[at] ^ 1 << bit);
                const auto reading = read_log(damaged);
                if (at == whole.size() - 1) {  // the last line break itself
                    REQUIRE(bool(reading));
                    CHECK(reading.value().torn_tail);
                    CHECK(reading.value().events.size() == 1);
                    continue;
                }
                REQUIRE_FALSE(bool(reading));
                CHECK(reading.error().code == base::ErrorCode::kCorrupt);
                CHECK(is_in_words(reading.error()));
            }
        }
    }

    TEST_CASE("a line that is missing, doubled or moved is noticed where it matters") {
        const auto lines = lines_of(small_log());
        const auto where = [](const std::string& bytes) {
            const auto reading = read_log(bytes);
            return reading ? std::string("read") : reading.error().where;
        };
        CHECK(where(lines[1] + lines[2]) == "line 1");
        CHECK(where(lines[0] + lines[2]) == "line 2");
        CHECK(where(lines[0] + lines[1] + lines[1]) == "line 3");
        CHECK(where(lines[0] + lines[2] + lines[1]) == "line 2");
        CHECK(where(lines[0] + lines[0]) == "line 2");
        CHECK(where("\n" + lines[0]) == "line 1");
        CHECK(where(lines[0] + "\n") == "line 2");
        CHECK(where(lines[0] + lines[1] + lines[2]) == "read");
    }

    TEST_CASE("bytes added behind a whole log are torn off or refused") {
        const std::string whole = small_log();
        const auto torn = read_log(whole + std::string(100, '\0'));
        REQUIRE(bool(torn));
        CHECK(torn.value().torn_tail);
        CHECK(torn.value().events.size() == 3);
        CHECK_FALSE(bool(read_log(whole + "{}\n")));
    }

    TEST_CASE("a damaged byte under right sums never crashes the reader") {
        LogHeader header = small_header();
        header.seed = 18446744073709551615ULL;
        LogWriter writer(header);
        const std::string line = writer.line_for(every_event(), 1);
        const std::string body = line.substr(0, line.size() - kSealBytes - 1);
        for (std::size_t at = 0; at < body.size(); ++at) {
            for (const char put : {'"', '9', '-', '[', '}', ',', '\x80', '\0'}) {
                std::string damaged = body;
                damaged[at] = put;
                const std::string bytes = sealed_log({header_body(header), damaged});
                const auto reading = read_log(bytes);
                if (!reading) {
                    CHECK(is_in_words(reading.error()));
                    continue;
                }
                LogWriter again(reading.value().header);  // whatever was read is what was stored
                CHECK(again.header_line() +
                          again.line_for(reading.value().events, reading.value().batches[0].hash) ==
                      bytes);
            }
        }
    }
}

}  // namespace drill::session_log
