// The part of Reading that knows names: those that the pack declares and the words of the domain.
#include <cstddef>

#include "pack/pack_format.h"
#include "pack/reading.h"

namespace drill::pack {
namespace {

using engine::Approval;
using engine::Broadcast;
using engine::IncidentState;
using engine::Level;
using engine::Milestone;
using engine::PageStatus;
using engine::Place;
using engine::Severity;

template <typename Enum>
NameTable words_between(std::string_view noun, Enum first, Enum last) {
    NameTable table{noun, {}};
    for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value) {
        table.names.push_back(engine::name_of(static_cast<Enum>(value)));
    }
    return table;
}

/// The word at `node` as a value; the words are those of the values from `first` to `last`.
template <typename Enum>
std::optional<Enum> word(Reading& reading, const JsonNode* node, const NameTable& table,
                         Enum first) {
    const int number = reading.name(node, table);
    if (number < 0) {
        return std::nullopt;
    }
    return static_cast<Enum>(number + static_cast<int>(first));
}

/// One bit for each named word of `table`; one word may stand without a list.
std::uint32_t word_bits(Reading& reading, const JsonNode* node, const NameTable& table) {
    std::uint32_t bits = 0;
    const auto add = [&](const JsonNode& one) {
        const int number = reading.name(&one, table);
        bits |= number < 0 ? 0U : 1U << static_cast<unsigned>(number);
    };
    if (node != nullptr && node->kind != JsonKind::kList) {
        add(*node);
    } else if (reading.filled_list(node, table.names.size())) {
        for (const JsonNode& child : *node) {
            add(child);
        }
    }
    return bits;
}

}  // namespace

int Reading::name(const JsonNode* node, const NameTable& table) {
    if (node == nullptr) {
        return -1;
    }
    const bool is_text = node->kind == JsonKind::kString;
    const std::string_view text = is_text ? std::string_view(node->text) : std::string_view();
    const int number = table.find(text);
    if (number < 0 && (table.is_complete || !is_text)) {
        const bool is_listed_by_noun = table.noun[0] == '"';
        const std::string hint = is_listed_by_noun ? did_you_mean(nearest_name(table.names, text))
                                                   : hint_for(table.names, text);
        expect(*node, table.noun, joined({node->shown(), hint}));
    }
    return number;
}

int Reading::key_name(const JsonNode& node, const NameTable& table) {
    const int number = table.find(node.key);
    if (number < 0 && table.is_complete) {
        expect_key(node, table.noun, hint_for(table.names, node.key));
    }
    return number;
}

int Reading::inject(const JsonNode* node) {
    const int number = name(node, injects);
    if (number >= 0) {
        is_inject_referred_to[static_cast<std::size_t>(number)] = 1;
    }
    return number;
}

std::uint64_t Reading::name_bits(const JsonNode* node, const NameTable& table) {
    std::uint64_t bits = 0;
    if (filled_list(node, 64)) {
        for (const JsonNode& child : *node) {
            const int number = name(&child, table);
            bits |= number < 0 ? 0U : std::uint64_t{1} << static_cast<unsigned>(number);
        }
    }
    return bits;
}

engine::CellSet Reading::cell_set(const JsonNode* node) {
    engine::CellSet set;
    if (!filled_list(node, kCellCountMax)) {
        return set;
    }
    for (const JsonNode& child : *node) {
        const int number = name(&child, cells);
        if (number >= 0) {
            const engine::CellSet& named = cell_sets[static_cast<std::size_t>(number)];
            set.words[0] |= named.words[0];
            set.words[1] |= named.words[1];
        }
    }
    return set;
}

std::optional<Severity> Reading::severity(const JsonNode* node) {
    const NameTable table = words_between("a severity", Severity::kS1, Severity::kS4);
    return word(*this, node, table, Severity::kS1);
}

std::optional<engine::InternalStatus> Reading::internal_status(const JsonNode* node) {
    using engine::InternalStatus;
    const NameTable table = words_between("an internal status", InternalStatus::kInvestigating,
                                          InternalStatus::kPostIncident);
    return word(*this, node, table, InternalStatus::kInvestigating);
}

