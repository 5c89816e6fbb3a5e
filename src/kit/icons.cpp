#include "kit/icons.h"

#include <array>
#include <cmath>
#include <string_view>

#include "kit/context_state.h"

namespace drill::kit {

namespace {

constexpr float kPi = 3.14159265f;

struct Strokes {
    Icon icon;
    std::string_view path;
};

/// Strokes in a 16 box. M x y: move; L x y: line; C six numbers: curve; O cx cy r: circle; D: disc;
/// R x y w h r: rounded rectangle; Z: close.
constexpr Strokes kStrokes[] = {
    {Icon::kNone, ""},
    {Icon::kHash, "M6.5 2L5 14M11 2L9.5 14M2.5 5.5L14 5.5M2 10.5L13.5 10.5"},
    {Icon::kPhone,
     "M5.5 2.5L3.5 2.5C2.5 2.5 2 3.5 2.2 4.5C3 9.5 6.5 13 11.5 13.8C12.5 14 13.5 13.5 "
     "13.5 12.5L13.5 10.5L10.5 9.5L9 11C7.2 10.2 5.8 8.8 5 7L6.5 5.5Z"},
    {Icon::kLink,
     "M6.5 9.5L9.5 6.5M7 4.5L8.5 3C9.8 1.7 11.8 1.7 13 3C14.3 4.2 14.3 6.2 13 "
     "7.5L11.5 9M9 11.5L7.5 13C6.2 14.3 4.2 14.3 3 13C1.7 11.8 1.7 9.8 3 8.5L4.5 7"},
    {Icon::kBell,
     "M3 11.5L4.2 9.8L4.2 6C4.2 3.7 5.8 2 8 2C10.2 2 11.8 3.7 11.8 6L11.8 9.8L13 "
     "11.5ZM6.6 13.8L9.4 13.8"},
    {Icon::kTicket,
     "M2 4L14 4L14 6.3C11.8 6.3 11.8 9.7 14 9.7L14 12L2 12L2 9.7C4.2 9.7 4.2 6.3 2 "
     "6.3Z"},
    {Icon::kMegaphone,
     "M2.5 6.5L2.5 9.5L5 9.5L12.5 13L12.5 3L5 6.5ZM5.5 9.8L6.5 13.5L8.2 13.5L7.6 10.8"},
    {Icon::kBook, "M3.5 2.5L12.5 2.5L12.5 13.5L3.5 13.5ZM3.5 10.8L12.5 10.8"},
    {Icon::kFlag, "M4 14L4 2.5M4 3L12.5 3L10.5 6L12.5 9L4 9"},
    {Icon::kPeople,
     "O6 5.2 2.4M1.8 13.2C1.8 10.6 3.6 9.4 6 9.4C8.4 9.4 10.2 10.6 10.2 13.2M10.6 "
     "3C12 3.2 12.7 4.2 12.7 5.3C12.7 6.3 12 7.3 10.8 7.6M12 9.6C13.5 10 14.3 11.2 "
     "14.3 13.2"},
    {Icon::kEye,
     "M1.5 8C3 5 5.3 3.6 8 3.6C10.7 3.6 13 5 14.5 8C13 11 10.7 12.4 8 12.4C5.3 12.4 3 "
     "11 1.5 8ZO8 8 2"},
    {Icon::kPause, "M5.5 3.5L5.5 12.5M10.5 3.5L10.5 12.5"},
    {Icon::kPlay, "M5 3L12.5 8L5 13Z"},
    {Icon::kStop,
     "M5.5 1.8L10.5 1.8L14.2 5.5L14.2 10.5L10.5 14.2L5.5 14.2L1.8 10.5L1.8 5.5ZM8 "
     "4.8L8 8.6D8 11.2 0.9"},
    {Icon::kMicrophone,
     "R5.8 1.8 4.4 7.4 2.2M3.2 7.5C3.2 10.4 5.2 11.9 8 11.9C10.8 11.9 12.8 10.4 12.8 "
     "7.5M8 11.9L8 14.3"},
    {Icon::kMicrophoneOff,
     "R5.8 1.8 4.4 7.4 2.2M3.2 7.5C3.2 10.4 5.2 11.9 8 11.9C10.8 11.9 12.8 10.4 12.8 "
     "7.5M8 11.9L8 14.3M2.5 2L13.5 14"},
    {Icon::kSend, "M2.5 8L13 8M8.8 3.8L13 8L8.8 12.2"},
    {Icon::kAt,
     "O8 8 2.6M10.6 5.4L10.6 9C10.6 11.2 14 11.2 14 8C14 4.4 11.4 2 8 2C4.6 2 2 4.6 2 "
     "8C2 11.4 4.6 14 8 14C9.3 14 10.5 13.6 11.4 12.9"},
    {Icon::kChevronDown, "M4 6.2L8 10.2L12 6.2"},
    {Icon::kChevronRight, "M6.2 4L10.2 8L6.2 12"},
    {Icon::kChevronLeft, "M9.8 4L5.8 8L9.8 12"},
    {Icon::kCross, "M4 4L12 12M12 4L4 12"},
    {Icon::kCheck, "M3.2 8.4L6.6 11.8L12.8 4.6"},
    {Icon::kClock, "O8 8 6.2M8 4.4L8 8L10.4 9.6"},
    {Icon::kSignal,
     "D4 12 1.7M3.5 7.4C6.2 7.4 8.6 9.8 8.6 12.5M3.5 3.2C8.6 3.2 12.8 7.4 12.8 12.5"},
    {Icon::kBolt, "M9 1.8L3.5 9L7.5 9L6.8 14.2L12.5 6.8L8.4 6.8Z"},
    {Icon::kFolder, "M2 12.8L2 3.2L6.2 3.2L7.8 5L14 5L14 12.8Z"},
    {Icon::kDownload, "M8 2L8 10.2M4.6 7L8 10.4L11.4 7M2.5 13.5L13.5 13.5"},
    {Icon::kCopy, "R5.5 5.5 8.2 8.2 1.4M10.5 5.2L10.5 2.4L2.4 2.4L2.4 10.5L5.2 10.5"},
    {Icon::kPlus, "M8 3L8 13M3 8L13 8"},
    {Icon::kChat, "M2.2 3L13.8 3L13.8 11.4L8.6 11.4L5.4 14L5.4 11.4L2.2 11.4Z"},
    {Icon::kPage, "R2.2 2.8 11.6 10.4 1.2M2.2 6L13.8 6"},
    {Icon::kInfo, "O8 8 6.2M8 7.4L8 11.2D8 4.9 0.9"},
    {Icon::kShuffle,
     "M2 4.5L4 4.5C7.5 4.5 8.5 11.5 12 11.5L14 11.5M2 11.5L4 11.5C5.4 11.5 6.4 10.4 "
     "7.2 9.2M8.8 6.8C9.6 5.6 10.6 4.5 12 4.5L14 4.5M12 2.5L14 4.5L12 6.5M12 9.5L14 "
     "11.5L12 13.5"},
    {Icon::kMenu, "M2.5 4.5L13.5 4.5M2.5 8L13.5 8M2.5 11.5L13.5 11.5"},
    {Icon::kSkip, "M3.5 3L10 8L3.5 13ZM12.5 3L12.5 13"},
    {Icon::kSearch, "O7 7 4.6M10.4 10.4L14 14"},
    {Icon::kKeyboard,
     "R1.5 3.8 13 8.6 1.4M4.2 6.6L4.4 6.6M7.9 6.6L8.1 6.6M11.6 6.6L11.8 6.6M5 9.6L11 9.6"},
    {Icon::kError, "O8 8 6.2M5.8 5.8L10.2 10.2M10.2 5.8L5.8 10.2"},
};

std::string_view strokes_of(Icon icon) {
    for (const Strokes& each : kStrokes) {
        if (each.icon == icon)
            return each.path;
    }
    return "";
}

/// Reads the stroke language of kStrokes into a draw list.
class Pen {
public:
    Pen(glm::vec2 origin, float scale, Color color)
        : list_(draw_list()),
          origin_(origin),
          scale_(scale),
          color_(color),
          thickness_(1.5f * scale) {}

