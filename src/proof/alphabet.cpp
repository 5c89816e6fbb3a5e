#include "proof/alphabet.h"

#include <algorithm>
#include <utility>

#include "proof/wordings.h"

namespace drill::proof {

using namespace engine;

namespace {

constexpr std::string_view kPromises[] = {" Next update in 60 minutes.",
                                          " Next update in 5 minutes."};
constexpr IncidentState kStates[] = {IncidentState::kInvestigating, IncidentState::kIdentified,
                                     IncidentState::kMonitoring, IncidentState::kResolved};
/// Each multiplies the posts that open an incident; with more, nothing is refuted any more.
constexpr std::size_t kCellChoicesMax = 10;

bool is_about_posts(ConditionKind kind) {
    switch (kind) {
        case ConditionKind::kIncidentState:
        case ConditionKind::kIncidentLevel:
        case ConditionKind::kAffects:
        case ConditionKind::kAffectedCount:
        case ConditionKind::kUpdateOverdue:
        case ConditionKind::kBroadcast:
        case ConditionKind::kPostCount:
        case ConditionKind::kUnapproved:
        case ConditionKind::kPromised:
        case ConditionKind::kOpenIncidents:
            return true;
        default:
            return false;
    }
}

/// Values of which one stands for all that the steps see alike.
template <typename Value>
class Classes {
public:
    void offer(Value value, std::vector<bool> seen) {
        if (std::find(seen_.begin(), seen_.end(), seen) != seen_.end())
            return;
        seen_.push_back(std::move(seen));
        values_.push_back(value);
    }
    std::vector<Value> take() { return std::move(values_); }

private:
    std::vector<std::vector<bool>> seen_;
    std::vector<Value> values_;
};

std::vector<IncidentState> states_for(const Interest& interest) {
    const bool tells_steps = interest.reads(ConditionKind::kUnapproved) ||
                             interest.reads(ConditionKind::kUpdateOverdue) ||
                             interest.reads(Milestone::kWentBack);
    Classes<IncidentState> classes;
    for (const IncidentState state : kStates) {
        std::vector<bool> seen{state == IncidentState::kResolved};
        for (const ConditionStep& step : interest.steps()) {
            if (step.kind == ConditionKind::kIncidentState)
                seen.push_back((step.mask >> static_cast<unsigned>(state) & 1U) != 0);
        }
        const std::pair<Milestone, IncidentState> told[] = {
            {Milestone::kIdentified, IncidentState::kIdentified},
            {Milestone::kMonitoring, IncidentState::kMonitoring}};
        for (const auto& [milestone, reached] : told)
            seen.push_back((tells_steps || interest.reads(milestone)) && state == reached);
        classes.offer(state, std::move(seen));
    }
    return classes.take();
}

std::vector<Level> levels_for(const Interest& interest) {
    Classes<Level> classes;
    for (int level = 1; level <= 6; ++level) {
        std::vector<bool> seen;
        for (const ConditionStep& step : interest.steps()) {
            if (step.kind == ConditionKind::kIncidentLevel ||
                step.kind == ConditionKind::kPageLevel)
                seen.push_back(level >= step.low && level <= step.high);
        }
        classes.offer(static_cast<Level>(level), std::move(seen));
    }
    return classes.take();
}

/// Sets of cells: one cell of each kind that the steps tell apart, all of them together, the whole
/// page, and as many as a count asks for.
std::vector<CellSet> cells_for(const Scenario& scenario, const Interest& interest,
                               bool& is_complete) {
    const int count = static_cast<int>(scenario.setting.cells.size());
    Classes<int> kinds;
    for (int cell = 0; cell < count; ++cell) {
        std::vector<bool> seen;
        for (const ConditionStep& step : interest.steps())
            seen.push_back(step.cells.has(cell));
        kinds.offer(cell, std::move(seen));
    }
    const std::vector<int> kept = kinds.take();
    std::vector<CellSet> sets;
    const auto offer = [&](const CellSet& set) {
        const bool is_new = std::find(sets.begin(), sets.end(), set) == sets.end();
        if (set.empty() || !is_new)
            return;
        is_complete = is_complete && sets.size() < kCellChoicesMax;
        if (sets.size() < kCellChoicesMax)
            sets.push_back(set);
    };
    CellSet all_kinds;
    for (const int cell : kept) {
        CellSet one;
        one.add(cell);
        offer(one);
        all_kinds.add(cell);
    }
    offer(all_kinds);
    for (const ConditionStep& step : interest.steps()) {
        if (step.kind != ConditionKind::kAffectedCount)
            continue;
        for (const int wanted : {step.low - 1, step.low, step.high, step.high + 1}) {
            CellSet set;
            for (int cell = 0; cell < std::min(wanted, count); ++cell)
                set.add((kept.back() + cell) % count);
            offer(set);
        }
    }
    return sets;
}

std::vector<std::uint8_t> broadcasts_for(const Interest& interest) {
    std::vector<std::uint8_t> ways{0};
    for (const ConditionStep& step : interest.steps()) {
        const auto way = static_cast<std::uint8_t>(step.mask);
        const bool is_new = std::find(ways.begin(), ways.end(), way) == ways.end();
        if (step.kind == ConditionKind::kBroadcast && is_new)
            ways.push_back(way);
    }
    return ways;
}

bool has_words_at(const Interest& interest, Place place) {
    return std::any_of(
        interest.steps().begin(), interest.steps().end(), [place](const ConditionStep& step) {
            return (step.kind == ConditionKind::kSaid || step.kind == ConditionKind::kSaidIntent) &&
                   (step.mask >> static_cast<unsigned>(place) & 1U) != 0;
        });
}

}  // namespace

/// Puts the moves of one alphabet together; a member a group of tools.
class AlphabetMaker {
public:
    AlphabetMaker(Alphabet& alphabet, const Scenario& scenario, const Interest& interest)
        : alphabet_(alphabet), scenario_(scenario), interest_(interest) {}

