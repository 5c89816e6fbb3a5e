#include "engine/understand.h"

#include "engine/promise.h"
#include "fuzz/fuzz_target.h"
#include "pack/intents_reader.h"

// A line means at least one thing, `none` stands alone, and the same line means the same again.

namespace {

const drill::engine::Language& language() {
    static const drill::engine::Language kLanguage = [] {
        drill::engine::Language read = drill::pack::make_language("gitlab", {});
        read.seal();
        return read;
    }();
    return kLanguage;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace drill;
    const std::string_view line = fuzz::text_of(bytes, size);
    const engine::Understood understood = engine::understand(language(), line);
    const unsigned none = 1U << static_cast<unsigned>(engine::Intent::kNone);
    fuzz::hold(understood.intents != 0, "a line means something");
    fuzz::hold((understood.intents & none) == 0 || understood.intents == none, "none stands alone");
    const engine::Understood again = engine::understand(language(), line);
    fuzz::hold(again.intents == understood.intents && again.state == understood.state &&
                   again.level == understood.level && again.asks == understood.asks,
               "the same line means the same");
    engine::promised_update(line, 60'000, 3'600'000);
    return 0;
}