    void draw(std::string_view strokes) {
        const char* position = strokes.data();
        const char* end = position + strokes.size();
        while (position < end) {
            const char command = *position++;
            std::array<float, 6> n{};
            position = numbers(position, end, n);
            step(command, n);
        }
        finish(false);
    }

private:
    /// Reads "13.5" and moves behind it. The C library's own reading of fractions would be used for
    /// nothing else, and is a fiftieth of the page's download.
    static float number(const char*& position, const char* end) {
        float digits = 0.0f;
        float scale = 1.0f;
        bool is_behind_point = false;
        for (; position < end; ++position) {
            if (*position == '.') {
                is_behind_point = true;
            } else if (*position >= '0' && *position <= '9') {
                digits = digits * 10.0f + static_cast<float>(*position - '0');
                scale *= is_behind_point ? 10.0f : 1.0f;
            } else {
                break;
            }
        }
        return digits / scale;
    }

    static const char* numbers(const char* position, const char* end, std::array<float, 6>& n) {
        for (std::size_t count = 0; position < end && count < n.size();) {
            if (*position == ' ') {
                ++position;
            } else if (*position >= 'A' && *position <= 'Z') {
                break;
            } else {
                n[count++] = number(position, end);
            }
        }
        return position;
    }

    ImVec2 point(float x, float y) const {
        return ImVec2(origin_.x + x * scale_, origin_.y + y * scale_);
    }