    void make() {
        pager();
        room();
        const bool posts =
            std::any_of(interest_.steps().begin(), interest_.steps().end(),
                        [](const ConditionStep& step) { return is_about_posts(step.kind); });
        if (posts || has_words_at(interest_, Place::kPost) || reads_post_moments() ||
            interest_.reads(ConditionKind::kPageLevel))
            status_page();
        if (interest_.reads(ConditionKind::kPageLevel) || interest_.reads(Milestone::kComponentSet))
            components();
        if (interest_.sees_maintenance())
            maintenance();
        edits();
        notices();
        desk();
        note_unspoken();
    }

private:
    void add(CommandBody body, bool keeps_state = false) {
        alphabet_.moves_.push_back({std::move(body), keeps_state});
    }
    bool reads_post_moments() const {
        return interest_.reads_any(Milestone::kFirstPost, Milestone::kLastPost,
                                   Milestone::kIdentified, Milestone::kMonitoring,
                                   Milestone::kResolved, Milestone::kWentBack);
    }

    void pager() {
        const bool reads_page = interest_.reads(ConditionKind::kPage);
        if (!reads_page &&
            !interest_.reads_any(Milestone::kPageAcknowledged, Milestone::kPageResolved))
            return;
        add(AcknowledgePage{});
        add(ResolvePage{});
    }

    void room() {
        const bool reads_muted = interest_.reads(ConditionKind::kMuted);
        const bool writes =
            has_words_at(interest_, Place::kChannel) ||
            interest_.reads_any(Milestone::kWroteInChannel, Milestone::kLastChannelLine,
                                Milestone::kHelpCalled, Milestone::kReacted);
        const bool speaks = has_words_at(interest_, Place::kCall) ||
                            interest_.reads_any(Milestone::kHeardInCall, Milestone::kLastCallLine,
                                                Milestone::kSpokeMuted, Milestone::kUnmuted);
        const bool reads_presence = interest_.reads(ConditionKind::kJoined);
        if (writes || reads_presence || interest_.reads(Milestone::kChannelJoined))
            add(JoinChannel{});
        if (speaks || reads_muted || reads_presence || interest_.reads(Milestone::kCallJoined)) {
            add(JoinCall{});
            add(Unmute{});
        }
        if (reads_muted || interest_.reads(Milestone::kUnmuted))
            add(Mute{});
        if (writes)
            say(Place::kChannel);
        if (speaks)
            say(Place::kCall);
        alphabet_.may_speak_muted_ = interest_.reads(Milestone::kSpokeMuted);
    }

    void say(Place place) {
        for (Wording& each : lines_for(scenario_, interest_, place)) {
            add(Say{place, each.text});
            said_.push_back({place, std::move(each)});
        }
    }

    PublicPost post(IncidentState state, Level level, std::uint8_t broadcast,
                    std::string_view promise, std::string_view words = "Hm.") const {
        return {state, level, std::string(words) + std::string(promise), broadcast, ""};
    }

