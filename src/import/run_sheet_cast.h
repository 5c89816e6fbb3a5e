// Who is meant by the role and the name of a row.
#pragma once

#include <string>
#include <string_view>

#include "import/pack_json.h"

namespace drill::import {

/// The id of that member of the "cast" of `pack`; of a new one if it has none such. An empty role
/// or name matches any; without both it is the engineer.
std::string cast_id(Json& pack, std::string_view role, std::string_view name);

}  // namespace drill::import
