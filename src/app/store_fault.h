// Why the page's store did not do something, and how that is told.
#pragma once

#include <cstdint>
#include <string>

#include "base/drill_time.h"

namespace drill::app {

/// What the platform reports. The numbers are shared with web/src/store-fault.ts: append only.
enum class StoreFault : std::uint8_t {
    kNone = 0,
    kDenied,     ///< the browser allows no storage here
    kFull,       ///< the space is used up
    kNewer,      ///< a newer version of the page has changed the store
    kBlocked,    ///< another tab keeps the store from being opened
    kFailed,     ///< anything else
    kMissing,    ///< there is no session of that id
    kTaken,      ///< something is stored under that name already
    kElsewhere,  ///< another tab holds the session
};

/// The fault that a number of the platform means; unknown ones are kFailed.
StoreFault store_fault(std::uint32_t number);

/// One sentence: what happened, what is safe, what to do. A drill that could not be stored from
/// its start.
std::string unstored_drill_sentence(StoreFault fault);
/// The same for one that was stored up to `saved_ms` of drill time.
std::string cut_off_drill_sentence(StoreFault fault, base::Milliseconds saved_ms);
/// The same for the list of earlier drills.
std::string unread_list_sentence(StoreFault fault);
/// The same for one session that was to be opened, exported or deleted.
std::string session_fault_sentence(StoreFault fault);

}  // namespace drill::app
