// Every key of the program, once: what the screens act upon, and what the player is told of.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace drill::ui {

/// What a key does. kTold: the browser or the page does it, the table only tells.
enum class Key : std::uint8_t {
    kTold,
    kKeys,
    kActions,
    kSearch,
    kMute,
    kPause,
    kSendForm,
    kEmergency,
    kEventBefore,
    kEventAfter,
};

struct KeyRow {
    Key key;
    std::string_view chord;  ///< as kit::is_pressed() takes it, where there is a Key
    std::string_view words;
    std::string_view where;
};

/// In the order in which they are told; rows of one `where` stand together.
std::span<const KeyRow> key_rows();

/// The first chord of `key`; empty for kTold.
std::string_view chord_of(Key key);

/// The same for beside a button: empty on a phone, which has no keys to speak of.
std::string_view shown_chord_of(Key key);

/// Whether one of the chords of `key` was pressed where it works.
bool is_pressed(Key key);

/// Whether `chord` belongs to the program, so that the browser must not act on it as well.
bool is_our_chord(std::string_view chord);

}  // namespace drill::ui
