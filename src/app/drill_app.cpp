#include "app/drill_app.h"

#include <algorithm>
#include <utility>

#include "app/query.h"
#include "app/session_record.h"
#include "base/joined.h"
#include "debrief/markdown.h"
#include "kit/text.h"
#include "pack/pack_id.h"
#include "pack/pack_index.h"
#include "pack/pack_reader.h"
#include "pack/skin_reader.h"
#include "ui/drill_screen.h"
#include "ui/emergency_screen.h"
#include "ui/keys_dialog.h"

namespace drill::app {
namespace {

constexpr std::string_view kTitle = "PRACTICE · CMOC Drill";

/// A page that nobody acknowledges is heard again so often.
constexpr std::int64_t kRingAgainMs = 5000;

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// What a proof of this very pack holds for; empty without one.
std::string proof_words(const pack::PackSummary& pack) {
    if (pack.claims.empty())
        return {};
    return base::joined(
        {"Proved: ", pack.claims, " claims, for a player who acts every ", pack.grid});
}

}  // namespace

DrillApp::DrillApp(Host& host) : host_(host) {}

void DrillApp::start(std::string_view query, std::string_view settings) {
    host_.set_title(kTitle);
    settings_ = read_settings(settings);
    const std::string session = query_value(query, "session");
    const std::string pack = query_value(query, "pack");
    skin_ = query_value(query, "skin");
    if (const std::string play = query_value(query, pack::kPlayLinkKey); !play.empty()) {
        open_play(play);
    } else if (is_session_id(session)) {
        open_session(session, HoldHow::kIfFree);
    } else if (!pack.empty()) {
        open_public_pack(pack);
    } else {
        show_picker();
    }
}

void DrillApp::on_pack_index(std::string_view bytes) {
    drills_.clear();
    const auto packs = pack::read_pack_index(bytes);
    if (!packs) {
        picker_.notice = "The list of drills could not be loaded. Reload the page to try again.";
        return;
    }
    picker_.notice.clear();
    for (const pack::PackSummary& each : *packs) {
        drills_.push_back({each.id, each.title, each.summary, each.severity, each.length_ms,
                           each.tags, each.pack_hash, proof_words(each)});
    }
    shelf_.compare(drills_);
}

void DrillApp::on_pack(std::string_view id, std::string_view bytes) {
    if (id != wanted_pack_)
        return;
    wanted_pack_.clear();
    const std::string file_name = std::string(id) + "/pack.json";
    if (play_link_ != nullptr)
        take_wanted_pack(file_name, bytes);
    else
        open_pack_bytes(file_name, bytes, PackOrigin::kSite);
}

void DrillApp::on_pack_failed(std::string_view id, std::string_view reason) {
    if (id != wanted_pack_)
        return;
    wanted_pack_.clear();
    show_message(
        {"This drill could not be loaded",
         "The drill “" + std::string(id) + "” could not be fetched. " + std::string(reason),
         "Nothing was started and nothing is lost.",
         "Check the address or the connection, then pick a drill.", false, ""});
}

bool DrillApp::tick(std::int64_t monotonic_ms) {
    if (screen_ != Screen::kDrill)
        return false;
    now_ms_ = monotonic_ms;
    const bool has_changed = drill_->tick(monotonic_ms);
    const bool has_news = take_news();
    ring_again();
    end_if_over();
    keep_clock();
    keep_view();
    return has_changed || has_news;
}

void DrillApp::frame() {
    const ui::Intents intents = draw();
    if (!is_emergency_) {
        ui::keys_dialog(are_keys_shown_);
        kit::link_notice();
    }
    for (const ui::Intent& intent : intents)
        carry_out(intent);
    if (screen_ == Screen::kDrill)
        keep_setting(&Settings::room_width, drill_view_.room_width);
    if (!wants_ticks())
        keep_view();  // no tick will do it
}

template <typename Value>
void DrillApp::keep_setting(Value Settings::*which, Value value) {
    if (std::exchange(settings_.*which, value) == value)
        return;
    host_.keep_settings(write_settings(settings_));
}

bool DrillApp::wants_ticks() const {
    return screen_ == Screen::kDrill && drill_->is_clock_running();
}

ui::Intents DrillApp::draw() {
    if (is_emergency_)
        return ui::emergency_screen(drill_ != nullptr ? drill_->now_ms() : base::kNever);
    switch (screen_) {
        case Screen::kPicker:
            return ui::picker_screen(drills_, shelf_.sessions(), picker_);
        case Screen::kMessage:
            return ui::message_screen(message_);
        case Screen::kFindings:
            return ui::findings_screen(findings_file_, findings_);
        case Screen::kImport:
            return ui::import_screen(import_->list());
        case Screen::kRunSheet:
            return ui::run_sheet_screen(run_sheet_);
        case Screen::kWantedPack:
            return ui::wanted_pack_screen(wanted_);
        case Screen::kDrill:
            drill_view_.pager = pager_ways();
            return ui::drill_screen(drill_->room(), drill_->now_ms(), drill_view_);
        case Screen::kDebrief:
            return ui::debrief_screen(*report_, debrief_view_);
    }
    return {};
}

void DrillApp::carry_out(const ui::Intent& intent) {
    std::visit(
        Overloaded{
            [this](const engine::CommandBody& body) { submit(body); },
            [this](const ui::OpenDrill& open) { open_public_pack(open.id); },
            [this](const ui::ChoosePackFile& choice) {
                is_to_read_ = choice.is_to_read;
                host_.open_pack_file();
            },
            [this](const ui::PlayPack& play) { play_pack(play.inject); },
            [this](const ui::AuthorWish& wish) { carry_out_author(wish); },
            [this](const ui::LeaveDrill&) { leave_drill(); },
            [this](const ui::RunAgain&) { run_again(); },
            [this](const ui::ExportDebrief&) { export_debrief(); },
            [this](const ui::StopForEmergency&) { stop_for_emergency(); },
            [this](const ui::EndEmergency&) { is_emergency_ = false; },
            [this](const ui::SkipAhead&) { skip_ahead(); },
            [this](const ui::ShowKeys&) { are_keys_shown_ = true; },
            [this](const ui::SaveLog&) { save_log(); },
            [this](const ui::SoundPager& wish) {
                keep_setting(&Settings::pager_sound,
                             wish.is_on ? PagerSound::kOn : PagerSound::kOff);
            },
            [this](const ui::SpeakCall& wish) {
                keep_setting(&Settings::is_call_spoken, wish.is_on);
            },
            [this](const ui::NotifyOfPages& wish) {
                if (wish.is_on)
                    host_.ask_to_notify();
                keep_setting(&Settings::pager_notifies, wish.is_on);
            },
            [this](const ui::ContinueSession& which) { open_session(which.id, HoldHow::kIfFree); },
            [this](const ui::TakeOver&) { open_session(session_id_, HoldHow::kSteal); },
            [this](const ui::ReviewSession& which) { load_session(which.id, Asked::kReview); },
            [this](const ui::ExportSession& which) { load_session(which.id, Asked::kExport); },
            [this](const ui::DeleteSession& which) { delete_session(which.id); }},
        intent);
}

void DrillApp::submit(const engine::CommandBody& body) {
    if (screen_ != Screen::kDrill)
        return;
    if (std::holds_alternative<engine::Resume>(body))
        drill_view_.clock_notice.clear();
    drill_->submit(body);
    take_news();
    end_if_over();
}

void DrillApp::skip_ahead() {
    if (screen_ != Screen::kDrill)
        return;
    drill_->skip_ahead();
    take_news();
    end_if_over();
}

void DrillApp::open_public_pack(std::string id) {
    if (!pack::is_pack_id(id)) {
        show_message({"There is no such drill", "The address names a drill that cannot exist.",
                      "Nothing was started and nothing is lost.", "Pick a drill from the list.",
                      false, ""});
        return;
    }
    wanted_pack_ = std::move(id);
    show_message(
        {"Loading the drill", "Fetching it. On a slow line this takes a while.", "", "", true, ""});
    host_.fetch_pack(wanted_pack_);
}

void DrillApp::open_pack_bytes(std::string_view file_name, std::string_view bytes,
                               PackOrigin origin) {
    pack::PackReading reading = pack::read_pack(bytes);
    if (reading.scenario) {
        pack::choose_skin(reading.scenario->setting, skin_);
        if (origin == PackOrigin::kDisk && is_to_read_)
            return read_pack_file(file_name, std::move(*reading.scenario), bytes);
        start_drill(std::move(*reading.scenario),
                    std::string(origin == PackOrigin::kSite ? bytes : std::string_view()));
        return;
    }
    findings_file_ = file_name;
    findings_.clear();
    for (const pack::Finding& finding : reading.findings) {
        findings_.push_back({findings_file_, finding.pointer, finding.message,
                             static_cast<int>(finding.place.line)});
    }
    drill_.reset();
    screen_ = Screen::kFindings;
}

void DrillApp::start_drill(engine::Scenario scenario, std::string pack_bytes) {
    leave_session();
    drill_ = std::make_unique<RunningDrill>(std::move(scenario), host_.random_seed());
    rung_ms_ = base::kNever;
    call_voice_ = {};
    drill_view_ = {};
    report_.reset();
    pack_bytes_ = std::move(pack_bytes);
    if (pack_bytes_.empty()) {
        host_.set_address("");
        show_drill();  // a pack from disk leaves nothing behind
        return;
    }
    show_message({"Starting the drill", "", "", "", true, ""});
    begin_session();
}

void DrillApp::show_drill() {
    screen_ = Screen::kDrill;
    drill_view_.room_width = settings_.room_width;
    host_.set_title("PRACTICE · " + drill_->room().setting().title);
    end_if_over();
}

void DrillApp::run_again() {
    if (drill_ == nullptr)
        return;
    engine::Scenario scenario = drill_->scenario();
    start_drill(std::move(scenario), std::move(pack_bytes_));
}

void DrillApp::stop_for_emergency() {
    if (screen_ == Screen::kDrill && drill_->is_clock_running())
        submit(engine::Pause{});
    is_emergency_ = true;
}

void DrillApp::ring_if_paged() {
    const engine::Room& room = drill_->room();
    if (std::exchange(rung_ms_, room.page_sent_ms()) == room.page_sent_ms())
        return;
    if (room.page() != engine::PageStatus::kTriggered)
        return;
    rang_at_ms_ = now_ms_;
    host_.ring(settings_.pager_notifies ? room.page_text() : std::string_view(),
               settings_.pager_sound);
}

void DrillApp::ring_again() {
    const bool is_ringing = drill_->room().page() == engine::PageStatus::kTriggered;
    if (is_emergency_ || !is_ringing || !wants_ticks() || now_ms_ - rang_at_ms_ < kRingAgainMs)
        return;
    rang_at_ms_ = now_ms_;
    host_.ring({}, settings_.pager_sound);
}

ui::PagerWays DrillApp::pager_ways() {
    const PagerOutlets outlets = host_.pager_outlets();
    const bool is_usual = settings_.pager_sound == PagerSound::kUsual;
    return {is_usual ? !outlets.is_embedded : settings_.pager_sound == PagerSound::kOn,
            outlets.may_notify && settings_.pager_notifies, outlets.is_notifying_barred};
}

void DrillApp::read_call() {
    const CallReading reading = call_voice_.take(drill_->room(), settings_.is_call_spoken);
    if (reading.breaks_off)
        host_.be_silent();
    for (const engine::Caption& caption : reading.lines) {
        if (caption.is_heard && caption.speaker >= 0)
            host_.speak(caption.speaker, caption.text);
    }
}

void DrillApp::on_no_voice() {
    drill_view_.notice =
        "This device has no English voice of its own, and voices from elsewhere would be sent what "
        "the call says. It is not read aloud.";
    keep_setting(&Settings::is_call_spoken, false);
}

bool DrillApp::take_news() {
    ring_if_paged();
    read_call();
    const std::string refusal = drill_->take_refusal();
    if (!refusal.empty())
        drill_view_.notice = refusal;
    const std::int64_t gap_ms = drill_->take_gap_ms();
    if (gap_ms > 0) {
        const std::int64_t shown_ms = std::min<std::int64_t>(gap_ms, base::kDrillTimeMax);
        drill_view_.clock_notice =
            "This page stood still for " +
            base::format_duration(static_cast<base::Milliseconds>(shown_ms)) +
            ", as when a computer sleeps: the drill was paused at " +
            base::format_duration(drill_->now_ms()) + ", so nothing was missed.";
    }
    return !refusal.empty() || gap_ms > 0;
}

void DrillApp::end_if_over() {
    if (screen_ == Screen::kDrill && drill_->room().has_ended())
        show_debrief();
}

void DrillApp::show_debrief() {
    keep_clock();
    host_.release_session();  // nothing will be written any more
    report_ = debrief::make_report(drill_->scenario(), drill_->session().events());
    debrief_view_ = {};
    if (import_ != nullptr)
        debrief_view_.back =
            import_->draft() != nullptr ? "Back to the draft" : "Back to the run sheet";
    screen_ = Screen::kDebrief;
    host_.set_title("PRACTICE · Debrief: " + report_->title);
}

void DrillApp::export_debrief() {
    if (!report_)
        return;
    const std::string name = "PRACTICE-debrief-" + drill_->room().setting().scenario_id + ".md";
    host_.save_text_file(name, "text/markdown;charset=utf-8", debrief::markdown(*report_));
    debrief_view_.notice = "Saved as " + name + ".";
}

void DrillApp::leave_drill() {
    if (screen_ == Screen::kDebrief && import_ != nullptr)
        read_file_again();
    else
        show_picker();
}

void DrillApp::show_message(ui::Message message) {
    message_ = std::move(message);
    screen_ = Screen::kMessage;
}

void DrillApp::show_picker() {
    leave_session();
    drill_.reset();
    report_.reset();
    pack_bytes_.clear();
    is_to_read_ = false;
    read_pack_.reset();
    import_.reset();
    play_link_.reset();
    screen_ = Screen::kPicker;
    host_.set_title(kTitle);
    host_.set_address("");
    list_sessions();
}

std::optional<SessionReport> DrillApp::session_report() const {
    if (drill_ == nullptr)
        return std::nullopt;
    return SessionReport{is_stored_ ? session_id_ : std::string(), drill_->batch_count(),
                         drill_->session().hash(), drill_->now_ms()};
}

}  // namespace drill::app
