#include "kit/text.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/ascii.h"
#include "kit/context_state.h"

namespace drill::kit {

namespace {

using base::is_digit;

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

ImFont* font_of(Face face) {
    return state().fonts[static_cast<std::size_t>(face)];
}

Color color_of(const TextStyle& style) {
    return style.color != 0 ? style.color : theme().ink;
}

/// Width of `drawn`, which is interned already.
float width_of(std::string_view drawn, float size, Face face) {
    return font_of(face)
        ->CalcTextSizeA(size, FLT_MAX, 0.0f, drawn.data(), drawn.data() + drawn.size())
        .x;
}

/// From the top of a line box to where Dear ImGui puts the top of its glyphs; half a pixel too much
/// goes below, as in the browser, so that a text stays where it is when its field is edited.
float glyph_top(const TypeSize& type, Face face) {
    const ImFontBaked* baked = font_of(face)->GetFontBaked(type.size);
    return std::floor((type.line_height - (baked->Ascent - baked->Descent)) * 0.5f);
}

/// Moves the glyphs drawn since `first` to whole pixels: the pen advances by fractions, which keeps
/// words as wide as the browser sets them, and a glyph between two pixels would blur.
void snap_glyphs(ImDrawList& list, int first) {
    for (ImDrawVert* corner = list.VtxBuffer.Data + first; corner < list.VtxBuffer.end();
         corner += 4) {
        const float off = std::round(corner->pos.x) - corner->pos.x;
        for (int i = 0; i < 4; ++i) {
            corner[i].pos.x += off;
        }
    }
}

void draw_interned(glm::vec2 top_left, std::string_view drawn, const TypeSize& type, Face face,
                   Color color) {
    if (drawn.empty()) {
        return;
    }
    const glm::vec2 start(std::round(top_left.x), std::round(top_left.y) + glyph_top(type, face));
    ImDrawList& list = draw_list();
    const int first = list.VtxBuffer.Size;
    list.AddText(font_of(face), type.size, to_im(start), color, drawn.data(),
                 drawn.data() + drawn.size());
    snap_glyphs(list, first);
}

/// `drawn` cut so that it and an ellipsis fit in `width`.
std::string shortened(std::string_view drawn, float size, Face face, float width) {
    const float room = width - width_of(kEllipsis, size, face);
    const char* rest = nullptr;
    font_of(face)->CalcTextSizeA(size, std::max(1.0f, room), 0.0f, drawn.data(),
                                 drawn.data() + drawn.size(), &rest);
    std::string cut(drawn.substr(0, static_cast<std::size_t>(rest - drawn.data())));
    while (!cut.empty() && cut.back() == ' ') {
        cut.pop_back();
    }
    return cut + std::string(kEllipsis);
}

std::vector<std::string_view> wrapped(std::string_view drawn, float size, Face face, float width) {
    std::vector<std::string_view> lines;
    const char* position = drawn.data();
    const char* end = position + drawn.size();
    while (position < end) {
        const char* paragraph_end = std::find(position, end, '\n');
        const char* line_end = paragraph_end;
        if (width > 0.0f) {
            line_end = font_of(face)->CalcWordWrapPosition(size, position, paragraph_end, width);
            line_end = line_end == position && position < paragraph_end ? position + 1 : line_end;
            while (line_end < paragraph_end && (*line_end & 0xC0) == 0x80) {
                ++line_end;  // a column narrower than one character: never split its bytes
            }
        }
        lines.emplace_back(position, static_cast<std::size_t>(line_end - position));
        position = line_end;
        if (line_end == paragraph_end) {
            ++position;
        } else {
            while (position < paragraph_end && *position == ' ') {
                ++position;
            }
        }
    }
    if (lines.empty()) {
        lines.emplace_back(drawn.substr(0, 0));
    }
    return lines;
}

/// The lines as one text that tells how each ended, so that a copied or spoken text reads on.
std::string joined(const std::vector<std::string_view>& lines) {
    std::string all;
    for (const std::string_view line : lines) {
        if (line.data() != lines.front().data()) {
            const char before = line.data()[-1];  // what was left out, if anything
            all += before == '\n' ? '\n' : before == ' ' ? kWrapAtSpace : kWrapInWord;
        }
        all.append(line);
    }
    return all;
}

float aligned_left(const Rect& rect, float width, Align align) {
    const float room = rect.width() - width;
    return rect.min.x + (align == Align::kLeft     ? 0.0f
                         : align == Align::kCentre ? std::round(room * 0.5f)
                                                   : room);
}

float digit_cell(float size, Face face) {
    float widest = 0.0f;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, width_of({&digit, 1}, size, face));
    }
    return std::round(widest);
}

