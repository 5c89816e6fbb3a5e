#include "engine/replay.h"

#include "engine/apply.h"
#include "engine/decide.h"

namespace drill::engine {

Control replay(const Scenario& scenario, std::span<const Event> events) {
    Control control = initial_control(scenario);
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
