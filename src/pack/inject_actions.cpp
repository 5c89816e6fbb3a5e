#include "pack/inject_actions.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using engine::InjectAction;

constexpr Key kLineKeys[] = {{"from", Need::kRequired}, {"text", Need::kRequired}};
constexpr Key kMessageKeys[] = {
    {"from", Need::kRequired}, {"text", Need::kRequired}, {"channel"}, {"answers"}};
constexpr Key kEditKeys[] = {{"message", Need::kRequired}, {"text", Need::kRequired}};
constexpr Key kReactKeys[] = {
    {"from", Need::kRequired}, {"with", Need::kRequired}, {"to", Need::kRequired}};
constexpr Key kHandOverKeys[] = {{"from", Need::kRequired}, {"to", Need::kRequired}};
constexpr Key kCardKeys[] = {
    {"from", Need::kRequired}, {"title", Need::kRequired}, {"fields", Need::kRequired}};
constexpr Key kTicketKeys[] = {{"from", Need::kRequired},
                               {"subject", Need::kRequired},
                               {"text", Need::kRequired},
                               {"minutes_before"}};
constexpr Key kSocialKeys[] = {{"handle", Need::kRequired}, {"text", Need::kRequired}};
constexpr Key kGuideKeys[] = {{"at", Need::kRequired}, {"text", Need::kRequired}};
constexpr Key kTruthKeys[] = {
    {"components", Need::kRequired}, {"level", Need::kRequired}, {"text", Need::kRequired}};
/// Of a severity and of an internal status.
constexpr Key kChangeKeys[] = {{"from", Need::kRequired}, {"to", Need::kRequired}};

std::string text_of(Reading& reading, const JsonNode& node, std::size_t bytes_max = kTextBytesMax) {
    return reading.worded(node.find("text"), bytes_max, Lines::kMany);
}

template <typename Line>
InjectAction read_line(Reading& reading, const JsonNode& node) {
    Line line;
    line.cast = reading.name(node.find("from"), reading.cast);
    line.text = text_of(reading, node);
    return line;
}

/// "cmoc" for the player's latest line, else the id of an inject with a message.
engine::MessageRef read_message_ref(Reading& reading, const JsonNode* node) {
    if (node != nullptr && node->kind == JsonKind::kString && node->text == "cmoc") {
        return engine::kOwnLatest;
    }
    const int inject = reading.inject(node);
    return inject < 0 ? engine::kNoMessage : engine::labelled(inject);
}

InjectAction read_message(Reading& reading, const JsonNode& node) {
    engine::MessageInject message;
    message.cast = reading.name(node.find("from"), reading.cast);
    message.text = text_of(reading, node);
    message.channel = reading.channel(node.find("channel")).value_or(engine::Channel::kIncident);
    message.answers = read_message_ref(reading, node.find("answers"));
    return message;
}

InjectAction read_edit(Reading& reading, const JsonNode& node) {
    const int inject = reading.inject(node.find("message"));  // nobody edits the player's lines
    return engine::EditInject{inject < 0 ? engine::kNoMessage : engine::labelled(inject),
                              text_of(reading, node)};
}

InjectAction read_react(Reading& reading, const JsonNode& node) {
    engine::ReactInject react;
    react.cast = reading.name(node.find("from"), reading.cast);
    react.message = read_message_ref(reading, node.find("to"));
    react.reaction = reading.reaction(node.find("with")).value_or(engine::Reaction::kThumbsUp);
    return react;
}

/// A member of the cast, or "cmoc" for the player.
int read_person(Reading& reading, const JsonNode* node) {
    if (node != nullptr && node->kind == JsonKind::kString && node->text == "cmoc")
        return engine::kCmocSpeaker;
    return reading.name(node, reading.cast);
}

InjectAction read_hand_over(Reading& reading, const JsonNode& node) {
    const JsonNode* from = node.find("from");
    const JsonNode* to = node.find("to");
    if (from != nullptr && to != nullptr && from->kind == JsonKind::kString &&
        to->kind == JsonKind::kString && from->text == to->text)
        reading.expect(*to, "somebody else than \"from\"", in_quotes(to->text));
    return engine::HandOverInject{read_person(reading, from), read_person(reading, to)};
}

InjectAction read_card(Reading& reading, const JsonNode& node) {
    engine::CardInject card;
    card.cast = reading.name(node.find("from"), reading.cast);
    card.title = reading.text(node.find("title"), kNameBytesMax);
    const JsonNode* fields = node.find("fields");
    if (!reading.open_object(fields, kCardFieldCountMax)) {
        return card;
    }
    for (const JsonNode& field : *fields) {
        if (field.key.empty() || field.key.size() > kNameBytesMax) {
            reading.expect(field, "a field name of 1 to 100 bytes", in_quotes(field.key));
        }
        card.fields.emplace_back(field.key, reading.text(&field, kTextBytesMax));
    }
    return card;
}

