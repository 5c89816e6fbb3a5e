#include "engine/lexicon.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/fnv.h"
#include "base/take.h"
#include "base/text.h"

namespace drill::engine {
namespace {

/// A word with fewer letters is too easily another one.
constexpr std::size_t kOneSlipBytesMin = 5;
constexpr std::size_t kTwoSlipsBytesMin = 8;
constexpr std::size_t kSwapBytesMin = 3;
constexpr std::size_t kBesideBytes = 4;
/// Letters that a word is longer than its skeleton, at most.
constexpr std::size_t kVowelsMax = 4;
constexpr std::size_t kWordBytesMax = 24;
/// A word of more bytes is near no typed one.
constexpr std::size_t kNearBytesMax = kWordBytesMax + kVowelsMax;

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// Whether a verb doubles its last letter: set, setting.
bool doubles_last_letter(std::string_view base) {
    const std::size_t n = base.size();
    if (n < 3 || n > 4 || std::count_if(base.begin(), base.end(), is_vowel) != 1)
        return false;
    return is_vowel(base[n - 2]) && std::string_view("wxy").find(base[n - 1]) == std::string::npos;
}

/// `base` as it stands before "ed" and "ing".
std::string stem_of(std::string_view base) {
    std::string stem(base);
    if (doubles_last_letter(base))
        stem += stem.back();
    return stem;
}

/// Whether `a` becomes `b` when two neighbouring letters are swapped.
bool is_swapped(std::string_view a, std::string_view b) {
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    return a.size() == b.size() && a.end() - left >= 2 && left[0] == right[1] &&
           left[1] == right[0] && std::equal(left + 2, a.end(), right + 2);
}

/// Keys side by side are neighbours here.
constexpr std::string_view kKeys = "qwertyuiop asdfghjkl zxcvbnm";

/// Whether one key of `typed` lies beside that of `known`: too little for an edit in a short word.
bool is_beside(std::string_view known, std::string_view typed) {
    if (known.size() != typed.size())
        return false;
    const auto [left, right] = std::mismatch(known.begin(), known.end(), typed.begin());
    if (left == known.begin() || !std::equal(left + 1, known.end(), right + 1))
        return false;
    const std::size_t a = kKeys.find(*left);
    const std::size_t b = kKeys.find(*right);
    return a < kKeys.size() && b < kKeys.size() && (a + 1 == b || b + 1 == a);
}

/// Whether `typed` is `known` without its vowels: "pblsh".
bool is_skeleton(std::string_view known, std::string_view typed) {
    for (const char c : known) {
        if (is_vowel(c))
            continue;
        if (typed.empty() || typed[0] != c)
            return false;
        typed.remove_prefix(1);
    }
    return typed.empty();
}

bool may_start_alike(std::string_view a, std::string_view b) {
    return a[0] == b[0] || (a[0] == b[1] && a[1] == b[0]);
}

/// Slips of the finger in a word of several letters at most.
std::size_t slips_max(std::string_view typed) {
    return typed.size() >= kTwoSlipsBytesMin ? 2 : 1;
}

/// Which letters occur in `text`, and which twice.
std::uint64_t letters_of(std::string_view text) {
    std::uint64_t letters = 0;
    for (const char c : text) {
        const std::uint64_t once = std::uint64_t{1} << (static_cast<unsigned char>(c) & 31U);
        letters |= (letters & once) == 0 ? once : once << 32U;
    }
    return letters;
}

/// Slips of the finger that lead from `known` to `typed`: at most `limit`, or 3 when it is another
/// word.
std::size_t slips(std::string_view known, std::string_view typed, std::size_t limit) {
    if (known.size() < kSwapBytesMin || !may_start_alike(known, typed))
        return 3;
    if (is_swapped(known, typed) || is_skeleton(known, typed) ||
        (known.size() == kBesideBytes && is_beside(known, typed)))
        return 1;
    const std::size_t longer = std::max(known.size(), typed.size());
    if (longer < kOneSlipBytesMin)
        return 3;
    const std::size_t distance = base::edit_distance(known, typed, limit);
    return distance > limit ? 3 : distance;
}

bool is_likelier(const LexiconWord& a, const LexiconWord& b) {
    const bool a_means = a.classes != 0 || !a.stands_for.empty();
    const bool b_means = b.classes != 0 || !b.stands_for.empty();
    return a_means == b_means ? a.text.size() > b.text.size() : a_means;
}

/// `text` with three or more of a letter as one: "yesss", "aaand".
std::string without_drawl(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t run = std::min(text.find_first_not_of(text[0]), text.size());
        out.append(run > 2 ? 1 : run, text[0]);
        text.remove_prefix(run);
    }
    return out;
}

/// Shell's sort: a few hundred words, and far less code than the library's.
void sort_by_text(std::vector<LexiconWord>& words) {
    for (std::size_t gap = words.size() / 2; gap > 0; gap /= 2) {
        for (std::size_t i = gap; i < words.size(); ++i) {
            for (std::size_t j = i; j >= gap && words[j].text < words[j - gap].text; j -= gap)
                std::swap(words[j], words[j - gap]);
        }
    }
}

}  // namespace

