#include "ui/message_screen.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {

namespace {

/// The sentences as one paragraph, without gaps where one is missing.
std::string sentences(const Message& message) {
    std::string all;
    for (const std::string* part : {&message.what_happened, &message.what_is_safe}) {
        all += all.empty() || part->empty() ? "" : " ";
        all += *part;
    }
    return all;
}

void draw_prose(const Message& message) {
    const kit::Role role = message.is_busy ? kit::Role::kStatus : kit::Role::kAlert;
    const kit::TextStyle style{.color = kit::theme().ink2};
    const std::string told = sentences(message);
    if (!told.empty()) {
        kit::text(told, {.style = style, .role = role});
    }
    if (!message.what_to_do.empty()) {
        kit::text(message.what_to_do, {.style = style});
    }
}

void draw_ways_out(const Message& message, Intents& intents) {
    const kit::ButtonSize size = normal_button();
    const bool has_action = !message.action.empty();
    const kit::Row row({.wraps = true});
    const kit::ButtonOptions first{.rank = kit::Rank::kFirst, .size = size, .has_autofocus = true};
    if (has_action && kit::button(message.action, first)) {
        intents.push_back(TakeOver{});
    }
    if (kit::button("Back to drills", has_action ? kit::ButtonOptions{.size = size} : first)) {
        intents.push_back(LeaveDrill{});
    }
}

}  // namespace

Intents message_screen(const Message& message) {
    Intents intents;
    { const PageBar bar; }
    const kit::Rect body = page_body();
    const kit::ScrollArea main(body, {.role = kit::Role::kMain,
                                      .name = message.title,
                                      .padding_x = page_margin(560),
                                      .padding_y = kit::px(24),
                                      .gap = 0.0f});
    kit::space(is_phone() ? kit::px(24) : body.height() * 0.2f);
    kit::heading(message.title, 1, kit::Type::kPageTitle);
    kit::space(kit::px(12));
    {
        const kit::Column prose({.gap = kit::px(8)});
        draw_prose(message);
    }
    if (!message.is_busy) {
        kit::space(kit::px(24));
        draw_ways_out(message, intents);
    }
    return intents;
}

}  // namespace drill::ui
