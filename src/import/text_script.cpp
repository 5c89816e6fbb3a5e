#include "import/text_script.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "base/drill_time.h"
#include "base/text.h"
#include "import/history_order.h"
#include "import/moment.h"
#include "import/plain_text.h"
#include "import/source_text.h"

namespace drill::import {
namespace {

using base::is_digit;
using engine::IncidentState;
using engine::Severity;

constexpr std::size_t kEntryCountMax = 1000;
constexpr std::size_t kSpeakerBytesMax = 60;
constexpr int kYearAssumed = 2000;  ///< where the text has none; only differences matter

/// A line with a time, and the lines below it that have none.
struct Entry {
    RealTime at_ms = 0;
    std::size_t line = 0;  ///< from 1
    std::string body;
};

/// Finds the time at the front of a line and takes it off.
class TimeReader {
public:
    /// Empty when the line begins with no time.
    std::optional<RealTime> take(std::string_view& line) {
        std::string_view rest = without_bullet(line);
        const bool is_bracketed = !rest.empty() && rest.front() == '[';
        if (is_bracketed)
            rest.remove_prefix(1);
        auto at_ms = take_relative(rest);
        if (!at_ms)
            at_ms = take_words(rest);
        if (!at_ms)
            return std::nullopt;
        if (is_bracketed && !rest.empty() && rest.front() == ']')
            rest.remove_prefix(1);
        line = without_separator(rest);
        before_ms_ = *at_ms;
        return at_ms;
    }

    bool has_zone() const { return has_zone_; }
    bool has_year() const { return has_year_; }

private:
    static std::string_view without_bullet(std::string_view line) {
        line = trimmed(line);
        for (const std::string_view bullet : {"- ", "* ", "> ", "+ ", "• ", "| "}) {
            if (line.substr(0, bullet.size()) == bullet)
                return trimmed(line.substr(bullet.size()));
        }
        return line;
    }

    static std::string_view without_separator(std::string_view rest) {
        rest = trimmed(rest);
        for (const std::string_view mark : {"-", "–", "—", "|", ":"}) {
            if (rest.substr(0, mark.size()) == mark)
                return trimmed(rest.substr(mark.size()));
        }
        return rest;
    }

    /// "T+5", "+05:30", "T+5 min": minutes, or minutes and seconds, from the start.
    std::optional<RealTime> take_relative(std::string_view& rest) {
        std::string_view text = rest;
        if (!text.empty() && (text.front() == 'T' || text.front() == 't'))
            text.remove_prefix(1);
        if (text.empty() || text.front() != '+')
            return std::nullopt;
        text.remove_prefix(1);
        const std::size_t end = std::min(text.find_first_not_of("0123456789:"), text.size());
        const std::string_view number = text.substr(0, end);
        if (number.empty() || !is_digit(number.front()))
            return std::nullopt;
        const std::string as_time(number);
        const auto time = base::parse_drill_time(
            number.find(':') == std::string_view::npos ? as_time + ":00" : as_time);
        if (!time)
            return std::nullopt;
        rest = trimmed(text.substr(end));
        for (const std::string_view unit : {"minutes", "min", "m"}) {
            const bool is_word_end = rest.size() == unit.size() ||
                                     (rest.size() > unit.size() &&
                                      (rest[unit.size()] == ' ' || rest[unit.size()] == ':'));
            if (is_word_end && rest.substr(0, unit.size()) == unit) {
                rest.remove_prefix(unit.size());
                break;
            }
        }
        return midnight_of(kYearAssumed, 1, 1) + 12 * kHourMs + *time;
    }

    /// A date and time of up to four words, a time of day, or a date without its year.
    std::optional<RealTime> take_words(std::string_view& rest) {
        std::size_t ends[4] = {};
        std::size_t count = 0;
        for (std::size_t at = 0; count < 4 && at < rest.size();) {
            ends[count++] = std::min(rest.find_first_of(" ]\t", at), rest.size());
            at = rest.find_first_not_of(' ', ends[count - 1]);
        }
        while (count > 0) {
            std::string_view words = rest.substr(0, ends[--count]);
            if (words.size() > 1 && words.back() == ':')
                words.remove_suffix(1);
            if (const auto at_ms = moment_of(words)) {
                rest.remove_prefix(words.size());
                return at_ms;
            }
        }
        return std::nullopt;
    }

