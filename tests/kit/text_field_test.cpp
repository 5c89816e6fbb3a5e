#include <doctest/doctest.h>

#include <string>

#include "kit/ui_frame.h"

using namespace drill::kit;

TEST_SUITE("kit/text_field") {
    TEST_CASE("a field holds its label, text and placeholder") {
        std::string value = "Jobs start late";
        UiFrame ui([&] { text_field("Title", value, {.placeholder = "A short title"}); });
        ui.run();
        const NodeView field = ui.find(Role::kTextField, "Title");
        CHECK(field.value == "Jobs start late");
        CHECK(field.extra == "A short title");
    }

    TEST_CASE("a field of many lines is a text area") {
        std::string value;
        UiFrame ui([&] { text_field("Details", value, {.lines_min = 3}); });
        ui.run();
        CHECK(ui.has(Role::kTextArea, "Details"));
    }

    TEST_CASE("typed text reaches the value and says so once") {
        std::string value;
        int changes = 0;
        UiFrame ui([&] { changes += text_field("Title", value).has_changed ? 1 : 0; });
        ui.run();
        ui.context().set_field_text(ui.find(Role::kTextField, "Title").id, "Jobs stuck");
        ui.run();
        ui.run();
        CHECK(value == "Jobs stuck");
        CHECK(changes == 1);
    }

    TEST_CASE("a submitted field says so once") {
        std::string value;
        int submits = 0;
        UiFrame ui([&] {
            submits += text_field("Message", value, {.enter_submits = true}).was_submitted ? 1 : 0;
        });
        ui.run();
        ui.context().submit_field(ui.find(Role::kTextField, "Message").id);
        ui.run();
        ui.run();
        CHECK(submits == 1);
    }

    TEST_CASE("the label of a form row is read once") {
        std::string value;
        UiFrame ui([&] {
            {
                const FormRow row("Title");
                text_field("Title", value);
            }
            const FormRow row("Channel", FormLabel::kOwnText);
            text("#incident");
        });
        for (const float width : {1280.0f, 400.0f}) {
            ui.input().width = width;
            ui.run();
            CHECK(ui.has(Role::kTextField, "Title"));
            CHECK_FALSE(ui.has(Role::kText, "Title"));
            CHECK(ui.has(Role::kText, "Channel"));
        }
    }

    TEST_CASE("a disabled field refuses text") {
        std::string value = "kept";
        UiFrame ui([&] { text_field("Title", value, {.is_disabled = true}); });
        ui.run();
        ui.context().set_field_text(ui.find(Role::kTextField, "Title").id, "other");
        ui.run();
        CHECK(value == "kept");
        CHECK(ui.find(Role::kTextField, "Title").is(node_state::kDisabled));
    }

    TEST_CASE("an error marks the field as invalid and is announced") {
        std::string value;
        UiFrame ui([&] { text_field("Title", value, {.error = "Write a title"}); });
        ui.run();
        CHECK(ui.find(Role::kTextField, "Title").is(node_state::kInvalid));
        CHECK(ui.find(Role::kTextField, "Title").description == "Write a title");
        CHECK(ui.has(Role::kAlert, "Write a title"));
    }

    TEST_CASE("keys without Ctrl do nothing while a field has the focus") {
        std::string value;
        int presses = 0;
        UiFrame ui([&] {
            text_field("Message", value);
            presses += is_pressed("M") ? 1 : 0;
        });
        ui.run();
        ui.context().key_pressed("M");
        ui.run();
        CHECK(presses == 1);
        ui.context().focus_moved(ui.find(Role::kTextField, "Message").id, true);
        ui.run();
        ui.context().key_pressed("M");
        ui.run();
        CHECK(presses == 1);
    }
}
