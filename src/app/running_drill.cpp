#include "app/running_drill.h"

#include <algorithm>
#include <variant>

namespace drill::app {
namespace {

using base::Milliseconds;

/// Whether a second press means the same wish again, not a second one.
bool is_one_wish(const engine::CommandBody& body) {
    return !std::holds_alternative<engine::Say>(body) &&
           !std::holds_alternative<engine::React>(body) &&
           !std::holds_alternative<engine::SetComponent>(body) &&
           !std::holds_alternative<engine::SetPace>(body) &&
           !std::holds_alternative<engine::Advance>(body);
}

/// The moment of the first of `events` that `seat` will see, later than `after_ms`; kNever if none.
Milliseconds first_seen(const std::vector<engine::Event>& events, engine::Seat seat,
                        Milliseconds after_ms) {
    for (const engine::Event& event : events) {
        if (event.at_ms > after_ms && event.audience.includes(seat))
            return event.at_ms;
    }
    return base::kNever;
}

}  // namespace

RunningDrill::RunningDrill(engine::Scenario scenario, std::uint64_t seed)
    : scenario_(std::make_unique<const engine::Scenario>(std::move(scenario))),
      session_(*scenario_, seed),
      room_(engine::Seat::kCmoc, scenario_->setting),
      writer_(session_log::header_of(*scenario_, seed)) {
    keep_line(writer_.header_line());
    keep_line(writer_.line_for(session_.events(), session_.hash()));
    clock_.start(0, 1);
    follow_events(0);
}

RunningDrill::RunningDrill(engine::Scenario scenario, session_log::LogReading reading,
                           std::string_view log)
    : scenario_(std::make_unique<const engine::Scenario>(std::move(scenario))),
      session_(*scenario_, reading.events),
      room_(engine::Seat::kCmoc, scenario_->setting),
      writer_(reading) {
    keep_line(log);
    line_count_ = static_cast<std::uint32_t>(reading.batches.size()) + 1;
    follow_events(0);
    clock_.stop_at(session_.control().now_ms);
    advanced_to_ms_ = session_.control().now_ms;
}

void RunningDrill::on_stored() {
    if (!under_way_)
        return;
    count(*std::exchange(under_way_, std::nullopt));
    work();
}

void RunningDrill::keep_in_memory() {
    store_ = nullptr;
    on_stored();
}

void RunningDrill::come_back(Milliseconds heartbeat_ms) {
    const engine::Control& control = session_.control();
    if (control.has_ended() || control.is_paused != 0)
        return;
    const Milliseconds at_ms = std::max(heartbeat_ms, control.now_ms);
    clock_.stop_at(at_ms);
    queue_.push_back({at_ms, engine::Advance{}});
    queue_.push_back({at_ms, engine::Pause{}});
    work();
}

bool RunningDrill::tick(std::int64_t monotonic_ms) {
    const Milliseconds second_before = clock_.drill_ms() / 1000;
    const std::size_t event_count = session_.events().size();
    if (const std::int64_t gap_ms = clock_.tick(monotonic_ms); gap_ms > 0) {
        gap_ms_ = gap_ms;
        submit(engine::Pause{});
    }
    work();
    return session_.events().size() != event_count || clock_.drill_ms() / 1000 != second_before;
}

void RunningDrill::submit(engine::CommandBody body) {
    if (is_one_wish(body) && is_asked_already(body.index()))
        return;
    queue_.push_back({clock_.drill_ms(), std::move(body)});
    work();
}

void RunningDrill::skip_ahead() {
    if (!clock_.is_running() || is_busy())
        return;
    const Milliseconds now_ms = clock_.drill_ms();
    const auto rest = session_.decide({base::kDrillTimeMax, engine::Advance{}});
    if (!rest)
        return;
    Milliseconds at_ms = first_seen(rest.value().events, room_.seat(), now_ms);
    const Milliseconds due_ms = room_.next_post_due_ms();
    if (due_ms > now_ms)
        at_ms = std::min(at_ms, due_ms);
    if (at_ms != base::kNever)
        run_to(at_ms);
}

void RunningDrill::run_to(Milliseconds at_ms) {
    if (!clock_.is_running() || at_ms <= clock_.drill_ms())
        return;
    clock_.start(at_ms, session_.control().pace);
    work();
}

bool RunningDrill::is_asked_already(std::size_t kind) const {
    const auto is_same = [kind](const Asked& asked) { return asked.body.index() == kind; };
    return (under_way_ && under_way_->kind == kind) ||
           std::any_of(queue_.begin(), queue_.end(), is_same);
}

void RunningDrill::work() {
    while (!is_storing()) {
        if (queue_.empty()) {
            if (!advance_to_clock())
                return;
            continue;
        }
        const Asked asked = std::move(queue_.front());
        queue_.pop_front();
        decide(asked);
    }
}

bool RunningDrill::advance_to_clock() {
    const Milliseconds now_ms = clock_.drill_ms();
    if (!clock_.is_running() || now_ms <= advanced_to_ms_)
        return false;
    advanced_to_ms_ = now_ms;
    decide({now_ms, engine::Advance{}});
    return true;
}

void RunningDrill::decide(const Asked& asked) {
    const engine::Control& control = session_.control();
    // While the drill is paused there is only one moment, also for who asked before it was.
    const Milliseconds at_ms =
        control.is_paused != 0 ? control.now_ms : std::max(asked.at_ms, control.now_ms);
    auto decided = session_.decide({at_ms, asked.body});
    if (decided) {
        store(std::move(decided.value()), asked.body.index());
    } else if (!std::holds_alternative<engine::Advance>(asked.body)) {
        refusal_ = decided.error().message;
    } else if (control.has_ended()) {
        clock_.stop();
    }
}

void RunningDrill::store(engine::Decision decision, std::size_t kind) {
    if (decision.events.empty())
        return;
    UnderWay next{std::move(decision), {}, kind};
    next.line = writer_.line_for(next.decision.events, engine::state_hash(next.decision.after));
    if (store_ == nullptr) {
        count(std::move(next));
        return;
    }
    under_way_ = std::move(next);
    store_->store_line(line_count_, under_way_->line);
}

void RunningDrill::count(UnderWay stored) {
    const std::size_t event_count = session_.events().size();
    session_.commit(std::move(stored.decision));
    keep_line(stored.line);
    follow_events(event_count);
}

void RunningDrill::keep_line(std::string_view line) {
    // A log past its limit cannot be saved any more, but the drill need not end for that.
    if (!log_.append(line))
        ++line_count_;
}

void RunningDrill::follow_events(std::size_t first_new) {
    for (const engine::Event& event : session_.events().subspan(first_new)) {
        room_.reveal(event);
    }
    const engine::Control& control = session_.control();
    clock_.set_pace(control.pace);
    if (control.has_ended() || control.is_paused != 0) {
        clock_.stop_at(control.now_ms);
    } else if (!clock_.is_running()) {
        clock_.start(std::max(clock_.drill_ms(), control.now_ms), control.pace);
    }
}

}  // namespace drill::app
