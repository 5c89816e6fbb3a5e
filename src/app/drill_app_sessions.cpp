// The part of the app that deals with stored sessions.
#include <utility>

#include "app/drill_app.h"
#include "app/session_record.h"
#include "app/view_state.h"
#include "pack/pack_reader.h"
#include "pack/skin_reader.h"
#include "session_log/replay_log.h"

namespace drill::app {
namespace {

/// The drill clock is stored so often that with the tick before it at most a second is lost.
constexpr base::Milliseconds kHeartbeatMs = 750;

const ui::Message kReading{"Opening the drill", "", "", "", true, ""};

SessionFacts facts_of(const engine::Scenario& scenario) {
    return {scenario.setting.scenario_id, scenario.setting.title,
            std::string(engine::name_of(scenario.severity)), scenario.pack_hash};
}

/// A log as two lines: the header, and the batch with which every session begins.
std::pair<std::string_view, std::string_view> split_new_log(std::string_view log) {
    const std::size_t header_size = log.find('\n') + 1;
    return {log.substr(0, header_size), log.substr(header_size)};
}

std::string place_and_message(const base::Error& error) {
    return error.where.empty() ? error.message : error.where + ": " + error.message;
}

std::string log_file_name(std::string_view scenario_id, std::string_view session_id) {
    const std::string drill = scenario_id.empty() ? "drill" : std::string(scenario_id);
    const std::string which =
        session_id.empty() ? std::string() : "-" + std::string(session_id.substr(0, 8));
    return "PRACTICE-" + drill + which + ".log";
}

}  // namespace

std::uint32_t DrillApp::ask(Asked what) {
    asked_ = what;
    asked_ticket_ = ++last_ticket_;
    return asked_ticket_;
}

void DrillApp::on_store_answer(std::uint32_t ticket, StoreFault fault) {
    if (ticket == 0 || ticket == line_ticket_) {
        on_line_answer(fault);
        return;
    }
    if (ticket != asked_ticket_)
        return;
    asked_ticket_ = 0;
    switch (std::exchange(asked_, Asked::kNothing)) {
        case Asked::kBegin:
            return on_begun(fault);
        case Asked::kHold:
            return on_held(fault);
        case Asked::kDelete:
            return on_deleted(fault);
        case Asked::kNothing:
        case Asked::kContinue:
        case Asked::kReview:
        case Asked::kExport:
            return;
    }
}

void DrillApp::begin_session() {
    const std::uint64_t high = host_.random_seed();
    session_id_ = session_id(high, host_.random_seed());
    ask_to_begin();
}

void DrillApp::ask_to_begin() {
    const auto [header, first_batch] = split_new_log(drill_->log());
    host_.begin_session(ask(Asked::kBegin), {session_id_, write_facts(facts_of(drill_->scenario())),
                                             drill_->scenario().pack_hash, pack_bytes_, header,
                                             first_batch, write_heartbeat({})});
}

void DrillApp::on_begun(StoreFault fault) {
    if (fault == StoreFault::kTaken) {
        session_id_ = next_session_id(session_id_);
        ask_to_begin();
        return;
    }
    if (fault == StoreFault::kNone) {
        is_stored_ = true;
        stored_clock_ms_ = 0;
        stored_view_.clear();
        drill_->store_in(*this);
        host_.hold_session(++last_ticket_, session_id_, HoldHow::kIfFree);
        host_.set_address("session=" + session_id_);
    } else {
        drill_view_.storage_notice = unstored_drill_sentence(fault);
        host_.set_address("pack=" + drill_->room().setting().scenario_id);
    }
    show_drill();
}

void DrillApp::store_line(std::uint32_t number, std::string_view line) {
    line_ticket_ = ++last_ticket_;
    host_.append_line(line_ticket_, session_id_, number, line, view_to_store());
}

void DrillApp::on_line_answer(StoreFault fault) {
    if (!is_stored_)
        return;
    line_ticket_ = 0;
    if (fault == StoreFault::kTaken) {
        on_session_lost();  // another tab has written this line
        return;
    }
    if (fault == StoreFault::kNone) {
        drill_->on_stored();
    } else {
        const base::Milliseconds saved_ms = drill_->session().control().now_ms;
        is_stored_ = false;
        drill_view_.storage_notice = cut_off_drill_sentence(fault, saved_ms);
        drill_->keep_in_memory();
        host_.release_session();
    }
    take_news();
    end_if_over();
}

void DrillApp::open_session(std::string id, HoldHow how) {
    leave_session();
    session_id_ = std::move(id);
    show_message(kReading);
    host_.hold_session(ask(Asked::kHold), session_id_, how);
}

void DrillApp::on_held(StoreFault fault) {
    if (fault == StoreFault::kElsewhere) {
        show_elsewhere({"This drill is open in another tab",
                        "Only one tab at a time can go on with it.", "Nothing is lost.",
                        "Take over, and the other tab stops; or close this one.", false,
                        "Take over"});
        return;
    }
    host_.load_session(ask(Asked::kContinue), session_id_);
}

void DrillApp::on_session_lost() {
    if (screen_ == Screen::kPicker || session_id_.empty())
        return;
    is_stored_ = false;
    line_ticket_ = 0;
    drill_.reset();
    report_.reset();
    is_emergency_ = false;
    show_elsewhere({"This drill goes on in another tab",
                    "It was taken over there, so this tab has stopped writing.", "Nothing is lost.",
                    "Close this tab, or take the drill back.", false, "Take it back"});
}

void DrillApp::load_session(std::string_view id, Asked what) {
    session_id_ = id;
    host_.load_session(ask(what), session_id_);
}

void DrillApp::on_session_loaded(std::uint32_t ticket, StoreFault fault,
                                 const LoadedSession& loaded) {
    if (ticket != asked_ticket_)
        return;
    asked_ticket_ = 0;
    const Asked what = std::exchange(asked_, Asked::kNothing);
    if (fault != StoreFault::kNone) {
        show_problem(session_fault_sentence(fault));
    } else if (what == Asked::kExport) {
        export_session(loaded);
    } else if (what == Asked::kReview) {
        review_session(loaded);
    } else {
        resume_session(loaded);
    }
}

std::string DrillApp::read_session(const LoadedSession& loaded) {
    constexpr std::string_view kToDo = "; it can still be exported or deleted.";
    pack::PackReading pack = pack::read_pack(loaded.pack);
    if (!pack.scenario)
        return "The pack stored with this drill is damaged or missing" + std::string(kToDo);
    auto log = session_log::read_log(loaded.log);
    if (!log)
        return "The stored log is damaged, " + place_and_message(log.error()) + std::string(kToDo);
    if (log.value().torn_tail)
        return "The end of the stored log is damaged" + std::string(kToDo);
    const auto end = session_log::replay_log(*pack.scenario, log.value());
    if (!end)
        return "The stored log does not fit this version of the page, " +
               place_and_message(end.error()) + std::string(kToDo);
    const std::string& skin = log.value().header.skin;
    pack::choose_skin(pack.scenario->setting, skin.empty() ? skin_in_view(loaded.view) : skin);
    pack_bytes_ = loaded.pack;
    drill_ = std::make_unique<RunningDrill>(std::move(*pack.scenario), std::move(log.value()),
                                            loaded.log);
    rung_ms_ = drill_->room().page_sent_ms();  // it rang before
    call_voice_.start_behind(drill_->room());
    drill_view_ = {};
    report_.reset();
    return {};
}

void DrillApp::resume_session(const LoadedSession& loaded) {
    if (std::string problem = read_session(loaded); !problem.empty()) {
        show_problem(std::move(problem));
        return;
    }
    if (auto view = read_view(loaded.view, drill_->room()))
        drill_view_ = std::move(*view);
    is_stored_ = true;
    stored_view_ = loaded.view;
    drill_->store_in(*this);
    const Heartbeat heartbeat = read_heartbeat(loaded.clock).value_or(Heartbeat{});
    drill_->come_back(heartbeat.drill_ms);
    stored_clock_ms_ = heartbeat.drill_ms;
    host_.set_address("session=" + session_id_);
    if (!drill_->room().has_ended()) {
        drill_view_.clock_notice = "You are back: the drill is paused at " +
                                   base::format_duration(drill_->now_ms()) +
                                   ", and everything up to there is as it was.";
    }
    show_drill();
}

void DrillApp::review_session(const LoadedSession& loaded) {
    if (std::string problem = read_session(loaded); !problem.empty()) {
        show_problem(std::move(problem));
        return;
    }
    show_debrief();
}

void DrillApp::export_session(const LoadedSession& loaded) {
    const ui::SessionSummary* session = shelf_.find(session_id_);
    const std::string name =
        log_file_name(session == nullptr ? "" : session->scenario_id, session_id_);
    host_.save_text_file(name, "text/plain;charset=utf-8", loaded.log);
    picker_.sessions.notice = "Saved as " + name + ".";
}

void DrillApp::save_log() {
    if (drill_ == nullptr)
        return;
    const std::string& scenario_id = drill_->room().setting().scenario_id;
    host_.save_text_file(log_file_name(scenario_id, ""), "text/plain;charset=utf-8", drill_->log());
}

void DrillApp::delete_session(const std::string& id) {
    host_.delete_session(ask(Asked::kDelete), id);
}

void DrillApp::on_deleted(StoreFault fault) {
    picker_.sessions.notice = fault == StoreFault::kNone || fault == StoreFault::kMissing
                                  ? std::string()
                                  : session_fault_sentence(fault);
    shelf_.clear_arrivals();
    host_.list_sessions();
}

void DrillApp::list_sessions() {
    picker_.sessions.notice.clear();
    shelf_.clear_arrivals();
    host_.list_sessions();
}

void DrillApp::on_session_listed(const ListedSession& session) {
    shelf_.arrive(session);
}

void DrillApp::on_sessions_listed(StoreFault fault) {
    shelf_.finish();
    shelf_.compare(drills_);
    picker_.is_first_visit = shelf_.sessions().empty();
    if (fault != StoreFault::kNone)
        picker_.sessions.notice = unread_list_sentence(fault);
    if (!problem_.empty() && !shelf_.tell_problem(session_id_, problem_))
        picker_.sessions.notice = problem_;
    problem_.clear();
}

void DrillApp::show_problem(std::string problem) {
    host_.release_session();
    show_picker();
    problem_ = std::move(problem);
}

void DrillApp::show_elsewhere(ui::Message message) {
    host_.set_title("PRACTICE · " + message.title);
    show_message(std::move(message));
}

std::string DrillApp::view_to_store() {
    if (drill_->has_waiting())
        return {};
    std::string view = write_view(drill_view_);
    if (view == stored_view_)
        return {};
    stored_view_ = view;
    return view;
}

void DrillApp::keep_view() {
    if (!is_stored_ || screen_ != Screen::kDrill || drill_->is_busy())
        return;
    if (const std::string view = view_to_store(); !view.empty())
        host_.put_view(session_id_, view);
}

void DrillApp::keep_clock() {
    if (!is_stored_)
        return;
    const bool has_ended = drill_->room().has_ended();
    const base::Milliseconds now_ms = drill_->now_ms();
    const bool is_due = now_ms < stored_clock_ms_ || now_ms - stored_clock_ms_ >= kHeartbeatMs;
    if (!is_due && !has_ended)
        return;
    stored_clock_ms_ = now_ms;
    host_.put_clock(session_id_,
                    write_heartbeat({now_ms, drill_->session().control().pace, has_ended}));
}

void DrillApp::leave_session() {
    asked_ = Asked::kNothing;
    asked_ticket_ = 0;
    line_ticket_ = 0;
    if (!is_stored_)
        return;
    keep_view();
    is_stored_ = false;
    host_.release_session();
}

}  // namespace drill::app
