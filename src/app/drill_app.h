// The whole program behind the page: which screen is up, and what becomes of intents.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/call_voice.h"
#include "app/host.h"
#include "app/import_desk.h"
#include "app/line_store.h"
#include "app/running_drill.h"
#include "app/session_shelf.h"
#include "app/settings.h"
#include "app/store_fault.h"
#include "base/later.h"
#include "debrief/report.h"
#include "pack/play_link.h"
#include "ui/debrief_screen.h"
#include "ui/drill_view.h"
#include "ui/findings_screen.h"
#include "ui/intent.h"
#include "ui/message_screen.h"
#include "ui/picker_screen.h"
#include "ui/run_sheet_screen.h"
#include "ui/wanted_pack_screen.h"

namespace drill::app {

/// What the platform hands over of a stored session; empty parts are not there.
struct LoadedSession {
    std::string_view pack;
    std::string_view log;
    std::string_view clock;
    std::string_view view;
};

/// The session on the screen, for tests.
struct SessionReport {
    std::string id;  ///< empty: nothing of it is stored
    std::uint32_t batch_count = 0;
    std::uint64_t hash = 0;
    base::Milliseconds drill_ms = 0;
};

/// Call order: start(), then any of on_…, tick() and frame(). One thread, never re-entered.
class DrillApp : private LineStore {
public:
    /// `host` must outlive the app.
    explicit DrillApp(Host& host);

    /// `query` is the page's address behind the "?", such as "pack=errors-everywhere", and what
    /// stands behind the "#" if that is a play; `settings` is what Host::keep_settings() was given
    /// last on this device.
    void start(std::string_view query, std::string_view settings);

    /// Host::speak() found no voice that it may use.
    void on_no_voice();
    /// The site's list of public packs arrived (empty bytes: it could not be had).
    void on_pack_index(std::string_view bytes);
    /// The pack asked for by Host::fetch_pack arrived, or did not; `reason` is a sentence.
    void on_pack(std::string_view id, std::string_view bytes);
    void on_pack_failed(std::string_view id, std::string_view reason);
    /// A file from this device was chosen. Its bytes are kept only as long as its author reads it
    /// or plays what was read.
    DRILL_LATER void on_pack_file(std::string_view file_name, std::string_view bytes);

    /// An author reads a file: a pack, what keeps it from being one, or what a draft is made of.
    bool reads_pack() const { return screen_ >= Screen::kFindings && screen_ <= Screen::kRunSheet; }

    /// Answers to the calls of Host; those to tickets that nobody waits for any more are ignored.
    void on_store_answer(std::uint32_t ticket, StoreFault fault);
    void on_session_listed(const ListedSession& session);
    void on_sessions_listed(StoreFault fault);
    void on_session_loaded(std::uint32_t ticket, StoreFault fault, const LoadedSession& loaded);
    /// Another tab took the session that this one held.
    void on_session_lost();

    /// Tells the time outside: any monotonic clock in milliseconds. True when a frame should be
    /// drawn.
    bool tick(std::int64_t monotonic_ms);
    /// Declares and draws the screen; call it inside a frame of kit::Context.
    void frame();
    /// Whether a running drill clock needs ticks.
    bool wants_ticks() const;
    /// Empty when there is no drill.
    std::optional<SessionReport> session_report() const;

private:
    enum class Screen : std::uint8_t {
        kPicker,
        kMessage,
        kFindings,
        kImport,
        kRunSheet,
        kWantedPack,
        kDrill,
        kDebrief
    };
    /// What the answer to asked_ticket_ leads to.
    enum class Asked : std::uint8_t {
        kNothing,
        kBegin,
        kHold,
        kContinue,
        kReview,
        kExport,
        kDelete
    };

    /// Where a pack came from decides whether anything of its drill may be stored.
    enum class PackOrigin : std::uint8_t { kSite, kDisk };

