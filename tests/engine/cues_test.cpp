#include "engine/cues.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "engine/language.h"
#include "engine/understand.h"

namespace drill::engine {
namespace {

constexpr auto kIntend = static_cast<std::size_t>(Intent::kIntend);
constexpr auto kAskForFacts = static_cast<std::size_t>(Intent::kAskForFacts);

std::string words(std::string_view line) {
    std::string buffer;
    std::string all;
    for (const std::string_view word : cue_words(line, buffer))
        all += (all.empty() ? "" : "|") + std::string(word);
    return all;
}

std::string names(std::string_view line) {
    std::string buffer;
    std::string all;
    for (const Cue& cue : cues_of(cue_words(line, buffer)))
        all += (all.empty() ? "" : "|") + name_of(cue);
    return all;
}

CueTable::Weights only(std::size_t intent, std::int8_t weight) {
    CueTable::Weights weights{};
    weights[intent] = weight;
    return weights;
}

Evidence weighed(const CueTable& table, std::string_view line) {
    std::string buffer;
    return table.weigh(cue_words(line, buffer));
}

}  // namespace

TEST_SUITE("engine/cues") {
    TEST_CASE("a line has words in small letters and marks, between a beginning and an end") {
        CHECK(words("Posting now, ok?") == "^|posting|now|,|ok|?|$");
        CHECK(words("") == "^|$");
        CHECK(words("(web) up - API: down; done.") == "^|(|web|)|up|-|api|:|down|;|done|.|$");
    }

    TEST_CASE("a mark that is repeated stands once") {
        CHECK(words("what??? no!!") == "^|what|?|no|!|$");
    }

    TEST_CASE("an apostrophe between letters belongs to the word, however it is typed") {
        CHECK(words("I'm") == "^|i'm|$");
        CHECK(words("I\xE2\x80\x99m") == "^|i'm|$");
        CHECK(words("'no' users'") == "^|no|users|$");
    }

    TEST_CASE("numbers, mentions, channels and quotations each look alike") {
        CHECK(words("at 14:30, 502s, v2.5") == "^|at|0|,|0s|,|v0|$");
        CHECK(words("@mara see #inc-145") == "^|@|see|#|$");
        CHECK(words("out: \"we are looking into it\" ok") == "^|out|:|text|ok|$");
        CHECK(words("say \"degraded\" now") == "^|say|degraded|now|$");
    }

    TEST_CASE("a long dash is a dash, a picture separates, an accent is part of a word") {
        CHECK(words("up\xE2\x80\x94now \xF0\x9F\x9A\x80go") == "^|up|-|now|go|$");
        CHECK(words("na\xC3\xAFve") == "^|na\xC3\xAFve|$");
    }

    TEST_CASE("cues are words, pairs, openings of longer words, and words that are asked") {
        CHECK(names("Posting it") == "^|posting|^ posting|post*|it|posting it|$|it $");
        CHECK(names("up?") == "^|?^|up|^ up|?up|?|up ?|??|$|? $|?$");
    }

    TEST_CASE("marks alone say nothing") {
        CHECK(names("?!.,;:'\"-").empty());
        CHECK(names("").empty());
    }

    TEST_CASE("the key of a cue is that of its name") {
        std::string buffer;
        for (const Cue& cue : cues_of(cue_words("is it posted, Mara?", buffer)))
            CHECK(key_of(cue) == cue_key(name_of(cue)));
    }

    TEST_CASE("all cues of a line count together, each once") {
        CueTable table;
        table.reserve(4);
        table.add(cue_key("posting"), only(kIntend, 10));
        table.add(cue_key("posting it"), only(kIntend, -3));
        table.add(cue_key("?up"), only(kAskForFacts, 7));
        CHECK(weighed(table, "posting it")[kIntend] == 7);
        CHECK(weighed(table, "posting, posting")[kIntend] == 10);
        CHECK(weighed(table, "up?")[kAskForFacts] == 7);
        CHECK(weighed(table, "up")[kAskForFacts] == 0);
        CHECK(weighed(CueTable(), "posting")[kIntend] == 0);
    }

    TEST_CASE("what cues say decides, and a phrase adds to it") {
        Language language;
        language.add_phrase(Intent::kIntend, "flying");
        language.cues.reserve(4);
        language.cues.add(cue_key("soon"), only(kIntend, kEvidenceEnough));
        language.cues.add(cue_key("birds"), only(kIntend, -kPhraseEvidence));
        language.seal();
        const auto intends = [&](std::string_view line) {
            return understand(language, line).intents == 1U << kIntend;
        };
        CHECK(intends("soon"));
        CHECK(intends("flying"));
        CHECK_FALSE(intends("birds flying"));
        CHECK(intends("birds flying soon"));
        language.phrases[0].is_enough = true;
        CHECK(intends("birds flying"));
    }
}

}  // namespace drill::engine
