#include "import/run_sheet.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "import/sources.h"
#include "pack/pack_files.h"

namespace drill::import {
namespace {

using Json = nlohmann::ordered_json;

Json pack_of(const std::string& sheet) {
    const auto draft = read_run_sheet(sheet);
    if (!draft)
        FAIL(shown(draft.error()));
    return Json::parse(draft.value().pack_text);
}

std::string hash_of(const std::string& pack) {
    const pack::PackReading reading = pack::read_pack(pack);
    REQUIRE(reading.scenario);
    return reading.scenario->pack_hash;
}

std::string fault_of(const std::string& sheet) {
    const auto draft = read_run_sheet(sheet);
    REQUIRE_FALSE(draft);
    return shown(draft.error());
}

TEST_SUITE("import/run_sheet") {
    TEST_CASE("a pack that was exported and imported is the same pack") {
        for (const char* name : {"smallest", "everything", "long_incident"}) {
            INFO(name);
            const std::string pack = pack::good_pack(name);
            const auto sheet = write_run_sheet(pack);
            REQUIRE(sheet);
            const auto again = read_run_sheet(sheet.value());
            REQUIRE(again);
            CHECK(hash_of(again.value().pack_text) == hash_of(pack));
        }
    }

    TEST_CASE("export then import keeps times, kinds, roles and texts") {
        const std::string sheet = write_run_sheet(pack::good_pack("smallest")).value();
        const auto again = read_run_sheet(sheet);
        REQUIRE(again);
        CHECK(write_run_sheet(again.value().pack_text).value() == sheet);
        CHECK(again.value().todo.empty());
    }

    TEST_CASE("a changed cell of an exported sheet changes that inject") {
        const std::string sheet = write_run_sheet(pack::good_pack("smallest")).value();
        const Json pack = pack_of(pack::with(sheet, "It just spins.", "It stands still."));
        CHECK(pack.dump().find("It stands still. Is it you or me?") != std::string::npos);
    }

    TEST_CASE("a sheet by hand needs times and texts alone") {
        const Json pack = pack_of("Time;Who;Message\n0:30;EOC;The disk is full\n5:00;;More\n");
        CHECK(pack["injects"].size() == 3);  // with the page
        CHECK(pack["injects"][1]["at"] == "00:30");
        CHECK(pack["injects"][1]["message"]["text"] == "The disk is full");
        CHECK(pack["cast"].dump().find("Engineer On Call") != std::string::npos);
        CHECK(pack["confidentiality"] == "confidential");
        CHECK(pack["length"] == "06:00");
    }

    TEST_CASE("kinds by hand get what they need") {
        const Json pack = pack_of(
            "time,kind,role,text,id\n"
            "00:05,page,Bot,S1: all is down,\n00:10,call,IM,Who is here?,ask\n"
            "after ask + 0:10,message,EOC,I am,\n00:40,ticket,A bank,It fails\n"
            "01:00,tweet,@someone,it fails,\n01:10,truth,,The disk is full,\n"
            "01:20,severity,IM,S1,\n02:00,card,Bot,INC-1,\n03:00,end,,,\n");
        const Json& injects = pack["injects"];
        CHECK(injects[0]["page"]["text"] == "S1: all is down");
        CHECK(injects[1]["spoken"]["text"] == "Who is here?");
        CHECK(injects[2]["after"] == "ask");
        CHECK(injects[2]["delay"] == "00:10");
        CHECK(injects[3]["ticket"]["from"] == "A bank");
        CHECK(injects[3]["ticket"]["subject"] == "It fails");
        CHECK(injects[4]["social"]["handle"] == "@someone");
        CHECK(injects[5]["truth"]["level"] == "degraded");
        CHECK(injects[6]["severity"]["to"] == "S1");
        CHECK(injects[7]["card"]["title"] == "INC-1");
        CHECK(injects[8]["end"] == true);
        CHECK(injects.size() == 9);
    }

    TEST_CASE("a column of what the player is expected to do becomes expectations") {
        const Json pack = pack_of(
            "Time,Synopsis,Expected player action,Objective\n00:05,It fails,Acknowledge the "
            "page,a\n"
            "02:00,It still fails,Post a first update,\n04:00,And again,Post another,\n"
            "05:00,Over,Resolve the incident,\n06:00,Quiet,,\n07:00,Talk,Say so,\n");
        const Json& expectations = pack["expectations"];
        REQUIRE(expectations.size() == 5);
        CHECK(expectations[0]["seen"] == Json{{"since", "page_acknowledged"}});
        CHECK(expectations[1]["seen"] == Json{{"posts", {{"at_least", 1}}}});
        CHECK(expectations[2]["seen"] == Json{{"posts", {{"at_least", 2}}}});
        CHECK(expectations[3]["seen"] == Json{{"incident", "resolved"}});
        CHECK(expectations[4]["seen"] == Json{{"since", "wrote_in_channel"}});
        CHECK(expectations[1]["of"] == Json{{"inject", "line-3"}});
        CHECK(expectations[1]["text"] == "Post a first update");
        CHECK(pack["summary"].get<std::string>().find("\"Objective\" is left out") !=
              std::string::npos);
    }

    TEST_CASE("faults name their line and what was expected") {
        CHECK(fault_of("") ==
              "line 1: expected a heading with the columns time and text, got an "
              "empty file");
        CHECK(fault_of("role,text\n") ==
              "line 1: expected a heading with the columns time and text, such as "
              "time,kind,role,text, got none that means time");
        CHECK(fault_of("time,text\n") ==
              "line 1: expected at least one row with a time and a text, got none");
        CHECK(fault_of("time,text\n\nsoon,x\n") ==
              "line 3: expected a time from the start such as 05:30 or \"after ask + 00:10\", got "
              "\"soon\"");
        CHECK(
            fault_of("time,kind,text\n00:10,dance,x\n") ==
            "line 2: expected a kind such as message, spoken, page, ticket, social, truth or end, "
            "got \"dance\"");
        CHECK(fault_of("time,text,details\n00:10,x,{nothing\n")
                  .rfind("line 2: in details: expected", 0) == 0);
        CHECK(fault_of("time,text,details\n00:10,x,7\n") ==
              "line 2: expected an object in { } in details, got \"7\"");
        CHECK(fault_of("time,text\n00:05,ok\n00:10,\n") ==
              "line 3: /injects/1/message/text: expected some text, got \"\"");
        CHECK(fault_of("time,text,id\nafter nobody,x,\n") ==
              "line 2: /injects/0/after: expected the id of an inject, got \"nobody\"");
    }

    TEST_CASE("what is no pack is not exported") {
        CHECK(shown(write_run_sheet("{").error()) ==
              "line 1: expected a key in quotes or }, got the end of the file");
    }
}

}  // namespace
}  // namespace drill::import
