#include "proof/silence.h"

#include "engine/apply.h"
#include "engine/decide.h"
#include "proof/evidence.h"

namespace drill::proof {

using namespace engine;

namespace {

bool talks(const Inject& inject) {
    return does<MessageInject>(inject) || does<SpokenInject>(inject);
}

InjectSet timed_lines(const Scenario& scenario) {
    InjectSet lines;
    for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
        const Inject& inject = scenario.injects[i];
        lines[i] = inject.trigger == TriggerKind::kAt && talks(inject) && inject.only_if.empty() &&
                   inject.unless.empty();
    }
    return lines;
}

/// What the whole scenario does in a play of a part.
struct Comparison {
    bool is_silent = false;
    bool has_ended = false;  ///< before the gap was too long
    InjectSet speakers;      ///< in the gap
};

Comparison compare(const Scenario& scenario, const Play& play, Milliseconds gap_begins_ms) {
    Comparison found;
    Control control = scenario.index.initial;
    Milliseconds talked_ms = 0;
    int firing = -1;
    const auto look = [&](std::span<const Event> events) {
        for (const Event& event : events) {
            if (const auto* fired = std::get_if<InjectFired>(&event.body))
                firing = fired->inject;
            if (is_talk(event)) {
                found.is_silent = found.is_silent || event.at_ms - talked_ms > scenario.silence_ms;
                talked_ms = event.at_ms;
                if (firing >= 0 && event.at_ms > gap_begins_ms)
                    found.speakers.set(static_cast<std::size_t>(firing));
            }
            apply(control, event);
        }
    };
    look(decide_start(scenario, play.seed));
    for (const Command& command : play.moves) {
        const auto decision = decide(scenario, control, command);
        if (!decision)
            break;
        look(decision.value().events);
    }
    if (!control.has_ended()) {
        const auto decision = decide(scenario, control, {play.until_ms, Advance{}});
        if (decision)
            look(decision.value().events);
    }
    found.has_ended = control.has_ended();
    const Milliseconds end_ms = control.has_ended() ? control.now_ms : play.until_ms;
    found.is_silent = found.is_silent || end_ms - talked_ms > scenario.silence_ms;
    return found;
}

}  // namespace

Finding find_silence(const Scenario& scenario, const Bounds& bounds, Effort& effort) {
    InjectSet lines = timed_lines(scenario);
    for (;;) {
        const Slice slice = slice_of(scenario, {lines, {}, -1});
        const Scenario part = only(scenario, slice);
        const Alphabet alphabet(part, slice.interest);
        const auto is_silent = [&](const Step& step) {
            return step.quiet_ms > scenario.silence_ms;
        };
        Finding finding =
            explore(part, slice, alphabet, is_silent, bounds, effort, scenario.silence_ms);
        if (finding.outcome != Outcome::kFound)
            return finding;
        const Comparison whole =
            compare(scenario, finding.play, finding.play.until_ms - scenario.silence_ms - 1);
        if (whole.is_silent)
            return finding;
        InjectSet more = whole.speakers;
        if (whole.has_ended)
            more |= ends_of(scenario);
        if ((more & ~lines).none())
            return {Outcome::kGaveUp, {}};
        lines |= more;
    }
}

}  // namespace drill::proof