bool Lexicon::add_class(std::string_view name, std::string_view words) {
    WordClasses bits = 0;
    while (!words.empty()) {
        const std::string_view word = base::take_until(words, ' ');
        if (word.empty())
            continue;
        if (word[0] == '=') {
            bits |= class_bits(word.substr(1));
            continue;
        }
        const WordClasses own = WordClasses{1} << class_count_;
        if ((bits & own) == 0 && class_count_ == kWordClassCountMax)
            return false;
        bits |= own;
        const std::size_t plus = word.find('+');
        if (plus == std::string_view::npos) {
            add(word, own);
        } else {
            add_verb(word.substr(0, plus), word.substr(plus + 1), own);
        }
    }
    if (bits >> class_count_ != 0)
        ++class_count_;
    classes_.push_back({std::string(name), bits});
    return true;
}

void Lexicon::add_verb(std::string_view base, std::string_view pasts, WordClasses classes) {
    add(base, classes | kBaseForm);
    std::string stem = stem_of(base);
    if (stem.back() == 'e')
        stem.pop_back();
    add(stem + "ing", classes | kIngForm);
    while (!pasts.empty()) {
        const std::string_view past = base::take_until(pasts, '+');
        add(past, classes | kPastForm);
        if (pasts.empty())
            return;
    }
    if (base.back() == 'y' && !is_vowel(base[base.size() - 2]))
        stem.back() = 'i';
    add(stem + "ed", classes | kPastForm);
}

void Lexicon::add_short(std::string_view text, std::string_view words) {
    words_.push_back({std::string(text), 0, std::string(words)});
}

void Lexicon::add_word(std::string_view text) {
    add(text, 0);
}

void Lexicon::add_plain(std::string_view words) {
    while (!words.empty()) {
        const std::string_view word = base::take_until(words, ' ');
        add_word(word);
    }
}

void Lexicon::add(std::string_view text, WordClasses classes) {
    words_.push_back({std::string(text), classes, {}});
}

void Lexicon::seal() {
    sort_by_text(words_);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < words_.size(); ++i) {
        if (words_[i].text == words_[kept].text) {
            words_[kept].classes |= words_[i].classes;
            if (words_[kept].stands_for.empty())
                words_[kept].stands_for = std::move(words_[i].stands_for);
        } else if (++kept != i) {
            words_[kept] = std::move(words_[i]);
        }
    }
    words_.resize(words_.empty() ? 0 : kept + 1);
    index_words();
    outline_words();
}

void Lexicon::outline_words() {
    for (std::size_t begin = 0, end = 0; begin < words_.size(); begin = end) {
        const char first = words_[begin].text[0];
        while (end < words_.size() && words_[end].text[0] == first)
            ++end;
        for (std::size_t size = kSwapBytesMin; size <= kNearBytesMax; ++size) {
            for (std::size_t i = begin; i < end; ++i) {
                const std::string& text = words_[i].text;
                if (text.size() == size)
                    outlines_.push_back({letters_of(text), first, static_cast<std::uint8_t>(size),
                                         static_cast<int>(i)});
            }
        }
    }
}

