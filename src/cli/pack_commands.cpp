#include <algorithm>
#include <filesystem>

#include "cli/subcommands.h"
#include "pack/pack_index.h"
#include "session_log/json_text.h"

namespace drill::cli {
namespace {

namespace fs = std::filesystem;

/// The pack files under `folder`, sorted by name so that the list is the same everywhere.
std::vector<std::string> packs_under(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end;
         each.increment(error)) {
        const fs::path path = each->path() / "pack.json";
        if (fs::is_regular_file(path, error))
            paths.push_back(path.string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

void append_pair(std::string& out, std::string_view key, std::string_view value) {
    session_log::append_json_text(out, key);
    out += ':';
    session_log::append_json_text(out, value);
    out += ',';
}

std::string index_entry(const pack::PackSummary& summary) {
    std::string out = "{";
    append_pair(out, "id", summary.id);
    append_pair(out, "title", summary.title);
    append_pair(out, "summary", summary.summary);
    append_pair(out, "severity", summary.severity);
    append_pair(out, "length", base::format_drill_time(summary.length_ms));
    append_pair(out, "hash", summary.pack_hash);
    out += "\"tags\":[";
    for (std::size_t i = 0; i < summary.tags.size(); ++i) {
        if (i > 0)
            out += ',';
        session_log::append_json_text(out, summary.tags[i]);
    }
    return out + "]}";
}

/// Why a valid pack may not be published from `path`; empty when it may.
std::string publishing_fault(const engine::Scenario& scenario, const std::string& path) {
    if (scenario.confidentiality == engine::Confidentiality::kConfidential) {
        return path + ": is confidential and must not stand among the public packs";
    }
    const std::string folder = fs::path(path).parent_path().filename().string();
    if (folder != scenario.setting.scenario_id) {
        return path + ": /id: expected the name of its folder, \"" + folder + "\", got \"" +
               scenario.setting.scenario_id + "\"";
    }
    return {};
}

}  // namespace

Exit run_check(const std::vector<std::string>& words) {
    const auto arguments = parse_arguments(words, {});
    if (!arguments || arguments.value().files.empty()) {
        complain("expected the path of a pack; see cmoc-drill check --help");
        return Exit::kWrongUse;
    }
    Exit worst = Exit::kDone;
    for (const std::string& path : arguments.value().files) {
        const LoadedPack loaded = load_pack(path);
        if (loaded.scenario)
            say(path + ": no findings");
        worst = std::max(worst, loaded.exit);
    }
    return worst;
}

Exit run_index(const std::vector<std::string>& words) {
    const auto arguments = parse_arguments(words, {});
    if (!arguments || arguments.value().files.size() != 1) {
        complain("expected one folder; see cmoc-drill index --help");
        return Exit::kWrongUse;
    }
    Exit worst = Exit::kDone;
    std::string list;
    for (const std::string& path : packs_under(arguments.value().files[0])) {
        const LoadedPack loaded = load_pack(path);
        worst = std::max(worst, loaded.exit);
        if (!loaded.scenario)
            continue;
        const std::string fault = publishing_fault(*loaded.scenario, path);
        if (!fault.empty()) {
            complain(fault);
            worst = std::max(worst, Exit::kContentFault);
        }
        list += (list.empty() ? "\n" : ",\n") + index_entry(pack::summary_of(*loaded.scenario));
    }
    if (worst == Exit::kDone)
        say("[" + list + "\n]");
    return worst;
}

}  // namespace drill::cli
