// Things that do something when clicked.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "kit/icons.h"
#include "kit/layout.h"
#include "kit/theme.h"

namespace drill::kit {

/// First: one a panel. Warning: the muted microphone. Practice: nothing but the product mark's
/// violet.
enum class Rank : std::uint8_t { kFirst, kSecond, kThird, kDanger, kWarning };

/// Normal 32 high, small 26, large 44 (phone), pager 48 (56 on a phone).
enum class ButtonSize : std::uint8_t { kNormal, kSmall, kLarge, kPager };

struct ButtonOptions {
    Rank rank = Rank::kSecond;
    ButtonSize size = ButtonSize::kNormal;
    Icon icon = Icon::kNone;
    std::string_view
        key;  ///< shown as a key cap and announced; the screen handles it with is_pressed()
    std::string_view id;    ///< give one if the label changes while the button stays
    std::string_view name;  ///< spoken instead of the label; must contain the label
    std::string_view description;
    float width = kNatural;
    bool is_disabled = false;
    bool has_autofocus = false;
    bool is_icon_only = false;  ///< the label is spoken and shown as a tooltip only
    Color icon_color = 0;       ///< 0: as the label
};

/// A button. True in the frame in which it was activated; never while disabled.
[[nodiscard]] bool button(std::string_view label, const ButtonOptions& options = {});

/// A square button with an icon; `label` is its name and tooltip.
[[nodiscard]] bool icon_button(std::string_view label, Icon icon, ButtonOptions options = {});

struct TileOptions {
    std::string_view name;  ///< spoken instead of the label; must contain the label
    std::string_view description;
    bool is_disabled = false;
};

/// A button that fills `rect`: a figure over `label`, which it counts.
[[nodiscard]] bool tile_button(const Rect& rect, std::string_view label, std::string_view figure,
                               const TileOptions& options);

/// The same to look at alone; `name` is what is read.
void tile(const Rect& rect, std::string_view label, std::string_view figure, std::string_view name);

/// A button that stays down: mute, pause. `name` stays, `is_on` is its pressed state.
[[nodiscard]] bool toggle_button(std::string_view label, bool is_on, ButtonOptions options = {});

struct RowButtonOptions {
    Icon icon = Icon::kNone;
    int avatar = -1;             ///< cast number instead of an icon; -1: none
    int count = 0;               ///< shown as a counter if above 0
    bool is_count_mine = false;  ///< the counter is the accent
    bool is_current = false;     ///< the place where the user is
    bool is_strong = false;      ///< unread
    std::string_view id;
    std::string_view detail;  ///< a second line, 12 in ink3
    std::string_view key;     ///< that does the same, at the right edge; announced
    float height = 0.0f;      ///< 0: px(32), px(44) on a phone
};

/// A row of a navigation or a list: icon, label, counter. True when activated.
[[nodiscard]] bool row_button(std::string_view label, const RowButtonOptions& options = {});

/// One choice of a small set, side by side ("1x 2x 4x", "Editor Page"). True when `index` changed.
struct Segment {
    std::string_view label;
    Icon icon = Icon::kNone;
};
[[nodiscard]] bool segmented(std::string_view name, std::span<const Segment> segments, int& index,
                             bool is_disabled = false);

/// A tab of the phone's bar at the bottom: icon 20 over its word, a counter at the icon.
struct TabItem {
    std::string_view label;
    Icon icon = Icon::kNone;
    int count = 0;
};
/// The phone's tab bar, filling `rect`. True when `index` changed.
[[nodiscard]] bool tab_bar(std::string_view name, const Rect& rect, std::span<const TabItem> tabs,
                           int& index);

}  // namespace drill::kit
