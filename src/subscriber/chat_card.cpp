#include "base/joined.h"
#include "subscriber/channels.h"
#include "subscriber/json_writer.h"
#include "subscriber/message_text.h"

namespace drill::subscriber {
namespace {

constexpr std::string_view kLinkWords = "See it on the page";

// What Slack takes of a header and of a section; more is refused, so the sender cuts.
constexpr std::size_t kHeaderCountMax = 150;
constexpr std::size_t kSectionCountMax = 3000;

/// A block whose text is a `text_type`.
void slack_block(JsonWriter& json, std::string_view type, std::string_view text_type,
                 std::string_view text) {
    json.open("", '{');
    json.text("type", type);
    json.open_line("text", '{');
    json.text("type", text_type);
    json.text("text", text);
    json.close('}');
    json.close('}');
}

void teams_text(JsonWriter& json, std::string_view text) {
    json.open("", '{');
    json.text("type", "RichTextBlock");
    json.open_line("inlines", '[');
    json.open("", '{');
    json.text("type", "TextRun");
    json.text("text", text);
    json.close('}');
    json.close(']');
    json.close('}');
}

}  // namespace

Delivery card(const engine::Setting& setting, const Notification& notification) {
    const engine::PublicPost& post = notification.post;
    Delivery card;
    card.head = shortened(marked_title(notification), kHeaderCountMax);
    card.text = plain(post.details);
    card.facts =
        base::joined({"State: ", state_word(setting, notification),
                      "\nStatus: ", title_of(setting.skin, post.level),
                      "\nAffected: ", affected(setting, notification.cells),
                      "\nPosted: ", clock_time(setting, notification.at_ms),
                      "\nPage: ", one_line(setting.page_name), ", a drill: not a real incident"});
    return card;
}

std::string slack_json(const Delivery& card, const engine::Setting& setting,
                       const Notification& notification) {
    JsonWriter json;
    json.open("", '{');
    json.text("text", base::joined({kPractice, ": ", state_word(setting, notification)}));
    json.open("blocks", '[');
    slack_block(json, "header", "plain_text", card.head);
    slack_block(json, "section", "plain_text", shortened(card.text, kSectionCountMax));
    slack_block(json, "section", "plain_text", shortened(card.facts, kSectionCountMax));
    slack_block(json, "section", "mrkdwn",
                base::joined({"<", incident_address(notification), "|", kLinkWords, ">"}));
    json.close(']');
    json.close('}');
    return json.take();
}

std::string teams_json(const Delivery& card, const Notification& notification) {
    JsonWriter json;
    json.open("", '{');
    json.text("type", "message");
    json.open("attachments", '[');
    json.open("", '{');
    json.text("contentType", "application/vnd.microsoft.card.adaptive");
    json.open("content", '{');
    json.text("type", "AdaptiveCard");
    json.text("version", "1.4");
    json.open("body", '[');
    teams_text(json, card.head);
    teams_text(json, card.text);
    teams_text(json, card.facts);
    json.close(']');
    json.open("actions", '[');
    json.open("", '{');
    json.text("type", "Action.OpenUrl");
    json.text("title", kLinkWords);
    json.text("url", incident_address(notification));
    json.close('}');
    json.close(']');
    json.close('}');
    json.close('}');
    json.close(']');
    json.close('}');
    return json.take();
}

}  // namespace drill::subscriber