    void status_page() {
        const auto cells = cells_for(scenario_, interest_, alphabet_.is_complete_);
        const auto states = states_for(interest_);
        const auto levels = levels_for(interest_);
        const bool promises = interest_.reads(ConditionKind::kPromised) ||
                              interest_.reads(ConditionKind::kUpdateOverdue);
        auto texts = texts_for(scenario_, interest_, Place::kPost);
        for (const IncidentState state : states) {
            for (const Level level : levels) {
                for (const CellSet& set : cells)
                    add(CreateIncident{"Hm.", set, post(state, level, 0, "")});
                for (const std::uint8_t broadcast : broadcasts_for(interest_)) {
                    add(PostUpdate{0, post(state, level, broadcast, ""), {}});
                    for (const std::string_view promise : kPromises) {
                        if (promises)
                            add(PostUpdate{0, post(state, level, broadcast, promise), {}});
                    }
                }
            }
        }
        for (Wording& text : texts) {
            if (&text != &texts.front()) {
                add(CreateIncident{"Hm.", cells.front(),
                                   post(states.front(), levels.back(), 0, "", text.text)});
            }
            add(PostUpdate{0, post(states.front(), levels.front(), 0, "", text.text), {}}, true);
            said_.push_back({Place::kPost, std::move(text)});
        }
        if (interest_.reads(ConditionKind::kAffects) ||
            interest_.reads(ConditionKind::kAffectedCount)) {
            for (const CellSet& set : cells)
                add(EditInfrastructure{0, set});
        }
        if (interest_.reads(ConditionKind::kOpenIncidents) ||
            interest_.reads(ConditionKind::kIncidentState) ||
            interest_.reads(Milestone::kIncidentDeleted))
            add(DeleteIncident{0});
        allow_second_incident();
    }

    void allow_second_incident() {
        for (const ConditionStep& step : interest_.steps()) {
            const bool counts =
                step.kind == ConditionKind::kOpenIncidents && (step.low > 1 || step.high == 1);
            const bool chooses = (step.kind == ConditionKind::kIncidentState ||
                                  step.kind == ConditionKind::kIncidentLevel) &&
                                 !step.cells.empty();
            if (counts || chooses)
                alphabet_.incidents_max_ = 2;
        }
    }

    void components() {
        for (const CellSet& set : cells_for(scenario_, interest_, alphabet_.is_complete_)) {
            for (const Level level : levels_for(interest_))
                add(SetComponent{set, level});
        }
    }

    /// The start and the end say nothing more: an update of the same moment does.
    void maintenance() {
        for (std::size_t i = 0; i < scenario_.maintenances.size(); ++i) {
            const auto number = static_cast<int>(i);
            for (const MaintenanceStep step : {MaintenanceStep::kStart, MaintenanceStep::kFinish,
                                               MaintenanceStep::kAutomationOff})
                add(MoveMaintenance{number, step, "Hm.", 0});
            for (const Wording& text : texts_for(scenario_, interest_, Place::kPost))
                add(MoveMaintenance{number, MaintenanceStep::kUpdate, text.text, 0});
        }
    }

    void edits() {
        if (interest_.reads(Milestone::kTitleEdited))
            add(EditTitle{0, "Hm."});
        if (interest_.reads(Milestone::kUpdateEdited))
            add(EditUpdate{0, 0, "Hm."});
        if (interest_.reads(Milestone::kUpdateDeleted))
            add(DeleteUpdate{0, 1});
    }

    void notices() {
        if (!interest_.reads(ConditionKind::kNotified) && !interest_.reads(Milestone::kNotified) &&
            !has_words_at(interest_, Place::kNotice))
            return;
        Classes<Severity> classes;
        for (int severity = 1; severity <= 4; ++severity) {
            std::vector<bool> seen;
            for (const ConditionStep& step : interest_.steps()) {
                if (step.kind == ConditionKind::kNotified)
                    seen.push_back((step.mask >> severity & 1U) != 0);
            }
            classes.offer(static_cast<Severity>(severity), std::move(seen));
        }
        auto texts = texts_for(scenario_, interest_, Place::kNotice);
        for (const Severity severity : classes.take()) {
            for (const Wording& text : texts)
                add(NotifyStakeholders{severity, text.text});
        }
        for (Wording& text : texts)
            said_.push_back({Place::kNotice, std::move(text)});
    }

    void desk() {
        const std::pair<Milestone, CommandBody> rare[] = {
            {Milestone::kWroteToTeam, Say{Place::kChannel, "Hm.", Channel::kTeam}},
            {Milestone::kCommentedIssue, Say{Place::kChannel, "Hm.", Channel::kIssue}},
            {Milestone::kReacted, React{0, Reaction::kThumbsUp, true}},
            {Milestone::kHelpCalled, Say{Place::kChannel, "/inc escalate help"}},
            {Milestone::kTicketTagged, TagTicket{0, "hm"}},
            {Milestone::kTicketAnswered, AnswerTicket{0, "Hm."}},
            {Milestone::kCustomerContacted, SendForm{FormKind::kContactRequest, {{"Why", "Hm."}}}},
            {Milestone::kShiftHandedOver, SendForm{FormKind::kHandOver, {{"State", "Hm."}}}},
        };
        for (const auto& [milestone, body] : rare) {
            if (interest_.reads(milestone))
                add(body);
        }
    }

