// What the user wants, as panels return it; only app/ turns it into commands and events.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/command.h"

namespace drill::ui {

struct OpenDrill {
    std::string id;
};
struct ChoosePackFile {
    bool is_to_read = false;  ///< as its author, instead of playing it
};
struct PlayPack {  ///< the pack that was read, from its start or from one of its injects
    int inject = -1;
};
/// What an author does with a file that was read.
enum class AuthorStep : std::uint8_t {
    kMakeDraft,      ///< of the incident `number`
    kListIncidents,  ///< of the file of which a draft is shown
    kReadAs,         ///< as the kind `number` of ImportList::kinds
    kSavePack,       ///< the draft, as a file
    kSaveRunSheet,
    kSaveTasks,
    kShowAllTasks
};
struct AuthorWish {
    AuthorStep step{};
    int number = 0;
};
struct LeaveDrill {};  ///< back to the picker
struct RunAgain {};    ///< the same scenario from its start
struct ExportDebrief {};
struct StopForEmergency {};  ///< freeze and hide the drill
struct EndEmergency {};      ///< show it again; it stays paused
struct SkipAhead {};         ///< to the next thing that happens
struct ShowKeys {};          ///< the list of keys
struct SaveLog {};           ///< of the drill on the screen, as a file
struct TakeOver {};          ///< the session that another tab holds
struct SoundPager {          ///< whether it is heard from now on
    bool is_on = true;
};
struct SpeakCall {  ///< whether the call is read aloud from now on
    bool is_on = true;
};
struct NotifyOfPages {  ///< while this tab is hidden; the browser may ask the player
    bool is_on = true;
};
struct ContinueSession {
    std::string id;
};
struct ReviewSession {  ///< its debrief, as far as it went
    std::string id;
};
struct ExportSession {  ///< its log, as a file
    std::string id;
};
struct DeleteSession {  ///< for good; the question was asked
    std::string id;
};

/// A request to the engine (the app adds the moment), or one that concerns the page alone.
using Intent = std::variant<engine::CommandBody, OpenDrill, ChoosePackFile, LeaveDrill, RunAgain,
                            ExportDebrief, StopForEmergency, EndEmergency, SkipAhead, SaveLog,
                            TakeOver, ContinueSession, ReviewSession, ExportSession, DeleteSession,
                            ShowKeys, SoundPager, SpeakCall, NotifyOfPages, PlayPack, AuthorWish>;

/// In the order in which they were asked; usually none or one a frame.
using Intents = std::vector<Intent>;

/// Appends what a part of a screen returned.
inline void append(Intents& all, Intents more) {
    for (Intent& each : more)
        all.push_back(std::move(each));
}

}  // namespace drill::ui
