// Which components are affected, container by container.
#pragma once

#include <string_view>

#include "engine/room.h"

namespace drill::ui::status_page {

/// "Affected infrastructure": the box for all of it, and the matrix, which is folded away while
/// that box is ticked. `error` is a sentence or empty.
void infrastructure_field(const engine::Setting& setting, bool& has_all_cells,
                          engine::CellSet& cells, std::string_view error);

}  // namespace drill::ui::status_page
