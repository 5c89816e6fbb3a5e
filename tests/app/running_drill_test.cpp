#include "app/running_drill.h"

#include <doctest/doctest.h>

#include "app/slow_store.h"
#include "engine/scenario_builder.h"
#include "session_log/replay_log.h"

using namespace drill::engine;
using drill::app::RunningDrill;
using drill::app::SlowStore;

namespace {

Scenario paged() {
    Scenario scenario =
        ScenarioBuilder().at(0, PageInject{0, "Errors"}).at(5000, message("hello")).build();
    scenario.pack_hash = std::string(64, 'a');
    return scenario;
}

/// A drill of paged() whose lines wait in `store`.
struct StoredDrill {
    StoredDrill() : drill(paged(), 1) {
        first_lines = drill.log();
        drill.store_in(store);
        drill.tick(0);
    }

    /// All that a reload finds: the two first lines and those that were handed over.
    std::string stored_log() const {
        std::string log = first_lines;
        for (const std::string& line : store.lines)
            log += line;
        return log;
    }

    SlowStore store;
    RunningDrill drill;
    std::string first_lines;
};

}  // namespace

TEST_SUITE("app/running_drill") {
    TEST_CASE("a tick that shows nothing new asks for no frame") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        CHECK_FALSE(drill.tick(400));
        CHECK_FALSE(drill.tick(800));
        CHECK(drill.tick(1000));
    }

    TEST_CASE("what is due happens with the tick that passes it") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        drill.tick(4999);
        CHECK(drill.room().channel().empty());
        CHECK(drill.tick(5001));
        REQUIRE(drill.room().channel().size() == 1);
        CHECK(drill.room().channel()[0].at_ms == 5000);
    }

    TEST_CASE("a pause stops the clock, a resume lets it run on from there") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        drill.tick(2000);
        drill.submit(Pause{});
        CHECK_FALSE(drill.is_clock_running());
        drill.tick(60'000);
        CHECK(drill.now_ms() == 2000);
        drill.submit(Resume{});
        CHECK(drill.take_refusal().empty());
        drill.tick(70'000);
        drill.tick(70'500);
        CHECK(drill.now_ms() == 2500);
    }

    TEST_CASE("a refusal is told in words, once") {
        RunningDrill drill(paged(), 1);
        drill.submit(ResolvePage{});
        CHECK(drill.take_refusal() == "acknowledge the page first");
        CHECK(drill.take_refusal().empty());
    }

    TEST_CASE("the clock stops when the drill ends") {
        RunningDrill drill(paged(), 1);
        drill.submit(EndDrill{});
        CHECK_FALSE(drill.is_clock_running());
        CHECK(drill.room().has_ended());
    }

    TEST_CASE("a silence too long to be played pauses the drill where it was, and is told once") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        drill.tick(2000);
        drill.tick(602'000);
        CHECK(drill.now_ms() == 2000);
        CHECK(drill.room().is_paused());
        CHECK(drill.room().channel().empty());
        CHECK(drill.take_gap_ms() == 600'000);
        CHECK(drill.take_gap_ms() == 0);
    }
}

TEST_SUITE("app/running_drill, stored") {
    TEST_CASE("nothing counts or shows before it is stored") {
        StoredDrill stored;
        stored.drill.tick(2000);
        stored.drill.submit(AcknowledgePage{});
        CHECK(stored.store.waiting == 1);
        CHECK(stored.drill.room().page() == PageStatus::kTriggered);
        stored.store.answer_all(stored.drill);
        CHECK(stored.drill.room().page() == PageStatus::kAcknowledged);
    }

    TEST_CASE("one line is under way; what is asked meanwhile waits in order at its own moment") {
        StoredDrill stored;
        stored.drill.tick(2000);
        stored.drill.submit(AcknowledgePage{});
        stored.drill.tick(2500);
        stored.drill.submit(JoinChannel{});
        stored.drill.tick(2600);
        stored.drill.submit(Say{Place::kChannel, "hi"});
        CHECK(stored.store.waiting == 1);
        stored.store.answer_all(stored.drill);
        CHECK(stored.store.numbers == std::vector<std::uint32_t>{2, 3, 4});
        REQUIRE(stored.drill.room().channel().size() == 1);
        CHECK(stored.drill.room().channel()[0].at_ms == 2600);
        CHECK(stored.drill.session().control().milestone(Milestone::kPageAcknowledged) == 2000);
    }

    TEST_CASE("a tick with events is stored, one without is not") {
        StoredDrill stored;
        stored.drill.tick(4000);
        CHECK(stored.store.lines.empty());
        stored.drill.tick(5000);
        CHECK(stored.store.lines.size() == 1);
        stored.drill.tick(6000);
        CHECK(stored.store.lines.size() == 1);
        stored.store.answer_all(stored.drill);
        REQUIRE(stored.drill.room().channel().size() == 1);
        CHECK(stored.drill.room().channel()[0].at_ms == 5000);
    }

    TEST_CASE("a second press while the first is under way is one wish, two lines are two") {
        StoredDrill stored;
        stored.drill.submit(AcknowledgePage{});
        stored.drill.submit(AcknowledgePage{});
        stored.drill.submit(JoinChannel{});
        stored.drill.submit(Say{Place::kChannel, "one"});
        stored.drill.submit(Say{Place::kChannel, "two"});
        stored.store.answer_all(stored.drill);
        CHECK(stored.drill.take_refusal().empty());
        CHECK(stored.drill.room().channel().size() == 2);
    }

    TEST_CASE("a pause counts at the moment at which it was asked, however long storing takes") {
        StoredDrill stored;
        stored.drill.tick(2000);
        stored.drill.submit(Pause{});
        stored.drill.tick(2700);
        stored.drill.submit(AcknowledgePage{});
        stored.store.answer_all(stored.drill);
        CHECK(stored.drill.now_ms() == 2000);
        CHECK(stored.drill.take_refusal() == "the drill is paused");
    }

    TEST_CASE("what is handed over reads back as the same session") {
        StoredDrill stored;
        stored.drill.tick(2000);
        stored.drill.submit(AcknowledgePage{});
        stored.store.answer_all(stored.drill);
        stored.drill.tick(6000);
        stored.store.answer_all(stored.drill);
        const auto reading = drill::session_log::read_log(stored.stored_log());
        REQUIRE(reading);
        CHECK(stored.stored_log() == stored.drill.log());
        CHECK(reading.value().batches.size() == stored.drill.batch_count());
        CHECK(reading.value().batches.back().hash == stored.drill.session().hash());
        CHECK(drill::session_log::replay_log(paged(), reading.value()));
    }

    TEST_CASE("when the store is lost, what was under way counts and the drill goes on") {
        StoredDrill stored;
        stored.drill.tick(2000);
        stored.drill.submit(AcknowledgePage{});
        stored.drill.submit(JoinChannel{});
        stored.drill.keep_in_memory();
        CHECK(stored.drill.room().in_channel());
        stored.drill.submit(Say{Place::kChannel, "still here"});
        CHECK(stored.store.lines.size() == 1);
        const auto reading = drill::session_log::read_log(stored.drill.log());
        REQUIRE(reading);
        CHECK(drill::session_log::replay_log(paged(), reading.value()));
    }

    TEST_CASE("a session comes back paused at its heartbeat, with everything due before it") {
        StoredDrill before;
        before.drill.tick(2000);
        before.drill.submit(AcknowledgePage{});
        before.store.answer_all(before.drill);

        auto reading = drill::session_log::read_log(before.stored_log());
        REQUIRE(reading);
        SlowStore store;
        RunningDrill after(paged(), std::move(reading.value()), before.stored_log());
        CHECK(after.batch_count() == before.drill.batch_count());
        after.store_in(store);
        after.come_back(5500);
        store.answer_all(after);
        CHECK(after.now_ms() == 5500);
        CHECK(after.room().is_paused());
        CHECK_FALSE(after.is_clock_running());
        CHECK(after.room().channel().size() == 1);
        CHECK(store.numbers == std::vector<std::uint32_t>{3, 4});

        before.drill.tick(5500);
        before.drill.submit(Pause{});
        before.store.answer_all(before.drill);
        CHECK(after.session().hash() == before.drill.session().hash());
    }

    TEST_CASE("a session that was paused comes back as it was, a heartbeat changes nothing") {
        StoredDrill before;
        before.drill.tick(2000);
        before.drill.submit(Pause{});
        before.store.answer_all(before.drill);
        auto reading = drill::session_log::read_log(before.stored_log());
        REQUIRE(reading);
        RunningDrill after(paged(), std::move(reading.value()), before.stored_log());
        after.come_back(4000);
        CHECK(after.now_ms() == 2000);
        CHECK(after.batch_count() == before.drill.batch_count());
    }
}

TEST_SUITE("app/running_drill, skip ahead") {
    TEST_CASE("it stops exactly where the player next sees something") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        drill.tick(1000);
        drill.skip_ahead();
        CHECK(drill.now_ms() == 5000);
        CHECK(drill.room().channel().size() == 1);
        drill.tick(2000);
        drill.tick(2250);
        CHECK(drill.now_ms() == 5250);
    }

    TEST_CASE("it stops where the next public update is due") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        drill.skip_ahead();
        const Milliseconds due_ms = drill.room().next_post_due_ms();
        REQUIRE(due_ms != drill::base::kNever);
        drill.skip_ahead();
        CHECK(drill.now_ms() == due_ms);
    }

    TEST_CASE("it does nothing while the drill is paused") {
        RunningDrill drill(paged(), 1);
        drill.submit(Pause{});
        drill.skip_ahead();
        CHECK(drill.now_ms() == 0);
    }

    TEST_CASE("skipping leads to the same events as waiting") {
        RunningDrill skipped(paged(), 1);
        skipped.tick(0);
        skipped.skip_ahead();
        RunningDrill waited(paged(), 1);
        for (std::int64_t ms = 0; ms <= 5000; ms += 250)
            waited.tick(ms);
        CHECK(skipped.session().hash() == waited.session().hash());
    }
}
