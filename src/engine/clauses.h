// Cuts a typed line into clauses of known words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/cues.h"
#include "engine/language.h"

namespace drill::engine {

struct ClauseWord {
    WordClasses classes = 0;
    int number = -1;  ///< in the lexicon; -1: unknown
};

inline constexpr std::size_t kClauseWordsMax = 64;

/// Few words, without allocation.
class ClauseWords {
public:
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    const ClauseWord& operator[](std::size_t number) const { return words_[number]; }
    const ClauseWord* begin() const { return words_; }
    const ClauseWord* end() const { return words_ + count_; }
    const ClauseWord& back() const { return words_[count_ - 1]; }
    ClauseWord& back() { return words_[count_ - 1]; }
    /// There must be room.
    void push_back(const ClauseWord& word) { words_[count_++] = word; }
    void pop_back() { --count_; }

private:
    ClauseWord words_[kClauseWordsMax];
    std::size_t count_ = 0;
};

/// Words between two marks of punctuation, or before "and I".
struct Clause {
    ClauseWords words;       ///< fillers left out
    bool asks = false;       ///< a question, by its mark or by the order of its words
    bool is_choice = false;  ///< stands behind "or"
    bool ends_sentence = true;
};

/// A word that no cue knows and that was taken for another one.
struct MendedWord {
    CueKey typed = 0;
    int number = 0;  ///< in the lexicon
};

struct CutLine {
    std::vector<Clause> clauses;  ///< in order; none is empty
    std::vector<MendedWord> mended;
};

/// A line of any bytes can be cut.
CutLine clauses_of(const Language& language, std::string_view line);

}  // namespace drill::engine
