#include "app/call_voice.h"

#include <algorithm>

namespace drill::app {
namespace {

/// After a jump in time only the last words of the call are still worth hearing.
constexpr std::size_t kLinesMax = 2;

}  // namespace

CallReading CallVoice::take(const engine::Room& room, bool is_on) {
    const std::span<const engine::Caption> captions(room.captions());
    const std::size_t count = std::min(captions.size() - taken_, kLinesMax);
    taken_ = captions.size();
    const bool was_reading = is_reading_;
    is_reading_ = is_on && room.in_call() && !room.has_ended();
    if (!is_reading_)
        return {{}, was_reading};
    return {captions.last(count), false};
}

}  // namespace drill::app
