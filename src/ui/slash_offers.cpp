#include "ui/slash_offers.h"

#include <algorithm>

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {
namespace {

constexpr std::string_view kShort = "/inc ";
constexpr std::string_view kLong = "/incident ";

/// A command as it is typed by who types that much of it: with the short word or the long one.
bool is_begun(std::string_view command, std::string_view draft) {
    if (draft.size() < command.size() && command.starts_with(draft))
        return true;
    const std::string_view of_command = command.starts_with(kShort) ? kShort : kLong;
    const std::string_view of_draft = draft.starts_with(kShort) ? kShort : kLong;
    if (!command.starts_with(of_command) || !draft.starts_with(of_draft))
        return false;
    command.remove_prefix(of_command.size());
    draft.remove_prefix(of_draft.size());
    return draft.size() < command.size() && command.starts_with(draft);
}

bool is_command(std::string_view draft) {
    while (!draft.empty() && draft.back() == ' ')
        draft.remove_suffix(1);
    const auto commands = engine::slash_commands();
    return draft == "/inc" ||
           std::any_of(commands.begin(), commands.end(),
                       [draft](const engine::SlashCommand& each) { return each.typed == draft; });
}

void take(const engine::SlashCommand& command, std::string& draft, int& chosen) {
    draft = std::string(command.typed) + ' ';
    chosen = kNoOffer;
}

float row_height() {
    return kit::px(is_phone() ? 44 : 32);
}

float hint_height() {
    return is_phone() ? 0.0f : kit::px(24);
}

}  // namespace

std::vector<const engine::SlashCommand*> slash_offers(std::string_view draft) {
    std::vector<const engine::SlashCommand*> offers;
    if (draft.empty() || draft[0] != '/')
        return offers;
    for (const engine::SlashCommand& command : engine::slash_commands()) {
        if (is_begun(command.typed, draft))
            offers.push_back(&command);
    }
    return offers;
}

bool settle_offers(const OfferKeys& keys, std::string& draft, int& chosen) {
    const auto offers = slash_offers(draft);
    const int count = static_cast<int>(offers.size());
    if (count == 0 || chosen >= count)
        chosen = kNoOffer;
    if (count == 0)
        return false;
    if (keys.step != 0)
        chosen = (std::max(chosen, 0) + keys.step + count) % count;
    const bool is_entered = keys.is_enter && (chosen != kNoOffer || !is_command(draft));
    if (!keys.is_tab && !is_entered)
        return false;
    take(*offers[static_cast<std::size_t>(std::max(chosen, 0))], draft, chosen);
    return true;
}

float slash_offers_height(std::string_view draft) {
    const std::size_t count = slash_offers(draft).size();
    return count == 0 ? 0.0f : row_height() * static_cast<float>(count) + hint_height();
}

bool slash_offer_rows(const kit::Rect& rect, std::string& draft, int& chosen) {
    const auto offers = slash_offers(draft);
    if (offers.empty())
        return false;
    const kit::Scope scope({.role = kit::Role::kGroup, .name = "Slash commands", .rect = rect});
    kit::fill(rect, kit::theme().raised);
    kit::Rect rest = rect;
    const engine::SlashCommand* pressed = nullptr;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        kit::at(rest.cut_top(row_height()).inset(kit::px(16), 0.0f));
        const std::string words =
            std::string(offers[i]->typed) + ": " + std::string(offers[i]->words);
        if (kit::row_button(words, {.icon = kit::Icon::kBolt,
                                    .is_current = static_cast<int>(i) == std::max(chosen, 0),
                                    .height = row_height()}))
            pressed = offers[i];
    }
    if (!is_phone()) {
        const std::string name =
            "Tab takes " +
            std::string(offers[static_cast<std::size_t>(std::max(chosen, 0))]->typed);
        kit::at(
            kit::centred(rest.inset(kit::px(24), 0.0f), {rest.width() - kit::px(48), kit::px(16)}));
        kit::text("Tab takes it, arrows choose",
                  {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                   .lines_max = 1,
                   .role = kit::Role::kStatus,
                   .live = kit::Live::kPolite,
                   .name = name});
    }
    if (pressed != nullptr)
        take(*pressed, draft, chosen);
    return pressed != nullptr;
}

}  // namespace drill::ui
