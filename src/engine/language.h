// How the cast understands the player: word classes, and phrases that show what an intent looks
// like. Data of a policy (pack/intents_reader); matched by engine/understand.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/cues.h"
#include "engine/lexicon.h"
#include "engine/phrase_index.h"
#include "engine/vocabulary.h"

namespace drill::engine {

/// Classes that the matcher itself knows; a policy has a class of each name. In this order.
enum class WordRole : std::uint8_t {
    kMonitoring,  ///< names that state
    kResolved,    ///< likewise
    kState,       ///< the first four letters say which: "identified"
    kLevel,       ///< likewise: "degradation"
    kFiller,      ///< left out: "please", "um"
    kLead,        ///< may stand before what starts a clause: "ok", "and"
    kJoin,        ///< before a new subject it starts a new clause: "and I"
    kSubject,     ///< who acts: "I", "you", "they"
    kHop,         ///< what a gap in a phrase may not leave out
    kHelper,      ///< turned round with its subject it asks: "can", "is"
    kBe,          ///< asks at the start of a clause even before an unknown word: "is git down"
    kSelf,        ///< a helper whose subject is "I", said or not: "am the CMOC"
    kDet,         ///< "the", "this"
    kAsk,         ///< asks wherever it starts a clause: "what"
    kWhen,        ///< asks before a helper: "when can"
    kNot,         ///< what follows is not so
    kIf,          ///< what follows is not so yet
    kSaid,        ///< what follows was said by somebody else
    kVerb,        ///< may have an object
    kTarget,      ///< objects that concern the public
    kOther,       ///< objects that do not: "the logs"
    kWell,        ///< asks whether all is over: "fixed", "back"
    kI,           ///< who speaks: "I", "we", "me"
    kHave,        ///< "have", "had"
    kWill,        ///< "will", "going"
    kYes          ///< may be a tag: "right"
};
inline constexpr int kWordRoleCount = 26;
std::string_view name_of(WordRole role);

/// One word of a phrase.
struct PhraseItem {
    WordClasses classes = 0;  ///< any of these
    WordClasses form = 0;     ///< 0: any form
    int word = -1;            ///< or just this word
    bool is_unknown = false;  ///< or a word that no phrase knows
    bool is_far = false;      ///< may follow at any distance
    bool is_next = false;     ///< or must follow at once
};

/// Words in their order, with gaps of up to three words between them.
struct IntentPhrase {
    Intent intent = Intent::kNone;
    bool at_start = false;   ///< of a clause, but for leads
    bool at_end = false;     ///< of a clause
    bool asks = false;       ///< only in a question
    bool is_alone = false;   ///< all other clauses of the line are nothing but leads
    bool is_later = false;   ///< not in the first clause of a line
    bool is_answer = false;  ///< in a statement of a line that begins with "yes" and says no more
    bool is_enough = false;  ///< whatever the words around it say
    WordClasses not_behind = 0;  ///< the word before it is none of these
    bool is_far_behind = false;  ///< nor is any other before it
    std::vector<PhraseItem> items;
    std::string text;  ///< as it was written
};

struct Language {
    Lexicon lexicon;
    WordClasses roles[kWordRoleCount] = {};
    std::vector<IntentPhrase> phrases;
    PhraseIndex index;  ///< of phrases
    CueTable cues;      ///< empty: phrases alone decide

    WordClasses role(WordRole which) const { return roles[static_cast<int>(which)]; }
    /// Adds a phrase by its text; its words are looked up by seal().
    ///
    /// A word that is the name of a class stands for the class, any other for the classes it is in,
    /// one in no class for itself. "a/b": either; "#word": just this word; "*": any unknown word;
    /// "post+ing": in that form; "~word": at any distance; "-word": at once; "!word" (first): not
    /// behind it, "!~word": at no distance. "^" first: starts a clause; "$" last: ends it; "?"
    /// last: in a question; "=" first: other clauses hold nothing but leads; "&" first: not in the
    /// first clause; ">" first: in a statement of a line that begins with "yes" and means nothing
    /// else.
    void add_phrase(Intent intent, std::string text);
    /// Looks up what phrases say and what roles are called. Call it once, when all is added.
    void seal();
};

/// A language that is made when the player first says something: it is the largest part of what a
/// scenario is told by, and nobody needs it before.
class LateLanguage {
public:
    /// What it makes is not sealed.
    using Make = std::function<Language()>;

    LateLanguage() = default;  ///< understands nothing
    explicit LateLanguage(Make make) : make_(std::move(make)) {}
    const Language& get() const;

private:
    mutable Make make_;  ///< empty when there is nothing to be made any more
    mutable Language language_;
};

}  // namespace drill::engine
