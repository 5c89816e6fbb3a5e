// Rectangles, and the flow that places one widget after the other.
//
// All positions and sizes in kit/ are device pixels. Write `px(16)` for 16 logical pixels of the
// visual design; it multiplies by the display's pixel ratio and rounds to a whole device pixel.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <glm/vec2.hpp>

namespace drill::kit {

/// Device pixels of `logical` pixels, rounded to a whole pixel. px(1) is at least 1.
float px(float logical);

/// An axis-aligned rectangle in device pixels; `max` lies just outside.
struct Rect {
    glm::vec2 min{0.0f};
    glm::vec2 max{0.0f};

    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    glm::vec2 size() const { return max - min; }
    glm::vec2 centre() const { return (min + max) * 0.5f; }
    bool is_empty() const { return max.x <= min.x || max.y <= min.y; }
    bool contains(glm::vec2 point) const;
    Rect inset(float all) const { return inset(all, all); }
    Rect inset(float horizontal, float vertical) const;
    /// The smallest rectangle around both; an empty one adds nothing.
    Rect united(const Rect& other) const;
    Rect intersected(const Rect& other) const;
    bool operator==(const Rect& other) const { return min == other.min && max == other.max; }

    /// Cuts a strip off this rectangle and returns it: the building block of every screen.
    /// A strip larger than what is left is shortened.
    Rect cut_top(float height);
    Rect cut_bottom(float height);
    Rect cut_left(float width);
    Rect cut_right(float width);
};

/// A rectangle from its corner and its size.
Rect rect_at(glm::vec2 corner, glm::vec2 size);

/// A rectangle of `size` in the middle of `outer`, on whole pixels.
Rect centred(const Rect& outer, glm::vec2 size);

/// One column or row of a grid: a fixed size in device pixels, or a share of what is left.
struct Track {
    float size = 0.0f;   ///< device pixels; 0: use `share`
    float share = 0.0f;  ///< part of the space that fixed tracks leave
};

/// Splits `rect` from left to right; `gap` pixels between neighbours. One rectangle a track.
std::vector<Rect> split_columns(const Rect& rect, float gap, std::span<const Track> tracks);
/// Splits `rect` into `count` equal columns.
std::vector<Rect> split_columns(const Rect& rect, float gap, std::size_t count);
/// Splits `rect` from top to bottom.
std::vector<Rect> split_rows(const Rect& rect, float gap, std::span<const Track> tracks);

/// Width of a widget: as wide as its content.
inline constexpr float kNatural = 0.0f;
/// Width of a widget: all that is left in its row or column.
inline constexpr float kFill = -1.0f;

/// The next widget takes exactly `rect`, outside the flow.
void at(const Rect& rect);

/// Space for a widget of `size` at the flow's next place; called by widgets, and by screens for
/// something they draw themselves. A width of kFill takes what is left.
Rect place(glm::vec2 size);

/// Leaves a gap of `length` pixels in the direction of the flow.
void space(float length);

/// Width left in the current row or column.
float remaining_width();

/// What is left of the current column: from the next place down to the bottom edge of its rect.
Rect remaining_rect();

struct ColumnOptions {
    float width =
        kFill;          ///< inside a Row: the column's width; inside a Column: at most what is left
    float gap = -1.0f;  ///< between widgets; negative: px(8)
    float padding_x = 0.0f;
    float padding_y = 0.0f;
};

/// Scope: widgets stand below each other.
class Column {
public:
    /// A column that fills `rect`, outside the flow around it.
    explicit Column(const Rect& rect, const ColumnOptions& options = {});
    /// A column at the next place of the flow around it; it is as high as its content.
    explicit Column(const ColumnOptions& options = {});
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

    /// Height of the content so far, padding included.
    float height() const;

private:
    bool in_flow_;
};

struct RowOptions {
    float height =
        0.0f;  ///< 0: as high as the highest widget, tops aligned; else widgets are centred in it
    float gap = -1.0f;   ///< between widgets; negative: px(8)
    bool wraps = false;  ///< a widget that does not fit starts a new line
};

/// Scope: widgets stand beside each other, from left to right, at the next place of the flow.
class Row {
public:
    explicit Row(const RowOptions& options = {});
    /// A row that fills `rect` (widgets centred in its height), outside the flow around it.
    explicit Row(const Rect& rect, const RowOptions& options = {});
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

private:
    bool in_flow_;
};

}  // namespace drill::kit
