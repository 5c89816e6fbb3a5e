// Text that people typed, made comparable: UTF-8 checks, folding, phrases, near misses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace drill::base {

/// Whether `text` is well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
bool is_valid_utf8(std::string_view text);

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t size = 0;  ///< in bytes; 0: malformed
};
/// With which `text` begins, which is not empty.
CodePoint first_code_point(std::string_view text);

/// Number of code points in well-formed UTF-8 `text`.
std::size_t code_point_count(std::string_view text);

/// Whether `text` is empty or white space only.
bool is_blank(std::string_view text);

/// Whether `text` is `digits` lower-case hexadecimal digits, as hashes and ids are written.
bool is_hexadecimal(std::string_view text, std::size_t digits);

/// At most `bytes_max` bytes of `text`, cut between code points.
std::string_view truncated(std::string_view text, std::size_t bytes_max);

/// The form in which typed words are compared.
///
/// ASCII and Latin-1/Latin Extended-A/Greek/Cyrillic capitals become small, typographic quotes and
/// dashes become ' " -, every run of white space and punctuation (but ' - @ # inside a word)
/// becomes one space, none at either end. Not a Unicode normalisation: é stays é.
std::string folded(std::string_view text);

/// Whether `phrase` stands in `text` as whole words; both folded() before. An empty phrase never
/// does.
bool contains_phrase(std::string_view folded_text, std::string_view folded_phrase);

/// Whether every word of `folded_words` occurs in `folded_text`, whole or in part, so that a list
/// narrows while a word is still being typed.
bool has_words(std::string_view folded_text, std::string_view folded_words);

/// Edits (insert, delete, replace, swap of neighbours) from `a` to `b`; `limit + 1` when more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace drill::base
