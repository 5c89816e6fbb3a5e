#include "engine/understand.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "pack/intents_reader.h"

namespace drill::engine {
namespace {

const Language& english() {
    static const Language kLanguage = [] {
        Language language = pack::make_language("gitlab", {});
        language.seal();
        return language;
    }();
    return kLanguage;
}

std::string names(unsigned intents) {
    std::string all;
    for (int i = 0; i < kIntentCount; ++i) {
        if ((intents >> i & 1U) != 0)
            all += (all.empty() ? "" : ",") + std::string(name_of(static_cast<Intent>(i)));
    }
    return all;
}

std::string understood(std::string_view line) {
    return names(understand(english(), line).intents);
}

unsigned intents_named(std::string_view list) {
    unsigned intents = 0;
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), name.size() + 1));
        Intent intent{};
        REQUIRE(from_name(name, intent));
        intents |= 1U << static_cast<unsigned>(intent);
    }
    return intents;
}

/// How often intents were found, of those that are there; `none` counts for nothing.
struct Tally {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int found = 0;
    int lines = 0;
    int chatter = 0;       ///< lines that are to be `none`
    int chatter_kept = 0;  ///< of these, those that are
};

constexpr std::string_view kKeptAway = "kept-away-";

/// Whether a file that is kept away is of lines of which no two have the same shape.
bool is_odd_shaped(int number) {
    return number <= 4 || number >= 17;
}

void count(Tally& tally, unsigned wanted, unsigned got) {
    for (unsigned i = 0; i < kIntentCount; ++i) {
        const bool is_wanted = (wanted >> i & 1U) != 0;
        const bool is_got = (got >> i & 1U) != 0;
        tally.found += is_got ? 1 : 0;
        if (i == static_cast<unsigned>(Intent::kNone))
            continue;
        tally.right += is_wanted && is_got ? 1 : 0;
        tally.wrong += !is_wanted && is_got ? 1 : 0;
        tally.missed += is_wanted && !is_got ? 1 : 0;
    }
    ++tally.lines;
    const bool is_chatter = wanted == 1U << static_cast<unsigned>(Intent::kNone);
    tally.chatter += is_chatter ? 1 : 0;
    tally.chatter_kept += is_chatter && got == wanted ? 1 : 0;
}

void add(Tally& sum, const Tally& tally) {
    sum.right += tally.right;
    sum.wrong += tally.wrong;
    sum.missed += tally.missed;
    sum.chatter += tally.chatter;
    sum.chatter_kept += tally.chatter_kept;
}

/// Whether precision and recall reach these percentages.
bool is_understood(const Tally& tally, int precision, int recall) {
    CAPTURE(tally.right);
    CAPTURE(tally.wrong);
    CAPTURE(tally.missed);
    return tally.right * 100 >= precision * (tally.right + tally.wrong) &&
           tally.right * 100 >= recall * (tally.right + tally.missed);
}

/// The files of lines that are kept away, or all others.
std::vector<std::filesystem::path> files_of_lines(bool kept_away) {
    std::vector<std::filesystem::path> files;
    const std::string folder = std::string(DRILL_SOURCE_DIR) + "/tests/understand";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const bool is_kept_away = name.rfind(kKeptAway, 0) == 0;
        if (entry.path().extension() == ".tsv" && is_kept_away == kept_away)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Tally measure(const std::filesystem::path& file) {
    std::ifstream rows(file);
    REQUIRE(rows.good());
    Tally tally;
    std::string row;
    while (std::getline(rows, row)) {
        const std::size_t tab = row.find('\t');
        REQUIRE(tab != std::string::npos);
        const std::string_view line = std::string_view(row).substr(tab + 1);
        count(tally, intents_named(std::string_view(row).substr(0, tab)),
              understand(english(), line).intents);
    }
    return tally;
}

}  // namespace

