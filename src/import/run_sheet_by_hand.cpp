#include "import/run_sheet_by_hand.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "import/plain_text.h"
#include "import/run_sheet_cast.h"
#include "pack/pack_format.h"

namespace drill::import {
namespace {

using base::Milliseconds;

constexpr Milliseconds kMinuteMs = 60'000;
constexpr std::size_t kPagingRoom = 3;  ///< the page put in, and the two injects of paging rules
constexpr Milliseconds kAfterwardsMs = 8 * kMinuteMs;

Json usual_page() {
    return {{"name", "Example Status"},
            {"containers", Json::array({"Production"})},
            {"components", Json::array({Json{{"name", "Website"}}, Json{{"name", "API"}}})}};
}

/// What comes true after `since` the page, in five minutes.
Json usual_expectation(const char* id, const char* text, const char* since) {
    return {{"id", id},
            {"text", text},
            {"seen", {{"since", since}}},
            {"within", "05:00"},
            {"of", "page_sent"}};
}

void add_page(const SheetByHand& sheet) {
    sheet.injects.insert(sheet.injects.begin(),
                         Json{{"at", "00:04"},
                              {"page",
                               {{"from", cast_id(sheet.pack, "Bot", "Incident Bot")},
                                {"text", "S2: a CMOC is needed in #inc-1001."}}}});
    sheet.notes.emplace_back("no row pages the CMOC: the draft does at 00:04");
}

struct ExpectedWord {
    std::string_view word;  ///< folded, whole or the beginning of a word
    const char* key;        ///< of the condition
    const char* value;      ///< null: another public post
};
/// The first that is found tells what is meant.
constexpr ExpectedWord kExpectedWords[] = {{"acknowledge", "since", "page_acknowledged"},
                                           {"join", "since", "channel_joined"},
                                           {"stakeholder", "since", "notified"},
                                           {"resolve", "incident", "resolved"},
                                           {"identified", "incident", "identified"},
                                           {"monitoring", "incident", "monitoring"},
                                           {"post", "posts", nullptr},
                                           {"publi", "posts", nullptr},
                                           {"status page", "posts", nullptr},
                                           {"update", "posts", nullptr},
                                           {"", "since", "wrote_in_channel"}};

}  // namespace

Json expectation_in_words(const std::string& text, const std::string& of, int& post_count) {
    const std::string folded = base::folded(text);
    Json seen;
    for (const ExpectedWord& each : kExpectedWords) {
        if (!base::has_words(folded, each.word))
            continue;
        seen = each.value == nullptr ? Json{{each.key, {{"at_least", ++post_count}}}}
                                     : Json{{each.key, each.value}};
        break;
    }
    return {{"text", fitted(text, pack::kTextBytesMax)},
            {"seen", std::move(seen)},
            {"within", "05:00"},
            {"of", {{"inject", of}}}};
}

bool complete_by_hand(const SheetByHand& sheet) {
    const std::size_t row_count = sheet.injects.size();
    const bool has_added = !sheet.has_page && row_count < pack::kInjectCountMax;
    if (has_added) {
        add_page(sheet);
    } else if (!sheet.has_page) {
        sheet.notes.emplace_back("no row pages the CMOC, and there is no room for one more");
    }
    if (!sheet.has_end)
        sheet.notes.emplace_back("no row ends the drill: it ends after its longest time");
    if (sheet.expectations.empty()) {
        sheet.expectations.push_back(
            usual_expectation("acknowledge", "The page is acknowledged", "page_acknowledged"));
        sheet.expectations.push_back(
            usual_expectation("first-post", "A first public update", "first_post"));
    }
    const Milliseconds length_ms =
        std::min((sheet.last_ms / kMinuteMs + 1) * kMinuteMs, base::kDrillTimeMax - kAfterwardsMs);
    Json pack = {{"format", pack::kPackFormat},
                 {"id", "imported-run-sheet"},
                 {"title", "A run sheet"},
                 {"summary", ""},
                 {"severity", "S2"},
                 {"length", drill_time(length_ms)},
                 {"longest", drill_time(length_ms + kAfterwardsMs)},
                 {"tags", Json::array({"draft"})},
                 {"confidentiality", "confidential"},
                 {"starts_at", "10:00"},
                 {"channel", "inc-1001"},
                 {"production_issue", "1001"},
                 {"page", usual_page()},
                 {"cast", Json::object()}};
    if (row_count + kPagingRoom > pack::kInjectCountMax)
        pack["paging"] = "once";
    for (const auto& item : sheet.pack.items())
        pack[item.key()] = item.value();
    sheet.pack = std::move(pack);
    return has_added;
}

std::vector<std::string> tasks_by_hand() {
    return {"Times were read as minutes and seconds from the start: check them.",
            "Name the page, its components, the channel and the production issue, and set the "
            "severity.",
            "Say what a practised CMOC would do by when: the expectations are only the usual ones.",
            "Write a summary that gives nothing away, and let people answer what a player may "
            "ask."};
}

}  // namespace drill::import
