// What frames every form: its scrolled fields, and a foot with its buttons.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/containers.h"
#include "ui/drill_view.h"

namespace drill::ui::status_page {

struct FormOptions {
    std::string_view name;      ///< "New incident"; its fields are "New incident fields"
    std::string_view action;    ///< "Create incident"; empty: nothing can be sent
    std::string_view reminder;  ///< in the foot while there is no refusal
    bool offers_preview = false;
};

/// Scope: a form that fills `rect`; the widgets of the scope are its fields.
class FormFrame {
public:
    FormFrame(const kit::Rect& rect, DrillView& view, const FormOptions& options);
    FormFrame(const FormFrame&) = delete;
    FormFrame& operator=(const FormFrame&) = delete;

    /// Ends the fields and draws the foot. True when the form is to be sent.
    [[nodiscard]] bool was_sent();

private:
    DrillView& view_;
    FormOptions options_;
    kit::Scope scope_;
    kit::Rect foot_;
    std::string fields_name_;
    std::optional<kit::ScrollArea> area_;
};

}  // namespace drill::ui::status_page
