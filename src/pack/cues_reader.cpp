#include "pack/cues_reader.h"

#include <algorithm>
#include <charconv>

#include "base/take.h"

namespace drill::pack {
namespace {

engine::CueTable::Weights weights_of(std::string_view list) {
    engine::CueTable::Weights weights{};
    while (!list.empty()) {
        const std::string_view one = base::take_until(list, ' ');
        const std::size_t intent = kCueIntents.find(one.substr(0, 1));
        int weight = 0;
        if (one.size() > 1 && intent < kCueIntents.size())
            std::from_chars(one.data() + 1, one.data() + one.size(), weight);
        if (intent < kCueIntents.size() && weight >= -127 && weight <= 127)
            weights[intent] = static_cast<std::int8_t>(weight);
    }
    return weights;
}

}  // namespace

engine::CueTable read_cues(std::string_view text) {
    engine::CueTable table;
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (lines == 0)
        return table;
    table.reserve(lines + 1);
    while (!text.empty()) {
        std::string_view line = base::take_until(text, '\n');
        const std::string_view cue = base::take_until(line, '\t');
        if (!cue.empty() && !line.empty())
            table.add(engine::cue_key(cue), weights_of(line));
    }
    return table;
}

}  // namespace drill::pack
