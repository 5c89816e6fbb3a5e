// A store that keeps lines and answers when the test says so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/running_drill.h"

namespace drill::app {

class SlowStore final : public LineStore {
public:
    void store_line(std::uint32_t number, std::string_view line) override {
        numbers.push_back(number);
        lines.emplace_back(line);
        ++waiting;
    }

    /// Answers what waits, and what that leads to, until nothing waits.
    void answer_all(RunningDrill& drill) {
        while (waiting > 0) {
            --waiting;
            drill.on_stored();
        }
    }

    std::vector<std::uint32_t> numbers;
    std::vector<std::string> lines;
    int waiting = 0;
};

}  // namespace drill::app
