#include "ui/debrief_screen.h"
#include "ui/emergency_screen.h"
#include "ui/findings_screen.h"
#include "ui/import_screen.h"
#include "ui/message_screen.h"
#include "ui/picker_screen.h"
#include "ui/run_sheet_screen.h"
#include "ui/screen_states.h"
#include "ui/short_report.h"
#include "ui/wanted_pack_screen.h"

namespace drill::ui {

namespace {

SessionSummary session(std::string id, std::string title, bool has_ended) {
    SessionSummary summary;
    summary.id = std::move(id);
    summary.title = std::move(title);
    summary.severity = "S2";
    summary.started = "23 Nov 2026, 14:05";
    summary.drill_ms = 302'000;
    summary.has_ended = has_ended;
    return summary;
}

/// Five, so that some are folded away; two of one drill, as when it was run again.
std::vector<SessionSummary> five_sessions() {
    std::vector<SessionSummary> all = {
        session("a", "Errors everywhere", false), session("b", "Errors everywhere", true),
        session("c", "The muted CMOC", true), session("d", "Slow clones", false),
        session("e", "Certificates", true)};
    all[1].started = "22 Nov 2026, 09:30";
    all[2].problem = "Its log cannot be read.";
    all[3].has_changed = true;
    return all;
}

std::vector<DrillSummary> three_drills() {
    return {{"errors", "Errors everywhere", "Nobody knows why", "S2", 780'000, {}, {}, {}},
            {"muted", "The muted CMOC", "Be heard", "S3", 3'000'000, {}, {}, {}},
            {"clones",
             "Clones are slow from one place and nobody there can say since when it has been so",
             "A long summary that has to be wrapped on every window, and on a phone more than once "
             "because it has no end in sight.",
             "S4",
             1'200'000,
             {},
             {},
             {}}};
}

void show_picker(WindowSize size, const std::vector<DrillSummary>& drills,
                 const std::vector<SessionSummary>& sessions, PickerView view) {
    ShownScreen screen([&] { return picker_screen(drills, sessions, view); }, size);
    screen.rest();
}

void show_message(WindowSize size, const Message& message) {
    ShownScreen screen([&] { return message_screen(message); }, size);
    screen.rest();
}

void show_debrief(WindowSize size, const debrief::Report& report, std::string notice) {
    DebriefView view;
    view.notice = std::move(notice);
    ShownScreen screen([&] { return debrief_screen(report, view); }, size);
    screen.rest();
}

PickerView asked_to_delete() {
    PickerView view;
    view.sessions.delete_asked = "b";
    return view;
}

PickerView with_notices() {
    PickerView view;
    view.search = "errors";
    view.notice = "The pack could not be read.";
    view.sessions.notice = "The drill was deleted.";
    view.sessions.shows_all = true;
    return view;
}

PickerView searched_in_vain() {
    PickerView view;
    view.search = "nothing like it";
    return view;
}

ImportList import_list(std::vector<ImportRow> rows, std::string problem) {
    ImportList list;
    list.file = "incidents-of-a-page-with-a-very-long-name.json";
    list.kind = "a Statuspage answer";
    list.kinds = {"a pack", "a Status.io answer", "a Statuspage answer"};
    list.kind_index = 2;
    list.rows = std::move(rows);
    list.problem = std::move(problem);
    return list;
}

void show_import(WindowSize size, const ImportList& list) {
    ShownScreen screen([&] { return import_screen(list); }, size);
    screen.rest();
}

void show_draft(WindowSize size, std::size_t task_count) {
    RunSheet sheet;
    sheet.file = "incidents.json";
    sheet.title = "Sending is slow for everybody who has a very long list of subscribers";
    sheet.facts = "S2 · 20 minutes · 2 injects · 6 expectations";
    sheet.rows = {{0, "00:05", "page", "Page", "S2: sending is slow.", true},
                  {1, "condition + 00:10", "", "Mara, channel", "", false}};
    sheet.draft = DraftNotes{{}, false, true};
    for (std::size_t i = 0; i < task_count; ++i)
        sheet.draft->tasks.push_back(
            "Redact at /injects/12/message/text: network address, \"192.0.2.17\".");
    sheet.notice = "Saved as PRACTICE-imported-sending-is-slow.json.";
    ShownScreen screen([&] { return run_sheet_screen(sheet); }, size);
    screen.rest();
}

debrief::Report quiet_report() {
    debrief::Report report;
    report.title = "Quiet";
    report.page_name = "System status";
    return report;
}

const ScreenState kToldScreenStates[] = {
    {"picker", [](WindowSize size) { show_picker(size, three_drills(), {}, {}); }},
    {"picker without drills", [](WindowSize size) { show_picker(size, {}, {}, {}); }},
    {"picker searched in vain",
     [](WindowSize size) { show_picker(size, three_drills(), {}, searched_in_vain()); }},
    {"picker with sessions",
     [](WindowSize size) { show_picker(size, three_drills(), five_sessions(), {}); }},
    {"picker with sessions and notices",
     [](WindowSize size) { show_picker(size, three_drills(), five_sessions(), with_notices()); }},
    {"session about to be deleted",
     [](WindowSize size) {
         show_picker(size, three_drills(), five_sessions(), asked_to_delete());
     }},
    {"loading",
     [](WindowSize size) {
         show_message(size, {"Loading the drill", "It is fetched.", "", "", true, {}});
     }},
    {"error",
     [](WindowSize size) {
         show_message(size, {"This drill could not be loaded",
                             "It was not found.",
                             "Nothing is lost.",
                             "Pick another drill.",
                             false,
                             {}});
     }},
    {"session in another tab",
     [](WindowSize size) {
         show_message(size, {"This drill is open in another tab", "It goes on there.",
                             "Nothing is lost.", "", false, "Take it over"});
     }},
    {"findings",
     [](WindowSize size) {
         const std::vector<FindingLine> lines = {
             {"pack.json", "/injects/14/from", "no one in the cast is called \"mara-im\"", 31},
             {"pack.json", "/injects/15/from", "no one in the cast is called \"mara-im\"", 31},
             {"pack.json", "", "expected an object, got the end of the file", 0}};
         ShownScreen screen([&] { return findings_screen("my-pack.json", lines); }, size);
         screen.rest();
     }},
    {"incidents of a file",
     [](WindowSize size) {
         show_import(size, import_list({{"Slow sending", "s1",
                                         "2018-09-06 18:00 UTC, 1 h 40 min, 2 posts", false},
                                        {"A title that has no end in sight because whoever wrote "
                                         "it told the whole story in it",
                                         "5zy8nnb1q1kd", "no public posts", true}},
                                       {}));
     }},
    {"file that makes no draft",
     [](WindowSize size) {
         ImportList list = import_list({}, "expected at least one incident, got none");
         list.place = "line 1";
         show_import(size, list);
     }},
    {"file that was not recognised",
     [](WindowSize size) {
         ImportList list = import_list({}, "expected a pack or a run sheet, got a web page");
         list.kind.clear();
         list.kind_index = -1;
         show_import(size, list);
     }},
    {"draft", [](WindowSize size) { show_draft(size, 3); }},
    {"draft with many tasks", [](WindowSize size) { show_draft(size, 40); }},
    {"draft without tasks", [](WindowSize size) { show_draft(size, 0); }},
    {"wanted pack",
     [](WindowSize size) {
         ShownScreen screen(
             [] {
                 return wanted_pack_screen(
                     {"injects/ask-again/when: does not hold that it can hold: nobody asks",
                      "mine.json is another pack than the one that was proved"});
             },
             size);
         screen.rest();
     }},
    {"emergency",
     [](WindowSize size) {
         ShownScreen screen([] { return emergency_screen(940'000); }, size);
         screen.rest();
     }},
    {"debrief",
     [](WindowSize size) { show_debrief(size, short_report(), "Saved as debrief.md."); }},
    {"debrief of nothing", [](WindowSize size) { show_debrief(size, quiet_report(), ""); }},
};

}  // namespace

std::span<const ScreenState> told_screen_states() {
    return kToldScreenStates;
}

}  // namespace drill::ui
