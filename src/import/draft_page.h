// The status page of a draft: names that a pack may have, and what is broken when.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/course.h"
#include "import/incident_history.h"
#include "import/pack_json.h"

namespace drill::import {

/// The page as the pack has it.
class DraftPage {
public:
    /// Shortens, completes and cuts what the source has; adds notes to `history` for it.
    explicit DraftPage(IncidentHistory& history);

    /// The pack's "page".
    Json json() const;

    /// The pack's names of what the incident affects, at least one.
    const std::vector<std::string>& affected() const { return affected_; }

    /// The pack's name of a component of the source; empty when the page has no room for it.
    std::string_view name_of_component(std::string_view source_name) const;

private:
    struct Component {
        std::string source_name;
        std::string name;
        std::vector<std::string> containers;  ///< none: all
    };

    void read_containers(const IncidentHistory& history);
    void add_component(const PageComponent& source);
    void keep_what_fits(IncidentHistory& history);
    void read_affected(IncidentHistory& history);

    std::string page_name_;
    std::vector<std::string> containers_;
    std::vector<Component> components_;
    std::vector<std::string> affected_;
};

/// Names and the level they have from one step on.
struct TruthChange {
    engine::Level level{};
    std::vector<std::string> names;
};

/// What becomes broken or whole at each step of `course`: as posted, and whole at the end.
std::vector<std::vector<TruthChange>> truth_of(const IncidentHistory& history,
                                               const DraftPage& page, const Course& course);

/// The worst level that the source tells; empty when it tells none.
std::optional<engine::Level> worst_level(const IncidentHistory& history);

}  // namespace drill::import
