#include "pack/finding.h"

#include <algorithm>
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
    std::string line(file);
    line += ':' + std::to_string(finding.place.line);
    line += finding.pointer.empty() ? ':' + std::to_string(finding.place.column)
                                    : ": " + finding.pointer;
    return line + ": " + finding.message;
}

void Findings::add(Finding finding) {
    if (findings_.size() < kFindingCountMax) {
        findings_.push_back(std::move(finding));
    } else {
        ++surplus_;
    }
}

std::vector<Finding> Findings::take() {
    std::vector<Finding> all = std::move(findings_);
    findings_.clear();
    std::stable_sort(all.begin(), all.end(), stands_before);
    if (surplus_ > 0) {
        Finding rest;
        rest.place = all.back().place;
        rest.message = "expected few faults, got " + std::to_string(surplus_) + " more than these";
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
