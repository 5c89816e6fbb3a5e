// Reads the pack files that tests use.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "pack/pack_reader.h"

namespace drill::pack {

inline std::filesystem::path packs_folder() {
    return std::filesystem::path(DRILL_SOURCE_DIR) / "tests" / "packs";
}

inline std::string file_content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The bytes of tests/packs/good/<name>.json.
inline std::string good_pack(const std::string& name) {
    return file_content(packs_folder() / "good" / (name + ".json"));
}

/// `text` with the first `old_part` in it replaced.
inline std::string with(std::string text, const std::string& old_part,
                        const std::string& new_part) {
    return text.replace(text.find(old_part), old_part.size(), new_part);
}

/// All findings of a reading, one a line.
inline std::string findings_text(const PackReading& reading, const std::string& file) {
    std::string text;
    for (const Finding& finding : reading.findings) {
        text += format_finding(file, finding) + "\n";
    }
    return text;
}

}  // namespace drill::pack
