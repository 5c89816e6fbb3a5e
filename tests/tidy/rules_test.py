"""Shows for each rule a text that breaks it, so that a rule which catches nothing is noticed."""

from __future__ import annotations

import unittest

from code_rules import code_findings
from content_rules import content_findings
from layers import STANDS_ON, include_findings, link_findings, may_use
from shape_rules import brace_functions, shape_findings

ID = "5b36dc6502d06804" + "c08349f7"
HEADER = "// What it is for.\n#pragma once\n"


def told(rule, path: str, text: str) -> str:
    return "\n".join(str(finding) for finding in rule(path, text))


class RuleTest(unittest.TestCase):
    def breaks(self, rule, path: str, text: str, expected: str) -> None:
        self.assertIn(expected, told(rule, path, text))

    def keeps(self, rule, path: str, text: str) -> None:
        self.assertEqual("", told(rule, path, text))


class LayerRules(RuleTest):
    def test_a_lower_layer_including_a_higher_one_is_found(self) -> None:
        for path, text in (
            ("src/engine/a.h", '#include "pack/pack_reader.h"'),
            ("src/base/a.h", '#include "engine/event.h"'),
            ("src/kit/a.h", '#include "engine/room.h"'),
            ("src/pack/a.h", '#include "session_log/reader.h"'),
            ("src/ui/a.h", '#include "app/drill_app.h"'),
            ("src/cli/a.cpp", '#include "ui/picker.h"'),
        ):
            self.breaks(include_findings, path, text, f"{path}:1:")

    def test_a_higher_layer_including_a_lower_one_is_fine(self) -> None:
        self.keeps(
            include_findings,
            "src/web_bindings/a.cpp",
            '#include "app/drill_app.h"\n#include "base/text.h"',
        )
        self.keeps(include_findings, "src/ui/a.cpp", '#include "engine/room.h"\n#include <string>')

    def test_a_screen_reading_a_session_is_found(self) -> None:
        self.breaks(include_findings, "src/ui/a.h", '#include "engine/session.h"', "read the Room")

    def test_third_party_headers_stay_in_their_folders(self) -> None:
        self.breaks(
            include_findings, "src/engine/a.cpp", "#include <nlohmann/json.hpp>", "engine/ may not"
        )
        self.breaks(
            include_findings, "src/ui/a.cpp", "#include <imgui.h>", "only kit, web_bindings may"
        )
        self.breaks(
            include_findings, "src/app/a.cpp", "#include <emscripten/em_js.h>", "only web_bindings"
        )
        self.breaks(
            include_findings, "src/engine/a.cpp", "#include <glm/vec2.hpp>", "engine/ may not"
        )

    def test_an_include_without_its_folder_is_found(self) -> None:
        self.breaks(
            include_findings, "src/engine/a.cpp", '#include "event.h"', "by its path from src/"
        )

    def test_an_unknown_folder_is_found(self) -> None:
        self.breaks(include_findings, "src/stuff/a.h", "", "is no layer")

    def test_a_link_against_the_layers_is_found(self) -> None:
        self.breaks(
            link_findings,
            "src/engine/CMakeLists.txt",
            "target_link_libraries(drill_engine PUBLIC drill_pack)",
            "may not link drill_pack",
        )
        self.breaks(
            link_findings, "src/engine/CMakeLists.txt", "file(GLOB sources *.cpp)", "by hand"
        )
        self.keeps(
            link_findings,
            "src/engine/CMakeLists.txt",
            "target_link_libraries(drill_engine PUBLIC drill_base PRIVATE drill_warnings)",
        )

    def test_no_layer_stands_on_itself(self) -> None:
        for folder, below in STANDS_ON.items():
            for lower in below:
                self.assertNotIn(folder, may_use(lower))


