// Boxes around other widgets: panels, cards, scrolled areas, dialogs, logs, tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "imgui.h"

#include "kit/layout.h"
#include "kit/semantics.h"
#include "kit/theme.h"

namespace drill::kit {

/// Fills `rect` with a colour of the theme; no node.
void fill(const Rect& rect, Color color, float rounding = 0.0f);
/// Fills `rect` with a tint; with high contrast, where tints are plain, it gets a border of the
/// ink.
void fill_tinted(const Rect& rect, const LevelColors& colors, float rounding = 0.0f);
/// A border 1 px wide inside `rect`.
void outline(const Rect& rect, Color color, float rounding = 0.0f, float thickness = 0.0f);
/// The same in dashes of 5 with gaps of 4.
void dashed_outline(const Rect& rect, Color color, float rounding);

/// A line across the current column.
void separator();
void vertical_line(float x, float top, float bottom);
void horizontal_line(float y, float left, float right);

struct CardOptions {
    float width = kFill;
    float padding_x = -1.0f;  ///< negative: px(16)
    float padding_y = -1.0f;
    float gap = -1.0f;
    Color fill = 0;              ///< 0: panel
    Color border = 0;            ///< 0: line
    float rounding = -1.0f;      ///< negative: px(10)
    bool is_dashed = false;      ///< a dashed edge: something may be dropped here
    Role role = Role::kGeneric;  ///< kGeneric without a name: not in the tree
    std::string_view name;
};

/// Scope: a box in the flow, as high as its content, which stands in a column.
class Card {
public:
    explicit Card(const CardOptions& options = {});
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

private:
    std::optional<Column> column_;
};

struct ScrollOptions {
    Role role = Role::kRegion;
    std::string_view name;  ///< required: it can take the keyboard focus
    float padding_x = 0.0f;
    float padding_y = 0.0f;
    float gap = -1.0f;
    bool sticks_to_bottom = false;  ///< stays at the end while content is added, unless scrolled up
    Live live = Live::kDefault;
};

/// Scope: an area that scrolls up and down; its content stands in a column.
class ScrollArea {
public:
    ScrollArea(const Rect& rect, const ScrollOptions& options);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// Scrolls so that the content's end shows.
    void scroll_to_bottom();
    void scroll_to_top();
    /// Whether the content's end was in sight when the last frame ended.
    bool is_at_bottom() const;
    /// Scrolls as little as brings `rect`, as it stands in this frame, into view.
    void show(const Rect& rect);
    /// The area itself takes the keyboard focus, as the start of what it holds.
    void take_focus();

private:
    std::uint32_t id_ = 0;
    Rect rect_;
    std::optional<Column> column_;
};

/// Where a scrolled area stands, in logical pixels from its top.
struct ScrollPlace {
    std::uint32_t id = 0;
    float y = 0.0f;
};

/// The areas of this frame so far that someone scrolled away from where they begin by themselves.
std::vector<ScrollPlace> scroll_places();
/// The areas will stand there when they are next declared, as far as their content reaches.
void put_back_scrolls(std::span<const ScrollPlace> places);

struct MessageRow;
struct LogState;

/// A log of many rows (role log) inside a ScrollArea of role kLog or any column: rows far outside
/// the view are skipped and only keep their height. The last 200 are described all the same, from
/// what was recorded when they were drawn.
///
///     ScrollArea pane(rect, {.role = Role::kLog, .name = "Messages", .sticks_to_bottom = true});
///     LogRows rows(messages.size());
///     for (std::size_t i = 0; i < messages.size(); ++i) {
///         if (!rows.begin_row(i)) continue;
///         const MessageRow row = ...;
///         if (rows.put_again(row)) continue;
///         message_row(row);
///         rows.end_row();
///     }
class LogRows {
public:
    explicit LogRows(std::size_t row_count);
    /// True if row `index` is near the view or among the last 200: then draw it and call end_row().
    bool begin_row(std::size_t index);
    /// True if the row that was begun is out of view, stands recorded with these contents, and was
    /// put into the tree from there: then it is ended. For rows that show `message` and no more.
    bool put_again(const MessageRow& message);
    void end_row();

private:
    void leave_row();

