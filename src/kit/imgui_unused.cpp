// Stands in for imgui_widgets.cpp and imgui_tables.cpp, which are not linked: the kit has its own
// widgets, and leaving them out saves the page a tenth of its download.
//
// These are the functions that imgui.cpp names. Those called in every frame have nothing to do
// here; the others cannot be reached because no window has a title bar, menu, scroll bar, table or
// tab.
#include "imgui.h"
#include "imgui_internal.h"

#include <cstdarg>
#include <cstring>

ImGuiInputTextState::ImGuiInputTextState() {
    std::memset(static_cast<void*>(this), 0, sizeof(*this));
}
ImGuiInputTextState::~ImGuiInputTextState() = default;
void ImGuiMenuColumns::Update(float, bool) {}

namespace ImGui {

void InputTextDeactivateHook(ImGuiID) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

bool Button(const char*, const ImVec2&) {
    return false;
}
bool ButtonBehavior(const ImRect&, ImGuiID, bool*, bool*, ImGuiButtonFlags) {
    return false;
}
bool CloseButton(ImGuiID, const ImVec2&) {
    return false;
}
bool CollapseButton(ImGuiID, const ImVec2&) {
    return false;
}
void EndColumns() {}
void EndMenuBar() {}
ImGuiMultiSelectIO* EndMultiSelect() {
    return nullptr;
}
void EndTabBar() {}
void EndTable() {}
bool InputText(const char*, char*, size_t, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) {
    return false;
}
void Scrollbar(ImGuiAxis) {}
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
    return false;
}
void SeparatorText(const char*) {}
bool SliderInt(const char*, int*, int, int, const char*, ImGuiSliderFlags) {
    return false;
}
void TableEndRow(ImGuiTable*) {}
void TextV(const char*, va_list) {}
void TreePop() {}

}  // namespace ImGui
