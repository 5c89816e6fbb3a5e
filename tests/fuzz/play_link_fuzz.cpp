#include "pack/play_link.h"

#include "fuzz/import_fuzz.h"
#include "pack/moves_reader.h"

// What stands behind the "#" of an address: a link, whose moves are then read for a pack, or a
// sentence; a link that was read can be written and read again.

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace drill;
    const auto link = pack::read_play_link(fuzz::text_of(bytes, size));
    if (!link) {
        fuzz::hold_sentence(link.error());
        return 0;
    }
    static const engine::Scenario scenario;
    pack::read_moves(link.value().moves, scenario);
    const auto again = pack::write_play_link(link.value());
    fuzz::hold(!again || pack::read_play_link(*again).value().claim == link.value().claim,
               "a link that was read can be written and read again");
    return 0;
}
