// Makes text from packs and players harmless inside a Markdown document.
#pragma once

#include <string>
#include <string_view>

namespace drill::debrief {

/// `text` on one line, shown by Markdown (CommonMark, and the tables, links and mentions that
/// GitLab and GitHub add) as the characters it is made of: no headings, lists, emphasis, code,
/// links, images, HTML, entities, table breaks, references or mentions. White space and control
/// characters become single spaces; an invisible U+200B keeps @ from calling a person.
std::string escaped_markdown(std::string_view text);

}  // namespace drill::debrief
