#include "kit/splitter.h"

#include <algorithm>
#include <cmath>

#include "kit/containers.h"
#include "kit/context_state.h"

namespace drill::kit {

namespace {

constexpr int kStep = 16;
constexpr float kTarget = 8.0f;

/// The width that the arrow keys ask for.
int stepped(int width, const SplitterRange& range) {
    if (is_pressed("ArrowLeft")) {
        return width - kStep;
    }
    if (is_pressed("ArrowRight")) {
        return width + kStep;
    }
    return is_pressed("Home") ? range.least : is_pressed("End") ? range.most : width;
}

}  // namespace

bool splitter(std::string_view name, const Rect& column, int& width, const SplitterRange& range) {
    ContextState& ui = state();
    const float edge = column.max.x - px(1);
    const Rect target = {{edge - px(kTarget) * 0.5f, column.min.y},
                         {edge + px(kTarget) * 0.5f, column.max.y}};
    const std::uint32_t id = claim_id(name);
    const Interaction hit = interact(id, target);
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.MouseDown[0]) {
        ui.dragged_splitter = 0;
    } else if (hit.is_held) {
        ui.dragged_splitter = id;  // until the button is let go, wherever the pointer is
    }
    const bool is_dragged = ui.dragged_splitter == id;
    const int before = width;
    if (is_dragged) {
        width =
            static_cast<int>(std::lround((io.MousePos.x - column.min.x) / ui.input.pixel_ratio));
    } else if (ui.focused_id == id) {
        width = stepped(width, range);
    }
    width = std::clamp(width, range.least, range.most);
    const bool is_bright = is_dragged || hit.is_hovered;
    fill({{edge - (is_bright ? px(1) : 0.0f), column.min.y}, {edge + px(1), column.max.y}},
         is_bright ? theme().accent : theme().line);
    ui.semantics.leaf({.role = Role::kSeparator,
                       .id = id,
                       .name = name,
                       .extra = std::to_string(range.least),
                       .states = node_state::kFocusable,
                       .rect = target,
                       .number_a = static_cast<std::uint32_t>(width),
                       .number_b = static_cast<std::uint32_t>(range.most)});
    return width != before;
}

}  // namespace drill::kit
