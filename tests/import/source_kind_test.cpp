#include "import/source_kind.h"

#include <doctest/doctest.h>

#include <string>

#include "import/sources.h"
#include "pack/pack_files.h"
#include "pack/pack_format.h"

namespace drill::import {
namespace {

const std::string kScript = "# Disk trouble\n10:05 EOC: The disk is full.\n";
const std::string kSheet = "time,kind,text\n00:30,message,\"The disk, again\"\n";
const std::string kMarkdown = "---\ntitle: Slow\ndate: 2021-04-13 15:54:00\n---\nText\n";

/// The name of the kind, or the sentence that says why there is none.
std::string kind_of(std::string_view name, std::string_view bytes) {
    const auto kind = recognise_source(name, bytes);
    return kind ? std::string(name_of(kind.value())) : kind.error().message;
}

TEST_SUITE("import/source_kind") {
    TEST_CASE("a file is recognised by its content, whatever it is called") {
        struct Case {
            std::string bytes;
            std::string_view kind;
        };
        const Case cases[] = {
            {pack::good_pack("smallest"), "pack"},
            {R"({"format": "cmoc-drill-pack/1"})", "pack"},
            {R"({"title": "Slow", "cast": {}})", "pack"},
            {statusio_file(open_incident()), "statusio"},
            {statusio_file(""), "statusio"},
            {statuspage_file(statuspage_incident("")), "statuspage"},
            {statuspage_file(""), "statuspage"},
            {kMarkdown, "cstate"},
            {"+++\ntitle = \"Slow\"\n+++\n", "cstate"},
            {kScript, "text"},
            {"Monday\n\n- [10:05] EOC: full\n", "text"},
            {kSheet, "csv"},
            {"When;Who;What\n0:30;EOC;The disk is full\n", "csv"},
            {"time\ttext\n00:30\tThe disk is full\n", "csv"},
        };
        for (const Case& each : cases) {
            for (const std::string_view name : {"", "file", "file.json", "file.txt", "FILE.MD"})
                CHECK_MESSAGE(kind_of(name, each.bytes) == each.kind, each.bytes.substr(0, 60));
            CHECK(kind_of("file", "\xEF\xBB\xBF" + each.bytes) == each.kind);
            CHECK(kind_of("file", "\n \r\n" + each.bytes) == each.kind);
        }
    }

    TEST_CASE(
        "what the content leaves open is decided by the name, so that a reader can say more") {
        const std::string nothing = "Nothing is to be seen here.\n";
        CHECK(kind_of("notes.txt", nothing) == "text");
        CHECK(kind_of("a.b.MD", nothing) == "cstate");
        CHECK(kind_of("sheet.csv", nothing) == "csv");
        CHECK(kind_of("sheet.tsv", nothing) == "csv");
        CHECK(kind_of("pack.json", nothing) == "pack");
        CHECK(kind_of("pack.json", "") == "pack");
        // Lines with a time may be a script or a table without a heading.
        CHECK(kind_of("sheet.csv", "00:30,EOC,The disk is full\n") == "csv");
        CHECK(kind_of("sheet.txt", "00:30,EOC,The disk is full\n") == "text");
    }

    TEST_CASE("damaged JSON goes to the reader that it was meant for, which tells the place") {
        const std::string statuspage = statuspage_file(statuspage_incident(""));
        const std::string statusio = statusio_file(open_incident());
        CHECK(kind_of("x", statuspage.substr(0, statuspage.size() - 3)) == "statuspage");
        CHECK(kind_of("x", statusio.substr(0, statusio.size() - 3)) == "statusio");
        CHECK(kind_of("x", R"({"format": "cmoc-drill-pack/1", )") == "pack");
        CHECK(kind_of("x", "{") == "pack");
    }

    TEST_CASE("what is none of them is refused in one sentence that says what was expected") {
        const std::string expected =
            "expected a pack, a Status.io answer, a Statuspage answer, a cState incident, a script "
            "or a run sheet, got ";
        CHECK(kind_of("x", "") == expected + "an empty file");
        CHECK(kind_of("x", " \n") == expected + "an empty file");
        CHECK(kind_of("x.html", "<!DOCTYPE html><p>10:05</p>") == expected + "a web page");
        CHECK(kind_of("x.html", "<html>\n10:05 EOC: full\n") == expected + "a web page");
        CHECK(kind_of("x", R"({"colour": "red"})") == expected + "JSON with none of their keys");
        CHECK(kind_of("x.json", "[1, 2]") == expected + "JSON with none of their keys");
        CHECK(kind_of("x.docx", "PK words") == expected + "none of them");
    }

    TEST_CASE("what could be two kinds is not guessed") {
        CHECK(kind_of("x.json", R"({"result": {}, "incidents": []})") ==
              "expected one kind of file, got what may be a Status.io answer (\"result\") or a "
              "Statuspage answer (\"incidents\")");
        CHECK(kind_of("x.json", R"({"format": "cmoc-drill-pack/1", "result": {}})") == "pack");
    }

    TEST_CASE("a file that is too large or no text is refused before anything is made of it") {
        const std::string large(pack::kFileBytesMax + 1, ' ');
        CHECK(kind_of("x.txt", large) == "expected at most 1048576 bytes, got 1048577");
        CHECK(kind_of("x.txt", "10:05 EOC: \xff\n").find("UTF-8") != std::string::npos);
    }

    TEST_CASE("every kind is found again by its name") {
        for (const SourceKind kind : kSourceKinds) {
            CHECK(source_named(name_of(kind)) == kind);
            CHECK_FALSE(words_of(kind).empty());
        }
        CHECK_FALSE(source_named("paper").has_value());
    }
}

}  // namespace
}  // namespace drill::import
