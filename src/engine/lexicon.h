// The words that the cast understands, each with the classes of meaning it belongs to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drill::engine {

/// Bits of the classes of a word; the three highest say in which form a verb stands.
using WordClasses = std::uint64_t;
inline constexpr int kWordClassCountMax = 61;
inline constexpr WordClasses kBaseForm = WordClasses{1} << 61;  ///< "post"
inline constexpr WordClasses kIngForm = WordClasses{1} << 62;   ///< "posting"
inline constexpr WordClasses kPastForm = WordClasses{1} << 63;  ///< "posted"
inline constexpr WordClasses kForms = kBaseForm | kIngForm | kPastForm;

struct LexiconWord {
    std::string text;  ///< small letters
    WordClasses classes = 0;
    std::string stands_for;  ///< not empty: short for these words
};

/// What a class is called in a policy; several bits when it joins other classes.
struct WordClass {
    std::string name;
    WordClasses bits = 0;
};

/// Words and classes of one language. Filled once, then sealed, then only read.
class Lexicon {
public:
    /// Adds the class `name` with its words, separated by spaces. "post+" stands for post, posts,
    /// posted and posting; "send+sent" has a past form of its own; "=page" takes in the class page,
    /// which stands before. False when there are more classes than bits.
    bool add_class(std::string_view name, std::string_view words);
    /// Says that `text` is short for `words`, as "im" is for "i am".
    void add_short(std::string_view text, std::string_view words);
    /// Adds a word without a class, unless it is there.
    void add_word(std::string_view text);
    /// Adds words, separated by spaces, that are not to be taken for misspelt others.
    void add_plain(std::string_view words);
    /// Sorts the words. Nothing may be added afterwards.
    void seal();

    /// The bits of the class `name`; 0 when there is none.
    WordClasses class_bits(std::string_view name) const;
    /// The number of `text` among the words, as it is written; -1 when it is none of them.
    int find(std::string_view text) const { return find_joined({}, text); }
    /// The same for `first` and `second` as one word.
    int find_joined(std::string_view first, std::string_view second) const;
    /// The same for a word as people write it: also in the plural, or drawled.
    int find_form(std::string_view text) const;
    /// The same for a word as people type it: also with a letter wrong, missing, doubled or swapped
    /// when it is long enough.
    int find_typed(std::string_view text) const;
    const LexiconWord& word(int number) const { return words_[static_cast<std::size_t>(number)]; }

private:
    struct Nearest {
        int number = -1;
        std::size_t slips = 3;  ///< 3: another word
    };

    /// Rules out most words that are not near.
    struct Outline {
        std::uint64_t letters = 0;
        char first = 0;
        std::uint8_t size = 0;  ///< in bytes
        int number = -1;        ///< of the word
    };

    struct Place {
        std::uint32_t hash = 0;
        int number = -1;  ///< -1: free
    };

    void add(std::string_view text, WordClasses classes);
    void add_verb(std::string_view base, std::string_view pasts, WordClasses classes);
    void index_words();
    void outline_words();
    /// The place of the first outline of `size` or more among words that begin with `first`.
    std::size_t outlines_from(char first, std::size_t size) const;
    int find_near(std::string_view text) const;
    /// Looks for a nearer word among those that begin with `first`.
    void look_near(std::string_view text, char first, Nearest& nearest) const;

    std::vector<LexiconWord> words_;
    std::vector<Outline> outlines_;  ///< by first letter, then size, then the order of words
    /// Each word stands where its hash says or behind it. A power of two, at least half are free.
    std::vector<Place> places_;
    std::vector<WordClass> classes_;
    int class_count_ = 0;
};

}  // namespace drill::engine
