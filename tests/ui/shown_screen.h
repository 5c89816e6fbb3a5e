// A screen in a window without a display: draws frames, presses what has a role and a name.
//
// Every frame at rest goes through the lint, whatever the test is about.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "kit/context.h"
#include "kit/font_host.h"
#include "kit/lint.h"
#include "ui/intent.h"

namespace drill::ui {

/// Logical pixels, and how they are shown.
struct WindowSize {
    float width = 1280.0f;
    float height = 800.0f;
    float pixel_ratio = 1.0f;
    kit::ThemeOptions theme = {};
};
inline constexpr WindowSize kDesk{1280.0f, 800.0f};
inline constexpr WindowSize kPhone{390.0f, 844.0f};

/// Keeps one screen on show. `draw` is called once a frame.
class ShownScreen {
public:
    explicit ShownScreen(std::function<Intents()> draw, WindowSize size = kDesk)
        : draw_(std::move(draw)) {
        input_.width = size.width * size.pixel_ratio;
        input_.height = size.height * size.pixel_ratio;
        input_.pixel_ratio = size.pixel_ratio;
        input_.theme = size.theme;
        kit::watch_items();
        show();
        show();
    }

    /// Draws one more frame; returns what the screen asked for.
    Intents show() {
        Intents intents = draw_frame();
        if (!context_.wants_frame()) {
            const kit::Rect window = kit::rect_at({0.0f, 0.0f}, {input_.width, input_.height});
            const std::string faults = kit::lint(context_.semantics(), kit::seen_items(), window);
            CHECK(faults == "");
        }
        return intents;
    }

    /// Draws frames until nothing changes any more.
    void rest() {
        do {
            show();
        } while (context_.wants_frame());
    }

    /// Activates the first node of this role and name as Enter would; returns what that asked for.
    Intents press(kit::Role role, std::string_view name) {
        context_.activate(find(role, name).id);
        return draw_frame();
    }

    void type(std::string_view field, std::string_view text) {
        context_.set_field_text(find(kit::Role::kTextField, field).id, text);
        draw_frame();
    }

    /// Presses keys for the frame that show() draws next.
    void send_key(std::string_view chord) { context_.key_pressed(chord); }
    void press_key(std::string_view chord) {
        send_key(chord);
        draw_frame();
    }
    kit::Context& context() { return context_; }

    kit::NodeView find(kit::Role role, std::string_view name) const {
        return context_.semantics().find(role, name);
    }
    bool has(kit::Role role, std::string_view name) const { return find(role, name).id != 0; }
    std::size_t count(kit::Role role) const { return context_.semantics().count(role); }

    /// Whether any node says `text`, in its name or its value, on one line or wrapped.
    bool says(std::string_view text) const {
        for (std::size_t i = 0; i < context_.semantics().size(); ++i) {
            const kit::NodeView node = context_.semantics().node(i);
            std::string value(node.value);
            std::erase(value, kit::kWrapInWord);
            for (char& c : value) {
                c = c == '\n' || c == kit::kWrapAtSpace ? ' ' : c;
            }
            if (value.find(text) != std::string::npos ||
                node.name.find(text) != std::string_view::npos) {
                return true;
            }
        }
        return false;
    }

private:
    /// Not linted by itself: while something is pressed, a frame may be half before, half after it.
    Intents draw_frame() {
        input_.now_ms += 16;
        context_.begin_frame(input_);
        Intents intents = draw_();
        context_.end_frame();
        return intents;
    }

    kit::NullFontHost fonts_;
    kit::Context context_{fonts_};
    std::function<Intents()> draw_;
    kit::FrameInput input_;
};

}  // namespace drill::ui
