// Plays random sessions until one breaks a rule; see random_play.h for what is compared.
//
// usage: random_sessions [--first SEED] [--count N] [--hashes] [PACK…]
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/state_hash.h"
#include "pack/pack_reader.h"
#include "simulation/random_play.h"

namespace {

using drill::simulation::PlayOutcome;

struct Options {
    std::uint32_t first = 1;
    std::uint32_t count = 1000;
    bool shows_hashes = false;
    std::vector<std::string> packs;
};

bool read_number(const char* text, std::uint32_t& number) {
    const std::string_view digits = text == nullptr ? "" : text;
    const char* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end;
}

bool read_options(char** words, Options& options) {
    for (; *words != nullptr; ++words) {
        const std::string_view word = *words;
        if (word == "--hashes") {
            options.shows_hashes = true;
        } else if (word == "--first" || word == "--count") {
            if (!read_number(*++words, word == "--first" ? options.first : options.count))
                return false;
        } else if (word.starts_with("--")) {
            return false;
        } else {
            options.packs.emplace_back(word);
        }
    }
    return true;
}

bool read_packs(const Options& options, std::vector<drill::engine::Scenario>& scenarios) {
    for (const std::string& path : options.packs) {
        std::ifstream file(path, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), {});
        auto reading = drill::pack::read_pack(bytes);
        if (!reading.scenario) {
            std::fprintf(stderr, "random_sessions: %s cannot be played\n", path.c_str());
            return false;
        }
        scenarios.push_back(std::move(*reading.scenario));
    }
    return true;
}

void print_failure(const char* program, const Options& options, std::uint32_t seed,
                   const std::string& problem) {
    std::string packs;
    for (const std::string& path : options.packs)
        packs += " " + path;
    std::printf("seed %u: %s\nrepeat it with: %s --first %u --count 1%s\n", seed, problem.c_str(),
                program, seed, packs.c_str());
}

struct Totals {
    std::uint64_t commands = 0;
    std::uint64_t refusals = 0;
    std::uint64_t events = 0;
    std::uint64_t restores = 0;

    void add(const PlayOutcome& outcome) {
        commands += static_cast<std::uint64_t>(outcome.command_count);
        refusals += static_cast<std::uint64_t>(outcome.refusal_count);
        events += static_cast<std::uint64_t>(outcome.event_count);
        restores += static_cast<std::uint64_t>(outcome.restore_count);
    }
};

}  // namespace

int main(int, char** argv) {
    Options options;
    if (!read_options(argv + 1, options)) {
        std::fprintf(stderr,
                     "usage: random_sessions [--first SEED] [--count N] [--hashes] [PACK...]\n");
        return 2;
    }
    std::vector<drill::engine::Scenario> scenarios;
    if (!read_packs(options, scenarios))
        return 2;
    Totals totals;
    for (std::uint32_t i = 0; i < options.count; ++i) {
        const std::uint32_t seed = options.first + i;
        const PlayOutcome outcome = drill::simulation::play_by_chance(seed, scenarios);
        if (!outcome.problem.empty()) {
            print_failure(argv[0], options, seed, outcome.problem);
            return 1;
        }
        if (options.shows_hashes) {
            std::printf("%u %s\n", seed, drill::base::format_hash(outcome.digest).c_str());
        }
        totals.add(outcome);
    }
    std::printf(
        "%u sessions from seed %u: %llu commands (%llu refused), %llu events, "
        "%llu restored from their log; all rules hold\n",
        options.count, options.first, static_cast<unsigned long long>(totals.commands),
        static_cast<unsigned long long>(totals.refusals),
        static_cast<unsigned long long>(totals.events),
        static_cast<unsigned long long>(totals.restores));
    return 0;
}
