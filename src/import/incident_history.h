// What is known of a real incident, whatever file it was read from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/vocabulary.h"

namespace drill::import {

/// A moment of real time in milliseconds since 1970, UTC.
using RealTime = std::int64_t;

// What one file may hold. More is refused, or left out with a note where that is said.
inline constexpr std::size_t kIncidentCountMax = 500;
inline constexpr std::size_t kUpdateCountMax = 500;     ///< of one incident
inline constexpr std::size_t kComponentCountMax = 120;  ///< further ones are left out with a note
inline constexpr std::size_t kContainerCountMax = 16;   ///< of one component; the same
inline constexpr std::size_t kNoteCountMax = 200;       ///< further ones are only counted

/// Something with a name on the status page.
struct PageComponent {
    std::string name;
    std::vector<std::string> containers;  ///< may be empty: it has them all
};

/// A component, or one container of it.
struct AffectedPart {
    std::string component;
    std::string container;  ///< empty: everywhere
};

/// What a post says of one component.
struct ComponentLevel {
    std::string component;
    engine::Level level{};
};

/// One public post.
struct PublicUpdate {
    RealTime at_ms = 0;
    /// kNone: the source gives it no state of its own, and it keeps the one before.
    engine::IncidentState state = engine::IncidentState::kNone;
    std::optional<engine::Level> level;      ///< of everything affected, if the source has one
    std::vector<ComponentLevel> components;  ///< of single ones, if the source has them
    std::string text;                        ///< plain, possibly empty
};

/// What somebody said or wrote in the room.
struct RoomLine {
    RealTime at_ms = 0;
    std::string speaker;  ///< as the source has it: "EOC", "Incident Manager", a name
    std::string text;
    bool is_spoken = false;  ///< in the call
};

/// One incident. Readers give the updates in any order; settle_history() brings them into theirs.
struct IncidentHistory {
    std::string id;
    std::string title;
    std::string page_name;                  ///< empty: the source does not tell
    std::vector<std::string> containers;    ///< of the page, may be empty
    std::vector<PageComponent> components;  ///< of the page
    std::vector<AffectedPart> affected;
    std::optional<engine::Severity> severity;
    std::optional<engine::Level> level;  ///< at its worst, if the source tells it
    std::optional<RealTime> began_ms;    ///< if the source tells it
    std::vector<PublicUpdate> updates;
    std::vector<RoomLine> lines;
    std::string post_mortem;         ///< plain text, never played
    std::vector<std::string> notes;  ///< for the author: what to look at and why
    bool is_test = false;            ///< its title says that it was a try
};

/// What a file says of its incidents, in its order.
struct ImportedFile {
    std::vector<IncidentHistory> incidents;
};

}  // namespace drill::import
