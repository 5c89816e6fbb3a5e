// The names that one kind of thing has in a pack, by number, with the nearest one for a
// misspelling.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace drill::pack {

/// Of `names` the one that `name` most likely meant; empty when none is near.
std::string_view nearest_name(const std::vector<std::string_view>& names, std::string_view name);

/// "; did you mean \"mara\"?"; empty for an empty name.
std::string did_you_mean(std::string_view name);

/// The end of a message about a name that none of `names` is: the nearest one, else all of them
/// ("; known: \"mara\", \"devon\""), else nothing because they are too many.
std::string hint_for(const std::vector<std::string_view>& names, std::string_view name);

/// Names in the order of their numbers. Borrows the text, which must outlive the table.
struct NameTable {
    std::string_view noun;  ///< what a name stands for, with its article: "a cast member"
    std::vector<std::string_view> names;  ///< an empty name is nobody's
    /// False when the section that declares the names is itself broken; then no name is called
    /// unknown, so that one fault does not look like many.
    bool is_complete = true;

    /// The number of that name; -1 when there is none.
    int find(std::string_view name) const;
};

}  // namespace drill::pack
