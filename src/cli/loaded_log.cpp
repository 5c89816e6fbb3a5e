#include "cli/loaded_log.h"

#include <utility>

#include "pack/skin_reader.h"
#include "session_log/replay_log.h"

namespace drill::cli {
namespace {

LoadedLog failed(Exit exit) {
    LoadedLog loaded;
    loaded.exit = exit;
    return loaded;
}

}  // namespace

LoadedLog load_log(const std::vector<std::string>& words, std::string_view name) {
    return load_log(parse_arguments(words, {"--pack"}), name);
}

LoadedLog load_log(const base::Result<Arguments>& arguments, std::string_view name) {
    if (!arguments || arguments.value().files.size() != 1 || !arguments.value().pack) {
        complain("expected LOG --pack PACK; see cmoc-drill " + std::string(name) + " --help");
        return failed(Exit::kWrongUse);
    }
    const std::string& path = arguments.value().files[0];
    const auto bytes = read_file(path, session_log::kLogBytesMax);
    if (!bytes)
        return failed(complain(bytes.error(), ""));
    LoadedPack pack = load_pack(*arguments.value().pack);
    if (!pack.scenario)
        return failed(pack.exit);
    auto reading = session_log::read_log(bytes.value());
    if (!reading)
        return failed(complain(reading.error(), path));
    if (reading.value().torn_tail)
        complain(path + ": the torn last line was dropped");
    const auto control = session_log::replay_log(*pack.scenario, reading.value());
    if (!control)
        return failed(complain(control.error(), path));
    const std::string& skin = reading.value().header.skin;
    if (!skin.empty() && !pack::choose_skin(pack.scenario->setting, skin))
        complain(path + ": line 1: unknown skin, so the words are those of the pack");
    return {std::move(pack.scenario), std::move(reading).value(), control.value(), Exit::kDone};
}

}  // namespace drill::cli