TEST_SUITE("engine/understand") {
    TEST_CASE("a language is made once, when somebody first says something") {
        int made = 0;
        const LateLanguage language([&made] {
            ++made;
            Language is_made;
            is_made.add_phrase(Intent::kReportPosted, "it flies");
            return is_made;
        });
        CHECK(made == 0);
        CHECK(names(understand(language.get(), "it flies").intents) == "report_posted");
        CHECK(names(understand(language.get(), "it sinks").intents) == "none");
        CHECK(made == 1);
    }

    TEST_CASE("the lines from which words are weighed are understood") {
        Tally all;
        for (const std::filesystem::path& file : files_of_lines(false)) {
            const Tally tally = measure(file);
            CAPTURE(file.string());
            CHECK(is_understood(tally, 97, 97));
            CHECK(tally.chatter_kept * 100 >= 84 * tally.chatter);
            CHECK(tally.found * 10 <= 13 * tally.lines);
            add(all, tally);
        }
        CHECK(is_understood(all, 99, 99));
        CHECK(all.chatter_kept * 100 >= 98 * all.chatter);
    }

    TEST_CASE("lines that nobody read to change anything are understood") {
        Tally odd_shaped;
        Tally natural;
        for (const std::filesystem::path& file : files_of_lines(true)) {
            const int number = std::stoi(file.stem().string().substr(kKeptAway.size()));
            const Tally tally = measure(file);
            CAPTURE(number);
            CHECK(tally.found * 10 <= 14 * tally.lines);
            add(is_odd_shaped(number) ? odd_shaped : natural, tally);
        }
        CHECK(is_understood(odd_shaped, 94, 87));
        CHECK(is_understood(natural, 96, 96));
    }

    TEST_CASE("a yes before a detail of the text confirms, before another intent it does not") {
        CHECK(understood("yes, no numbers in it") == "acknowledge_ask");
        CHECK(understood("ok, posting now") == "intend");
        CHECK(understood("yes, what is the impact?") == "ask_for_facts");
        CHECK(understood("no numbers in it") == "none");
    }

    TEST_CASE("what was updated stands before the verb, and what with behind it") {
        CHECK(understood("the status page has been updated with the findings") == "report_posted");
        CHECK(understood("updated the findings") == "none");
    }

    TEST_CASE("a line may carry several intents") {
        CHECK(understood("Ack, posting now") == "intend,acknowledge_ask");
        CHECK(understood("CMOC here. Should we go public?") == "announce_self,ask_to_publish");
    }

    TEST_CASE("letters may be wrong, missing, doubled or swapped in longer words") {
        CHECK(understood("shuold we pubish the udpate?") == "ask_to_publish");
        CHECK(understood("whats teh impcat") == "ask_for_facts");
    }

    TEST_CASE("drawls, words without vowels and keys side by side are mended") {
        CHECK(understood("postinggg now") == "intend");
        CHECK(understood("can i pblsh it") == "ask_to_publish");
        CHECK(understood("can i pist it") == "ask_to_publish");
        CHECK(understood("cna we post") == "ask_to_publish");
    }

    TEST_CASE("a tag or a choice makes a question of a statement") {
        CHECK(understood("we should post this, right?") == "ask_to_publish");
        CHECK(understood("we publish or we wait?") == "ask_to_publish");
        CHECK(understood("we done with this incident or not") == "ask_all_clear");
    }

    TEST_CASE("stakeholders are told, but nobody is asked whether") {
        CHECK(understood("may I tell the stakeholders?") == "none");
        CHECK(understood("notifying stakeholders now") == "intend");
        CHECK(understood("stakeholders notified") == "report_posted");
    }

    TEST_CASE("what is out is not ruled out") {
        CHECK(understood("that is out") == "report_posted");
        CHECK(understood("that is ruled out") == "none");
    }

    TEST_CASE("a quotation is one word, whatever it says") {
        CHECK(understood("\"Can we close it?\" is the text ok?") == "ask_to_publish");
    }

    TEST_CASE("a colon ends no clause behind what is told about") {
        CHECK(understood("status page: done") == "report_posted");
    }

    TEST_CASE("a name may end a confirmation, not any statement") {
        CHECK(understood("will do Mara") == "acknowledge_ask");
        CHECK(understood("that is strange") == "none");
    }

    TEST_CASE("what names nothing public may say which update is meant") {
        CHECK(understood("writing the database update") == "intend");
        CHECK(understood("writing the database query") == "none");
    }

    TEST_CASE("a draft that is put into a document is public all the same") {
        CHECK(understood("I'm putting a draft in the doc") == "intend");
    }

    TEST_CASE("who breaks off begins again or goes on") {
        CHECK(understood("I'll, I'll do another one in fifteen") == "intend");
        CHECK(understood("can I, like, post it") == "ask_to_publish");
        CHECK(understood("yes of course, sorry, on it") == "acknowledge_ask");
    }

    TEST_CASE("what comes first hides nothing of what one does then") {
        CHECK(understood("once Jake confirms the cause I'll update the page") == "intend");
        CHECK(understood("if it drags on we will have to tell customers") == "none");
        CHECK(understood("what I'll do is correct the time on the public page") == "intend");
    }

    TEST_CASE("yes or no asks for what stands before it") {
        CHECK(understood("publish, yes or no.") == "ask_to_publish");
        CHECK(understood("workaround for runners, yes or no?") == "ask_for_facts");
    }

    TEST_CASE("what one told others is one's own, what others told is not") {
        CHECK(understood("I've told the stakeholders") == "report_posted");
        CHECK(understood("Mara told the stakeholders") == "none");
        CHECK(understood("I was told to join") == "none");
    }

    TEST_CASE("whether it is fixed and may be closed is one question") {
        CHECK(understood("fixed? can I close") == "ask_all_clear");
        CHECK(understood("what was the cause? can I close") == "ask_for_facts,ask_all_clear");
    }

    TEST_CASE("an objection is asked for against what was just said") {
        CHECK(understood("I'd set it to Resolved, any objections?") == "ask_all_clear");
        CHECK(understood("any objections?") == "ask_to_publish");
    }

    TEST_CASE("who says their role as a sentence announces themselves") {
        CHECK(understood("CMOC. What is broken?") == "announce_self,ask_for_facts");
    }

    TEST_CASE("what nobody objects to is about to happen") {
        CHECK(understood("unless someone objects I'm going public") == "intend");
        CHECK(understood("unless somebody posts first") == "none");
    }

    TEST_CASE("a page acknowledged before one announces oneself is no ask confirmed") {
        CHECK(understood("Acked, CMOC here") == "announce_self");
        CHECK(understood("CMOC here, ack") == "announce_self,acknowledge_ask");
    }

    TEST_CASE("an unknown verb between subject and page is taken for an action") {
        CHECK(understood("I'll zhuzh up the status page") == "intend");
    }

    TEST_CASE("what others do and what is not done is no intent of the player") {
        CHECK(understood("the cmoc will post") == "none");
        CHECK(understood("not posting yet") == "none");
        CHECK(understood("mara said we can go public") == "none");
        CHECK(understood("I posted the logs in the thread") == "none");
    }

    TEST_CASE("state and level that a line names are found") {
        const Understood found = understand(english(), "moving it to Monitoring, API degraded");
        CHECK(found.state == IncidentState::kMonitoring);
        CHECK(found.level == Level::kDegraded);
        CHECK(understand(english(), "posting now").state == IncidentState::kNone);
        CHECK(understand(english(), "setting it to resovled").state == IncidentState::kResolved);
        CHECK(understand(english(), "moving to monitorng").state == IncidentState::kMonitoring);
    }

    TEST_CASE("any bytes are none at worst") {
        CHECK(understood("") == "none");
        CHECK(understood("?!.,;:'\"@#-") == "none");
        CHECK(understood(std::string(100'000, 'a')) == "none");
        CHECK(understood(std::string(5000, '\0')) == "none");
        CHECK(understood("\xFF\xFE\x80\xE2\x80") == "none");
        std::string long_line;
        for (int i = 0; i < 5000; ++i)
            long_line += "blah ";
        CHECK(understood(long_line) == "none");
    }
}

}  // namespace drill::engine
