#include "kit/containers.h"

#include <algorithm>
#include <cmath>

#include "kit/context_state.h"

namespace drill::kit {

namespace {

float or_default(float value, float logical) {
    return value < 0.0f ? px(logical) : value;
}

/// A whole page or a column of it is a region that F6 steps to.
std::uint32_t stop_of(Role role) {
    return role == Role::kMain || role == Role::kComplementary ? node_state::kStop : 0u;
}

}  // namespace

void fill(const Rect& rect, Color color, float rounding) {
    if (color == 0) {
        return;
    }
    if (rect.width() == rect.height() && rounding * 2.0f >= rect.width()) {
        // Dear ImGui leaves a straight edge at the sides of a rectangle that is all round.
        draw_list().AddCircleFilled(to_im(rect.centre()), rect.width() * 0.5f, color);
        return;
    }
    draw_list().AddRectFilled(to_im(rect.min), to_im(rect.max), color, rounding);
}

void fill_tinted(const Rect& rect, const LevelColors& colors, float rounding) {
    fill(rect, colors.tint, rounding);
    if (theme().needs_borders()) {
        outline(rect, colors.ink, rounding);
    }
}

void outline(const Rect& rect, Color color, float rounding, float thickness) {
    const float width = thickness > 0.0f ? thickness : px(1);
    const glm::vec2 half(width * 0.5f - 0.5f);
    draw_list().AddRect(to_im(rect.min + half), to_im(rect.max - half), color, rounding, 0, width);
}

void dashed_outline(const Rect& rect, Color color, float rounding) {
    ImDrawList& list = draw_list();
    const auto dashes = [&](glm::vec2 from, glm::vec2 step, float length) {
        for (float at = 0.0f; at < length; at += px(9)) {
            const glm::vec2 start = from + step * at;
            const glm::vec2 end = from + step * std::min(length, at + px(5));
            list.AddRectFilled(to_im(start), to_im(end + glm::vec2(step.y, step.x) * px(1)), color);
        }
    };
    const float edge = px(1);
    const float wide = rect.width() - 2.0f * rounding;
    const float high = rect.height() - 2.0f * rounding;
    dashes({rect.min.x + rounding, rect.min.y}, {1.0f, 0.0f}, wide);
    dashes({rect.min.x + rounding, rect.max.y - edge}, {1.0f, 0.0f}, wide);
    dashes({rect.min.x, rect.min.y + rounding}, {0.0f, 1.0f}, high);
    dashes({rect.max.x - edge, rect.min.y + rounding}, {0.0f, 1.0f}, high);
    const Rect inner = rect.inset(rounding);
    const glm::vec2 corners[] = {
        inner.max, {inner.min.x, inner.max.y}, inner.min, {inner.max.x, inner.min.y}};
    for (int i = 0; i < 4; ++i) {
        list.PathArcToFast(to_im(corners[i]), rounding - 0.5f * edge, i * 3, i * 3 + 3);
        list.PathStroke(color, ImDrawFlags_None, edge);
    }
}

void separator() {
    const Rect rect = place({kFill, px(1)});
    fill(rect, theme().line);
}

void vertical_line(float x, float top, float bottom) {
    fill({{x, top}, {x + px(1), bottom}}, theme().line);
}

void horizontal_line(float y, float left, float right) {
    fill({{left, y}, {right, y + px(1)}}, theme().line);
}

Card::Card(const CardOptions& options) {
    ContextState& ui = state();
    auto open = std::make_unique<OpenCard>();
    open->fill = options.fill != 0 ? options.fill : ui.theme.panel;
    open->border = options.border != 0 ? options.border : ui.theme.line;
    open->rounding = or_default(options.rounding, 10);
    open->is_dashed = options.is_dashed;
    open->padding_x = or_default(options.padding_x, 16);
    open->padding_y = or_default(options.padding_y, 16);
    const float width = options.width < 0.0f ? remaining_width() : options.width;
    const glm::vec2 corner = remaining_rect().min;
    open->outer = {corner, {corner.x + width, corner.y}};
    open->has_node = options.role != Role::kGeneric || !options.name.empty();
    if (open->has_node) {
        ImGui::PushOverrideID(
            ui.semantics.begin_scope({.role = options.role, .name = options.name}));
    }
    open->draw_list = &draw_list();
    open->splitter.Split(open->draw_list, 2);
    open->splitter.SetCurrentChannel(open->draw_list, 1);
    const Rect inside{corner, {corner.x + width, state().input.height}};
    ui.cards.push_back(std::move(open));
    column_.emplace(inside, ColumnOptions{.gap = options.gap,
                                          .padding_x = ui.cards.back()->padding_x,
                                          .padding_y = ui.cards.back()->padding_y});
}

Card::~Card() {
    ContextState& ui = state();
    const std::unique_ptr<OpenCard> open = std::move(ui.cards.back());
    ui.cards.pop_back();
    const float height = column_->height();
    column_.reset();
    const Rect rect = place({open->outer.width(), height});
    open->splitter.SetCurrentChannel(open->draw_list, 0);
    fill(rect, open->fill, open->rounding);
    if (open->is_dashed) {
        dashed_outline(rect, open->border, open->rounding);
    } else {
        outline(rect, open->border, open->rounding);
    }
    open->splitter.Merge(open->draw_list);
    if (open->has_node) {
        ImGui::PopID();
        ui.semantics.end_scope(rect);
    }
}

ScrollArea::ScrollArea(const Rect& rect, const ScrollOptions& options) : rect_(rect) {
    ContextState& ui = state();
    id_ = claim_id(options.name);
    ui.scrolls_shown.push_back(id_);
    ScrollState& scroll = ui.scrolls[id_];
    scroll.view_height = rect.height();
    scroll.sticks_to_bottom = options.sticks_to_bottom;
    ui.semantics.begin_scope({.role = options.role,
                              .id = id_,
                              .name = options.name,
                              .states = node_state::kScrolls | stop_of(options.role),
                              .live = options.live,
                              .rect = rect});
    ImGui::PushOverrideID(id_);
    ui.semantics.begin_scope({});
    ImGui::PushClipRect(to_im(rect.min), to_im(rect.max), true);
    const float top = rect.min.y - std::round(scroll.y);
    column_.emplace(
        Rect{{rect.min.x, top}, {rect.max.x, top + rect.height()}},
        ColumnOptions{
            .gap = options.gap, .padding_x = options.padding_x, .padding_y = options.padding_y});
}

ScrollArea::~ScrollArea() {
    ContextState& ui = state();
    ScrollState& scroll = ui.scrolls[id_];
    const float height = std::max(column_->height(), rect_.height());
    column_.reset();
    ImGui::PopClipRect();
    const float top = rect_.min.y - std::round(scroll.y);
    ui.semantics.end_scope({{rect_.min.x, top}, {rect_.max.x, top + height}});
    ImGui::PopID();
    scroll.content_height = height;
    const float end = std::max(0.0f, height - rect_.height());
    float wish = std::min(scroll.y, end);
    if (scroll.wish == ScrollWish::kTop) {
        wish = 0.0f;
    } else if (scroll.wished_y >= 0.0f) {
        wish = std::min(scroll.wished_y, end);
    } else if (scroll.wish == ScrollWish::kShow) {
        wish = std::max(wish, scroll.show_bottom - rect_.height());
        wish = std::clamp(std::min(wish, scroll.show_top), 0.0f, end);
    } else if (scroll.wish == ScrollWish::kBottom ||
               (scroll.sticks_to_bottom && scroll.is_at_bottom)) {
        wish = end;
    }
    scroll.wish = ScrollWish::kNone;
    scroll.wished_y = -1.0f;
    const bool was_at_bottom = scroll.is_at_bottom;
    scroll.is_at_bottom = wish >= end - px(24);
    if (was_at_bottom != scroll.is_at_bottom)
        ui.wants_frame = true;  // what stands beside the area may tell
    if (wish != scroll.y) {
        scroll.y = wish;
        ui.semantics.set_numbers(id_, 0, static_cast<std::uint32_t>(std::lround(wish)) + 1);
        ui.wants_frame = true;
    }
    ui.semantics.end_scope();
}

void ScrollArea::scroll_to_bottom() {
    state().scrolls[id_].wish = ScrollWish::kBottom;
}

void ScrollArea::scroll_to_top() {
    state().scrolls[id_].wish = ScrollWish::kTop;
}

bool ScrollArea::is_at_bottom() const {
    return state().scrolls[id_].is_at_bottom;
}

std::vector<ScrollPlace> scroll_places() {
    const ContextState& ui = state();
    std::vector<ScrollPlace> places;
    for (const std::uint32_t id : ui.scrolls_shown) {
        const ScrollState& scroll = ui.scrolls.at(id);
        const bool is_moved = scroll.sticks_to_bottom ? !scroll.is_at_bottom : scroll.y > 0.0f;
        if (is_moved)
            places.push_back({id, scroll.y / ui.input.pixel_ratio});
    }
    return places;
}

void put_back_scrolls(std::span<const ScrollPlace> places) {
    ContextState& ui = state();
    for (const ScrollPlace& place : places)
        ui.scrolls[place.id].wished_y = px(place.y);
}

void ScrollArea::show(const Rect& rect) {
    ScrollState& scroll = state().scrolls[id_];
    const float top = rect_.min.y - std::round(scroll.y);
    scroll.wish = ScrollWish::kShow;
    scroll.show_top = rect.min.y - top;
    scroll.show_bottom = rect.max.y - top;
}

void ScrollArea::take_focus() {
    state().focus_request = id_;
}

List::List(std::string_view name) {
    ImGui::PushOverrideID(state().semantics.begin_scope({.role = Role::kList, .name = name}));
}

List::~List() {
    ImGui::PopID();
    state().semantics.end_scope();
}

ListItem::ListItem(std::uint64_t key) : ids_(key) {
    state().semantics.begin_scope({.role = Role::kListItem, .id = claim_id("item")});
}

ListItem::~ListItem() {
    state().semantics.end_scope();
}

}  // namespace drill::kit
