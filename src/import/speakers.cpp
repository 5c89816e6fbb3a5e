#include "import/speakers.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "import/history_order.h"
#include "import/plain_text.h"
#include "pack/pack_format.h"

namespace drill::import {
namespace {

struct RoleWord {
    std::string_view word;  ///< folded
    std::string_view role;
};
constexpr std::string_view kManagerRole = "Incident Manager";
constexpr std::string_view kEngineerRole = "Engineer On Call";
constexpr std::string_view kBotRole = "Bot";
constexpr RoleWord kRoles[] = {
    {"im", kManagerRole},
    {"imoc", kManagerRole},
    {"incident manager", kManagerRole},
    {"incident commander", kManagerRole},
    {"ic", kManagerRole},
    {"eoc", kEngineerRole},
    {"engineer on call", kEngineerRole},
    {"on-call engineer", kEngineerRole},
    {"on call engineer", kEngineerRole},
    {"engineer", kEngineerRole},
    {"sre", "Site Reliability Engineer"},
    {"dbre", "Database Engineer"},
    {"dba", "Database Engineer"},
    {"support", "Support Engineer"},
    {"support engineer", "Support Engineer"},
    {"tam", "Account Manager"},
    {"exec", "Executive"},
    {"executive", "Executive"},
    {"security", "Security Engineer"},
    {"developer", "Developer"},
    {"dev", "Developer"},
    {"liaison", "Infrastructure Liaison"},
    {"bot", kBotRole},
    {"incident bot", kBotRole},
};

}  // namespace

std::string_view role_of(std::string_view word) {
    const std::string folded = base::folded(word);
    const auto* const found =
        std::find_if(std::begin(kRoles), std::end(kRoles),
                     [&folded](const RoleWord& each) { return each.word == folded; });
    return found == std::end(kRoles) ? std::string_view() : found->role;
}

Speakers::Speakers(IncidentHistory& history) {
    people_.push_back(
        {std::string(kBot), "Incident Bot", std::string(kBotRole), {"bot"}, {}, true});
    people_.push_back({std::string(kIncidentManager),
                       "Mara",
                       std::string(kManagerRole),
                       {"im", "imoc", "incident manager"},
                       {},
                       false});
    people_.push_back({std::string(kEngineer),
                       "Devon",
                       std::string(kEngineerRole),
                       {"eoc", "engineer on call", "engineer"},
                       {},
                       false});
    for (const RoomLine& line : history.lines)
        add(line.speaker, history);
}

bool Speakers::is_taken(std::string_view name) const {
    const std::string folded = base::folded(name);
    return folded.empty() ||
           std::any_of(people_.begin(), people_.end(), [&folded](const Person& each) {
               const auto& aliases = each.aliases;
               return base::folded(each.name) == folded ||
                      std::find(aliases.begin(), aliases.end(), folded) != aliases.end();
           });
}

void Speakers::add(const std::string& source_name, IncidentHistory& history) {
    const std::string folded = base::folded(source_name);
    const std::string_view role = role_of(source_name);
    if (folded.empty())
        return;
    for (Person& each : people_) {
        const auto& known = each.source_names;
        if (std::find(known.begin(), known.end(), folded) != known.end())
            return;
        if (!role.empty() && each.role == role) {
            each.source_names.push_back(folded);
            return;
        }
    }
    if (people_.size() == pack::kCastCountMax) {
        note(history,
             "a drill has room for 16 people: the lines of further ones are the engineer's");
        return;
    }
    Person person;
    person.id = "person-" + std::to_string(people_.size() - 2);
    person.name = fitted(one_line(source_name), pack::kNameBytesMax);
    for (std::size_t number = people_.size(); is_taken(person.name); ++number)
        person.name = "Person " + std::to_string(number);
    if (role.empty())
        note(history, "\"" + person.name + "\" may be the name of a person: give them another");
    person.role = role.empty() ? "Responder" : std::string(role);
    person.source_names.push_back(folded);
    people_.push_back(std::move(person));
}

std::string_view Speakers::id_of(std::string_view source_name) const {
    const std::string folded = base::folded(source_name);
    for (const Person& each : people_) {
        if (std::find(each.source_names.begin(), each.source_names.end(), folded) !=
            each.source_names.end())
            return each.id;
    }
    return kEngineer;
}

Json Speakers::json() const {
    Json cast = Json::object();
    for (const Person& each : people_) {
        Json person = {{"name", each.name}, {"role", each.role}};
        if (!each.aliases.empty())
            person["aliases"] = each.aliases;
        if (each.is_bot)
            person["bot"] = true;
        cast[each.id] = std::move(person);
    }
    return cast;
}

}  // namespace drill::import