std::optional<Level> Reading::level(const JsonNode* node) {
    const NameTable table = words_between("a level", Level::kOperational, Level::kSecurity);
    return word(*this, node, table, Level::kOperational);
}

std::optional<engine::Intent> Reading::intent(const JsonNode* node) {
    const NameTable table =
        words_between("an intent", engine::Intent::kAnnounceSelf, engine::Intent::kNone);
    return word(*this, node, table, engine::Intent::kAnnounceSelf);
}

std::uint32_t Reading::intent_bits(const JsonNode* node) {
    return node == nullptr ? 0
                           : word_bits(*this, node,
                                       words_between("an intent", engine::Intent::kAnnounceSelf,
                                                     engine::Intent::kNone));
}

std::optional<IncidentState> Reading::incident_state(const JsonNode* node) {
    const NameTable table =
        words_between("a current state", IncidentState::kInvestigating, IncidentState::kResolved);
    return word(*this, node, table, IncidentState::kInvestigating);
}

std::optional<engine::GuidePlace> Reading::guide_place(const JsonNode* node) {
    const NameTable table =
        words_between("a place of the desk", engine::GuidePlace::kPager, engine::GuidePlace::kEnd);
    return word(*this, node, table, engine::GuidePlace::kPager);
}

std::optional<Milestone> Reading::milestone(const JsonNode* node) {
    const NameTable table = words_between("a milestone", Milestone::kStart,
                                          static_cast<Milestone>(engine::kMilestoneCount - 1));
    return word(*this, node, table, Milestone::kStart);
}

std::optional<engine::Channel> Reading::channel(const JsonNode* node) {
    using engine::Channel;
    const NameTable table = words_between("a channel", Channel::kIncident, Channel::kIssue);
    return word(*this, node, table, Channel::kIncident);
}

std::optional<engine::Reaction> Reading::reaction(const JsonNode* node) {
    using engine::Reaction;
    const NameTable table = words_between("an emoji", Reaction::kThumbsUp, Reaction::kParty);
    return word(*this, node, table, Reaction::kThumbsUp);
}

std::uint32_t Reading::severity_bits(const JsonNode* node) {
    const NameTable table = words_between("a severity", Severity::kS1, Severity::kS4);
    return word_bits(*this, node, table) << 1U;
}

std::uint32_t Reading::incident_state_bits(const JsonNode* node) {
    const NameTable table =
        words_between("a state of an incident", IncidentState::kNone, IncidentState::kResolved);
    return word_bits(*this, node, table);
}

std::uint32_t Reading::page_status_bits(const JsonNode* node) {
    const NameTable table =
        words_between("a state of the page", PageStatus::kNone, PageStatus::kResolved);
    return word_bits(*this, node, table);
}

std::uint32_t Reading::place_bits(const JsonNode* node) {
    return word_bits(*this, node, words_between("a place", Place::kChannel, Place::kNotice));
}

std::uint32_t Reading::approval_bits(const JsonNode* node) {
    return word_bits(
        *this, node,
        words_between("a step that needs a word", Approval::kPublic, Approval::kResolved));
}

std::uint32_t Reading::one_or_more(const JsonNode* node, const NameTable& table) {
    return word_bits(*this, node, table);
}

std::uint32_t Reading::broadcast_bits(const JsonNode* node) {
    NameTable table{"a way of broadcasting", {}};
    for (const Broadcast broadcast : engine::kBroadcasts) {
        table.names.push_back(engine::name_of(broadcast));
    }
    const std::uint32_t numbers = word_bits(*this, node, table);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < table.names.size(); ++i) {
        const bool is_named = (numbers >> i & 1U) != 0;
        bits |= is_named ? static_cast<std::uint32_t>(engine::kBroadcasts[i]) : 0U;
    }
    return bits;
}

std::uint8_t Reading::ways(const JsonNode* node) {
    return node == nullptr ? std::uint8_t{0} : static_cast<std::uint8_t>(broadcast_bits(node));
}

}  // namespace drill::pack
