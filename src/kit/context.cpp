#include "kit/context.h"

#include <algorithm>
#include <utility>

#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/font_loader.h"
#include "kit/marks.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

// A message of a long drill is wrapped again each frame; its clusters are looked up here.
constexpr std::size_t kInternedMax = 2048;

constexpr std::int64_t kFadeMs = 120;
constexpr std::int64_t kPressMs = 80;

bool needs_interning(std::string_view content) {
    // ASCII, Latin, Greek and Cyrillic are single code points below U+0500: lead bytes up to 0xD3.
    // Combining marks (U+0300 to U+036F) lead with 0xCC or 0xCD.
    return std::any_of(content.begin(), content.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0xD3 || byte == 0xCC || byte == 0xCD;
    });
}

void begin_root_window(const FrameInput& input) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImVec2(input.width, input.height));
    ImGui::Begin("root", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav);
}

void draw_due_tooltip(ContextState& ui) {
    if (!ui.due_tooltip) {
        return;
    }
    const DueTooltip& due = *ui.due_tooltip;
    ImDrawList* list = ImGui::GetForegroundDrawList();
    const TypeSize type = type_size(Type::kMeta);
    const auto lines = wrapped_lines(due.content, Type::kMeta, px(360));
    float widest = 0.0f;
    for (const std::string& line : lines) {
        widest = std::max(widest, text_width(line, Type::kMeta));
    }
    const glm::vec2 size(widest + px(16),
                         type.line_height * static_cast<float>(lines.size()) + px(8));
    glm::vec2 corner(due.anchor.centre().x - size.x * 0.5f, due.anchor.max.y + px(6));
    if (corner.y + size.y > ui.input.height) {
        corner.y = due.anchor.min.y - px(6) - size.y;
    }
    corner.x =
        std::clamp(std::round(corner.x), px(4), std::max(px(4), ui.input.width - size.x - px(4)));
    const Rect box = rect_at(corner, size);
    const float alpha = appeared(ui.tooltip_shown, kFadeMs);
    list->AddRectFilled(to_im(box.min), to_im(box.max), faded(ui.theme.press, alpha), px(4));
    ui.overlay = list;
    glm::vec2 place = box.min + glm::vec2(px(8), px(4));
    for (const std::string& line : lines) {
        draw_text(place, line, {.type = Type::kMeta, .color = faded(ui.theme.ink, alpha)});
        place.y += type.line_height;
    }
    ui.overlay = nullptr;
    ui.due_tooltip.reset();
}

}  // namespace

Context::Context(FontHost& fonts) : state_(std::make_unique<ContextState>(fonts)) {
    ContextState& ui = *state_;
    ui.imgui = ImGui::CreateContext();
    ImGui::SetCurrentContext(ui.imgui);
    ImGuiIO& io = ImGui::GetIO();
    io.UserData = &ui;
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0.0f;
    style.WindowRounding = 0.0f;
    style.WindowMinSize = ImVec2(1, 1);
    ui.fonts = add_fonts(fonts);
    ui.theme = make_theme({});
}

Context::~Context() {
    ImGui::SetCurrentContext(state_->imgui);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(state_->imgui);
}

void Context::pointer_moved(float x, float y) {
    ImGui::SetCurrentContext(state_->imgui);
    const bool is_off = x < 0.0f && y < 0.0f;
    ImGui::GetIO().AddMousePosEvent(is_off ? -FLT_MAX : x, is_off ? -FLT_MAX : y);
}

void Context::pointer_pressed(bool is_down) {
    ImGui::SetCurrentContext(state_->imgui);
    ImGui::GetIO().AddMouseButtonEvent(0, is_down);
    state_->pending.was_pointer_pressed |= is_down;
}

void Context::activate(std::uint32_t id) {
    state_->pending.activated.push_back(id);
}

void Context::set_field_text(std::uint32_t id, std::string_view text) {
    state_->pending.field_texts.push_back({id, std::string(text)});
}

void Context::submit_field(std::uint32_t id) {
    state_->pending.submitted.push_back(id);
}

void Context::focus_moved(std::uint32_t id, bool is_visible) {
    state_->focused_id = id;
    state_->is_focus_visible = is_visible;
}

void Context::scrolled(std::uint32_t id, float y) {
    ScrollState& scroll = state_->scrolls[id];
    scroll.y = y;
    scroll.is_at_bottom = y + scroll.view_height >= scroll.content_height - px(24);
}

void Context::key_pressed(std::string_view chord) {
    state_->pending.chords.emplace_back(chord);
}

void Context::begin_frame(const FrameInput& input) {
    ContextState& ui = *state_;
    ImGui::SetCurrentContext(ui.imgui);
    ui.input = input;
    ui.theme = make_theme(input.theme);
    ui.current = {};
    std::swap(ui.current, ui.pending);
    ui.wants_frame = false;
    ui.wants_animation = false;
    ui.focus_request = 0;
    ui.scrolls_shown.clear();
    ui.places_before = std::exchange(ui.places, {});
    ui.dialog_count_last = ui.dialog_count;
    ui.dialog_count = 0;
    ui.top_bar = 0.0f;
    ui.is_field_focused_last = ui.is_field_focused;
    ui.is_field_focused = false;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(input.width, input.height);
    io.DeltaTime = 1.0f / 60.0f;
    ImGui::NewFrame();
    begin_root_window(input);
    ui.semantics.begin_frame();
    push_flow({.rect = window_rect(), .gap = px(8)});
    ImGui::GetBackgroundDrawList()->AddRectFilled(ImVec2(0, 0), io.DisplaySize, ui.theme.canvas);
}