    std::optional<RealTime> moment_of(std::string_view words) {
        if (const auto moment = parse_moment(words)) {
            if (words.size() <= 10)
                return std::nullopt;  // a date alone is no moment
            has_zone_ = has_zone_ && moment->has_zone;
            return moment->at_ms;
        }
        if (const auto yearless = parse_yearless(words)) {
            has_year_ = false;
            return nearest_year(*yearless);
        }
        std::string_view clock = words;
        for (const std::string_view zone : {" UTC", " utc", "Z", "z"}) {
            if (clock.size() > zone.size() && clock.substr(clock.size() - zone.size()) == zone)
                clock.remove_suffix(zone.size());
        }
        const auto of_day = parse_time_of_day(clock);
        return of_day ? std::optional(same_or_next_day(*of_day)) : std::nullopt;
    }

    /// The year in which the moment is nearest to the one before it.
    RealTime nearest_year(const YearlessMoment& moment) const {
        const auto in_year = [&moment](int year) {
            return midnight_of(year, moment.month, moment.day) + moment.time_of_day_ms;
        };
        RealTime at_ms = in_year(kYearAssumed);
        for (const int year : {kYearAssumed - 1, kYearAssumed + 1}) {
            const RealTime other_ms = in_year(year);
            if (before_ms_ && std::abs(other_ms - *before_ms_) < std::abs(at_ms - *before_ms_))
                at_ms = other_ms;
        }
        return at_ms;
    }

    /// Half a day back is past midnight; less is a line out of order.
    RealTime same_or_next_day(RealTime of_day) const {
        const RealTime before_ms = before_ms_.value_or(midnight_of(kYearAssumed, 1, 1));
        const RealTime at_ms = before_ms - before_ms % kDayMs + of_day;
        return before_ms_ && at_ms + kDayMs / 2 < before_ms ? at_ms + kDayMs : at_ms;
    }

    std::optional<RealTime> before_ms_;
    bool has_zone_ = true;
    bool has_year_ = true;
};

/// The word before the first colon of a line, if it can be a speaker, and what stands behind.
struct Said {
    std::string speaker;
    std::string text;
};

Said said_in(std::string_view body) {
    const std::size_t colon = body.find(':');
    const bool can_be =
        colon != std::string_view::npos && colon > 0 && colon <= kSpeakerBytesMax &&
        (colon + 1 == body.size() || body[colon + 1] == ' ' || body[colon + 1] == '\n') &&
        body.substr(0, colon).find_first_of(".?!\n") == std::string_view::npos;
    if (!can_be)
        return {{}, std::string(body)};
    return {std::string(trimmed(body.substr(0, colon))),
            std::string(trimmed(body.substr(colon + 1)))};
}

/// "EOC (call)" gives "EOC" and "call"; "Status page (Identified)" its state.
std::string take_bracketed(std::string& speaker) {
    const std::size_t open = speaker.find_first_of("([");
    const std::size_t close = speaker.find_last_of(")]");
    if (open == std::string::npos || close == std::string::npos || close < open)
        return {};
    const std::string inside = in_small_letters(speaker.substr(open + 1, close - open - 1));
    speaker = std::string(trimmed(speaker.substr(0, open)));
    return inside;
}

/// The state named by any word of `text`.
std::optional<IncidentState> state_in(std::string_view text) {
    const std::string folded = base::folded(text);
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const IncidentState state = state_named(rest.substr(0, end));
        if (state != IncidentState::kNone)
            return state;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

bool is_page(std::string_view folded) {
    constexpr std::string_view kPages[] = {"status page", "statuspage", "public update", "public",
                                           "public post", "post",       "status io"};
    return std::find(std::begin(kPages), std::end(kPages), folded) != std::end(kPages);
}

class ScriptReader {
public:
    explicit ScriptReader(const std::vector<std::string_view>& lines) : lines_(lines) {}

    base::Result<ImportedFile> read() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string line = plain_text(lines_[i]);
            std::string_view rest = line;
            const auto at_ms = times_.take(rest);
            if (at_ms && entries_.size() == kEntryCountMax)
                return fault_in_line(i + 1, "at most 1000 lines with a time", "one more");
            if (at_ms) {
                entries_.push_back({*at_ms, i + 1, std::string(rest)});
            } else if (entries_.empty()) {
                read_heading(line);
            } else if (!line.empty()) {
                entries_.back().body += (entries_.back().body.empty() ? "" : "\n") + line;
            }
        }
        ImportedFile file;
        if (entries_.empty())
            return file;
        for (const Entry& each : entries_)
            use(each);
        add_notes();
        settle_history(incident_);
        file.incidents.push_back(std::move(incident_));
        return file;
    }

private:
    /// "Title: …", "Severity: S2", "Page: …", "Components: API, Website"; else a title.
    void read_heading(std::string_view line) {
        while (!line.empty() && (line.front() == '#' || line.front() == ' '))
            line.remove_prefix(1);
        const Said said = said_in(line);
        const std::string key = base::folded(said.speaker);
        if (key == "severity") {
            for (const Severity each :
                 {Severity::kS1, Severity::kS2, Severity::kS3, Severity::kS4}) {
                if (said.text == name_of(each))
                    incident_.severity = each;
            }
            const bool is_worst = incident_.severity == Severity::kS1;
            if (is_worst || incident_.severity == Severity::kS2)
                incident_.level = is_worst ? engine::Level::kDisruption : engine::Level::kPartial;
        } else if (key == "page") {
            incident_.page_name = said.text;
        } else if (key == "components" || key == "affected") {
            read_components(said.text);
        } else if (key == "title") {
            incident_.title = said.text;
        } else if (incident_.title.empty() && !line.empty()) {
            incident_.title = std::string(line);
        }
    }

