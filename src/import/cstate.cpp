#include "import/cstate.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "import/history_order.h"
#include "import/moment.h"
#include "import/plain_text.h"
#include "import/source_text.h"
#include "pack/finding.h"

namespace drill::import {
namespace {

using base::Error;
using base::ErrorCode;
using engine::IncidentState;
using engine::Level;
using engine::Severity;
using Lines = std::vector<std::string_view>;

struct SeverityWord {
    std::string_view word;
    Severity severity;
    Level level;
};
constexpr SeverityWord kSeverities[] = {{"down", Severity::kS1, Level::kDisruption},
                                        {"disrupted", Severity::kS2, Level::kPartial},
                                        {"notice", Severity::kS3, Level::kDegraded}};

std::string_view unquoted(std::string_view value) {
    value = trimmed(value);
    const bool is_quoted = value.size() >= 2 && value.front() == value.back() &&
                           (value.front() == '"' || value.front() == '\'');
    return is_quoted ? value.substr(1, value.size() - 2) : value;
}

/// "[API, 'Media Proxy']" or a single value.
std::vector<std::string> listed(std::string_view value) {
    std::vector<std::string> out;
    value = trimmed(value);
    if (!value.empty() && value.front() == '[')
        value = value.substr(1, value.find(']') - 1);
    while (!value.empty() && out.size() < kComponentCountMax) {
        const std::size_t comma = std::min(value.find(','), value.size());
        std::string item = one_line(unquoted(value.substr(0, comma)));
        if (!item.empty())
            out.push_back(std::move(item));
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
    return out;
}

/// What the front matter says, and where the body begins.
struct FrontMatter {
    std::string title, severity;
    std::vector<std::string> affected;
    std::optional<Moment> date, resolved_when;
    bool is_resolved = false;
    std::size_t body = 0;  ///< number of its first line
};

/// Reads "key: value" (YAML) or "key = value" (TOML) between two lines of --- or +++.
class FrontMatterReader {
public:
    explicit FrontMatterReader(const Lines& lines) : lines_(lines) {}

    base::Result<FrontMatter> read() {
        const std::string_view fence = lines_.empty() ? std::string_view() : trimmed(lines_[0]);
        if (fence != "---" && fence != "+++")
            return fault_in_line(1, "front matter between lines of ---",
                                 lines_.empty() ? "an empty file" : pack::in_quotes(lines_[0]));
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            if (trimmed(lines_[i]) == fence) {
                matter_.body = i + 1;
                return std::move(matter_);
            }
            if (auto fault = read_line(i, fence == "---" ? ':' : '='))
                return *std::move(fault);
        }
        return fault_in_line(lines_.size(), "a line of --- at the end of the front matter",
                             "the end of the file");
    }

private:
    std::optional<Error> read_line(std::size_t i, char separator) {
        const std::string_view line = trimmed(lines_[i]);
        if (line.empty() || line.front() == '#')
            return std::nullopt;
        if (line.substr(0, 2) == "- ") {
            for (std::string& each : listed(line.substr(2)))
                add_to_list(std::move(each));
            return std::nullopt;
        }
        const std::size_t at = line.find(separator);
        if (at == std::string_view::npos)
            return fault_in_line(i + 1, "\"key: value\" in the front matter",
                                 pack::in_quotes(line));
        key_ = in_small_letters(trimmed(line.substr(0, at)));
        return read_value(i, trimmed(line.substr(at + 1)));
    }

    void add_to_list(std::string item) {
        if (key_ == "affected" && matter_.affected.size() < kComponentCountMax)
            matter_.affected.push_back(std::move(item));
    }

    std::optional<Error> read_value(std::size_t i, std::string_view value) {
        if (key_ == "title") {
            matter_.title = one_line(unquoted(value));
        } else if (key_ == "severity") {
            matter_.severity = in_small_letters(unquoted(value));
        } else if (key_ == "resolved") {
            matter_.is_resolved = in_small_letters(unquoted(value)) == "true";
        } else if (key_ == "affected") {
            for (std::string& each : listed(value))
                add_to_list(std::move(each));
        } else if (key_ == "date") {
            return read_moment(i, value, matter_.date);
        } else if (key_ == "resolvedwhen") {
            return read_moment(i, value, matter_.resolved_when);
        }
        return std::nullopt;
    }

    static std::optional<Error> read_moment(std::size_t i, std::string_view value,
                                            std::optional<Moment>& out) {
        value = unquoted(value);
        if (value.empty() || value == "null" || value == "~")
            return std::nullopt;
        out = parse_moment(value);
        if (out)
            return std::nullopt;
        return fault_in_line(i + 1, "a date and time such as \"2018-04-13 15:54:00\"",
                             pack::in_quotes(value));
    }

    const Lines& lines_;
    FrontMatter matter_;
    std::string key_;
};

/// Reads the paragraphs of the body into updates and, what has no time, into a post-mortem.
class BodyReader {
public:
    BodyReader(const Lines& lines, IncidentHistory& incident)
        : lines_(lines), incident_(incident) {}

