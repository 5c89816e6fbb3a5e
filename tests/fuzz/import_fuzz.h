// What holds of every importer: an error in one sentence, or drafts that pass check.
#pragma once

#include <string>

#include "base/result.h"
#include "fuzz/fuzz_target.h"
#include "import/draft.h"
#include "pack/finding.h"
#include "pack/pack_reader.h"

namespace drill::fuzz {

inline void hold_sentence(const base::Error& error) {
    hold(!error.message.empty() && error.message.find('\n') == std::string::npos &&
             error.message.size() < 1000 && error.where.size() < 1000,
         "a fault is one short sentence");
}

inline void hold_draft(const import::Draft& draft) {
    const pack::PackReading reading = pack::read_pack(draft.pack_text);
    if (reading.scenario)
        return;
    std::fprintf(stderr, "%s\n", pack::format_finding("draft", reading.findings.front()).c_str());
    hold(false, "a draft passes check");
}

/// The first incidents alone, so that a run stays short.
inline void hold_import(const base::Result<import::ImportedFile>& file) {
    constexpr std::size_t kDraftCountMax = 3;
    if (!file)
        return hold_sentence(file.error());
    const auto& incidents = file.value().incidents;
    for (std::size_t i = 0; i < incidents.size() && i < kDraftCountMax; ++i)
        hold_draft(import::draft_of(incidents[i]));
}

}  // namespace drill::fuzz
