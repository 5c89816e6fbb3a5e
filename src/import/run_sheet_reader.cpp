#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/drill_time.h"
#include "base/joined.h"
#include "base/text.h"
#include "import/author_tasks.h"
#include "import/csv_table.h"
#include "import/pack_json.h"
#include "import/plain_text.h"
#include "import/run_sheet.h"
#include "import/run_sheet_by_hand.h"
#include "import/run_sheet_cast.h"
#include "import/run_sheet_words.h"
#include "import/source_text.h"
#include "pack/json_parser.h"
#include "pack/pack_format.h"
#include "pack/pack_reader.h"

namespace drill::import {
namespace {

using base::Error;
using base::Milliseconds;
using base::Result;

enum Column : std::size_t { kTime, kKind, kRole, kName, kText, kId, kDetails };

struct OtherName {
    std::string_view word;  ///< folded
    std::string_view means;
};
constexpr OtherName kColumnNames[] = {{"when", "time"},
                                      {"at", "time"},
                                      {"start", "time"},
                                      {"minute", "time"},
                                      {"type", "kind"},
                                      {"method", "kind"},
                                      {"who", "role"},
                                      {"from", "role"},
                                      {"sender", "role"},
                                      {"source", "role"},
                                      {"person", "name"},
                                      {"message", "text"},
                                      {"inject", "text"},
                                      {"synopsis", "text"},
                                      {"content", "text"},
                                      {"what", "text"},
                                      {"description", "text"},
                                      {"expectation", kExpectedColumn},
                                      {"expected action", kExpectedColumn},
                                      {"expected player action", kExpectedColumn}};
constexpr OtherName kKindNames[] = {
    {"", "message"},       {"chat", "message"},        {"channel", "message"},
    {"slack", "message"},  {"text", "message"},        {"line", "message"},
    {"call", "spoken"},    {"voice", "spoken"},        {"phone", "spoken"},
    {"pager", "page"},     {"alert", "page"},          {"tweet", "social"},
    {"twitter", "social"}, {"social media", "social"}, {"customer ticket", "ticket"}};

template <std::size_t N>
std::string meant(const OtherName (&names)[N], std::string_view word) {
    const auto* const found =
        std::find_if(std::begin(names), std::end(names),
                     [word](const OtherName& each) { return each.word == word; });
    return std::string(found == std::end(names) ? word : found->means);
}

const SheetKind* kind_named(std::string_view name) {
    const auto* const found =
        std::find_if(kSheetKinds.begin(), kSheetKinds.end(),
                     [name](const SheetKind& each) { return each.kind == name; });
    return found == kSheetKinds.end() ? nullptr : found;
}

/// "5:30" and "05:30" alike.
std::optional<Milliseconds> time_of(std::string_view text) {
    const std::string padded = text.find(':') == 1 && text.size() <= 4 ? "0" : "";
    return base::parse_drill_time(padded + std::string(text));
}

/// What a line of the file is in the pack, so that a finding of the pack finds its line.
struct Origin {
    std::string pointer;
    std::size_t line = 1;
};

class SheetReader {
public:
    Result<Draft> read(const std::vector<CsvRow>& rows) {
        if (rows.empty())
            return fault_in_line(1, "a heading with the columns time and text", "an empty file");
        if (auto fault = read_heading(rows[0]))
            return *std::move(fault);
        // The pack's own rows first: they say who is who.
        for (const bool wants_pack : {true, false}) {
            for (std::size_t i = 1; i < rows.size(); ++i) {
                const bool is_pack = base::folded(cell(rows[i], kKind)) == kPackKind;
                if (is_pack != wants_pack)
                    continue;
                auto fault = is_pack ? read_pack_row(rows[i]) : read_row(rows[i]);
                if (fault)
                    return *std::move(fault);
            }
        }
        if (injects_.empty())
            return fault_in_line(rows.back().line, "at least one row with a time and a text",
                                 "none");
        return finish();
    }

private:
    std::optional<Error> read_heading(const CsvRow& row) {
        places_.fill(kNowhere);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string name = meant(kColumnNames, base::folded(row.cells[i]));
            if (name == kExpectedColumn) {
                expected_place_ = i;
                continue;
            }
            const auto* const found = std::find(kSheetColumns.begin(), kSheetColumns.end(), name);
            if (found == kSheetColumns.end()) {
                if (!name.empty())
                    notes_.push_back("the column \"" + fitted(one_line(row.cells[i]), 60) +
                                     "\" is left out");
                continue;
            }
            std::size_t& place = places_[static_cast<std::size_t>(found - kSheetColumns.begin())];
            place = place == kNowhere ? i : place;
        }
        for (const Column each : {kTime, kText}) {
            if (places_[each] == kNowhere)
                return fault_in_line(row.line,
                                     "a heading with the columns time and text, such as "
                                     "time,kind,role,text",
                                     "none that means " + std::string(kSheetColumns[each]));
        }
        return std::nullopt;
    }

