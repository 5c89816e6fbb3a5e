// The words of a run sheet that reader and writer share.
#pragma once

#include <array>
#include <string_view>

namespace drill::import {

inline constexpr std::array<std::string_view, 7> kSheetColumns = {"time", "kind", "role",   "name",
                                                                  "text", "id",   "details"};

/// A column of sheets by hand: what the player is expected to do. Exported sheets have rows for it.
inline constexpr std::string_view kExpectedColumn = "expected";

/// Which key of an inject's action stands in which column; the rest stands in `details`.
struct SheetKind {
    std::string_view kind;
    std::string_view from_key;  ///< of the cast (columns role and name), or nobody: empty
    std::string_view name_key;  ///< in the column name
    std::string_view text_key;  ///< in the column text
};
inline constexpr std::array<SheetKind, 15> kSheetKinds = {{{"message", "from", "", "text"},
                                                           {"spoken", "from", "", "text"},
                                                           {"page", "from", "", "text"},
                                                           {"escalate", "from", "", "text"},
                                                           {"card", "from", "", "title"},
                                                           {"ticket", "", "from", "text"},
                                                           {"social", "", "handle", "text"},
                                                           {"truth", "", "", "text"},
                                                           {"severity", "from", "", "to"},
                                                           {"status", "from", "", "to"},
                                                           {"edit", "", "", "text"},
                                                           {"react", "from", "", "with"},
                                                           {"hand_over", "from", "", ""},
                                                           {"guide", "", "", "text"},
                                                           {"end", "", "", ""}}};
inline constexpr std::string_view kMomentKind = "moment";  ///< an inject without an action
inline constexpr std::string_view kExpectationKind = "expectation";
inline constexpr std::string_view kPackKind = "pack";

}  // namespace drill::import
