#include "kit/item_watch.h"

#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

namespace drill::kit {

namespace {

// The hooks are plain functions without anything of ours to hold on to.
struct Watched {
    ImGuiContext* context = nullptr;
    int frame = -1;
    std::vector<SeenItem> items;
};

Watched& watched() {
    static Watched the_frame;
    return the_frame;
}

}  // namespace

bool can_watch_items() {
#ifdef IMGUI_ENABLE_TEST_ENGINE
    return true;
#else
    return false;
#endif
}

void watch_items() {
    watched() = {};
#ifdef IMGUI_ENABLE_TEST_ENGINE
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
#endif
}

std::span<const SeenItem> seen_items() {
    return watched().items;
}

}  // namespace drill::kit

#ifdef IMGUI_ENABLE_TEST_ENGINE

// Without item data it is a window, which is a surface and no item, and so is a window's title bar
// (only Dear ImGui's own fallback window has one, which is never shown).
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect& bb,
                                 const ImGuiLastItemData* item_data) {
    drill::kit::Watched& frame = drill::kit::watched();
    if (ctx != frame.context || ctx->FrameCount != frame.frame) {
        frame = {ctx, ctx->FrameCount, {}};
    }
    if (item_data != nullptr && id != ctx->CurrentWindow->MoveId) {
        frame.items.push_back({id, {{bb.Min.x, bb.Min.y}, {bb.Max.x, bb.Max.y}}});
    }
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}

#endif
