// What single words, and two words side by side, say for and against each intent. Phrases find what
// they know; this weighs all that is said, and so hears what nobody thought of.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/vocabulary.h"

namespace drill::engine {

/// Stands for a cue: a hash of its name.
using CueKey = std::uint32_t;
CueKey cue_key(std::string_view name);

/// For each intent but none how much speaks for it, in eighths of the natural logarithm of its
/// odds.
using Evidence = std::array<int, kIntentCount - 1>;

/// From here on an intent is meant.
inline constexpr int kEvidenceEnough = 7;
/// What a phrase of the intent adds to its evidence.
inline constexpr int kPhraseEvidence = 20;

enum class CueKind : std::uint8_t {
    kWord,     ///< "posting"
    kPair,     ///< "posting it", side by side
    kOpening,  ///< "post*": the first four letters of a longer word
    kAsked     ///< "?posting": a word of a line with a question mark
};

/// Something that stands in a line.
struct Cue {
    CueKind kind{};
    std::string_view first;
    std::string_view second;  ///< of a pair
};
std::string name_of(const Cue& cue);
CueKey key_of(const Cue& cue);

/// The words and marks of `line` in their order, in small letters: "posting", "i'm"; "0" for the
/// digits of a number, "@" for a mention, "#" for a channel, "text" for a text in quotes. Marks are
/// one of ? ! . , : ; ( ) - and stand once where they are repeated. "^" is first and "$" last. They
/// are parts of `buffer`.
std::vector<std::string_view> cue_words(std::string_view line, std::string& buffer);
/// All cues of words in their order, some more than once; none when no word has a letter or digit.
std::vector<Cue> cues_of(const std::vector<std::string_view>& words);

class CueTable {
public:
    /// How much more, or less, an intent is likely where the cue is.
    using Weights = std::array<std::int8_t, kIntentCount - 1>;

    /// There must be fewer than `count` cues.
    void reserve(std::size_t count);
    void add(CueKey key, const Weights& weights);
    bool empty() const { return places_.empty(); }
    /// What all cues of `words` say together, each once.
    Evidence weigh(const std::vector<std::string_view>& words) const;
    /// What one cue says; nullptr when there is no such cue.
    const Weights* find(CueKey key) const;

private:
    struct Place {
        CueKey key = 0;  ///< 0: free
        Weights weights{};
    };

    std::size_t place_of(CueKey key) const;

    std::vector<Place> places_;  ///< a power of two, at least a quarter of them free
};

}  // namespace drill::engine
