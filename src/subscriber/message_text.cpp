#include "subscriber/message_text.h"

#include <algorithm>

#include "base/drill_time.h"
#include "base/joined.h"
#include "base/text.h"

namespace drill::subscriber {
namespace {

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool is_space(char c) {
    return c == ' ' || is_control(c);
}

/// The components of `cells`, each with its containers if wanted.
std::string component_names(const engine::Setting& setting, const engine::CellSet& cells,
                            bool has_containers, std::string_view between) {
    std::string names;
    for (const engine::Component& component : setting.components) {
        std::string containers;
        for (const int cell : component.cells) {
            if (!cells.has(cell))
                continue;
            const engine::Cell& place = setting.cells[static_cast<std::size_t>(cell)];
            containers += containers.empty() ? "" : ", ";
            containers += setting.containers[static_cast<std::size_t>(place.container)];
        }
        if (containers.empty())
            continue;
        names += base::joined({names.empty() ? "" : between, component.name});
        if (has_containers)
            names += base::joined({" (", containers, ")"});
    }
    return names;
}

/// What stands for the tag `name`; false if nobody knows it.
bool fill(std::string_view name, const engine::Setting& setting, const Notification& notification,
          std::string& out) {
    if (name == "CURRENTSTATUS")
        out += title_of(setting.skin, notification.post.level);
    else if (name == "TIMESTART")
        out += notification.maintenance.empty() ? clock_time(setting, notification.started_ms)
                                                : base::format_planned(notification.starts_minute);
    else if (name == "AFFECTEDCOMPONENTS")
        out += component_names(setting, notification.cells, false, ", ");
    else if (name == "UPDATEMESSAGE")
        out += notification.post.details;
    else
        return false;
    return true;
}

/// "2000-01-01T14:35:07".
std::string to_the_second(const engine::Setting& setting, Milliseconds at_ms) {
    return base::joined({"2000-01-0", std::to_string(day_of(setting, at_ms)), "T",
                         base::format_time_of_day_seconds(setting.starts_at_ms, at_ms)});
}

}  // namespace

std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (!is_control(c) || c == '\n')
            out += c;
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out;
    bool has_gap = false;
    for (const char c : text) {
        if (is_space(c)) {
            has_gap = !out.empty();
            continue;
        }
        if (has_gap)
            out += ' ';
        has_gap = false;
        out += c;
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t count_max) {
    if (base::code_point_count(text) <= count_max)
        return std::string(text);
    std::size_t end = 0;
    for (std::size_t count = 0; count < count_max - 1; ++count)
        end += std::max<std::size_t>(1, base::first_code_point(text.substr(end)).size);
    return std::string(text.substr(0, end)) + "…";
}

std::string marked_title(const Notification& notification) {
    return base::joined({kPractice, ": ", one_line(notification.title)});
}

std::string merged(std::string_view text, const engine::Setting& setting,
                   const Notification& notification) {
    std::string out;
    for (;;) {
        const std::size_t open = text.find("*|");
        const std::size_t close = text.find("|*", open == text.npos ? open : open + 2);
        if (close == text.npos)
            return out += text;
        out += text.substr(0, open);
        const std::string_view name = text.substr(open + 2, close - open - 2);
        // Of an unknown tag only its opening is passed, as a known one may begin inside it.
        const bool is_known = fill(name, setting, notification, out);
        if (!is_known)
            out += "*|";
        text.remove_prefix(is_known ? close + 2 : open + 2);
    }
}

std::string affected(const engine::Setting& setting, const engine::CellSet& cells) {
    return component_names(setting, cells, true, "; ");
}

std::string clock_time(const engine::Setting& setting, Milliseconds at_ms) {
    return base::format_time_of_day(setting.starts_at_ms, at_ms) + " UTC";
}

int day_of(const engine::Setting& setting, Milliseconds at_ms) {
    const std::uint64_t moment = std::uint64_t{setting.starts_at_ms} + at_ms;
    return 1 + static_cast<int>(moment / base::kDrillTimeMax);
}

std::string iso_time(const engine::Setting& setting, Milliseconds at_ms) {
    const Milliseconds fraction = (setting.starts_at_ms + at_ms) % 1000;
    return base::joined({to_the_second(setting, at_ms), ".",
                         std::string_view(std::to_string(1000 + fraction)).substr(1), "Z"});
}

std::string iso_second(const engine::Setting& setting, Milliseconds at_ms) {
    return to_the_second(setting, at_ms) + "+00:00";
}

std::string_view state_word(const engine::Setting& setting, const Notification& notification) {
    return notification.maintenance.empty() ? title_of(setting.skin, notification.post.state)
                                            : std::string_view(notification.maintenance);
}

std::string time_line(const engine::Setting& setting, const Notification& notification) {
    if (notification.maintenance.empty())
        return base::joined({"Started: ", clock_time(setting, notification.started_ms)});
    return base::joined({"Planned: ", base::format_planned(notification.starts_minute), " to ",
                         base::format_planned(notification.ends_minute)});
}

std::string_view kind_of(const Notification& notification) {
    return notification.maintenance.empty() ? "incident" : "maintenance";
}

std::string incident_address(const Notification& notification) {
    return base::joined(
        {kPageAddress, "/", kind_of(notification), "/", std::to_string(notification.incident + 1)});
}

std::string message_id(const Notification& notification) {
    return base::joined({practice_id(kind_of(notification), notification.incident), "-message-",
                         std::to_string(notification.number + 1)});
}

std::string practice_id(std::string_view kind, int number) {
    return base::joined({"practice-", kind, "-", std::to_string(number + 1)});
}

}  // namespace drill::subscriber