float tabular_width(std::string_view drawn, float size, Face face) {
    const float cell = digit_cell(size, face);
    float width = 0.0f;
    for (const char& c : drawn) {
        width += is_digit(c) ? cell : width_of({&c, 1}, size, face);
    }
    return width;
}

void draw_tabular(glm::vec2 top_left, std::string_view drawn, const TypeSize& type, Face face,
                  Color color) {
    const float cell = digit_cell(type.size, face);
    for (const char& c : drawn) {
        const float own = width_of({&c, 1}, type.size, face);
        // The widest digits may be wider than their cell by less than half a pixel.
        const float inset = is_digit(c) ? std::max(0.0f, std::floor((cell - own) * 0.5f)) : 0.0f;
        draw_interned(top_left + glm::vec2(inset, 0.0f), {&c, 1}, type, face, color);
        top_left.x += is_digit(c) ? cell : own;
    }
}

/// `width`: decimal device pixels of the lines, if the font alone does not tell them.
void describe(std::string_view lines, const Rect& rect, const TextOptions& options,
              std::uint8_t level, std::string_view width = {}) {
    if (options.role == Role::kGeneric) {
        return;
    }
    state().semantics.leaf({.role = options.role,
                            .name = options.name,
                            .value = lines,
                            .extra = width,
                            .live = options.live,
                            .level = level,
                            .rect = rect,
                            .face = options.style.face,
                            .type = options.style.type,
                            .number_a = static_cast<std::uint32_t>(options.align)});
}

/// One line as wide as the text, or as its place if that is set.
void line_of_text(std::string_view drawn, const TextOptions& options, std::uint8_t level) {
    const TypeSize type = type_size(options.style.type);
    const Face face = options.style.face;
    const bool is_tabular = options.has_tabular_digits;
    const float natural = std::ceil(is_tabular ? tabular_width(drawn, type.size, face)
                                               : width_of(drawn, type.size, face));
    const float room = remaining_width();
    const float width = options.width == kNatural ? std::min(natural, room)
                        : options.width < 0.0f    ? room
                                                  : options.width;
    const Rect rect = place({width, type.line_height});
    const glm::vec2 corner(aligned_left(rect, std::min(natural, rect.width()), options.align),
                           rect.min.y + std::round((rect.height() - type.line_height) * 0.5f));
    if (is_tabular) {
        draw_tabular(corner, drawn, type, face, color_of(options.style));
    } else if (natural > rect.width() + 0.5f) {
        draw_interned(corner, shortened(drawn, type.size, face, rect.width()), type, face,
                      color_of(options.style));
    } else {
        draw_interned(corner, drawn, type, face, color_of(options.style));
    }
    describe(drawn, rect_at({rect.min.x, corner.y}, {rect.width(), type.line_height}), options,
             level, is_tabular ? std::to_string(std::lround(natural)) : std::string());
}

void paragraph(std::string_view content, const TextOptions& options, std::uint8_t level) {
    const std::string_view drawn = interned(content);
    const bool is_line = options.lines_max == 1 && !options.shows_rest;
    if (options.width == kNatural || is_line || options.has_tabular_digits) {
        line_of_text(drawn, options, level);
        return;
    }
    const TypeSize type = type_size(options.style.type);
    const Face face = options.style.face;
    const float width = options.width < 0.0f ? remaining_width() : options.width;
    std::vector<std::string_view> lines = wrapped(drawn, type.size, face, width);
    const std::string all = joined(lines);
    std::string last_line;
    if (options.lines_max > 0 && lines.size() > static_cast<std::size_t>(options.lines_max)) {
        const auto last = static_cast<std::size_t>(options.lines_max) - 1;
        const auto start = static_cast<std::size_t>(lines[last].data() - drawn.data());
        last_line = shortened(drawn.substr(start), type.size, face, width);
        lines.resize(last + 1);
        lines[last] = last_line;
    }
    const Rect rect = place({width, type.line_height * static_cast<float>(lines.size())});
    if (options.shows_rest && !last_line.empty() &&
        ImGui::IsMouseHoveringRect(to_im(rect.min), to_im(rect.max))) {
        state().due_tooltip = DueTooltip{std::string(content), rect};
    }
    float y = rect.min.y;
    for (const std::string_view line : lines) {
        const float line_width =
            options.align == Align::kLeft ? 0.0f : std::ceil(width_of(line, type.size, face));
        draw_interned({aligned_left(rect, line_width, options.align), y}, line, type, face,
                      color_of(options.style));
        y += type.line_height;
    }
    describe(all, rect, options, level);
}

}  // namespace