InjectAction read_ticket(Reading& reading, const JsonNode& node) {
    engine::TicketInject ticket;
    ticket.from = reading.text(node.find("from"), kNameBytesMax);
    ticket.subject = reading.text(node.find("subject"), kNameBytesMax);
    ticket.text = text_of(reading, node);
    if (const JsonNode* minutes = node.find("minutes_before")) {
        ticket.minutes_before = reading.integer(minutes, {1, kTicketMinutesMax}).value_or(0);
    }
    return ticket;
}

InjectAction read_social(Reading& reading, const JsonNode& node) {
    engine::SocialInject post;
    post.handle = reading.text(node.find("handle"), kNameBytesMax);
    post.text = text_of(reading, node);
    return post;
}

InjectAction read_truth(Reading& reading, const JsonNode& node) {
    engine::TruthInject truth;
    truth.cells = reading.cell_set(node.find("components"));
    truth.level = reading.level(node.find("level")).value_or(engine::Level::kOperational);
    truth.text = text_of(reading, node);
    return truth;
}

InjectAction read_severity(Reading& reading, const JsonNode& node) {
    engine::SeverityInject change;
    change.cast = reading.name(node.find("from"), reading.cast);
    change.severity = reading.severity(node.find("to")).value_or(engine::Severity::kS4);
    return change;
}

InjectAction read_status(Reading& reading, const JsonNode& node) {
    engine::StatusInject change;
    change.cast = reading.name(node.find("from"), reading.cast);
    change.status =
        reading.internal_status(node.find("to")).value_or(engine::InternalStatus::kInvestigating);
    return change;
}

void read_note(Reading& reading, const JsonNode& node, engine::GuideInject& guide) {
    if (!reading.object(&node, kGuideKeys)) {
        return;
    }
    guide.notes.push_back(
        {reading.guide_place(node.find("at")).value_or(engine::GuidePlace::kPager),
         text_of(reading, node, kGuideBytesMax)});
}

/// One note, a list of them, or "done".
InjectAction read_guide(Reading& reading, const JsonNode& node) {
    engine::GuideInject guide;
    if (node.kind == JsonKind::kString) {
        if (node.text != "done") {
            reading.expect(node, "a note, a list of notes or \"done\"");
        }
    } else if (node.kind != JsonKind::kList) {
        read_note(reading, node, guide);
    } else if (reading.filled_list(&node, kGuideNoteCountMax)) {
        for (const JsonNode& note : node) {
            read_note(reading, note, guide);
        }
    }
    return guide;
}

struct Action {
    std::string_view key;
    std::span<const Key> keys;
    InjectAction (*read)(Reading& reading, const JsonNode& node) = nullptr;
};

constexpr Action kActions[] = {
    {"message", kMessageKeys, read_message},
    {"spoken", kLineKeys, read_line<engine::SpokenInject>},
    {"page", kLineKeys, read_line<engine::PageInject>},
    {"escalate", kLineKeys, read_line<engine::EscalateInject>},
    {"card", kCardKeys, read_card},
    {"ticket", kTicketKeys, read_ticket},
    {"social", kSocialKeys, read_social},
    {"truth", kTruthKeys, read_truth},
    {"severity", kChangeKeys, read_severity},
    {"status", kChangeKeys, read_status},
    {"edit", kEditKeys, read_edit},
    {"react", kReactKeys, read_react},
    {"hand_over", kHandOverKeys, read_hand_over},
};

}  // namespace

bool is_inject_action(std::string_view key) {
    return key == "end" || key == "guide" ||
           std::any_of(std::begin(kActions), std::end(kActions),
                       [key](const Action& action) { return action.key == key; });
}

InjectAction read_inject_action(Reading& reading, const JsonNode& node) {
    if (node.key == "end") {
        if (node.kind != JsonKind::kBoolean || !node.is_true) {
            reading.expect(node, "true");
        }
        return engine::EndInject{};
    }
    if (node.key == "guide") {
        return read_guide(reading, node);
    }
    const auto action = std::find_if(std::begin(kActions), std::end(kActions),
                                     [&node](const Action& one) { return one.key == node.key; });
    if (action == std::end(kActions) || !reading.object(&node, action->keys)) {
        return engine::NoInjectAction{};
    }
    return action->read(reading, node);
}

}  // namespace drill::pack
