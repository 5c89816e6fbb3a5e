#include "import/run_sheet_cast.h"

#include "import/plain_text.h"
#include "import/speakers.h"

namespace drill::import {
namespace {

constexpr std::size_t kIdBytesMax = 40;

bool is(const Json& member, const char* key, std::string_view wanted) {
    return member.is_object() && member.contains(key) && member[key].is_string() &&
           member[key].get_ref<const std::string&>() == wanted;
}

bool has_role(const Json& member, std::string_view role) {
    const std::string_view known_role = role_of(role);
    return role.empty() || is(member, "role", role) ||
           (!known_role.empty() && is(member, "role", known_role));
}

std::string add_member(Json& cast, std::string_view role, std::string_view name) {
    const std::string_view known_role = role_of(role);
    std::string id = slug(name.empty() ? role : name, kIdBytesMax);
    if (id.empty() || cast.contains(id))
        id += "-" + std::to_string(cast.size() + 1);
    std::string_view shown_role = known_role.empty() ? role : known_role;
    if (shown_role.empty())
        shown_role = "Responder";
    cast[id] = {{"name", name.empty() ? role : name}, {"role", shown_role}};
    if (known_role == "Bot")
        cast[id]["bot"] = true;
    return id;
}

}  // namespace

std::string cast_id(Json& pack, std::string_view role, std::string_view name) {
    if (role.empty() && name.empty())
        role = Speakers::kEngineer;
    Json& cast = pack["cast"];
    if (!cast.is_object())
        cast = Json::object();
    for (const auto& item : cast.items()) {
        const bool has_name = name.empty()
                                  ? item.key() == role || has_role(item.value(), role)
                                  : is(item.value(), "name", name) && has_role(item.value(), role);
        if (has_name)
            return item.key();
    }
    return add_member(cast, role, name);
}

}  // namespace drill::import