    std::string_view cell(const CsvRow& row, Column column) const {
        const std::size_t place = places_[column];
        return place < row.cells.size() ? trimmed(row.cells[place]) : std::string_view();
    }

    Error fault(const CsvRow& row, std::string_view expected, std::string_view got) const {
        return fault_in_line(row.line, expected, pack::in_quotes(got));
    }

    /// The cell `details` as JSON; an empty object when it is empty.
    Result<Json> details_of(const CsvRow& row) const {
        const std::string_view text = cell(row, kDetails);
        if (text.empty())
            return Json::object();
        pack::Findings findings;
        pack::parse_json(text, findings);
        Json details = Json::parse(text, nullptr, /*allow_exceptions=*/false);
        if (!findings.empty())
            return Error{base::ErrorCode::kInvalid, "line " + std::to_string(row.line),
                         base::joined({"in details: ", findings.take().front().message})};
        if (details.is_discarded())
            return fault(row, "JSON in details", text);
        return details;
    }

    std::optional<Error> read_pack_row(const CsvRow& row) {
        auto details = details_of(row);
        if (!details)
            return details.error();
        const std::string key(cell(row, kId));
        if (key.empty() || key == "injects" || key == "expectations" || pack_.contains(key))
            return fault(row, "a key of the pack in the column id, each once", key);
        pack_[key] = std::move(details).value();
        origins_.push_back({"/" + key, row.line});
        return std::nullopt;
    }

    std::optional<Error> read_row(const CsvRow& row) {
        std::string kind = meant(kKindNames, base::folded(cell(row, kKind)));
        std::replace(kind.begin(), kind.end(), ' ', '_');
        auto details = details_of(row);
        if (!details)
            return details.error();
        if (!details.value().is_object())
            return fault(row, "an object in { } in details", cell(row, kDetails));
        if (kind == kExpectationKind)
            return read_expectation(row, std::move(details).value());
        const SheetKind* known = kind_named(kind);
        if (known == nullptr && kind != kMomentKind)
            return fault(row, "a kind such as message, spoken, page, ticket, social, truth or end",
                         cell(row, kKind));
        return read_inject(row, known, std::move(details).value());
    }

    std::optional<Error> read_expectation(const CsvRow& row, Json details) {
        Json one = {{"id", cell(row, kId)}, {"text", cell(row, kText)}};
        one.update(details);
        origins_.push_back({"/expectations/" + std::to_string(expectations_.size()), row.line});
        expectations_.push_back(std::move(one));
        return std::nullopt;
    }

    std::optional<Error> read_inject(const CsvRow& row, const SheetKind* kind, Json details) {
        if (injects_.size() == pack::kInjectCountMax)
            return fault_in_line(row.line, "at most 256 rows that happen", "one more");
        Json inject = Json::object();
        if (!cell(row, kId).empty())
            inject["id"] = cell(row, kId);
        if (auto fault = read_time(row, details, inject))
            return fault;
        if (kind != nullptr) {
            const std::string key(kind->kind);
            Json action = details.contains(key) ? details[key] : Json();
            details.erase(key);
            inject.update(details);
            inject[key] = action_of(row, *kind, std::move(action));
            has_page_ = has_page_ || key == "page";
            has_end_ = has_end_ || key == "end";
        } else {
            inject.update(details);
        }
        expect_of(row, inject);
        origins_.push_back({"/injects/" + std::to_string(injects_.size()), row.line});
        injects_.push_back(std::move(inject));
        return std::nullopt;
    }

