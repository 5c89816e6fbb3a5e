#include <algorithm>
#include <cmath>

#include <glm/common.hpp>

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
constexpr float kTakeOverPadding = 32.0f;
constexpr float kRounding = 10.0f;
constexpr float kRise = 8.0f;
constexpr std::int64_t kAppearMs = 160;

bool is_window(const DialogOptions& options) {
    return options.takes_over && window_width_logical() < 768.0f;
}

float padding_of(const DialogOptions& options) {
    return px(!options.takes_over  ? kDialogPadding
              : is_window(options) ? kDialogMargin
                                   : kTakeOverPadding);
}

/// The ribbon within the round corners of `rect`, which show its violet alone.
void top_with_ribbon(const Rect& rect, float rounding) {
    Rect band = rect;
    band = band.cut_top(px(4));
    ImGui::PushClipRect(to_im(band.min), to_im(band.max), true);
    fill(rect, theme().practice, rounding);
    ImGui::PopClipRect();
    ribbon(band.inset(rounding, 0.0f));
}

Rect dialog_rect(const DialogOptions& options, float height) {
    const Rect free = dialog_place();
    if (is_window(options)) {
        return free;
    }
    const float wanted = options.width > 0.0f ? options.width : px(kDialogWidth);
    const glm::vec2 most = free.size() - 2.0f * px(kDialogMargin);
    return centred(free, glm::min(glm::vec2(wanted, height), most));
}

}  // namespace

Rect draw_top_bar(Rect bar) {
    state().top_bar = bar.height();
    fill(bar, theme().panel);
    horizontal_line(bar.max.y - px(1), bar.min.x, bar.max.x);
    ribbon(bar.cut_top(px(4)));
    return bar;
}

Rect dialog_place() {
    Rect place = window_rect();
    place.cut_top(state().top_bar);
    return place;
}

Dialog::Dialog(std::string_view title, const DialogOptions& options) {
    ContextState& ui = state();
    id_ = claim_id(title);
    ++ui.dialog_count;
    ++ui.dialog_depth;
    was_dismissed_ = options.can_escape && ui.open_select == 0 && is_pressed("Escape");
    const float height = ui.dialogs[id_].height;
    const Rect rect = dialog_rect(options, height);
    begin_layer(id_, window_rect());
    fill(dialog_place(), ui.theme.scrim);
    first_vertex_ = draw_list().VtxBuffer.Size;
    const float rounding = is_window(options) ? 0.0f : px(kRounding);
    draw_shadow(rect, rounding, 2);
    fill(rect, ui.theme.raised, rounding);
    outline(rect, ui.theme.line, rounding);
    if (options.takes_over) {
        top_with_ribbon(rect, rounding);
    }
    ui.semantics.begin_scope({.role = options.is_alert ? Role::kAlertDialog : Role::kDialog,
                              .id = id_,
                              .name = title,
                              .states = node_state::kModal,
                              .rect = rect});
    ImGui::PushOverrideID(id_);
    const float padding = padding_of(options);
    const ColumnOptions column{.gap = px(12), .padding_x = padding, .padding_y = padding};
    if (height > rect.height()) {
        Rect inside = rect;
        inside.cut_top(options.takes_over ? px(4) : 0.0f);
        scroll_.emplace(inside, ScrollOptions{.role = Role::kGroup, .name = title, .gap = 0.0f});
        column_.emplace(column);
    } else {
        column_.emplace(rect, column);
    }
    if (!options.hides_title) {
        heading(title, 2);
    }
}

Dialog::~Dialog() {
    ContextState& ui = state();
    const float used = column_->height();
    column_.reset();
    scroll_.reset();
    ImGui::PopID();
    ui.semantics.end_scope();
    DialogState& dialog = ui.dialogs[id_];
    const float share = appeared(dialog.shown, kAppearMs);
    fade_layer(share, first_vertex_, std::round((1.0f - share) * px(kRise)));
    end_layer();
    --ui.dialog_depth;
    if (dialog.height != used) {
        dialog.height = used;
        ui.wants_frame = true;
    }
}

}  // namespace drill::kit