    void read_components(std::string_view list) {
        while (!list.empty() && incident_.components.size() < kComponentCountMax) {
            const std::size_t comma = std::min(list.find(','), list.size());
            const std::string name(trimmed(list.substr(0, comma)));
            if (!name.empty()) {
                incident_.components.push_back({name, {}});
                incident_.affected.push_back({name, {}});
            }
            list.remove_prefix(std::min(comma + 1, list.size()));
        }
    }

    void use(const Entry& entry) {
        const StatedText stated = without_state(entry.body);
        if (stated.has_state) {
            add_update(entry, stated.state, std::string(stated.rest));
            return;
        }
        Said said = said_in(entry.body);
        const std::string bracketed = take_bracketed(said.speaker);
        const std::string folded = base::folded(said.speaker);
        const bool is_cmoc = folded.rfind("cmoc", 0) == 0;
        if (is_page(folded) || (is_cmoc && folded != "cmoc") ||
            (is_cmoc && tells_post(said.text))) {
            const StatedText inner = without_state(said.text);
            const auto state = state_in(said.speaker + " " + bracketed);
            const auto fallback =
                inner.has_state ? std::optional(inner.state) : state_in(said.text);
            add_update(entry, state ? *state : fallback.value_or(IncidentState::kNone),
                       std::string(inner.rest));
            return;
        }
        if (is_cmoc) {
            ++player_line_count_;
            return;
        }
        add_line(entry, std::move(said), bracketed == "call" || bracketed == "spoken");
    }

    /// Whether a line of the CMOC in a script tells of a public post.
    static bool tells_post(std::string_view text) {
        const std::string folded = base::folded(text);
        return folded.rfind("post", 0) == 0 || folded.rfind("publish", 0) == 0 ||
               folded.rfind("public", 0) == 0;
    }

    void add_update(const Entry& entry, IncidentState state, std::string text) {
        if (incident_.updates.size() == kUpdateCountMax)
            return;
        PublicUpdate update;
        update.at_ms = entry.at_ms;
        update.state = state;
        update.text = std::move(text);
        incident_.updates.push_back(std::move(update));
    }

    void add_line(const Entry& entry, Said said, bool is_spoken) {
        if (said.text.empty())
            return;
        nameless_count_ += said.speaker.empty() ? 1 : 0;
        incident_.lines.push_back(
            {entry.at_ms, std::move(said.speaker), std::move(said.text), is_spoken});
    }

    void add_notes() {
        incident_.id = slug(incident_.title, 40);
        if (!times_.has_zone())
            note_zone(incident_, {0, false});
        if (!times_.has_year())
            note(incident_, "dates have no year: the nearest to the line before was taken");
        if (nameless_count_ > 0)
            note(incident_,
                 counted(nameless_count_, "line") + " without a speaker: the engineer says it");
        if (player_line_count_ > 0)
            note(incident_, counted(player_line_count_, "line") +
                                " of the CMOC left out: that is the player's to say");
    }

    const std::vector<std::string_view>& lines_;
    TimeReader times_;
    std::vector<Entry> entries_;
    IncidentHistory incident_;
    std::size_t nameless_count_ = 0;
    std::size_t player_line_count_ = 0;
};

}  // namespace

base::Result<ImportedFile> read_text_script(std::string_view bytes) {
    const auto lines = read_lines(bytes);
    if (!lines)
        return lines.error();
    return ScriptReader(lines.value()).read();
}

}  // namespace drill::import
