// Counts as X counts: twitter-text's third configuration.
#include <algorithm>

#include "base/address.h"
#include "base/joined.h"
#include "base/text.h"
#include "subscriber/channels.h"
#include "subscriber/message_text.h"

namespace drill::subscriber {
namespace {

constexpr std::size_t kAddressWeight = 23;  // that of the short address which replaces it
constexpr std::uint32_t kJoiner = 0x200D;

/// What counts, and is cut, as a whole: an address, an emoji, a character.
struct Piece {
    std::size_t size = 0;  ///< in bytes
    std::size_t weight = 0;
};

bool is_in(std::uint32_t c, std::uint32_t first, std::uint32_t last) {
    return c >= first && c <= last;
}

std::size_t character_weight(std::uint32_t c) {
    const bool is_light =
        c <= 4351 || is_in(c, 8192, 8205) || is_in(c, 8208, 8223) || is_in(c, 8242, 8247);
    return is_light ? 1 : 2;
}

/// What only changes the picture before it: its look, its skin, a key cap, the tags of a flag.
bool is_modifier(std::uint32_t c) {
    return c == 0xFE0F || c == 0x20E3 || is_in(c, 0x1F3FB, 0x1F3FF) || is_in(c, 0xE0020, 0xE007F);
}

bool is_flag_half(std::uint32_t c) {
    return is_in(c, 0x1F1E6, 0x1F1FF);
}

base::CodePoint code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return {};
    base::CodePoint point = base::first_code_point(text.substr(at));
    point.size = std::max<std::size_t>(1, point.size);
    return point;
}

Piece first_character(std::string_view text) {
    const base::CodePoint first = code_point_at(text, 0);
    Piece piece{first.size, character_weight(first.value)};
    bool joins = false;
    for (;;) {
        const base::CodePoint next = code_point_at(text, piece.size);
        const bool is_second_half =
            piece.size == first.size && is_flag_half(first.value) && is_flag_half(next.value);
        const bool is_joiner = next.value == kJoiner && first.value >= 0x2190;
        if (next.size == 0 || !(joins || is_joiner || is_second_half || is_modifier(next.value)))
            return piece;
        joins = is_joiner;
        piece = {piece.size + next.size, 2};
    }
}

/// What a whole text weighs, and how much of it can stand.
struct Measure {
    std::size_t weight = 0;
    std::size_t end = 0;  ///< bytes of the pieces at its beginning that weigh no more than allowed
};

Measure measured(std::string_view text, std::size_t weight_max) {
    Measure measure;
    std::string_view address;  // the next one
    std::size_t word_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at >= word_end) {
            word_end = std::min(text.find_first_of(" \n", at), text.size());
            address = base::address_in(text.substr(at, word_end - at));
        }
        Piece piece = first_character(text.substr(at));
        if (!address.empty() && address.data() == text.data() + at)
            piece = {address.size(), kAddressWeight};
        at += piece.size;
        measure.weight += piece.weight;
        if (measure.weight <= weight_max)
            measure.end = at;
    }
    return measure;
}

}  // namespace

std::size_t tweet_weight(std::string_view text) {
    return measured(text, 0).weight;
}

Delivery tweet(const engine::Setting& setting, const Notification& notification) {
    const std::string whole =
        base::joined({marked_title(notification), " - ", state_word(setting, notification), ". ",
                      plain(notification.post.details)});
    constexpr std::size_t kTextWeightMax = kTweetWeightMax - 1 - kAddressWeight;
    constexpr std::size_t kEllipsisWeight = 2;
    const Measure measure = measured(whole, kTextWeightMax - kEllipsisWeight);
    const bool is_cut = measure.weight > kTextWeightMax;
    std::string_view kept = whole;
    if (is_cut) {
        kept = kept.substr(0, measure.end);
        kept = kept.substr(0, kept.find_last_not_of(" \n") + 1);
    }
    Delivery delivery;
    delivery.text = base::joined({kept, is_cut ? "… " : " ", incident_address(notification)});
    delivery.note =
        base::joined({std::to_string(measure.weight + 1 + kAddressWeight), " of ",
                      std::to_string(kTweetWeightMax), is_cut ? ": it is cut here" : ""});
    return delivery;
}

}  // namespace drill::subscriber
