#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/joined.h"
#include "base/text.h"
#include "kit/widgets.h"
#include "subscriber/receipt.h"
#include "ui/page_bar.h"
#include "ui/question_dialog.h"
#include "ui/room_words.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/incident_words.h"
#include "ui/status_page/post_fields.h"
#include "ui/status_page/preview_dialog.h"

namespace drill::ui::status_page {
namespace {

/// A field of one line, and the button that puts it on the page once it differs. True when pressed.
bool line_row(std::string_view label, std::string_view action, std::string& line,
              std::string_view on_page, bool may_be_blank) {
    const kit::FormRow row(label);
    kit::text_field(label, line, {.length_max = 400});
    const bool is_same = line == on_page || (base::is_blank(line) && !may_be_blank);
    return kit::button(action, {.size = small_button(),
                                .description = is_same ? "There is nothing to save." : "",
                                .is_disabled = is_same});
}

void standing(const engine::Room& room, const engine::IncidentOnPage& incident) {
    {
        const kit::FormRow row("Stands at", kit::FormLabel::kOwnText);
        kit::space(is_phone() ? 0.0f : kit::px(4));
        const kit::Row chips({.gap = kit::px(8), .wraps = true});
        kit::state_chip(shown(incident.state()));
        kit::level_chip(shown(incident.level()));
    }
    fixed_row("Affects", cells_in_words(room.setting(), incident.cells));
}

/// Where the product tells an impact: that of the posts, or another one.
Intents impact_row(const engine::Room& room, int number) {
    const engine::Skin& skin = room.setting().skin;
    const engine::IncidentOnPage& incident = incident_at(room, number);
    const std::string_view derived = impact_of(skin, incident.worst_level);
    if (derived.empty())
        return {};
    const std::string by_posts = base::joined({derived, " (by its posts)"});
    std::vector<kit::SelectItem> items = {{by_posts, {}}};
    for (std::size_t i = 0; i < skin.level_count; ++i)
        items.push_back({skin.impacts[i], {}});
    const kit::FormRow row("Impact");
    int level = std::min(incident.impact_level, static_cast<int>(skin.level_count));
    if (!kit::select("Impact", items, level))
        return {};
    return {engine::CommandBody{engine::SetImpact{number, level}}};
}

void actions(const engine::Room& room, Editor& editor) {
    const int number = editor.revision.incident;
    const kit::FormRow row("Change", kit::FormLabel::kOwnText);
    const kit::Row buttons({.gap = kit::px(8), .wraps = true});
    if (kit::button(room.setting().skin.field(engine::SkinField::kPost), {.size = small_button()}))
        open_update(editor, room, number);
    if (kit::button("Edit infrastructure", {.size = small_button()}))
        open_infrastructure(editor, room, number);
    if (kit::button("Delete incident", {.rank = kit::Rank::kDanger, .size = small_button()}))
        editor.revision.asks_to_delete_incident = true;
}

/// Words and time of a post as fields; what differs from the page is sent.
Intents post_being_edited(const engine::Room& room, RevisionDraft& draft,
                          const engine::PublicUpdate& update) {
    const bool is_blank = base::is_blank(draft.details);
    kit::text_field(room.setting().skin.field(engine::SkinField::kDetails), draft.details,
                    {.lines_min = 4,
                     .lines_max = 8,
                     .error = is_blank ? "Write what customers should know" : "",
                     .counter_of = kDetailsHint,
                     .is_required = true});
    const int minute = minute_of(draft.shown);
    kit::hint("Shown at, UTC. Nobody is notified of a change.");
    moment_field("Shown on", "Shown at", draft.shown, kShownDayCount,
                 minute < 0 ? "Write a time as 15:30" : "");
    const kit::Row row({.gap = kit::px(8)});
    const kit::ButtonOptions save{
        .rank = kit::Rank::kFirst, .size = small_button(), .is_disabled = minute < 0 || is_blank};
    const bool saves = kit::button("Save words", save);
    if (kit::button("Cancel", {.rank = kit::Rank::kThird, .size = small_button()}))
        draft.update = -1;
    if (!saves)
        return {};
    draft.is_saving = true;
    Intents intents;
    if (minute != shown_minute(room, update))
        intents.push_back(
            engine::CommandBody{engine::MoveUpdate{draft.incident, draft.update, minute}});
    if (intents.empty() || draft.details != update.post.details)
        intents.push_back(
            engine::CommandBody{engine::EditUpdate{draft.incident, draft.update, draft.details}});
    return intents;
}

void words(const engine::Room& room, Editor& editor, int number, const std::string& time) {
    const engine::IncidentOnPage& incident = incident_at(room, editor.revision.incident);
    kit::linked_text(incident.updates[static_cast<std::size_t>(number)].post.details);
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    // Either would throw away what is written for another post.
    const bool is_busy = editor.revision.update >= 0;
    const std::string_view why = is_busy ? "Save or cancel the words that you are changing." : "";
    if (kit::button("Edit words", {.size = small_button(),
                                   .name = "Edit words of " + time,
                                   .description = why,
                                   .is_disabled = is_busy}))
        edit_update(editor, room, number);
    const engine::Milliseconds at_ms = incident.updates[static_cast<std::size_t>(number)].at_ms;
    if (went_out_button(clock_time(room, at_ms)))
        open_went_out(editor, editor.revision.incident, number);
    if (number > 0 && kit::button("Delete", {.size = small_button(),
                                             .name = "Delete update of " + time,
                                             .description = why,
                                             .is_disabled = is_busy}))
        editor.revision.asks_to_delete_update = number;
}

/// One post of the incident. The first one goes with the incident alone.
Intents update_card(const engine::Room& room, Editor& editor, int number) {
    const engine::IncidentOnPage& incident = incident_at(room, editor.revision.incident);
    const engine::PublicUpdate& update = incident.updates[static_cast<std::size_t>(number)];
    const kit::IdScope id(static_cast<std::uint64_t>(number));
    const std::string time = shown_time(room, update);
    const std::string name = "Update " + std::to_string(number + 1) + " of " + time;
    const kit::Card card({.gap = kit::px(8), .role = kit::Role::kGroup, .name = name});
    std::string times = time + " UTC";
    if (update.edited_ms != base::kNever)
        times += ", edited " + clock_time(room, update.edited_ms);
    const auto tell_times = [&times] {
        kit::text(times, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                          .width = kit::kNatural});
    };
    {
        const kit::Row row({.height = kit::px(22), .gap = kit::px(8), .wraps = true});
        kit::state_chip(shown(update.post.state));
        kit::level_chip(shown(update.post.level));
        if (!is_phone())
            tell_times();
    }
    if (is_phone())  // beside two chips there is no room
        tell_times();
    kit::hint(subscriber::receipt(room.setting(), update.post.broadcast, update.at_ms));
    if (editor.revision.update == number)
        return post_being_edited(room, editor.revision, update);
    words(room, editor, number, time);
    return {};
}

/// The questions before a deletion; one at a time.
Intents questions(RevisionDraft& draft) {
    const bool is_whole = draft.asks_to_delete_incident;
    if (!is_whole && draft.asks_to_delete_update < 0)
        return {};
    const Answer answer =
        is_whole
            ? question_dialog({.title = "Delete this incident?",
                               .words = "It leaves the page at once with every update, for good: "
                                        "customers can no longer read what you told them. "
                                        "Notifications that went out stay out. "
                                        "Component levels stay as they are.",
                               .yes = "Delete for good"})
            : question_dialog({.title = "Delete this update?",
                               .words = "It leaves the page for good. State and levels stay "
                                        "as they are, and so do notifications that went out.",
                               .yes = "Delete for good"});
    if (answer == Answer::kNone)
        return {};
    draft.asks_to_delete_incident = false;
    const int update = std::exchange(draft.asks_to_delete_update, -1);
    if (answer == Answer::kNo)
        return {};
    draft.update = -1;  // posts behind it change places
    if (is_whole)
        return {engine::CommandBody{engine::DeleteIncident{draft.incident}}};
    return {engine::CommandBody{engine::DeleteUpdate{draft.incident, update}}};
}

}  // namespace