class CodeRules(RuleTest):
    def test_what_could_differ_between_platforms_is_found_in_the_engine(self) -> None:
        for code in (
            "auto t = std::chrono::steady_clock::now();",
            "time(nullptr);",
            "rand();",
            "std::random_device seed;",
            "std::uniform_int_distribution<int> d;",
            "std::shuffle(a, b, c);",
            "std::unordered_map<int, int> m;",
            "std::hash<int>{}(3);",
            "double x;",
            "float y;",
            'getenv("HOME");',
            "std::thread t;",
            "std::sort(a, b);",
            "printf(x);",
        ):
            self.breaks(code_findings, "src/engine/a.cpp", f"\n{code}\n", "src/engine/a.cpp:2:")

    def test_comments_and_literals_are_not_code(self) -> None:
        self.keeps(
            code_findings,
            "src/engine/a.cpp",
            (
                '// a double\n/* float\nrand() */ auto s = "double \\" float"; char c = \'"\'; auto'
                ' r = R"(time(0))";'
            ),
        )
        self.keeps(code_findings, "src/engine/a.cpp", "int elapsed_time(int x); int n = 1'000'000;")

    def test_what_libcxx_14_lacks_is_found(self) -> None:
        for code in (
            "std::ranges::sort(v);",
            "std::views::all(v);",
            'std::format("{}", 1);',
            "std::jthread t;",
            "#include <ranges>",
            "#include <format>",
            "#include <source_location>",
            "#include <memory_resource>",
            "std::pmr::string s;",
            "std::expected<int, int> e;",
        ):
            self.breaks(code_findings, "src/ui/a.cpp", code, "src/ui/a.cpp:1:")
            self.breaks(code_findings, "tests/ui/a_test.cpp", code, "tests/ui/a_test.cpp:1:")

    def test_exceptions_runtime_types_and_loose_ownership_are_found(self) -> None:
        for code in (
            "throw 1;",
            "try {",
            "catch (...) {",
            "dynamic_cast<A*>(b);",
            "typeid(a);",
            "std::shared_ptr<A> a;",
            "auto* a = new A();",
            "delete a;",
            "malloc(3);",
        ):
            self.breaks(code_findings, "src/app/a.cpp", code, "src/app/a.cpp:1:")

    def test_deleted_functions_and_words_with_new_in_them_are_fine(self) -> None:
        self.keeps(
            code_findings,
            "src/app/a.h",
            "A(const A&) = delete;\nint new_count = 0; bool is_new(int a);",
        )

    def test_the_platform_is_known_in_web_bindings_alone(self) -> None:
        for code in ("#ifdef __EMSCRIPTEN__", "EM_JS(void, f, (), {});", "EM_ASM(f());"):
            self.breaks(code_findings, "src/kit/a.cpp", code, "only web_bindings/")
            self.keeps(code_findings, "src/web_bindings/a.cpp", code)

    def test_a_screen_that_submits_is_found(self) -> None:
        self.breaks(code_findings, "src/ui/a.cpp", "submit(command);", "returns an Intent")
        self.breaks(code_findings, "src/ui/a.h", "void draw(Session& session);", "reads a Room")


