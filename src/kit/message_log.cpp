#include <algorithm>
#include <cmath>
#include <string>

#include "base/state_hash.h"
#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/marks.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

/// Rows at the end of a log that are always described, so that a screen reader can read back.
constexpr std::size_t kDescribedRows = 200;
constexpr float kRowPaddingX = 16.0f;
constexpr float kRowIndent = 16.0f + 32.0f + 10.0f;
/// About 72 letters: longer lines are hard to come back from.
constexpr float kProseMax = 520.0f;

void draw_head(const MessageRow& message) {
    const Row row({.height = px(20), .gap = px(6)});
    text(message.author,
         {.style = {.type = Type::kLine, .face = Face::kSemibold}, .width = kNatural});
    if (message.is_bot) {
        tag("APP");
    }
    if (!message.role_name.empty()) {
        meta(message.role_name);
    }
    meta(message.time);
}

/// Changes with whatever the row's nodes say; never 0.
std::uint64_t key_of(const MessageRow& message) {
    std::uint64_t key = 1 + message.names.size() * 32 + (message.has_opener ? 16 : 0) +
                        (message.is_edited ? 8 : 0) + (message.is_bot ? 4 : 0) +
                        (message.is_continued ? 2 : 0) + (message.is_found ? 1 : 0);
    for (const std::string_view part : {message.author, message.role_name, message.time,
                                        message.own_name, message.quote, message.body}) {
        key = base::hash_text(part, base::hash_text({"\0", 1}, key));
    }
    return key | 1;
}

/// Whether there is something to follow or to press: it must hear of what people do.
bool has_controls(const NodeRecord& record) {
    for (std::size_t i = 0; i < record.words.size(); i += Semantics::kWordsPerNode) {
        const Role role = Semantics::role_in(record.words, i);
        if (role != Role::kArticle && role != Role::kText && role != Role::kImage) {
            return true;
        }
    }
    return false;
}

}  // namespace

LogRows::LogRows(std::size_t row_count) : row_count_(row_count) {
    ContextState& ui = state();
    id_ = claim_id("rows");
    log_ = &ui.logs[id_];
    const float width = remaining_width();
    const float unit = px(1);
    if (log_->width != width || log_->unit != unit || log_->heights.size() > row_count) {
        log_->heights.clear();
        log_->last.clear();
        log_->width = width;
        log_->unit = unit;
    }
    log_->heights.resize(row_count, 0.0f);
    log_->last.resize(kDescribedRows);
    const ImRect view = ImGui::GetCurrentWindow()->ClipRect;
    near_top_ = view.Min.y - view.GetHeight();
    near_bottom_ = view.Max.y + view.GetHeight();
    top_ = remaining_rect().min.y;
}

bool LogRows::begin_row(std::size_t index) {
    const float known = log_->heights[index];
    const bool is_recent = index + kDescribedRows >= row_count_;
    const float top = top_ + skipped_;
    is_near_ = top + known > near_top_ && top < near_bottom_;
    if (known > 0.0f && !is_near_ && !is_recent) {
        // Thousands are: their room is taken together, before the next row that is drawn.
        skipped_ += known;
        return false;
    }
    if (skipped_ > 0.0f) {
        place({kFill, skipped_});
        skipped_ = 0.0f;
        top_ = top;
    }
    index_ = index;
    key_ = 0;
    ImGui::PushOverrideID(ImHashData(&index, sizeof index, id_));
    column_.emplace(ColumnOptions{.gap = 0.0f});
    return true;
}

bool LogRows::put_again(const MessageRow& message) {
    Semantics& tree = state().semantics;
    const RowRecord& known = log_->last[index_ % kDescribedRows];
    key_ = key_of(message);
    mark_ = tree.mark();
    const bool is_known = known.index == index_ && known.key == key_;
    if (is_near_ || !is_known || known.nodes.words.empty()) {
        return false;
    }
    tree.put_again(known.nodes, top_);
    place({kFill, log_->heights[index_]});
    leave_row();
    return true;
}