Intents incident_page(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    Editor& editor = view.editor;
    const kit::Scope form({.role = kit::Role::kForm, .name = "Incident", .rect = rect});
    const engine::IncidentOnPage& incident = incident_at(room, editor.revision.incident);
    {
        kit::ScrollArea area(rect, {.name = "Incident and its updates",
                                    .padding_x = kit::px(16),
                                    .padding_y = kit::px(16),
                                    .gap = kit::px(12)});
        begin_page(editor, area);
        form_news(view);
        RevisionDraft& draft = editor.revision;
        const engine::Skin& skin = room.setting().skin;
        if (line_row(skin.field(engine::SkinField::kTitle), "Save title", draft.title,
                     incident.title, false))
            intents.push_back(engine::CommandBody{engine::EditTitle{draft.incident, draft.title}});
        standing(room, incident);
        append(intents, impact_row(room, draft.incident));
        actions(room, editor);
        if (line_row("Post-mortem link", "Save link", draft.post_mortem, incident.post_mortem,
                     true))
            intents.push_back(
                engine::CommandBody{engine::SetPostMortem{draft.incident, draft.post_mortem}});
        kit::separator();
        kit::heading("Updates", 3);
        for (std::size_t i = incident.updates.size(); i-- > 0;)
            append(intents, update_card(room, editor, static_cast<int>(i)));
    }
    append(intents, questions(editor.revision));
    return intents;
}

}  // namespace drill::ui::status_page
