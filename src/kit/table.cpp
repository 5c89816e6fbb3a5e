#include <algorithm>
#include <cmath>
#include <string>

#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

constexpr float kHeadHeight = 28.0f;
constexpr float kCellPadding = 12.0f;

/// What is drawn below what, though its size is known later.
enum Channel { kGround, kRows, kContent, kChannelCount };

/// The part of `cell` that its content fills. Without a box around the table the first column
/// begins where the text above it does.
Rect content_of(const Rect& cell, bool is_boxed, bool is_first) {
    Rect content = cell;
    content.min.x += is_boxed || !is_first ? px(kCellPadding) : 0.0f;
    content.max.x -= px(kCellPadding);
    return content;
}

}  // namespace

Table::Table(std::string_view name, std::span<const std::string_view> heads,
             std::span<const Track> tracks)
    : Table(name, heads, tracks, Options{}) {}

Table::Table(std::string_view name, std::span<const std::string_view> heads,
             std::span<const Track> tracks, const Options& options)
    : options_(options) {
    ContextState& ui = state();
    ImGui::PushOverrideID(ui.semantics.begin_scope({.role = Role::kTable, .name = name}));
    const Rect rest = remaining_rect();
    const float width = options.width < 0.0f ? remaining_width() : options.width;
    rect_ = {rest.min, {rest.min.x + width, rest.min.y}};
    columns_ = split_columns(rect_, 0.0f, tracks);
    splitter_.Split(&draw_list(), kChannelCount);
    splitter_.SetCurrentChannel(&draw_list(), kContent);
    if (!options.hides_head) {
        draw_head(heads);
    }
}

void Table::draw_head(std::span<const std::string_view> heads) {
    ContextState& ui = state();
    const Rect row = {rect_.min, {rect_.max.x, rect_.min.y + px(kHeadHeight)}};
    if (options_.is_boxed) {
        draw_list().AddRectFilled(to_im(row.min), to_im(row.max), ui.theme.raised, px(6),
                                  ImDrawFlags_RoundCornersTop);
    }
    ui.semantics.begin_scope({.role = Role::kRow, .rect = row});
    for (std::size_t i = 0; i < heads.size() && i < columns_.size(); ++i) {
        const Rect cell = {{columns_[i].min.x, row.min.y}, {columns_[i].max.x, row.max.y}};
        ui.semantics.begin_scope({.role = Role::kColumnHeader, .rect = cell});
        const Rect words = content_of(cell, options_.is_boxed, i == 0);
        if (!heads[i].empty()) {
            at(words);
            text(heads[i],
                 {.style = {Type::kMeta, Face::kMedium, ui.theme.ink3}, .width = kNatural});
        }
        ui.semantics.end_scope();
    }
    ui.semantics.end_scope();
    rect_.max.y = row.max.y;
}

Table::~Table() {
    ContextState& ui = state();
    splitter_.SetCurrentChannel(&draw_list(), kGround);
    if (options_.is_boxed) {
        fill(rect_, ui.theme.panel, px(6));
    }
    splitter_.Merge(&draw_list());
    if (options_.is_boxed) {
        outline(rect_, ui.theme.line, px(6));
    }
    const Rect placed = place(rect_.size());
    ImGui::PopID();
    ui.semantics.end_scope(placed);
}

void Table::begin_row(std::uint64_t key, bool is_chosen) {
    ImGui::PushOverrideID(ImHashData(&key, sizeof key, ImGui::GetCurrentWindow()->IDStack.back()));
    state().semantics.begin_scope({.role = Role::kRow, .id = claim_id("row")});
    cell_ = 0;
    is_chosen_ = is_chosen;
    row_top_ = rect_.max.y;
    row_bottom_ = row_top_ + (options_.row_height > 0.0f ? options_.row_height : px(28));
}

void Table::begin_cell(bool is_row_head) {
    end_cell();
    const Rect column = columns_[std::min(cell_, columns_.size() - 1)];
    ++cell_;
    const Rect cell = {{column.min.x, row_top_}, {column.max.x, row_bottom_}};
    state().semantics.begin_scope(
        {.role = is_row_head ? Role::kRowHeader : Role::kCell, .rect = cell});
    column_.emplace(content_of(cell, options_.is_boxed, cell_ == 1), ColumnOptions{.gap = px(4)});
}

void Table::end_cell() {
    if (column_) {
        row_bottom_ = std::max(row_bottom_, row_top_ + column_->height());
        column_.reset();
        const Rect column = columns_[std::min(cell_, columns_.size()) - 1];
        state().semantics.end_scope({{column.min.x, row_top_}, {column.max.x, row_bottom_}});
    }
}

void Table::text_cell(std::string_view content, bool is_row_head, Color color) {
    begin_cell(is_row_head);
    const float height = text_height(content, Type::kLabel, remaining_width());
    const float room = row_bottom_ - row_top_ - height;
    space(std::max(px(5), std::round(room * 0.5f)));
    text(content, {.style = {Type::kLabel, Face::kRegular, color}});
    row_bottom_ = std::max(row_bottom_, row_top_ + column_->height() + px(5));
}

void Table::end_row() {
    end_cell();
    ContextState& ui = state();
    const Rect row = {{rect_.min.x, row_top_}, {rect_.max.x, row_bottom_}};
    splitter_.SetCurrentChannel(&draw_list(), kRows);
    if (is_chosen_) {
        fill(row, ui.theme.accent_tint);
    }
    horizontal_line(row.min.y, row.min.x, row.max.x);
    splitter_.SetCurrentChannel(&draw_list(), kContent);
    rect_.max.y = row_bottom_;
    ui.semantics.end_scope(row);
    ImGui::PopID();
}

}  // namespace drill::kit
