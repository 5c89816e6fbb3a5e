#include "engine/slash.h"

#include <string>
#include <utility>

#include "engine/batch.h"
#include "engine/recognise.h"
#include "engine/skin.h"

namespace drill::engine {
namespace {

constexpr std::string_view kPostStatusPage = "/incident post-statuspage";
constexpr std::string_view kEscalate = "/inc escalate";

constexpr SlashCommand kCommands[] = {
    {"/incident", "Where the incident stands"},
    {kPostStatusPage, "Open the status page's form"},
    {kEscalate, "Call somebody: name whom, or say why"},
    {"/incident help", "What the bot knows"},
};

/// `/incident` and `/inc` are the same.
std::string in_full(std::string_view text) {
    std::string typed(text);
    if (typed.rfind("/inc ", 0) == 0 || typed == "/inc")
        typed.insert(4, "ident");
    while (!typed.empty() && typed.back() == ' ')
        typed.pop_back();
    return typed;
}

std::string help() {
    std::string words = "I know:";
    for (const SlashCommand& command : kCommands)
        words += "\n" + std::string(command.typed) + ": " + std::string(command.words);
    return words;
}

std::string summary(const Skin& skin, const Control& control) {
    std::string words = "Severity " + std::string(name_of(control.severity)) + ". ";
    const PublicIncident* incident = control.current_incident();
    if (incident == nullptr)
        return words + "Nothing is on the status page.";
    return words + "On the status page: " + std::string(title_of(skin, incident->state)) + ", " +
           std::string(title_of(skin, incident->level)) + ".";
}

}  // namespace

std::span<const SlashCommand> slash_commands() {
    return kCommands;
}

bool asks_for_status_page(std::string_view text) {
    return in_full(text) == kPostStatusPage;
}

void run_slash(Batch& batch, const Say& said) {
    const std::string typed = in_full(said.text);
    const std::string escalate = in_full(kEscalate);
    std::string answer;
    if (typed == "/incident") {
        answer = summary(batch.scenario().setting.skin, batch.control());
    } else if (typed == "/incident help") {
        answer = help();
    } else if (typed == kPostStatusPage) {
        answer = "The status page's form is open: what you post there is what customers read.";
    } else if (typed == escalate) {
        answer = "Say whom to call, or why: /inc escalate Incident Manager on call";
    } else if (typed.rfind(escalate + ' ', 0) == 0) {
        std::string text = typed.substr(escalate.size() + 1);
        const Recognised found = recognise(batch.scenario(), text);
        answer = "Called: " + text + ". Who answers joins the channel.";
        batch.emit(HelpCalled{std::move(text), found.phrases, found.addressed});
    } else {
        answer = "I do not know " + typed.substr(0, typed.find(' ', typed.find(' ') + 1)) +
                 ". Try /incident help.";
    }
    batch.emit(SlashAnswered{said.channel, said.text, std::move(answer)}, kCmocAndFacilitator);
}

}  // namespace drill::engine
