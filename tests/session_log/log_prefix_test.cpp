#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>

#include "session_log/event_samples.h"
#include "session_log/reader.h"
#include "session_log/small_log.h"

// A log with every kind of event, damaged at every place. What is read from it must be the start of
// what was stored: written again it gives the same bytes, up to the end of some line.

namespace drill::session_log {
namespace {

/// Batches of one to three events.
std::string log_of_every_event() {
    const std::vector<engine::Event> events = every_event();
    LogHeader header = small_header();
    header.seed = 18446744073709551615ULL;
    LogWriter writer(header);
    std::string bytes = writer.header_line();
    for (std::size_t begin = 0, batch = 0; begin < events.size(); ++batch) {
        const std::size_t size = std::min(1 + batch % 3, events.size() - begin);
        bytes +=
            writer.line_for(std::span(events).subspan(begin, size), 0x9E3779B97F4A7C15 ^ begin);
        begin += size;
    }
    return bytes;
}

std::string written_again(const LogReading& reading) {
    LogWriter writer(reading.header);
    std::string bytes = writer.header_line();
    std::size_t begin = 0;
    for (const StoredBatch& batch : reading.batches) {
        const std::span all(reading.events);
        bytes += writer.line_for(all.subspan(begin, batch.event_end - begin), batch.hash);
        begin = batch.event_end;
    }
    return bytes;
}

/// "line 3" for a place in the third line; a line break belongs to the line that it ends.
std::string line_at(const std::string& bytes, std::size_t at) {
    const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    return "line " + std::to_string(1 + std::count(bytes.begin(), place, '\n'));
}

bool is_refused_in_words(const base::Result<LogReading>& reading) {
    return !reading && reading.error().code == base::ErrorCode::kCorrupt &&
           reading.error().where.rfind("line ", 0) == 0 &&
           reading.error().message.find("expected ") != std::string::npos;
}

/// What is wrong with `reading` of a damaged `whole`; empty when it is a true start or a refusal.
std::string wrong_silently(const base::Result<LogReading>& reading, const std::string& whole) {
    if (!reading)
        return is_refused_in_words(reading) ? "" : "refused without words";
    const std::string again = written_again(reading.value());
    if (again != whole.substr(0, again.size()))
        return "read as something else than was stored";
    return again.size() == reading.value().intact_bytes ? "" : "intact_bytes is somewhere else";
}

/// One to three cuts, flips, repeats or insertions.
std::string damaged(std::string bytes, std::minstd_rand& dice) {
    for (std::size_t edits = 1 + dice() % 3; edits > 0 && !bytes.empty(); --edits) {
        const std::size_t at = dice() % bytes.size();
        const std::size_t length = std::size_t{1} << dice() % 9;
        switch (dice() % 5) {
            case 0:
                bytes.erase(at, length);
                break;
            case 1:
                bytes[at] = static_cast<char>(bytes[at] ^ 1 << dice() % 8);
                break;
            case 2:
                bytes.insert(at, std::string(bytes, at, length));
                break;
            case 3:
                bytes.insert(dice() % bytes.size(), std::string(bytes, at, length));
                break;
            default:
                bytes.resize(at);
        }
    }
    return bytes;
}

}  // namespace

TEST_SUITE("session_log/prefix") {
    TEST_CASE("a log with every event is read whole, and written again with the same bytes") {
        const std::string whole = log_of_every_event();
        const auto reading = read_log(whole);
        REQUIRE_MESSAGE(bool(reading), reading.error().message);
        CHECK(reading.value().events.size() == every_event().size());
        CHECK(reading.value().intact_bytes == whole.size());
        CHECK(written_again(reading.value()) == whole);
    }

    TEST_CASE("cut at any byte it is read up to the last line break, with the events as stored") {
        const std::string whole = log_of_every_event();
        const std::size_t header_end = whole.find('\n') + 1;
        for (std::size_t size = 0; size < whole.size(); ++size) {
            CAPTURE(size);
            const auto reading = read_log(whole.substr(0, size));
            if (size < header_end) {
                CHECK(is_refused_in_words(reading));
                continue;
            }
            const std::size_t intact = whole.rfind('\n', size - 1) + 1;
            REQUIRE(bool(reading));
            CHECK(reading.value().intact_bytes == intact);
            CHECK(reading.value().torn_tail == (intact != size));
            CHECK(written_again(reading.value()) == whole.substr(0, intact));
        }
    }

    TEST_CASE("a bit flipped in any byte is refused; the last line break tears its line off") {
        const std::string whole = log_of_every_event();
        std::string flipped = whole;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const std::size_t bit : {at % 8, (at + 3) % 8}) {
                flipped[at] = static_cast<char>(whole[at] ^ 1 << bit);
                const auto reading = read_log(flipped);
                const bool is_as_expected = at + 1 == whole.size()
                                                ? bool(reading) && reading.value().torn_tail &&
                                                      wrong_silently(reading, whole).empty()
                                                : is_refused_in_words(reading) &&
                                                      reading.error().where == line_at(whole, at);
                REQUIRE_MESSAGE(is_as_expected, "bit " << bit << " of byte " << at);
            }
            flipped[at] = whole[at];
        }
    }

    TEST_CASE("cuts, flips, repeats and moves together are never read as something else") {
        const std::string whole = log_of_every_event();
        for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
            std::minstd_rand dice(seed);
            const std::string bytes = damaged(whole, dice);
            const std::string wrong = wrong_silently(read_log(bytes), whole);
            REQUIRE_MESSAGE(wrong.empty(), "seed " << seed << ": " << wrong);
        }
    }
}

}  // namespace drill::session_log
