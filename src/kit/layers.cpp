#include "kit/layers.h"

#include <array>
#include <cstdio>

#include "kit/context_state.h"
#include "kit/icons.h"
#include "kit/text.h"

namespace drill::kit {

void begin_layer(std::uint32_t id, const Rect& rect) {
    std::array<char, 24> name{};
    std::snprintf(name.data(), name.size(), "layer-%08x", id);
    const ImGuiID scope = ImGui::GetCurrentWindow()->IDStack.back();
    ImGui::SetNextWindowPos(to_im(rect.min));
    ImGui::SetNextWindowSize(to_im(rect.size()));
    ImGui::Begin(name.data(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::PushOverrideID(scope);
}

void end_layer() {
    ImGui::PopID();
    ImGui::End();
}

void fade_layer(float share, int first, float drop) {
    if (share >= 1.0f) {
        return;
    }
    ImVector<ImDrawVert>& vertices = draw_list().VtxBuffer;
    for (int i = 0; i < vertices.Size; ++i) {
        vertices[i].col = faded(vertices[i].col, share);
        vertices[i].pos.y += i >= first ? drop : 0.0f;
    }
}

void draw_shadow(const Rect& rect, float rounding, int depth) {
    constexpr int kSteps = 6;
    const float spread = depth == 1 ? px(6) : px(40);
    const float drop = depth == 1 ? px(2) : px(16);
    ImDrawList& list = draw_list();
    ImGui::PushClipRect(ImVec2(0, 0), ImGui::GetIO().DisplaySize, false);
    for (int i = kSteps; i > 0; --i) {
        const float grown = spread * static_cast<float>(i) / kSteps;
        const Rect box = rect.inset(-grown * 0.5f);
        list.AddRectFilled(ImVec2(box.min.x, box.min.y + drop), ImVec2(box.max.x, box.max.y + drop),
                           faded(theme().shadow, 1.0f / (kSteps + 1)), rounding + grown * 0.5f);
    }
    ImGui::PopClipRect();
}

void error_line(std::string_view sentence) {
    const Color ink = theme().of(Level::kDisruption).ink;
    const Row row({.gap = px(6)});
    const Rect mark = place({px(12), px(16)});
    draw_icon({mark.min.x, mark.min.y + px(2)}, Icon::kCross, ink, px(12));
    text(sentence, {.style = {.type = Type::kMeta, .color = ink}, .role = Role::kAlert});
}

}  // namespace drill::kit
