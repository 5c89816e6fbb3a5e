#include "ui/unread.h"

#include <algorithm>

#include "kit/text.h"
#include "ui/room_words.h"

namespace drill::ui {

int unread(const SeenMark& mark, std::size_t size) {
    return static_cast<int>(size - std::min(size, mark.count));
}

Unread unread_in(const engine::Room& room, const DrillView& view, engine::Channel which) {
    Unread found;
    if (which == engine::Channel::kIncident && !room.in_channel())
        return found;
    const auto& entries = room.channel(which);
    found.count = unread(view.seen(which), entries.size());
    for (std::size_t i = entries.size() - static_cast<std::size_t>(found.count); i < entries.size();
         ++i)
        found.mentions += kit::mentions(entries[i].text, kOwnName) ? 1 : 0;
    return found;
}

}  // namespace drill::ui
