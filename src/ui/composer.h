// The field at the foot of a conversation, with its ways to send.
#pragma once

#include <string>
#include <string_view>

#include "kit/layout.h"
#include "ui/intent.h"

namespace drill::ui {

struct ComposerOptions {
    std::string_view label;  ///< spoken name of the field, and its placeholder
    engine::Place place = engine::Place::kChannel;  ///< where Enter sends to
    engine::Channel channel = engine::Channel::kIncident;
    int answers = engine::kNoMessage;  ///< the message that it replies to
    bool is_editing = false;           ///< it changes the player's latest line
    bool offers_call = false;          ///< a second way: say it on the call
    bool takes_focus = false;          ///< in this frame
    bool takes_commands_only = false;  ///< lines that begin with a slash
    bool is_disabled = false;
    std::string_view disabled_reason;  ///< the placeholder while disabled
    int* offer = nullptr;              ///< the chosen one of slash_offers(), if a bot listens
};

/// Height of the composer with `draft` in a column `width` pixels wide: it grows to four lines.
float composer_height(const std::string& draft, float width, const ComposerOptions& options);

/// Fills `rect`. What is sent empties `draft`.
Intents composer(const kit::Rect& rect, std::string& draft, const ComposerOptions& options);

}  // namespace drill::ui
