#include "kit/layout.h"

#include <algorithm>
#include <cmath>

#include "kit/context_state.h"

namespace drill::kit {

namespace {

/// Positions of `tracks` along `length`: start and end of each.
std::vector<glm::vec2> spans_of(std::span<const Track> tracks, float length, float gap) {
    float fixed = gap * static_cast<float>(tracks.empty() ? 0 : tracks.size() - 1);
    float shares = 0.0f;
    for (const Track& track : tracks) {
        fixed += track.size;
        shares += track.size > 0.0f ? 0.0f : track.share;
    }
    const float unit = shares > 0.0f ? std::max(0.0f, length - fixed) / shares : 0.0f;
    std::vector<glm::vec2> spans;
    float position = 0.0f;
    for (const Track& track : tracks) {
        const float size = track.size > 0.0f ? track.size : track.share * unit;
        spans.emplace_back(std::round(position), std::round(position + size));
        position += size + gap;
    }
    return spans;
}

float gap_or_default(float gap) {
    return gap < 0.0f ? px(8) : gap;
}

Flow column_flow(const Rect& rect, const ColumnOptions& options) {
    Flow flow;
    flow.rect = rect.inset(options.padding_x, 0.0f);
    flow.rect.min.y += options.padding_y;
    flow.gap = gap_or_default(options.gap);
    flow.cursor = flow.rect.min.y;
    flow.content_right = flow.rect.min.x;
    flow.padding_x = options.padding_x;
    flow.padding_y = options.padding_y;
    return flow;
}

Flow row_flow(const Rect& rect, const RowOptions& options, bool is_centred) {
    Flow flow;
    flow.rect = rect;
    flow.gap = gap_or_default(options.gap);
    flow.is_row = true;
    flow.is_row_centred = is_centred;
    flow.wraps = options.wraps;
    flow.cursor = rect.min.x;
    flow.line_top = rect.min.y;
    flow.line_bottom = is_centred ? rect.max.y : rect.min.y;
    flow.content_right = rect.min.x;
    return flow;
}

Rect place_in_row(Flow& flow, glm::vec2 size) {
    float x = flow.is_empty ? flow.cursor : flow.cursor + flow.gap;
    if (flow.wraps && !flow.is_empty && size.x > 0.0f && x + size.x > flow.rect.max.x + 0.5f) {
        flow.line_top = flow.line_bottom + std::min(flow.gap, px(8));
        flow.line_bottom = flow.line_top;
        x = flow.rect.min.x;
    }
    const float width = size.x < 0.0f ? std::max(0.0f, flow.rect.max.x - x) : size.x;
    float y = flow.line_top;
    if (flow.is_row_centred) {
        y += std::round((flow.rect.height() - size.y) * 0.5f);
    }
    flow.cursor = x + width;
    flow.is_empty = false;
    flow.line_bottom = std::max(flow.line_bottom, y + size.y);
    flow.content_right = std::max(flow.content_right, x + width);
    return rect_at({x, y}, {width, size.y});
}

Rect place_in_column(Flow& flow, glm::vec2 size) {
    const float y = flow.is_empty ? flow.cursor : flow.cursor + flow.gap;
    const float width = size.x < 0.0f ? flow.rect.width() : size.x;
    flow.cursor = y + size.y;
    flow.is_empty = false;
    flow.content_right = std::max(flow.content_right, flow.rect.min.x + width);
    return rect_at({flow.rect.min.x, y}, {width, size.y});
}

/// Top left of the next widget of `flow`, before its size is known.
glm::vec2 next_corner(const Flow& flow) {
    const float start = flow.is_empty ? flow.cursor : flow.cursor + flow.gap;
    return flow.is_row ? glm::vec2(start, flow.line_top) : glm::vec2(flow.rect.min.x, start);
}

}  // namespace

bool Rect::contains(glm::vec2 point) const {
    return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
}

Rect Rect::inset(float horizontal, float vertical) const {
    return {min + glm::vec2(horizontal, vertical), max - glm::vec2(horizontal, vertical)};
}

Rect Rect::united(const Rect& other) const {
    if (other.is_empty()) {
        return *this;
    }
    if (is_empty()) {
        return other;
    }
    return {{std::min(min.x, other.min.x), std::min(min.y, other.min.y)},
            {std::max(max.x, other.max.x), std::max(max.y, other.max.y)}};
}

Rect Rect::intersected(const Rect& other) const {
    return {{std::max(min.x, other.min.x), std::max(min.y, other.min.y)},
            {std::min(max.x, other.max.x), std::min(max.y, other.max.y)}};
}

Rect Rect::cut_top(float length) {
    const float edge = std::min(max.y, min.y + length);
    const Rect strip{min, {max.x, edge}};
    min.y = edge;
    return strip;
}

Rect Rect::cut_bottom(float length) {
    const float edge = std::max(min.y, max.y - length);
    const Rect strip{{min.x, edge}, max};
    max.y = edge;
    return strip;
}

Rect Rect::cut_left(float length) {
    const float edge = std::min(max.x, min.x + length);
    const Rect strip{min, {edge, max.y}};
    min.x = edge;
    return strip;
}

Rect Rect::cut_right(float length) {
    const float edge = std::max(min.x, max.x - length);
    const Rect strip{{edge, min.y}, max};
    max.x = edge;
    return strip;
}

float px(float logical) {
    const float device = std::round(logical * state().input.pixel_ratio);
    return logical > 0.0f ? std::max(1.0f, device) : device;
}

Rect rect_at(glm::vec2 corner, glm::vec2 size) {
    return {corner, corner + size};
}

Rect centred(const Rect& outer, glm::vec2 size) {
    const glm::vec2 corner = outer.min + (outer.size() - size) * 0.5f;
    return rect_at({std::round(corner.x), std::round(corner.y)}, size);
}

std::vector<Rect> split_columns(const Rect& rect, float gap, std::span<const Track> tracks) {
    std::vector<Rect> columns;
    for (const glm::vec2& span : spans_of(tracks, rect.width(), gap)) {
        columns.push_back({{rect.min.x + span.x, rect.min.y}, {rect.min.x + span.y, rect.max.y}});
    }
    return columns;
}

std::vector<Rect> split_columns(const Rect& rect, float gap, std::size_t count) {
    return split_columns(rect, gap, std::vector<Track>(count, Track{.share = 1.0f}));
}

std::vector<Rect> split_rows(const Rect& rect, float gap, std::span<const Track> tracks) {
    std::vector<Rect> rows;
    for (const glm::vec2& span : spans_of(tracks, rect.height(), gap)) {
        rows.push_back({{rect.min.x, rect.min.y + span.x}, {rect.max.x, rect.min.y + span.y}});
    }
    return rows;
}

void at(const Rect& rect) {
    state().next_rect = rect;
}

Rect place(glm::vec2 size) {
    return place_exactly(size);
}

Rect place_exactly(glm::vec2 size) {
    ContextState& ui = state();
    if (ui.next_rect) {
        const Rect rect = *ui.next_rect;
        ui.next_rect.reset();
        return rect;
    }
    Flow& flow = ui.flows.back();
    return flow.is_row ? place_in_row(flow, size) : place_in_column(flow, size);
}

void space(float length) {
    Flow& flow = state().flows.back();
    flow.cursor += length;
}

float remaining_width() {
    const ContextState& ui = state();
    if (ui.next_rect) {
        return ui.next_rect->width();
    }
    const Flow& flow = ui.flows.back();
    return std::max(0.0f, flow.rect.max.x - next_corner(flow).x);
}

Rect remaining_rect() {
    const Flow& flow = state().flows.back();
    return {next_corner(flow), flow.rect.max};
}

void push_flow(const Flow& flow) {
    state().next_rect.reset();
    state().flows.push_back(flow);
}

Flow pop_flow() {
    ContextState& ui = state();
    ui.next_rect.reset();
    const Flow flow = ui.flows.back();
    ui.flows.pop_back();
    return flow;
}

Column::Column(const Rect& rect, const ColumnOptions& options) : in_flow_(false) {
    push_flow(column_flow(rect, options));
    state().flows.back().rect.max.y = rect.max.y - options.padding_y;
}

Column::Column(const ColumnOptions& options) : in_flow_(true) {
    const Flow& outer = state().flows.back();
    const float left = remaining_width();
    const float width = options.width < 0.0f ? left : options.width;
    const glm::vec2 corner = next_corner(outer);
    push_flow(column_flow({corner, {corner.x + width, outer.rect.max.y}}, options));
}

Column::~Column() {
    const float used = height();
    const Flow flow = pop_flow();
    if (in_flow_) {
        place_exactly({flow.rect.width() + 2.0f * flow.padding_x, used});
    }
}

float Column::height() const {
    const Flow& flow = state().flows.back();
    return flow.cursor - flow.rect.min.y + 2.0f * flow.padding_y;
}

Row::Row(const RowOptions& options) : in_flow_(true) {
    const Flow& outer = state().flows.back();
    const glm::vec2 corner = next_corner(outer);
    const float right = outer.rect.max.x;
    const bool is_centred = options.height > 0.0f && !options.wraps;
    push_flow(row_flow({corner, {right, corner.y + options.height}}, options, is_centred));
}

Row::Row(const Rect& rect, const RowOptions& options) : in_flow_(false) {
    push_flow(row_flow(rect, options, true));
}

Row::~Row() {
    const Flow flow = pop_flow();
    if (in_flow_) {
        const bool nests_in_row = state().flows.back().is_row;
        const float width = nests_in_row ? flow.content_right - flow.rect.min.x : kFill;
        place_exactly({width, flow.line_bottom - flow.rect.min.y});
    }
}

}  // namespace drill::kit
