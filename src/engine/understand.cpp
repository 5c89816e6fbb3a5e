#include "engine/understand.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "engine/clauses.h"

namespace drill::engine {
namespace {

/// Words that may stand between two words of a phrase.
constexpr int kGapWords = 3;
/// How far behind a verb its object is looked for.
constexpr std::size_t kObjectReach = 4;

constexpr unsigned bit(Intent intent) {
    return 1U << static_cast<unsigned>(intent);
}

/// Facts about a clause as sets of positions, one bit a word.
struct Positions {
    std::uint64_t all = 0;
    std::uint64_t leads = 0;        ///< only leads before it
    std::uint64_t starts = 0;       ///< likewise, or behind "and"
    std::uint64_t hops = 0;         ///< may not be left out
    std::uint64_t others = 0;       ///< may not be left out at any distance
    std::uint64_t denied = 0;       ///< behind "not", "if" or somebody else's words
    std::uint64_t negated = 0;      ///< behind "not" or somebody else's words
    std::uint64_t reported = 0;     ///< behind somebody else's words
    std::uint64_t misdirected = 0;  ///< verbs whose object is nothing public
};

class ClauseMatcher {
public:
    ClauseMatcher(const Language& language, const Clause& clause)
        : language_(language), clause_(clause) {
        for (const ClauseWord& word : clause.words) {
            classes_ |= word.classes;
            if (word.number >= 0)
                numbers_ |= word_bit(word.number);
        }
        find_positions();
    }

    /// Sets `out` to the phrases that are worth a look.
    void find_likely(PhraseSet& out) const { language_.index.find(numbers_, classes_, out); }
    bool matches(const IntentPhrase& phrase) const { return last_places(phrase) != 0; }

    /// Notes what is not so; words set aside before deny nothing ("unless anybody objects").
    void find_denials() {
        for (std::size_t i = 0; i < clause_.words.size(); ++i) {
            const std::uint64_t behind = ~std::uint64_t{0} << i << 1;
            if ((at_.all >> i & 1U) == 0)
                continue;
            const bool is_reported = is_said_by_others(i);
            const bool is_negated = is_reported || is(i, WordRole::kNot);
            if (is_reported)
                at_.reported |= behind;
            if (is_negated)
                at_.negated |= behind;
            if (is_negated || is(i, WordRole::kIf))
                at_.denied |= behind;
        }
    }

    /// Takes the words of a phrase of Intent::kNone, and all between them, out of the clause.
    void set_aside(const IntentPhrase& phrase) {
        const std::uint64_t ends = last_places(phrase);
        if (ends == 0)
            return;
        const int begin = std::countr_zero(found(phrase.items.front()) & beginnings(phrase));
        const int end = 63 - std::countl_zero(ends);
        for (int i = begin; i <= end; ++i)
            at_.all &= ~(std::uint64_t{1} << i);
    }

private:
    /// The positions that the last word of `phrase` takes; none when it is not found.
    std::uint64_t last_places(const IntentPhrase& phrase) const {
        if (phrase.asks && !clause_.asks)
            return 0;
        const std::uint64_t open = open_to(phrase.intent);
        std::uint64_t reached = 0;
        for (std::size_t i = 0; i < phrase.items.size(); ++i) {
            const std::uint64_t here = found(phrase.items[i]) & open;
            reached = i == 0 ? here & beginnings(phrase) : here & reach(reached, phrase.items[i]);
            if (reached == 0)
                return 0;
        }
        return phrase.at_end ? reached & ends(phrase) : reached;
    }

    bool is(std::size_t number, WordRole role) const {
        return (clause_.words[number].classes & language_.role(role)) != 0;
    }

    /// "Mara told them …", but not "I told them …" or "I have told them …".
    bool is_said_by_others(std::size_t number) const {
        const auto is_before = [&](std::size_t back, WordRole role) {
            return number >= back && is(number - back, role);
        };
        const bool is_own = is_before(1, WordRole::kI) ||
                            (is_before(1, WordRole::kHave) && is_before(2, WordRole::kI));
        return is(number, WordRole::kSaid) && !is_own;
    }

