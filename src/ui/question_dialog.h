// A question before something that cannot be undone.
#pragma once

#include <cstdint>
#include <string_view>

namespace drill::ui {

enum class Answer : std::uint8_t { kNone, kYes, kNo };

struct Question {
    std::string_view title;
    std::string_view words;  ///< what follows, and what does not
    std::string_view yes;    ///< names what is done, such as "Delete drill"
    std::string_view no = "Keep it";
};

/// Shows the question over everything; Escape is a no, and has the focus.
Answer question_dialog(const Question& question);

}  // namespace drill::ui
