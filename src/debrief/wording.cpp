#include "debrief/wording.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/address.h"
#include "base/ascii.h"
#include "base/text.h"
#include "engine/promise.h"

namespace drill::debrief {
namespace {

using base::is_digit;
using base::is_letter;
using engine::WordingKind;
using engine::WordingRule;

constexpr std::string_view kSlotMarks[] = {"[", "{{", "*|", "___", "TBD", "XX:XX", "#####"};

std::string in_quotes(std::string_view text) {
    return "“" + std::string(text) + "”";
}

std::string found_long(const WordingRule& rule, const PublicPostRow& post) {
    const std::size_t length = base::code_point_count(base::before_address(post.details));
    return length > static_cast<std::size_t>(rule.characters)
               ? std::to_string(length) + " characters"
               : std::string();
}

std::string found_phrases(const WordingRule& rule, const PublicPostRow& post) {
    const std::string folded = base::folded(post.title + "\n" + post.details);
    std::string found;
    for (const std::string& phrase : rule.folded_phrases) {
        if (base::contains_phrase(folded, phrase)) {
            found += (found.empty() ? "" : ", ") + in_quotes(phrase);
        }
    }
    return found;
}

/// From the mark to the end of its line, at most 40 bytes of it.
std::string found_slot(const PublicPostRow& post) {
    for (const std::string& text : {post.title, post.details}) {
        for (const std::string_view mark : kSlotMarks) {
            const std::size_t at = text.find(mark);
            if (at != std::string::npos) {
                const std::string_view rest = std::string_view(text).substr(at);
                return in_quotes(base::truncated(rest.substr(0, rest.find('\n')), 40));
            }
        }
    }
    return {};
}

bool is_host_character(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.';
}

/// "web-01-sv", "db.internal": two dashes with letters and digits, or a name inside a network.
bool is_host_name(std::string_view word) {
    const auto count = [word](auto is_wanted) {
        return std::count_if(word.begin(), word.end(), is_wanted);
    };
    const auto dashes = count([](char c) { return c == '-'; });
    const auto digits = count(is_digit);
    const auto letters = count([](char c) { return c != '-' && c != '.' && !is_digit(c); });
    const auto ends_with = [word](std::string_view end) {
        return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
    };
    return (dashes >= 2 && digits > 0 && letters >= 2) || ends_with(".internal") ||
           ends_with(".local");
}

std::string found_host_name(const PublicPostRow& post) {
    const std::string_view text = post.details;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_host_character(text[end])) {
            ++end;
        }
        std::string_view word = text.substr(begin, end - begin);
        while (!word.empty() && word.back() == '.') {
            word.remove_suffix(1);  // the end of a sentence
        }
        const bool is_in_link = begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == '@');
        if (!is_in_link && is_host_name(word)) {
            return in_quotes(base::truncated(word, 40));
        }
        begin = end + 1;
    }
    return {};
}

std::string found_no_next_update(const engine::Scenario& scenario, const PublicPostRow& post) {
    const bool is_open = post.state != engine::IncidentState::kResolved;
    const bool is_promised =
        engine::promised_update(post.details, post.at_ms, scenario.setting.starts_at_ms)
            .has_value();
    return is_open && !is_promised ? "No time for the next update" : std::string();
}

std::string found_no_issue(const engine::Scenario& scenario, const PublicPostRow& post) {
    const std::string text = post.title + "\n" + post.details;
    const bool is_named = text.find(scenario.production_issue) != std::string::npos;
    return post.is_first && !is_named ? "No production issue" : std::string();
}

/// What `rule` finds in `post`; empty when nothing.
std::string found_by(const WordingRule& rule, const engine::Scenario& scenario,
                     const PublicPostRow& post) {
    switch (rule.kind) {
        case WordingKind::kLong:
            return found_long(rule, post);
        case WordingKind::kNoNextUpdate:
            return found_no_next_update(scenario, post);
        case WordingKind::kNoProductionIssue:
            return found_no_issue(scenario, post);
        case WordingKind::kSlot:
            return found_slot(post);
        case WordingKind::kHostName:
            return found_host_name(post);
        case WordingKind::kPhrases:
            return found_phrases(rule, post);
    }
    return {};
}

}  // namespace

std::vector<WordingRow> wording(const engine::Scenario& scenario,
                                const std::vector<PublicPostRow>& posts) {
    std::vector<WordingRow> rows;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        for (const WordingRule& rule : scenario.wording) {
            std::string found = found_by(rule, scenario, posts[i]);
            if (!found.empty()) {
                rows.push_back({i, posts[i].time, std::move(found), rule.advice});
            }
        }
    }
    return rows;
}

}  // namespace drill::debrief