    void step(char command, const std::array<float, 6>& n) {
        switch (command) {
            case 'M':
                finish(false);
                list_.PathLineTo(point(n[0], n[1]));
                break;
            case 'L':
                list_.PathLineTo(point(n[0], n[1]));
                break;
            case 'C':
                list_.PathBezierCubicCurveTo(point(n[0], n[1]), point(n[2], n[3]),
                                             point(n[4], n[5]));
                break;
            case 'O':
                finish(false);
                list_.AddCircle(point(n[0], n[1]), n[2] * scale_, color_, 0, thickness_);
                break;
            case 'D':
                finish(false);
                list_.AddCircleFilled(point(n[0], n[1]), n[2] * scale_, color_);
                break;
            case 'R':
                finish(false);
                list_.AddRect(point(n[0], n[1]), point(n[0] + n[2], n[1] + n[3]), color_,
                              n[4] * scale_, 0, thickness_);
                break;
            case 'Z':
                finish(true);
                break;
            default:
                break;
        }
    }

    void finish(bool is_closed) {
        list_.PathStroke(color_, is_closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness_);
    }

    ImDrawList& list_;
    glm::vec2 origin_;
    float scale_;
    Color color_;
    float thickness_;
};

/// Points of a silhouette in a unit square.
void fill_polygon(glm::vec2 corner, float size, std::initializer_list<glm::vec2> points,
                  Color color) {
    ImDrawList& list = draw_list();
    for (const glm::vec2& point : points) {
        list.PathLineTo(to_im(corner + point * size));
    }
    list.PathFillConvex(color);
}

void stroke(glm::vec2 corner, float size, std::initializer_list<glm::vec2> points, Color color,
            float thickness) {
    ImDrawList& list = draw_list();
    for (const glm::vec2& point : points) {
        list.PathLineTo(to_im(corner + point * size));
    }
    list.PathStroke(color, ImDrawFlags_None, thickness);
}

void draw_check(glm::vec2 corner, float size, Color color) {
    stroke(corner, size, {{0.28f, 0.52f}, {0.44f, 0.68f}, {0.73f, 0.34f}}, color, size * 0.12f);
}

/// A bar with a dot below it, upright in the middle.
void draw_bar(glm::vec2 corner, float size, float top, Color color) {
    stroke(corner, size, {{0.5f, top}, {0.5f, top + 0.26f}}, color, size * 0.12f);
    draw_list().AddCircleFilled(to_im(corner + glm::vec2(0.5f, top + 0.39f) * size), size * 0.07f,
                                color);
}

void draw_disruption(glm::vec2 corner, float size, Color ink, Color ground) {
    fill_polygon(corner, size,
                 {{0.3f, 0.02f},
                  {0.7f, 0.02f},
                  {0.98f, 0.3f},
                  {0.98f, 0.7f},
                  {0.7f, 0.98f},
                  {0.3f, 0.98f},
                  {0.02f, 0.7f},
                  {0.02f, 0.3f}},
                 ink);
    stroke(corner, size, {{0.34f, 0.34f}, {0.66f, 0.66f}}, ground, size * 0.12f);
    stroke(corner, size, {{0.66f, 0.34f}, {0.34f, 0.66f}}, ground, size * 0.12f);
}

void draw_security(glm::vec2 corner, float size, Color ink, Color ground) {
    fill_polygon(corner, size,
                 {{0.5f, 0.0f},
                  {0.92f, 0.16f},
                  {0.92f, 0.5f},
                  {0.82f, 0.74f},
                  {0.5f, 1.0f},
                  {0.18f, 0.74f},
                  {0.08f, 0.5f},
                  {0.08f, 0.16f}},
                 ink);
    draw_bar(corner, size, 0.26f, ground);
}

}  // namespace

void draw_icon(glm::vec2 top_left, Icon icon, Color color, float size) {
    const float side = size > 0.0f ? size : px(16);
    if (!is_in_view(rect_at(top_left, glm::vec2(side)))) {
        return;
    }
    Pen(top_left, side / 16.0f, color).draw(strokes_of(icon));
}

void draw_level(glm::vec2 corner, Level level, float size, Color ground) {
    const Color ink = theme().of(level).ink;
    ImDrawList& list = draw_list();
    switch (level) {
        case Level::kOperational:
            list.AddCircleFilled(to_im(corner + glm::vec2(size * 0.5f)), size * 0.48f, ink);
            draw_check(corner, size, ground);
            break;
        case Level::kMaintenance:
            fill_polygon(corner, size, {{0.5f, 0.0f}, {1.0f, 0.5f}, {0.5f, 1.0f}, {0.0f, 0.5f}},
                         ink);
            list.AddCircleFilled(to_im(corner + glm::vec2(size * 0.5f)), size * 0.16f, ground);
            break;
        case Level::kDegraded:
            fill_polygon(corner, size, {{0.5f, 0.04f}, {1.0f, 0.94f}, {0.0f, 0.94f}}, ink);
            draw_bar(corner, size, 0.38f, ground);
            break;
        case Level::kPartial:
            list.AddRectFilled(to_im(corner + size * 0.04f), to_im(corner + size * 0.96f), ink,
                               size * 0.14f);
            fill_polygon(corner, size, {{0.18f, 0.18f}, {0.76f, 0.18f}, {0.18f, 0.76f}}, ground);
            break;
        case Level::kDisruption:
            draw_disruption(corner, size, ink, ground);
            break;
        case Level::kSecurity:
            draw_security(corner, size, ink, ground);
            break;
    }
}

void draw_state(glm::vec2 top_left, State state, float size, Color ink, Color ground) {
    ImDrawList& list = draw_list();
    const ImVec2 centre = to_im(top_left + glm::vec2(size * 0.5f));
    const float radius = size * 0.44f;
    if (state == State::kResolved) {
        list.AddCircleFilled(centre, radius + size * 0.05f, ink);
        draw_check(top_left, size, ground);
        return;
    }
    const float quarters = static_cast<float>(static_cast<int>(state) + 1);
    list.AddCircle(centre, radius, ink, 0, size * 0.11f);
    list.PathLineTo(centre);
    list.PathArcTo(centre, radius * 0.66f, -kPi * 0.5f, -kPi * 0.5f + quarters * kPi * 0.5f);
    if (quarters < 3.0f) {
        list.PathFillConvex(ink);
    } else {
        list.PathFillConcave(ink);
    }
}

}  // namespace drill::kit
