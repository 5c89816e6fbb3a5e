// The skins of the status page. Packs name one; the files are assets/skins/*.json.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

inline constexpr std::string_view kSkinFormat = "cmoc-drill-skin/1";

/// A skin file that is part of the program.
struct SkinText {
    std::string_view id;
    std::string_view json;
};

/// All skins that are part of the program; the usual one first.
std::span<const SkinText> skin_texts();

/// Reads a skin file; adds to `findings` what is wrong with it.
engine::Skin read_skin(std::string_view json, Findings& findings);

/// The skin with that id; empty when there is none.
std::optional<engine::Skin> skin_named(std::string_view id);

/// Gives the status page of `setting` the skin with that id in place of the pack's own. False, and
/// nothing changes, when there is none.
bool choose_skin(engine::Setting& setting, std::string_view id);

/// Reads the name of a skin in a pack. Null: the usual one.
engine::Skin read_skin_of(Reading& reading, const JsonNode* name);

}  // namespace drill::pack
