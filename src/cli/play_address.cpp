#include "cli/play_address.h"

#include <algorithm>

#include "base/joined.h"
#include "pack/moves_writer.h"
#include "pack/play_link.h"

namespace drill::cli {

std::optional<std::string> address_of_play(std::string_view page, const engine::Scenario& scenario,
                                           const proof::Play& play, std::string_view claim) {
    const bool is_public = scenario.confidentiality == engine::Confidentiality::kPublic;
    pack::PlayLink link;
    link.pack_id = is_public ? scenario.setting.scenario_id : std::string();
    link.pack_hash = scenario.pack_hash;
    link.claim = claim;
    link.seed = play.seed;
    link.until_ms = play.until_ms;
    link.moves = pack::write_moves(play.moves, scenario);
    const auto text = pack::write_play_link(std::move(link));
    if (!text)
        return std::nullopt;
    return base::joined({page, "#", pack::kPlayLinkKey, "=", *text});
}

bool is_page_address(std::string_view page) {
    return std::none_of(page.begin(), page.end(),
                        [](char c) { return c == '#' || static_cast<unsigned char>(c) <= ' '; });
}

}  // namespace drill::cli
