#include "import/draft_page.h"

#include <algorithm>

#include "engine/control.h"
#include "import/history_order.h"
#include "import/plain_text.h"
#include "pack/pack_format.h"

namespace drill::import {
namespace {

using engine::IncidentState;
using engine::Level;

constexpr std::size_t kPageContainerCountMax = 8;

/// A name that a pack takes; empty when nothing is left of it.
std::string pack_name(std::string_view source) {
    std::string name = fitted(one_line(source), pack::kNameBytesMax);
    return name == "*" ? "Everything" : name;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Levels of the pack's names, in the order in which they were first told.
class Levels {
public:
    void set(std::string_view name, Level level) {
        if (name.empty())
            return;
        for (auto& each : now_) {
            if (each.first == name) {
                each.second = level;
                return;
            }
        }
        now_.emplace_back(name, level);
    }

    void set_all(Level level) {
        for (auto& each : now_)
            each.second = level;
    }

    bool is_broken() const {
        return std::any_of(now_.begin(), now_.end(),
                           [](const auto& each) { return each.second > Level::kOperational; });
    }

    /// What differs from `before`, by level; operational ones that nobody named before do not.
    std::vector<TruthChange> changes_since(const Levels& before) const {
        std::vector<TruthChange> changes;
        for (const auto& [name, level] : now_) {
            if (before.level_of(name) == level)
                continue;
            const Level wanted = level;
            auto same = std::find_if(changes.begin(), changes.end(),
                                     [wanted](const TruthChange& c) { return c.level == wanted; });
            if (same == changes.end())
                same = changes.insert(changes.end(), {level, {}});
            same->names.push_back(name);
        }
        return changes;
    }

private:
    Level level_of(std::string_view name) const {
        for (const auto& each : now_) {
            if (each.first == name)
                return each.second;
        }
        return Level::kOperational;
    }

    std::vector<std::pair<std::string, Level>> now_;
};

bool tells_levels(const Course& course) {
    return std::any_of(course.steps.begin(), course.steps.end(), [](const CourseStep& step) {
        return step.level.has_value() || !step.levels.empty();
    });
}

/// Whether from step `i` on the incident is only watched.
bool is_watched_from(const Course& course, std::size_t i) {
    return std::all_of(
        course.steps.begin() + static_cast<std::ptrdiff_t>(i), course.steps.end(),
        [](const CourseStep& step) { return step.state >= IncidentState::kMonitoring; });
}

void apply(const CourseStep& step, const DraftPage& page, Levels& now) {
    for (const ComponentLevel& each : step.levels)
        now.set(page.name_of_component(each.component), each.level);
    if (!step.levels.empty() || !step.level)
        return;
    for (const std::string& name : page.affected())
        now.set(name, *step.level);
}

}  // namespace

DraftPage::DraftPage(IncidentHistory& history) : page_name_(pack_name(history.page_name)) {
    if (page_name_.empty()) {
        page_name_ = "Example Status";
        note(history, "the source does not name the page");
    }
    read_containers(history);
    for (const PageComponent& each : history.components)
        add_component(each);
    if (components_.empty()) {
        components_.push_back({{}, "Service", {}});
        note(history, "the source names no components: replace \"Service\"");
    }
    read_affected(history);
    keep_what_fits(history);
}

void DraftPage::read_containers(const IncidentHistory& history) {
    const auto add = [this](const std::string& source) {
        std::string name = pack_name(source);
        if (!name.empty() && !contains(containers_, name) &&
            containers_.size() < kPageContainerCountMax)
            containers_.push_back(std::move(name));
    };
    for (const std::string& each : history.containers)
        add(each);
    for (const PageComponent& component : history.components) {
        for (const std::string& each : component.containers)
            add(each);
    }
    if (containers_.empty())
        containers_.emplace_back("Production");
}

void DraftPage::add_component(const PageComponent& source) {
    Component component{source.name, pack_name(source.name), {}};
    const bool is_known =
        std::any_of(components_.begin(), components_.end(),
                    [&component](const Component& each) { return each.name == component.name; });
    if (component.name.empty() || is_known)
        return;
    for (const std::string& each : source.containers) {
        std::string name = pack_name(each);
        if (contains(containers_, name) && !contains(component.containers, name))
            component.containers.push_back(std::move(name));
    }
    if (component.containers.size() == containers_.size())
        component.containers.clear();
    components_.push_back(std::move(component));
}

/// Those affected stay when there are too many pairs of component and container.
void DraftPage::keep_what_fits(IncidentHistory& history) {
    const auto cells = [this](const Component& each) {
        return each.containers.empty() ? containers_.size() : each.containers.size();
    };
    std::size_t count = 0;
    for (const Component& each : components_)
        count += cells(each);
    if (count <= pack::kCellCountMax)
        return;
    const auto is_affected = [this](const Component& each) {
        return std::any_of(affected_.begin(), affected_.end(), [&each](const std::string& name) {
            return name == each.name || name.rfind(each.name + "/", 0) == 0;
        });
    };
    std::stable_partition(components_.begin(), components_.end(), is_affected);
    std::size_t kept = 0;
    count = 0;
    while (kept < components_.size() && count + cells(components_[kept]) <= pack::kCellCountMax)
        count += cells(components_[kept++]);
    note(history, counted(components_.size() - kept, "component") +
                      " left out: a page has room for 128 pairs of a component and "
                      "a container");
    components_.resize(kept);
    affected_.clear();
    read_affected(history);
}

void DraftPage::read_affected(IncidentHistory& history) {
    for (const AffectedPart& part : history.affected) {
        const auto component = std::find_if(
            components_.begin(), components_.end(),
            [&part](const Component& each) { return each.source_name == part.component; });
        if (component == components_.end())
            continue;
        const std::string place = pack_name(part.container);
        const bool has_place = component->containers.empty()
                                   ? contains(containers_, place)
                                   : contains(component->containers, place);
        std::string name = has_place ? component->name + "/" + place : component->name;
        if (!contains(affected_, name))
            affected_.push_back(std::move(name));
    }
    if (affected_.empty()) {
        affected_.push_back(components_.front().name);
        note(history, "the source does not tell what was affected: the draft takes \"" +
                          affected_.front() + "\"");
    }
}

std::string_view DraftPage::name_of_component(std::string_view source_name) const {
    for (const Component& each : components_) {
        if (each.source_name == source_name)
            return each.name;
    }
    return {};
}

Json DraftPage::json() const {
    Json components = Json::array();
    for (const Component& each : components_) {
        Json component = {{"name", each.name}};
        if (!each.containers.empty())
            component["containers"] = each.containers;
        components.push_back(std::move(component));
    }
    return {{"name", page_name_}, {"containers", containers_}, {"components", components}};
}

std::optional<Level> worst_level(const IncidentHistory& history) {
    Level worst = history.level.value_or(Level::kOperational);
    for (const PublicUpdate& update : history.updates) {
        worst = std::max(worst, update.level.value_or(Level::kOperational));
        for (const ComponentLevel& each : update.components)
            worst = std::max(worst, each.level);
    }
    return worst > Level::kMaintenance ? std::optional(worst) : std::nullopt;
}

std::vector<std::vector<TruthChange>> truth_of(const IncidentHistory& history,
                                               const DraftPage& page, const Course& course) {
    std::vector<std::vector<TruthChange>> changes;
    const bool has_levels = tells_levels(course);
    const Level first_level = history.level.value_or(Level::kDegraded);
    Levels before;
    for (std::size_t i = 0; i < course.steps.size(); ++i) {
        Levels now = before;
        apply(course.steps[i], page, now);
        if (i == 0 && !now.is_broken()) {
            for (const std::string& name : page.affected())
                now.set(name, std::max(first_level, Level::kDegraded));
        }
        if (i + 1 == course.steps.size() || (!has_levels && is_watched_from(course, i) && i > 0))
            now.set_all(Level::kOperational);
        changes.push_back(now.changes_since(before));
        before = std::move(now);
    }
    return changes;
}

}  // namespace drill::import
