#include <doctest/doctest.h>

#include <set>

#include "pack/json_parser.h"
#include "pack/pack_files.h"

// The author's guide is what most people see of the format: what it shows must be so.

namespace drill::pack {
namespace {

std::string guide() {
    return file_content(std::filesystem::path(DRILL_SOURCE_DIR) / "scenarios" / "README.md");
}

/// The block of JSON in the guide that is a whole pack.
std::string pack_in_guide() {
    const std::string text = guide();
    const std::string opening = "```json\n";
    const std::size_t begin = text.find(opening + "{\n  \"format\"");
    REQUIRE(begin != std::string::npos);
    const std::size_t from = begin + opening.size();
    return text.substr(from, text.find("```", from) - from);
}

void collect_keys(const JsonNode& root, std::set<std::string>& keys) {
    std::vector<const JsonNode*> nodes{&root};
    while (!nodes.empty()) {
        const JsonNode& node = *nodes.back();
        nodes.pop_back();
        const bool has_own_names = node.key == "cast" || node.key == "words" ||
                                   node.key == "fields" || node.key == "count" ||
                                   node.key == "variations";
        for (const JsonNode& child : node) {
            nodes.push_back(&child);
            if (node.kind == JsonKind::kObject && !has_own_names) {
                keys.insert(child.key);
            }
        }
    }
}

TEST_SUITE("pack/guide") {
    TEST_CASE("the pack in the author's guide is the smallest of the good packs") {
        CHECK(pack_in_guide() == good_pack("smallest"));
        CHECK(findings_text(read_pack(pack_in_guide()), "guide").empty());
    }

    TEST_CASE("the finding that the guide shows is what a reader of it would get") {
        const std::string broken = with(pack_in_guide(), R"({"from": "mara", "text": "@CMOC yes)",
                                        R"({"from": "mra", "text": "@CMOC yes)");
        const std::string text =
            findings_text(read_pack(broken), "scenarios/sign-in-is-slow/pack.json");
        CHECK(text.find("did you mean") != std::string::npos);
        CHECK(guide().find(text) != std::string::npos);
    }

    TEST_CASE("the guide names every key of the format") {
        Findings findings;
        std::set<std::string> keys;
        for (const char* name : {"everything", "long_incident"}) {
            const JsonTree tree = parse_json(good_pack(name), findings);
            collect_keys(*tree.root(), keys);
        }
        CHECK(keys.size() > 50);
        for (const std::string& key : keys) {
            INFO(key);
            const bool is_named = guide().find("`" + key + "`") != std::string::npos ||
                                  guide().find("\"" + key + "\"") != std::string::npos;
            CHECK(is_named);
        }
    }

    TEST_CASE("the guide names every word of the domain") {
        const std::string text = guide();
        const auto check_names = [&text](auto first, auto last) {
            for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value) {
                const std::string name(engine::name_of(static_cast<decltype(first)>(value)));
                INFO(name);
                CHECK(text.find("`" + name + "`") != std::string::npos);
            }
        };
        check_names(engine::Milestone::kStart,
                    static_cast<engine::Milestone>(engine::kMilestoneCount - 1));
        check_names(engine::Channel::kIncident, engine::Channel::kIssue);
        check_names(engine::Reaction::kThumbsUp, engine::Reaction::kParty);
        check_names(engine::Level::kOperational, engine::Level::kSecurity);
        check_names(engine::IncidentState::kNone, engine::IncidentState::kResolved);
        check_names(engine::PageStatus::kNone, engine::PageStatus::kResolved);
        check_names(engine::Place::kChannel, engine::Place::kNotice);
        check_names(engine::Approval::kPublic, engine::Approval::kResolved);
        check_names(engine::Severity::kS1, engine::Severity::kS4);
        check_names(engine::GuidePlace::kPager, engine::GuidePlace::kEnd);
    }
}

}  // namespace
}  // namespace drill::pack