    void find_positions() {
        bool leads = true;   // only leads so far
        bool starts = true;  // or since "and"
        for (std::size_t i = 0; i < clause_.words.size(); ++i) {
            const std::uint64_t here = std::uint64_t{1} << i;
            at_.all |= here;
            starts = starts || (i > 0 && is(i - 1, WordRole::kJoin));
            if (leads)
                at_.leads |= here;
            if (starts)
                at_.starts |= here;
            leads = leads && is(i, WordRole::kLead);
            starts = starts && is(i, WordRole::kLead);
            if (is(i, WordRole::kHop))
                at_.hops |= here;
            if (is_other(i))
                at_.others |= here;
            if (is(i, WordRole::kVerb) && has_other_object(i))
                at_.misdirected |= here;
        }
    }

    /// Whether the first object behind the verb at `verb` is nothing public.
    bool has_other_object(std::size_t verb) const {
        if (verb > 0 && (is(verb - 1, WordRole::kDet) || is(verb - 1, WordRole::kVerb)))
            return false;  // "the next update" is none, nor is "putting a draft"
        if (verb > 0 && is(verb - 1, WordRole::kBe) &&
            (clause_.words[verb].classes & kPastForm) != 0)
            return false;  // "the page was updated with the findings": the object is before it
        for (std::size_t i = verb + 1; i < clause_.words.size() && i <= verb + kObjectReach; ++i) {
            if (is(i, WordRole::kTarget) || is(i, WordRole::kJoin))
                return false;
            if (is_other(i))
                return true;
        }
        return false;
    }

    /// Whether the word names nothing public; in "the database update" it only says which.
    bool is_other(std::size_t number) const {
        const std::size_t next = number + 1;
        const bool says_which =
            next < clause_.words.size() && is(next, WordRole::kTarget) && !is(next, WordRole::kDet);
        return is(number, WordRole::kOther) && !says_which;
    }

    /// Where words of this intent may stand.
    std::uint64_t open_to(Intent intent) const {
        switch (intent) {
            case Intent::kNone:
                return at_.all;
            case Intent::kAskForFacts:
                return at_.all & ~(clause_.asks ? at_.reported : at_.negated);
            case Intent::kAskToPublish:
            case Intent::kAskAllClear:
                return at_.all & ~(clause_.asks ? at_.reported : at_.negated) & ~at_.misdirected;
            case Intent::kAcknowledgeAsk:
                return at_.all & ~at_.denied & ~at_.misdirected;
            default:
                return clause_.asks ? 0 : at_.all & ~at_.denied & ~at_.misdirected;
        }
    }

    /// The last place, and for a whole confirmation the one before a name: "will do Mara".
    std::uint64_t ends(const IntentPhrase& phrase) const {
        const std::size_t last = clause_.words.size() - 1;
        const ClauseWord& word = clause_.words[last];
        const bool is_name = word.number < 0 && word.classes == 0 && last > 0;
        const std::uint64_t place = std::uint64_t{1} << last;
        const bool is_whole = phrase.at_start && phrase.intent == Intent::kAcknowledgeAsk;
        return is_name && is_whole ? place | place >> 1 : place;
    }

    std::uint64_t beginnings(const IntentPhrase& phrase) const {
        std::uint64_t places = phrase.at_start ? at_.starts : at_.all;
        if (phrase.at_start && phrase.at_end)
            places = at_.leads;
        for (std::size_t i = 0; phrase.not_behind != 0 && i + 1 < clause_.words.size(); ++i) {
            if ((clause_.words[i].classes & phrase.not_behind) != 0)
                places &=
                    phrase.is_far_behind ? (std::uint64_t{2} << i) - 1 : ~(std::uint64_t{2} << i);
        }
        return places;
    }

    std::uint64_t found(const PhraseItem& item) const {
        std::uint64_t places = 0;
        for (std::size_t i = 0; i < clause_.words.size(); ++i) {
            const ClauseWord& word = clause_.words[i];
            const bool fits = (word.classes & item.classes) != 0 ||
                              (item.word >= 0 && word.number == item.word) ||
                              (item.is_unknown && word.number < 0 && word.classes == 0);
            if (fits && (item.form == 0 || (word.classes & item.form) != 0))
                places |= std::uint64_t{1} << i;
        }
        return places;
    }

