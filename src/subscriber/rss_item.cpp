#include "base/drill_time.h"
#include "base/joined.h"
#include "subscriber/channels.h"
#include "subscriber/message_text.h"

namespace drill::subscriber {
namespace {

/// As XML writes it, which knows neither U+FFFE nor U+FFFF.
std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view character = text.substr(i, 3);
        if (character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") {
            i += 2;
            continue;
        }
        switch (const char c = text[i]) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':  // "]]>" ends a section wherever it stands
                out += "&gt;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// `text` as HTML, which readers of feeds take a description for.
std::string html(std::string_view text) {
    std::string out;
    for (const char c : escaped(plain(text)))
        out += c == '\n' ? std::string_view("<br>") : std::string_view(&c, 1);
    return out;
}

std::string element(std::string_view name, std::string_view content) {
    return base::joined({"  <", name, ">", escaped(content), "</", name, ">\n"});
}

/// "Sat, 01 Jan 2000 14:35:07 +0000".
std::string feed_time(const engine::Setting& setting, Milliseconds at_ms) {
    return base::joined({day_of(setting, at_ms) == 1 ? "Sat, 01" : "Sun, 02", " Jan 2000 ",
                         base::format_time_of_day_seconds(setting.starts_at_ms, at_ms), " +0000"});
}

}  // namespace

Delivery rss_item(const engine::Setting& setting, const Notification& notification) {
    const engine::PublicPost& post = notification.post;
    Delivery item;
    item.payload =
        base::joined({"<item>\n",
                      element("title", base::joined({marked_title(notification), " - ",
                                                     state_word(setting, notification)})),
                      element("link", incident_address(notification)),
                      "  <guid isPermaLink=\"false\">", message_id(notification), "</guid>\n",
                      element("pubDate", feed_time(setting, notification.at_ms)),
                      element("description", html(post.details)), "</item>"});
    return item;
}

}  // namespace drill::subscriber
