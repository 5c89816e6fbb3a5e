// Measures how long it takes to understand a line: all lines of files of tests/understand, each
// many times. Prints the median and the slowest line in microseconds.
//
// usage: understand_bench FILE…
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "engine/understand.h"
#include "pack/intents_reader.h"

namespace {

using namespace drill;

constexpr int kRounds = 7;
constexpr int kTimesPerRound = 200;

std::vector<std::string> lines_of(int argc, char** argv) {
    std::vector<std::string> lines;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i]);
        for (std::string row; std::getline(file, row);)
            lines.push_back(row.substr(row.find('\t') + 1));
    }
    return lines;
}

/// The fastest of several rounds, so that a busy machine does not count.
double microseconds(const engine::Language& language, const std::string& line, unsigned& sum) {
    double fastest = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < kTimesPerRound; ++i)
            sum += engine::understand(language, line).intents;
        const std::chrono::duration<double, std::micro> span =
            std::chrono::steady_clock::now() - begin;
        fastest = std::min(fastest, span.count() / kTimesPerRound);
    }
    return fastest;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> lines = lines_of(argc, argv);
    if (lines.empty()) {
        std::fprintf(stderr, "usage: understand_bench FILE…\n");
        return 2;
    }
    engine::Language language = pack::make_language("gitlab", {});
    language.seal();
    unsigned sum = 0;
    std::vector<double> times;
    for (const std::string& line : lines)
        times.push_back(microseconds(language, line, sum));
    std::sort(times.begin(), times.end());
    std::printf("microseconds a line: median %.2f, slowest %.2f (%zu lines, sum %u)\n",
                times[times.size() / 2], times.back(), times.size(), sum);
    return 0;
}
