#include <algorithm>
#include <cmath>
#include <string>

#include "kit/context_state.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

using Look = TextRun::Look;

/// A word of a run with its place on the line.
struct Word {
    std::string_view text;
    Look look = Look::kPlain;
    float x = 0.0f;
    float width = 0.0f;
    std::size_t line = 0;
};

bool is_mention(Look look) {
    return look == Look::kMention || look == Look::kOwnMention;
}

Face face_of(Look look, Face plain) {
    switch (look) {
        case Look::kStrong:
            return Face::kSemibold;
        case Look::kMention:
        case Look::kOwnMention:
            return Face::kMedium;
        case Look::kMono:
            return Face::kMono;
        default:
            return plain;
    }
}

/// Breaks runs into words and puts them on lines.
class Layout {
public:
    Layout(const TextStyle& style, float width)
        : style_(style), width_(width), space_(text_width(" ", style.type, style.face)) {}

    void add(const TextRun& run) {
        std::size_t at = 0;
        while (at < run.text.size()) {
            const char c = run.text[at];
            if (c == '\n') {
                break_line();
                ++at;
            } else if (c == ' ') {
                pending_space_ = true;
                ++at;
            } else {
                const std::size_t end =
                    std::min(run.text.find_first_of(" \n", at), run.text.size());
                add_word(run.text.substr(at, end - at), run.look);
                at = end;
            }
        }
    }

    std::vector<Word> words;
    std::vector<std::string> lines{1};
    std::vector<float> widths{0.0f};

private:
    void add_word(std::string_view word, Look look) {
        const float margin = is_mention(look) ? px(6) : 0.0f;
        const float width =
            std::ceil(text_width(word, style_.type, face_of(look, style_.face))) + margin;
        const float gap = pending_space_ && x_ > 0.0f ? space_ : 0.0f;
        if (x_ > 0.0f && x_ + gap + width > width_ && pending_space_) {
            break_line();
        } else if (gap > 0.0f) {
            lines.back() += ' ';
            x_ += gap;
        }
        pending_space_ = false;
        words.push_back({word, look, x_, width, lines.size() - 1});
        lines.back() += std::string(interned(word));
        x_ += width;
        widths.back() = x_;
    }

    void break_line() {
        lines.emplace_back();
        widths.push_back(0.0f);
        x_ = 0.0f;
        pending_space_ = false;
    }

    TextStyle style_;
    float width_;
    float space_;
    float x_ = 0.0f;
    bool pending_space_ = false;
};

void draw_word(const Word& word, glm::vec2 corner, const TextStyle& style) {
    const Theme& t = theme();
    TextStyle own{style.type, face_of(word.look, style.face), style.color};
    if (is_mention(word.look)) {
        const bool is_own = word.look == Look::kOwnMention;
        const float line_height = type_size(style.type).line_height;
        const Rect ground =
            rect_at({corner.x, corner.y + px(1)}, {word.width, line_height - px(2)});
        draw_list().AddRectFilled(to_im(ground.min), to_im(ground.max),
                                  is_own ? t.accent : t.accent_tint, px(4));
        own.color = is_own ? t.ink_inverse : t.accent;
        corner.x += px(3);
    } else if (word.look == Look::kLink) {
        own.color = t.accent;
    }
    draw_text(corner, word.text, own);
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (c & 0x80) != 0;
}

bool starts_with_name(std::string_view text, std::string_view name) {
    return !name.empty() && text.substr(0, name.size()) == name &&
           (text.size() == name.size() || !is_name_character(text[name.size()]));
}

}  // namespace

void rich_text(std::span<const TextRun> runs, TextStyle style, float width) {
    const float room = width < 0.0f ? remaining_width() : width;
    Layout layout(style, room);
    bool is_plain = true;
    for (const TextRun& run : runs) {
        layout.add(run);
        is_plain = is_plain && run.look == Look::kPlain;
    }
    const float line_height = type_size(style.type).line_height;
    const Rect rect = place({room, line_height * static_cast<float>(layout.lines.size())});
    for (const Word& word : layout.words) {
        draw_word(word, rect.min + glm::vec2(word.x, line_height * static_cast<float>(word.line)),
                  style);
    }
    std::string all;
    std::string widths;
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        all += (i > 0 ? "\n" : "") + layout.lines[i];
        widths += (i > 0 ? "," : "") + std::to_string(std::lround(layout.widths[i]));
    }
    state().semantics.leaf({.role = Role::kText,
                            .value = all,
                            .extra = is_plain ? std::string_view() : std::string_view(widths),
                            .rect = rect,
                            .face = style.face,
                            .type = style.type});
}

std::vector<TextRun> split_mentions(std::string_view message, std::string_view own_name,
                                    std::span<const std::string_view> names) {
    std::vector<TextRun> runs;
    std::size_t plain_from = 0;
    for (std::size_t at = message.find('@'); at != std::string_view::npos;
         at = message.find('@', at + 1)) {
        const std::string_view after = message.substr(at + 1);
        const bool is_own = starts_with_name(after, own_name);
        const auto other = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
            return starts_with_name(after, name);
        });
        if (!is_own && other == names.end()) {
            continue;
        }
        const std::size_t length = 1 + (is_own ? own_name.size() : other->size());
        if (at > plain_from) {
            runs.push_back({message.substr(plain_from, at - plain_from), Look::kPlain});
        }
        runs.push_back({message.substr(at, length), is_own ? Look::kOwnMention : Look::kMention});
        plain_from = at + length;
    }
    if (plain_from < message.size() || runs.empty()) {
        runs.push_back({message.substr(plain_from), Look::kPlain});
    }
    return runs;
}

}  // namespace drill::kit
