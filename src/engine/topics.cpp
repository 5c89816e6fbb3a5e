#include "engine/topics.h"

#include <bit>

namespace drill::engine {
namespace {

constexpr Topic topic_of(Milestone milestone) {
    return static_cast<Topic>(milestone);
}

/// Adds `first` + number for every bit of `bits`.
void add_bits(TopicList& topics, Topic first, std::uint64_t bits) {
    for (; bits != 0; bits &= bits - 1)
        topics.add(first + std::countr_zero(bits));
}

template <typename... Milestones>
void add_milestones(TopicList& topics, Milestones... milestones) {
    (topics.add(topic_of(milestones)), ...);
}

void add_post(TopicList& topics, std::uint64_t phrases) {
    add_milestones(topics, Milestone::kFirstPost, Milestone::kLastPost, Milestone::kIdentified,
                   Milestone::kMonitoring, Milestone::kResolved, Milestone::kWentBack);
    topics.add(kIncidentTopic);
    topics.add(kPageLevelTopic);
    add_bits(topics, kSaidTopics, phrases);
}

/// Adds what each kind of event changes; in the order of EventBody.
struct TopicsOfEvent {
    TopicList& topics;

    void operator()(const SessionStarted&) const {
        topics.add(kSeverityTopic);
        topics.add(kVariationTopic);
    }
    void operator()(const PageSent&) const {
        topics.add(kPageTopic);
        add_milestones(topics, Milestone::kPageSent);
    }
    void operator()(const PageAcknowledged&) const {
        topics.add(kPageTopic);
        add_milestones(topics, Milestone::kPageAcknowledged);
    }
    void operator()(const PageResolved&) const {
        topics.add(kPageTopic);
        add_milestones(topics, Milestone::kPageResolved);
    }
    void operator()(const ChannelJoined&) const {
        topics.add(kPresenceTopic);
        add_milestones(topics, Milestone::kChannelJoined);
    }
    void operator()(const CallJoined&) const {
        topics.add(kPresenceTopic);
        add_milestones(topics, Milestone::kCallJoined);
    }
    void operator()(const Muted&) const { topics.add(kPresenceTopic); }
    void operator()(const Unmuted&) const {
        topics.add(kPresenceTopic);
        add_milestones(topics, Milestone::kUnmuted);
    }
    void operator()(const LineSaid& event) const {
        if (event.speaker != kCmocSpeaker)
            return;
        if (event.channel != Channel::kIncident) {
            add_milestones(topics, Milestone::kWroteToTeam, Milestone::kCommentedIssue);
            return;
        }
        add_milestones(topics, Milestone::kSpokeMuted, Milestone::kHeardInCall,
                       Milestone::kWroteInChannel, Milestone::kLastChannelLine,
                       Milestone::kLastCallLine);
        add_bits(topics, kSaidTopics, event.phrases);
        add_bits(topics, kIntentTopics, event.intents);
    }
    void operator()(const TruthChanged&) const {
        topics.add(kTruthTopic);
        add_milestones(topics, Milestone::kRecovered, Milestone::kRecurred);
    }
    void operator()(const SeverityChanged&) const {
        topics.add(kSeverityTopic);
        add_milestones(topics, Milestone::kSeverityChanged);
    }
    void operator()(const IncidentCreated& event) const { add_post(topics, event.phrases); }
    void operator()(const UpdatePosted& event) const { add_post(topics, event.phrases); }
    void operator()(const CadenceChanged&) const { topics.add(kIncidentTopic); }
    void operator()(const InfrastructureEdited&) const { topics.add(kIncidentTopic); }
    void operator()(const TitleEdited&) const { add_milestones(topics, Milestone::kTitleEdited); }
    void operator()(const UpdateEdited& event) const {
        topics.add(kIncidentTopic);
        add_milestones(topics, Milestone::kUpdateEdited);
        add_bits(topics, kSaidTopics, event.phrases);
    }
    void operator()(const UpdateMoved&) const { add_milestones(topics, Milestone::kUpdateEdited); }
    void operator()(const UpdateDeleted&) const {
        topics.add(kIncidentTopic);
        add_milestones(topics, Milestone::kUpdateDeleted);
    }
    void operator()(const IncidentDeleted&) const {
        topics.add(kIncidentTopic);
        add_milestones(topics, Milestone::kIncidentDeleted);
    }
    void operator()(const PageEscalated&) const {
        add_milestones(topics, Milestone::kPageEscalated);
    }
    void operator()(const PhaseEntered&) const { topics.add(kPhaseTopic); }
    void operator()(const ApprovalGiven&) const {
        topics.add(kApprovalTopic);
        add_milestones(topics, Milestone::kApprovedPublic, Milestone::kApprovedIdentified,
                       Milestone::kApprovedMonitoring, Milestone::kAllClear);
    }
    void operator()(const ApprovalTakenBack&) const { topics.add(kApprovalTopic); }
    void operator()(const ApprovalMissed&) const { topics.add(kApprovalTopic); }
    void operator()(const ComponentSet&) const {
        topics.add(kPageLevelTopic);
        add_milestones(topics, Milestone::kComponentSet);
    }
    void operator()(const MaintenanceScheduled&) const { topics.add(kMaintenanceTopic); }
    void operator()(const MaintenanceMoved& event) const {
        topics.add(kMaintenanceTopic);
        topics.add(kPageLevelTopic);
        add_bits(topics, kSaidTopics, event.phrases);
    }
    void operator()(const StakeholdersNotified& event) const {
        add_milestones(topics, Milestone::kNotified);
        topics.add(kNotifiedTopic);
        add_bits(topics, kSaidTopics, event.phrases);
    }
    void operator()(const InjectFired& event) const { topics.add(kFiredTopics + event.inject); }
    void operator()(const FlagsChanged& event) const {
        add_bits(topics, kFlagTopics, event.set | event.cleared);
    }
    void operator()(const CounterChanged& event) const {
        topics.add(kCounterTopics + event.counter);
    }
    void operator()(const Reacted&) const { add_milestones(topics, Milestone::kReacted); }
    void operator()(const HelpCalled& event) const {
        add_milestones(topics, Milestone::kHelpCalled);
        add_bits(topics, kSaidTopics, event.phrases);
    }
    void operator()(const TicketTagged& event) const {
        if (!event.is_removed)
            add_milestones(topics, Milestone::kTicketTagged);
    }
    void operator()(const TicketAnswered& event) const {
        add_milestones(topics, Milestone::kTicketAnswered);
        add_bits(topics, kSaidTopics, event.phrases);
    }
    void operator()(const FormSent& event) const {
        add_milestones(topics, Milestone::kCustomerContacted, Milestone::kShiftHandedOver);
        add_bits(topics, kSaidTopics, event.phrases);
    }
    /// Nothing that a condition reads.
    template <typename Other>
    void operator()(const Other&) const {}
};

/// The main topic of a step; kTopicCount when it reads none.
Topic topic_of(const ConditionStep& step) {
    switch (step.kind) {
        case ConditionKind::kSince:
            return step.first;
        case ConditionKind::kSinceInject:
        case ConditionKind::kFired:
            return kFiredTopics + step.first;
        case ConditionKind::kPage:
            return kPageTopic;
        case ConditionKind::kJoined:
        case ConditionKind::kMuted:
            return kPresenceTopic;
        case ConditionKind::kIncidentState:
        case ConditionKind::kIncidentLevel:
        case ConditionKind::kAffects:
        case ConditionKind::kAffectedCount:
        case ConditionKind::kUpdateOverdue:
        case ConditionKind::kBroadcast:
        case ConditionKind::kPostCount:
        case ConditionKind::kPromised:
        case ConditionKind::kOpenIncidents:
            return kIncidentTopic;
        case ConditionKind::kPhase:
        case ConditionKind::kSincePhase:
            return kPhaseTopic;
        case ConditionKind::kVariation:
            return kVariationTopic;
        case ConditionKind::kApproved:
        case ConditionKind::kUnapproved:
            return kApprovalTopic;
        case ConditionKind::kNotified:
            return kNotifiedTopic;
        case ConditionKind::kMaintenance:
        case ConditionKind::kSinceMaintenance:
            return kMaintenanceTopic;
        case ConditionKind::kPageLevel:
            return kPageLevelTopic;
        case ConditionKind::kTruthLevel:
            return kTruthTopic;
        case ConditionKind::kSaid:
            return kSaidTopics + step.first;
        case ConditionKind::kSaidIntent:
            return kIntentTopics + step.first;
        case ConditionKind::kFlag:
            return kFlagTopics + step.first;
        case ConditionKind::kCounter:
            return kCounterTopics + step.first;
        case ConditionKind::kSeverity:
            return kSeverityTopic;
        case ConditionKind::kAlways:
        case ConditionKind::kAll:
        case ConditionKind::kAny:
        case ConditionKind::kNot:
            break;
    }
    return kTopicCount;
}

}  // namespace

TopicList topics_of(const ConditionStep& step) {
    TopicList topics;
    const Topic topic = topic_of(step);
    if (topic < kTopicCount)
        topics.add(topic);
    // What was said after an inject is no longer so when the inject happens again.
    const bool is_said =
        step.kind == ConditionKind::kSaid || step.kind == ConditionKind::kSaidIntent;
    if (is_said && step.low != kNoInject)
        topics.add(kFiredTopics + step.low);
    return topics;
}

TopicList topics_of(const EventBody& event) {
    TopicList topics;
    std::visit(TopicsOfEvent{topics}, event);
    return topics;
}

}  // namespace drill::engine