    std::size_t row_count_;
    std::size_t index_ = 0;
    std::uint32_t id_ = 0;
    LogState* log_ = nullptr;
    bool is_near_ = false;
    std::uint64_t key_ = 0;  ///< of what the begun row shows; 0: it is not to be recorded
    Semantics::Mark mark_;
    float near_top_ = 0.0f;
    float near_bottom_ = 0.0f;
    float top_ = 0.0f;      ///< where the row after the last drawn one begins
    float skipped_ = 0.0f;  ///< height of the rows since then
    std::optional<Column> column_;
};

struct MessageRow {
    std::string_view author;
    int avatar = 0;              ///< cast number: picks the colours
    bool is_bot = false;         ///< a bolt instead of a letter, and the tag APP
    std::string_view role_name;  ///< "Incident Manager"
    std::string_view time;       ///< "14:15"
    std::string_view body;
    std::string_view own_name;                ///< mentions of it make the row stand out
    std::span<const std::string_view> names;  ///< other names that may be mentioned
    bool is_continued = false;                ///< same author within 3 min: body only
    bool is_found = false;                    ///< where a search stands: framed
    std::string_view quote;                   ///< what it answers, on a line above the body
    bool is_edited = false;                   ///< says so behind the body
    float reserve = 0.0f;                     ///< kept free at its right
    bool has_opener = false;                  ///< the screen puts a button into it
};

/// An article of a log: avatar, author, role, time, body.
void message_row(const MessageRow& message);

/// Scope: an article of a log with content of its own below the head (a bot card: put a Card
/// inside).
class MessageScope {
public:
    explicit MessageScope(const MessageRow& message);
    ~MessageScope();
    MessageScope(const MessageScope&) = delete;
    MessageScope& operator=(const MessageScope&) = delete;

private:
    ImDrawListSplitter splitter_;
    std::optional<Column> column_;
    glm::vec2 top_{0.0f};
    float right_ = 0.0f;
    float padding_bottom_ = 0.0f;
    bool is_mine_ = false;
    bool is_found_ = false;
};

/// The line with "New" before the first unread message.
void new_line();

struct DialogOptions {
    float width = 0.0f;  ///< 0: px(480); never wider than the window less 16 each side
    bool is_alert = false;
    bool can_escape = true;
    bool takes_over = false;   ///< it came by itself: the ribbon tops it as it tops every window,
                               ///< and on a phone it is the window
    bool hides_title = false;  ///< the title is spoken only; the screen shows its own
};

/// Draws the ground and the ribbon of the bar that tops a screen; returns the bar below its ribbon.
/// No scrim of this frame covers `bar`.
Rect draw_top_bar(Rect bar);

/// The window below that bar: what a dialog has.
Rect dialog_place();

/// Scope: a dialog over everything else while it exists. It takes the focus and gives it back. What
/// is higher than the window scrolls.
///
///     if (is_open_) {
///         Dialog dialog("End the drill?");
///         text("...");
///         if (button("End it", {.rank = Rank::kDanger})) ...
///         if (dialog.was_dismissed()) is_open_ = false;
///     }
class Dialog {
public:
    explicit Dialog(std::string_view title, const DialogOptions& options = {});
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// Escape was pressed.
    bool was_dismissed() const { return was_dismissed_; }

private:
    std::uint32_t id_ = 0;
    int first_vertex_ = 0;              ///< behind the scrim
    std::optional<ScrollArea> scroll_;  ///< where the window is too low
    std::optional<Column> column_;
    bool was_dismissed_ = false;
};

/// Scope: a table. Columns as in split_columns(); the head row is drawn from `heads`.
class Table {
public:
    struct Options {
        float row_height = 0.0f;  ///< 0: px(28); a row grows if a cell is higher
        bool is_boxed = false;
        float width = kFill;
        bool hides_head = false;
    };
    Table(std::string_view name, std::span<const std::string_view> heads,
          std::span<const Track> tracks, const Options& options);
    Table(std::string_view name, std::span<const std::string_view> heads,
          std::span<const Track> tracks);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// Starts a row. A chosen row is tinted.
    void begin_row(std::uint64_t key, bool is_chosen = false);
    /// Starts the next cell of the row; widgets until the next cell stand in it. The first cell
    /// heads the row if `is_row_head`.
    void begin_cell(bool is_row_head = false);
    /// A cell that is only text.
    void text_cell(std::string_view content, bool is_row_head = false, Color color = 0);
    void end_row();

private:
    void draw_head(std::span<const std::string_view> heads);
    void end_cell();

    Options options_;
    Rect rect_;
    std::vector<Rect> columns_;
    ImDrawListSplitter splitter_;
    std::optional<Column> column_;
    std::size_t cell_ = 0;
    float row_top_ = 0.0f;
    float row_bottom_ = 0.0f;
    bool is_chosen_ = false;
};

/// Scope: a list of items (role list).
class List {
public:
    explicit List(std::string_view name);
    ~List();
    List(const List&) = delete;
    List& operator=(const List&) = delete;
};

/// Scope: an item of a List, with a key that stays with it.
class ListItem {
public:
    explicit ListItem(std::uint64_t key);
    ~ListItem();
    ListItem(const ListItem&) = delete;
    ListItem& operator=(const ListItem&) = delete;

private:
    IdScope ids_;
};

}  // namespace drill::kit
