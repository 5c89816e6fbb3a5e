// A user interface without a display: runs frames of a screen and answers what they describe.
#pragma once

#include <functional>
#include <utility>

#include "kit/font_host.h"
#include "kit/widgets.h"

namespace drill::kit {

class UiFrame {
public:
    explicit UiFrame(std::function<void()> screen) : context_(fonts_), screen_(std::move(screen)) {
        input_.width = 1280.0f;
        input_.height = 800.0f;
    }

    /// Runs frames until the interface is at rest.
    void run() {
        for (int i = 0; i < 8; ++i) {
            context_.begin_frame(input_);
            screen_();
            context_.end_frame();
            if (!context_.wants_frame()) {
                break;
            }
        }
    }

    /// Clicks the widget, as the page would tell it.
    void click(Role role, std::string_view name) {
        context_.activate(find(role, name).id);
        run();
    }

    NodeView find(Role role, std::string_view name) const {
        return context_.semantics().find(role, name);
    }
    bool has(Role role, std::string_view name) const { return find(role, name).id != 0; }
    std::size_t count(Role role) const { return context_.semantics().count(role); }
    const Semantics& tree() const { return context_.semantics(); }
    Context& context() { return context_; }
    FrameInput& input() { return input_; }

private:
    NullFontHost fonts_;
    Context context_;
    FrameInput input_;
    std::function<void()> screen_;
};

}  // namespace drill::kit
