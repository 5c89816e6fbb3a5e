#include "ui/drill_actions.h"

#include "base/later.h"
#include "ui/channel_search.h"

namespace drill::ui {
namespace {

using engine::Room;

struct Offer {
    std::string_view words;
    Key key;
    bool (*is_offered)(const Room& room, const DrillView& view);
    Intents (*act)(const Room& room, DrillView& view, int number);
};

bool always(const Room&, const DrillView&) {
    return true;
}

template <RoomPane kPane>
bool is_elsewhere(const Room&, const DrillView& view) {
    return view.pane != kPane || view.half == DeskHalf::kStatusPage;
}

template <engine::Channel kChannel>
bool is_other_channel(const Room& room, const DrillView& view) {
    const bool is_open = view.pane == RoomPane::kChannel && view.open_channel == kChannel &&
                         view.half == DeskHalf::kRoom;
    return !is_open && (kChannel != engine::Channel::kIssue || !room.production_issue().empty());
}

template <engine::Channel kChannel>
Intents go_to_channel(const Room&, DrillView& view, int) {
    view.go_to(kChannel);
    return {};
}

template <RoomPane kPane>
Intents go(const Room&, DrillView& view, int) {
    view.go_to(kPane);
    return {};
}

template <typename Body>
Intents ask(const Room&, DrillView&, int) {
    return {engine::CommandBody{Body{}}};
}

template <int kPace>
bool has_other_pace(const Room& room, const DrillView&) {
    return room.pace() != kPace;
}

template <int kPace>
Intents set_pace(const Room&, DrillView&, int) {
    return {engine::CommandBody{engine::SetPace{kPace}}};
}

void show_editor(DrillView& view) {
    view.half = DeskHalf::kStatusPage;
    view.tab = PhoneTab::kStatus;
    view.is_sidebar_open = false;
}

template <status_page::Page kPage>
Intents open_form(const Room&, DrillView& view, int) {
    show_editor(view);
    status_page::open_form(view.editor, kPage);
    return {};
}

constexpr Offer kOffers[] = {
    {"Join the channel", Key::kTold,
     [](const Room& room, const DrillView&) { return !room.in_channel(); },
     ask<engine::JoinChannel>},
    {"Join the call", Key::kTold,
     [](const Room& room, const DrillView&) {
         return !room.in_call() && room.page() != engine::PageStatus::kNone;
     },
     ask<engine::JoinCall>},
    {"Unmute", Key::kMute,
     [](const Room& room, const DrillView&) { return room.in_call() && room.is_muted(); },
     ask<engine::Unmute>},
    {"Mute", Key::kMute,
     [](const Room& room, const DrillView&) { return room.in_call() && !room.is_muted(); },
     ask<engine::Mute>},
    {"Go to the channel", Key::kTold, is_other_channel<engine::Channel::kIncident>,
     go_to_channel<engine::Channel::kIncident>},
    {"Go to the announcements", Key::kTold, is_other_channel<engine::Channel::kAnnouncements>,
     go_to_channel<engine::Channel::kAnnouncements>},
    {"Go to the team", Key::kTold, is_other_channel<engine::Channel::kTeam>,
     go_to_channel<engine::Channel::kTeam>},
    {"Go to the production issue", Key::kTold, is_other_channel<engine::Channel::kIssue>,
     go_to_channel<engine::Channel::kIssue>},
    {"Go to the call", Key::kTold, is_elsewhere<RoomPane::kCall>, go<RoomPane::kCall>},
    {"Go to the tickets", Key::kTold, is_elsewhere<RoomPane::kTickets>, go<RoomPane::kTickets>},
    {"Go to social", Key::kTold, is_elsewhere<RoomPane::kSocial>, go<RoomPane::kSocial>},
    {"Search the channel", Key::kSearch,
     [](const Room& room, const DrillView&) { return room.in_channel(); },
     [](const Room&, DrillView& view, int) {
         open_search(view);
         return Intents{};
     }},
    {"New incident", Key::kTold, always,
     [](const Room& room, DrillView& view, int) {
         show_editor(view);
         status_page::open_new_incident(view.editor, room);
         return Intents{};
     }},
    {"New maintenance", Key::kTold, always,
     [](const Room& room, DrillView& view, int) {
         show_editor(view);
         status_page::open_new_maintenance(view.editor, room);
         return Intents{};
     }},
    {"Status page dashboard", Key::kTold, always,
     [](const Room&, DrillView& view, int) {
         show_editor(view);
         status_page::open_dashboard(view.editor);
         return Intents{};
     }},
    {"Public page", Key::kTold, always,
     [](const Room&, DrillView& view, int) {
         show_editor(view);
         view.editor.shows_public_page = true;
         return Intents{};
     }},
    {"Stakeholder notice", Key::kTold, always, open_form<status_page::Page::kNotice>},
    {"Contact request", Key::kTold, always, open_form<status_page::Page::kContactRequest>},
    {"Shift hand-over", Key::kTold, always, open_form<status_page::Page::kHandOver>},
    {"Resolve the page", Key::kTold,
     [](const Room& room, const DrillView&) {
         return room.page() == engine::PageStatus::kAcknowledged;
     },
     ask<engine::ResolvePage>},
    {"Pause", Key::kPause, [](const Room& room, const DrillView&) { return !room.is_paused(); },
     ask<engine::Pause>},
    {"Go on", Key::kPause, [](const Room& room, const DrillView&) { return room.is_paused(); },
     ask<engine::Resume>},
    {"Pager: sound on", Key::kTold, always,
     [](const Room&, DrillView&, int) { return Intents{SoundPager{true}}; }},
    {"Pager: sound off", Key::kTold, always,
     [](const Room&, DrillView&, int) { return Intents{SoundPager{false}}; }},
    {"Pager: notify me while this tab is hidden", Key::kTold, always,
     [](const Room&, DrillView&, int) { return Intents{NotifyOfPages{}}; }},
    {"Call: read aloud", Key::kTold, always,
     [](const Room&, DrillView&, int) { return Intents{SpeakCall{true}}; }},
    {"Call: do not read aloud", Key::kTold, always,
     [](const Room&, DrillView&, int) { return Intents{SpeakCall{false}}; }},
    {"Pace 1×", Key::kTold, has_other_pace<1>, set_pace<1>},
    {"Pace 2×", Key::kTold, has_other_pace<2>, set_pace<2>},
    {"Pace 4×", Key::kTold, has_other_pace<4>, set_pace<4>},
    {"Skip ahead", Key::kTold, [](const Room& room, const DrillView&) { return !room.is_paused(); },
     [](const Room&, DrillView&, int) { return Intents{SkipAhead{}}; }},
    {"Keyboard: show the keys", Key::kKeys, always,
     [](const Room&, DrillView&, int) { return Intents{ShowKeys{}}; }},
    {"End drill", Key::kTold, always,
     [](const Room&, DrillView& view, int) {
         view.is_end_asked = true;
         return Intents{};
     }},
    {"Real emergency: stop and hide the drill", Key::kEmergency, always,
     [](const Room&, DrillView&, int) { return Intents{StopForEmergency{}}; }},
};

void add_updates(const Room& room, std::vector<Action>& actions) {
    for (std::size_t i = room.incidents().size(); i-- > 0;) {
        const engine::IncidentOnPage& incident = room.incidents()[i];
        if (!incident.is_open())
            continue;
        actions.push_back({{"Update “" + incident.title + "”"},
                           static_cast<int>(i),
                           [](const Room& there, DrillView& view, int number) {
                               show_editor(view);
                               status_page::open_update(view.editor, there, number);
                               return Intents{};
                           }});
    }
}

DRILL_LATER Intents show_palette(const Room& room, DrillView& view) {
    const std::vector<Action> actions = drill_actions(room, view);
    const std::vector<PaletteRow> rows(actions.begin(), actions.end());
    const int picked = pick_row(rows, view.palette);
    if (picked < 0)
        return {};
    const Action& action = actions[static_cast<std::size_t>(picked)];
    return action.act(room, view, action.number);
}

}  // namespace

std::vector<Action> drill_actions(const Room& room, const DrillView& view) {
    std::vector<Action> actions;
    add_updates(room, actions);
    for (const Offer& offer : kOffers) {
        if (offer.is_offered(room, view))
            actions.push_back({{std::string(offer.words), offer.key}, 0, offer.act});
    }
    return actions;
}

Intents drill_palette(const Room& room, DrillView& view) {
    return is_palette_open(view.palette) ? show_palette(room, view) : Intents{};
}

}  // namespace drill::ui
