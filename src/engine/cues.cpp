#include "engine/cues.h"

#include <algorithm>
#include <bit>

#include "base/ascii.h"
#include "base/fnv.h"
#include "engine/apostrophe.h"

namespace drill::engine {
namespace {

using base::is_digit;
using base::is_small_letter;
using base::small;

constexpr std::string_view kMarks = "?!.,:;()-";

/// A byte of a letter beyond ASCII in Latin script; what lies further is a sign or a picture.
bool is_accented(std::string_view rest) {
    const auto byte = static_cast<unsigned char>(rest[0]);
    return byte >= 0xC3 && byte <= 0xC5 && rest.size() > 1;
}

constexpr std::size_t kOpeningBytes = 4;

/// Whether the word is longer than its opening, which is of plain letters.
bool has_opening(std::string_view word) {
    return word.size() > kOpeningBytes &&
           std::all_of(word.begin(), word.begin() + kOpeningBytes,
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_mark(std::string_view word) {
    return word.size() == 1 &&
           (word[0] == '^' || word[0] == '$' || kMarks.find(word[0]) != std::string_view::npos);
}

/// Takes the characters of a line one after the other and tells words from marks.
class CueWordCutter {
public:
    CueWordCutter(std::string_view line, std::string& buffer) : rest_(line), out_(buffer) {}

    std::vector<std::string_view> cut() {
        out_.clear();
        out_.reserve(rest_.size() + 8);
        ends_.reserve(rest_.size() / 3 + 8);
        end_token("^");
        while (!rest_.empty())
            rest_.remove_prefix(step());
        end_word();
        end_token("$");
        std::vector<std::string_view> words;
        words.reserve(ends_.size());
        std::size_t begin = 0;
        for (const std::size_t end : ends_) {
            words.push_back(std::string_view(out_).substr(begin, end - begin));
            begin = end;
        }
        return words;
    }

private:
    std::size_t begin_of_word() const { return ends_.empty() ? 0 : ends_.back(); }
    bool in_word() const { return out_.size() > begin_of_word(); }

    void end_word() {
        if (in_word())
            ends_.push_back(out_.size());
    }

    void end_token(std::string_view token) {
        out_ += token;
        ends_.push_back(out_.size());
    }

    /// Reads what stands at the front of the rest; answers its size.
    std::size_t step() {
        const char c = small(rest_[0]);
        if (is_small_letter(c)) {
            out_ += c;
            return 1;
        }
        if (is_accented(rest_)) {
            out_.append(rest_.substr(0, 2));
            return 2;
        }
        if (is_digit(c))
            return read_number();
        if (const std::size_t size = apostrophe_size(rest_); size != 0)
            return read_apostrophe(size);
        end_word();
        if (c == '"' || c == '@' || c == '#')
            return read_whole(c);
        if (rest_.substr(0, 3) == "\xE2\x80\x93" || rest_.substr(0, 3) == "\xE2\x80\x94") {
            read_mark("-");
            return 3;
        }
        if (kMarks.find(c) != std::string_view::npos)
            read_mark(rest_.substr(0, 1));
        return 1;
    }

    /// 14, 14:30, 2.5: its digits are one "0".
    std::size_t read_number() {
        const auto digits = [this](std::size_t from) {
            while (from < rest_.size() && is_digit(rest_[from]))
                ++from;
            return from;
        };
        std::size_t size = digits(0);
        const bool goes_on = size + 1 < rest_.size() &&
                             (rest_[size] == ':' || rest_[size] == '.') &&
                             is_digit(rest_[size + 1]);
        if (goes_on)
            size = digits(size + 1);
        out_ += '0';
        return size;
    }

    /// It belongs to a word when letters stand on both sides.
    std::size_t read_apostrophe(std::size_t size) {
        const char next = rest_.size() > size ? static_cast<char>(rest_[size] | 32) : ' ';
        if (in_word() && is_small_letter(next))
            out_ += '\'';
        else
            end_word();
        return size;
    }

    /// A text in quotes, or a name behind its mark.
    std::size_t read_whole(char mark) {
        if (mark == '"') {
            const std::size_t end = rest_.find('"', 1);
            const bool is_text = end != std::string_view::npos &&
                                 rest_.substr(0, end).find(' ') != std::string_view::npos;
            if (is_text)
                end_token("text");
            return is_text ? end + 1 : 1;
        }
        const auto is_letter = [this](std::size_t at) {
            return at < rest_.size() &&
                   (is_digit(rest_[at]) || is_small_letter(static_cast<char>(rest_[at] | 32)));
        };
        std::size_t size = 1;
        while (is_letter(size) ||
               (size > 1 && size < rest_.size() && (rest_[size] == '-' || rest_[size] == '_')))
            ++size;
        if (size > 1)
            end_token(rest_.substr(0, 1));
        return size;
    }

    void read_mark(std::string_view mark) {
        const bool is_repeated =
            ends_.size() > 1 && out_.ends_with(mark) && ends_.back() - ends_[ends_.size() - 2] == 1;
        if (!is_repeated)
            end_token(mark);
    }

    std::string_view rest_;
    std::string& out_;
    std::vector<std::size_t> ends_;  ///< of the words so far, in `out_`
};

bool is_question_mark(std::string_view word) {
    return word.size() == 1 && word[0] == '?';
}

/// Calls `visit` with each cue of `words`; see cues_of().
template <typename Visit>
void for_each_cue(const std::vector<std::string_view>& words, Visit visit) {
    if (std::all_of(words.begin(), words.end(), is_mark))
        return;
    const bool asks = std::any_of(words.begin(), words.end(), is_question_mark);
    std::string_view before;
    for (const std::string_view word : words) {
        visit(Cue{CueKind::kWord, word, {}});
        if (!before.empty())
            visit(Cue{CueKind::kPair, before, word});
        if (has_opening(word))
            visit(Cue{CueKind::kOpening, word.substr(0, kOpeningBytes), {}});
        if (asks)
            visit(Cue{CueKind::kAsked, word, {}});
        before = word;
    }
}

}  // namespace

std::vector<std::string_view> cue_words(std::string_view line, std::string& buffer) {
    return CueWordCutter(line, buffer).cut();
}

std::vector<Cue> cues_of(const std::vector<std::string_view>& words) {
    std::vector<Cue> cues;
    for_each_cue(words, [&cues](const Cue& cue) { cues.push_back(cue); });
    return cues;
}

std::string name_of(const Cue& cue) {
    std::string name(cue.kind == CueKind::kAsked ? "?" : "");
    name += cue.first;
    if (cue.kind == CueKind::kPair)
        name.append(" ").append(cue.second);
    return cue.kind == CueKind::kOpening ? name + "*" : name;
}

CueKey cue_key(std::string_view name) {
    return base::fnv1a(base::kFnvStart, name);
}

CueKey key_of(const Cue& cue) {
    const CueKey begin =
        cue.kind == CueKind::kAsked ? base::fnv1a(base::kFnvStart, "?") : base::kFnvStart;
    const CueKey key = base::fnv1a(begin, cue.first);
    if (cue.kind == CueKind::kPair)
        return base::fnv1a(base::fnv1a(key, " "), cue.second);
    return cue.kind == CueKind::kOpening ? base::fnv1a(key, "*") : key;
}

void CueTable::reserve(std::size_t count) {
    places_.assign(std::bit_ceil(count + count / 3), {});
}

std::size_t CueTable::place_of(CueKey key) const {
    const std::size_t last = places_.size() - 1;
    std::size_t place = (key ^ key >> 16) & last;
    while (places_[place].key != 0 && places_[place].key != key)
        place = (place + 1) & last;
    return place;
}

void CueTable::add(CueKey key, const Weights& weights) {
    places_[place_of(key)] = {key, weights};
}

const CueTable::Weights* CueTable::find(CueKey key) const {
    if (empty())
        return nullptr;
    const Place& place = places_[place_of(key)];
    return place.key == key ? &place.weights : nullptr;
}

Evidence CueTable::weigh(const std::vector<std::string_view>& words) const {
    Evidence evidence{};
    if (empty())
        return evidence;
    std::vector<std::uint64_t> counted(places_.size() / 64 + 1);  // a bit each place
    for_each_cue(words, [&](const Cue& cue) {
        const CueKey key = key_of(cue);
        const std::size_t number = place_of(key);
        const std::uint64_t bit = std::uint64_t{1} << number % 64;
        if (places_[number].key != key || (counted[number / 64] & bit) != 0)
            return;
        counted[number / 64] |= bit;
        for (std::size_t i = 0; i < evidence.size(); ++i)
            evidence[i] += places_[number].weights[i];
    });
    return evidence;
}

}  // namespace drill::engine
