#include "ui/session_list.h"

#include <algorithm>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/question_dialog.h"

namespace drill::ui {
namespace {

/// More are shown only when asked for, so that the rest of the page stays in reach.
constexpr std::size_t kShownFirst = 3;

std::string state_words(const SessionSummary& session) {
    const std::string reached = base::format_duration(session.drill_ms);
    return session.has_ended ? "Ended at " + reached : "Running, paused at " + reached;
}

void draw_title(const SessionSummary& session) {
    const float tag_width = session.severity.empty() ? 0.0f : kit::px(34);
    const kit::Row row({.gap = kit::px(8)});
    {
        const kit::Column title({.width = kit::remaining_width() - tag_width});
        kit::text(session.title, {.style = {.face = kit::Face::kSemibold}});
    }
    if (!session.severity.empty())
        kit::tag(session.severity);
}

void draw_facts(const SessionSummary& session) {
    const kit::TextStyle quiet{.type = kit::Type::kLabel, .color = kit::theme().ink2};
    if (session.problem.empty())
        kit::text(state_words(session), {.style = quiet, .has_tabular_digits = true});
    if (!session.started.empty())
        kit::hint("Started " + session.started);
    if (session.has_changed && session.problem.empty()) {
        kit::text("This drill has changed since. You go on with the version you started.",
                  {.style = quiet});
    }
    if (!session.problem.empty())
        kit::text(session.problem, {.style = quiet, .role = kit::Role::kAlert});
}

/// What tells the session from the others: its drill; its start too if that drill was run again.
std::string own_name(const SessionSummary& session, std::span<const SessionSummary> all) {
    const auto runs = std::count_if(all.begin(), all.end(), [&session](const auto& each) {
        return each.title == session.title;
    });
    return runs > 1 ? session.title + ", started " + session.started : session.title;
}

/// A button named after the session too, so that each name on the page is its own.
bool button_for(const std::string& session_name, std::string_view label,
                kit::ButtonOptions options) {
    const std::string name = std::string(label) + " " + session_name;
    options.size = small_button();
    options.name = name;
    return kit::button(label, options);
}

void draw_buttons(const SessionSummary& session, const std::string& name, bool is_first,
                  SessionListView& view, Intents& intents) {
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    const bool is_whole = session.problem.empty();
    const kit::Rank rank = is_first ? kit::Rank::kFirst : kit::Rank::kSecond;
    if (is_whole && !session.has_ended && button_for(name, "Continue", {.rank = rank}))
        intents.push_back(ContinueSession{session.id});
    if (is_whole && button_for(name, "Review", {}))
        intents.push_back(ReviewSession{session.id});
    if (button_for(name, "Export", {.rank = kit::Rank::kThird}))
        intents.push_back(ExportSession{session.id});
    if (button_for(name, "Delete", {.rank = kit::Rank::kThird}))
        view.delete_asked = session.id;
}

void draw_session(const SessionSummary& session, const std::string& name, bool is_first,
                  SessionListView& view, Intents& intents) {
    const kit::Column column({.gap = kit::px(4), .padding_y = kit::px(12)});
    draw_title(session);
    draw_facts(session);
    kit::space(kit::px(4));
    draw_buttons(session, name, is_first, view, intents);
}

}  // namespace

bool has_session_list(std::span<const SessionSummary> sessions, const SessionListView& view) {
    return !sessions.empty() || !view.notice.empty();
}

Intents session_list(std::span<const SessionSummary> sessions, SessionListView& view) {
    Intents intents;
    if (!has_session_list(sessions, view))
        return intents;
    const kit::Card card({.role = kit::Role::kRegion, .name = "Your drills"});
    kit::heading("Your drills", 2);
    if (!view.notice.empty())
        kit::text(view.notice, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2},
                                .role = kit::Role::kStatus});
    const std::size_t count =
        view.shows_all ? sessions.size() : std::min(kShownFirst, sessions.size());
    if (count > 0) {
        const kit::List list("Your drills");
        for (std::size_t i = 0; i < count; ++i) {
            const kit::IdScope scope(sessions[i].id);
            const kit::ListItem item(0);  // its place changes when another goes, its id stays
            if (i > 0)
                kit::separator();
            draw_session(sessions[i], own_name(sessions[i], sessions), i == 0, view, intents);
        }
    }
    if (count < sessions.size()) {
        const std::string label = "Show all " + std::to_string(sessions.size()) + " of your drills";
        if (kit::button(label, {.rank = kit::Rank::kThird, .size = normal_button()}))
            view.shows_all = true;
    }
    return intents;
}

Intents delete_session_dialog(std::span<const SessionSummary> sessions, SessionListView& view) {
    const auto session =
        std::find_if(sessions.begin(), sessions.end(),
                     [&view](const SessionSummary& each) { return each.id == view.delete_asked; });
    if (session == sessions.end()) {
        view.delete_asked.clear();
        return {};
    }
    const std::string words = session->title +
                              ": its log and its drafts are removed from this browser. "
                              "This cannot be undone.";
    const Answer answer =
        question_dialog({.title = "Delete this drill?", .words = words, .yes = "Delete drill"});
    Intents intents;
    if (answer == Answer::kYes)
        intents.push_back(DeleteSession{session->id});
    if (answer != Answer::kNone)
        view.delete_asked.clear();
    return intents;
}

}  // namespace drill::ui
