#include "ui/status_page/infrastructure_matrix.h"

#include <algorithm>
#include <string>
#include <vector>

#include "kit/widgets.h"
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

void cell_box(std::string_view label, int cell, engine::CellSet& cells, bool hides_label) {
    const kit::IdScope id(static_cast<std::uint64_t>(cell));
    bool is_on = cells.has(cell);
    if (!kit::checkbox(label, is_on, {.hides_label = hides_label}))
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

/// A column for each container.
void matrix(const engine::Setting& setting, engine::CellSet& cells) {
    std::vector<std::string_view> heads = {"Component"};
    std::vector<kit::Track> tracks = {{.share = 1.0f}};
    for (const std::string& container : setting.containers) {
        heads.push_back(container);
        tracks.push_back({.size = kit::px(kBoxColumn)});
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
                cell_box(cell_name(setting, cell), cell, cells, true);
        }
        table.end_row();
    }
}

/// Where the containers are too many for columns: each component with its own boxes.
void boxes(const engine::Setting& setting, engine::CellSet& cells) {
    const kit::Column column({.gap = kit::px(8)});
    for (std::size_t i = 0; i < setting.components.size(); ++i) {
        const engine::Component& component = setting.components[i];
        const kit::IdScope id(i);
        const kit::Card card({.padding_x = kit::px(12),
                              .padding_y = kit::px(6),
                              .gap = kit::px(0),
                              .fill = is_affected(component, cells) ? kit::theme().accent_tint : 0,
                              .role = kit::Role::kGroup,
                              .name = component.name});
        kit::label(component.name);
        const kit::Row row({.gap = kit::px(16), .wraps = true});
        for (const int cell : component.cells) {
            const engine::Cell& place = setting.cells[static_cast<std::size_t>(cell)];
            cell_box(setting.containers[static_cast<std::size_t>(place.container)], cell, cells,
                     false);
        }
    }
}

void all_box(bool& has_all_cells, engine::CellSet& cells) {
    const kit::FormRow row("Affected infrastructure");
    if (kit::checkbox("All components and containers", has_all_cells) && !has_all_cells)
        cells = {};
}

}  // namespace

void infrastructure_field(const engine::Setting& setting, bool& has_all_cells,
                          engine::CellSet& cells, std::string_view error) {
    all_box(has_all_cells, cells);
    if (!error.empty()) {
        const kit::FormRow row("");
        kit::text(error, {.style = {.type = kit::Type::kMeta,
                                    .color = kit::theme().of(kit::Level::kDisruption).ink},
                          .role = kit::Role::kStatus});
    }
    if (has_all_cells)
        return;
    const float columns = static_cast<float>(setting.containers.size()) * kit::px(kBoxColumn);
    if (columns + kit::px(kNameColumn) <= kit::remaining_width())
        matrix(setting, cells);
    else
        boxes(setting, cells);
}

}  // namespace drill::ui::status_page
