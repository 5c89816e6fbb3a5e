// Forms that are nothing but fields of text: what they ask for stands in a table.
#include <span>
#include <string>
#include <utility>

#include "base/text.h"
#include "kit/widgets.h"
#include "ui/keys.h"
#include "ui/room_words.h"
#include "ui/status_page/form_frame.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {
namespace {

struct Field {
    std::string_view label;
    std::string_view hint;
    std::string_view missing;  ///< what is said when it is blank; empty: it may be
    int lines = 1;
};

constexpr Field kContactFields[] = {
    {"Customer", "Account or e-mail address.", "Say who is to be contacted"},
    {"Asked by", "Who wants them contacted.", "Say who asked"},
    {"Reason", "Why they hear from us and not from the status page.", "Give the reason", 2},
    {"Message", "As the customer will read it.", "Write the message", 4},
};
constexpr Field kHandOverFields[] = {
    {"Problem", "What customers notice, and since when.", "Say what the problem is", 2},
    {"Done", "What was posted, said and promised.", "Say what was done", 2},
    {"Ruled out", "What it is not.", "", 2},
    {"Theory", "What the engineers think now.", "", 2},
    {"Next steps", "Who waits for what, and by when.", "Say what comes next", 2},
    {"Assumptions", "What nobody has checked.", "", 2},
};

std::span<const Field> fields_of(engine::FormKind form) {
    if (form == engine::FormKind::kHandOver)
        return kHandOverFields;
    return kContactFields;
}

void show_fields(engine::FormKind form, FormDraft& draft) {
    const std::span<const Field> fields = fields_of(form);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Field& field = fields[i];
        const kit::FormRow row(field.label);
        const bool is_missing = draft.was_tried && base::is_blank(draft.values[i]);
        kit::text_field(field.label, draft.values[i],
                        {.lines_min = field.lines,
                         .lines_max = field.lines > 1 ? 8 : 0,
                         .hint = field.hint,
                         .error = is_missing ? field.missing : std::string_view(),
                         .is_required = !field.missing.empty()});
    }
}

void show_sent(const engine::Room& room, engine::FormKind form) {
    for (const engine::SentForm& sent : room.forms()) {
        if (sent.form != form)
            continue;
        std::string words;
        for (const auto& [label, value] : sent.fields)
            words += (words.empty() ? "" : "\n") + label + ": " + value;
        fixed_row("Sent " + clock_time(room, sent.at_ms), words);
    }
}

/// The first field that must be filled in and is not; empty when none is missing.
std::string_view missing_field(engine::FormKind form, const FormDraft& draft) {
    const std::span<const Field> fields = fields_of(form);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!fields[i].missing.empty() && base::is_blank(draft.values[i]))
            return fields[i].label;
    }
    return {};
}

engine::SendForm filled_in(engine::FormKind form, const FormDraft& draft) {
    engine::SendForm command{form, {}};
    const std::span<const Field> fields = fields_of(form);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!base::is_blank(draft.values[i]))
            command.fields.emplace_back(fields[i].label, draft.values[i]);
    }
    return command;
}

}  // namespace

Intents desk_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    const engine::FormKind kind = form_on(view.editor.page);
    const bool is_hand_over = kind == engine::FormKind::kHandOver;
    FormDraft& draft = view.editor.forms[static_cast<std::size_t>(kind)];
    FormFrame form(rect, view,
                   {.name = title_of(kind),
                    .action = is_hand_over ? "Hand over" : "Send request",
                    .reminder = is_hand_over ? "For the CMOC of the next shift."
                                             : "For one customer, not for all."});
    show_fields(kind, draft);
    show_sent(room, kind);
    if (!form.was_sent())
        return {};
    draft.was_tried = true;
    view.editor.wants_focus = missing_field(kind, draft);
    if (!view.editor.wants_focus.empty())
        return {};
    mark_sent(view.editor, room);
    return {engine::CommandBody{filled_in(kind, draft)}};
}

}  // namespace drill::ui::status_page
