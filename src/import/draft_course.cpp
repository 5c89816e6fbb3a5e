#include "import/draft_course.h"

#include <algorithm>
#include <utility>

#include "engine/control.h"
#include "import/moment.h"
#include "import/plain_text.h"
#include "pack/pack_format.h"

namespace drill::import {
namespace {

using engine::IncidentState;
using engine::Level;

constexpr Milliseconds kPageMs = 4'000;
constexpr Milliseconds kHelloMs = 20'000;
constexpr Milliseconds kAskDelayMs = 20'000;
constexpr Milliseconds kPatienceMs = 2 * 60'000;  ///< least time for what is expected
constexpr std::size_t kNamedComponentsMax = 6;    ///< in one line of the Incident Manager

std::string text_of(std::string_view text) {
    std::string fit = fitted(trimmed(text), pack::kTextBytesMax);
    return fit.empty() ? "…" : fit;
}

/// "API, Website", with how many more there are behind the sixth.
std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < kNamedComponentsMax; ++i)
        out += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > kNamedComponentsMax)
        out += " and " + std::to_string(names.size() - kNamedComponentsMax) + " more";
    return out;
}

Json line(std::string_view from, std::string_view text) {
    return {{"from", from}, {"text", text_of(text)}};
}

Json inject(std::string id, const char* trigger, Json value) {
    return {{"id", std::move(id)}, {trigger, std::move(value)}};
}

/// The approvals of a first post in that state: going public, and everything up to it.
Json approvals_up_to(IncidentState state) {
    Json names = Json::array({"public"});
    for (const IncidentState each :
         {IncidentState::kIdentified, IncidentState::kMonitoring, IncidentState::kResolved}) {
        if (each <= state)
            names.push_back(name_of(each));
    }
    return names;
}

Json approvals_above(IncidentState state) {
    Json names = Json::array();
    for (const IncidentState each :
         {IncidentState::kIdentified, IncidentState::kMonitoring, IncidentState::kResolved}) {
        if (each > state)
            names.push_back(name_of(each));
    }
    return names;
}

std::string numbered(std::string_view word, std::size_t number) {
    return std::string(word) + "-" + std::to_string(number);
}

/// Writes the injects step by step; those of one step stand together.
class Writer {
public:
    explicit Writer(const DraftParts& parts)
        : parts_(parts), truth_(truth_of(parts.history, parts.page, parts.course)) {}

    Json write() {
        write_beginning();
        write_lines();
        const auto& steps = parts_.course.steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            write_truth(i);
            write_facts(i);
            if (i == 0) {
                write_going_public();
            } else if (i + 1 == steps.size()) {
                write_end();
            } else {
                write_step(i);
            }
        }
        return std::move(injects_);
    }

