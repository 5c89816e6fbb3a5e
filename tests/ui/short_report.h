// The report of a small drill: every kind of row that a debrief shows.
#pragma once

#include <string>
#include <utility>

#include "debrief/report.h"

namespace drill::ui {

inline constexpr base::Milliseconds kReportMinuteMs = 60'000;

inline debrief::TimelineRow happened(base::Milliseconds at_ms, std::string time,
                                     debrief::RowKind kind, std::string who, std::string text) {
    return {at_ms,          std::move(time), kind, debrief::Lane::kHappened,
            std::move(who), std::move(text), true};
}

inline debrief::Report short_report() {
    debrief::Report report;
    report.title = "Errors everywhere";
    report.page_name = "System status";
    report.severity = engine::Severity::kS2;
    report.starts_at_ms = 14 * 60 * kReportMinuteMs;
    report.end_ms = 12 * kReportMinuteMs;
    report.ended = engine::EndReason::kCompleted;
    report.began_at = "14:00";
    report.ended_at = "14:12";
    report.tickets = "1 ticket of the last 4 hours: 1 with the tag issues_4127.";
    report.hard = {"A wrong cause was told with confidence.", "The mute was on."};
    report.timeline = {
        happened(0, "14:00", debrief::RowKind::kPageSent, "Bot", "S2: errors"),
        {kReportMinuteMs, "14:01", debrief::RowKind::kSpoken, debrief::Lane::kCall, "CMOC",
         "Hello?", false},
        happened(2 * kReportMinuteMs, "14:02", debrief::RowKind::kMessage, "Incident Manager",
                 "Who is there?"),
        {4 * kReportMinuteMs, "14:04", debrief::RowKind::kIncidentCreated, debrief::Lane::kPublic,
         "CMOC", "Errors on the API", true},
    };
    report.muted = {{0, 2 * kReportMinuteMs}};
    debrief::PublicPostRow post;
    post.at_ms = 4 * kReportMinuteMs;
    post.time = "14:04";
    post.title = "API errors";
    post.where = "API";
    post.details = "Some requests fail.";
    report.posts = {post};
    report.cadence = {
        {0, 0, 3 * kReportMinuteMs, 4 * kReportMinuteMs, "14:03", "14:04", "1 min after"}};
    report.accuracy = {{{},
                        "API",
                        {{0, 12 * kReportMinuteMs, engine::Level::kDegraded}},
                        {{0, 4 * kReportMinuteMs, engine::Level::kOperational},
                         {4 * kReportMinuteMs, 12 * kReportMinuteMs, engine::Level::kDegraded}},
                        {{0, 4 * kReportMinuteMs, engine::Level::kDegraded,
                          engine::Level::kOperational, debrief::GapKind::kToldBetter}}}};
    report.expectations = {
        {"Heard in the call", "Somebody has to answer.", engine::ExpectationKind::kSeen,
         5 * kReportMinuteMs, 2 * kReportMinuteMs, "14:05", "14:02", "3 min before"},
        {"Cause kept off the page", "", engine::ExpectationKind::kKept, base::kNever, base::kNever,
         "throughout", "kept", ""}};
    return report;
}

}  // namespace drill::ui
