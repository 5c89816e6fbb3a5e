#include "import/run_sheet.h"

#include "fuzz/import_fuzz.h"

// A sheet that is read can be written, and then says the same.

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace drill;
    const auto draft = import::read_run_sheet(fuzz::text_of(bytes, size));
    if (!draft) {
        fuzz::hold_sentence(draft.error());
        return 0;
    }
    fuzz::hold_draft(draft.value());
    const auto sheet = import::write_run_sheet(draft.value().pack_text);
    fuzz::hold(static_cast<bool>(sheet), "a pack that was read can be exported");
    const auto again = import::read_run_sheet(sheet.value());
    fuzz::hold(static_cast<bool>(again), "an exported sheet can be imported");
    const auto first = pack::read_pack(draft.value().pack_text);
    const auto second = pack::read_pack(again.value().pack_text);
    fuzz::hold(second.scenario && first.scenario->pack_hash == second.scenario->pack_hash,
               "export and import keep the pack");
    return 0;
}
