// Which parts of the state a condition reads and an event changes: the two must fit together.
//
// After an event only the conditions that read one of its topics are looked at again. A topic that
// is missing on either side would make an inject miss its moment; the engine's simulation test
// compares every session with one that looks at all conditions always.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/condition.h"
#include "engine/event.h"

namespace drill::engine {

/// Number of a topic, below kTopicCount: milestones first, then the rows below, each with its own
/// numbers behind it.
using Topic = int;
inline constexpr Topic kPageTopic = kMilestoneCount;
inline constexpr Topic kPresenceTopic = kPageTopic + 1;
inline constexpr Topic kIncidentTopic = kPresenceTopic + 1;
inline constexpr Topic kPageLevelTopic = kIncidentTopic + 1;
inline constexpr Topic kTruthTopic = kPageLevelTopic + 1;
inline constexpr Topic kSeverityTopic = kTruthTopic + 1;
inline constexpr Topic kPhaseTopic = kSeverityTopic + 1;
inline constexpr Topic kVariationTopic = kPhaseTopic + 1;
inline constexpr Topic kApprovalTopic = kVariationTopic + 1;
inline constexpr Topic kNotifiedTopic = kApprovalTopic + 1;
inline constexpr Topic kMaintenanceTopic = kNotifiedTopic + 1;
inline constexpr Topic kIntentTopics = kMaintenanceTopic + 1;
inline constexpr Topic kSaidTopics = kIntentTopics + kIntentCount;
inline constexpr Topic kFlagTopics = kSaidTopics + kPhraseListCountMax;
inline constexpr Topic kCounterTopics = kFlagTopics + kFlagCountMax;
inline constexpr Topic kFiredTopics = kCounterTopics + kCounterCountMax;
inline constexpr Topic kTopicCount = kFiredTopics + kInjectCountMax;

/// A few topics, without allocation.
class TopicList {
public:
    void add(Topic topic) {
        if (count_ < kMost)
            topics_[count_++] = topic;
    }
    const Topic* begin() const { return topics_; }
    const Topic* end() const { return topics_ + count_; }

private:
    // A post: 6 milestones, incident, levels and every phrase list; flags: all of them.
    static constexpr int kMost = kFlagCountMax + 16;
    Topic topics_[kMost];
    int count_ = 0;
};

/// The topics that one step reads; none for those that only join.
TopicList topics_of(const ConditionStep& step);

/// The topics that `event` changes.
TopicList topics_of(const EventBody& event);

}  // namespace drill::engine
