// What frames every screen outside a running drill: canvas, ribbon and product bar.
#pragma once

#include "kit/buttons.h"
#include "kit/containers.h"
#include "kit/layout.h"
#include "kit/semantics.h"

namespace drill::ui {

/// True below 768 logical pixels: one column, labels above fields, targets of 44.
bool is_phone();

/// True where a phone's layout has little height: a browser zoomed in threefold, the smallest
/// windows. Bars are one row of 44 there, and what another tab shows too is left out.
bool is_low();

/// Size of a button that is normal (small) on a desk: a finger's height on a phone.
kit::ButtonSize normal_button();
kit::ButtonSize small_button();

/// Height of ribbon and bar together, device pixels.
float page_bar_height();

/// The window below ribbon and bar.
kit::Rect page_body();

/// Left and right margin that keeps content `width_logical` wide at most in the middle of the page;
/// never less than the page gutter (24, on a phone 16).
float page_margin(float width_logical);

/// The main part of a page that is read from top to bottom: it fills page_body() and scrolls, its
/// content `width_logical` wide at most.
kit::ScrollOptions page_main(std::string_view name, float width_logical = 960.0f);

/// Width of a normal button with this label, device pixels; for buttons aligned to the right.
float button_width(std::string_view label, bool has_icon = false);

/// Scope: fills the window with the canvas and draws ribbon, product mark, name and PRACTICE tag.
/// Widgets of the scope stand in rest(), the free end of the bar, and belong to the banner.
class PageBar {
public:
    PageBar();
    PageBar(const PageBar&) = delete;
    PageBar& operator=(const PageBar&) = delete;

    kit::Rect rest() const { return rest_; }

private:
    kit::Scope banner_;
    kit::Rect rest_;
};

}  // namespace drill::ui
