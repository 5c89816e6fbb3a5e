#include "proof/wordings.h"

#include <algorithm>
#include <bit>
#include <string_view>

namespace drill::proof {

using engine::ConditionKind;
using engine::ConditionStep;
using engine::Place;
using engine::Scenario;

namespace {

/// What people say to carry an intent; with the states and levels that lines can name.
constexpr std::string_view kSentences[] = {
    "I am the CMOC and I am here",
    "Shall I post this on the status page?",
    "Please approve my draft",
    "May I set it to Identified?",
    "I will post an update on the status page now",
    "I am setting it to Investigating now",
    "I am moving it to Identified now",
    "I am moving it to Monitoring now",
    "I am moving it to Resolved now",
    "I will set it to Degraded Performance now",
    "I will set it to Partial Service Disruption now",
    "I will set it to Service Disruption now",
    "I will set it to Operational now",
    "Ack, will do",
    "What is the impact?",
    "Tell me the scope please",
    "May I move it to Monitoring?",
    "May I move it to Resolved?",
    "Can we close the incident?",
    "Please give me the all-clear",
    "The update is live on the status page",
    "I posted it as Identified",
    "I posted it as Monitoring",
    "I posted it as Resolved",
    "Can you see the moon?",
    "Is the moon blue?",
    "How blue is the moon?",
    "What about the moon?",
    "Why the moon?",
};
constexpr std::string_view kSayingNothing = "Hm.";

constexpr unsigned bit(Place place) {
    return 1U << static_cast<unsigned>(place);
}

/// What of a line `interest` can tell from another at one place.
struct Listening {
    std::uint64_t phrases = 0;
    std::uint16_t people = 0;
    std::uint8_t intents = 0;
    bool state = false;
    bool level = false;
    bool asks = false;
};

Listening listening_at(const Interest& interest, Place place) {
    Listening listening;
    for (const ConditionStep& step : interest.steps()) {
        const bool is_words = step.kind == ConditionKind::kSaid;
        if ((!is_words && step.kind != ConditionKind::kSaidIntent) || (step.mask & bit(place)) == 0)
            continue;
        if (is_words)
            listening.phrases |= std::uint64_t{1} << step.first;
        else
            listening.intents = static_cast<std::uint8_t>(listening.intents | 1U << step.first);
        if (step.second != engine::kNobody)
            listening.people = static_cast<std::uint16_t>(listening.people | 1U << step.second);
        listening.state = listening.state || (!is_words && step.high % 16 != 0);
        listening.level = listening.level || (!is_words && step.high / 16 % 16 != 0);
        listening.asks = listening.asks || (!is_words && step.high >= 256);
    }
    return listening;
}

struct Heard {
    std::uint64_t phrases = 0;
    std::uint16_t people = 0;
    std::uint8_t intents = 0;
    std::uint8_t state = 0;
    std::uint8_t level = 0;
    bool asks = false;

    friend bool operator==(const Heard&, const Heard&) = default;
};

Heard heard_in(const Wording& wording, const Listening& listening) {
    const auto& [words, understood, cells] = wording.meaning;
    Heard heard;
    heard.phrases = words.phrases & listening.phrases;
    heard.intents = static_cast<std::uint8_t>(understood.intents & listening.intents);
    if (heard.phrases != 0 || heard.intents != 0)
        heard.people = words.addressed & listening.people;
    if (heard.intents == 0)
        return heard;
    heard.state = listening.state ? static_cast<std::uint8_t>(understood.state) : 0;
    heard.level = listening.level ? static_cast<std::uint8_t>(understood.level) : 0;
    heard.asks = listening.asks && understood.asks;
    return heard;
}

/// Keeps one wording of each kind, the one that says the least besides.
class Collection {
public:
    Collection(const Scenario& scenario, const Listening& listening)
        : scenario_(scenario), listening_(listening) {}

