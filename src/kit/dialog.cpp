#include <algorithm>
#include <cmath>

#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/layers.h"
#include "kit/marks.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

constexpr float kDialogWidth = 480.0f;
constexpr float kDialogMargin = 16.0f;
constexpr float kDialogPadding = 20.0f;

Rect dialog_rect(const DialogOptions& options, float height) {
    Rect free = window_rect();
    free.cut_top(options.top_kept);
    const float wanted = options.width > 0.0f ? options.width : px(kDialogWidth);
    const float width = std::min(wanted, free.width() - 2.0f * px(kDialogMargin));
    return centred(free, {width, height});
}

}  // namespace

Dialog::Dialog(std::string_view title, const DialogOptions& options) {
    ContextState& ui = state();
    id_ = claim_id(title);
    ++ui.dialog_count;
    ++ui.dialog_depth;
    was_dismissed_ = options.can_escape && ui.open_select == 0 && is_pressed("Escape");
    const float height = ui.dialog_heights[id_];
    const Rect rect = dialog_rect(options, height);
    begin_layer(id_, window_rect());
    Rect below = window_rect();
    below.cut_top(options.top_kept);
    fill(below, ui.theme.scrim);
    draw_shadow(rect, px(10), 2);
    fill(rect, ui.theme.raised, px(10));
    outline(rect, ui.theme.line, px(10));
    if (options.takes_over) {
        ribbon(rect.inset(px(10), 0.0f));
    }
    ui.semantics.begin_scope({.role = options.is_alert ? Role::kAlertDialog : Role::kDialog,
                              .id = id_,
                              .name = title,
                              .states = node_state::kModal,
                              .rect = rect});
    ImGui::PushOverrideID(id_);
    column_.emplace(
        rect, ColumnOptions{
                  .gap = px(12), .padding_x = px(kDialogPadding), .padding_y = px(kDialogPadding)});
    if (!options.hides_title) {
        heading(title, 2);
    }
}

Dialog::~Dialog() {
    ContextState& ui = state();
    const float used = column_->height();
    column_.reset();
    ImGui::PopID();
    ui.semantics.end_scope();
    end_layer();
    --ui.dialog_depth;
    float& height = ui.dialog_heights[id_];
    if (height != used) {
        height = used;
        ui.wants_frame = true;
    }
}

}  // namespace drill::kit
