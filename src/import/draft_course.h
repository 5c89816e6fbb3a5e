// The injects and expectations of a draft.
#pragma once

#include "import/course.h"
#include "import/draft_page.h"
#include "import/pack_json.h"
#include "import/speakers.h"

namespace drill::import {

/// What the injects of a draft are made from; borrows all of it.
struct DraftParts {
    const IncidentHistory& history;
    const Course& course;
    const DraftPage& page;
    const Speakers& speakers;
    engine::Severity severity{};
    std::string channel;
    std::string title;
    std::string production_issue;
};

/// The pack's "injects", at most 250, in the order of their times.
Json draft_injects(const DraftParts& parts);

/// The pack's "expectations".
Json draft_expectations(const DraftParts& parts);

/// What a state or level is called on the screen.
std::string_view screen_word(engine::IncidentState state);
std::string_view screen_word(engine::Level level);

}  // namespace drill::import
