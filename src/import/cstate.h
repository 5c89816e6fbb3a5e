// Reads an incident of a cState site: one Markdown file with front matter.
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/incident_history.h"

namespace drill::import {

/// One incident. An update is a paragraph that ends with Hugo's {{< track "time" >}}; its state is
/// the word that it begins with. Errors: kInvalid with a line.
base::Result<ImportedFile> read_cstate(std::string_view bytes);

}  // namespace drill::import
