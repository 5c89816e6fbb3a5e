// Fields that a new incident and an update share, and the foot of every form.
#pragma once

#include <string_view>

#include "kit/containers.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/status_page/drafts.h"

namespace drill::ui::status_page {

/// Begins a page that was just opened at its top, and gives the focus to what should have it; call
/// it among the widgets of `area`.
void begin_page(Editor& editor, kit::ScrollArea& area);

/// A form row with words in place of a field, and a hint below them.
void fixed_row(std::string_view label, std::string_view words, std::string_view hint = {});

/// "Template": a list of those that the page has, none chosen. The chosen one, or null.
const engine::PostTemplate* template_field(const engine::Setting& setting);
/// What the template says of a post; its slots stay as they are.
void fill_in(const engine::PostTemplate& chosen, PostDraft& draft);

/// "Current state": four radios.
void state_field(PostDraft& draft);

/// "Details" with the counter of 220; `placeholder` while empty.
void details_field(PostDraft& draft, std::string_view placeholder, std::string_view hint,
                   bool was_tried);
/// Whether the details say anything.
bool has_details(const PostDraft& draft);

/// A select of all levels named `label`.
void status_field(std::string_view label, PostDraft& draft);

/// "Broadcast" and "Message subject".
void broadcast_fields(PostDraft& draft);

enum class FootPress : std::uint8_t { kNothing, kCancel, kPreview, kSend };

struct FootOptions {
    std::string_view action;    ///< "Create incident"
    std::string_view reminder;  ///< at left while there is no refusal
    bool offers_preview = false;
};

/// Height of the foot, device pixels.
float form_foot_height(const DrillView& view);

/// Fills `rect`: what is irrevocable or was refused, and the form's buttons.
FootPress form_foot(const kit::Rect& rect, const DrillView& view, const FootOptions& options);

/// Whether the last thing that a form asked for was refused; DrillView::notice says why.
bool was_form_refused(const DrillView& view);

/// What the last form did, or why what was just asked for is refused; nothing when there is none.
void form_news(const DrillView& view);

/// Whether `text` is empty or white space only.
bool is_blank(std::string_view text);

}  // namespace drill::ui::status_page
