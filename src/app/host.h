// What the drill asks of the machine it runs on.
#pragma once

#include <cstdint>
#include <string_view>

#include "app/settings.h"

namespace drill::app {

/// How the pager gets through to somebody who looks elsewhere.
struct PagerOutlets {
    bool is_embedded = false;          ///< inside another site's page, where silence is usual
    bool may_notify = false;           ///< the player has allowed notifications
    bool is_notifying_barred = false;  ///< the browser has none, or was told to show none
};

/// All that a session has when it begins, to be stored together or not at all.
struct NewSession {
    std::string_view id;  ///< SessionId::text()
    std::string_view facts;
    std::string_view pack_hash;
    std::string_view pack;
    std::string_view header;  ///< line 0 of the log
    std::string_view first_batch;
    std::string_view clock;
};

/// Whether a session that another tab holds may be taken from it.
enum class HoldHow : std::uint8_t { kIfFree, kSteal };

/// Every call returns at once. Those with a ticket are answered later, by the DrillApp function
/// named. Texts are only valid during the call; the host stores them as they are and reads none.
struct Host {
    virtual ~Host() = default;
    virtual void fetch_pack(std::string_view id) = 0;
    virtual void open_pack_file() = 0;
    virtual void save_text_file(std::string_view name, std::string_view mime,
                                std::string_view text) = 0;
    virtual void copy_text(std::string_view text) = 0;
    virtual void set_title(std::string_view title) = 0;
    /// Puts `query` behind the "?" of the page's address, for reloads and duplicates of the tab.
    virtual void set_address(std::string_view query) = 0;
    virtual std::uint64_t random_seed() = 0;
    /// Reads a line of the call aloud when those before it are read, each speaker (0 and up) in a
    /// voice of its own. Only with voices of the device itself: others would send the words away.
    /// Without any of those the module hears on_no_voice().
    virtual void speak(int speaker, std::string_view words) = 0;
    /// Breaks off what is being read.
    virtual void be_silent() = 0;
    /// A page came in: a sound unless that is off, and a notification with `words` where the page
    /// is hidden and the player has allowed them. Without `words` the sound alone.
    virtual void ring(std::string_view words, PagerSound sound) = 0;
    /// What the browser lets the pager do; it may change at any time.
    virtual PagerOutlets pager_outlets() = 0;
    /// Asks the player whether notifications may be shown; what they answer is the browser's.
    virtual void ask_to_notify() = 0;
    /// For start() of the next visit; never answered, and nothing is lost where it fails.
    virtual void keep_settings(std::string_view settings) = 0;

    /// on_store_answer(); kTaken when the id is in use.
    virtual void begin_session(std::uint32_t ticket, const NewSession& session) = 0;
    /// Line `number` of the log, and with it the view unless that is empty. on_store_answer();
    /// kTaken when the line is there already, kMissing when the session is not.
    virtual void append_line(std::uint32_t ticket, std::string_view id, std::uint32_t number,
                             std::string_view line, std::string_view view) = 0;
    /// Not answered unless it fails: on_store_answer() with ticket 0.
    virtual void put_clock(std::string_view id, std::string_view clock) = 0;
    virtual void put_view(std::string_view id, std::string_view view) = 0;
    /// on_session_listed() for each, newest first, then on_sessions_listed().
    virtual void list_sessions() = 0;
    /// on_session_loaded().
    virtual void load_session(std::uint32_t ticket, std::string_view id) = 0;
    /// on_store_answer(); kElsewhere when another tab holds it.
    virtual void delete_session(std::uint32_t ticket, std::string_view id) = 0;
    /// Makes this tab the session's only writer, on_store_answer(); kElsewhere when
    /// another tab holds it and keeps it. The tab that loses it is told by
    /// on_session_lost(). There is one at a time: a session held before is given up.
    virtual void hold_session(std::uint32_t ticket, std::string_view id, HoldHow how) = 0;
    virtual void release_session() = 0;
};

}  // namespace drill::app
