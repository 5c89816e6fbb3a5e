#include <doctest/doctest.h>

#include <cstdint>
#include <random>

#include "import/any_source.h"
#include "import/cstate.h"
#include "import/run_sheet.h"
#include "import/sources.h"
#include "import/statusio.h"
#include "import/statuspage.h"
#include "import/text_script.h"
#include "pack/pack_files.h"

// Whatever a file holds, the answer is an error in one sentence, no incident, or drafts that pass
// check. Run under the address sanitizer this shows that no bytes make a reader crash.

namespace drill::import {
namespace {

using Read = base::Result<ImportedFile> (*)(std::string_view);

void check_answer(Read read, const std::string& bytes) {
    const auto file = read(bytes);
    if (!file) {
        REQUIRE_FALSE(file.error().message.empty());
        REQUIRE(file.error().message.find('\n') == std::string::npos);
        REQUIRE(file.error().message.size() < 400);
        return;
    }
    for (const IncidentHistory& each : file.value().incidents)
        REQUIRE(findings_of(draft_of(each)) == "");
}

void check_sheet(const std::string& bytes) {
    const auto draft = read_run_sheet(bytes);
    if (!draft)
        REQUIRE(draft.error().message.size() < 600);
}

/// As the page takes it: recognised first, then read as that.
void check_any(const std::string& bytes) {
    const auto kind = recognise_source("file", bytes);
    if (!kind) {
        REQUIRE(kind.error().message.size() < 400);
        return;
    }
    const auto file = read_incidents(kind.value(), bytes);
    REQUIRE((file ? !file.value().incidents.empty() : !file.error().message.empty()));
}

std::string changed(std::string text, std::mt19937& random) {
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    for (std::size_t change = 0; change < 1 + below(3) && !text.empty(); ++change) {
        const std::size_t from = below(text.size());
        const std::string piece = text.substr(from, 1 + below(30));
        if (below(2) == 0)
            text.erase(from, piece.size());
        text.insert(below(text.size() + 1), piece);
        if (below(4) == 0 && !text.empty())
            text[below(text.size())] = static_cast<char>(below(256));
    }
    return text;
}

const std::string kScript =
    "# Title\nSeverity: S1\nComponents: A, B\n10:05 EOC: disk\n10:06 IM (call): hm\n"
    "Apr 13, 15:54 UTC\nResolved - over\n2022-03-09 10:30 x\nT+5 y\n23:59 Status page "
    "(Identified): z\n";
const std::string kMarkdown =
    "---\ntitle: x\ndate: 2018-04-13 15:54:00\nresolved: true\nresolvedWhen: 2018-04-13 17:30:00\n"
    "affected: [API, B]\n---\n*Post-mortem*\n\n14:01\n\n---\n*Update* - c {{< track \"2018-04-13 "
    "17:30:00\" >}}\n\n*Investigating* - a {{< track \"2018-04-13 15:54:00\" >}}\n";

TEST_SUITE("import/hostile_source") {
    TEST_CASE("randomly changed files give an error or drafts that pass check") {
        const std::uint32_t seed = 20'260'701;
        INFO("seed " << seed);
        std::mt19937 random(seed);
        const std::string statuspage = statuspage_file(
            statuspage_incident(statuspage_update("resolved", "2018-09-06T16:00:00Z", "a",
                                                  affected("Editor", "operational")) +
                                "," + statuspage_update("update", "2018-09-06T15:00:00Z", "b")));
        const std::string statusio = statusio_file(open_incident());
        const std::string sheet = write_run_sheet(pack::good_pack("smallest")).value();
        for (int round = 0; round < 200; ++round) {
            INFO("round " << round);
            check_answer(read_statuspage, changed(statuspage, random));
            check_answer(read_statusio, changed(statusio, random));
            check_answer(read_text_script, changed(kScript, random));
            check_answer(read_cstate, changed(kMarkdown, random));
            check_sheet(changed(sheet, random));
            for (const std::string& each : {statuspage, statusio, kScript, kMarkdown, sheet})
                check_any(changed(each, random));
        }
    }

    TEST_CASE("files that are too large, too deep or not UTF-8 are refused in words") {
        for (const Read read : {read_statuspage, read_statusio, read_text_script, read_cstate}) {
            CHECK_FALSE(read(std::string(2U * 1024 * 1024, '[')));
            CHECK_FALSE(read("10:05 EOC: \xFF\xFE"));
        }
        CHECK_FALSE(read_statusio(std::string(20'000, '[')));
        for (const char c : {'[', '{', '"', ',', '\n', ' ', '-', '1'}) {
            check_any(std::string(1024 * 1024, c));
            check_any(std::string(2 * 1024 * 1024, c));
        }
        CHECK_FALSE(read_run_sheet("time,text\n00:10,\xFF\n"));
        CHECK_FALSE(read_run_sheet(std::string(2U * 1024 * 1024, ',')));
    }

    TEST_CASE("huge numbers, dates and texts are answered") {
        check_answer(
            read_statusio,
            statusio_file(
                R"({"messages": [{"datetime": "2021-04-03T15:21:00Z", "state": 1e400}]})"));
        check_answer(read_statusio,
                     statusio_file(R"({"messages": [{"datetime": "2021-04-03T15:21:00Z",
            "state": 99999999999999999999, "status": -100}]})"));
        check_answer(
            read_statuspage,
            statuspage_file(statuspage_incident(
                statuspage_update("resolved", "2199-12-31T23:59:59Z", std::string(500'000, 'x')) +
                "," + statuspage_update("investigating", "1970-01-01T00:00:00+14:00", "<b>"))));
        std::string script;
        for (int i = 0; i < 999; ++i)
            script += "00:0" + std::to_string(i % 10) + " Somebody: text\n";
        check_answer(read_text_script, script);
        std::string sheet = "time,text\n";
        for (int i = 0; i < 300; ++i)
            sheet += "00:10,x\n";
        check_sheet(sheet);
        const std::string full = sheet.substr(0, 10 + 256 * 8);
        CHECK(read_run_sheet(full));
        CHECK(shown(read_run_sheet(sheet).error()) ==
              "line 258: expected at most 256 rows that happen, got one more");
    }
}

}  // namespace
}  // namespace drill::import
