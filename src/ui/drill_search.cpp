#include <algorithm>

#include "base/text.h"
#include "ui/picker_screen.h"

namespace drill::ui {

namespace {

constexpr engine::Milliseconds kMinuteMs = 60'000;

bool has_length(const DrillSummary& drill, int length_filter) {
    switch (length_filter) {
        case 1:
            return drill.length_ms <= 20 * kMinuteMs;
        case 2:
            return drill.length_ms <= 40 * kMinuteMs;
        case 3:
            return drill.length_ms > 40 * kMinuteMs;
        default:
            return true;
    }
}

std::string searched_text(const DrillSummary& drill) {
    std::string all = drill.title + ' ' + drill.summary + ' ' + drill.severity;
    for (const std::string& tag : drill.tags) {
        all += ' ' + tag;
    }
    return base::folded(all);
}

}  // namespace

std::vector<std::size_t> matching_drills(std::span<const DrillSummary> drills,
                                         const PickerView& view) {
    const std::string words = base::folded(view.search);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < drills.size(); ++i) {
        if (has_length(drills[i], view.length_filter) &&
            base::has_words(searched_text(drills[i]), words)) {
            const bool comes_first = view.is_first_visit && is_start_here(drills[i]);
            found.insert(comes_first ? found.begin() : found.end(), i);
        }
    }
    return found;
}

bool is_start_here(const DrillSummary& drill) {
    return std::find(drill.tags.begin(), drill.tags.end(), kStartHere) != drill.tags.end();
}

std::string length_in_minutes(engine::Milliseconds length_ms) {
    const engine::Milliseconds minutes = (length_ms + kMinuteMs / 2) / kMinuteMs;
    return std::to_string(std::max<engine::Milliseconds>(1, minutes)) + " min";
}

}  // namespace drill::ui
