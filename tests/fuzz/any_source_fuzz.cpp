#include "import/any_source.h"

#include "fuzz/import_fuzz.h"

// Whatever somebody drops on the page: recognised or refused, then read as what it is. The first
// byte chooses the name.

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace drill;
    constexpr std::string_view kNames[] = {"file", "a.json", "a.md", "a.txt", "a.csv"};
    if (size == 0)
        return 0;
    const std::string_view file = fuzz::text_of(bytes + 1, size - 1);
    const auto kind = import::recognise_source(kNames[bytes[0] % std::size(kNames)], file);
    if (!kind) {
        fuzz::hold_sentence(kind.error());
        return 0;
    }
    const auto incidents = import::read_incidents(kind.value(), file);
    fuzz::hold(!incidents || !incidents.value().incidents.empty(), "an incident or a sentence");
    fuzz::hold_import(incidents);
    return 0;
}
