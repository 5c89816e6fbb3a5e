// The writers of each way to subscribers.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/later.h"
#include "subscriber/delivery.h"

namespace drill::subscriber {

/// Subject with its merge tags filled, and body.
DRILL_LATER Delivery email(const engine::Setting& setting, const Notification& notification);

/// JSON with the names and forms of Status.io's webhook (kb.status.io/notifications/webhook), which
/// has one shape for incidents and one for maintenance; `practice` is the one key of our own.
DRILL_LATER Delivery webhook(const engine::Setting& setting, const Notification& notification);

/// Cut before the link where it is too long.
DRILL_LATER Delivery tweet(const engine::Setting& setting, const Notification& notification);
inline constexpr std::size_t kTweetWeightMax = 280;
/// How long `text` counts as a tweet: most scripts 1 a character, the others 2, an emoji 2 whatever
/// it is made of, an address 23. Characters count as they are written, without normalisation.
std::size_t tweet_weight(std::string_view text);

/// Never cut; a long one travels in several segments.
DRILL_LATER Delivery sms(const engine::Setting& setting, const Notification& notification);
/// How an SMS is cut for its way.
struct SmsSegments {
    std::size_t length = 0;  ///< characters of the alphabet, or units of UTF-16
    std::size_t count = 1;
    std::size_t each = 160;   ///< most that one takes: 160, 153 of several; 70 and 67 in UTF-16
    bool is_alphabet = true;  ///< all of it is in the alphabet of GSM 03.38
};
SmsSegments sms_segments(std::string_view text);

/// A card of Slack or Teams.
DRILL_LATER Delivery card(const engine::Setting& setting, const Notification& notification);
/// The JSON that is posted for it. What people wrote stands there as plain text, so that it makes
/// no format, no mention and no link.
std::string slack_json(const Delivery& card, const engine::Setting& setting,
                       const Notification& notification);
std::string teams_json(const Delivery& card, const Notification& notification);

/// An item of the page's feed.
DRILL_LATER Delivery rss_item(const engine::Setting& setting, const Notification& notification);

}  // namespace drill::subscriber
