#include "subscriber/receipt.h"

#include <iterator>
#include <string_view>

#include "base/joined.h"
#include "subscriber/message_text.h"

namespace drill::subscriber {
namespace {

constexpr std::string_view kWays[] = {"email", "webhook", "tweet", "Teams", "SMS", "Slack"};

}  // namespace

std::string grouped(std::uint32_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;)
        digits.insert(at -= 3, ",");
    return digits;
}

std::string reach(const engine::Setting& setting, std::uint8_t broadcast) {
    std::string words;
    for (std::size_t i = 0; i < std::size(kWays); ++i) {
        if ((broadcast & static_cast<std::uint8_t>(engine::kBroadcasts[i])) == 0)
            continue;
        words += base::joined(
            {words.empty() ? "" : ", ", kWays[i], " to ", grouped(setting.subscribers[i])});
    }
    return words;
}

std::string receipt(const engine::Setting& setting, std::uint8_t broadcast,
                    engine::Milliseconds at_ms) {
    const std::string words = reach(setting, broadcast);
    const bool is_sent = !words.empty();
    return base::joined({is_sent ? "Sent by " : "Nobody was notified", words, " at ",
                         clock_time(setting, at_ms), "."});
}

}  // namespace drill::subscriber
