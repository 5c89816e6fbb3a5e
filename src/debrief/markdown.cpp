#include "debrief/markdown.h"

#include <initializer_list>
#include <string_view>

#include "debrief/markdown_text.h"

namespace drill::debrief {
namespace {

void append_row(std::string& out, std::initializer_list<std::string_view> cells) {
    for (const std::string_view cell : cells) {
        out += "| ";
        out += cell;
        out += cell.empty() ? "" : " ";
    }
    out += "|\n";
}

void append_head(std::string& out, std::string_view heading,
                 std::initializer_list<std::string_view> columns) {
    out += "\n## ";
    out += heading;
    out += "\n\n";
    append_row(out, columns);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        out += "|---";
    }
    out += "|\n";
}

/// "Message, Incident Manager: text" with the parts that there are.
std::string timeline_cell(const TimelineRow& row) {
    std::string cell(kind_label(row.kind));
    if (!row.who.empty()) {
        cell += ", " + escaped_markdown(row.who);
    }
    cell += row.is_heard ? ": " : " (muted, nobody heard it): ";
    return cell + escaped_markdown(row.text);
}

void append_hard(std::string& out, const Report& report) {
    if (report.hard.empty()) {
        return;
    }
    out += "\n## What made this hard\n\n";
    for (const std::string& sentence : report.hard) {
        out += "- " + escaped_markdown(sentence) + "\n";
    }
}

void append_traps(std::string& out, const Report& report) {
    if (report.traps.empty()) {
        return;
    }
    append_head(out, "Defaults that misled", {"Time", "Default", "What it did"});
    for (const TrapRow& row : report.traps) {
        append_row(out, {row.time, std::string(trap_name(row.kind)), escaped_markdown(row.text)});
    }
}

void append_expectations(std::string& out, const Report& report) {
    if (report.expectations.empty()) {
        return;
    }
    append_head(out, "Expected of a practised CMOC",
                {"What", "Expected by", "Seen at", "Difference", "Why"});
    for (const ExpectationRow& row : report.expectations) {
        append_row(out, {escaped_markdown(row.text), row.expected_by, row.seen_at, row.difference,
                         escaped_markdown(row.why)});
    }
}

void append_tickets(std::string& out, const Report& report) {
    if (!report.tickets.empty()) {
        out += "\n## Tickets\n\n" + escaped_markdown(report.tickets) + "\n";
    }
}

void append_timeline(std::string& out, const Report& report) {
    append_head(out, "What happened, what was posted", {"UTC", "What happened", "What was posted"});
    for (const TimelineRow& row : report.timeline) {
        const std::string cell = timeline_cell(row);
        const bool is_posted = row.lane == Lane::kPublic;
        append_row(out, {row.time, is_posted ? "" : cell, is_posted ? cell : ""});
    }
}

std::string moment(const Report& report, Milliseconds at_ms) {
    return base::format_time_of_day(report.starts_at_ms, at_ms);
}

/// When it was posted, and at which times the page showed it afterwards.
std::string time_cell(const Report& report, const PublicPostRow& row) {
    std::string cell = row.time;
    for (const PostMove& move : row.moves)
        cell += ", shown as " + move.time + " from " + moment(report, move.at_ms) + " on";
    return cell;
}

void append_posts(std::string& out, const Report& report) {
    if (report.posts.empty()) {
        out += "\n## Public updates\n\nNone. Customers saw nothing of this incident.\n";
        return;
    }
    append_head(out, "Public updates",
                {"UTC", "Incident", "State", "Level", "Where", "Broadcast", "Text"});
    for (const PublicPostRow& row : report.posts) {
        append_row(out, {time_cell(report, row), escaped_markdown(row.title),
                         title_of(report.skin, row.state), title_of(report.skin, row.level),
                         escaped_markdown(row.where),
                         row.broadcast.empty() ? "the page alone" : row.broadcast,
                         escaped_markdown(row.details)});
    }
}

void append_wording(std::string& out, const Report& report) {
    if (report.wording.empty()) {
        return;
    }
    append_head(out, "Wording, to talk about", {"UTC", "In the post", "What to consider"});
    for (const WordingRow& row : report.wording) {
        append_row(out, {row.time, escaped_markdown(row.found), escaped_markdown(row.advice)});
    }
}

void append_cadence(std::string& out, const Report& report) {
    if (report.cadence.empty()) {
        return;
    }
    append_head(out, "Cadence", {"Public update due", "Posted", "Difference"});
    for (const CadenceRow& row : report.cadence) {
        append_row(out, {row.is_promised ? row.due + " (announced)" : row.due,
                         row.posted.empty() ? "not posted" : row.posted, row.difference});
    }
}

void append_accuracy(std::string& out, const Report& report) {
    bool has_gap = false;
    for (const AccuracyRow& row : report.accuracy) {
        has_gap = has_gap || !row.gaps.empty();
    }
    if (!has_gap) {
        out +=
            "\n## What was so, what the page said\n\nThe page agreed with the truth throughout.\n";
        return;
    }
    append_head(out, "What was so, what the page said",
                {"Components", "From", "Until", "For", "It was", "The page said", "So"});
    for (const AccuracyRow& row : report.accuracy) {
        for (const Gap& gap : row.gaps) {
            append_row(out, {escaped_markdown(row.label), moment(report, gap.from_ms),
                             moment(report, gap.until_ms), span_label(gap.until_ms - gap.from_ms),
                             title_of(report.skin, gap.truth), title_of(report.skin, gap.page),
                             gap_label(gap.kind)});
        }
    }
}

}  // namespace

std::string markdown(const Report& report) {
    std::string out = "# PRACTICE: debrief of " + escaped_markdown(report.title) + " (" +
                      std::string(name_of(report.severity)) + ")\n\n";
    out += report.began_at + " to " + report.ended_at + " UTC, " + report.length +
           " of drill time. " + std::string(end_sentence(report.ended)) + " Roles, not people.\n";
    append_hard(out, report);
    append_traps(out, report);
    append_expectations(out, report);
    append_tickets(out, report);
    append_timeline(out, report);
    append_posts(out, report);
    append_wording(out, report);
    append_cadence(out, report);
    append_accuracy(out, report);
    out += "\n---\n\nPRACTICE: this was a drill. No service was disrupted.\n";
    return out;
}

}  // namespace drill::debrief