void Lexicon::index_words() {
    places_.assign(std::bit_ceil(words_.size() * 2), {});
    const std::size_t last = places_.size() - 1;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::uint32_t hash = base::fnv1a(base::kFnvStart, words_[i].text);
        std::size_t place = hash & last;
        while (places_[place].number >= 0)
            place = (place + 1) & last;
        places_[place] = {hash, static_cast<int>(i)};
    }
}

WordClasses Lexicon::class_bits(std::string_view name) const {
    for (const WordClass& each : classes_) {
        if (each.name == name)
            return each.bits;
    }
    return 0;
}

std::size_t Lexicon::outlines_from(char first, std::size_t size) const {
    const auto place = std::partition_point(
        outlines_.begin(), outlines_.end(), [first, size](const Outline& outline) {
            return outline.first != first ? outline.first < first : outline.size < size;
        });
    return static_cast<std::size_t>(place - outlines_.begin());
}

int Lexicon::find_joined(std::string_view first, std::string_view second) const {
    if (places_.empty())
        return -1;
    const std::uint32_t hash = base::fnv1a(base::fnv1a(base::kFnvStart, first), second);
    const std::size_t last = places_.size() - 1;
    for (std::size_t i = hash & last; places_[i].number >= 0; i = (i + 1) & last) {
        if (places_[i].hash != hash)
            continue;
        const std::string_view text = word(places_[i].number).text;
        if (text.size() == first.size() + second.size() && text.starts_with(first) &&
            text.ends_with(second))
            return places_[i].number;
    }
    return -1;
}

int Lexicon::find_form(std::string_view text) const {
    int number = find(text);
    if (number >= 0 || text.size() < kSwapBytesMin)
        return number;
    if (number = find(without_drawl(text)); number >= 0)
        return number;
    return text.back() == 's' ? find(text.substr(0, text.size() - 1)) : -1;
}

int Lexicon::find_typed(std::string_view text) const {
    int number = find_form(text);
    if (number >= 0 || text.size() < kSwapBytesMin || text.size() > kWordBytesMax)
        return number;
    number = find_near(text);
    const bool is_plural = text.back() == 's' && text.size() > kOneSlipBytesMin;
    return number < 0 && is_plural ? find_near(text.substr(0, text.size() - 1)) : number;
}

int Lexicon::find_near(std::string_view text) const {
    Nearest nearest;
    // The words are sorted, and slips leave one of the first two letters in front.
    look_near(text, std::min(text[0], text[1]), nearest);
    if (text[0] != text[1])
        look_near(text, std::max(text[0], text[1]), nearest);
    return nearest.number;
}

void Lexicon::look_near(std::string_view text, char first, Nearest& nearest) const {
    const std::uint64_t letters = letters_of(text);
    const bool is_bare = std::none_of(text.begin(), text.end(), is_vowel);
    const std::size_t most = slips_max(text);
    const std::size_t end = outlines_from(first, text.size() + (is_bare ? kVowelsMax : most) + 1);
    for (std::size_t i = outlines_from(first, text.size() - most); i < end; ++i) {
        const Outline& outline = outlines_[i];
        const std::size_t limit = std::min(most, nearest.slips);
        const std::size_t gap =
            outline.size > text.size() ? outline.size - text.size() : text.size() - outline.size;
        // A letter too many or too few changes one bit, another letter two, swapped letters none.
        const std::size_t bits = is_bare ? kVowelsMax : 2 * limit - std::min(gap, 2 * limit);
        if (static_cast<std::size_t>(std::popcount(outline.letters ^ letters)) > bits)
            continue;
        const LexiconWord& known = word(outline.number);
        const std::size_t count = slips(known.text, text, limit);
        // Of two equally near the one that means something, then the longer: letters are left out
        // more often than added.
        const bool is_nearer = count < nearest.slips || (count < 3 && count == nearest.slips &&
                                                         is_likelier(known, word(nearest.number)));
        if (is_nearer)
            nearest = {outline.number, count};
    }
}

}  // namespace drill::engine
