// What happens to a page that nobody acknowledges: it rings again, then goes to somebody else.
#pragma once

#include <string>

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

struct Paging {
    bool is_once = true;  ///< nothing but what the injects of the pack say
    base::Milliseconds again_after_ms = 0;
    int times = 0;                             ///< how often it rings again
    base::Milliseconds escalate_after_ms = 0;  ///< from the first page; 0: never
    std::string escalation;                    ///< what the CMOC is told then
};

/// Changes `paging` as `node` says: "once", or some of its keys. Null: not at all.
void read_paging(Reading& reading, const JsonNode* node, Paging& paging);

/// Adds the injects that `paging` means, behind those of the pack: "paging-again" and
/// "paging-escalated", both from who sent the first page. None if no inject of the pack pages.
void add_paging(Reading& reading, const JsonNode& root, const Paging& paging,
                engine::Scenario& scenario);

}  // namespace drill::pack
