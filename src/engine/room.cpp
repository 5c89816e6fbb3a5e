#include "engine/room.h"

#include <algorithm>
#include <utility>

#include "engine/maintenance.h"
#include "engine/skin_words.h"

namespace drill::engine {

/// Folds one kind of event into a room; events that change nothing visible fall through.
struct RoomFold {
    Room& room;
    Milliseconds at_ms;

    void operator()(const SessionStarted& event) const { room.severity_ = event.severity; }
    void operator()(const SessionPaused&) const { room.is_paused_ = true; }
    void operator()(const SessionResumed&) const { room.is_paused_ = false; }
    void operator()(const PaceSet& event) const { room.pace_ = event.pace; }
    void operator()(const DrillEnded& event) const {
        room.ended_ = event.reason;
        room.ended_ms_ = at_ms;
    }
    void operator()(const CastJoined& event) const {
        room.people_.push_back({event.cast, event.name, event.role, event.is_bot});
    }
    void operator()(const PageSent& event) const {
        room.page_ = PageStatus::kTriggered;
        if (room.first_page_ms_ == kNever)
            room.first_page_ms_ = at_ms;
        room.page_sent_ms_ = at_ms;
        room.page_text_ = worded(event.text);
    }
    void operator()(const PageEscalated& event) const {
        room.page_escalated_ms_ = at_ms;
        room.page_escalation_ = worded(event.text);
    }
    void operator()(const PageAcknowledged&) const { room.page_ = PageStatus::kAcknowledged; }
    void operator()(const PageResolved&) const { room.page_ = PageStatus::kResolved; }
    void operator()(const ChannelJoined&) const { room.in_channel_ = true; }
    void operator()(const CallJoined&) const {
        room.in_call_ = true;
        room.call_joined_ms_ = at_ms;
        room.is_muted_ = true;
    }
    void operator()(const Muted&) const { room.is_muted_ = true; }
    void operator()(const Unmuted&) const { room.is_muted_ = false; }
    void operator()(const LineSaid& event) const {
        if (event.place == Place::kCall) {
            room.captions_.push_back(
                {at_ms, event.speaker, event.is_heard, worded_of(event.speaker, event.text)});
        } else {
            ChannelEntry entry{at_ms, event.speaker, worded_of(event.speaker, event.text),
                               {},    false,         room.message_count_++};
            entry.label = event.label;
            if (const ChannelEntry* asked = entry_of(event.answers, Channel::kIncident))
                entry.answers = asked->number;
            channel(event.channel).push_back(std::move(entry));
        }
    }
    /// It stands where incidents are declared, and in the incident's own channel.
    void operator()(const CardPosted& event) const {
        const int number = room.message_count_++;
        std::vector<std::pair<std::string, std::string>> fields = event.fields;
        for (auto& [label, value] : fields)
            value = worded(value);
        for (const Channel which : {Channel::kIncident, Channel::kAnnouncements})
            channel(which).push_back({at_ms, event.cast, event.title, fields, true, number});
    }
    void operator()(const MessageEdited& event) const {
        if (ChannelEntry* entry = entry_of(event.message, event.channel)) {
            entry->text = worded_of(entry->speaker, event.text);
            entry->edited_ms = at_ms;
        }
    }
    void operator()(const Reacted& event) const {
        const ChannelEntry* meant = entry_of(event.message, Channel::kIncident);
        if (meant == nullptr)
            return;
        const int number = meant->number;
        for (std::vector<ChannelEntry>& entries : room.channels_) {
            for (ChannelEntry& entry : entries) {
                if (entry.number == number)
                    react(entry.reactions, event);
            }
        }
    }
    void operator()(const SlashAnswered& event) const {
        ChannelEntry entry{at_ms, kCmocSpeaker, event.answer, {{event.text, ""}}};
        entry.is_private = true;
        channel(event.channel).push_back(std::move(entry));
    }
    void operator()(const RoleHandedOver& event) const {
        const bool is_cmocs = event.from == kCmocSpeaker || event.to == kCmocSpeaker;
        Person* from = person(event.from);
        Person* to = person(event.to);
        const bool knows_from = from != nullptr || event.from == kCmocSpeaker;
        const bool knows_to = to != nullptr || event.to == kCmocSpeaker;
        if (!knows_from || !knows_to || event.from == event.to)
            return;
        const std::string role = is_cmocs ? "CMOC" : from->role;
        if (from != nullptr)
            from->role = kHandedOver;
        if (to != nullptr)
            to->role = role;
        if (is_cmocs)
            room.is_relieved_ = event.from == kCmocSpeaker;
        note((to == nullptr ? "You are" : to->name + " is") + (" now " + role));
    }
    void operator()(const IssueNamed& event) const { room.production_issue_ = event.number; }
    void operator()(const TicketTagged& event) const {
        if (Ticket* ticket = ticket_at(event.ticket))
            event.is_removed ? ticket->remove_tag(event.tag) : ticket->add_tag(event.tag);
    }
    void operator()(const TicketAnswered& event) const {
        if (Ticket* ticket = ticket_at(event.ticket))
            ticket->answers.emplace_back(at_ms, event.text);
    }
    void operator()(const FormSent& event) const {
        room.forms_.push_back({at_ms, event.form, event.fields});
    }
    void operator()(const TicketArrived& event) const {
        room.tickets_.push_back({at_ms,
                                 event.from,
                                 worded(event.subject),
                                 worded(event.text),
                                 {},
                                 {},
                                 event.minutes_before});
    }
    void operator()(const SocialPosted& event) const {
        room.social_.push_back({at_ms, event.handle, worded(event.text)});
    }
    void operator()(const GuideNoteGiven& event) const {
        if (!event.follows)
            room.guide_from_ = room.guide_.size();
        room.guide_.push_back({event.place, worded(event.text)});
    }
    void operator()(const GuideDone&) const { room.guide_from_ = room.guide_.size(); }
    void operator()(const SeverityChanged& event) const {
        room.severity_ = event.severity;
        change("Severity is now " + std::string(name_of(event.severity)), event.cast, {});
    }
    void operator()(const InternalStatusChanged& event) const {
        change("Internal status is now: " + std::string(title_of(event.status)), event.cast,
               event.status);
    }
    void operator()(const IncidentCreated& event) const {
        set_levels(event.cells, event.post.level);
        room.incidents_.push_back({event.title, event.cells, {}});
        add_post(room.incidents_.back(), event.post);
        expect_next(room.incidents_.back(), event);
    }
    void operator()(const UpdatePosted& event) const {
        IncidentOnPage& incident = incident_at(event.incident);
        if (event.cell_levels.empty())
            set_levels(incident.cells, event.post.level);
        for (const CellLevel& each : event.cell_levels) {
            room.page_levels_[static_cast<std::size_t>(each.cell)] = each.level;
        }
        add_post(incident, event.post);
        expect_next(incident, event);
    }
    void operator()(const TitleEdited& event) const {
        incident_at(event.incident).title = event.title;
    }
    void operator()(const UpdateEdited& event) const {
        IncidentOnPage& incident = incident_at(event.incident);
        PublicUpdate& update = incident.updates[static_cast<std::size_t>(event.update)];
        update.post.details = event.details;
        update.edited_ms = at_ms;
        expect_next(incident, event);
    }
    void operator()(const UpdateMoved& event) const {
        incident_at(event.incident).updates[static_cast<std::size_t>(event.update)].shown_minute =
            event.shown_minute;
    }
    void operator()(const PostMortemSet& event) const {
        incident_at(event.incident).post_mortem = event.link;
    }
    void operator()(const ImpactSet& event) const {
        incident_at(event.incident).impact_level = event.level;
    }
    void operator()(const UpdateDeleted& event) const {
        auto& updates = incident_at(event.incident).updates;
        updates.erase(updates.begin() + event.update);
    }
    void operator()(const IncidentDeleted& event) const {
        IncidentOnPage& incident = incident_at(event.incident);
        incident.is_deleted = true;
        incident.next_post_due_ms = kNever;
    }
    void operator()(const CadenceChanged& event) const {
        incident_at(event.incident).next_post_due_ms = event.next_post_due_ms;
    }
    void operator()(const InfrastructureEdited& event) const {
        incident_at(event.incident).cells = event.cells;
    }
    void operator()(const ComponentSet& event) const { set_levels(event.cells, event.level); }
    void operator()(const MaintenanceScheduled& event) const {
        room.maintenances_.push_back({event.plan, at_ms, {}});
        room.maintenances_.back().is_automatic = event.plan.is_automatic;
        room.maintenances_.back().is_given = event.is_given;
    }
    void operator()(const MaintenanceMoved& event) const {
        MaintenanceOnPage& on_page =
            room.maintenances_[static_cast<std::size_t>(event.maintenance)];
        const MaintenanceMoved move = in_words_of(on_page.plan, event);
        on_page.moves.push_back(
            {at_ms, move.step, move.is_automatic, move.details, move.broadcast});
        if (move.step == MaintenanceStep::kAutomationOff)
            on_page.is_automatic = false;
        const bool is_start = move.step == MaintenanceStep::kStart;
        if (!is_start && move.step != MaintenanceStep::kFinish)
            return;
        on_page.state = is_start ? MaintenanceState::kActive : MaintenanceState::kCompleted;
        set_levels(on_page.plan.cells, is_start ? Level::kMaintenance : Level::kOperational);
    }
    void operator()(const StakeholdersNotified& event) const {
        room.notices_.push_back({at_ms, event.severity, event.summary, event.issue});
    }
    template <typename Bookkeeping>
    void operator()(const Bookkeeping&) const {}

