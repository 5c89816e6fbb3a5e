#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/subcommands.h"
#include "engine/understand.h"
#include "pack/intents_reader.h"
#include "pack/policy.h"

namespace drill::cli {
namespace {

/// The most that can be said at once; a longer line is understood as nothing.
constexpr std::size_t kLineBytesMax = 2000;

/// The language of a policy; empty phrases when there is no such policy.
engine::Language language_of(std::string_view policy_id) {
    engine::Language language;
    for (const pack::PolicyText& each : pack::policy_texts()) {
        pack::Findings findings;
        if (each.id == policy_id)
            language = pack::make_language(pack::read_policy(each.json, findings).intents, {});
    }
    language.seal();
    return language;
}

engine::Understood understand_line(const engine::Language& language, std::string_view line) {
    const bool can_be_said = line.size() <= kLineBytesMax && base::is_valid_utf8(line);
    return engine::understand(language, can_be_said ? line : std::string_view());
}

std::string intent_names(const engine::Understood& understood) {
    std::string names;
    for (int i = 0; i < engine::kIntentCount; ++i) {
        if ((understood.intents >> i & 1U) == 0)
            continue;
        names += names.empty() ? "" : ",";
        names += name_of(static_cast<engine::Intent>(i));
    }
    return names;
}

/// The cues that speak most for `intent`, with their weights.
std::string strongest_cues(const engine::Language& language, std::string_view line, int intent) {
    constexpr std::size_t kShown = 3;
    std::vector<std::pair<int, std::string>> found;
    std::string buffer;
    for (const engine::Cue& cue : engine::cues_of(engine::cue_words(line, buffer))) {
        const engine::CueTable::Weights* weights = language.cues.find(key_of(cue));
        const int weight = weights == nullptr ? 0 : (*weights)[static_cast<std::size_t>(intent)];
        std::pair<int, std::string> entry(-weight, name_of(cue));
        if (weight > 0 && std::find(found.begin(), found.end(), entry) == found.end())
            found.push_back(std::move(entry));
    }
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), kShown));
    std::string out;
    for (const auto& [weight, name] : found)
        out += ", \"" + name + "\" " + std::to_string(-weight);
    return out;
}

/// What was named, and for each intent that was meant or found how much speaks for it, for authors.
std::string reasons(const engine::Language& language, const engine::Understood& understood,
                    std::string_view line) {
    std::string out;
    for (int i = 0; i + 1 < engine::kIntentCount; ++i) {
        const int phrase = understood.phrase_of[i];
        if ((understood.intents >> i & 1U) == 0 && phrase < 0)
            continue;
        const int weight = understood.evidence[static_cast<std::size_t>(i)];
        out += "\t" + std::string(name_of(static_cast<engine::Intent>(i))) + ": " +
               std::to_string(weight + (phrase < 0 ? 0 : engine::kPhraseEvidence));
        if (phrase >= 0)
            out += ", phrase \"" + language.phrases[static_cast<std::size_t>(phrase)].text + "\"";
        out += strongest_cues(language, line, i);
    }
    if (understood.state != engine::IncidentState::kNone)
        out += "\tstate: " + std::string(name_of(understood.state));
    if (understood.level != engine::Level{})
        out += "\tlevel: " + std::string(name_of(understood.level));
    return out;
}

std::string cue_names(std::string_view line) {
    std::string buffer;
    std::string names;
    for (const engine::Cue& cue : engine::cues_of(engine::cue_words(line, buffer)))
        names += (names.empty() ? "" : "\t") + name_of(cue);
    return names;
}

/// Reads up to the next line break, NULs included; false at the end of the input.
bool read_line(std::string& line) {
    line.clear();
    int c = 0;
    while ((c = std::getc(stdin)) != EOF && c != '\n')
        line += static_cast<char>(c);
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return c != EOF || !line.empty();
}

void put_line(const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

}  // namespace

Exit run_understand(const std::vector<std::string>& words) {
    std::vector<std::string> rest;
    bool explains = false;
    bool names_cues = false;
    for (const std::string& word : words) {
        if (word == "--explain") {
            explains = true;
        } else if (word == "--cues") {
            names_cues = true;
        } else {
            rest.push_back(word);
        }
    }
    const auto arguments = parse_arguments(rest, {"--policy"});
    if (!arguments || !arguments.value().files.empty()) {
        complain("expected lines on standard input; see cmoc-drill understand --help");
        return Exit::kWrongUse;
    }
    const std::string policy = arguments.value().policy.value_or(std::string(pack::kUsualPolicy));
    const engine::Language language = language_of(policy);
    if (language.phrases.empty()) {
        complain("--policy: expected the name of a policy, got \"" + policy + "\"");
        return Exit::kWrongUse;
    }
    std::string line;
    while (read_line(line)) {
        if (names_cues) {
            put_line(cue_names(line));
            continue;
        }
        const engine::Understood understood = understand_line(language, line);
        put_line(intent_names(understood) + "\t" + line +
                 (explains ? reasons(language, understood, line) : ""));
    }
    return Exit::kDone;
}

}  // namespace drill::cli
