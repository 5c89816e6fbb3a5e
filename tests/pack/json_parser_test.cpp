#include "pack/json_parser.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "pack/pack_format.h"

namespace drill::pack {
namespace {

struct Parsed {
    JsonTree tree;
    std::vector<Finding> findings;
};

Parsed parse(const std::string& text) {
    Findings findings;
    Parsed parsed{parse_json(text, findings), {}};
    if (!findings.empty()) {
        parsed.findings = findings.take();
    }
    return parsed;
}

std::string place_text(FilePlace place) {
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

/// The only finding as "line:column message".
std::string only_finding(const std::string& text) {
    const Parsed parsed = parse(text);
    REQUIRE(parsed.findings.size() == 1);
    return place_text(parsed.findings[0].place) + " " + parsed.findings[0].message;
}

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

TEST_SUITE("pack/json_parser") {
    TEST_CASE("every kind of value knows where it begins") {
        const Parsed parsed = parse(
            "{\n  \"a\" : [1,-23 , 4.5],\r\n\t\"b\":\n  \"é\\n\\u00e9\", \"c\": true,"
            "\"d\":null,\"e\":{} , \"f\":\n7}\n");
        REQUIRE(parsed.findings.empty());
        const JsonNode& root = *parsed.tree.root();
        const JsonNode& a = *root.find("a");
        CHECK(place_text(root.place) == "1:1");
        CHECK(place_text(a.key_place) == "2:3");
        CHECK(place_text(a.place) == "2:9");
        std::string places;
        for (const JsonNode& number : a) {
            places += place_text(number.place) + "=" + number.text + " ";
        }
        CHECK(places == "2:10=1 2:12=-23 2:18=4.5 ");
        CHECK(place_text(root.find("b")->key_place) == "3:2");
        CHECK(place_text(root.find("b")->place) == "4:3");
        CHECK(root.find("b")->text == "é\né");
        CHECK(place_text(root.find("c")->key_place) == "4:16");
        CHECK(place_text(root.find("c")->place) == "4:21");
        CHECK(place_text(root.find("d")->place) == "4:30");
        CHECK(place_text(root.find("e")->place) == "4:39");
        CHECK(place_text(root.find("f")->place) == "5:1");
        CHECK(root.find("f")->text == "7");
    }

    TEST_CASE("a number at the very end of the text is whole") {
        const Parsed parsed = parse("120");
        REQUIRE(parsed.tree.root() != nullptr);
        CHECK(parsed.tree.root()->integer == 120);
        CHECK(parsed.tree.root()->text == "120");
    }

    TEST_CASE("only numbers without fraction that fit are integers") {
        const Parsed parsed = parse("[9223372036854775807, 9223372036854775808, 1.0, -5, 1e3]");
        std::string integers;
        for (const JsonNode& number : *parsed.tree.root()) {
            integers += number.is_integer ? std::to_string(number.integer) + " " : "no ";
        }
        CHECK(integers == "9223372036854775807 no no -5 no ");
    }

    TEST_CASE("a pointer names every step and escapes what pointers escape") {
        const Parsed parsed = parse(R"({"a/b": [0, {"c~d": 1}]})");
        const JsonNode& list = *parsed.tree.root()->find("a/b");
        CHECK(list.last_child->find("c~d")->pointer() == "/a~1b/1/c~0d");
        CHECK(parsed.tree.root()->pointer().empty());
    }

    TEST_CASE("a repeated key is reported, and the rest is still read") {
        const Parsed parsed = parse("{\"a\": 1,\n \"b\": {\"a\": 2, \"a\": 3},\n \"a\": 4}");
        REQUIRE(parsed.findings.size() == 2);
        CHECK(parsed.findings[0].pointer == "/b/a");
        CHECK(parsed.findings[1].pointer == "/a");
        CHECK(parsed.findings[1].place.line == 3);
        CHECK(parsed.tree.root()->find("a")->integer == 1);
    }

    TEST_CASE("what is not JSON is explained where it begins") {
        struct Case {
            std::string text;
            std::string expected;
        };
        const std::vector<Case> cases = {
            {"", "1:1 expected {, got the end of the file"},
            {"  \n", "2:1 expected {, got the end of the file"},
            {"hello", "1:1 expected {, got \"hello\""},
            {"{", "1:2 expected a key in quotes or }, got the end of the file"},
            {"{\"a\"", "1:5 expected a colon after the key, got the end of the file"},
            {"{\"a\":", "1:6 expected a value, got the end of the file"},
            {"{\"a\":1", "1:7 expected a comma or }, got the end of the file"},
            {"{\"a\":1,", "1:8 expected a key in quotes, got the end of the file"},
            {"{\"a\":1,}",
             "1:8 expected a key in quotes, got \"}\" (the comma before it is one too many)"},
            {"{\"a\":1 \"b\":2}", "1:8 expected a comma or }, got \"b\""},
            {"{a:1}", "1:2 expected a key in quotes or }, got \"a\""},
            {"[", "1:2 expected a value or ], got the end of the file"},
            {"[1 2]", "1:4 expected a comma or ], got \"2\""},
            {"[1,,2]", "1:4 expected a value, got \",\""},
            {"[1,]", "1:4 expected a value, got \"]\" (the comma before it is one too many)"},
            {"[tru]", "1:2 expected a value or ], got \"tru\""},
            {"[True]", "1:2 expected a value or ], got \"True\""},
            {"[01]", "1:3 expected a number that does not begin with 0, got one that does"},
            {"[-]", "1:2 expected a plain number, got \"-\""},
            {"[1.]", "1:2 expected a plain number, got \"1.\""},
            {"[1e400]", "1:2 expected a plain number, got \"1e400\""},
            {"{} {}", "1:4 expected nothing after the last }, got \"{\""},
            {"[1] // done",
             "1:5 expected nothing after the last }, got a comment, which JSON does not have"},
            {"['a']", "1:2 expected a value or ], got a single quote, where JSON has double ones"},
            {"[\"a]", "1:5 expected a closing quote, got the end of the file"},
            {"[\"a\n\"]", "1:4 expected a closing quote, got the end of the line"},
            {"[\"a\\x\"]", "1:4 expected \\n, \\\", \\\\ or \\u with four digits, got \"\\x\""},
            {"[\"\\u12g4\"]",
             "1:3 expected \\n, \\\", \\\\ or \\u with four digits, got \"\\u12g4\""},
            {"[\"\\ud83d\\ude00 \\ude00\"]",
             "1:16 expected both halves of a character, got \"\\ude00\""},
        };
        for (const Case& one : cases) {
            INFO(one.text);
            CHECK(only_finding(one.text) == one.expected);
        }
    }

    TEST_CASE("columns count characters, not bytes") {
        CHECK(only_finding("[\"éééé\", x]") == "1:10 expected a value, got \"x\"");
    }

    TEST_CASE("what is not UTF-8 is refused with its place") {
        CHECK(only_finding("[\"ab\",\n \"\xFF\"]") ==
              "2:3 expected text saved as UTF-8, got a byte that is not UTF-8");
        CHECK(only_finding("\xFF\xFE{") == "1:1 expected text saved as UTF-8, got UTF-16");
        CHECK(only_finding("\xEF\xBB\xBF{}") ==
              "1:1 expected {, got a byte order mark: save as UTF-8 without BOM");
    }

    TEST_CASE("limits are refused one beyond, not at them") {
        CHECK(parse(nested(kDepthMax)).findings.empty());
        CHECK(only_finding(nested(kDepthMax + 1)) ==
              "1:17 expected at most 16 lists and objects inside one another, got one more");

        std::string keys;
        for (std::size_t i = 0; i < kKeyCountMax; ++i) {
            keys += "\"k" + std::to_string(i) + "\":0,";
        }
        CHECK(parse("{" + keys.substr(0, keys.size() - 1) + "}").findings.empty());
        CHECK(only_finding("{" + keys + "\"z\":0}").find("at most 256 keys, got one more") !=
              std::string::npos);

        std::string values = "[0";
        for (std::size_t i = 2; i < kValueCountMax; ++i) {
            values += ",0";
        }
        CHECK(parse(values + "]").tree.size() == kValueCountMax);
        CHECK(only_finding(values + ",0]").find("at most 50000 values") != std::string::npos);

        CHECK(parse("[]" + std::string(kFileBytesMax - 2, ' ')).findings.empty());
        CHECK(only_finding("[]" + std::string(kFileBytesMax - 1, ' ')) ==
              "1:1 expected at most 1048576 bytes, got 1048577");
    }
}

}  // namespace
}  // namespace drill::pack
