#include "pack/finding.h"

#include <utility>

#include "base/text.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

constexpr std::size_t kShownBytesMax = 60;

bool stands_before(const Finding& a, const Finding& b) {
    return a.place.line != b.place.line ? a.place.line < b.place.line
                                        : a.place.column < b.place.column;
}

}  // namespace

std::string format_finding(std::string_view file, const Finding& finding) {
    const bool has_pointer = !finding.pointer.empty();
    const std::string where = has_pointer ? finding.pointer : std::to_string(finding.place.column);
    return joined({file, ":", std::to_string(finding.place.line), has_pointer ? ": " : ":", where,
                   ": ", finding.message});
}

void Findings::add(Finding finding) {
    if (findings_.size() < kFindingCountMax) {
        // Rarely far from the end: most sections are read in the order of the file.
        auto place = findings_.end();
        while (place != findings_.begin() && stands_before(finding, place[-1])) {
            --place;
        }
        findings_.insert(place, std::move(finding));
    } else {
        ++surplus_;
    }
}

std::vector<Finding> Findings::take() {
    std::vector<Finding> all = std::move(findings_);
    findings_.clear();
    if (surplus_ > 0) {
        Finding rest;
        rest.place = all.back().place;
        rest.message = joined({"expected few faults, got ", std::to_string(surplus_), " more"});
        all.push_back(std::move(rest));
        surplus_ = 0;
    }
    return all;
}

std::string in_quotes(std::string_view text) {
    const std::string_view head = base::truncated(text, kShownBytesMax);
    std::string out = "\"";
    for (const char c : head) {
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    out += head.size() < text.size() ? "…\"" : "\"";
    return out;
}

}  // namespace drill::pack
