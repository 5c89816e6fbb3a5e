// Fields that the forms of the status page share.
#pragma once

#include <string>
#include <string_view>

#include "kit/containers.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/status_page/drafts.h"

namespace drill::ui::status_page {

/// Characters that the words of a post should have at most, up to its link: a hint, never a block.
inline constexpr int kDetailsHint = 220;

/// Begins a page that was just opened at its top, and gives the focus to what should have it; call
/// it among the widgets of `area`.
void begin_page(Editor& editor, kit::ScrollArea& area);

/// A form row with words in place of a field, and a hint below them.
void fixed_row(std::string_view label, std::string_view words, std::string_view hint = {});

/// "Templates", at the right: a menu of those that the page has. The chosen one, or null.
const engine::PostTemplate* template_field(const engine::Setting& setting);
/// What the template says of a post; its slots stay as they are.
void fill_in(const engine::PostTemplate& chosen, PostDraft& draft);

// Labels are those of the skin; the usual ones stand here.

/// "Title"; `placeholder` while empty.
void title_field(const engine::Skin& skin, std::string& title, std::string_view placeholder,
                 bool was_tried);

/// "Current state": four radios.
void state_field(const engine::Skin& skin, PostDraft& draft);

/// "Details" with the counter of 220 and `hint` below; `placeholder` while empty.
void details_field(const engine::Skin& skin, PostDraft& draft, std::string_view placeholder,
                   std::string_view hint, bool was_tried);
/// Whether the details say anything, in no more lines than the tool takes.
bool has_details(const PostDraft& draft);

/// A select of the skin's levels named `field`.
void status_field(const engine::Skin& skin, engine::SkinField field, PostDraft& draft);

/// A row named `field` with a box for each way of broadcasting that the skin offers.
void ways_field(const engine::Skin& skin, engine::SkinField field, Ways& ways);
/// A day, of `day_count`, and a time of it; `error` says what is wrong with them, or nothing.
void moment_field(const std::string& day_name, const std::string& time_name, PlannedTime& moment,
                  int day_count, std::string_view error);
/// "Message subject", and the variables that it may have.
void subject_field(const engine::Skin& skin, std::string& subject);
/// "Broadcast" and "Message subject".
void broadcast_fields(const engine::Skin& skin, PostDraft& draft);

/// A required field of several lines named `label`, with what is missing if it was tried empty.
void words_field(std::string_view label, std::string& words, std::string_view hint,
                 std::string_view missing, bool was_tried);

/// Whether the last thing that a form asked for was refused; DrillView::notice says why.
bool was_form_refused(const DrillView& view);

/// What the last form did, or why what was just asked for is refused; nothing when there is none.
void form_news(const DrillView& view);

}  // namespace drill::ui::status_page
