#include <string>
#include <utility>
#include <vector>

#include "base/joined.h"
#include "import/csv_table.h"
#include "import/pack_json.h"
#include "import/run_sheet.h"
#include "import/run_sheet_words.h"
#include "pack/pack_reader.h"

namespace drill::import {
namespace {

/// The text at `key`, which is taken out of `object`; empty when there is no text.
std::string taken(Json& object, std::string_view key) {
    const std::string name(key);
    if (name.empty() || !object.is_object() || !object.contains(name) || !object[name].is_string())
        return {};
    std::string text = object[name].get<std::string>();
    object.erase(name);
    return text;
}

const SheetKind* kind_of(const Json& inject) {
    for (const SheetKind& each : kSheetKinds) {
        if (inject.contains(std::string(each.kind)))
            return &each;
    }
    return nullptr;
}

/// "05:30", "after ask + 00:10", "when"; the condition itself stays in the details.
std::string taken_time(Json& inject) {
    std::string at = taken(inject, "at");
    if (!at.empty())
        return at;
    const std::string after = taken(inject, "after");
    if (after.empty())
        return "when";
    const std::string delay = taken(inject, "delay");
    return "after " + after + (delay.empty() ? "" : " + " + delay);
}

std::string flat(const Json& value) {
    return value.empty() ? std::string()
                         : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> row_of(Json inject, const Json& cast) {
    std::string role, name, text;
    const SheetKind* kind = kind_of(inject);
    const std::string time = taken_time(inject);
    const std::string id = taken(inject, "id");
    if (kind != nullptr) {
        const std::string key(kind->kind);
        Json& action = inject[key];
        const std::string from = taken(action, kind->from_key);
        if (!from.empty() && cast.contains(from)) {
            role = cast[from].value("role", "");
            name = cast[from].value("name", "");
        } else if (!from.empty()) {
            action[std::string(kind->from_key)] = from;  // the player, who is in no cast
        }
        if (!kind->name_key.empty())
            name = taken(action, kind->name_key);
        text = taken(action, kind->text_key);
        const bool is_done = action.is_object() && action.empty();
        if (action.is_string())  // a guide that is done
            text = action.get<std::string>();
        if (is_done || action.is_string() || action.is_boolean())
            inject.erase(key);
    }
    return {
        time,        std::string(kind == nullptr ? kMomentKind : kind->kind), role, name, text, id,
        flat(inject)};
}

}  // namespace

base::Result<std::string> write_run_sheet(std::string_view pack_bytes) {
    const pack::PackReading reading = pack::read_pack(pack_bytes);
    if (!reading.scenario) {
        const pack::Finding& first = reading.findings.front();
        return base::Error{
            base::ErrorCode::kInvalid, "line " + std::to_string(first.place.line),
            base::joined({first.pointer, first.pointer.empty() ? "" : ": ", first.message})};
    }
    const Json pack = Json::parse(pack_bytes, nullptr, /*allow_exceptions=*/false);
    std::string out;
    append_csv_row(out, {kSheetColumns.begin(), kSheetColumns.end()});
    for (const Json& inject : pack["injects"])
        append_csv_row(out, row_of(inject, pack["cast"]));
    for (Json expectation : pack["expectations"]) {
        const std::string text = taken(expectation, "text");
        const std::string id = taken(expectation, "id");
        append_csv_row(out,
                       {"", std::string(kExpectationKind), "", "", text, id, flat(expectation)});
    }
    for (const auto& item : pack.items()) {
        if (item.key() != "injects" && item.key() != "expectations")
            append_csv_row(out,
                           {"", std::string(kPackKind), "", "", "", item.key(),
                            item.value().dump(-1, ' ', false, Json::error_handler_t::replace)});
    }
    return out;
}

}  // namespace drill::import
