#include <algorithm>
#include <cmath>
#include <deque>
#include <string>

#include "base/address.h"
#include "base/ascii.h"
#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

using base::is_digit;
using base::is_letter;

using Look = TextRun::Look;

/// A word of a run with its place on the line.
struct Word {
    std::string_view text;
    Look look = Look::kPlain;
    float x = 0.0f;
    float width = 0.0f;
    std::size_t line = 0;
    std::string_view address;  ///< it is a piece of a link to there
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
        : style_(style), width_(width), space_(exact_text_width(" ", style.type, style.face)) {}

    void add(const TextRun& run) {
        std::size_t at = 0;
        while (at < run.text.size()) {
            const char c = run.text[at];
            if (c == '\n') {
                break_line('\n');
                ++at;
            } else if (c == ' ') {
                pending_space_ = true;
                ++at;
            } else {
                const std::size_t end =
                    std::min(run.text.find_first_of(" \n", at), run.text.size());
                add_token(run.text.substr(at, end - at), run.look);
                at = end;
            }
        }
    }

    std::vector<Word> words;
    std::string all;  ///< the lines as the tree has them
    std::vector<float> widths{0.0f};

private:
    /// What stands between two spaces: an address may have punctuation around it.
    void add_token(std::string_view token, Look look) {
        const std::string_view address =
            look == Look::kPlain ? base::address_in(token) : std::string_view();
        if (address.empty()) {
            add_word(token, look);
            return;
        }
        const auto start = static_cast<std::size_t>(address.data() - token.data());
        if (start > 0) {
            add_word(token.substr(0, start), look);
        }
        const std::size_t first = words.size();
        add_word(address, Look::kLink);
        for (std::size_t i = first; i < words.size(); ++i) {
            words[i].address = address;
        }
        if (start + address.size() < token.size()) {
            add_word(token.substr(start + address.size()), look);
        }
    }

    void add_word(std::string_view word, Look look) {
        const float width = width_of(word, look);
        const float gap = pending_space_ && x_ > 0.0f ? space_ : 0.0f;
        if (x_ > 0.0f && x_ + gap + width > width_ && (pending_space_ || width > width_)) {
            break_line(pending_space_ ? kWrapAtSpace : kWrapInWord);
        } else if (gap > 0.0f) {
            all += ' ';
            x_ += gap;
        }
        pending_space_ = false;
        if (width <= width_) {
            put(word, look, width);
            return;
        }
        for (std::string& piece :
             wrapped_lines(word, style_.type, width_, face_of(look, style_.face))) {
            if (x_ > 0.0f) {
                break_line(kWrapInWord);
            }
            const std::string& kept = pieces_.emplace_back(std::move(piece));
            put(kept, look, width_of(kept, look));
        }
    }

    float width_of(std::string_view word, Look look) const {
        return exact_text_width(word, style_.type, face_of(look, style_.face)) +
               (is_mention(look) ? px(6) : 0.0f);
    }

    void put(std::string_view word, Look look, float width) {
        words.push_back({word, look, x_, width, widths.size() - 1, {}});
        all += interned(word);
        x_ += width;
        widths.back() = x_;
    }

    void break_line(char how) {
        all += how;
        widths.push_back(0.0f);
        x_ = 0.0f;
        pending_space_ = false;
    }

    std::deque<std::string> pieces_;  ///< of words longer than a line
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
        corner.x = std::round(corner.x);
        const float line_height = type_size(style.type).line_height;
        const Rect ground =
            rect_at({corner.x, corner.y + px(1)}, {std::round(word.width), line_height - px(2)});
        draw_list().AddRectFilled(to_im(ground.min), to_im(ground.max),
                                  is_own ? t.accent : t.accent_tint, px(4));
        own.color = is_own ? t.ink_inverse : t.accent;
        corner.x += px(3);
    } else if (word.look == Look::kLink) {
        own.color = t.accent;
    }
    draw_text(corner, word.text, own);
}

/// The element over a link's word; the line under it tells it from text without its colour.
void link_over(const Word& word, glm::vec2 corner, float line_height, bool is_piece) {
    ContextState& ui = state();
    const std::uint32_t id = claim_id(word.address);
    const Rect rect = rect_at(corner, {word.width, line_height});
    const Interaction hit = interact(id, rect);
    fill({{rect.min.x, rect.max.y - px(hit.is_hovered ? 3.0f : 2.0f)},
          {rect.max.x, rect.max.y - px(1)}},
         ui.theme.accent);
    ui.semantics.leaf({.role = Role::kAddress,
                       .id = id,
                       .name = word.address,
                       .states = is_piece ? node_state::kPiece : 0u,
                       .rect = rect});
    if (hit.was_activated) {
        ui.followed_link = word.address;
        ui.wants_frame = true;
    }
}

bool is_name_character(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || (c & 0x80) != 0;
}

bool starts_with_name(std::string_view text, std::string_view name) {
    return !name.empty() && text.substr(0, name.size()) == name &&
           (text.size() == name.size() || !is_name_character(text[name.size()]));
}

}  // namespace

void rich_text(std::span<const TextRun> runs, TextStyle style, float width) {
    const float room = width < 0.0f ? remaining_width() : width;
    Layout layout(style, room);
    for (const TextRun& run : runs) {
        layout.add(run);
    }
    bool is_plain = true;
    const float line_height = type_size(style.type).line_height;
    const Rect rect = place({room, line_height * static_cast<float>(layout.widths.size())});
    const auto corner_of = [&](const Word& word) {
        return rect.min + glm::vec2(word.x, line_height * static_cast<float>(word.line));
    };
    for (const Word& word : layout.words) {
        draw_word(word, corner_of(word), style);
        is_plain = is_plain && word.look == Look::kPlain;
    }
    std::string widths;
    for (const float line : layout.widths) {
        widths += (widths.empty() ? "" : ",") + std::to_string(std::lround(line));
    }
    state().semantics.leaf({.role = Role::kText,
                            .value = layout.all,
                            .extra = is_plain ? std::string_view() : std::string_view(widths),
                            .rect = rect,
                            .face = style.face,
                            .type = style.type});
    const char* begun = nullptr;  // the address whose first piece is drawn
    for (const Word& word : layout.words) {
        if (!word.address.empty()) {
            link_over(word, corner_of(word), line_height, word.address.data() == begun);
            begun = word.address.data();
        }
    }
}

void linked_text(std::string_view content, TextStyle style, float width) {
    const TextRun run{content};
    rich_text({&run, 1}, style, width);
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

bool mentions(std::string_view message, std::string_view name) {
    const std::vector<TextRun> runs = split_mentions(message, name, {});
    return std::any_of(runs.begin(), runs.end(),
                       [](const TextRun& run) { return run.look == Look::kOwnMention; });
}

}  // namespace drill::kit