    /// The positions that the next word may take behind one of `from`.
    std::uint64_t reach(std::uint64_t from, const PhraseItem& item) const {
        std::uint64_t places = 0;
        const int gap = item.is_next ? 0 : kGapWords;
        const int steps = item.is_far ? static_cast<int>(kClauseWordsMax) : gap + 1;
        for (int i = 0; i < steps && from != 0; ++i) {
            from <<= 1;
            places |= from;
            from &= ~(item.is_far ? at_.others : at_.hops);
        }
        return places;
    }

    const Language& language_;
    const Clause& clause_;
    WordClasses classes_ = 0;    // of all words
    std::uint64_t numbers_ = 0;  // word_bit() of all words
    Positions at_;
};

/// A question for a word leaves no room for other readings of the same words.
unsigned without_weaker(unsigned intents) {
    const unsigned statements =
        bit(Intent::kIntend) | bit(Intent::kReportPosted) | bit(Intent::kAcknowledgeAsk);
    if ((intents & bit(Intent::kAskAllClear)) != 0)
        return intents & ~(statements | bit(Intent::kAskToPublish) | bit(Intent::kAskForFacts));
    if ((intents & bit(Intent::kAskToPublish)) != 0)
        return intents & ~(statements | bit(Intent::kAskForFacts));
    return intents;
}

void forget(Understood& understood, Intent intent) {
    understood.intents = static_cast<std::uint8_t>(understood.intents & ~bit(intent));
}

/// What the clause before was, as far as the next one goes on with it.
struct Before {
    unsigned intents = 0;
    bool ends_sentence = true;
    bool is_page_taken = false;  ///< "acked"
    bool asks_if_well = false;
};

/// Whether one of the words is of `wanted` and not of `excluded`.
bool has_word(const Clause& clause, WordClasses wanted, WordClasses excluded = 0) {
    return std::any_of(clause.words.begin(), clause.words.end(), [&](const ClauseWord& word) {
        return (word.classes & wanted) != 0 && (word.classes & excluded) == 0;
    });
}

/// "Acked", "acknowledged", and nothing else.
bool is_page_taken(const Language& language, const Clause& clause) {
    const int number = clause.words[0].number;
    return clause.words.size() == 1 && number >= 0 &&
           language.lexicon.word(number).text.substr(0, 3) == "ack";
}

/// Whether a clause names what is public, and not only as "it".
bool names_public(const Language& language, const Clause& clause) {
    return has_word(clause, language.role(WordRole::kTarget), language.role(WordRole::kDet));
}

/// What was `found` in a clause, beside what was understood of the line and of the clause
/// `before`; forgets what was meant otherwise.
unsigned weighed(const Language& language, const Clause& clause, const Before& before,
                 unsigned found, std::int16_t (&phrase_of)[kIntentCount], Understood& understood) {
    // "Is it fixed? Can I close?" asks one thing.
    if ((found & bit(Intent::kAskAllClear)) != 0 && before.intents == bit(Intent::kAskForFacts) &&
        (before.asks_if_well || !before.ends_sentence))
        forget(understood, Intent::kAskForFacts);
    // "Acked, CMOC here": that was the page.
    if ((found & bit(Intent::kAnnounceSelf)) != 0 && before.is_page_taken && !before.ends_sentence)
        forget(understood, Intent::kAcknowledgeAsk);
    // "Shall we post, or is it too slow?" asks one thing.
    const unsigned words_asked_for = bit(Intent::kAskToPublish) | bit(Intent::kAskAllClear);
    if (clause.is_choice && (understood.intents & words_asked_for) != 0)
        found &= ~bit(Intent::kAskForFacts);
    // "Published, please check" asks for no word any more.
    if (!clause.asks && (understood.intents & bit(Intent::kReportPosted)) != 0)
        found &= ~bit(Intent::kAskToPublish);
    // "I'd set it to Resolved, any objections?"
    const bool is_closing = understood.state == IncidentState::kMonitoring ||
                            understood.state == IncidentState::kResolved;
    if ((found & bit(Intent::kAskToPublish)) != 0 && is_closing &&
        !names_public(language, clause)) {
        found = (found & ~bit(Intent::kAskToPublish)) | bit(Intent::kAskAllClear);
        phrase_of[static_cast<int>(Intent::kAskAllClear)] =
            phrase_of[static_cast<int>(Intent::kAskToPublish)];
    }
    return found;
}

/// Words such as "put" are both to be done and done: the phrase that says more decides.
unsigned without_both_tenses(const Language& language, unsigned intents,
                             const std::int16_t (&phrase_of)[kIntentCount]) {
    const unsigned both = bit(Intent::kIntend) | bit(Intent::kReportPosted);
    if ((intents & both) != both)
        return intents;
    const auto items = [&](Intent intent) {
        const auto number = static_cast<std::size_t>(phrase_of[static_cast<int>(intent)]);
        return language.phrases[number].items.size();
    };
    const bool is_done = items(Intent::kReportPosted) >= items(Intent::kIntend);
    return intents & ~bit(is_done ? Intent::kIntend : Intent::kReportPosted);
}

/// Whether nothing but leads stands in other clauses than `own`.
bool is_alone_in(const std::vector<Clause>& clauses, const Clause& own, WordClasses leads) {
    for (const Clause& clause : clauses) {
        for (const ClauseWord& word : clause.words) {
            if (&clause != &own && (word.classes & leads) == 0)
                return false;
        }
    }
    return true;
}

bool begins_with_yes(const Language& language, const std::vector<Clause>& clauses) {
    return !clauses.empty() &&
           (clauses.front().words[0].classes & language.role(WordRole::kYes)) != 0;
}

/// "Okay, adding the link" answers; "okay, adding the link and posting" says more.
void forget_mere_answer(const Language& language, Understood& understood) {
    for (int i = 0; i < kIntentCount; ++i) {
        const bool is_all = understood.intents == 1U << static_cast<unsigned>(i);
        const std::int16_t phrase = understood.phrase_of[i];
        if (phrase >= 0 && language.phrases[static_cast<std::size_t>(phrase)].is_answer && !is_all)
            forget(understood, static_cast<Intent>(i));
    }
}

/// The words of `line`, those in which a slip was mended as they were meant.
std::vector<std::string_view> meant_words(const Language& language, std::string_view line,
                                          const std::vector<MendedWord>& mended,
                                          std::string& buffer) {
    std::vector<std::string_view> words = cue_words(line, buffer);
    for (std::string_view& word : words) {
        if (mended.empty())
            break;
        const CueKey key = cue_key(word);
        for (const MendedWord& each : mended) {
            if (each.typed == key)
                word = language.lexicon.word(each.number).text;
        }
    }
    return words;
}

/// Intents for which all that is said speaks enough, with the phrases that were found.
void weigh(const Language& language, std::string_view line, const std::vector<MendedWord>& mended,
           Understood& understood) {
    if (language.cues.empty())
        return;
    std::string buffer;
    understood.evidence = language.cues.weigh(meant_words(language, line, mended, buffer));
    for (int i = 0; i < static_cast<int>(understood.evidence.size()); ++i) {
        const unsigned own = 1U << static_cast<unsigned>(i);
        const bool is_found = (understood.intents & own) != 0;
        const std::int16_t phrase = understood.phrase_of[i];
        const bool is_enough =
            is_found && phrase >= 0 && language.phrases[static_cast<std::size_t>(phrase)].is_enough;
        const int for_it =
            understood.evidence[static_cast<std::size_t>(i)] + (is_found ? kPhraseEvidence : 0);
        if (!is_enough && for_it < kEvidenceEnough)
            forget(understood, static_cast<Intent>(i));
        else
            understood.intents = static_cast<std::uint8_t>(understood.intents | own);
    }
}

/// The value from `first` to `last` whose name starts like `text`; `none` if no name does.
template <typename Enum>
Enum named(std::string_view text, Enum first, Enum last, Enum none) {
    for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value) {
        if (text.substr(0, 4) == name_of(static_cast<Enum>(value)).substr(0, 4))
            return static_cast<Enum>(value);
    }
    return none;
}

void name_what_stands_in(const Language& language, const Clause& clause, Understood& understood) {
    for (const ClauseWord& word : clause.words) {
        const auto is = [&](WordRole role) { return (word.classes & language.role(role)) != 0; };
        if (word.number < 0)
            continue;
        const std::string_view text = language.lexicon.word(word.number).text;
        if (is(WordRole::kState)) {
            understood.state = named(text, IncidentState::kInvestigating, IncidentState::kResolved,
                                     understood.state);
        }
        if (is(WordRole::kMonitoring))
            understood.state = IncidentState::kMonitoring;
        if (is(WordRole::kResolved))
            understood.state = IncidentState::kResolved;
        if (is(WordRole::kLevel)) {
            understood.level = named(text, Level::kOperational, Level::kSecurity, understood.level);
        }
    }
}

/// The phrase by which each intent was found in a clause.
struct FoundPhrases {
    unsigned intents = 0;
    std::int16_t phrase_of[kIntentCount] = {};
};

/// What surrounds a clause, as far as phrases ask for it.
struct Surroundings {
    bool is_first = false;    ///< clause of the line
    bool is_alone = false;    ///< nothing but leads stands in other clauses
    bool may_answer = false;  ///< the line begins with "yes" and nothing was understood before
};

bool may_stand(const IntentPhrase& phrase, const Clause& clause, const Surroundings& around) {
    return (!phrase.is_alone || around.is_alone) && (!phrase.is_later || !around.is_first) &&
           (!phrase.is_answer || (around.may_answer && !clause.asks));
}

/// The first phrase of each intent that is in the clause. `likely` is scratch.
FoundPhrases find_phrases(const Language& language, const Clause& clause,
                          const Surroundings& around, PhraseSet& likely) {
    ClauseMatcher matcher(language, clause);
    matcher.find_likely(likely);
    for_each_number(likely, [&](std::size_t number) {
        if (language.phrases[number].intent == Intent::kNone)
            matcher.set_aside(language.phrases[number]);
    });
    matcher.find_denials();
    FoundPhrases found;
    for_each_number(likely, [&](std::size_t number) {
        const IntentPhrase& phrase = language.phrases[number];
        if (phrase.intent == Intent::kNone || (found.intents & bit(phrase.intent)) != 0 ||
            !may_stand(phrase, clause, around) || !matcher.matches(phrase))
            return;
        found.intents |= bit(phrase.intent);
        found.phrase_of[static_cast<int>(phrase.intent)] = static_cast<std::int16_t>(number);
    });
    return found;
}

}  // namespace

