// A note that points at another widget, and the places that notes can point at.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kit/layout.h"
#include "kit/semantics.h"

namespace drill::kit {

/// How many places a screen may mark; its numbers are the screen's own.
inline constexpr int kMarkedPlaceCount = 33;

/// Place `number` is where the widget declared just before stands.
void mark_place(int number);
/// Place `number` is `rect`; of what is scrolled away the edge behind which it lies.
void mark_place(int number, const Rect& rect);
/// Where it stands in this frame, or stood in the last one; empty if nothing marked it.
Rect marked_place(int number);
Rect marked_place_before(int number);

/// Whether a dialog or an open list lies over the screen in this frame.
bool is_overlaid();

/// A line around a widget that a note speaks of; no node.
void place_ring(const Rect& place);

/// Where a note of `size` stands: beside `kept_free` if the window has room there, else next to
/// `target`; at the height of `target` and within `bounds`.
Rect callout_rect(const Rect& target, const Rect& kept_free, const Rect& bounds, glm::vec2 size);

struct CalloutOptions {
    std::string_view name;   ///< of the region
    std::uint64_t note = 0;  ///< another number fades in anew
    Rect target;             ///< what it points at; gets a ring
    Rect kept_free;          ///< the pane around it
    Rect bounds;             ///< what the note may cover
    float width = 0.0f;
};

/// Scope: a note over the screen, as high as its content. It takes no focus; declare it last.
class Callout {
public:
    explicit Callout(const CalloutOptions& options);
    ~Callout();
    Callout(const Callout&) = delete;
    Callout& operator=(const Callout&) = delete;

private:
    std::uint32_t id_ = 0;
    float opacity_ = 1.0f;
    std::optional<Column> column_;
};

}  // namespace drill::kit