private:
    void add(Json inject, const char* action, Json value) {
        inject[action] = std::move(value);
        injects_.push_back(std::move(inject));
    }

    void say(Json inject, std::string_view text) {
        add(std::move(inject), "message", line(Speakers::kIncidentManager, text));
    }

    std::string severity() const { return std::string(name_of(parts_.severity)); }

    void write_beginning() {
        const Json fields = {{"Severity", severity()},
                             {"Status", "Active, investigating"},
                             {"Channel", "#" + parts_.channel},
                             {"Production issue", parts_.production_issue}};
        add(inject("card", "at", drill_time(kPageMs / 2)), "card",
            {{"from", Speakers::kBot}, {"title", parts_.title}, {"fields", fields}});
        add(inject("page", "at", drill_time(kPageMs)), "page",
            line(Speakers::kBot, severity() + ": " + parts_.title + ". A CMOC is needed in #" +
                                     parts_.channel + " and in its call."));
        say(inject("hello", "at", drill_time(kHelloMs)),
            "I am the Incident Manager of this one. @CMOC, please say when you are here.");
        Json missing = inject("cmoc-missing", "at", drill_time(kPatienceMs));
        missing["unless"] = {{"joined", "channel"}};
        say(std::move(missing), "@CMOC, are you here?");
        Json again = inject(
            "not-understood", "when",
            {{"said", {{"intent", "none"}, {"asks", true}}}, {"to", Speakers::kIncidentManager}});
        again["delay"] = drill_time(6'000);
        say(std::move(again), "I did not get that. Do you need my word for a post?");
    }

    void write_lines() {
        std::size_t number = 0;
        for (const CourseLine& each : parts_.course.lines) {
            add(inject(numbered("line", ++number), "at", drill_time(each.at_ms)),
                each.line->is_spoken ? "spoken" : "message",
                line(parts_.speakers.id_of(each.line->speaker), each.line->text));
        }
    }

    void write_truth(std::size_t i) {
        const CourseStep& step = parts_.course.steps[i];
        std::size_t number = 0;
        for (const TruthChange& change : truth_[i]) {
            std::string id = numbered("truth", i + 1);
            if (++number > 1)
                id = numbered(id, number);
            const std::string text = step.texts.empty() ? std::string() : step.texts.front();
            add(inject(std::move(id), "at", drill_time(i == 0 ? 0 : step.told_ms)), "truth",
                {{"components", change.names},
                 {"level", name_of(change.level)},
                 {"text",
                  text_of((step.is_invented ? std::string("Invented: ")
                                            : "As posted at " + format_clock(step.real_ms) + ": ") +
                          text)}});
        }
    }

    /// What the post says, told by the engineer. In a script people say it themselves.
    void write_facts(std::size_t i) {
        const CourseStep& step = parts_.course.steps[i];
        Json first = inject(fact(i), "at", drill_time(step.told_ms));
        if (!parts_.course.lines.empty() || step.texts.empty()) {
            // The moment alone: nudges and expectations count from it.
            injects_.push_back(std::move(first));
            return;
        }
        add(std::move(first), "message", line(Speakers::kEngineer, step.texts.front()));
        if (step.texts.size() == 1)
            return;
        std::string rest;
        for (std::size_t more = 1; more < step.texts.size(); ++more)
            rest += (more == 1 ? "" : "\n") + step.texts[more];
        Json next = inject(numbered(fact(i), 2), "after", fact(i));
        next["delay"] = drill_time(8'000);
        add(std::move(next), "message", line(Speakers::kEngineer, rest));
    }

    static std::string fact(std::size_t i) { return numbered("fact", i + 1); }

    void write_going_public() {
        const CourseStep& step = parts_.course.steps.front();
        const std::string what = listed(broken_at_start()) + ", state " +
                                 std::string(screen_word(step.state)) + ", " +
                                 std::string(screen_word(truth_level_at_start()));
        Json yes = inject("go-public", "when", {{"said", "go-public?"}});
        yes["delay"] = drill_time(8'000);
        yes["unless"] = {{"approved", "public"}};
        yes["approves"] = approvals_up_to(step.state);
        say(std::move(yes), "@CMOC, yes, go public: " + what + ".");
        const Milliseconds lead_ms = step.post_ms - step.told_ms;
        Json ask = inject("ask-public", "after", fact(0));
        ask["delay"] = drill_time(lead_ms / 2000 * 1000);
        ask["unless"] = {{"approved", "public"}};
        ask["approves"] = approvals_up_to(step.state);
        say(std::move(ask), "@CMOC, please go public: " + what + ".");
        Json nudge = inject("nudge-1", "after", fact(0));
        nudge["delay"] = drill_time(lead_ms);
        nudge["unless"] = {{"since", "first_post"}};
        say(std::move(nudge), "@CMOC, customers wait for a first word from us.");
    }

    std::vector<std::string> broken_at_start() const {
        std::vector<std::string> names;
        for (const TruthChange& change : truth_.front())
            names.insert(names.end(), change.names.begin(), change.names.end());
        return names;
    }

    Level truth_level_at_start() const {
        Level worst = Level::kDegraded;
        for (const TruthChange& change : truth_.front())
            worst = std::max(worst, change.level);
        return worst;
    }

    void write_step(std::size_t i) {
        const CourseStep& step = parts_.course.steps[i];
        const IncidentState before = parts_.course.steps[i - 1].state;
        const std::string word(screen_word(step.state));
        if (step.state != before) {
            Json ask = inject(numbered("ask", i + 1), "after", fact(i));
            ask["delay"] = drill_time(kAskDelayMs);
            if (step.state >= IncidentState::kIdentified)
                ask["approves"] = name_of(step.state);
            if (step.state < before)
                ask["revokes"] = approvals_above(step.state);
            say(std::move(ask), step.state < before
                                    ? "@CMOC, this is not over. Please post it, state " + word + "."
                                    : "@CMOC, please post this with state " + word + ".");
        }
        Json nudge = inject(numbered("nudge", i + 1), "after", fact(i));
        nudge["delay"] = drill_time(step.post_ms - step.told_ms);
        nudge["unless"] = posted(i);
        say(std::move(nudge), step.state != before
                                  ? "@CMOC, the page does not say " + word + " yet."
                                  : "@CMOC, the next public update is due.");
    }

    Json posted(std::size_t i) const {
        const CourseStep& step = parts_.course.steps[i];
        if (step.state != parts_.course.steps[i - 1].state)
            return {{"incident", name_of(step.state)}};
        return {{"posts", {{"at_least", i + 1}}}};
    }

    void write_end() {
        Json clear = inject("all-clear", "after", fact(parts_.course.steps.size() - 1));
        clear["delay"] = drill_time(kAskDelayMs);
        clear["approves"] = name_of(IncidentState::kResolved);
        say(std::move(clear),
            "@CMOC, all clear. Please resolve the incident: state Resolved, all Operational.");
        for (const Milliseconds delay_ms : {kPatienceMs, 2 * kPatienceMs}) {
            const Json waited = {{"since", {{"inject", "all-clear"}}},
                                 {"at_least", drill_time(delay_ms)}};
            const Json open = {{"not", {{"incident", "resolved"}}}};
            say(inject(numbered("still-open", delay_ms / kPatienceMs), "when",
                       {{"all", Json::array({waited, open})}}),
                "@CMOC, you have the all-clear, and the page is still open.");
        }
        Json end = inject(
            "end", "when",
            {{"all", Json::array({Json{{"fired", "all-clear"}}, Json{{"incident", "resolved"}}})}});
        end["delay"] = drill_time(kAskDelayMs);
        add(std::move(end), "end", true);
    }

    const DraftParts& parts_;
    std::vector<std::vector<TruthChange>> truth_;
    Json injects_ = Json::array();
};

Json expectation(std::string id, std::string text) {
    return {{"id", std::move(id)}, {"text", std::move(text)}};
}

void add_seen(Json& list, Json one, Json seen, Milliseconds within_ms, Json of) {
    one["seen"] = std::move(seen);
    one["within"] = drill_time(within_ms);
    one["of"] = std::move(of);
    list.push_back(std::move(one));
}

void add_step(Json& list, const Course& course, std::size_t i) {
    const CourseStep& step = course.steps[i];
    const bool is_last = i + 1 == course.steps.size();
    const std::string of = is_last ? std::string("all-clear") : numbered("fact", i + 1);
    const bool is_change = step.state != course.steps[i - 1].state;
    Json one = expectation(numbered("post", i + 1),
                           is_change ? "The page says " + std::string(screen_word(step.state))
                                     : "Public update " + std::to_string(i + 1) + " of " +
                                           std::to_string(course.steps.size()));
    one["why"] = step.is_invented ? std::string("The source has no such post; the draft needs one.")
                                  : "The real post came at " + format_clock(step.real_ms) +
                                        ", here " + base::format_drill_time(step.post_ms) + ".";
    Json seen;
    if (is_change) {
        seen = {
            {"all", Json::array({Json{{"fired", of}}, Json{{"incident", name_of(step.state)}}})}};
    } else {
        seen = {{"posts", {{"at_least", i + 1}}}};
    }
    add_seen(list, std::move(one), std::move(seen),
             std::max(step.post_ms - step.told_ms, kPatienceMs), {{"inject", of}});
}

}  // namespace

std::string_view screen_word(IncidentState state) {
    constexpr std::string_view kWords[] = {"Investigating", "Investigating", "Identified",
                                           "Monitoring", "Resolved"};
    return kWords[static_cast<std::size_t>(state)];
}

std::string_view screen_word(Level level) {
    constexpr std::string_view kWords[] = {"Operational",
                                           "Operational",
                                           "Planned Maintenance",
                                           "Degraded Performance",
                                           "Partial Service Disruption",
                                           "Service Disruption",
                                           "Security Event"};
    return kWords[static_cast<std::size_t>(level)];
}

Json draft_injects(const DraftParts& parts) {
    return Writer(parts).write();
}

Json draft_expectations(const DraftParts& parts) {
    const Course& course = parts.course;
    Json list = Json::array();
    add_seen(list, expectation("acknowledge", "The page is acknowledged"),
             {{"since", "page_acknowledged"}}, kFirstPostMs, "page_sent");
    add_seen(list, expectation("announced", "Announced in the channel or heard in the call"),
             {{"any", Json::array({Json{{"since", "heard_in_call"}},
                                   Json{{"since", "wrote_in_channel"}}})}},
             kFirstPostMs, "page_sent");
    Json first = expectation("post-1", "A first public update");
    if (!course.steps.front().is_invented)
        first["why"] = "The real one came at " + format_clock(course.steps.front().real_ms) + ".";
    add_seen(list, std::move(first), {{"since", "first_post"}},
             std::max(course.steps.front().post_ms, kPatienceMs), "page_sent");
    Json asked = expectation("asked-first", "Public only on the Incident Manager's word");
    asked["never"] = {{"unapproved", "public"}};
    list.push_back(std::move(asked));
    Json early = expectation("not-early", "Resolved only on the all-clear");
    early["never"] = {{"unapproved", "resolved"}};
    list.push_back(std::move(early));
    // Changes of state first; the last step is one.
    const std::size_t room = pack::kExpectationCountMax - list.size();
    std::vector<std::size_t> chosen;
    for (const bool wants_change : {true, false}) {
        for (std::size_t i = course.steps.size(); i-- > 1;) {
            const bool is_change = course.steps[i].state != course.steps[i - 1].state;
            if (is_change == wants_change && chosen.size() < room)
                chosen.push_back(i);
        }
    }
    std::sort(chosen.begin(), chosen.end());
    for (const std::size_t i : chosen)
        add_step(list, course, i);
    return list;
}

}  // namespace drill::import
