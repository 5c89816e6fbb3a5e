#include "import/draft.h"

#include <algorithm>
#include <utility>

#include "engine/control.h"
#include "import/author_tasks.h"
#include "import/draft_course.h"
#include "import/history_order.h"
#include "import/moment.h"
#include "import/plain_text.h"
#include "pack/pack_format.h"

namespace drill::import {
namespace {

using engine::Level;
using engine::Severity;

constexpr Milliseconds kMinute = 60'000;
constexpr Milliseconds kAfterwardsMs = 8 * kMinute;  ///< for a player who resolves late
constexpr std::string_view kProductionIssue = "1001";

Severity severity_of(const IncidentHistory& history) {
    if (history.severity)
        return *history.severity;
    switch (worst_level(history).value_or(Level::kDegraded)) {
        case Level::kDisruption:
        case Level::kSecurity:
            return Severity::kS1;
        case Level::kPartial:
            return Severity::kS2;
        default:
            return Severity::kS3;
    }
}

Milliseconds rounded_up(Milliseconds at_ms) {
    return (at_ms + kMinute - 1) / kMinute * kMinute;
}

/// "15:16", the minute at which the drill begins.
std::string starts_at(RealTime start_ms) {
    return format_clock(start_ms).substr(0, 5);
}

void write_words(Json& pack) {
    pack["words"] = {
        {"go-public?",
         {{"intent", "ask_to_publish"}, {"phrases", Json::array({"go public", "public update"})}}}};
}

/// What is the same in every draft, before what belongs to this one.
std::vector<std::string> usual_tasks() {
    return {
        "Write every text anew in your own words: those of the source belong to others, and the "
        "engineer's lines are public posts as they were.",
        "Say what was really broken and since when: the draft's truth is only what the page "
        "claimed.",
        "Invent names for the page, its components, the channel and the production issue, and "
        "check the severity.",
        "Write a summary that gives nothing away, and let people answer what a player may ask.",
        "Set \"confidentiality\" to \"public\" only when nothing of the source is left."};
}

}  // namespace

Draft draft_of(IncidentHistory history) {
    std::string title = fitted(one_line(history.title), pack::kNameBytesMax);
    if (title.empty()) {
        title = "An incident";
        note(history, "the source has no title");
    }
    const Course course = plan_course(history);
    const DraftPage page(history);
    const Speakers speakers(history);
    const std::string name = slug(title, 40);
    const std::string channel =
        "inc-" + std::string(kProductionIssue) + (name.empty() ? "" : "-" + slug(title, 24));
    const DraftParts parts{history,
                           course,
                           page,
                           speakers,
                           severity_of(history),
                           channel,
                           title,
                           std::string(kProductionIssue)};
    Milliseconds last_ms = course.steps.back().post_ms;
    if (!course.lines.empty())
        last_ms = std::max(last_ms, course.lines.back().at_ms);
    Json pack = {{"format", pack::kPackFormat},
                 {"id", name.empty() ? "imported" : "imported-" + name},
                 {"title", title},
                 {"summary", ""},
                 {"severity", name_of(parts.severity)},
                 {"length", drill_time(rounded_up(last_ms))},
                 {"longest", drill_time(rounded_up(last_ms) + kAfterwardsMs)},
                 {"tags", Json::array({"draft"})},
                 {"confidentiality", "confidential"},
                 {"starts_at", starts_at(course.start_ms)},
                 {"channel", channel},
                 {"production_issue", kProductionIssue},
                 {"page", page.json()},
                 {"cast", speakers.json()}};
    write_words(pack);
    pack["injects"] = draft_injects(parts);
    pack["expectations"] = draft_expectations(parts);
    std::vector<std::string> todo = tasks_of(usual_tasks(), history.notes, pack);
    pack["summary"] = summary_of(todo);
    return {pack_text(pack), std::move(todo)};
}

std::string todo_text(const Draft& draft) {
    std::string text;
    if (!draft.todo.empty())
        text = "DRAFT for practice. To do before anybody plays it:\n";
    for (std::size_t i = 0; i < draft.todo.size(); ++i)
        text += " " + std::to_string(i + 1) + ". " + draft.todo[i] + "\n";
    return text;
}

}  // namespace drill::import
