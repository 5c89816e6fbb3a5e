#include <string>
#include <utility>

#include "kit/widgets.h"
#include "subscriber/receipt.h"
#include "ui/page_bar.h"
#include "ui/question_dialog.h"
#include "ui/room_words.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {
namespace {

kit::ButtonSize button_size() {
    return is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kSmall;
}

/// The title as a field, and the button that puts it on the page.
Intents title_row(const engine::IncidentOnPage& incident, RevisionDraft& draft) {
    const kit::FormRow row("Title");
    kit::text_field("Title", draft.title, {.length_max = 400, .is_required = true});
    const bool is_same = draft.title == incident.title || is_blank(draft.title);
    if (!kit::button("Save title", {.size = button_size(), .is_disabled = is_same}))
        return {};
    return {engine::CommandBody{engine::EditTitle{draft.incident, draft.title}}};
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

void actions(const engine::Room& room, Editor& editor) {
    const int number = editor.revision.incident;
    const kit::FormRow row("Change", kit::FormLabel::kOwnText);
    const kit::Row buttons({.gap = kit::px(8), .wraps = true});
    if (kit::button("Post update", {.size = button_size()}))
        open_update(editor, room, number);
    if (kit::button("Edit infrastructure", {.size = button_size()}))
        open_infrastructure(editor, room, number);
    if (kit::button("Delete incident", {.rank = kit::Rank::kDanger, .size = button_size()}))
        editor.revision.asks_to_delete_incident = true;
}

Intents words_being_edited(RevisionDraft& draft) {
    kit::text_field("Details", draft.details,
                    {.lines_min = 4,
                     .lines_max = 8,
                     .hint = "Shown at the old time.",
                     .counter_of = 220,
                     .is_required = true});
    const kit::Row row({.gap = kit::px(8)});
    const kit::ButtonOptions save{
        .rank = kit::Rank::kFirst, .size = button_size(), .is_disabled = is_blank(draft.details)};
    const bool saves = kit::button("Save words", save);
    if (kit::button("Cancel", {.rank = kit::Rank::kThird, .size = button_size()}))
        draft.update = -1;
    if (!saves)
        return {};
    draft.is_saving = true;
    return {engine::CommandBody{engine::EditUpdate{draft.incident, draft.update, draft.details}}};
}

void words(const engine::Room& room, Editor& editor, int number, const std::string& time) {
    const engine::IncidentOnPage& incident = incident_at(room, editor.revision.incident);
    kit::linked_text(incident.updates[static_cast<std::size_t>(number)].post.details);
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("Edit words", {.size = button_size(), .name = "Edit words of " + time}))
        edit_update(editor, room, number);
    if (number > 0 &&
        kit::button("Delete", {.size = button_size(), .name = "Delete update of " + time}))
        editor.revision.asks_to_delete_update = number;
}

/// One post of the incident. The first one goes with the incident alone.
Intents update_card(const engine::Room& room, Editor& editor, int number) {
    const engine::IncidentOnPage& incident = incident_at(room, editor.revision.incident);
    const engine::PublicUpdate& update = incident.updates[static_cast<std::size_t>(number)];
    const kit::IdScope id(static_cast<std::uint64_t>(number));
    const std::string time = clock_time(room, update.at_ms);
    const std::string name = "Update " + std::to_string(number + 1) + " of " + time;
    const kit::Card card({.gap = kit::px(8), .role = kit::Role::kGroup, .name = name});
    {
        const kit::Row row({.gap = kit::px(8), .wraps = true});
        kit::state_chip(shown(update.post.state));
        kit::level_chip(shown(update.post.level));
        std::string times = time + " UTC";
        if (update.edited_ms != base::kNever)
            times += ", edited " + clock_time(room, update.edited_ms);
        kit::text(times, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                          .width = kit::kNatural});
    }
    kit::hint(subscriber::receipt(room.setting(), update.post.broadcast, update.at_ms));
    if (editor.revision.update == number)
        return words_being_edited(editor.revision);
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
                                        "Notifications that went out stay out.",
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
        append(intents, title_row(incident, editor.revision));
        standing(room, incident);
        actions(room, editor);
        kit::separator();
        kit::heading("Updates", 3);
        for (std::size_t i = incident.updates.size(); i-- > 0;)
            append(intents, update_card(room, editor, static_cast<int>(i)));
    }
    append(intents, questions(editor.revision));
    return intents;
}

}  // namespace drill::ui::status_page