    void note_unspoken() {
        for (const ConditionStep& step : interest_.steps()) {
            if (step.kind != ConditionKind::kSaid && step.kind != ConditionKind::kSaidIntent)
                continue;
            const bool is_said = std::any_of(said_.begin(), said_.end(), [&step](const auto& each) {
                return answers(each.second, each.first, step);
            });
            if (!is_said)
                alphabet_.unspoken_.push_back(step);
        }
    }

    Alphabet& alphabet_;
    const Scenario& scenario_;
    const Interest& interest_;
    std::vector<std::pair<Place, Wording>> said_;
};

Alphabet::Alphabet(const Scenario& scenario, const Interest& interest) {
    AlphabetMaker(*this, scenario, interest).make();
}

namespace {

/// Number of the incident that an update goes to; -1 when there is none.
int incident_of(const Control& control) {
    const PublicIncident* current = control.current_incident();
    return current == nullptr || current->is_deleted != 0
               ? -1
               : static_cast<int>(current - control.incidents);
}

/// Whether the tools offer it; a member a kind of request.
struct IsOffered {
    const Control& control;
    int incidents_max;
    bool may_speak_muted;

    bool operator()(const AcknowledgePage&) const { return control.page == PageStatus::kTriggered; }
    bool operator()(const ResolvePage&) const { return control.page == PageStatus::kAcknowledged; }
    bool operator()(const JoinChannel&) const { return control.in_channel == 0; }
    bool operator()(const JoinCall&) const { return control.in_call == 0; }
    bool operator()(const Mute&) const { return control.in_call != 0 && control.is_muted == 0; }
    bool operator()(const Unmute&) const { return control.in_call != 0 && control.is_muted != 0; }
    bool operator()(const Say& say) const {
        if (say.place == Place::kCall)
            return control.in_call != 0 && (control.is_muted == 0 || may_speak_muted);
        if (say.channel == Channel::kIssue)
            return control.is_issue_named != 0;
        return say.channel != Channel::kIncident || control.in_channel != 0;
    }
    bool operator()(const CreateIncident&) const {
        return control.open_incident_count() < incidents_max &&
               control.incident_count < kPublicIncidentCountMax;
    }
    bool operator()(const PostUpdate&) const {
        const int incident = incident_of(control);
        return incident >= 0 && control.incidents[incident].post_count < kPostCountMax;
    }
    bool operator()(const EditInfrastructure&) const { return incident_of(control) >= 0; }
    bool operator()(const EditTitle&) const { return incident_of(control) >= 0; }
    bool operator()(const EditUpdate&) const { return incident_of(control) >= 0; }
    bool operator()(const DeleteIncident&) const { return incident_of(control) >= 0; }
    bool operator()(const DeleteUpdate&) const {
        const int incident = incident_of(control);
        return incident >= 0 && control.incidents[incident].post_count > 1;
    }
    bool operator()(const MoveMaintenance& move) const {
        const Maintenance& each = control.maintenances[move.maintenance];
        switch (move.step) {
            case MaintenanceStep::kStart:
                return each.state == MaintenanceState::kScheduled;
            case MaintenanceStep::kAutomationOff:
                return each.is_automatic != 0 && each.state != MaintenanceState::kCompleted;
            default:
                return each.state == MaintenanceState::kActive;
        }
    }
    bool operator()(const React&) const { return control.message_count > 0; }
    bool operator()(const TagTicket&) const { return control.ticket_count > 0; }
    bool operator()(const AnswerTicket&) const { return control.ticket_count > 0; }
    template <typename Other>
    bool operator()(const Other&) const {
        return true;
    }
};

}  // namespace

bool Alphabet::is_offered(int number, const Control& control) const {
    return std::visit(IsOffered{control, incidents_max_, may_speak_muted_},
                      moves_[static_cast<std::size_t>(number)].body);
}

CommandBody Alphabet::body_of(int number, const Control& control) const {
    const Move& move = moves_[static_cast<std::size_t>(number)];
    CommandBody body = move.body;
    const int incident = incident_of(control);
    std::visit(
        [incident](auto& each) {
            if constexpr (requires { each.incident; })
                each.incident = incident;
        },
        body);
    if (auto* update = std::get_if<PostUpdate>(&body); update != nullptr && move.keeps_state) {
        update->post.state = control.incidents[incident].state;
        update->post.level = control.incidents[incident].level;
        update->post.broadcast = control.incidents[incident].broadcast;
    }
    return body;
}

}  // namespace drill::proof
