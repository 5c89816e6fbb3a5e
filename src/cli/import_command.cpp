#include <algorithm>
#include <cstdio>

#include "cli/subcommands.h"
#include "import/any_source.h"
#include "import/draft.h"
#include "import/moment.h"
#include "import/run_sheet.h"
#include "pack/finding.h"
#include "pack/pack_format.h"
#include "pack/pack_reader.h"
#include "session_log/json_text.h"

namespace drill::cli {
namespace {

using import::Draft;
using import::ImportedFile;
using import::IncidentHistory;
using import::SourceKind;

/// One line of --list: number, ID, day and time, length, posts, title.
std::string listed(const IncidentHistory& incident, std::size_t number) {
    std::string line = std::to_string(number) + "\t" + (incident.id.empty() ? "-" : incident.id);
    if (incident.updates.empty()) {
        line += "\tno public posts\t-";
    } else {
        const auto first_ms = incident.updates.front().at_ms;
        line += "\t" + import::format_moment(first_ms) + "\t" +
                import::format_span(incident.updates.back().at_ms - first_ms);
    }
    return line + "\t" + std::to_string(incident.updates.size()) + " posts\t" +
           (incident.is_test ? "(only a try) " : "") + incident.title;
}

/// The incident that is asked for; null after a complaint.
const IncidentHistory* chosen(const ImportedFile& file, const std::optional<std::string>& id) {
    const auto& incidents = file.incidents;
    if (id) {
        const auto number = session_log::from_decimal_text(*id);
        for (std::size_t i = 0; i < incidents.size(); ++i) {
            if (incidents[i].id == *id)
                return &incidents[i];
        }
        if (number && *number >= 1 && *number <= incidents.size())
            return &incidents[static_cast<std::size_t>(*number - 1)];
        complain("--incident: expected an ID or a number of --list, got \"" + *id + "\"");
        return nullptr;
    }
    const auto is_real = [](const IncidentHistory& each) { return !each.is_test; };
    const auto real_count = std::count_if(incidents.begin(), incidents.end(), is_real);
    if (incidents.size() == 1)
        return &incidents[0];
    if (real_count == 1)
        return &*std::find_if(incidents.begin(), incidents.end(), is_real);
    complain("expected --incident ID, as the file holds " + std::to_string(incidents.size()) +
             " incidents; --list shows them");
    return nullptr;
}

Exit put_out(const Draft& draft, const std::optional<std::string>& out) {
    const pack::PackReading reading = pack::read_pack(draft.pack_text);
    for (const pack::Finding& finding : reading.findings)
        std::fprintf(stderr, "%s\n", pack::format_finding("the draft", finding).c_str());
    if (!reading.scenario)
        return Exit::kContentFault;
    const std::string todo = todo_text(draft);
    if (out) {
        auto fault = write_new_file(*out, draft.pack_text);
        if (!fault && !todo.empty())
            fault = write_new_file(*out + ".todo.txt", todo);
        if (fault)
            return complain(*fault, "");
    } else {
        std::fwrite(draft.pack_text.data(), 1, draft.pack_text.size(), stdout);
    }
    std::fputs(todo.c_str(), stderr);
    return Exit::kDone;
}

Exit import_incident(const Arguments& arguments, const base::Result<ImportedFile>& file,
                     bool is_list) {
    const std::string& path = arguments.files[0];
    if (!file)
        return complain(file.error(), path);
    const auto& incidents = file.value().incidents;
    if (is_list) {
        for (std::size_t i = 0; i < incidents.size(); ++i)
            say(listed(incidents[i], i + 1));
        return Exit::kDone;
    }
    const IncidentHistory* incident = chosen(file.value(), arguments.incident);
    return incident == nullptr ? Exit::kWrongUse
                               : put_out(import::draft_of(*incident), arguments.out);
}

Exit import_run_sheet(const Arguments& arguments, std::string_view bytes, bool is_list) {
    if (is_list || arguments.incident) {
        complain("a run sheet holds one drill: expected neither --list nor --incident");
        return Exit::kWrongUse;
    }
    const auto draft = import::read_run_sheet(bytes);
    return draft ? put_out(draft.value(), arguments.out)
                 : complain(draft.error(), arguments.files[0]);
}

}  // namespace

Exit run_import(const std::vector<std::string>& words) {
    std::vector<std::string> rest = words;
    rest.erase(std::remove(rest.begin(), rest.end(), "--list"), rest.end());
    const bool is_list = rest.size() != words.size();
    const auto parsed = parse_arguments(rest, {"--from", "--incident", "--out"});
    if (!parsed || parsed.value().files.size() != 1 || !parsed.value().from) {
        complain(
            "expected FILE --from statusio|statuspage|cstate|text|csv; see cmoc-drill import "
            "--help");
        return Exit::kWrongUse;
    }
    const Arguments& arguments = parsed.value();
    const auto kind = import::source_named(*arguments.from);
    if (!kind || *kind == SourceKind::kPack) {
        complain("--from: expected statusio, statuspage, cstate, text or csv, got \"" +
                 *arguments.from + "\"");
        return Exit::kWrongUse;
    }
    const auto bytes = read_file(arguments.files[0], pack::kFileBytesMax);
    if (!bytes)
        return complain(bytes.error(), "");
    return *kind == SourceKind::kCsv
               ? import_run_sheet(arguments, bytes.value(), is_list)
               : import_incident(arguments, import::read_incidents(*kind, bytes.value()), is_list);
}

}  // namespace drill::cli
