// Measures how long it takes to understand a line: all lines of files of tests/understand, each
// many times. Prints the median and the slowest line in microseconds, and where the slowest stands.
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

struct Line {
    std::string text;
    std::string where;     ///< file and row
    double fastest = 1e9;  ///< microseconds
};

std::vector<Line> lines_of(int argc, char** argv) {
    std::vector<Line> lines;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i]);
        int number = 0;
        for (std::string row; std::getline(file, row);)
            lines.push_back({row.substr(row.find('\t') + 1),
                             std::string(argv[i]) + ":" + std::to_string(++number)});
    }
    return lines;
}

/// Microseconds for `line` once, of many times in a row.
double microseconds(const engine::Language& language, const std::string& line, unsigned& sum) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kTimesPerRound; ++i)
        sum += engine::understand(language, line).intents;
    const std::chrono::duration<double, std::micro> span = std::chrono::steady_clock::now() - begin;
    return span.count() / kTimesPerRound;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<Line> lines = lines_of(argc, argv);
    if (lines.empty()) {
        std::fprintf(stderr, "usage: understand_bench FILE…\n");
        return 2;
    }
    engine::Language language = pack::make_language("gitlab", {});
    language.seal();
    unsigned sum = 0;
    // The rounds of a line lie far apart, so that a machine that is busy for a moment does not
    // count.
    for (int round = 0; round < kRounds; ++round) {
        for (Line& line : lines)
            line.fastest = std::min(line.fastest, microseconds(language, line.text, sum));
    }
    std::sort(lines.begin(), lines.end(),
              [](const Line& a, const Line& b) { return a.fastest < b.fastest; });
    const Line& slowest = lines.back();
    std::printf("microseconds a line: median %.2f, slowest %.2f (%zu lines, sum %u)\n",
                lines[lines.size() / 2].fastest, slowest.fastest, lines.size(), sum);
    std::printf("slowest: %s, %zu bytes\n", slowest.where.c_str(), slowest.text.size());
    return 0;
}
