#include "subscriber/delivery.h"

#include <initializer_list>

#include "subscriber/channels.h"

namespace drill::subscriber {

std::string_view name_of(Channel channel) {
    return channel == Channel::kRss
               ? "rss"
               : engine::name_of(engine::kBroadcasts[static_cast<std::size_t>(channel)]);
}

bool goes_out(const engine::PublicPost& post, Channel channel) {
    if (channel == Channel::kRss)
        return true;
    const engine::Broadcast way = engine::kBroadcasts[static_cast<std::size_t>(channel)];
    return (post.broadcast & static_cast<std::uint8_t>(way)) != 0;
}

Delivery as_seen(Channel channel, const engine::Setting& setting,
                 const Notification& notification) {
    using Write = Delivery(const engine::Setting&, const Notification&);
    constexpr Write* kWriters[kChannelCount] = {email, webhook, tweet, card, sms, card, rss_item};
    return kWriters[static_cast<std::size_t>(channel)](setting, notification);
}

Delivery deliver(Channel channel, const engine::Setting& setting,
                 const Notification& notification) {
    Delivery delivery = as_seen(channel, setting, notification);
    if (channel == Channel::kSlack)
        delivery.payload = slack_json(delivery, setting, notification);
    if (channel == Channel::kTeams)
        delivery.payload = teams_json(delivery, notification);
    return delivery;
}

std::string as_text(const Delivery& delivery) {
    const std::string note = delivery.note.empty() ? "" : "(" + delivery.note + ")";
    std::string out;
    for (const std::string_view part : std::initializer_list<std::string_view>{
             delivery.head, delivery.text, delivery.facts, delivery.payload, note}) {
        if (!part.empty())
            out += (out.empty() ? "" : "\n\n") + std::string(part);
    }
    return out + "\n";
}

}  // namespace drill::subscriber