    /// What the player is expected to do after a row, told in words.
    void expect_of(const CsvRow& row, Json& inject) {
        const std::string_view text = expected_place_ < row.cells.size()
                                          ? trimmed(row.cells[expected_place_])
                                          : std::string_view();
        if (text.empty())
            return;
        if (expectations_.size() == pack::kExpectationCountMax) {
            notes_.push_back("a drill has room for 24 expectations: line " +
                             std::to_string(row.line) + " is left out");
            return;
        }
        if (!inject.contains("id"))
            inject["id"] = "line-" + std::to_string(row.line);
        notes_.push_back("what is expected on line " + std::to_string(row.line) +
                         " was guessed from its words, within 05:00");
        Json one = {{"id", "expected-" + std::to_string(row.line)}};
        one.update(expectation_in_words(cleaned(one_line(text)), inject["id"].get<std::string>(),
                                        post_count_));
        expectations_.push_back(std::move(one));
    }

    /// "05:30"; "after ask + 00:10"; nothing or "when" with the condition in details.
    std::optional<Error> read_time(const CsvRow& row, const Json& details, Json& inject) {
        const std::string_view text = cell(row, kTime);
        if (const auto at_ms = time_of(text)) {
            inject["at"] = drill_time(*at_ms);
            last_ms_ = std::max(last_ms_, *at_ms);
            return std::nullopt;
        }
        const std::string small = in_small_letters(text);
        if ((small.empty() || small == "when") && details.contains("when"))
            return std::nullopt;
        if (small.rfind("after ", 0) != 0)
            return fault(row, "a time from the start such as 05:30 or \"after ask + 00:10\"", text);
        std::string_view after = trimmed(text.substr(6));
        const std::size_t plus = after.rfind('+');
        if (plus != std::string_view::npos) {
            const auto delay_ms = time_of(trimmed(after.substr(plus + 1)));
            if (!delay_ms)
                return fault(row, "a time behind + such as 00:10", after.substr(plus + 1));
            inject["delay"] = drill_time(*delay_ms);
            after = trimmed(after.substr(0, plus));
        }
        inject["after"] = after;
        return std::nullopt;
    }

    Json action_of(const CsvRow& row, const SheetKind& kind, Json rest) {
        if (kind.kind == "end")
            return true;
        if (kind.kind == "guide" && (rest.is_array() || cell(row, kText) == "done"))
            return rest.is_array() ? rest : Json("done");
        Json action = Json::object();
        if (!kind.from_key.empty())
            action[std::string(kind.from_key)] = cast_id(pack_, cell(row, kRole), cell(row, kName));
        if (!kind.name_key.empty())
            action[std::string(kind.name_key)] = name_or_role(row, kind);
        if (rest.is_object())
            action.update(rest);
        if (!kind.text_key.empty())
            action[std::string(kind.text_key)] = fitted_text(row, kind);
        complete(kind, action);
        return action;
    }

    std::string name_or_role(const CsvRow& row, const SheetKind& kind) const {
        const std::string_view name = cell(row, cell(row, kName).empty() ? kRole : kName);
        if (!name.empty())
            return std::string(name);
        return kind.kind == "ticket" ? "A customer" : "@somebody";
    }