void text(std::string_view content, const TextOptions& options) {
    paragraph(content, options, 0);
}

void label(std::string_view content, Color color) {
    text(content, {.style = {.type = Type::kLabel, .color = color}, .width = kNatural});
}

void meta(std::string_view content, Color color) {
    text(content, {.style = {.type = Type::kMeta, .color = color != 0 ? color : theme().ink3},
                   .width = kNatural});
}

void hint(std::string_view content) {
    text(content, {.style = {.type = Type::kMeta, .color = theme().ink3}});
}

void heading(std::string_view content, int level, Type type, float width) {
    paragraph(
        content,
        {.style = {.type = type, .face = Face::kSemibold}, .width = width, .role = Role::kHeading},
        static_cast<std::uint8_t>(level));
}

void unseen_heading(std::string_view content, int level, const Rect& rect) {
    state().semantics.leaf({.role = Role::kHeading,
                            .value = content,
                            .states = node_state::kHidden,
                            .level = static_cast<std::uint8_t>(level),
                            .rect = rect});
}

bool link(std::string_view content, TextStyle style) {
    const std::uint32_t id = claim_id(content);
    const TypeSize type = type_size(style.type);
    const Rect rect = place({text_width(content, style.type, style.face), type.line_height});
    const Interaction hit = interact(id, rect);
    style.color = style.color != 0 ? style.color : theme().accent;
    draw_text(rect.min, content, style);
    if (hit.is_hovered) {
        draw_list().AddRectFilled(ImVec2(rect.min.x, rect.max.y - px(2)), to_im(rect.max),
                                  style.color);
    }
    state().semantics.leaf({.role = Role::kLink, .id = id, .name = content, .rect = rect});
    return hit.was_activated;
}

float text_width(std::string_view content, Type type, Face face) {
    return std::ceil(exact_text_width(content, type, face));
}

float exact_text_width(std::string_view content, Type type, Face face) {
    if (content.empty())
        return 0.0f;  // it may have no address at all, which Dear ImGui does not take
    return width_of(interned(content), type_size(type).size, face);
}

float text_height(std::string_view content, Type type, float width, Face face) {
    const TypeSize size = type_size(type);
    const auto lines = wrapped(interned(content), size.size, face, width);
    return size.line_height * static_cast<float>(lines.size());
}

std::vector<std::string> wrapped_lines(std::string_view content, Type type, float width,
                                       Face face) {
    const auto lines = wrapped(interned(content), type_size(type).size, face, width);
    const std::vector<std::string> result(lines.begin(), lines.end());
    for (const std::string& line : result) {
        if (line.find_first_of("\xEE\xEF") != std::string::npos) {
            state().interned.emplace(line, line);  // to draw it is to intern it again
        }
    }
    return result;
}

void draw_text(glm::vec2 top_left, std::string_view content, TextStyle style) {
    draw_interned(top_left, interned(content), type_size(style.type), style.face, color_of(style));
}

void draw_text_in(const Rect& box, std::string_view content, TextStyle style, Align align) {
    const std::string_view drawn = interned(content);
    const TypeSize type = type_size(style.type);
    const float natural = width_of(drawn, type.size, style.face);
    const bool is_cut = natural > box.width() + 0.5f;
    const std::string cut = is_cut ? shortened(drawn, type.size, style.face, box.width()) : "";
    const float left = aligned_left(box, std::min(natural, box.width()), align);
    const float top = box.min.y + std::round((box.height() - type.line_height) * 0.5f);
    draw_interned({left, top}, is_cut ? std::string_view(cut) : drawn, type, style.face,
                  color_of(style));
}

}  // namespace drill::kit