void LogRows::end_row() {
    log_->heights[index_] = column_->height();
    RowRecord& known = log_->last[index_ % kDescribedRows];
    const bool is_recent = index_ + kDescribedRows >= row_count_;
    if (key_ != 0 && is_recent && (known.index != index_ || known.key != key_)) {
        known.index = index_;
        known.key = key_;
        known.nodes = state().semantics.record(mark_, top_);
        if (has_controls(known.nodes)) {
            known.nodes = {};
        }
    }
    leave_row();
}

void LogRows::leave_row() {
    column_.reset();
    ImGui::PopID();
    top_ = remaining_rect().min.y;
}

MessageScope::MessageScope(const MessageRow& message) {
    ContextState& ui = state();
    const std::string name = std::string(message.author) + ", " + std::string(message.time);
    ui.semantics.begin_scope({.role = Role::kArticle, .id = claim_id("message"), .name = name});
    is_found_ = message.is_found;
    is_mine_ = mentions(message.body, message.own_name);
    splitter_.Split(&draw_list(), 2);
    splitter_.SetCurrentChannel(&draw_list(), 1);
    const Rect rest = remaining_rect();
    top_ = rest.min;
    right_ = rest.max.x;
    const float padding_y = message.is_continued ? px(2) : px(6);
    if (!message.is_continued) {
        at(rect_at({rest.min.x + px(kRowPaddingX), rest.min.y + padding_y + px(2)},
                   glm::vec2(px(32))));
        avatar(message.author, message.avatar, {.is_bot = message.is_bot});
    }
    padding_bottom_ = padding_y;
    const float left = rest.min.x + px(kRowIndent);
    const float right = rest.max.x - px(kRowPaddingX) - message.reserve;
    const Rect inside{{left, rest.min.y + padding_y},
                      {std::min(right, left + px(kProseMax)), rest.max.y}};
    column_.emplace(inside, ColumnOptions{.gap = px(1)});
    if (!message.is_continued) {
        draw_head(message);
    }
    if (!message.quote.empty()) {
        meta(message.quote, theme().ink2);
    }
    if (!message.body.empty()) {
        rich_text(split_mentions(message.body, message.own_name, message.names));
    }
    if (message.is_edited) {
        meta("(edited)");
    }
}

MessageScope::~MessageScope() {
    ContextState& ui = state();
    const float height = column_->height() + 2.0f * padding_bottom_;
    column_.reset();
    const float used = std::max(height, padding_bottom_ > px(2) ? px(44) : height);
    const Rect rect = place({right_ - top_.x, used});
    splitter_.SetCurrentChannel(&draw_list(), 0);
    if (is_mine_) {
        fill(rect, ui.theme.accent_tint);
        fill({rect.min, {rect.min.x + px(2), rect.max.y}}, ui.theme.accent);
    }
    splitter_.Merge(&draw_list());
    if (is_found_) {
        outline(rect.inset(px(4), 0.0f), ui.theme.accent, px(6), px(2));
    }
    ui.semantics.end_scope(rect);
}

void message_row(const MessageRow& message) {
    const MessageScope scope(message);
}

void new_line() {
    const Theme& t = theme();
    const Rect rect = place({kFill, px(18)});
    const float word = std::ceil(text_width("New", Type::kMeta, Face::kMedium));
    const Rect words = {{rect.max.x - px(16) - word, rect.min.y},
                        {rect.max.x - px(16), rect.max.y}};
    const float middle = std::round(rect.centre().y);
    fill({{rect.min.x + px(16), middle}, {words.min.x - px(8), middle + px(1)}}, t.accent);
    at(words);
    text("New", {.style = {Type::kMeta, Face::kMedium, t.accent}, .width = kNatural});
}

}  // namespace drill::kit
