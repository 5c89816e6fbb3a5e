#include "engine/replay.h"

#include "engine/apply.h"

namespace drill::engine {

Control replay(const Scenario& scenario, std::span<const Event> events) {
    Control control = scenario.index.initial;
    for (const Event& event : events)
        apply(control, event);
    return control;
}

Room replay_room(const Scenario& scenario, Seat seat, std::span<const Event> events) {
    Room room(seat, scenario.setting);
    for (const Event& event : events)
        room.reveal(event);
    return room;
}

}  // namespace drill::engine
