// What one seat may see of a drill: the fold of the events revealed to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/event.h"
#include "engine/scenario.h"
#include "engine/tickets.h"

namespace drill::engine {

/// Who tells what nobody said: the room itself, such as that a role has passed on.
inline constexpr int kRoomSpeaker = -2;

/// The role of who has given theirs to somebody else.
inline constexpr std::string_view kHandedOver = "handed over";

/// Somebody in the room, known since they first appeared.
struct Person {
    int cast = 0;
    std::string name;
    std::string role;
    bool is_bot = false;
};

struct ReactionBy {
    int speaker = kCmocSpeaker;
    Reaction reaction = Reaction::kThumbsUp;
};

/// One entry of a channel: a line or a card, or what the bot answered to the player alone.
struct ChannelEntry {
    Milliseconds at_ms = 0;
    int speaker = kCmocSpeaker;
    std::string text;                                         ///< the line, or the card's title
    std::vector<std::pair<std::string, std::string>> fields;  ///< of a card
    bool is_card = false;
    int number = kNoMessage;  ///< of the message; the bot's answers and the room's notes have none
    int label = kNoLabel;
    int answers = kNoMessage;  ///< the number of the message that it replies to
    bool is_private = false;   ///< the bot's answer; `speaker` is the player who asked
    Milliseconds edited_ms = kNever;
    std::vector<ReactionBy> reactions{};  ///< in the order in which they came
};

/// A line of the call as this seat heard it.
struct Caption {
    Milliseconds at_ms = 0;
    int speaker = kCmocSpeaker;
    bool is_heard = true;
    std::string text;
};

/// A form that was sent.
struct SentForm {
    Milliseconds at_ms = 0;
    FormKind form = FormKind::kContactRequest;
    std::vector<std::pair<std::string, std::string>> fields;
};

/// A change of the incident itself, as the room tells it.
struct IncidentChange {
    Milliseconds at_ms = 0;
    int cast = kCmocSpeaker;
    std::string text;         ///< "Severity is now S1, set by Ingrid."
    InternalStatus status{};  ///< the new one; no enumerator: the severity changed
};

struct SocialPost {
    Milliseconds at_ms = 0;
    std::string handle;
    std::string text;
};

struct PublicUpdate {
    /// What edits change on the page and nobody is told of: as it was when the post was sent.
    struct Sent {
        int number = 0;  ///< of the post in its incident, those deleted since included
        std::string title;
        CellSet cells;
        std::string details;
        IncidentState previous_state = IncidentState::kNone;
        Level previous_level = Level::kOperational;
    };
    Milliseconds at_ms = 0;
    PublicPost post;
    Milliseconds edited_ms = kNever;  ///< latest change of its words
    int shown_minute = -1;  ///< the time it is shown at, if that was changed: see UpdateMoved
    Sent sent{};
};

/// An incident as the status page shows it; updates oldest first.
struct IncidentOnPage {
    std::string title;
    CellSet cells;
    std::vector<PublicUpdate> updates;
    /// As last posted; a post that is deleted later leaves them as they are.
    IncidentState current_state = IncidentState::kNone;
    Level current_level = Level::kOperational;
    Level worst_level = Level::kOperational;  ///< that one of its components had after a post
    Milliseconds next_post_due_ms = kNever;
    bool is_promised = false;      ///< its latest post tells when the next one comes
    bool is_deleted = false;       ///< no longer on the page
    int sent_count = 0;            ///< posts, those deleted since included
    std::string post_mortem = {};  ///< a link; may be empty
    int impact_level = 0;          ///< a Level that its impact is named by; 0: worst_level

    IncidentState state() const { return current_state; }
    Level level() const { return current_level; }
    bool is_open() const { return !is_deleted && current_state != IncidentState::kResolved; }
};

/// A maintenance as the status page shows it; what was done of it oldest first.
struct MaintenanceOnPage {
    struct Move {
        Milliseconds at_ms = 0;
        MaintenanceStep step = MaintenanceStep::kUpdate;
        bool is_automatic = false;
        std::string details;
        std::uint8_t broadcast = 0;
    };
    MaintenancePlan plan;
    Milliseconds scheduled_ms = 0;
    std::vector<Move> moves;
    MaintenanceState state = MaintenanceState::kScheduled;
    bool is_automatic = false;  ///< still
    bool is_given = false;      ///< it was scheduled before the drill
};

struct Notice {
    Milliseconds at_ms = 0;
    Severity severity = Severity::kS4;
    std::string summary;
    std::string issue = {};  ///< number or link of the production issue; may be empty
};

/// Everything a screen may draw. Holds no pack and nothing that is still to come.
class Room {
public:
    /// An empty room for `seat` in the given setting.
    Room(Seat seat, Setting setting);

    /// Folds `event` in if it was revealed to this seat; returns whether it was.
    bool reveal(const Event& event);