Understood understand(const Language& language, std::string_view line) {
    Understood understood;
    const CutLine cut = clauses_of(language, line);
    const std::vector<Clause>& clauses = cut.clauses;
    const bool is_answer = begins_with_yes(language, clauses);
    Before before;
    PhraseSet likely;
    for (const Clause& clause : clauses) {
        const Surroundings around{&clause == &clauses.front(),
                                  is_alone_in(clauses, clause, language.role(WordRole::kLead)),
                                  is_answer && understood.intents == 0};
        FoundPhrases in_clause = find_phrases(language, clause, around, likely);
        unsigned found =
            weighed(language, clause, before, in_clause.intents, in_clause.phrase_of, understood);
        before = {in_clause.intents, clause.ends_sentence, is_page_taken(language, clause),
                  clause.asks && has_word(clause, language.role(WordRole::kWell))};
        found = without_both_tenses(language, without_weaker(found), in_clause.phrase_of);
        for (int i = 0; i < kIntentCount; ++i) {
            if ((found >> i & 1U) != 0)
                understood.phrase_of[i] = in_clause.phrase_of[i];
        }
        understood.intents = static_cast<std::uint8_t>(understood.intents | found);
        name_what_stands_in(language, clause, understood);
        understood.asks = understood.asks || clause.asks;
    }
    forget_mere_answer(language, understood);
    weigh(language, line, cut.mended, understood);
    // "Are we done?" names no state, and means this one.
    if ((understood.intents & bit(Intent::kAskAllClear)) != 0 &&
        understood.state == IncidentState::kNone)
        understood.state = IncidentState::kResolved;
    if (understood.intents == 0)
        understood.intents = static_cast<std::uint8_t>(bit(Intent::kNone));
    return understood;
}

}  // namespace drill::engine
