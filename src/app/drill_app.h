// The whole program behind the page: which screen is up, and what becomes of intents.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/host.h"
#include "app/running_drill.h"
#include "debrief/report.h"
#include "ui/debrief_screen.h"
#include "ui/drill_view.h"
#include "ui/findings_screen.h"
#include "ui/intent.h"
#include "ui/message_screen.h"
#include "ui/picker_screen.h"

namespace drill::app {

/// Call order: start(), then any of on_…, tick() and frame(). One thread, never re-entered.
class DrillApp {
public:
    /// `host` must outlive the app.
    explicit DrillApp(Host& host);

    /// `query` is the page's address behind the "?", such as "pack=errors-everywhere".
    void start(std::string_view query);

    /// The site's list of public packs arrived (empty bytes: it could not be had).
    void on_pack_index(std::string_view bytes);
    /// The pack asked for by Host::fetch_pack arrived, or did not; `reason` is a sentence.
    void on_pack(std::string_view id, std::string_view bytes);
    void on_pack_failed(std::string_view id, std::string_view reason);
    /// A file from this device was chosen. Its bytes are read here and kept nowhere.
    void on_pack_file(std::string_view file_name, std::string_view bytes);

    /// Tells the time outside: any monotonic clock in milliseconds. True when a frame should be
    /// drawn.
    bool tick(std::int64_t monotonic_ms);
    /// Declares and draws the screen; call it inside a frame of kit::Context.
    void frame();
    /// Whether a running drill clock needs ticks.
    bool wants_ticks() const;

private:
    enum class Screen : std::uint8_t { kPicker, kMessage, kFindings, kDrill, kDebrief };

    ui::Intents draw();
    void carry_out(const ui::Intent& intent);
    void submit(const engine::CommandBody& body);
    void open_public_pack(std::string id);
    void open_pack_bytes(std::string_view file_name, std::string_view bytes);
    void start_drill(engine::Scenario scenario);
    void run_again();
    void stop_for_emergency();
    void end_if_over();
    void export_debrief();
    void show_message(ui::Message message);
    void show_picker();

    Host& host_;
    Screen screen_ = Screen::kMessage;
    bool is_emergency_ = false;

    std::string wanted_pack_;  ///< id asked of the host; empty when none
    std::vector<ui::DrillSummary> drills_;
    ui::PickerView picker_;
    ui::Message message_;
    std::string findings_file_;
    std::vector<ui::FindingLine> findings_;

    std::unique_ptr<RunningDrill> drill_;
    ui::DrillView drill_view_;
    std::optional<debrief::Report> report_;
    ui::DebriefView debrief_view_;
};

}  // namespace drill::app
