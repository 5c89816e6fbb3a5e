// Line icons in a 16 box, and the silhouettes of levels and states.
#pragma once

#include <cstdint>

#include "kit/layout.h"
#include "kit/theme.h"

namespace drill::kit {

enum class Icon : std::uint8_t {
    kNone,
    kHash,
    kPhone,
    kLink,
    kBell,
    kTicket,
    kMegaphone,
    kBook,
    kFlag,
    kPeople,
    kEye,
    kPause,
    kPlay,
    kStop,  ///< octagon with a bar: the real emergency
    kMicrophone,
    kMicrophoneOff,
    kSend,
    kAt,
    kChevronDown,
    kChevronRight,
    kChevronLeft,
    kCross,
    kCheck,
    kClock,
    kSignal,  ///< the product's mark
    kBolt,
    kFolder,
    kDownload,
    kCopy,
    kPlus,
    kChat,
    kPage,
    kInfo,
    kShuffle,
    kMenu,
    kSkip,
    kSearch,
    kKeyboard,
    kError,  ///< ring with a cross: a finding
};

/// Draws `icon` with its 16 box at `top_left`, `size` device pixels wide (0: px(16)).
void draw_icon(glm::vec2 top_left, Icon icon, Color color, float size = 0.0f);

/// Draws the silhouette of `level` in a square of `size` pixels; `ground` shows through its mark.
void draw_level(glm::vec2 top_left, Level level, float size, Color ground);

/// Draws the pie of `state` in a square of `size` pixels.
void draw_state(glm::vec2 top_left, State state, float size, Color ink, Color ground);

}  // namespace drill::kit
