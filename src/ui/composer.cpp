#include "ui/composer.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/slash_offers.h"

namespace drill::ui {
namespace {

constexpr float kMargin = 16.0f;
constexpr float kLinesMax = 4.0f;

float send_width() {
    return is_phone() ? kit::px(44) : kit::px(26);
}

/// Room that the buttons inside the frame take at its right.
float buttons_width(const ComposerOptions& options) {
    const float call = options.offers_call ? kit::px(86) + kit::px(4) : 0.0f;
    return call + send_width() + (is_phone() ? 0.0f : kit::px(8));
}

engine::CommandBody sent(const ComposerOptions& options, engine::Place place, std::string& draft) {
    std::string text = std::exchange(draft, {});
    if (place == engine::Place::kCall)
        return engine::Say{place, std::move(text)};
    if (options.is_editing)
        return engine::EditLine{options.channel, std::move(text)};
    return engine::Say{place, std::move(text), options.channel, options.answers};
}

/// The keys of the field over the offers of a bot; whether they made the draft one of them.
bool complete(const kit::TextFieldResult& typed, std::string& draft,
              const ComposerOptions& options) {
    if (options.offer == nullptr)
        return false;
    if (typed.has_changed)
        *options.offer = kNoOffer;
    return settle_offers({typed.step, typed.was_tabbed, typed.was_submitted}, draft,
                         *options.offer);
}

}  // namespace

float composer_height(const std::string& draft, float width, const ComposerOptions& options) {
    const float line = kit::type_size(kit::Type::kLine).line_height;
    const float inner =
        width - 2.0f * kit::px(kMargin) - buttons_width(options) - 2.0f * kit::px(12);
    const float text = kit::text_height(draft, kit::Type::kLine, std::max(inner, line));
    const float extra = std::clamp(text - line, 0.0f, (kLinesMax - 1.0f) * line);
    return kit::px(44) + extra + kit::px(12);
}

Intents composer(const kit::Rect& rect, std::string& draft, const ComposerOptions& options) {
    Intents intents;
    const kit::Scope scope({.role = kit::Role::kGroup,
                            .name = "Composer",
                            .states = kit::node_state::kStop,
                            .rect = rect});
    const kit::Theme& theme = kit::theme();
    kit::Rect frame = rect;
    frame.cut_bottom(kit::px(12));
    frame = frame.inset(kit::px(kMargin), 0.0f);
    kit::fill(frame, options.is_disabled ? 0 : theme.field, kit::px(6));
    if (options.place == engine::Place::kChannel && options.channel == engine::Channel::kIncident)
        mark(engine::GuidePlace::kComposer, frame);
    kit::Rect field = frame;
    kit::Rect buttons = field.cut_right(buttons_width(options));
    buttons = buttons.cut_bottom(kit::px(44));
    kit::at(field);
    if (options.takes_focus)
        kit::request_focus(options.label);
    const kit::TextFieldResult typed = kit::text_field(
        options.label, draft,
        {.height = field.height(),
         .lines_min = 2,
         .placeholder = options.is_disabled ? options.disabled_reason : options.label,
         .is_disabled = options.is_disabled,
         .enter_submits = true,
         .takes_arrows = options.offer != nullptr && !slash_offers(draft).empty(),
         .is_bare = true});
    const bool was_completed = complete(typed, draft, options);
    const bool is_blank = base::is_blank(draft);
    const bool is_talk = !is_blank && options.takes_commands_only && draft[0] != '/';
    const bool can_send = !options.is_disabled && !is_blank && !is_talk;
    if (typed.was_submitted && can_send && !was_completed)
        intents.push_back(sent(options, options.place, draft));
    const kit::Color edge = typed.is_focused      ? theme.accent
                            : options.is_disabled ? theme.line
                                                  : theme.edge;
    kit::outline(frame, edge, kit::px(6), typed.is_focused ? kit::px(2) : 0.0f);
    const std::string_view why = options.is_disabled ? options.disabled_reason
                                 : is_talk  ? "Only the bot writes here: begin with a slash."
                                 : can_send ? std::string_view()
                                            : "Write something first.";

    kit::Row row(buttons, {.gap = kit::px(4)});
    const kit::ButtonOptions call{.size = kit::ButtonSize::kSmall,
                                  .description = why,
                                  .width = kit::px(86),
                                  .is_disabled = !can_send};
    if (options.offers_call && kit::button("Say on call", call))
        intents.push_back(sent(options, engine::Place::kCall, draft));
    if (kit::icon_button(options.place == engine::Place::kCall ? "Say on call" : "Send",
                         kit::Icon::kSend,
                         {.rank = is_phone() ? kit::Rank::kThird : kit::Rank::kSecond,
                          .size = small_button(),
                          .description = why,
                          .is_disabled = !can_send}) &&
        can_send)
        intents.push_back(sent(options, options.place, draft));
    return intents;
}

}  // namespace drill::ui
