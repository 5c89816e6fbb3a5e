#include "import/cstate.h"

#include "fuzz/import_fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    drill::fuzz::hold_import(drill::import::read_cstate(drill::fuzz::text_of(bytes, size)));
    return 0;
}
