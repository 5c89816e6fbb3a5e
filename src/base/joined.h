// Puts texts together in one call, which is less code than adding one to the next.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace drill::base {

/// The texts one after another.
std::string joined(std::initializer_list<std::string_view> texts);

}  // namespace drill::base
