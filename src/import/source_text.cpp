#include "import/source_text.h"

#include <algorithm>
#include <iterator>

#include "base/joined.h"
#include "base/text.h"
#include "import/plain_text.h"
#include "pack/encoding_fault.h"
#include "pack/finding.h"

namespace drill::import {
namespace {

using base::Error;
using base::ErrorCode;
using engine::IncidentState;

struct StateWord {
    std::string_view word;
    IncidentState state;
};
constexpr StateWord kStates[] = {{"investigating", IncidentState::kInvestigating},
                                 {"identified", IncidentState::kIdentified},
                                 {"monitoring", IncidentState::kMonitoring},
                                 {"resolved", IncidentState::kResolved},
                                 {"update", IncidentState::kNone}};

}  // namespace

base::Result<std::vector<std::string_view>> read_lines(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    if (const auto fault = pack::find_encoding_fault(bytes)) {
        return Error{ErrorCode::kInvalid,
                     base::joined({"line ", std::to_string(fault->place.line)}), fault->message};
    }
    std::vector<std::string_view> lines;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        lines.push_back(line);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return lines;
}

Error fault_in_line(std::size_t number, std::string_view expected, std::string_view got) {
    return {ErrorCode::kInvalid, "line " + std::to_string(number),
            base::joined({"expected ", expected, ", got ", got})};
}

StatedText without_state(std::string_view text) {
    for (const StateWord& each : kStates) {
        const std::string_view word = text.substr(0, each.word.size());
        if (in_small_letters(word) != each.word)
            continue;
        std::string_view rest = trimmed(text.substr(word.size()));
        for (const std::string_view mark : {"-", ":", "–", "—"}) {
            if (rest.substr(0, mark.size()) == mark)
                return {true, each.state, trimmed(rest.substr(mark.size()))};
        }
        if (rest.empty())
            return {true, each.state, rest};
    }
    return {false, IncidentState::kNone, text};
}

IncidentState state_named(std::string_view word) {
    const std::string small = in_small_letters(word);
    const auto* const found =
        std::find_if(std::begin(kStates), std::end(kStates),
                     [&small](const StateWord& each) { return each.word == small; });
    return found == std::end(kStates) ? IncidentState::kNone : found->state;
}

}  // namespace drill::import
