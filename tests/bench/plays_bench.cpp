// Measures plays per second: a new session from a parsed scenario, three commands decided and
// applied, the state hash at the end; no log. Prints the median of several rounds.
//
// usage: plays_bench PACK
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/session.h"
#include "pack/pack_reader.h"

namespace {

using namespace drill::engine;

constexpr int kRounds = 7;
constexpr int kPlaysPerRound = 60'000;

/// One play. The hash is returned so that nothing can be optimised away.
std::uint64_t play(const Scenario& scenario, std::uint64_t seed) {
    Session session(scenario, seed);
    bool done = static_cast<bool>(session.submit({30'000, AcknowledgePage{}}));
    done = static_cast<bool>(session.submit({40'000, JoinChannel{}})) && done;
    done = static_cast<bool>(session.submit({60'000, JoinCall{}})) && done;
    return done ? session.hash() : 0;
}

double plays_per_second(const Scenario& scenario, std::uint64_t& sum) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kPlaysPerRound; ++i)
        sum += play(scenario, static_cast<std::uint64_t>(i));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    return kPlaysPerRound / seconds.count();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: plays_bench PACK\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    const auto reading = drill::pack::read_pack(bytes);
    if (!reading.scenario || play(*reading.scenario, 1) == 0) {
        std::fprintf(stderr, "plays_bench: %s cannot be played\n", argv[1]);
        return 1;
    }
    std::uint64_t sum = 0;
    std::vector<double> rounds;
    for (int i = 0; i < kRounds; ++i)
        rounds.push_back(plays_per_second(*reading.scenario, sum));
    std::sort(rounds.begin(), rounds.end());
    std::printf(
        "plays per second: median %.0f, lowest %.0f, highest %.0f (%zu events a play, sum %llx)\n",
        rounds[kRounds / 2], rounds.front(), rounds.back(),
        [&] {
            Session session(*reading.scenario, 1);
            (void)session.submit({60'000, Advance{}});
            return session.events().size();
        }(),
        static_cast<unsigned long long>(sum));
    return 0;
}
