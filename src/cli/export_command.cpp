#include <cstdio>

#include "cli/subcommands.h"
#include "import/run_sheet.h"
#include "pack/pack_format.h"

namespace drill::cli {

Exit run_export(const std::vector<std::string>& words) {
    const auto arguments = parse_arguments(words, {"--to", "--out"});
    if (!arguments || arguments.value().files.size() != 1 || !arguments.value().to) {
        complain("expected PACK --to csv; see cmoc-drill export --help");
        return Exit::kWrongUse;
    }
    if (*arguments.value().to != "csv") {
        complain("--to: expected csv, got \"" + *arguments.value().to + "\"");
        return Exit::kWrongUse;
    }
    const std::string& path = arguments.value().files[0];
    const auto bytes = read_file(path, pack::kFileBytesMax);
    if (!bytes)
        return complain(bytes.error(), "");
    const auto sheet = import::write_run_sheet(bytes.value());
    if (!sheet)
        return complain(sheet.error(), path);
    if (!arguments.value().out) {
        std::fwrite(sheet.value().data(), 1, sheet.value().size(), stdout);
        return Exit::kDone;
    }
    const auto fault = write_new_file(*arguments.value().out, sheet.value());
    return fault ? complain(*fault, "") : Exit::kDone;
}

}  // namespace drill::cli
