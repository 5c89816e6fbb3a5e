#include <algorithm>

#include "base/joined.h"
#include "base/text.h"
#include "subscriber/channels.h"
#include "subscriber/message_text.h"

namespace drill::subscriber {
namespace {

// GSM 03.38 beyond ASCII, of which it has all but the grave accent.
constexpr std::string_view kAlphabet = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
/// These take two places of the alphabet.
constexpr std::string_view kTwoPlaces = "^{}\\[~]|€";

/// Places of the alphabet that `character` takes; 0: it is not in there.
std::size_t places(std::string_view character) {
    if (kTwoPlaces.find(character) != kTwoPlaces.npos)
        return 2;
    const bool is_ascii = character.size() == 1 && character != "`";
    return is_ascii || kAlphabet.find(character) != kAlphabet.npos ? 1 : 0;
}

/// Fills segments one after the other; no character stands in two of them.
class Filling {
public:
    explicit Filling(std::size_t each) : each_(each) {}

    void add(std::size_t size) {
        if (used_ + size > each_) {
            ++count_;
            used_ = 0;
        }
        used_ += size;
        length_ += size;
    }
    std::size_t length() const { return length_; }
    std::size_t count() const { return count_; }

private:
    std::size_t each_;
    std::size_t used_ = 0;
    std::size_t length_ = 0;
    std::size_t count_ = 1;
};

/// In the alphabet, or in units of UTF-16, of which characters beyond 16 bits take two.
Filling filled(std::string_view text, bool is_alphabet, std::size_t each) {
    Filling filling(each);
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(1, base::first_code_point(text).size);
        filling.add(is_alphabet ? places(text.substr(0, size)) : size == 4 ? 2 : 1);
        text.remove_prefix(size);
    }
    return filling;
}

bool is_in_alphabet(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(1, base::first_code_point(text).size);
        if (places(text.substr(0, size)) == 0)
            return false;
        text.remove_prefix(size);
    }
    return true;
}

}  // namespace

SmsSegments sms_segments(std::string_view text) {
    SmsSegments segments;
    segments.is_alphabet = is_in_alphabet(text);
    segments.each = segments.is_alphabet ? 160 : 70;
    const Filling one = filled(text, segments.is_alphabet, segments.each);
    segments.length = one.length();
    if (one.length() <= segments.each)
        return segments;
    // Each of several begins with a head that tells its place.
    segments.each = segments.is_alphabet ? 153 : 67;
    segments.count = filled(text, segments.is_alphabet, segments.each).count();
    return segments;
}

Delivery sms(const engine::Setting& setting, const Notification& notification) {
    const engine::PublicPost& post = notification.post;
    Delivery delivery;
    delivery.text =
        base::joined({marked_title(notification), ". ", state_word(setting, notification), ", ",
                      title_of(setting.skin, post.level), ". ", plain(post.details), " ",
                      incident_address(notification)});
    const SmsSegments segments = sms_segments(delivery.text);
    delivery.note = base::joined(
        {std::to_string(segments.length), " characters, ", std::to_string(segments.count),
         segments.count == 1 ? " segment of " : " segments of ", std::to_string(segments.each),
         segments.is_alphabet ? "" : ": one is outside the SMS alphabet"});
    return delivery;
}

}  // namespace drill::subscriber