    /// Texts as they are; spreadsheets put carriage returns and tabs into them.
    static std::string cleaned(std::string_view text) {
        std::string out;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '\n' || (byte >= 0x20 && byte != 0x7F))
                out += c;
            else if (c == '\t')
                out += ' ';
        }
        return out;
    }

    std::string fitted_text(const CsvRow& row, const SheetKind& kind) {
        const std::size_t place = places_[kText];
        std::string text = place < row.cells.size() ? cleaned(row.cells[place]) : std::string();
        if (text.size() > pack::kTextBytesMax)
            notes_.push_back("the text on line " + std::to_string(row.line) + " is cut");
        text = fitted(text, pack::kTextBytesMax);
        return kind.kind == "card" ? fitted(one_line(text), pack::kNameBytesMax) : text;
    }

    /// What a sheet by hand leaves out.
    void complete(const SheetKind& kind, Json& action) {
        if (kind.kind == "ticket" && !action.contains("subject")) {
            const std::string text = action["text"].get<std::string>();
            action["subject"] = fitted(text.substr(0, text.find('\n')), pack::kNameBytesMax);
        } else if (kind.kind == "card" && !action.contains("fields")) {
            action["fields"] = {{"Status", "Active"}};
        } else if (kind.kind == "truth") {
            if (!action.contains("components"))
                action["components"] = Json::array({"*"});
            if (!action.contains("level"))
                action["level"] = "degraded";
        }
    }

    /// Completes what a sheet by hand does not say, and lets the pack be checked.
    Result<Draft> finish() {
        const bool is_by_hand = !pack_.contains("format");
        if (is_by_hand) {
            has_page_row_ = complete_by_hand(
                {pack_, injects_, expectations_, notes_, last_ms_, has_page_, has_end_});
        }
        pack_["injects"] = injects_;
        pack_["expectations"] = expectations_;
        Draft draft;
        draft.todo =
            tasks_of(is_by_hand ? tasks_by_hand() : std::vector<std::string>(), notes_, pack_);
        if (is_by_hand)
            pack_["summary"] = summary_of(draft.todo);
        draft.pack_text = pack_text(pack_);
        const pack::PackReading reading = pack::read_pack(draft.pack_text);
        if (reading.scenario)
            return draft;
        return fault_of(reading.findings.front());
    }

    /// The finding of the pack at the line that it comes from.
    Error fault_of(const pack::Finding& finding) const {
        std::string pointer = finding.pointer;
        constexpr std::string_view kInjects = "/injects/";
        if (has_page_row_ && pointer.rfind(kInjects, 0) == 0) {
            // The inserted page stands before all rows.
            const std::size_t end = std::min(pointer.find('/', kInjects.size()), pointer.size());
            const int number = std::atoi(pointer.substr(kInjects.size()).c_str()) - 1;
            pointer = std::string(kInjects) + std::to_string(number) + pointer.substr(end);
        }
        std::size_t line = 1;
        for (const Origin& each : origins_) {
            const bool is_inside =
                pointer.rfind(each.pointer, 0) == 0 &&
                (pointer.size() == each.pointer.size() || pointer[each.pointer.size()] == '/');
            line = is_inside ? each.line : line;
        }
        return {base::ErrorCode::kInvalid, "line " + std::to_string(line),
                base::joined({pointer.substr(0, 200), ": ", finding.message})};
    }

    static constexpr std::size_t kNowhere = ~std::size_t{0};
    std::array<std::size_t, kSheetColumns.size()> places_{};
    Json pack_ = Json::object();
    Json injects_ = Json::array();
    Json expectations_ = Json::array();
    std::vector<Origin> origins_;
    std::vector<std::string> notes_;
    Milliseconds last_ms_ = 0;
    std::size_t expected_place_ = kNowhere;
    int post_count_ = 0;  ///< public posts that rows so far expect
    bool has_page_ = false;
    bool has_end_ = false;
    bool has_page_row_ = false;  ///< put in front of those of the file
};

}  // namespace

bool has_run_sheet_heading(std::string_view bytes) {
    const auto rows = read_csv(bytes.substr(0, bytes.find('\n')));
    if (!rows || rows.value().empty())
        return false;
    const auto& cells = rows.value().front().cells;
    const auto has = [&cells](Column column) {
        return std::any_of(cells.begin(), cells.end(), [column](const std::string& cell) {
            return meant(kColumnNames, base::folded(cell)) == kSheetColumns[column];
        });
    };
    return has(kTime) && has(kText);
}

Result<Draft> read_run_sheet(std::string_view bytes) {
    const auto rows = read_csv(bytes);
    if (!rows)
        return rows.error();
    return SheetReader().read(rows.value());
}

}  // namespace drill::import
