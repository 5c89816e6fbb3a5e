#include "app/running_drill.h"

#include <utility>

namespace drill::app {

RunningDrill::RunningDrill(engine::Scenario scenario, std::uint64_t seed)
    : scenario_(std::make_unique<const engine::Scenario>(std::move(scenario))),
      session_(*scenario_, seed),
      room_(engine::Seat::kCmoc, scenario_->setting) {
    clock_.start(0, 1);
    follow_events(0);
}

bool RunningDrill::tick(std::int64_t monotonic_ms) {
    const base::Milliseconds second_before = clock_.drill_ms() / 1000;
    clock_.tick(monotonic_ms);
    if (!clock_.is_running())
        return false;
    const std::size_t event_count = session_.events().size();
    // An advance is refused only after the end, and then the clock has stopped.
    if (auto advanced = session_.submit({clock_.drill_ms(), engine::Advance{}}); !advanced) {
        clock_.stop();
    }
    follow_events(event_count);
    return session_.events().size() != event_count || clock_.drill_ms() / 1000 != second_before;
}

std::string RunningDrill::submit(engine::CommandBody body) {
    const std::size_t event_count = session_.events().size();
    const auto result = session_.submit({clock_.drill_ms(), std::move(body)});
    follow_events(event_count);
    return result ? std::string() : result.error().message;
}

void RunningDrill::follow_events(std::size_t first_new) {
    for (const engine::Event& event : session_.events().subspan(first_new)) {
        room_.reveal(event);
    }
    const engine::Control& control = session_.control();
    clock_.set_pace(control.pace);
    if (control.has_ended() || control.is_paused != 0) {
        clock_.stop();
    } else if (!clock_.is_running()) {
        clock_.start(clock_.drill_ms(), control.pace);
    }
}

}  // namespace drill::app
