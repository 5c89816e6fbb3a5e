#include "app/store_fault.h"

namespace drill::app {
namespace {

std::string_view what_happened(StoreFault fault) {
    switch (fault) {
        case StoreFault::kNone:
        case StoreFault::kFailed:
        case StoreFault::kTaken:
        case StoreFault::kElsewhere:
            break;
        case StoreFault::kDenied:
            return "This browser lets the page store nothing";
        case StoreFault::kFull:
            return "The space for saved drills is full";
        case StoreFault::kNewer:
            return "A newer version of this page has taken over the saved drills";
        case StoreFault::kBlocked:
            return "Another tab keeps the saved drills closed";
        case StoreFault::kMissing:
            return "This drill was deleted in another tab";
    }
    return "The browser could not store the drill";
}

}  // namespace

StoreFault store_fault(std::uint32_t number) {
    return number <= static_cast<std::uint32_t>(StoreFault::kElsewhere)
               ? static_cast<StoreFault>(number)
               : StoreFault::kFailed;
}

std::string unstored_drill_sentence(StoreFault fault) {
    return std::string(what_happened(fault)) +
           ": this drill goes on in this tab alone, so save its log before you close it.";
}

std::string cut_off_drill_sentence(StoreFault fault, base::Milliseconds saved_ms) {
    const std::string kept = fault == StoreFault::kMissing
                                 ? std::string()
                                 : "all up to " + base::format_duration(saved_ms) + " is saved, ";
    return std::string(what_happened(fault)) + ": " + kept +
           "the drill goes on in this tab alone, so save its log before you close it.";
}

std::string unread_list_sentence(StoreFault fault) {
    const std::string_view reason = fault == StoreFault::kFailed
                                        ? "The browser could not read the saved drills"
                                        : what_happened(fault);
    const std::string_view to_do = fault == StoreFault::kNewer ? "reload the page to see them."
                                   : fault == StoreFault::kBlocked
                                       ? "close the other tabs of CMOC Drill, then reload."
                                       : "you can still start one, and save its log.";
    return std::string(reason) + ": earlier ones are not shown, nothing of them is lost; " +
           std::string(to_do);
}

std::string session_fault_sentence(StoreFault fault) {
    switch (fault) {
        case StoreFault::kMissing:
            return "This browser has no saved drill of that name: it was deleted, or made in "
                   "another browser; pick one from the list.";
        case StoreFault::kElsewhere:
            return "This drill is open in another tab: nothing was changed; close it there first.";
        default:
            return std::string(what_happened(fault)) +
                   ": nothing was changed; reload the page and try again.";
    }
}

}  // namespace drill::app
