#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "pack/pack_files.h"

// Each tests/packs/bad/<case>.json stands beside <case>.findings, which is what people read. To
// accept a change of the messages, run the tests with DRILL_UPDATE_FINDINGS=1 and review the
// difference.

namespace drill::pack {
namespace {

std::vector<std::filesystem::path> bad_packs() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(packs_folder() / "bad")) {
        if (entry.path().extension() == ".json") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

TEST_SUITE("pack/bad_packs") {
    TEST_CASE("every bad pack gives exactly the findings beside it") {
        const bool is_update = std::getenv("DRILL_UPDATE_FINDINGS") != nullptr;
        CHECK(bad_packs().size() > 50);
        for (const std::filesystem::path& path : bad_packs()) {
            const std::string file = path.filename().string();
            const PackReading reading = read_pack(file_content(path));
            CHECK_FALSE(reading.scenario.has_value());
            const std::string text = findings_text(reading, file);
            std::filesystem::path expected_path = path;
            expected_path.replace_extension(".findings");
            if (is_update) {
                std::ofstream(expected_path, std::ios::binary) << text;
            }
            INFO("update with DRILL_UPDATE_FINDINGS=1: " << expected_path.string());
            CHECK(text == file_content(expected_path));
        }
    }

    TEST_CASE("ten different faults give ten findings") {
        const std::string bytes = file_content(packs_folder() / "bad" / "ten_faults.json");
        CHECK(read_pack(bytes).findings.size() == 10);
    }

    TEST_CASE("every finding has a place, says what was expected and what is there") {
        for (const std::filesystem::path& path : bad_packs()) {
            for (const Finding& finding : read_pack(file_content(path)).findings) {
                INFO(format_finding(path.filename().string(), finding));
                CHECK(finding.place.line >= 1);
                CHECK(finding.message.substr(0, 9) == "expected ");
                CHECK(finding.message.find(", got ") != std::string::npos);
                CHECK(finding.message.back() != '.');
            }
        }
    }
}

}  // namespace
}  // namespace drill::pack
