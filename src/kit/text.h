// Text on the screen: wrapped, measured, drawn and described.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/semantics.h"

namespace drill::kit {

enum class Align : std::uint8_t { kLeft, kCentre, kRight };

/// How a text looks; a colour of 0 means the theme's ink.
struct TextStyle {
    Type type = Type::kBody;
    Face face = Face::kRegular;
    Color color = 0;
};

struct TextOptions {
    TextStyle style;
    float width = kFill;  ///< wraps at it; kNatural: one line as wide as the text
    Align align = Align::kLeft;
    int lines_max =
        0;  ///< 0: as many as it takes; else cut with an ellipsis, whole text in the tree
    bool shows_rest = false;          ///< what `lines_max` cuts shows as a tooltip
    bool has_tabular_digits = false;  ///< digits in cells of one width: clocks and figures
    Role role = Role::kText;          ///< kTimer, kStatus...; kGeneric: what it names says it
    Live live = Live::kDefault;
    std::string_view name;  ///< spoken instead of the text, if it should differ
};

/// A paragraph. An empty text still takes one line.
void text(std::string_view content, const TextOptions& options = {});

/// Short forms for the commonest looks.
void label(std::string_view content, Color color = 0);  ///< 13 / 18, one line
void meta(std::string_view content, Color color = 0);   ///< 12 / 16 in ink3, one line
void hint(std::string_view content);                    ///< 12 / 16 in ink3, wrapped

/// A sentence in red with a cross, 12 / 16, below a control.
void error_line(std::string_view sentence);

/// A heading of `level` 1 to 6; the look follows `type` (kHeading: 16 / 22, semibold).
void heading(std::string_view content, int level, Type type = Type::kHeading, float width = kFill);
/// A heading that is spoken only, where the screen shows by other means what `rect` is about.
void unseen_heading(std::string_view content, int level, const Rect& rect);

/// A link inside the product. True when it was activated.
bool link(std::string_view content, TextStyle style = {});

/// A piece of running text with a look of its own.
struct TextRun {
    enum class Look : std::uint8_t { kPlain, kStrong, kMention, kOwnMention, kLink, kMono };
    std::string_view text;
    Look look = Look::kPlain;
};

/// A paragraph of differently drawn pieces, wrapped at `width`; one text for screen readers.
/// Addresses in plain pieces become links, which lead to link_notice() and nowhere else.
void rich_text(std::span<const TextRun> runs, TextStyle style = {}, float width = kFill);

/// A paragraph of plain words and links.
void linked_text(std::string_view content, TextStyle style = {}, float width = kFill);

/// The dialog that says that a link leads nowhere, once one was followed. Call it once a frame,
/// after everything else.
void link_notice();

/// Splits a message at "@Name": `own_name` (without "@", may be empty) becomes kOwnMention, any of
/// `names` kMention. The runs point into `message`.
std::vector<TextRun> split_mentions(std::string_view message, std::string_view own_name,
                                    std::span<const std::string_view> names);
/// Whether `message` has "@Name" for `name`; never for an empty one.
bool mentions(std::string_view message, std::string_view name);

// Without a node in the tree: for widgets that describe themselves as a whole.

/// Width of the longest line of `content`, not wrapped, in whole pixels.
float text_width(std::string_view content, Type type, Face face = Face::kRegular);
/// Height of `content` wrapped at `width`.
float text_height(std::string_view content, Type type, float width, Face face = Face::kRegular);
/// `content` as it wraps at `width`, for widgets that draw line by line; clusters are interned.
std::vector<std::string> wrapped_lines(std::string_view content, Type type, float width,
                                       Face face = Face::kRegular);
/// Draws one line whose line box starts at `top_left`.
void draw_text(glm::vec2 top_left, std::string_view content, TextStyle style);
/// Draws one line in `box`, centred vertically; too long a text ends in an ellipsis.
void draw_text_in(const Rect& box, std::string_view content, TextStyle style,
                  Align align = Align::kLeft);

}  // namespace drill::kit
