// One user interface: what the platform tells it, and what it shows after each frame.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "kit/layout.h"
#include "kit/semantics.h"
#include "kit/theme.h"

struct ImDrawData;

namespace drill::kit {

class FontHost;
struct ContextState;

/// The display as it is in this frame.
struct FrameInput {
    float width = 0.0f;        ///< device pixels
    float height = 0.0f;       ///< device pixels
    float pixel_ratio = 1.0f;  ///< device pixels per logical pixel
    ThemeOptions theme;
    bool has_reduced_motion = false;
    std::int64_t now_ms = 0;  ///< for animation only: any monotonic clock, or the test's
};

/// Owns the Dear ImGui context, the fonts and the semantic tree. There may be several, one current.
///
/// Call order: any input functions, begin_frame(), widgets, end_frame(), then read draw_data() and
/// semantics(). Input takes effect in the next frame.
class Context {
public:
    /// `fonts` must outlive the context.
    explicit Context(FontHost& fonts);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    /// The pointer moved to (x, y) in device pixels; off the page: both negative.
    void pointer_moved(float x, float y);
    void pointer_pressed(bool is_down);
    /// Someone clicked, tapped or pressed Enter on the widget `id`.
    void activate(std::uint32_t id);
    /// The field `id` now holds `text` (UTF-8).
    void set_field_text(std::uint32_t id, std::string_view text);
    /// Enter (or Ctrl+Enter in a field of many lines) was pressed in the field `id`.
    void submit_field(std::uint32_t id);
    /// The widget `id` has the keyboard focus; 0: none has.
    void focus_moved(std::uint32_t id, bool is_visible);
    /// The scrolled area `id` stands at `y` device pixels.
    void scrolled(std::uint32_t id, float y);
    /// A key outside text fields, or one with Ctrl, Escape or F6: "M", "Escape", "Ctrl+Enter",
    /// "ArrowUp".
    void key_pressed(std::string_view chord);

    void begin_frame(const FrameInput& input);
    void end_frame();

    const Semantics& semantics() const;
    ImDrawData* draw_data() const;
    /// True if the frame is not at rest yet and another should follow at once.
    bool wants_frame() const;
    /// True if something moves: another frame should follow at the display's pace.
    bool wants_animation() const;
    /// Id of the widget that asked for the focus in this frame; 0: none.
    std::uint32_t focus_request() const;

private:
    std::unique_ptr<ContextState> state_;
};

/// The whole window in device pixels, below nothing.
Rect window_rect();

/// Window width in logical pixels: compare it with the break points of visual-design §6.
float window_width_logical();

/// Window height in logical pixels.
float window_height_logical();

/// True once in the frame after the keys were pressed: "M", "P", "Escape", "Ctrl+Enter", "F6".
/// Keys without Ctrl do nothing while a field is edited or a dialog is open (but Escape).
bool is_pressed(std::string_view chord);
/// The same for what must work whatever lies over the rest.
bool is_pressed_over_dialogs(std::string_view chord);

/// Whether a text field had the focus in the last frame.
bool is_field_focused();

/// The widget labelled (or with the option id) `key` in the current scope takes the focus.
void request_focus(std::string_view key);

/// Animation time now; give it to animation_age_ms() later.
std::int64_t animation_now_ms();
/// Milliseconds since `started_ms`, at most `length_ms`; asks for frames until then. With reduced
/// motion it is `length_ms` at once.
std::int64_t animation_age_ms(std::int64_t started_ms, std::int64_t length_ms);

/// True if the person asked for less motion.
bool has_reduced_motion();

}  // namespace drill::kit