    ui::Intents draw();
    void carry_out(const ui::Intent& intent);
    void submit(const engine::CommandBody& body);
    void skip_ahead();
    void open_public_pack(std::string id);
    void open_pack_bytes(std::string_view file_name, std::string_view bytes, PackOrigin origin);
    void start_drill(engine::Scenario scenario, std::string pack_bytes);
    void show_drill();
    DRILL_LATER void show_debrief();
    /// To where its author reads the file that was played, else to the picker.
    void leave_drill();
    void run_again();
    void stop_for_emergency();
    /// Tells on the screen what the drill could not do; true when there was something.
    bool take_news();
    void end_if_over();
    /// What the player has arranged outlives the drill.
    template <typename Value>
    void keep_setting(Value Settings::*which, Value value);
    /// Rings for a page that came in since the last time.
    void ring_if_paged();
    /// Rings on for one that nobody has acknowledged.
    void ring_again();
    ui::PagerWays pager_ways();
    void read_call();
    DRILL_LATER void export_debrief();
    void show_message(ui::Message message);
    void show_picker();

    // drill_app_author.cpp
    DRILL_LATER void read_pack_file(std::string_view file_name, engine::Scenario scenario,
                                    std::string_view bytes);
    DRILL_LATER void play_pack(int inject);
    DRILL_LATER void read_file_again();
    DRILL_LATER void carry_out_author(const ui::AuthorWish& wish);
    void show_import();
    void show_draft();
    void save_for_author(std::string_view ending, std::string_view mime, std::string_view text);

    // drill_app_plays.cpp
    DRILL_LATER void open_play(std::string_view text);
    DRILL_LATER void take_wanted_pack(std::string_view file_name, std::string_view bytes);
    void want_pack(std::string problem);
    void play_counter_example(engine::Scenario scenario);

    // drill_app_sessions.cpp
    void store_line(std::uint32_t number, std::string_view line) override;
    std::uint32_t ask(Asked what);
    void begin_session();
    void ask_to_begin();
    void on_begun(StoreFault fault);
    void on_line_answer(StoreFault fault);
    void open_session(std::string id, HoldHow how);
    void load_session(std::string_view id, Asked what);
    void on_held(StoreFault fault);
    void on_deleted(StoreFault fault);
    void resume_session(const LoadedSession& loaded);
    void review_session(const LoadedSession& loaded);
    void export_session(const LoadedSession& loaded);
    /// Makes drill_ of a stored session; why not, as a sentence, empty when it did.
    DRILL_LATER std::string read_session(const LoadedSession& loaded);
    void delete_session(const std::string& id);
    void show_problem(std::string problem);
    void show_elsewhere(ui::Message message);
    void save_log();
    void keep_view();
    void keep_clock();
    void leave_session();
    void list_sessions();
    std::string view_to_store();

    Host& host_;
    Screen screen_ = Screen::kMessage;
    bool is_emergency_ = false;
    bool are_keys_shown_ = false;
    Settings settings_;

    std::string skin_;         ///< asked for by the address, in place of a pack's own; empty: none
    std::string wanted_pack_;  ///< id asked of the host; empty when none
    std::vector<ui::DrillSummary> drills_;
    ui::PickerView picker_;
    ui::Message message_;
    std::string findings_file_;
    std::vector<ui::FindingLine> findings_;
    bool is_to_read_ = false;  ///< the next pack from disk is for its author
    std::unique_ptr<engine::Scenario> read_pack_;
    std::string read_bytes_;  ///< of it
    ui::RunSheet run_sheet_;
    std::unique_ptr<ImportDesk> import_;
    std::unique_ptr<pack::PlayLink> play_link_;  ///< to be played as soon as its pack is there
    ui::WantedPack wanted_;
    SessionShelf shelf_;

    std::unique_ptr<RunningDrill> drill_;
    std::string pack_bytes_;  ///< of a public drill, for its session and the next run
    ui::DrillView drill_view_;
    std::optional<debrief::Report> report_;
    ui::DebriefView debrief_view_;

    std::string session_id_;  ///< of the drill on the screen or the one asked for
    bool is_stored_ = false;  ///< lines of the drill go to the store
    std::string stored_view_;
    std::string problem_;  ///< of session_id_, to be told when the list of sessions is there
    base::Milliseconds stored_clock_ms_ = 0;
    base::Milliseconds rung_ms_ = base::kNever;  ///< the page for which it rang last
    std::int64_t now_ms_ = 0;                    ///< of the latest tick
    std::int64_t rang_at_ms_ = 0;                ///< likewise, when it was last heard
    CallVoice call_voice_;
    Asked asked_ = Asked::kNothing;
    std::uint32_t asked_ticket_ = 0;
    std::uint32_t line_ticket_ = 0;
    std::uint32_t last_ticket_ = 0;
};

}  // namespace drill::app
