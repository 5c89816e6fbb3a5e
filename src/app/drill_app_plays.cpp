// The part of the app that plays what breaks a claim of a proof, from a link (pack/play_link).
#include <utility>

#include "app/drill_app.h"
#include "app/query.h"
#include "base/joined.h"
#include "pack/moves_reader.h"
#include "pack/pack_reader.h"
#include "pack/skin_reader.h"

namespace drill::app {
namespace {

/// Does the moves, then lets time pass until the play has shown what it shows, and pauses. The
/// number of moves that were refused.
int play_out(RunningDrill& drill, const std::vector<engine::Command>& moves,
             base::Milliseconds until_ms) {
    int refused = 0;
    for (const engine::Command& move : moves) {
        drill.run_to(move.at_ms);
        drill.submit(move.body);
        refused += drill.take_refusal().empty() ? 0 : 1;
    }
    drill.run_to(until_ms);
    if (drill.is_clock_running())
        drill.submit(engine::Pause{});
    return refused;
}

std::string notice_of(const pack::PlayLink& link, const RunningDrill& drill, int refused) {
    std::string words = base::joined({"Counter-example: ", link.claim, ". It was played to ",
                                      base::format_drill_time(drill.now_ms()),
                                      ", where it breaks. You may go on from here."});
    if (refused > 0)
        words += " Moves that the drill refused: " + std::to_string(refused) + ".";
    return words;
}

}  // namespace

void DrillApp::open_play(std::string_view text) {
    auto link = pack::read_play_link(text);
    if (!link) {
        return show_message({"This link cannot be played",
                             "What stands behind its # is damaged: " + link.error().message + ".",
                             "Nothing was started and nothing is lost.",
                             "Copy the whole link that cmoc-drill prove prints.", false, ""});
    }
    play_link_ = std::make_unique<pack::PlayLink>(std::move(link).value());
    if (play_link_->pack_id.empty())
        return want_pack({});
    open_public_pack(play_link_->pack_id);
}

void DrillApp::want_pack(std::string problem) {
    wanted_ = {play_link_->claim, std::move(problem)};
    drill_.reset();
    screen_ = Screen::kWantedPack;
    host_.set_title("PRACTICE · Counter-example");
}

void DrillApp::take_wanted_pack(std::string_view file_name, std::string_view bytes) {
    pack::PackReading reading = pack::read_pack(bytes);
    if (!reading.scenario) {
        return want_pack(base::joined(
            {"the file ", file_name, " is no valid pack: ", reading.findings.front().message}));
    }
    pack::choose_skin(reading.scenario->setting, skin_);
    if (reading.scenario->pack_hash != play_link_->pack_hash) {
        return want_pack(base::joined({"the file ", file_name,
                                       " is another pack than the one that was proved, "
                                       "or another version of it"}));
    }
    play_counter_example(std::move(*reading.scenario));
}

void DrillApp::play_counter_example(engine::Scenario scenario) {
    const pack::MovesReading moves = pack::read_moves(play_link_->moves, scenario);
    if (!moves.findings.empty()) {
        const pack::Finding& first = moves.findings.front();
        return want_pack(base::joined({"its moves do not fit this pack: ", first.pointer,
                                       first.pointer.empty() ? "" : ": ", first.message}));
    }
    const auto link = std::exchange(play_link_, nullptr);
    leave_session();
    drill_ = std::make_unique<RunningDrill>(std::move(scenario), link->seed);
    drill_view_ = {};
    report_.reset();
    pack_bytes_.clear();  // like a pack from disk, it leaves nothing behind
    const int refused = play_out(*drill_, moves.moves, link->until_ms);
    rung_ms_ = drill_->room().page_sent_ms();  // it rang in the play
    call_voice_.start_behind(drill_->room());  // and what was said there was said
    const std::string notice = notice_of(*link, *drill_, refused);
    drill_view_.clock_notice = notice;
    show_drill();
    debrief_view_.notice = notice;  // where the play ends the drill
}

}  // namespace drill::app
