#include "import/any_source.h"

#include "base/joined.h"
#include "import/cstate.h"
#include "import/history_order.h"
#include "import/moment.h"
#include "import/statusio.h"
#include "import/statuspage.h"
#include "import/text_script.h"

namespace drill::import {
namespace {

base::Result<ImportedFile> read(SourceKind kind, std::string_view bytes) {
    switch (kind) {
        case SourceKind::kStatusio:
            return read_statusio(bytes);
        case SourceKind::kStatuspage:
            return read_statuspage(bytes);
        case SourceKind::kCstate:
            return read_cstate(bytes);
        case SourceKind::kText:
            return read_text_script(bytes);
        case SourceKind::kPack:
        case SourceKind::kCsv:
            break;
    }
    return ImportedFile{};
}

}  // namespace

base::Result<ImportedFile> read_incidents(SourceKind kind, std::string_view bytes) {
    auto file = read(kind, bytes);
    if (file && file.value().incidents.empty())
        return base::Error{base::ErrorCode::kInvalid, "",
                           "expected at least one incident, got none"};
    return file;
}

std::string span_of(const IncidentHistory& incident) {
    if (incident.updates.empty())
        return "no public posts";
    const RealTime first_ms = incident.updates.front().at_ms;
    return base::joined({format_moment(first_ms), ", ",
                         format_span(incident.updates.back().at_ms - first_ms), ", ",
                         counted(incident.updates.size(), "post")});
}

}  // namespace drill::import
