#include "subscriber/json_writer.h"

#include <doctest/doctest.h>

namespace drill::subscriber {

TEST_SUITE("subscriber/json_writer") {
    TEST_CASE("values stand one a line, and those of a line in it") {
        JsonWriter json;
        json.open("", '{');
        json.text("a", "b");
        json.open("list", '[');
        json.open_line("", '{');
        json.text("c", "\"");
        json.open("d", '[');
        json.text("", "e");
        json.text("", "f");
        json.close(']');
        json.close('}');
        json.open_line("", '{');
        json.close('}');
        json.close(']');
        json.open("none", '[');
        json.close(']');
        json.close('}');
        CHECK(json.take() == R"({
  "a": "b",
  "list": [
    {"c": "\"", "d": ["e", "f"]},
    {}
  ],
  "none": []
})");
    }
}

}  // namespace drill::subscriber