void Context::end_frame() {
    ContextState& ui = *state_;
    pop_flow();
    draw_due_tooltip(ui);
    ImGui::End();
    ui.semantics.end_frame();
    ImGui::Render();
}

const Semantics& Context::semantics() const {
    return state_->semantics;
}

ImDrawData* Context::draw_data() const {
    return ImGui::GetDrawData();
}

bool Context::wants_frame() const {
    return state_->wants_frame;
}

bool Context::wants_animation() const {
    return state_->wants_animation;
}

std::uint32_t Context::focus_request() const {
    return state_->focus_request;
}

ContextState& state() {
    return *static_cast<ContextState*>(ImGui::GetIO().UserData);
}

ImDrawList& draw_list() {
    ImDrawList* overlay = state().overlay;
    return overlay != nullptr ? *overlay : *ImGui::GetWindowDrawList();
}

bool is_in_view(const Rect& rect) {
    const ImVec4 view = draw_list()._CmdHeader.ClipRect;
    return rect.max.x > view.x && rect.min.x < view.z && rect.max.y > view.y && rect.min.y < view.w;
}

std::uint32_t claim_id(std::string_view key) {
    return state().semantics.claim(
        ImGui::GetCurrentWindow()->GetID(key.data(), key.data() + key.size()));
}

namespace {

/// How far a widget is pressed. A key presses it for no time, so that only the way back is seen.
float press_share(Press& press, const Interaction& hit) {
    const bool was_down = press.id == hit.id && press.is_down;
    if (was_down != hit.is_held || (hit.was_activated && !hit.is_held)) {
        press = {hit.id, hit.is_held, animation_now_ms()};
    }
    if (press.id != hit.id) {
        return 0.0f;
    }
    const auto age = static_cast<float>(animation_age_ms(press.since_ms, kPressMs));
    const float share = age / static_cast<float>(kPressMs);
    return press.is_down ? share : 1.0f - share;
}

}  // namespace

void draw_press(const Rect& rect, const Interaction& hit, Color color, float rounding) {
    if (hit.press > 0.0f) {
        fill(rect, faded(color, hit.press), rounding);
    }
}

Interaction interact(std::uint32_t id, const Rect& rect, bool is_disabled) {
    ContextState& ui = state();
    Interaction result;
    result.id = id;
    ui.last_item = id;
    ui.last_item_rect = rect;
    ui.is_last_item_hovered = false;
    const ImRect box(to_im(rect.min), to_im(rect.max));
    const bool is_seen = ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav);
    // Only for how it looks: a click is a click when the page says so, see Context::activate().
    ui.is_last_item_hovered = is_seen && ImGui::ItemHoverable(box, id, ImGuiItemFlags_None);
    if (is_disabled) {
        return result;
    }
    result.is_hovered = ui.is_last_item_hovered;
    const ImGuiIO& io = ImGui::GetIO();
    result.is_held = result.is_hovered && io.MouseDown[0] && box.Contains(io.MouseClickedPos[0]);
    const auto& activated = ui.current.activated;
    result.was_activated = std::find(activated.begin(), activated.end(), id) != activated.end();
    result.press = press_share(ui.press, result);
    return result;
}

std::string_view interned(std::string_view content) {
    if (!needs_interning(content)) {
        return content;
    }
    ContextState& ui = state();
    std::string key(content);
    auto found = ui.interned.find(key);
    if (found == ui.interned.end()) {
        if (ui.interned.size() >= kInternedMax) {
            ui.interned.clear();
        }
        std::string value = ui.fonts_host.with_clusters_interned(content);
        found = ui.interned.emplace(std::move(key), std::move(value)).first;
    }
    return found->second;
}

Rect window_rect() {
    const FrameInput& input = state().input;
    return {{0.0f, 0.0f}, {input.width, input.height}};
}

float window_width_logical() {
    return state().input.width / state().input.pixel_ratio;
}

float window_height_logical() {
    return state().input.height / state().input.pixel_ratio;
}

bool is_pressed(std::string_view chord) {
    const ContextState& ui = state();
    return ui.dialog_count_last <= ui.dialog_depth && is_pressed_over_dialogs(chord);
}

bool is_pressed_over_dialogs(std::string_view chord) {
    const ContextState& ui = state();
    const auto& chords = ui.current.chords;
    if (std::find(chords.begin(), chords.end(), chord) == chords.end()) {
        return false;
    }
    const bool is_plain = chord.substr(0, 5) != "Ctrl+" && chord != "Escape" && chord != "F6";
    return !(is_plain && ui.is_field_focused_last);
}

bool is_field_focused() {
    return state().is_field_focused_last;
}

void request_focus(std::string_view key) {
    state().focus_request = ImGui::GetCurrentWindow()->GetID(key.data(), key.data() + key.size());
}

std::int64_t animation_now_ms() {
    return state().input.now_ms;
}

std::int64_t animation_age_ms(std::int64_t started_ms, std::int64_t length_ms) {
    ContextState& ui = state();
    const std::int64_t age = ui.input.now_ms - started_ms;
    if (ui.input.has_reduced_motion || age >= length_ms) {
        return length_ms;
    }
    ui.wants_animation = true;
    return std::max<std::int64_t>(0, age);
}

float appeared(Appearance& shown, std::int64_t length_ms) {
    const int frame = ImGui::GetFrameCount();
    if (shown.last_frame + 1 < frame) {
        shown.since_ms = animation_now_ms();
    }
    shown.last_frame = frame;
    const auto age = static_cast<float>(animation_age_ms(shown.since_ms, length_ms));
    const float left = 1.0f - age / static_cast<float>(length_ms);
    return 1.0f - left * left;
}

bool has_reduced_motion() {
    return state().input.has_reduced_motion;
}

}  // namespace drill::kit
