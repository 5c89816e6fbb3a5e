// What the player's page remembers of a running drill: open panes, drafts, what was seen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kit/containers.h"
#include "ui/palette.h"
#include "ui/status_page/drafts.h"

namespace drill::ui {

/// What the room's column shows.
enum class RoomPane : std::uint8_t { kChannel, kCall, kTickets, kSocial };

/// Tabs at the bottom of a phone, in their order.
enum class PhoneTab : std::uint8_t { kRoom, kStatus, kTickets, kCall };

/// Which of the two halves a window shows that has no room for both.
enum class DeskHalf : std::uint8_t { kRoom, kStatusPage };

/// Where a refusal is shown.
enum class NoticePlace : std::uint8_t { kRoom, kForm };

/// Nothing in the list is new.
inline constexpr std::size_t kNothingNew = static_cast<std::size_t>(-1);

/// How much of a growing list was on the screen already.
struct SeenMark {
    std::size_t count = 0;               ///< entries that were shown
    std::size_t new_from = kNothingNew;  ///< the entry above which the line "New" stands
    bool was_shown = false;              ///< in the frame before this one
    bool is_shown = false;               ///< in this frame
};

/// How the pager gets through, which the app tells in each frame.
struct PagerWays {
    bool is_heard = true;
    bool notifies = false;             ///< while this tab is hidden
    bool is_notifying_barred = false;  ///< the browser does not let it
};

/// Looking for words in the channel.
struct ChannelSearch {
    bool is_open = false;
    bool wants_focus = false;  ///< its field, in the next frame
    bool has_moved = false;    ///< the list scrolls to `at` in this frame
    std::string words;
    std::vector<std::size_t> found;  ///< entries of the channel, oldest first
    std::size_t at = 0;              ///< which of `found` is shown
    std::string searched_words;      ///< what `found` was made for
    std::size_t searched_count = 0;
};

/// View state only: throwing it away loses drafts, never anything that happened.
struct DrillView {
    RoomPane pane = RoomPane::kChannel;
    engine::Channel open_channel = engine::Channel::kIncident;  ///< which RoomPane::kChannel shows
    PhoneTab tab = PhoneTab::kRoom;
    DeskHalf half = DeskHalf::kRoom;
    RoomPane dock = RoomPane::kTickets;  ///< what stands at the right of the widest windows
    int room_width = 0;                  ///< logical pixels; 0: as wide as the window suggests
    bool is_sidebar_open = false;        ///< where the sidebar is a drawer
    bool is_end_asked = false;           ///< the question "End the drill?" stands

    std::string message;                      ///< draft to the incident's channel
    std::string other_messages[3];            ///< drafts to the other channels, in their order
    std::string speech;                       ///< draft in the call's own pane
    int answers = engine::kNoMessage;         ///< the message that the open draft replies to
    bool is_editing = false;                  ///< the open draft is the latest own line, changed
    int opened_message = engine::kNoMessage;  ///< whose emoji and ways to answer are shown
    bool is_card_open = false;                ///< the incident's pinned card shows its facts
    bool is_subscribed = false;               ///< to changes of severity and internal status
    std::size_t changes_told = 0;             ///< of Room::changes(), while subscribed
    bool is_status_open = false;              ///< the dialog of the internal status stands
    bool wants_composer = false;              ///< the field takes the focus in the next frame
    bool is_at_latest = true;                 ///< the open channel's end is in sight
    bool wants_latest = false;                ///< show it in the next frame

    int slash_offer = -1;  ///< chosen by the arrow keys: see slash_offers.h

    int open_ticket = -1;       ///< the ticket whose answer is being written
    bool wants_answer = false;  ///< its field takes the focus in the next frame
    std::string ticket_answer;  ///< drafts to it
    std::string ticket_tag;

    SeenMark channel;
    SeenMark other_channels[3];  ///< in their order
    SeenMark tickets;
    SeenMark social;

    PagerWays pager;
    ChannelSearch search;
    Palette palette;
    status_page::Editor editor;

    std::vector<kit::ScrollPlace> scrolls;  ///< of what is on the screen
    bool wants_scrolls = false;             ///< the page was loaded again: stand there again
    std::size_t guide_read = 0;             ///< notes of the guide that were read or closed
    bool is_guide_skipped = false;          ///< no more of them

    /// Shows `pane` of the room, wherever the window has a place for it.
    void go_to(RoomPane wanted);
    /// Shows that channel.
    void go_to(engine::Channel wanted);
    SeenMark& seen(engine::Channel which);
    const SeenMark& seen(engine::Channel which) const;
    /// The draft to the open channel.
    std::string& draft();
    /// Lets go of the message that the open draft replies to or changes.
    void let_go();

    /// The engine's last refusal; empty when there is none. The app writes it, the next intent
    /// clears it.
    std::string notice;
    NoticePlace notice_place = NoticePlace::kRoom;

    /// Sentences of the app below the top bar; empty when there is none.
    std::string clock_notice;    ///< why the drill was paused by itself
    std::string storage_notice;  ///< why it is not stored (any more)
};

}  // namespace drill::ui
