#include "app/import_desk.h"

#include <doctest/doctest.h>

#include <string>

#include "import/sources.h"
#include "pack/pack_files.h"
#include "pack/pack_reader.h"

namespace drill::app {
namespace {

using namespace import;

std::string two_incidents() {
    const std::string update =
        statuspage_update("resolved", "2018-09-06T14:00:00.000-05:00", "Over.");
    std::string second = statuspage_incident(update, "Gone");
    second.replace(second.find("\"s1\""), 4, "\"s2\"");
    return statuspage_file(statuspage_incident(update) + "," + second);
}

std::string title_of(const Draft& draft) {
    return pack::read_pack(draft.pack_text).scenario->setting.title;
}

TEST_SUITE("app/import_desk") {
    TEST_CASE("several incidents are listed, and a draft is made of the one that is chosen") {
        ImportDesk desk("incidents.json", two_incidents());
        CHECK(desk.draft() == nullptr);
        CHECK(desk.list().kind == "a Statuspage answer");
        REQUIRE(desk.list().rows.size() == 2);
        CHECK(desk.list().rows[1].title == "Gone");
        CHECK(desk.list().rows[1].id == "s2");
        CHECK(desk.list().rows[1].span == "2018-09-06 19:00 UTC, 0 min, 1 post");
        desk.make_draft(1);
        REQUIRE(desk.draft() != nullptr);
        CHECK(title_of(*desk.draft()) == "Gone");
        desk.leave_draft();
        CHECK(desk.draft() == nullptr);
        desk.make_draft(2);
        CHECK(desk.draft() == nullptr);
    }

    TEST_CASE("of a file with one incident, and of a run sheet, the draft is made at once") {
        ImportDesk script("a.txt", "# Disk\n10:05 EOC: full\n10:20 Status page (Resolved): Ok\n");
        REQUIRE(script.draft() != nullptr);
        CHECK(title_of(*script.draft()) == "Disk");
        ImportDesk sheet("a.csv", "time,text\n00:30,The disk is full\n");
        CHECK(sheet.draft() != nullptr);
        for (ImportDesk* desk : {&script, &sheet}) {
            desk->leave_draft();
            CHECK(desk->draft() == nullptr);
            CHECK(desk->list().rows.size() == 1);
            desk->make_draft(0);
            CHECK(desk->draft() != nullptr);
        }
    }

    TEST_CASE("what cannot be read says why and where, and what was not recognised has no kind") {
        ImportDesk none("x.bin", "words");
        CHECK(none.list().kind_index == -1);
        CHECK(none.list().problem.find("expected a pack, ") == 0);
        ImportDesk empty("incidents.json", statuspage_file(""));
        CHECK(empty.list().problem == "expected at least one incident, got none");
        CHECK(empty.list().kind == "a Statuspage answer");
        ImportDesk broken("a.csv", "time,text\nsoon,x\n");
        CHECK(broken.list().place == "line 2");
    }

    TEST_CASE("a file is read as what its author says it is, until another is opened") {
        ImportDesk desk("notes.md", "# Disk\n10:05 EOC: full\n");
        CHECK(desk.list().kind == "a script");
        desk.read_as(static_cast<int>(SourceKind::kCstate));
        CHECK(desk.list().kind == "a cState incident");
        CHECK(desk.draft() == nullptr);
        CHECK_FALSE(desk.list().problem.empty());
        desk.read_as(static_cast<int>(SourceKind::kPack));
        CHECK(desk.is_pack());
        desk.read_as(static_cast<int>(SourceKind::kText));
        CHECK(desk.draft() != nullptr);
        desk.read_as(99);
        CHECK(desk.draft() != nullptr);
    }

    TEST_CASE("a file that is saved again keeps kind and incident") {
        ImportDesk desk("incidents.json", two_incidents());
        desk.make_draft(1);
        desk.read_again(pack::with(two_incidents(), "\"Gone\"", "\"Gone again\""));
        REQUIRE(desk.draft() != nullptr);
        CHECK(title_of(*desk.draft()) == "Gone again");
        desk.read_again(statuspage_file(""));
        CHECK(desk.draft() == nullptr);
        CHECK(desk.list().rows.empty());
        CHECK_FALSE(desk.list().problem.empty());
        desk.read_again("[1]");
        CHECK(desk.list().kind_index == -1);
        desk.read_again(two_incidents());
        CHECK(desk.list().problem.empty());
        CHECK(desk.list().rows.size() == 2);
    }
}

}  // namespace
}  // namespace drill::app
