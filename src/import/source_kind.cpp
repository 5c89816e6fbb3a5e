#include "import/source_kind.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/joined.h"
#include "import/plain_text.h"
#include "import/run_sheet.h"
#include "import/text_script.h"
#include "pack/encoding_fault.h"
#include "pack/json_parser.h"

namespace drill::import {
namespace {

using base::Error;
using base::ErrorCode;
using base::joined;
using pack::JsonKind;
using pack::JsonNode;

struct KindWords {
    std::string_view name;
    std::string_view words;
};
constexpr std::array<KindWords, kSourceKinds.size()> kWords = {
    {{"pack", "a pack"},
     {"statusio", "a Status.io answer"},
     {"statuspage", "a Statuspage answer"},
     {"cstate", "a cState incident"},
     {"text", "a script"},
     {"csv", "a run sheet"}}};

/// Keys by which a pack without its format is still one.
constexpr std::string_view kPackKeys[] = {"format", "injects", "cast", "page"};

Error none_of_them(std::string_view got) {
    std::string expected;
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        expected += i == 0 ? "" : i + 1 < kWords.size() ? ", " : " or ";
        expected += kWords[i].words;
    }
    return {ErrorCode::kInvalid, "", joined({"expected ", expected, ", got ", got})};
}

bool begins_with(std::string_view text, std::string_view start) {
    return in_small_letters(text.substr(0, start.size())) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() &&
           in_small_letters(text.substr(text.size() - end.size())) == end;
}

bool has_pack_key(const JsonNode& root) {
    return std::any_of(std::begin(kPackKeys), std::end(kPackKeys),
                       [&root](std::string_view key) { return root.find(key) != nullptr; });
}

/// JSON that stops being JSON somewhere: what it was meant to be shows in its text.
SourceKind meant_by_damaged(std::string_view bytes) {
    if (bytes.find("\"incident_updates\"") != std::string_view::npos)
        return SourceKind::kStatuspage;
    const bool is_statusio = bytes.find("\"containers_affected\"") != std::string_view::npos ||
                             bytes.find("\"status_overall\"") != std::string_view::npos;
    return is_statusio ? SourceKind::kStatusio : SourceKind::kPack;
}

base::Result<SourceKind> kind_of_json(std::string_view bytes) {
    pack::Findings findings;
    const pack::JsonTree tree = pack::parse_json(bytes, findings);
    if (tree.root() == nullptr)
        return meant_by_damaged(bytes);
    const JsonNode& root = *tree.root();
    const bool has_result = root.find("result") != nullptr;
    const bool has_incidents = root.find("incidents") != nullptr;
    if (root.find("format") != nullptr)
        return SourceKind::kPack;
    if (has_result && has_incidents) {
        return Error{
            ErrorCode::kInvalid, "",
            "expected one kind of file, got what may be a Status.io answer (\"result\") or "
            "a Statuspage answer (\"incidents\")"};
    }
    if (has_result)
        return SourceKind::kStatusio;
    if (has_incidents)
        return SourceKind::kStatuspage;
    if (has_pack_key(root))
        return SourceKind::kPack;
    return none_of_them("JSON with none of their keys");
}

/// The kind that the end of the name promises.
std::optional<SourceKind> kind_by_name(std::string_view file_name) {
    constexpr std::pair<std::string_view, SourceKind> kEnds[] = {{".json", SourceKind::kPack},
                                                                 {".md", SourceKind::kCstate},
                                                                 {".txt", SourceKind::kText},
                                                                 {".csv", SourceKind::kCsv},
                                                                 {".tsv", SourceKind::kCsv}};
    for (const auto& [end, kind] : kEnds) {
        if (ends_with(file_name, end))
            return kind;
    }
    return std::nullopt;
}

bool is_script(std::string_view bytes) {
    const auto file = read_text_script(bytes);
    return file && !file.value().incidents.empty();
}

base::Result<SourceKind> kind_of_text(std::string_view file_name, std::string_view bytes) {
    const std::string_view first = trimmed(bytes.substr(0, bytes.find('\n')));
    if (first == "---" || first == "+++")
        return SourceKind::kCstate;
    if (has_run_sheet_heading(bytes))
        return SourceKind::kCsv;
    const auto by_name = kind_by_name(file_name);
    if (by_name == SourceKind::kCsv)
        return SourceKind::kCsv;
    if (is_script(bytes))
        return SourceKind::kText;
    return by_name ? base::Result<SourceKind>(*by_name) : none_of_them("none of them");
}

}  // namespace

base::Result<SourceKind> recognise_source(std::string_view file_name, std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    if (const auto fault = pack::find_encoding_fault(bytes))
        return Error{ErrorCode::kInvalid, "", fault->message};
    const std::string_view text = trimmed(bytes);
    if (text.empty()) {
        const auto by_name = kind_by_name(file_name);
        return by_name ? base::Result<SourceKind>(*by_name) : none_of_them("an empty file");
    }
    if (text.front() == '{' || text.front() == '[')
        return kind_of_json(text);
    if (begins_with(text, "<!doctype") || begins_with(text, "<html"))
        return none_of_them("a web page");
    return kind_of_text(file_name, text);
}

std::string_view name_of(SourceKind kind) {
    return kWords[static_cast<std::size_t>(kind)].name;
}

std::optional<SourceKind> source_named(std::string_view name) {
    for (const SourceKind kind : kSourceKinds) {
        if (name_of(kind) == name)
            return kind;
    }
    return std::nullopt;
}

std::string_view words_of(SourceKind kind) {
    return kWords[static_cast<std::size_t>(kind)].words;
}

}  // namespace drill::import
