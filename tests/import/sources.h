// Small files in the shapes of real status pages, and what tests ask of imports.
//
// Structure and names of fields are those of real answers; all texts are invented.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/draft.h"
#include "import/incident_history.h"
#include "pack/pack_reader.h"

namespace drill::import {

/// A Status.io answer with the incidents given as JSON.
inline std::string statusio_file(const std::string& incidents) {
    return R"({"result": {
      "status_overall": {"updated": "2021-04-03T15:25:55.730Z", "status_code": 400},
      "status": [
        {"id": "c1", "name": "Image Registry", "status": "Partial", "status_code": 400,
         "containers": [{"id": "p1", "name": "East", "status_code": 400},
                        {"id": "p2", "name": "West", "status_code": 100}]},
        {"id": "c2", "name": "Website", "status": "Operational", "status_code": 100,
         "containers": [{"id": "p1", "name": "East", "status_code": 100}]}],
      "incidents": [)" +
           incidents + R"(],
      "maintenance": {"active": [], "upcoming": []}}})";
}

/// One open incident of it, as the tool gives it.
inline std::string open_incident() {
    return R"({"name": "Registry trouble", "_id": "i1", "datetime_open": "2021-04-03T15:21:00.000Z",
      "messages": [{"details": "Pulls fail for some.", "state": 100, "status": 400,
                    "datetime": "2021-04-03T15:21:00.000Z"}],
      "containers_affected": [{"name": "East", "_id": "p1"}],
      "components_affected": [{"name": "Image Registry", "_id": "c1"}]})";
}

/// A Statuspage answer with the incidents given as JSON.
inline std::string statuspage_file(const std::string& incidents) {
    return R"({"page": {"id": "x", "name": "Sample Mail", "url": "https://status.example.com",
      "time_zone": "America/Chicago"}, "incidents": [)" +
           incidents + "]}";
}

/// An incident of it with its updates, which stand newest first.
inline std::string statuspage_incident(const std::string& updates,
                                       const std::string& name = "Slow sending") {
    return R"({"name": ")" + name +
           R"(", "status": "resolved", "created_at": "2018-09-06T13:00:35.746-05:00",
      "resolved_at": null, "id": "s1", "impact": "minor", "incident_updates": [)" +
           updates + "]}";
}

/// One update; `affected` as JSON.
inline std::string statuspage_update(const std::string& status, const std::string& display_at,
                                     const std::string& body,
                                     const std::string& affected = "null") {
    return R"({"status": ")" + status + R"(", "body": ")" + body +
           R"(", "created_at": "2018-09-20T10:00:00.000-05:00", "display_at": ")" + display_at +
           R"(", "affected_components": )" + affected + "}";
}

inline std::string affected(const std::string& name, const std::string& new_status) {
    return R"([{"code": "k1", "name": ")" + name +
           R"(", "old_status": "operational", "new_status": ")" + new_status + R"("}])";
}

inline bool has_note(const std::vector<std::string>& notes, std::string_view part) {
    return std::any_of(notes.begin(), notes.end(), [part](const std::string& each) {
        return each.find(part) != std::string::npos;
    });
}

/// The findings of a draft, one a line; empty when `check` is content.
inline std::string findings_of(const Draft& draft) {
    std::string text;
    for (const pack::Finding& each : pack::read_pack(draft.pack_text).findings)
        text += pack::format_finding("draft", each) + "\n";
    return text;
}

inline std::string shown(const base::Error& error) {
    return error.where + ": " + error.message;
}

}  // namespace drill::import