    Seat seat() const { return seat_; }
    const Setting& setting() const { return setting_; }

    const std::vector<Person>& people() const { return people_; }
    /// The person with that cast number; null when not yet known or kCmocSpeaker.
    const Person* person(int cast) const;

    const std::vector<ChannelEntry>& channel(Channel which = Channel::kIncident) const {
        return channels_[static_cast<std::size_t>(which)];
    }
    /// The message with that number; null when there is none.
    const ChannelEntry* message(int number) const;
    /// Whether it is the player's latest line of `which`, which they may still change.
    bool is_own_latest(Channel which, const ChannelEntry& entry) const;
    /// The number of the production issue; empty until somebody named it.
    const std::string& production_issue() const { return production_issue_; }
    const std::vector<Caption>& captions() const { return captions_; }
    const std::vector<Ticket>& tickets() const { return tickets_; }
    /// The tag that tells tickets of this incident; empty until the production issue was named, and
    /// where the pack has none.
    std::string incident_tag() const {
        return engine::incident_tag(setting_.ticket_tag, production_issue_);
    }
    const std::vector<SocialPost>& social() const { return social_; }
    /// Every note of the coach; those from guide_from() on still stand and are read in this order.
    const std::vector<GuideNote>& guide() const { return guide_; }
    std::size_t guide_from() const { return guide_from_; }
    /// By number, deleted ones included.
    const std::vector<IncidentOnPage>& incidents() const { return incidents_; }
    /// Whether any is still on the page.
    bool has_incidents() const;
    const std::vector<MaintenanceOnPage>& maintenances() const { return maintenances_; }
    const std::vector<Notice>& notices() const { return notices_; }
    const std::vector<SentForm>& forms() const { return forms_; }
    /// Shown level of a cell of setting().cells.
    Level page_level(int cell) const { return page_levels_[static_cast<std::size_t>(cell)]; }
    /// The worst shown level.
    Level overall_level() const;

    PageStatus page() const { return page_; }
    Milliseconds page_sent_ms() const { return page_sent_ms_; }
    const std::string& page_text() const { return page_text_; }
    /// When the unanswered page last went to somebody else, and what was said; kNever when never.
    Milliseconds page_escalated_ms() const { return page_escalated_ms_; }
    const std::string& page_escalation() const { return page_escalation_; }
    bool in_channel() const { return in_channel_; }
    bool in_call() const { return in_call_; }
    Milliseconds call_joined_ms() const { return call_joined_ms_; }
    bool is_muted() const { return is_muted_; }
    /// Whether the player's role has passed on to somebody else.
    bool is_relieved() const { return is_relieved_; }
    /// As it was declared or last changed.
    Severity severity() const { return severity_; }
    /// Of severity and internal status, oldest first.
    const std::vector<IncidentChange>& changes() const { return changes_; }
    bool is_paused() const { return is_paused_; }
    int pace() const { return pace_; }
    EndReason ended() const { return ended_; }
    bool has_ended() const { return ended_ != EndReason::kNotEnded; }
    Milliseconds ended_ms() const { return ended_ms_; }

    /// When the next public update is due: the earliest of the open incidents; before the first
    /// post the Investigating interval counts from the first page. kNever when nothing is open.
    Milliseconds next_post_due_ms() const;
    /// The latest public post; kNever when none.
    Milliseconds last_post_ms() const { return last_post_ms_; }

private:
    friend struct RoomFold;

    Seat seat_;
    Setting setting_;
    std::vector<Person> people_;
    std::vector<ChannelEntry> channels_[kChannelCount];
    int message_count_ = 0;
    std::string production_issue_;
    std::vector<Caption> captions_;
    std::vector<Ticket> tickets_;
    std::vector<SocialPost> social_;
    std::vector<GuideNote> guide_;
    std::size_t guide_from_ = 0;
    std::vector<IncidentOnPage> incidents_;
    std::vector<MaintenanceOnPage> maintenances_;
    std::vector<Notice> notices_;
    std::vector<SentForm> forms_;
    std::vector<Level> page_levels_;
    PageStatus page_ = PageStatus::kNone;
    Milliseconds first_page_ms_ = kNever;
    Milliseconds page_sent_ms_ = kNever;
    std::string page_text_;
    Milliseconds page_escalated_ms_ = kNever;
    std::string page_escalation_;
    bool in_channel_ = false;
    bool in_call_ = false;
    Milliseconds call_joined_ms_ = kNever;
    bool is_muted_ = false;
    bool is_relieved_ = false;
    Severity severity_ = Severity::kS4;
    std::vector<IncidentChange> changes_;
    bool is_paused_ = false;
    int pace_ = 1;
    EndReason ended_ = EndReason::kNotEnded;
    Milliseconds ended_ms_ = kNever;
    Milliseconds last_post_ms_ = kNever;
};

}  // namespace drill::engine
