#include "app/drill_app.h"

#include <utility>

#include "app/query.h"
#include "debrief/markdown.h"
#include "pack/pack_index.h"
#include "pack/pack_reader.h"
#include "ui/drill_screen.h"
#include "ui/emergency_screen.h"

namespace drill::app {
namespace {

constexpr std::string_view kTitle = "PRACTICE · CMOC Drill";

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

}  // namespace

DrillApp::DrillApp(Host& host) : host_(host) {}

void DrillApp::start(std::string_view query) {
    host_.set_title(kTitle);
    const std::string id = query_value(query, "pack");
    if (id.empty()) {
        show_picker();
    } else {
        open_public_pack(id);
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
        drills_.push_back(
            {each.id, each.title, each.summary, each.severity, each.length_ms, each.tags});
    }
}

void DrillApp::on_pack(std::string_view id, std::string_view bytes) {
    if (id != wanted_pack_)
        return;
    wanted_pack_.clear();
    open_pack_bytes(std::string(id) + "/pack.json", bytes);
}

void DrillApp::on_pack_failed(std::string_view id, std::string_view reason) {
    if (id != wanted_pack_)
        return;
    wanted_pack_.clear();
    show_message(
        {"This drill could not be loaded",
         "The drill “" + std::string(id) + "” could not be fetched. " + std::string(reason),
         "Nothing was started and nothing is lost.",
         "Check the address or the connection, then pick a drill.", false});
}

void DrillApp::on_pack_file(std::string_view file_name, std::string_view bytes) {
    open_pack_bytes(file_name, bytes);
}

bool DrillApp::tick(std::int64_t monotonic_ms) {
    if (screen_ != Screen::kDrill)
        return false;
    const bool has_changed = drill_->tick(monotonic_ms);
    end_if_over();
    return has_changed;
}

void DrillApp::frame() {
    for (const ui::Intent& intent : draw())
        carry_out(intent);
}

bool DrillApp::wants_ticks() const {
    return screen_ == Screen::kDrill && drill_->is_clock_running();
}

ui::Intents DrillApp::draw() {
    if (is_emergency_)
        return ui::emergency_screen(drill_ != nullptr ? drill_->now_ms() : base::kNever);
    switch (screen_) {
        case Screen::kPicker:
            return ui::picker_screen(drills_, picker_);
        case Screen::kMessage:
            return ui::message_screen(message_);
        case Screen::kFindings:
            return ui::findings_screen(findings_file_, findings_);
        case Screen::kDrill:
            return ui::drill_screen(drill_->room(), drill_->now_ms(), drill_view_);
        case Screen::kDebrief:
            return ui::debrief_screen(*report_, debrief_view_);
    }
    return {};
}

void DrillApp::carry_out(const ui::Intent& intent) {
    std::visit(Overloaded{[this](const engine::CommandBody& body) { submit(body); },
                          [this](const ui::OpenDrill& open) { open_public_pack(open.id); },
                          [this](const ui::ChoosePackFile&) { host_.open_pack_file(); },
                          [this](const ui::LeaveDrill&) { show_picker(); },
                          [this](const ui::RunAgain&) { run_again(); },
                          [this](const ui::ExportDebrief&) { export_debrief(); },
                          [this](const ui::StopForEmergency&) { stop_for_emergency(); },
                          [this](const ui::EndEmergency&) { is_emergency_ = false; }},
               intent);
}

void DrillApp::submit(const engine::CommandBody& body) {
    if (screen_ != Screen::kDrill)
        return;
    drill_view_.notice = drill_->submit(body);
    end_if_over();
}

void DrillApp::open_public_pack(std::string id) {
    if (!is_pack_id(id)) {
        show_message({"There is no such drill", "The address names a drill that cannot exist.",
                      "Nothing was started and nothing is lost.", "Pick a drill from the list.",
                      false});
        return;
    }
    wanted_pack_ = std::move(id);
    show_message({"Loading the drill", "", "", "", true});
    host_.fetch_pack(wanted_pack_);
}

void DrillApp::open_pack_bytes(std::string_view file_name, std::string_view bytes) {
    pack::PackReading reading = pack::read_pack(bytes);
    if (reading.scenario) {
        start_drill(std::move(*reading.scenario));
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

void DrillApp::start_drill(engine::Scenario scenario) {
    drill_ = std::make_unique<RunningDrill>(std::move(scenario), host_.random_seed());
    drill_view_ = {};
    report_.reset();
    screen_ = Screen::kDrill;
    host_.set_title("PRACTICE · " + drill_->room().setting().title);
    end_if_over();
}

void DrillApp::run_again() {
    if (drill_ == nullptr)
        return;
    engine::Scenario scenario = drill_->scenario();
    start_drill(std::move(scenario));
}

void DrillApp::stop_for_emergency() {
    if (screen_ == Screen::kDrill && drill_->is_clock_running())
        submit(engine::Pause{});
    is_emergency_ = true;
}

void DrillApp::end_if_over() {
    if (screen_ != Screen::kDrill || !drill_->room().has_ended())
        return;
    report_ = debrief::make_report(drill_->scenario(), drill_->session().events());
    debrief_view_ = {};
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

void DrillApp::show_message(ui::Message message) {
    message_ = std::move(message);
    screen_ = Screen::kMessage;
}

void DrillApp::show_picker() {
    drill_.reset();
    report_.reset();
    screen_ = Screen::kPicker;
    host_.set_title(kTitle);
}

}  // namespace drill::app
