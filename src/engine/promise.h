// Finds in a public update the time that it gives for the next one.
#pragma once

#include <optional>
#include <string_view>

#include "base/drill_time.h"
#include "base/later.h"

namespace drill::engine {

/// When, in drill milliseconds, `text` says that the next update comes; empty when it does not.
///
/// Reads "next update in 30 minutes", "we will update again within the hour", "another update by
/// 14:30 UTC" and their like (domain: an announced time replaces the cadence). A time of day is UTC
/// and the next one after `now_ms`; one more than 12 hours ahead has passed and counts as none, and
/// so does one in another zone. `starts_at_ms` is the time of day at 0 ms.
DRILL_LATER std::optional<base::Milliseconds> promised_update(std::string_view text,
                                                              base::Milliseconds now_ms,
                                                              base::Milliseconds starts_at_ms);

}  // namespace drill::engine
