#include "import/author_tasks.h"

#include "import/plain_text.h"
#include "import/redaction.h"
#include "pack/pack_format.h"

namespace drill::import {

std::vector<std::string> tasks_of(std::vector<std::string> usual,
                                  const std::vector<std::string>& notes, const Json& pack) {
    std::vector<std::string> tasks = std::move(usual);
    for (const std::string& note : notes)
        tasks.push_back("Look at this: " + note + (note.back() == '?' ? "" : "."));
    for (const RedactionFlag& flag : find_flags(pack)) {
        const bool is_guess = flag.what == "person";
        tasks.push_back("Redact at " + flag.pointer + ": " + (is_guess ? "perhaps a " : "") +
                        flag.what + ", \"" + flag.shown + "\".");
    }
    return tasks;
}

std::string summary_of(const std::vector<std::string>& tasks) {
    std::string out = "DRAFT from an import, not ready to be played. To do:";
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        // One line: the pack's summary takes no line breaks.
        const std::string next = " (" + std::to_string(i + 1) + ") " + one_line(tasks[i]);
        if (out.size() + next.size() > pack::kTextBytesMax - 30)
            return out + " And more.";
        out += next;
    }
    return out;
}

}  // namespace drill::import
