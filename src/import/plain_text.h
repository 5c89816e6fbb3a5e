// Makes plain text of what status pages store: HTML, Markdown, entities, anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace drill::import {

/// The text of `source` as people read it: tags and Hugo's shortcodes gone, entities decoded,
/// emphasis marks gone, "[words](address)" only the words, lines kept, spaces and empty lines made
/// few, no control characters. `source` is UTF-8; takes time in proportion to it.
std::string plain_text(std::string_view source);

/// The same on one line.
std::string one_line(std::string_view source);

/// At most `bytes_max` bytes of `text`, with "…" at the end where it was cut.
std::string fitted(std::string_view text, std::size_t bytes_max);

/// `text` without white space around it.
std::string_view trimmed(std::string_view text);

/// `text` in the small letters of ASCII.
std::string in_small_letters(std::string_view text);

/// A name made of a to z, 0 to 9 and single dashes, at most `bytes_max` long; may be empty.
std::string slug(std::string_view text, std::size_t bytes_max);

}  // namespace drill::import
