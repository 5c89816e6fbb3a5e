// Cuts a typed line into clauses of known words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/language.h"

namespace drill::engine {

struct ClauseWord {
    WordClasses classes = 0;
    int number = -1;  ///< in the lexicon; -1: unknown
};

inline constexpr std::size_t kClauseWordsMax = 64;

/// Words between two marks of punctuation, or before "and I".
struct Clause {
    std::vector<ClauseWord> words;  ///< at most kClauseWordsMax, fillers left out
    bool asks = false;              ///< a question, by its mark or by the order of its words
    bool ends_sentence = true;
};

/// The clauses of `line`, in order; none is empty. A line of any bytes has clauses.
std::vector<Clause> clauses_of(const Language& language, std::string_view line);

}  // namespace drill::engine
