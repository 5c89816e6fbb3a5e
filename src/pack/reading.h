// What the readers of all sections share: single values, the keys of an object, names, findings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/drill_time.h"
#include "engine/cells.h"
#include "engine/vocabulary.h"
#include "pack/finding.h"
#include "pack/json_tree.h"
#include "pack/name_table.h"

namespace drill::pack {

enum class Need : std::uint8_t { kOptional, kRequired };

/// A key that an object may have.
struct Key {
    std::string_view name;
    Need need = Need::kOptional;
};

/// Whether a text may have more than one line.
enum class Lines : std::uint8_t { kOne, kMany };

struct IntegerRange {
    int low = 0;
    int high = 0;
};

/// A key of `object` that nobody knows, and the known one that it seems to mean.
struct Misspelling {
    const JsonNode* object = nullptr;
    std::string_view meant;
};

/// One reading of one file.
///
/// Each function that takes a value accepts null for a value that is not there: it then answers as
/// for a fault, and says nothing, as a missing key has been reported with its object.
struct Reading {
    explicit Reading(Findings& all) : findings(all) {}

    Findings& findings;
    NameTable cast{"a cast member", {}};
    NameTable words{"a phrase list of \"words\"", {}};
    NameTable flags{"a flag of \"flags\"", {}};
    NameTable counters{"a counter of \"counters\"", {}};
    NameTable phases{"a phase of \"phases\"", {}};
    NameTable variations{"a variation of \"variations\"", {}};
    std::vector<NameTable> variation_values;  ///< by variation
    NameTable maintenances{"a maintenance of \"maintenances\"", {}};
    std::vector<base::Milliseconds> maintenance_ends_ms;  ///< by maintenance: in the drill
    NameTable injects{"the id of an inject", {}};
    std::vector<Misspelling> misspellings;
    std::vector<std::uint8_t> is_inject_referred_to;  ///< by number
    /// By number of an inject: the phrase list with which it wants to be repeated back, or -1.
    std::vector<int> repeat_back;
    /// Cells of each name in `cells`: components first, then "component/container".
    NameTable cells{"a component or \"component/container\"", {}};
    std::vector<engine::CellSet> cell_sets;
    std::vector<std::string> cell_names;  ///< text of the joined names in `cells`
    base::Milliseconds longest_ms = base::kDrillTimeMax;

    /// Adds "expected <expected>, got <the value>" at `node`.
    void expect(const JsonNode& node, std::string_view expected);
    /// The same with other words for what is there.
    void expect(const JsonNode& node, std::string_view expected, std::string_view got);
    /// The same at the key of `node`, which is what is there; `hint` ends the message.
    void expect_key(const JsonNode& node, std::string_view expected, std::string_view hint = {});

    /// Whether a misspelt key of `node` seems to mean one of `names`; known after object().
    bool is_misspelt(const JsonNode& node, std::initializer_list<std::string_view> names) const;
    /// Adds "expected <expected>, got none" unless a misspelt key of `node` meant one of `names`.
    void expect_missing(const JsonNode& node, std::string_view expected,
                        std::initializer_list<std::string_view> names);

    /// Whether `node` is an object; reports unknown and missing keys of it.
    bool object(const JsonNode* node, std::span<const Key> keys);
    /// Whether `node` is an object, its keys being names that the author chose. Like the lists
    /// below it may be up to four times too long after it was reported for that.
    bool open_object(const JsonNode* node, std::size_t count_max);
    /// Reports a format other than `wanted`, the value of a file's key "format".
    void format(const JsonNode* node, std::string_view wanted);
    /// Whether `node` is a list; reports more than `count_max` values.
    bool list(const JsonNode* node, std::size_t count_max);
    /// The same, and not empty.
    bool filled_list(const JsonNode* node, std::size_t count_max);

    /// A text that is not empty; an empty one after a fault.
    std::string text(const JsonNode* node, std::size_t bytes_max, Lines lines = Lines::kOne);
    /// The same for a text that is shown in the words of a skin.
    std::string worded(const JsonNode* node, std::size_t bytes_max, Lines lines = Lines::kOne);
    /// A name that other places of the pack refer to. The key of `node` is judged by key_id.
    std::string_view id(const JsonNode* node);
    std::string_view key_id(const JsonNode& node);
    /// Reports a placeholder of `node` that a skin could not fill.
    void placeholders(const JsonNode& node);
    /// A list of such texts, without repetitions.
    std::vector<std::string> texts(const JsonNode* node, std::size_t count_max,
                                   std::size_t bytes_max);

    /// A length of time of at most `longest_ms`.
    base::Milliseconds time(const JsonNode* node, base::Milliseconds least_ms = 0);
    /// One that may be longer than the drill.
    base::Milliseconds any_time(const JsonNode* node, base::Milliseconds least_ms = 0);
    /// A time of day since midnight, in whole units of `unit_ms`: seconds or minutes.
    std::optional<base::Milliseconds> time_of_day(const JsonNode* node, base::Milliseconds unit_ms);
    std::optional<int> integer(const JsonNode* node, IntegerRange range);
    std::optional<bool> boolean(const JsonNode* node);

    /// The number of a name in `table`; -1 after a fault.
    int name(const JsonNode* node, const NameTable& table);
    /// The same for the name that is the key of `node`.
    int key_name(const JsonNode& node, const NameTable& table);
    /// The number of the inject with that id, which then counts as referred to.
    int inject(const JsonNode* node);
    /// Bits 1 << number for a list of names.
    std::uint64_t name_bits(const JsonNode* node, const NameTable& table);
    /// All cells of a list of components.
    engine::CellSet cell_set(const JsonNode* node);

    /// A word of the domain.
    std::optional<engine::Severity> severity(const JsonNode* node);
    std::optional<engine::InternalStatus> internal_status(const JsonNode* node);
    std::optional<engine::Level> level(const JsonNode* node);
    std::optional<engine::Intent> intent(const JsonNode* node);
    std::optional<engine::IncidentState> incident_state(const JsonNode* node);
    std::optional<engine::GuidePlace> guide_place(const JsonNode* node);
    std::optional<engine::Milestone> milestone(const JsonNode* node);
    std::optional<engine::Channel> channel(const JsonNode* node);
    std::optional<engine::Reaction> reaction(const JsonNode* node);
    /// Bits 1 << value for one word or a list of them.
    std::uint32_t intent_bits(const JsonNode* node);
    std::uint32_t severity_bits(const JsonNode* node);
    std::uint32_t incident_state_bits(const JsonNode* node);
    std::uint32_t page_status_bits(const JsonNode* node);
    std::uint32_t place_bits(const JsonNode* node);
    std::uint32_t approval_bits(const JsonNode* node);
    /// The same for names that the pack declares.
    std::uint32_t one_or_more(const JsonNode* node, const NameTable& table);
    /// Broadcast values joined.
    std::uint32_t broadcast_bits(const JsonNode* node);
    /// The same of a key that may be left out: then nothing is broadcast.
    std::uint8_t ways(const JsonNode* node);
};

}  // namespace drill::pack