    /// What the scenario says, in the words of the room's skin.
    std::string worded(const std::string& text) const {
        return in_words_of(room.setting_.skin, text);
    }
    /// What the player says stays as they said it.
    std::string worded_of(int speaker, const std::string& text) const {
        return speaker == kCmocSpeaker ? text : worded(text);
    }
    void add_post(IncidentOnPage& incident, const PublicPost& post) const {
        PublicUpdate update;
        update.at_ms = at_ms;
        update.post = post;
        update.sent = {incident.sent_count++, incident.title,         incident.cells,
                       post.details,          incident.current_state, incident.current_level};
        incident.updates.push_back(std::move(update));
        incident.current_state = post.state;
        incident.current_level = post.level;
        for (std::size_t cell = 0; cell < room.page_levels_.size(); ++cell) {
            if (incident.cells.has(static_cast<int>(cell)))
                incident.worst_level = std::max(incident.worst_level, room.page_levels_[cell]);
        }
        room.last_post_ms_ = at_ms;
    }
    /// What the room tells by itself stands in the channel and, for who is there, in the call.
    void note(const std::string& text) const {
        channel(Channel::kIncident).push_back({at_ms, kRoomSpeaker, text, {}});
        if (room.seat_ != Seat::kCmoc || room.in_call_)
            room.captions_.push_back({at_ms, kRoomSpeaker, true, text});
    }
    /// The bot tells in the channel what became of the incident, and who set it.
    void change(std::string text, int cast, InternalStatus status) const {
        if (const Person* person = room.person(cast))
            text += ", set by " + person->name;
        text += ".";
        channel(Channel::kIncident).push_back({at_ms, kRoomSpeaker, text, {}});
        room.changes_.push_back({at_ms, cast, std::move(text), status});
    }
    template <typename Post>
    static void expect_next(IncidentOnPage& incident, const Post& event) {
        incident.next_post_due_ms = event.next_post_due_ms;
        incident.is_promised = event.is_promised;
    }
    std::vector<ChannelEntry>& channel(Channel which) const {
        return room.channels_[static_cast<std::size_t>(which)];
    }
    /// The message that `message` means now; null when there is none, also for a log that was
    /// written by hand.
    ChannelEntry* entry_of(MessageRef message, Channel own) const {
        if (message == kNoMessage)
            return nullptr;
        if (message == kOwnLatest)
            return last_of(channel(own), [](const ChannelEntry& entry) {
                return entry.speaker == kCmocSpeaker && !entry.is_private;
            });
        for (std::vector<ChannelEntry>& entries : room.channels_) {
            ChannelEntry* found = last_of(entries, [message](const ChannelEntry& entry) {
                return message >= 0 ? entry.number == message
                                    : entry.label >= 0 && labelled(entry.label) == message;
            });
            if (found != nullptr)
                return found;
        }
        return nullptr;
    }
    template <typename IsMeant>
    static ChannelEntry* last_of(std::vector<ChannelEntry>& entries, IsMeant is_meant) {
        const auto found = std::find_if(entries.rbegin(), entries.rend(), is_meant);
        return found == entries.rend() ? nullptr : &*found;
    }
    static void react(std::vector<ReactionBy>& reactions, const Reacted& event) {
        std::erase_if(reactions, [&event](const ReactionBy& each) {
            return each.speaker == event.speaker && each.reaction == event.reaction;
        });
        if (event.is_on)
            reactions.push_back({event.speaker, event.reaction});
    }
    Person* person(int cast) const {
        const auto found = std::find_if(room.people_.begin(), room.people_.end(),
                                        [cast](const Person& each) { return each.cast == cast; });
        return found == room.people_.end() ? nullptr : &*found;
    }
    Ticket* ticket_at(int number) const {
        const auto index = static_cast<std::size_t>(number);
        return index < room.tickets_.size() ? &room.tickets_[index] : nullptr;
    }
    IncidentOnPage& incident_at(int number) const {
        return room.incidents_[static_cast<std::size_t>(number)];
    }
    void set_levels(const CellSet& cells, Level level) const {
        for (std::size_t cell = 0; cell < room.page_levels_.size(); ++cell) {
            if (cells.has(static_cast<int>(cell)))
                room.page_levels_[cell] = level;
        }
    }
};

Room::Room(Seat seat, Setting setting)
    : seat_(seat),
      setting_(std::move(setting)),
      page_levels_(setting_.cells.size(), Level::kOperational) {}

bool Room::reveal(const Event& event) {
    if (!event.audience.includes(seat_))
        return false;
    std::visit(RoomFold{*this, event.at_ms}, event.body);
    return true;
}

const Person* Room::person(int cast) const {
    const auto found = std::find_if(people_.begin(), people_.end(),
                                    [cast](const Person& each) { return each.cast == cast; });
    return found == people_.end() ? nullptr : &*found;
}

const ChannelEntry* Room::message(int number) const {
    for (const std::vector<ChannelEntry>& entries : channels_) {
        for (std::size_t i = entries.size(); number >= 0 && i-- > 0;) {
            if (entries[i].number == number)
                return &entries[i];
        }
    }
    return nullptr;
}

bool Room::is_own_latest(Channel which, const ChannelEntry& entry) const {
    if (entry.speaker != kCmocSpeaker || entry.is_private)
        return false;  // asked of every row in every frame: only the player's own look further
    const std::vector<ChannelEntry>& entries = channel(which);
    for (std::size_t i = entries.size(); i-- > 0;) {
        if (entries[i].speaker == kCmocSpeaker && !entries[i].is_private)
            return &entries[i] == &entry;
    }
    return false;
}

Level Room::overall_level() const {
    const auto worst = std::max_element(page_levels_.begin(), page_levels_.end());
    return worst == page_levels_.end() ? Level::kOperational : *worst;
}

bool Room::has_incidents() const {
    return std::any_of(incidents_.begin(), incidents_.end(),
                       [](const IncidentOnPage& each) { return !each.is_deleted; });
}

Milliseconds Room::next_post_due_ms() const {
    if (incidents_.empty()) {
        const auto& row = setting_.cadence_ms[static_cast<int>(severity_)];
        const Milliseconds within_ms = setting_.first_post_ms != 0
                                           ? setting_.first_post_ms
                                           : row[static_cast<int>(IncidentState::kInvestigating)];
        return base::later(first_page_ms_, within_ms);
    }
    Milliseconds soonest = kNever;
    for (const IncidentOnPage& incident : incidents_) {
        soonest = std::min(soonest, incident.next_post_due_ms);
    }
    return soonest;
}

}  // namespace drill::engine
