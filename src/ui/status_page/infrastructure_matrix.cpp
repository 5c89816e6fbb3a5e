#include "ui/status_page/infrastructure_matrix.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {
namespace {

constexpr float kBoxColumn = 84.0f;
constexpr float kNameColumn = 180.0f;
constexpr int kNoCell = -1;

int cell_at(const engine::Setting& setting, const engine::Component& component,
            std::size_t container) {
    for (const int cell : component.cells) {
        if (setting.cells[static_cast<std::size_t>(cell)].container == static_cast<int>(container))
            return cell;
    }
    return kNoCell;
}

std::string_view container_name(const engine::Setting& setting, int cell) {
    const engine::Cell& place = setting.cells[static_cast<std::size_t>(cell)];
    return setting.containers[static_cast<std::size_t>(place.container)];
}

/// The box of a cell, spoken as "Website, East"; the column's head may stand for its label.
void cell_box(const engine::Setting& setting, int cell, engine::CellSet& cells, bool hides_label) {
    const kit::IdScope id(static_cast<std::uint64_t>(cell));
    bool is_on = cells.has(cell);
    const std::string name = cell_name(setting, cell);
    if (!kit::checkbox(container_name(setting, cell), is_on,
                       {.hides_label = hides_label, .name = name}))
        return;
    if (is_on)
        cells.add(cell);
    else
        cells.remove(cell);
}

bool is_affected(const engine::Component& component, const engine::CellSet& cells) {
    return std::any_of(component.cells.begin(), component.cells.end(),
                       [&cells](int cell) { return cells.has(cell); });
}

/// Width of a container's column: its name in one line.
float column_width(std::string_view container) {
    const float words = kit::text_width(container, kit::Type::kMeta, kit::Face::kMedium);
    return std::max(kit::px(kBoxColumn), std::ceil(words) + kit::px(26));
}

/// A column for each container.
void matrix(const engine::Setting& setting, engine::CellSet& cells) {
    std::vector<std::string_view> heads = {"Component"};
    std::vector<kit::Track> tracks = {{.share = 1.0f}};
    for (const std::string& container : setting.containers) {
        heads.push_back(container);
        tracks.push_back({.size = column_width(container)});
    }
    kit::Table table("Affected infrastructure", heads, tracks, {.is_boxed = true});
    for (std::size_t i = 0; i < setting.components.size(); ++i) {
        const engine::Component& component = setting.components[i];
        table.begin_row(i, is_affected(component, cells));
        table.text_cell(component.name, true);
        for (std::size_t container = 0; container < setting.containers.size(); ++container) {
            table.begin_cell();
            const int cell = cell_at(setting, component, container);
            if (cell != kNoCell)
                cell_box(setting, cell, cells, true);
        }
        table.end_row();
    }
}

/// Where the containers are too many for columns: each component beside boxes of its own.
void boxes(const engine::Setting& setting, engine::CellSet& cells) {
    constexpr std::string_view kHeads[] = {"Component", "Containers"};
    const kit::Track tracks[] = {{.share = 1.0f}, {.size = kit::px(is_phone() ? 212 : 224)}};
    kit::Table table("Affected infrastructure", kHeads, tracks,
                     {.row_height = kit::px(is_phone() ? 44 : 28), .is_boxed = true});
    for (std::size_t i = 0; i < setting.components.size(); ++i) {
        const engine::Component& component = setting.components[i];
        table.begin_row(i, is_affected(component, cells));
        table.text_cell(component.name, true);
        table.begin_cell();
        {
            const kit::Column column({.gap = 0.0f});
            for (const int cell : component.cells)
                cell_box(setting, cell, cells, false);
        }
        table.end_row();
    }
}

bool has_room_for_columns(const engine::Setting& setting) {
    float width = kit::px(kNameColumn);
    for (const std::string& container : setting.containers)
        width += column_width(container);
    return width <= kit::remaining_width();
}

void all_box(const engine::Skin& skin, bool& has_all_cells, engine::CellSet& cells,
             std::string_view error) {
    const kit::FormRow row(skin.field(engine::SkinField::kInfrastructure),
                           kit::FormLabel::kOwnText);
    kit::space(is_phone() ? 0.0f : kit::px(2));
    if (kit::checkbox(skin.field(engine::SkinField::kEverything), has_all_cells) && !has_all_cells)
        cells = {};
    if (!error.empty())
        kit::error_line(error);
}

}  // namespace

void infrastructure_field(const engine::Setting& setting, bool& has_all_cells,
                          engine::CellSet& cells, std::string_view error) {
    const MarkedPart part(engine::GuidePlace::kInfrastructure);
    all_box(setting.skin, has_all_cells, cells, error);
    if (has_all_cells)
        return;
    if (has_room_for_columns(setting))
        matrix(setting, cells);
    else
        boxes(setting, cells);
}

}  // namespace drill::ui::status_page
