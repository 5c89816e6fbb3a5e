// Small marks: tags, chips, counters, avatars, bars.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "kit/layout.h"
#include "kit/theme.h"

namespace drill::kit {

/// The violet tag that says PRACTICE.
void practice_tag();
/// The striped ribbon along the top of `rect`, px(4) high; decoration only.
void ribbon(const Rect& rect);

/// Stripes of 5 and gaps of 4, leaning 25 degrees, over the ground that `rect` has: muted, past
/// due. Decoration only.
void striped(const Rect& rect, Color color);

/// Words of states and levels; they must stay where they are while they are used.
struct MarkWords {
    std::array<std::string_view, kStateCount> states = {"Investigating", "Identified", "Monitoring",
                                                        "Resolved"};
    std::array<std::string_view, kLevelCount> levels = {
        "Operational",        "Planned maintenance", "Degraded performance",
        "Partial disruption", "Service disruption",  "Security event"};
};
/// From now on marks say these words.
void use_words(const MarkWords& words);

/// Word of a level: "Degraded performance".
std::string_view word_of(Level level);
/// Word of a state: "Investigating".
std::string_view word_of(State state);

/// Silhouette and word, coloured on its tint.
void level_chip(Level level);
/// Silhouette and word without a ground; the word of kOperational is ink2. `word` in place of
/// word_of(level) where there is room for a longer one.
void level_line(Level level, std::string_view word = {});
/// Pie and word.
void state_chip(State state);

/// A grey tag: severity "S2", "APP".
void tag(std::string_view word);
/// A round counter; the accent if it is the user's own.
void counter(int count, bool is_mine, std::string_view spoken);
/// A key cap.
void key_cap(std::string_view key);

enum class AvatarSize : std::uint8_t { kSmall, kNormal };  ///< 20 and 32

struct AvatarOptions {
    AvatarSize size = AvatarSize::kNormal;
    bool is_speaking = false;  ///< a ring
    bool is_bot = false;
};
/// The letter of `name` on the tint of cast member `number`. Decoration: the name stands beside it.
void avatar(std::string_view name, int number, const AvatarOptions& options = {});

/// Where the cadence of public updates stands; see visual-design "Cadence bar".
struct Cadence {
    enum class Kind : std::uint8_t { kNothingOpen, kRunning, kPaused };
    Kind kind = Kind::kNothingOpen;
    bool has_update = false;  ///< false: the first public update is still due
    std::int64_t age_ms = 0;  ///< since the last public update, or since the incident was known
    std::int64_t allowed_ms =
        0;  ///< until the next one is due, counted like `age_ms`; above 0 when running
    std::string_view due_time;  ///< "14:35", for "2:33 past 14:35"; may be empty
};
/// The bar with its two texts. Fills the width.
void cadence_bar(const Cadence& cadence, float width = kFill);
/// "8:50", or "1:08:50" from an hour.
std::string_view format_span(std::int64_t ms, char (&buffer)[16]);

/// Tooltip for the widget declared just before, shown while the pointer rests on it. Not the only
/// place for anything: put it in the widget's name or description too.
void tooltip(std::string_view content);

/// The pager's three rings around `centre`. They pulse three times when `page_key` is new, then
/// rest.
void pager_rings(glm::vec2 centre, float radius, std::int64_t page_key);

}  // namespace drill::kit
