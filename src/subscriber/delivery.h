// What reaches the subscribers of one way, as they receive it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/scenario.h"
#include "subscriber/notification.h"

namespace drill::subscriber {

/// The ways to subscribers in the order of kBroadcasts, and the feed, which carries every post.
enum class Channel : std::uint8_t { kEmail, kWebhook, kTweet, kTeams, kSms, kSlack, kRss };
inline constexpr int kChannelCount = 7;

/// "email", "webhook"… as the command line writes them.
std::string_view name_of(Channel channel);

/// Whether `post` goes out by `channel`.
bool goes_out(const engine::PublicPost& post, Channel channel);

/// A message as it arrives. Empty parts are those that the way does not have.
struct Delivery {
    std::string head;   ///< a subject or a card's title
    std::string text;   ///< what a person reads
    std::string facts;  ///< of a card, below its text: "State: Investigating" and so on, one a line
    std::string payload;  ///< what a program is sent: JSON or XML
    std::string note;     ///< what the sender may want to know of its length; not sent
};

/// What subscribers by `channel` see of `notification`, whether it is ticked or not: a card without
/// the JSON from which it is drawn.
Delivery as_seen(Channel channel, const engine::Setting& setting, const Notification& notification);
/// The same with all that is sent.
Delivery deliver(Channel channel, const engine::Setting& setting, const Notification& notification);

/// All parts of `delivery` for reading, the note in brackets at its end.
std::string as_text(const Delivery& delivery);

}  // namespace drill::subscriber
