// Texts of a scenario in the words of the skin under which it is played.
//
// The cast names levels as Status.io does, and a guide points at fields by name. Under another skin
// both would be words that the forms do not have. Logs keep what the pack says: texts are put into
// a skin's words when they are shown.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/skin.h"

namespace drill::engine {

/// As files of skins and placeholders name the fields, in the order of SkinField.
inline constexpr std::array<std::string_view, kSkinFieldCount> kSkinFieldNames = {
    "title",         "state",         "details",           "incident_status", "current_status",
    "broadcast",     "subject",       "infrastructure",    "everything",      "one_level",
    "create",        "post",          "set_level",         "reminders",       "automation",
    "automatic",     "start_message", "start_ways",        "finish_message",  "finish_ways",
    "planned_start", "planned_end",   "maintenance_state", "schedule"};

/// `text` with the level names of Status.io as `skin` has them, and its placeholders filled:
/// `{level:partial}`, `{state:monitoring}` and `{field:everything}` by the skin's names, and
/// `{everything:A|B}` by A where a new incident opens with all components ticked, else by B.
/// A level that the skin's forms do not offer is named as the worst that they do.
std::string in_words_of(const Skin& skin, std::string_view text);

/// The first placeholder of `text` that names no level, state or field, or lacks its end; empty
/// when there is none. Other braces are plain text.
std::string_view broken_placeholder(std::string_view text);

}  // namespace drill::engine
