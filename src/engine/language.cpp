#include "engine/language.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/take.h"

namespace drill::engine {
namespace {

using base::small;

constexpr std::string_view kRoleNames[kWordRoleCount] = {
    "monitoring", "resolved", "state", "level", "filler", "lead", "and",  "subject", "hop",
    "helper",     "be",       "self",  "det",   "ask",    "when", "not",  "if",      "said",
    "verb",       "target",   "other", "well",  "i",      "have", "will", "yes"};

/// `text` as phrases are compared: small letters, no apostrophes, a question mark as a word.
std::string plain(std::string text) {
    std::string out;
    for (const char c : text) {
        if (c == '?' && !out.empty() && out.back() != ' ')
            out += ' ';
        if (c != '\'' && c != ',' && c != '.')
            out += small(c);
    }
    return out;
}

/// A word of a phrase without the marks around it.
std::string_view bare(std::string_view word) {
    word = word.substr(0, word.find('+'));
    return word;
}

bool is_mark(std::string_view word) {
    return word == "^" || word == "$" || word == "?" || word == "=" || word == "&" || word == ">";
}

WordClasses form_of(std::string_view word) {
    if (word.find("+ing") != std::string_view::npos)
        return kIngForm;
    if (word.find("+base") != std::string_view::npos)
        return kBaseForm;
    return word.find("+ed") != std::string_view::npos ? kPastForm : 0;
}

/// Looks up one of the words that an item names.
void add_choice(const Language& language, std::string_view choice, PhraseItem& item) {
    const Lexicon& lexicon = language.lexicon;
    item.form |= form_of(choice);
    if (choice == "*") {
        item.is_unknown = true;
        return;
    }
    if (choice[0] == '#') {
        item.word = lexicon.find(choice.substr(1));
        return;
    }
    if (const WordClasses named = lexicon.class_bits(bare(choice)); named != 0) {
        item.classes |= named;
        return;
    }
    const int number = lexicon.find(bare(choice));
    if (number < 0)
        return;
    WordClasses classes = lexicon.word(number).classes;
    // What may lead a clause has that in common and nothing else.
    const WordClasses other = classes & ~(language.role(WordRole::kLead) | kForms);
    if (other != 0)
        classes = other | (classes & kForms);
    item.classes |= classes & ~kForms;
    if ((classes & kBaseForm) == 0)
        item.form |= classes & kForms;
    if ((classes & ~kForms) == 0)
        item.word = number;
}

PhraseItem item_of(const Language& language, std::string_view word) {
    PhraseItem item;
    item.is_far = word[0] == '~';
    item.is_next = word[0] == '-';
    std::string_view rest = word.substr(item.is_far || item.is_next ? 1 : 0);
    while (!rest.empty())
        add_choice(language, base::take_until(rest, '/'), item);
    return item;
}

/// Words that a phrase names and that are in no class must still be known.
void add_words_of(Lexicon& lexicon, std::string_view text) {
    while (!text.empty()) {
        std::string_view word = base::take_until(text, ' ');
        if (word.empty() || is_mark(word))
            continue;
        word.remove_prefix(std::min(word.find_first_not_of("~!-"), word.size()));
        while (!word.empty()) {
            std::string_view choice = bare(base::take_until(word, '/'));
            if (choice[0] == '#')
                lexicon.add_word(choice.substr(1));
            else if (!choice.empty() && choice != "*" && lexicon.class_bits(choice) == 0)
                lexicon.add_word(choice);
        }
    }
}

void compile(const Language& language, IntentPhrase& phrase) {
    std::string_view rest = phrase.text;
    phrase.items.clear();
    while (!rest.empty()) {
        const std::string_view word = base::take_until(rest, ' ');
        if (word.empty())
            continue;
        phrase.at_start |= word == "^";
        phrase.at_end |= word == "$";
        phrase.asks |= word == "?";
        phrase.is_alone |= word == "=";
        phrase.is_later |= word == "&";
        phrase.is_answer |= word == ">";
        if (is_mark(word))
            continue;
        if (word[0] == '!') {
            const PhraseItem item = item_of(language, word.substr(1));
            phrase.not_behind = item.classes;
            phrase.is_far_behind = item.is_far;
            continue;
        }
        const PhraseItem item = item_of(language, word);
        if ((item.classes & ~language.role(WordRole::kFiller)) != 0 || item.word >= 0 ||
            item.is_unknown)
            phrase.items.push_back(item);
    }
}

PhraseGate gate_of(const IntentPhrase& phrase) {
    PhraseGate gate;
    for (const PhraseItem& item : phrase.items) {
        if (item.is_unknown)
            continue;
        if (item.word >= 0 && item.classes == 0)
            gate.words |= word_bit(item.word);
        if (item.word < 0 && item.classes != 0)
            (gate.first == 0 ? gate.first : gate.second) = item.classes;
    }
    return gate;
}

}  // namespace

std::string_view name_of(WordRole role) {
    return kRoleNames[static_cast<int>(role)];
}

void Language::add_phrase(Intent intent, std::string text) {
    text = plain(std::move(text));
    add_words_of(lexicon, text);
    IntentPhrase& phrase = phrases.emplace_back();
    phrase.intent = intent;
    phrase.text = std::move(text);
}

void Language::seal() {
    lexicon.seal();
    for (int i = 0; i < kWordRoleCount; ++i)
        roles[i] = lexicon.class_bits(kRoleNames[i]);
    index.reset(phrases.size());
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        compile(*this, phrases[i]);
        index.add(i, gate_of(phrases[i]));
    }
}

const Language& LateLanguage::get() const {
    if (make_) {
        language_ = make_();
        language_.seal();
        make_ = nullptr;
    }
    return language_;
}

}  // namespace drill::engine