    void offer(std::string text) {
        Wording wording{std::move(text), {}};
        wording.meaning = recognise_line(scenario_, wording.text);
        const Heard heard = heard_in(wording, listening_);
        const auto found = std::find(heard_.begin(), heard_.end(), heard);
        if (found == heard_.end()) {
            heard_.push_back(heard);
            wordings_.push_back(std::move(wording));
        }
    }
    void offer_to(const std::vector<std::string>& people, std::string_view text) {
        offer(std::string(text));
        for (const std::string& name : people)
            offer(name + ", " + std::string(text));
    }
    std::vector<Wording> take() { return std::move(wordings_); }

private:
    const Scenario& scenario_;
    const Listening& listening_;
    std::vector<Heard> heard_;
    std::vector<Wording> wordings_;
};

/// The phrase of `list` that is in the fewest others that somebody listens for.
std::string_view purest_phrase(const Scenario& scenario, int list, const Listening& listening) {
    std::string_view best;
    int fewest = 1000;
    for (const std::string& phrase :
         scenario.phrase_lists[static_cast<std::size_t>(list)].folded_phrases) {
        const auto found = recognise_line(scenario, phrase);
        const int others =
            std::popcount(found.words.phrases & listening.phrases) +
            std::popcount(static_cast<unsigned>(found.understood.intents & listening.intents));
        if ((found.words.phrases >> list & 1U) != 0 && others < fewest) {
            fewest = others;
            best = phrase;
        }
    }
    return best;
}

std::vector<std::string_view> phrases_for(const Scenario& scenario, const Listening& listening) {
    std::vector<std::string_view> phrases;
    for (std::size_t list = 0; list < scenario.phrase_lists.size(); ++list) {
        if ((listening.phrases >> list & 1U) == 0)
            continue;
        const auto phrase = purest_phrase(scenario, static_cast<int>(list), listening);
        if (!phrase.empty())
            phrases.push_back(phrase);
    }
    return phrases;
}

/// What `person` is called that stands in the fewest lists of words itself.
std::string purest_name(const Scenario& scenario, const engine::CastMember& person) {
    std::string best = person.name;
    int fewest = std::popcount(recognise(scenario, best).phrases);
    for (const std::string& name : person.folded_names) {
        const int lists = std::popcount(recognise(scenario, name).phrases);
        if (lists < fewest) {
            fewest = lists;
            best = name;
        }
    }
    return best;
}

std::vector<std::string> names_of(const Scenario& scenario, std::uint16_t people) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        if ((people >> i & 1U) != 0)
            names.push_back(purest_name(scenario, scenario.cast[i]));
    }
    return names;
}

}  // namespace

std::vector<Wording> lines_for(const Scenario& scenario, const Interest& interest, Place place) {
    const Listening listening = listening_at(interest, place);
    Collection lines(scenario, listening);
    lines.offer(std::string(kSayingNothing));
    if (listening.phrases == 0 && listening.intents == 0)
        return lines.take();
    const auto people = names_of(scenario, listening.people);
    for (const std::string_view phrase : phrases_for(scenario, listening))
        lines.offer_to(people, phrase);
    const bool lists_take_intents =
        std::any_of(scenario.phrase_lists.begin(), scenario.phrase_lists.end(),
                    [](const engine::PhraseList& each) { return each.intents != 0; });
    if (listening.intents == 0 && !lists_take_intents)
        return lines.take();
    for (const std::string_view sentence : kSentences)
        lines.offer_to(people, sentence);
    return lines.take();
}

std::vector<Wording> texts_for(const Scenario& scenario, const Interest& interest, Place place) {
    const Listening listening = listening_at(interest, place);
    Collection texts(scenario, listening);
    texts.offer(std::string(kSayingNothing));
    std::string all;
    for (const std::string_view phrase : phrases_for(scenario, listening)) {
        texts.offer(std::string(phrase));
        all += std::string(phrase) + ". ";
    }
    if (!all.empty())
        texts.offer(all);
    return texts.take();
}

bool answers(const Wording& wording, Place place, const ConditionStep& step) {
    const auto& [words, understood, cells] = wording.meaning;
    if ((step.mask & bit(place)) == 0)
        return false;
    if (step.second != engine::kNobody && (words.addressed >> step.second & 1U) == 0)
        return false;
    if (step.kind == ConditionKind::kSaid)
        return (words.phrases >> step.first & 1U) != 0;
    const int state = step.high % 16;
    const int level = step.high / 16 % 16;
    return (understood.intents >> step.first & 1U) != 0 &&
           (state == 0 || state == static_cast<int>(understood.state)) &&
           (level == 0 || level == static_cast<int>(understood.level)) &&
           (step.high < 256 || understood.asks);
}

}  // namespace drill::proof
