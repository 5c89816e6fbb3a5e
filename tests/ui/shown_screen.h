// A screen in a window without a display: draws frames, presses what has a role and a name.
#pragma once

#include <functional>
#include <string_view>

#include "kit/context.h"
#include "kit/font_host.h"
#include "ui/intent.h"

namespace drill::ui {

/// Logical pixels.
struct WindowSize {
    float width = 1280.0f;
    float height = 800.0f;
};
inline constexpr WindowSize kDesk{1280.0f, 800.0f};
inline constexpr WindowSize kPhone{390.0f, 844.0f};

/// Keeps one screen on show. `draw` is called once a frame.
class ShownScreen {
public:
    explicit ShownScreen(std::function<Intents()> draw, WindowSize size = kDesk)
        : draw_(std::move(draw)), size_(size) {
        show();
        show();
    }

    /// Draws one more frame; returns what the screen asked for.
    Intents show() {
        kit::FrameInput input;
        input.width = size_.width;
        input.height = size_.height;
        input.now_ms = ++frames_ * 16;
        context_.begin_frame(input);
        Intents intents = draw_();
        context_.end_frame();
        return intents;
    }

    /// Activates the first node of this role and name as Enter would; returns what that asked for.
    Intents press(kit::Role role, std::string_view name) {
        context_.activate(find(role, name).id);
        return show();
    }

    void type(std::string_view field, std::string_view text) {
        context_.set_field_text(find(kit::Role::kTextField, field).id, text);
        show();
    }

    void press_key(std::string_view chord) {
        context_.key_pressed(chord);
        show();
    }

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
            for (char& c : value) {
                c = c == '\n' ? ' ' : c;
            }
            if (value.find(text) != std::string::npos ||
                node.name.find(text) != std::string_view::npos) {
                return true;
            }
        }
        return false;
    }

private:
    kit::NullFontHost fonts_;
    kit::Context context_{fonts_};
    std::function<Intents()> draw_;
    WindowSize size_;
    std::int64_t frames_ = 0;
};

}  // namespace drill::ui