class ShapeRules(RuleTest):
    def test_a_long_file_and_a_long_line_are_found(self) -> None:
        self.breaks(shape_findings, "src/ui/a.cpp", "\n" * 601, "601 lines")
        self.keeps(shape_findings, "src/ui/a.cpp", "\n" * 600)
        self.breaks(shape_findings, "src/ui/a.cpp", "int a;" + " " * 95, "101 columns")

    def test_a_long_function_is_found_in_every_language(self) -> None:
        body = "    ++n;\n" * 69
        cpp = "namespace drill {\nvoid A::f(int n) {\n" + body + "}\n}\n"
        self.breaks(shape_findings, "src/ui/a.cpp", cpp, "src/ui/a.cpp:2: A::f has 71 lines")
        self.keeps(shape_findings, "src/ui/a.cpp", cpp.replace("    ++n;\n", "", 1))
        self.breaks(
            shape_findings,
            "web/a.ts",
            "export function f(n: number): void {\n" + body + "}\n",
            "f has 71",
        )
        self.breaks(
            shape_findings, "tools/dev/a.py", "def f(n):\n" + "    n += 1\n" * 70, "f has 71 lines"
        )

    def test_classes_and_tables_are_not_functions(self) -> None:
        text = (
            "class A {\n"
            + "    int f(int a);\n" * 80
            + "};\nconst int table[] = {\n"
            + "    1,\n" * 80
            + "};\n"
        )
        self.assertEqual([], list(brace_functions(text)))

    def test_a_suite_is_a_scope_and_its_tests_are_functions(self) -> None:
        short = 'TEST_CASE("a") {\n' + "    ++n;\n" * 40 + "}\n"
        found = list(brace_functions('TEST_SUITE("s") {\n' + short * 2 + "}\n"))
        self.assertEqual([("TEST_CASE", 42), ("TEST_CASE", 42)], [(f[1], f[2]) for f in found])

    def test_vague_file_names_are_found(self) -> None:
        for name in (
            "util",
            "string_utils",
            "pack_helper",
            "common",
            "misc",
            "session_manager",
            "room_impl",
            "types",
        ):
            self.breaks(shape_findings, f"src/ui/{name}.cpp", "", "says nothing")
        self.breaks(shape_findings, "src/ui/PackReader.cpp", "", "snake_case")
        self.breaks(shape_findings, "web/src/semanticMirror.ts", "", "kebab-case")
        self.keeps(shape_findings, "src/ui/incident_channel.cpp", "")

    def test_a_header_without_its_purpose_is_found(self) -> None:
        self.breaks(shape_findings, "src/ui/a.h", "#pragma once\n", "purpose")
        self.breaks(shape_findings, "src/ui/a.h", "// a few words\n#pragma once\n", "purpose")
        self.breaks(shape_findings, "src/ui/a.h", "// What it is for.\n", "#pragma once is missing")
        self.keeps(shape_findings, "src/ui/a.h", HEADER)

    def test_leftovers_are_found(self) -> None:
        for text in ("// TODO later", "// FIXME", "// XXX", "int a;  // NOLINT"):
            self.breaks(shape_findings, "src/ui/a.cpp", text, "not allowed")
        self.breaks(shape_findings, "web/a.ts", "console.log(1);", "not allowed")
        self.keeps(shape_findings, "src/ui/a.cpp", "// TODO(#12) later")


class ContentRules(RuleTest):
    def test_a_script_that_reads_packs_is_found(self) -> None:
        self.breaks(
            content_findings, "web/src/a.ts", "const pack = JSON.parse(text);", "never reads packs"
        )
        self.breaks(
            content_findings,
            "web/src/a.ts",
            "const pack = await answer.json();",
            "never reads packs",
        )
        self.breaks(
            content_findings, "web/src/a.ts", "import pack from './pack.json';", "never reads packs"
        )

    def test_what_the_policy_forbids_is_found(self) -> None:
        self.breaks(content_findings, "web/src/a.ts", "element.innerHTML = text;", "policy forbids")

    def test_the_id_of_a_real_page_is_found(self) -> None:
        self.breaks(
            content_findings,
            "scenarios/a/pack.json",
            f'{{\n"id": "{ID}"}}',
            "scenarios/a/pack.json:2:",
        )
        self.keeps(content_findings, "scenarios/a/pack.json", f'"sha256": "{ID}{ID}"')

    def test_a_live_link_is_found(self) -> None:
        for link in (
            "https://status.gitlab.com/x",
            "http://gitlab.com",
            "https://example.com.evil.io",
        ):
            self.breaks(content_findings, "scenarios/a/pack.json", link, "is a live link")
        for link in (
            "https://status.example.com/x",
            "http://localhost:80",
            "http://www.w3.org/2000/svg",
        ):
            self.keeps(content_findings, "scenarios/a/pack.json", link)
