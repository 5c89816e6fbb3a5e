// Says what kind of file somebody has, so that the right reader gets it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace drill::import {

enum class SourceKind : std::uint8_t { kPack, kStatusio, kStatuspage, kCstate, kText, kCsv };
inline constexpr std::array kSourceKinds = {SourceKind::kPack,       SourceKind::kStatusio,
                                            SourceKind::kStatuspage, SourceKind::kCstate,
                                            SourceKind::kText,       SourceKind::kCsv};

/// What `bytes` are, by their content; what that leaves open is decided by the end of `file_name`.
///
/// A damaged file is of the kind that it was meant to be, whose reader tells its fault. Errors:
/// kInvalid in one sentence for what is none of the kinds, may be two, is too large or no text.
base::Result<SourceKind> recognise_source(std::string_view file_name, std::string_view bytes);

/// The name after --from: "statusio"; "pack" for a pack.
std::string_view name_of(SourceKind kind);
std::optional<SourceKind> source_named(std::string_view name);

/// What people call it: "a Status.io answer".
std::string_view words_of(SourceKind kind);

}  // namespace drill::import
