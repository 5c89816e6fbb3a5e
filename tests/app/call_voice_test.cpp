#include "app/call_voice.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "engine/replay.h"
#include "engine/scenario_builder.h"

using namespace drill::engine;
using drill::app::CallReading;
using drill::app::CallVoice;

namespace {

void must(Session& session, Command command) {
    REQUIRE(session.submit(std::move(command)));
}

/// A call joined at its start, with one line a second.
struct OpenCall {
    OpenCall() { must(session, {0, JoinCall{}}); }

    Room room() const { return replay_room(scenario, Seat::kCmoc, session.events()); }

    /// The texts to be read at `now_ms`, a space behind each.
    std::string read_at(Milliseconds now_ms, bool is_on = true) {
        must(session, {now_ms, Advance{}});
        now = room();
        const CallReading reading = voice.take(now, is_on);
        breaks_off = reading.breaks_off;
        std::string texts;
        for (const Caption& caption : reading.lines)
            texts += caption.text + " ";
        return texts;
    }

    Scenario scenario = ScenarioBuilder()
                            .at(1000, SpokenInject{0, "one"})
                            .at(2000, SpokenInject{0, "two"})
                            .at(3000, SpokenInject{0, "three"})
                            .at(4000, EndInject{})
                            .build();
    Session session{scenario, 1};
    Room now = room();
    CallVoice voice;
    bool breaks_off = false;
};

}  // namespace

TEST_SUITE("app/call_voice") {
    TEST_CASE("each line is read once, when it is said") {
        OpenCall call;
        CHECK(call.read_at(1000) == "one ");
        CHECK(call.read_at(1500).empty());
        CHECK(call.read_at(2000) == "two ");
    }

    TEST_CASE("what was said while nothing was read aloud is not read later") {
        OpenCall call;
        CHECK(call.read_at(1000, false).empty());
        CHECK(call.read_at(2000) == "two ");
    }

    TEST_CASE("behind a jump in time only the last two lines are read") {
        OpenCall call;
        CHECK(call.read_at(3000) == "two three ");
    }

    TEST_CASE("what was said before a session goes on is not read again") {
        OpenCall call;
        must(call.session, {2000, Advance{}});
        call.voice.start_behind(call.room());
        CHECK(call.read_at(3000) == "three ");
    }

    TEST_CASE("the end of the drill and being turned off break off what is read, once") {
        OpenCall call;
        CHECK(call.read_at(1000) == "one ");
        CHECK(call.read_at(2000, false).empty());
        CHECK(call.breaks_off);
        CHECK(call.read_at(2500, false).empty());
        CHECK_FALSE(call.breaks_off);
        CHECK(call.read_at(3000) == "three ");
        CHECK(call.read_at(4000).empty());
        CHECK(call.breaks_off);
    }
}
