#include "pack/pack_reader.h"

#include "engine/session.h"
#include "fuzz/fuzz_target.h"

// Any bytes give a scenario or findings; a scenario can be played to its end by nobody.

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace drill;
    const pack::PackReading reading = pack::read_pack(fuzz::text_of(bytes, size));
    fuzz::hold(reading.scenario.has_value() == reading.findings.empty(),
               "a reading gives a scenario or findings");
    if (!reading.scenario)
        return 0;
    engine::Session session(*reading.scenario, 1);
    fuzz::hold(static_cast<bool>(session.submit({base::kDrillTimeMax, engine::Advance{}})),
               "the clock may always run to the end");
    fuzz::hold(session.control().has_ended(), "a drill ends");
    return 0;
}
