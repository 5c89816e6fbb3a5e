#include "pack/cues_reader.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace drill::pack {
namespace {

/// The weights of `name`, with the letters of their intents; empty when there is no such cue.
std::string weights(const engine::CueTable& table, std::string_view name) {
    const engine::CueTable::Weights* found = table.find(engine::cue_key(name));
    std::string out;
    for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
        if ((*found)[i] != 0)
            out += kCueIntents[i] + std::to_string((*found)[i]);
    }
    return out;
}

}  // namespace

TEST_SUITE("pack/cues_reader") {
    TEST_CASE("a line of a file of cues says what speaks for and against which intents") {
        const engine::CueTable table = read_cues("posting\ti12 r-3\n? shall\tp7\n");
        CHECK(weights(table, "posting") == "i12r-3");
        CHECK(weights(table, "? shall") == "p7");
        CHECK(weights(table, "shall").empty());
    }

    TEST_CASE("what is no such line is left out") {
        const engine::CueTable table = read_cues("no weights\n\ti3\nx\tz5 i q\ny\ti999 r2\n");
        CHECK(weights(table, "no weights").empty());
        CHECK(weights(table, "x").empty());
        CHECK(weights(table, "y") == "r2");
        CHECK(read_cues("").empty());
    }

    TEST_CASE("every cue of the program can be read") {
        std::string_view text = cues_text("gitlab");
        const engine::CueTable table = read_cues(text);
        int lines = 0;
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(line.size() + 1);
            CAPTURE(line);
            REQUIRE_FALSE(weights(table, line.substr(0, line.find('\t'))).empty());
            ++lines;
        }
        CHECK(lines > 1000);
        CHECK(cues_text("nobody").empty());
    }
}

}  // namespace drill::pack
