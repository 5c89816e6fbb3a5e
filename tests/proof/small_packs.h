// Packs of a few lines, to be proved.
#pragma once

#include <string>
#include <string_view>

#include "pack/pack_files.h"
#include "proof/prove.h"

namespace drill::proof {

constexpr const char* kAcknowledged =
    R"({"id": "ack", "text": "Acknowledged", "within": "02:00", "of": "page_sent",
        "seen": {"since": "page_acknowledged"}})";

/// Planned for the minutes 2 to 6 of the drill.
constexpr const char* kUpgrade =
    R"("maintenances": [{"id": "upgrade", "title": "Upgrade", "details": "We upgrade.",
        "components": ["API"], "starts_at": "14:02", "ends_at": "14:06",
        "start_message": "It begins.", "finish_message": "It is over."}], )";

/// A drill of ten minutes with one page, one flag, one list of words, and these injects and
/// expectations.
inline std::string drill_text(const std::string& injects,
                              const std::string& expectations = kAcknowledged,
                              const std::string& more = "") {
    return R"({"format": "cmoc-drill-pack/1", "id": "small", "title": "Small",
        "summary": "Small.", "severity": "S2", "length": "08:00", "longest": "10:00",
        "confidentiality": "public", "starts_at": "14:00", "channel": "inc-1",
        "production_issue": "4201", "paging": "once",
        "page": {"name": "Status", "containers": ["Cloud"],
                 "components": [{"name": "Website"}, {"name": "API"}]},
        "cast": {"mara": {"name": "Mara", "role": "Incident Manager"}},
        "words": {"go?": ["go public"]}, "flags": ["known"], )" +
           more + R"("injects": [
          {"id": "paged", "at": "00:05", "page": {"from": "mara", "text": "Come."}},
          )" +
           injects + R"(], "expectations": [)" + expectations + "]}";
}

/// The same, read.
inline engine::Scenario drill_with(const std::string& injects,
                                   const std::string& expectations = kAcknowledged,
                                   const std::string& more = "") {
    const pack::PackReading reading = pack::read_pack(drill_text(injects, expectations, more));
    const std::string findings = findings_text(reading, "small");
    REQUIRE_MESSAGE(reading.scenario.has_value(), findings);
    return *reading.scenario;
}

/// What is not proved, one claim a line: "injects/x can happen".
inline std::string failures_of(const engine::Scenario& scenario, const Proof& proof) {
    std::string text;
    for (const Judgement& each : proof.judgements) {
        if (each.verdict != Verdict::kProved) {
            text += (each.verdict == Verdict::kOpen ? "open: " : "") +
                    place_of(scenario, each.claim) + " " + std::string(words_of(each.claim.kind)) +
                    "\n";
        }
    }
    return text;
}

inline std::string failures_of(const engine::Scenario& scenario) {
    return failures_of(scenario, prove(scenario, {}, {}));
}

}  // namespace drill::proof
