// What the widgets of one user interface share: internal to kit/.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

#include "kit/callout.h"
#include "kit/context.h"
#include "kit/font_host.h"
#include "kit/marks.h"

namespace drill::kit {

/// One column or row that is being filled.
struct Flow {
    Rect rect;
    float gap = 0.0f;
    bool is_row = false;
    bool is_row_centred = false;
    bool wraps = false;
    bool is_empty = true;
    float cursor = 0.0f;       ///< next y of a column, next x of a row
    float line_top = 0.0f;     ///< row: top of the current line
    float line_bottom = 0.0f;  ///< row: bottom of the highest widget of the line
    float content_right = 0.0f;
    float padding_x = 0.0f;
    float padding_y = 0.0f;
};

enum class ScrollWish { kNone, kTop, kBottom, kShow };

/// A scrolled area between frames.
struct ScrollState {
    float y = 0.0f;               ///< where it stands, device pixels
    float content_height = 0.0f;  ///< in the last frame
    float view_height = 0.0f;
    bool is_at_bottom = true;
    ScrollWish wish = ScrollWish::kNone;
    float wished_y = -1.0f;  ///< where it stood before the page was loaded again; negative: nowhere
    bool sticks_to_bottom = false;
    float show_top = 0.0f;  ///< of what shall be in view, counted from the content's top
    float show_bottom = 0.0f;
};

/// When something that comes and goes was shown first, without a frame between.
struct Appearance {
    std::int64_t since_ms = 0;
    int last_frame = -2;
};

/// A dialog between frames.
struct DialogState {
    float height = 0.0f;  ///< in the last frame
    Appearance shown;
};

/// What a row of a log was described with.
struct RowRecord {
    std::size_t index = 0;
    std::uint64_t key = 0;  ///< of what it shows; 0: nothing is recorded
    NodeRecord nodes;       ///< none: it must be drawn
};

/// The rows of a log as they were when last drawn at `width`.
struct LogState {
    float width = 0.0f;
    float unit = 0.0f;            ///< device pixels per logical pixel
    std::vector<float> heights;   ///< of all rows as last drawn; 0: not yet
    std::vector<RowRecord> last;  ///< of the last rows, each at its index modulo the size
};

/// What people did since the last frame.
struct InputEvents {
    struct FieldText {
        std::uint32_t id = 0;
        std::string text;
    };
    std::vector<std::uint32_t> activated;
    std::vector<std::uint32_t> submitted;
    std::vector<FieldText> field_texts;
    std::vector<std::string> chords;
    bool was_pointer_pressed = false;
};

/// A box whose ground is drawn after its content, when its height is known.
struct OpenCard {
    ImDrawListSplitter splitter;
    ImDrawList* draw_list = nullptr;
    Rect outer;
    Color fill = 0;
    Color border = 0;
    float rounding = 0.0f;
    bool is_dashed = false;
    float padding_x = 0.0f;
    float padding_y = 0.0f;
    bool has_node = false;
};

/// A tooltip that is due; drawn when the frame ends, above everything.
struct DueTooltip {
    std::string content;
    Rect anchor;
};

/// The widget that was pressed last, and since when it is down or up again.
struct Press {
    std::uint32_t id = 0;
    bool is_down = false;
    std::int64_t since_ms = 0;
};

/// The page whose rings pulse, and since when.
struct PagerRings {
    std::int64_t page_key = 0;
    std::int64_t started_ms = 0;
};

struct ContextState {
    explicit ContextState(FontHost& host) : fonts_host(host) {}

    FontHost& fonts_host;
    ImGuiContext* imgui = nullptr;
    std::array<ImFont*, kFaceCount> fonts{};
    Semantics semantics;
    Theme theme;
    MarkWords words;
    FrameInput input;