    std::optional<Error> read(std::size_t first) {
        for (std::size_t i = first; i < lines_.size(); ++i) {
            const std::string_view line = trimmed(lines_[i]);
            if (line.size() >= 3 && line.find_first_not_of("-") == std::string_view::npos) {
                set_aside();
                continue;
            }
            pending_ += std::string(lines_[i]) + "\n";
            const std::size_t track = line.find("{{< track");
            if (track == std::string_view::npos)
                continue;
            if (auto fault = end_update(i, line.substr(track)))
                return fault;
        }
        rest_ = plain_text(pending_);
        return std::nullopt;
    }

    /// What stands behind the last update.
    const std::string& rest() const { return rest_; }

private:
    void set_aside() {
        const std::string text = plain_text(pending_);
        pending_.clear();
        if (!text.empty())
            incident_.post_mortem += (incident_.post_mortem.empty() ? "" : "\n") + text;
    }

    std::optional<Error> end_update(std::size_t i, std::string_view track) {
        const std::size_t begin = track.find('"');
        const std::size_t end =
            begin == std::string_view::npos ? begin : track.find('"', begin + 1);
        const std::string_view value =
            end == std::string_view::npos ? track : track.substr(begin + 1, end - begin - 1);
        const auto moment = parse_moment(value);
        if (!moment)
            return fault_in_line(i + 1, "a time such as {{< track \"2018-04-13 15:54:00\" >}}",
                                 pack::in_quotes(value));
        if (incident_.updates.size() == kUpdateCountMax)
            return fault_in_line(i + 1, "at most 500 updates", "one more");
        note_zone(incident_, *moment);
        const std::string text = plain_text(pending_);
        pending_.clear();
        const StatedText stated = without_state(text);
        PublicUpdate update;
        update.at_ms = moment->at_ms;
        update.state = stated.state;
        update.text = std::string(stated.rest);
        incident_.updates.push_back(std::move(update));
        return std::nullopt;
    }

    const Lines& lines_;
    IncidentHistory& incident_;
    std::string pending_;
    std::string rest_;
};

/// A file without tracked updates is one post at its date.
void use_date(IncidentHistory& incident, const FrontMatter& matter, const std::string& rest) {
    if (incident.updates.empty() && matter.date) {
        const StatedText stated = without_state(rest);
        PublicUpdate update;
        update.at_ms = matter.date->at_ms;
        update.state = stated.state;
        update.text = std::string(stated.rest);
        incident.updates.push_back(std::move(update));
        note(incident, "the file has no tracked updates: all of it is one post");
    } else if (!rest.empty()) {
        note(incident, "text behind the last update has no time and is left out");
    }
}

void add_resolution(IncidentHistory& incident, const FrontMatter& matter) {
    if (!matter.is_resolved || incident.updates.empty())
        return;
    RealTime last_ms = incident.updates.front().at_ms;
    bool says_resolved = false;
    for (const PublicUpdate& each : incident.updates) {
        last_ms = std::max(last_ms, each.at_ms);
        says_resolved = says_resolved || each.state == IncidentState::kResolved;
    }
    if (matter.resolved_when && matter.resolved_when->at_ms < last_ms) {
        note(incident, "it is said to be resolved at " +
                           format_moment(matter.resolved_when->at_ms) +
                           ", before its last update at " + format_moment(last_ms));
    }
    if (says_resolved)
        return;
    PublicUpdate update;
    update.at_ms = std::max(last_ms, matter.resolved_when ? matter.resolved_when->at_ms : last_ms);
    update.state = IncidentState::kResolved;
    // In front of a list that runs newest first, behind any other: so it stays the last of its
    // minute.
    const bool is_newest_first = incident.updates.size() > 1 &&
                                 incident.updates.front().at_ms > incident.updates.back().at_ms;
    incident.updates.insert(is_newest_first ? incident.updates.begin() : incident.updates.end(),
                            std::move(update));
}

void use_severity(IncidentHistory& incident, const FrontMatter& matter) {
    for (const SeverityWord& each : kSeverities) {
        if (each.word == matter.severity) {
            incident.severity = each.severity;
            incident.level = each.level;
        }
    }
}

}  // namespace

base::Result<ImportedFile> read_cstate(std::string_view bytes) {
    const auto lines = read_lines(bytes);
    if (!lines)
        return lines.error();
    const auto matter = FrontMatterReader(lines.value()).read();
    if (!matter)
        return matter.error();
    IncidentHistory incident;
    incident.title = matter.value().title;
    incident.id = slug(incident.title, 40);
    for (const std::string& each : matter.value().affected) {
        incident.components.push_back({each, {}});
        incident.affected.push_back({each, {}});
    }
    use_severity(incident, matter.value());
    BodyReader body(lines.value(), incident);
    if (auto fault = body.read(matter.value().body))
        return *std::move(fault);
    if (matter.value().date) {
        incident.began_ms = matter.value().date->at_ms;
        note_zone(incident, *matter.value().date);
    }
    use_date(incident, matter.value(), body.rest());
    ImportedFile file;
    if (incident.updates.empty())
        return file;
    add_resolution(incident, matter.value());
    settle_history(incident);
    file.incidents.push_back(std::move(incident));
    return file;
}

}  // namespace drill::import
