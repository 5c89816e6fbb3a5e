#include "ui/keys.h"

#include <algorithm>

#include "kit/context.h"
#include "ui/page_bar.h"

namespace drill::ui {
namespace {

constexpr std::string_view kAnywhere = "Anywhere";
constexpr std::string_view kOutside = "Outside fields";
constexpr std::string_view kInField = "In a field";
constexpr std::string_view kInSet = "In choices, lists and tabs";
constexpr std::string_view kInDebrief = "In a debrief";

constexpr KeyRow kRows[] = {
    {Key::kActions, "Ctrl+K", "Find an action", kAnywhere},
    {Key::kSearch, "Ctrl+Shift+F", "Search the channel", kAnywhere},
    {Key::kTold, "F6", "Next part of the screen", kAnywhere},
    {Key::kTold, "Shift+F6", "Part before", kAnywhere},
    {Key::kSendForm, "Ctrl+Enter", "Send the open form", kAnywhere},
    {Key::kTold, "Escape", "Close what is open", kAnywhere},
    {Key::kEmergency, "Ctrl+Shift+X", "Stop for a real emergency", kAnywhere},
    {Key::kKeys, "?", "Show these keys", kOutside},
    {Key::kSearch, "/", "Search the channel", kOutside},
    {Key::kMute, "M", "Mute or unmute", kOutside},
    {Key::kPause, "P", "Pause or go on", kOutside},
    {Key::kTold, "Enter", "Send, or next one found", kInField},
    {Key::kTold, "Shift+Enter", "New line", kInField},
    {Key::kTold, "Arrows", "Move among them", kInSet},
    {Key::kEventBefore, "ArrowLeft", "Event before", kInDebrief},
    {Key::kEventAfter, "ArrowRight", "Event after", kInDebrief},
};

bool is_arrow(std::string_view chord) {
    return chord.substr(0, 5) == "Arrow";
}

}  // namespace

std::span<const KeyRow> key_rows() {
    return kRows;
}

std::string_view chord_of(Key key) {
    if (key == Key::kTold)
        return {};
    return std::find_if(std::begin(kRows), std::end(kRows),
                        [key](const KeyRow& row) { return row.key == key; })
        ->chord;
}

std::string_view shown_chord_of(Key key) {
    return is_phone() ? std::string_view() : chord_of(key);
}

bool is_pressed(Key key) {
    const auto hits = [key](const KeyRow& row) {
        if (row.key != key)
            return false;
        return key == Key::kEmergency ? kit::is_pressed_over_dialogs(row.chord)
                                      : kit::is_pressed(row.chord);
    };
    return std::any_of(std::begin(kRows), std::end(kRows), hits);
}

bool is_our_chord(std::string_view chord) {
    // Arrows scroll as well; that is no harm, and losing it would be one.
    return std::any_of(std::begin(kRows), std::end(kRows), [chord](const KeyRow& row) {
        return row.key != Key::kTold && row.chord == chord && !is_arrow(chord);
    });
}

}  // namespace drill::ui
