// The people of a draft: who says a line, by the word that the source has for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/incident_history.h"
#include "import/pack_json.h"

namespace drill::import {

/// The cast: a bot, an Incident Manager, an Engineer On Call, and whoever else speaks.
class Speakers {
public:
    /// Adds notes to `history` for names that may be those of people.
    explicit Speakers(IncidentHistory& history);

    /// The cast id of who spoke; the engineer's for a line without one.
    std::string_view id_of(std::string_view source_name) const;

    /// The pack's "cast".
    Json json() const;

    static constexpr std::string_view kBot = "bot";
    static constexpr std::string_view kIncidentManager = "im";
    static constexpr std::string_view kEngineer = "eoc";

private:
    struct Person {
        std::string id, name, role;
        std::vector<std::string> aliases;
        std::vector<std::string> source_names;  ///< in small letters
        bool is_bot = false;
    };

    void add(const std::string& source_name, IncidentHistory& history);
    bool is_taken(std::string_view name) const;

    std::vector<Person> people_;
};

/// The role that a word of a script stands for: "eoc" gives "Engineer On Call"; empty if it stands
/// for none.
std::string_view role_of(std::string_view word);

}  // namespace drill::import