    InputEvents pending;
    InputEvents current;
    std::uint32_t focused_id = 0;
    bool is_focus_visible = false;
    bool is_field_focused = false;  ///< a text field declared in this frame has the focus
    bool is_field_focused_last = false;
    ImDrawList* overlay = nullptr;  ///< drawn into instead of the window; null: the window
    std::uint32_t focus_request = 0;
    bool wants_frame = false;
    bool wants_animation = false;

    std::vector<Flow> flows;
    std::optional<Rect> next_rect;
    std::vector<std::unique_ptr<OpenCard>> cards;

    std::unordered_map<std::uint32_t, ScrollState> scrolls;
    std::vector<std::uint32_t> scrolls_shown;  ///< ids of the areas declared in this frame
    std::unordered_map<std::uint32_t, DialogState> dialogs;
    std::unordered_map<std::uint32_t, LogState> logs;
    std::unordered_map<std::string, std::string> interned;
    std::string followed_link;      ///< the address that link_notice() tells of; empty: none
    std::uint32_t open_select = 0;  ///< the select whose list is open; 0: none
    Appearance list_shown;          ///< the open list
    Appearance tooltip_shown;
    Press press;
    std::uint32_t dragged_splitter = 0;  ///< the splitter that the pointer holds; 0: none
    int dialog_count = 0;                ///< dialogs open in this frame
    int dialog_count_last = 0;           ///< and in the frame before
    int dialog_depth = 0;                ///< dialogs around the widget being declared
    float top_bar = 0.0f;                ///< height of the bar that no scrim covers
    std::uint32_t last_item = 0;
    Rect last_item_rect;
    bool is_last_item_hovered = false;
    std::optional<DueTooltip> due_tooltip;
    std::optional<PagerRings> rings;
    std::array<Rect, kMarkedPlaceCount> places{};         ///< marked in this frame
    std::array<Rect, kMarkedPlaceCount> places_before{};  ///< and in the frame before
    std::uint64_t callout_note = 0;                       ///< the note shown last
    std::int64_t callout_started_ms = 0;                  ///< and since when
};

/// The context whose frame is open.
ContextState& state();

ImDrawList& draw_list();

/// Whether any of `rect` lies in the part of the window that is drawn now. Dear ImGui leaves out
/// text that is out of view by itself, but not shapes.
bool is_in_view(const Rect& rect);

inline ImVec2 to_im(glm::vec2 v) {
    return ImVec2(v.x, v.y);
}
inline glm::vec2 to_vec(ImVec2 v) {
    return {v.x, v.y};
}

/// What happens to a widget in this frame.
struct Interaction {
    std::uint32_t id = 0;
    bool is_hovered = false;
    bool is_held = false;
    bool was_activated = false;
    float press = 0.0f;  ///< 0 at rest, 1 pressed; fades in between
};

/// The id of the widget called `key` in the current scope of ids, made unique within the frame.
std::uint32_t claim_id(std::string_view key);

/// Declares that the widget `id` covers `rect`. A disabled one is neither hovered nor activated,
/// but a tooltip may say why.
Interaction interact(std::uint32_t id, const Rect& rect, bool is_disabled = false);

/// Over the ground of a widget: `color` as far as it is pressed.
void draw_press(const Rect& rect, const Interaction& hit, Color color, float rounding);

/// Asks the flow for a place; a rect given by at() wins over `size`.
Rect place_exactly(glm::vec2 size);

void push_flow(const Flow& flow);
Flow pop_flow();

/// `content` as the fonts can draw it: clusters of code points replaced by one character each.
std::string_view interned(std::string_view content);

/// text_width() with the fraction of a pixel, for what places one piece of a line behind the other.
float exact_text_width(std::string_view content, Type type, Face face);

/// How far what is on show has come, 0 to 1, `length_ms` after it appeared; call once a frame.
float appeared(Appearance& shown, std::int64_t length_ms);

/// Soft shadow around `rect`: depth 1 for menus, 2 for dialogs.
void draw_shadow(const Rect& rect, float rounding, int depth);

}  // namespace drill::kit
