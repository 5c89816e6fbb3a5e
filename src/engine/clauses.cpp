#include "engine/clauses.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/take.h"
#include "engine/apostrophe.h"

namespace drill::engine {
namespace {

using base::is_digit;
using base::is_letter;
using base::small;

constexpr std::size_t kWordBytesMax = 40;
constexpr std::size_t kMisspeltBytesMin = 8;
constexpr std::size_t kUsualClauses = 6;

bool is_of_word(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// A typographic dash or quotation mark.
bool is_long_mark(std::string_view text) {
    return text[0] == '\xE2' && text.size() > 2 && text[1] == '\x80' && apostrophe_size(text) == 0;
}

/// The size of words in double quotes at the start of `text`; 0 when there are none. They are
/// shown, such as a draft, not said: all together they are one word, "text".
std::size_t quotation_size(std::string_view text) {
    const bool is_long = is_long_mark(text) && text[2] == '\x9C';
    if (text[0] != '"' && !is_long)
        return 0;
    const std::string_view closing = is_long ? "\xE2\x80\x9D" : "\"";
    const std::size_t end = text.find(closing, closing.size());
    // One word is only stressed: do we say "degraded"?
    const bool is_shown = text.substr(0, end).find(' ') != std::string_view::npos;
    return end == std::string_view::npos || !is_shown ? 0 : end + closing.size();
}

class ClauseCutter {
public:
    explicit ClauseCutter(const Language& language) : language_(language) {
        clauses_.reserve(kUsualClauses);
        clauses_.emplace_back();
    }

    void read(std::string_view line) {
        while (!line.empty())
            line.remove_prefix(is_letter(line[0]) ? add_letter(line[0]) : step(line));
        finish_word();
        end_clause(true);
    }

    CutLine take() {
        if (clauses_.back().words.empty())
            clauses_.pop_back();
        return {std::move(clauses_), std::move(mended_)};
    }

private:
    std::size_t add_letter(char c) {
        if (word_.size() < kWordBytesMax)
            word_ += small(c);
        return 1;
    }

    /// Takes one character; answers its size.
    std::size_t step(std::string_view rest) {
        if (const std::size_t size = apostrophe_size(rest); size != 0) {
            const bool follows = !word_.empty();
            finish_word();
            after_apostrophe_ = follows;
            return size;
        }
        if (const std::size_t size = quotation_size(rest); size != 0) {
            finish_word();
            look_up("text");
            return size;
        }
        if (is_long_mark(rest)) {
            mark(rest[2] == '\x9C' || rest[2] == '\x9D' ? '"' : '-', ' ');
            return 3;
        }
        const char c = rest[0];
        if (!is_of_word(c)) {
            mark(c, rest.size() > 1 ? rest[1] : ' ');
            return 1;
        }
        return add_letter(c);
    }

    /// Anything but a letter.
    void mark(char c, char next) {
        const bool was_space = word_.empty();
        const bool is_inside = is_of_word(next);
        if ((c == '.' || c == ':') && is_inside && !was_space) {
            word_ += c;  // 14:30, docs.example.com
            return;
        }
        finish_word();
        is_mention_ = (c == '@' || c == '#') && is_inside;
        if (c == '?')
            ask();
        if (c == '.' || c == '!' || c == '?' || c == '\n')
            end_clause(true);
        if (c == ',' || c == ';' || c == '(' || c == ')' || (c == ':' && !is_label()))
            end_clause(false);
        if (c == '-' && was_space)
            end_clause(false);
    }

    bool is(const ClauseWord& word, WordRole role) const {
        return (word.classes & language_.role(role)) != 0;
    }

    /// Whether a colon belongs to the only word before it: "status page: done".
    bool is_label() const {
        const auto& words = clauses_.back().words;
        return words.size() == 1 && is(words[0], WordRole::kTarget);
    }

    void finish_word() {
        if (word_.empty())
            return;
        if (is_mention_) {
            is_mention_ = false;
        } else if (after_apostrophe_ && word_ == "t") {
            deny();
        } else if (!(after_apostrophe_ && word_ == "s" && is_possessive())) {
            look_up(word_);
        }
        after_apostrophe_ = false;
        word_.clear();
    }

    /// "The vendor's": nothing that is ours.
    bool is_possessive() const {
        const auto& words = clauses_.back().words;
        return !words.empty() && is(words.back(), WordRole::kOther);
    }

    /// The word before was "don" or "can": it is "do" or "ca", and then "not".
    void deny() {
        auto& words = clauses_.back().words;
        if (!words.empty() && words.back().number < 0 && last_.size() > 1) {
            const int number = language_.lexicon.find(last_.substr(0, last_.size() - 1));
            if (number >= 0)
                words.back() = known(number);
        }
        push(ClauseWord{language_.role(WordRole::kNot), -1});
    }

    void look_up(std::string_view text) {
        int number = number_with_last(text);
        last_ = text;
        if (number < 0)
            number = language_.lexicon.find(text);
        if (number < 0 && text.size() > 3 && text.substr(text.size() - 2) == "nt") {
            const int verb = language_.lexicon.find(text.substr(0, text.size() - 2));
            if (verb >= 0) {
                push(known(verb));
                push(ClauseWord{language_.role(WordRole::kNot), -1});
                return;
            }
        }
        if (number < 0)
            number = find_mended(text);
        if (number < 0) {
            push(ClauseWord{});
            return;
        }
        std::string_view rest = language_.lexicon.word(number).stands_for;
        if (rest.empty()) {
            push(known(number));
            return;
        }
        while (!rest.empty()) {
            const std::string_view word = base::take_until(rest, ' ');
            const int part = language_.lexicon.find(word);
            push(part < 0 ? ClauseWord{} : known(part));
        }
        is_last_whole_ = false;
    }

    /// What the word may be with a slip of the finger in it. A short one that a cue knows as it is
    /// has none; a longer one may: people misspell "monitoring" often enough to make it a cue.
    int find_mended(std::string_view text) {
        const CueKey key = cue_key(text);
        const bool is_cue = language_.cues.find(key) != nullptr;
        if (is_cue && text.size() < kMisspeltBytesMin)
            return language_.lexicon.find_form(text);
        const int number = language_.lexicon.find_typed(text);
        if (number >= 0 && !is_cue)
            mended_.push_back({key, number});
        return number;
    }

    /// Two words that are one: "status page", "all-clear", "green light". Takes the first back.
    int number_with_last(std::string_view text) {
        auto& words = clauses_.back().words;
        if (words.empty() || after_apostrophe_ || !is_last_whole_ || last_.size() < 2 ||
            text.size() < 2)
            return -1;
        const int number = language_.lexicon.find_joined(last_, text);
        if (number >= 0)
            words.pop_back();
        return number;
    }

    ClauseWord known(int number) const { return {language_.lexicon.word(number).classes, number}; }

    void push(ClauseWord word) {
        is_last_whole_ = !is(word, WordRole::kFiller);
        if (!is_last_whole_) {
            only_fillers_ = clauses_.back().words.empty();
            return;
        }
        only_fillers_ = false;
        auto& words = clauses_.back().words;
        // "I'll, I'll do it": said twice.
        if (is_broken_off_ && !words.empty() && stands_in(words, word))
            words = {};
        is_broken_off_ = false;
        const bool joins = !words.empty() && is(words.back(), WordRole::kJoin) &&
                           (is(word, WordRole::kSubject) || asks_more_with(word));
        if (joins || words.size() == kClauseWordsMax)
            end_clause(false);
        if (is_main_clause_with(word))
            cut_before_last();
        if (is_question_with(word))
            cut_before_last();
        Clause& clause = clauses_.back();
        if (clause.words.empty())
            clause.is_choice = is_or(word) || is_or(last_before());
        clause.words.push_back(word);
    }

    /// Whether `word` asks one more thing behind "and": "how bad is it and | does it …".
    bool asks_more_with(const ClauseWord& word) const {
        const auto& words = clauses_.back().words;
        return is(word, WordRole::kHelper) && (word.classes & kForms) == 0 &&
               is_word(words.back(), "and") && !has_only_leads(words);
    }

    /// The last word begins a clause.
    void cut_before_last() {
        const ClauseWord first = clauses_.back().words.back();
        clauses_.back().words.pop_back();
        end_clause(false);
        clauses_.back().words.push_back(first);
    }

    /// Whether the last word is the subject of what is said beside a condition or a reason: "once
    /// it is fixed | I will …".
    bool is_main_clause_with(const ClauseWord& next) const {
        const auto& words = clauses_.back().words;
        if (words.size() < 4 || is(words[words.size() - 2], WordRole::kHelper) ||
            !(is(words[0], WordRole::kIf) || is(words[0], WordRole::kWhen)) ||
            is_word(words[0], "if"))
            return false;
        return is(words.back(), WordRole::kI) && is(words.back(), WordRole::kSubject) &&
               is(next, WordRole::kHelper);
    }

    static bool stands_in(const ClauseWords& words, const ClauseWord& word) {
        return std::any_of(words.begin(), words.end(), [&](const ClauseWord& each) {
            return each.number == word.number && each.classes == word.classes;
        });
    }

    /// Whether the last word begins a question together with `next` without a mark before it:
    /// "CMOC here | should I …", "posted | what is …".
    bool is_question_with(const ClauseWord& next) const {
        const auto& words = clauses_.back().words;
        const auto denial = std::find_if(words.begin(), words.end(), [&](const ClauseWord& word) {
            return is(word, WordRole::kSaid) || is(word, WordRole::kNot);
        });
        const bool is_which = words.size() == 3 && is(words[0], WordRole::kAsk);
        if (words.size() < 2 || denial != words.end() || is_which || has_only_leads(words))
            return false;
        const ClauseWord& last = words.back();
        const ClauseWord& before = words[words.size() - 2];
        if (is(before, WordRole::kHelper) || is(before, WordRole::kWhen))
            return false;
        if (is(last, WordRole::kAsk))
            return is(next, WordRole::kHelper);
        const bool is_turned = is(last, WordRole::kHelper) && is(next, WordRole::kSubject) &&
                               (last.classes & (kIngForm | kPastForm)) == 0;
        const bool follows_subject = is(before, WordRole::kSubject) || is(before, WordRole::kDet) ||
                                     is(before, WordRole::kAsk);
        return is_turned && !follows_subject;
    }

    /// Whether nothing but leads stands before the last word.
    bool has_only_leads(const ClauseWords& words) const {
        return std::all_of(words.begin(), words.end() - 1,
                           [this](const ClauseWord& word) { return is(word, WordRole::kLead); });
    }

    /// A question mark counts for the clause before it, and for the one before that past a name
    /// ("ok to post, Mara?"), a tag ("we post, right?") or an "or" ("we post or we wait?").
    void ask() {
        std::size_t at = clauses_.size();
        while (at-- > 0) {
            Clause& clause = clauses_[at];
            if (clause.words.empty())
                continue;
            if (clause.ends_sentence && at + 1 < clauses_.size())
                return;
            clause.asks = true;
            if (!clause.is_choice && !is_tag(clause))
                return;
        }
    }

    /// A name, "right", or "yes or no".
    bool is_tag(const Clause& clause) const {
        const bool is_yes_or_no = clause.words.size() == 3 && is_or(clause.words[1]);
        return is_tag_word(clause.words[0]) && (clause.words.size() == 1 || is_yes_or_no);
    }

    bool is_tag_word(const ClauseWord& word) const {
        return word.classes == 0 || is(word, WordRole::kNot) || is(word, WordRole::kYes);
    }

    bool is_or(const ClauseWord& word) const { return is_word(word, "or"); }

    bool is_word(const ClauseWord& word, std::string_view text) const {
        return word.number >= 0 && language_.lexicon.word(word.number).text == text;
    }

    /// The word before the clause.
    ClauseWord last_before() const {
        const std::size_t count = clauses_.size();
        const bool is_first = count < 2 || clauses_[count - 2].ends_sentence;
        return is_first ? ClauseWord{} : clauses_[count - 2].words.back();
    }

    /// Whether more must follow `word`: "can I …", "let me …".
    bool is_open_ended(const ClauseWord& word) const {
        return is(word, WordRole::kSubject) || is(word, WordRole::kHelper) ||
               is(word, WordRole::kJoin) || is(word, WordRole::kI);
    }

    /// Whether there is a subject with its helper and nothing else: "can I, like, post".
    bool is_unfinished(const Clause& clause) const {
        bool has_subject = false;
        bool has_helper = false;
        for (const ClauseWord& word : clause.words) {
            has_subject = has_subject || is(word, WordRole::kSubject);
            has_helper = has_helper || is(word, WordRole::kHelper);
            if (!is(word, WordRole::kSubject) && !is(word, WordRole::kHelper) &&
                !is(word, WordRole::kLead))
                return false;
        }
        return has_subject && has_helper;
    }

    void end_clause(bool ends_sentence) {
        Clause& clause = clauses_.back();
        if (clause.words.empty()) {
            // "Can I, um, post?" is one clause.
            if (only_fillers_ && !ends_sentence && is_open_ended(last_before()))
                clauses_.pop_back();
            only_fillers_ = false;
            if (ends_sentence && clauses_.size() > 1)
                clauses_[clauses_.size() - 2].ends_sentence = true;
            return;
        }
        is_broken_off_ = !ends_sentence && is_unfinished(clause);
        if (is_broken_off_)
            return;
        clause.ends_sentence = ends_sentence;
        clause.asks = clause.asks || is_turned_round(clause);
        if (clause.words.size() == 3 && is_tag(clause))
            ask();  // "publish, yes or no"
        clauses_.emplace_back();
    }

    /// Whether the order of the words asks: "can we …", "is git …", "what …".
    bool is_turned_round(const Clause& clause) const {
        std::size_t at = 0;
        const auto is = [&](std::size_t number, WordRole role) {
            return number < clause.words.size() && this->is(clause.words[number], role);
        };
        while (at + 1 < clause.words.size() && is(at, WordRole::kLead))
            ++at;
        // "… or not", "… or what"
        const std::size_t last = clause.words.size() - 1;
        if (last > 1 && is_or(clause.words[last - 1]) &&
            (is(last, WordRole::kNot) || is(last, WordRole::kAsk)))
            return true;
        if (is(at, WordRole::kAsk))  // but "what | I will do is …"
            return !is(at + 1, WordRole::kI) || !is(at + 2, WordRole::kWill);
        if (is(at, WordRole::kWhen))
            return is(at + 1, WordRole::kHelper);
        if (!is(at, WordRole::kHelper) || at + 1 >= clause.words.size())
            return false;
        const bool is_form = (clause.words[at].classes & (kIngForm | kPastForm)) != 0;
        if (is(at + 1, WordRole::kSubject))
            return !is_form || is(at, WordRole::kBe);  // "did we"
        if (is(at + 1, WordRole::kDet))
            return !is_form && !is(at, WordRole::kSelf);
        return is(at, WordRole::kBe) && !is(at, WordRole::kSelf) && !is_form &&
               !is(at + 1, WordRole::kNot);
    }

    const Language& language_;
    std::vector<Clause> clauses_;
    std::vector<MendedWord> mended_;
    std::string word_;
    std::string last_;
    bool only_fillers_ = false;   ///< stand in the clause so far
    bool is_last_whole_ = false;  ///< last_ is the last word of the clause
    bool is_broken_off_ = false;  ///< a comma stands behind an unfinished clause
    bool after_apostrophe_ = false;
    bool is_mention_ = false;
};

}  // namespace

CutLine clauses_of(const Language& language, std::string_view line) {
    ClauseCutter cutter(language);
    cutter.read(line);
    return cutter.take();
}

}  // namespace drill::engine
