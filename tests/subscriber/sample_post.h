// A post of a small drill that began at 14:10, as tests send it.
#pragma once

#include <string>

#include "debrief/small_drill.h"
#include "subscriber/notification.h"

namespace drill::subscriber {

inline engine::Setting sample_setting() {
    return debrief::small_drill().setting;
}

/// The first post of an incident: everything ticked, West of the API and all of the website.
inline Notification sample_post() {
    Notification post;
    post.title = "Errors on the website";
    post.cells = engine::cells_of({0, 1, 3});
    post.post.state = engine::IncidentState::kInvestigating;
    post.post.level = engine::Level::kPartial;
    post.post.details =
        "Some pages answer with an error since 14:02 UTC. We are looking for the cause.\n"
        "Next update by 14:35 UTC: https://fernwood.example/production/4127";
    post.post.broadcast = 0xFF;
    post.post.subject = "*|CURRENTSTATUS|* since *|TIMESTART|*: *|AFFECTEDCOMPONENTS|*";
    post.started_ms = 5 * engine::kMinuteMs;
    post.at_ms = post.started_ms;
    return post;
}

/// The second post of another incident after midnight, every text of it meant to break something.
inline Notification hostile_post() {
    Notification post = sample_post();
    post.incident = 2;
    post.number = 1;
    post.title = "  \"Quotes\" \\ <b>tags</b> & *bold*\r\nBcc: all@fernwood.example  ";
    post.post.state = engine::IncidentState::kResolved;
    post.post.level = engine::Level::kOperational;
    post.post.details =
        "]]> </item> {\"a\":1} <!channel> @everyone [x](https://a.example)\t\x01\x7F\n"
        "**bold** `code` שלום 障害 👩‍👩‍👧 🇩🇪 *|UPDATEMESSAGE|*";
    post.post.subject =
        "*|UPDATEMESSAGE|* | *|CURENTSTATUS|* | *|*|CURRENTSTATUS|* | *| |* | *|TIMESTART";
    post.previous_state = engine::IncidentState::kMonitoring;
    post.previous_level = engine::Level::kDegraded;
    post.at_ms = 10 * 60 * engine::kMinuteMs + 250;
    return post;
}

/// The reminder an hour before a maintenance that lasts until the next day.
inline Notification sample_maintenance() {
    engine::MaintenancePlan plan;
    plan.title = "Upgrade of the API";
    plan.details = "The API may answer slowly: https://fernwood.example/production/4130";
    plan.cells = engine::cells_of({2, 3});
    plan.starts_minute = 15 * 60 + 30;
    plan.ends_minute = 25 * 60;
    plan.subject = "*|CURRENTSTATUS|* from *|TIMESTART|*";
    return notification_of(plan, {0, engine::MaintenanceStep::kRemind1h, true, {}, 0},
                           20 * engine::kMinuteMs);
}

}  // namespace drill::subscriber
