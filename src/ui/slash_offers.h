// Commands of the incident bot that a draft may become, above the field in which it is typed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/slash.h"
#include "kit/layout.h"

namespace drill::ui {

/// No offer was chosen by the arrow keys: the first one is meant.
inline constexpr int kNoOffer = -1;

/// What `draft` is the beginning of, in their order; `/inc` and `/incident` are the same.
std::vector<const engine::SlashCommand*> slash_offers(std::string_view draft);

/// What the keys do to a draft over its offers: see settle_offers().
struct OfferKeys {
    int step = 0;         ///< arrows: -1 up, 1 down
    bool is_tab = false;  ///< takes the chosen offer, else the first
    bool is_enter =
        false;  ///< likewise, unless the draft is a command by itself and none is chosen
};

/// Moves `chosen`, or makes the draft the offer that was taken; whether it did.
bool settle_offers(const OfferKeys& keys, std::string& draft, int& chosen);

/// Height of the list for `draft`; 0 without offers.
float slash_offers_height(std::string_view draft);

/// Fills `rect`; a row that is pressed is taken. Returns whether one was.
bool slash_offer_rows(const kit::Rect& rect, std::string& draft, int& chosen);

}  // namespace drill::ui
