#include "ui/status_page/form_frame.h"

#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/keys.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {
namespace {

enum class FootPress : std::uint8_t { kNothing, kCancel, kPreview, kSend };

/// The refusal if there is one, else the reminder; wrapped in what the buttons leave.
void foot_words(const kit::Rect& rect, const DrillView& view, std::string_view reminder) {
    const bool was_refused = was_form_refused(view);
    const std::string words = was_refused ? as_sentence(view.notice) : std::string(reminder);
    const float height = kit::text_height(words, kit::Type::kMeta, rect.width());
    const kit::Theme& theme = kit::theme();
    kit::at(kit::centred(rect, {rect.width(), height}));
    kit::text(words,
              {.style = {.type = kit::Type::kMeta,
                         .color = was_refused ? theme.of(kit::Level::kDisruption).ink : theme.ink3},
               .role = was_refused ? kit::Role::kStatus : kit::Role::kText,
               .live = was_refused ? kit::Live::kPolite : kit::Live::kDefault});
}

/// Height of the foot, device pixels.
float form_foot_height(const DrillView& view) {
    const bool has_words = was_form_refused(view);
    const float buttons = is_low() ? 48.0f : is_phone() ? 64.0f : 56.0f;
    return kit::px(buttons + (is_phone() && has_words ? 32.0f : 0.0f));
}

/// Fills `rect`: what is irrevocable or was refused, and the buttons.
FootPress form_foot(const kit::Rect& rect, const DrillView& view, const FormOptions& options) {
    kit::fill(rect, kit::theme().panel);
    kit::horizontal_line(rect.min.y, rect.min.x, rect.max.x);
    kit::Rect rest = rect.inset(kit::px(16), 0.0f);
    const auto size = normal_button();
    if (is_phone() && was_form_refused(view)) {
        foot_words(rest.cut_top(kit::px(36)), view, {});
        rest.max.y -= kit::px(8);
    }
    rest = kit::centred(rest, {rest.width(), kit::px(is_phone() ? 44 : 32)});
    const float cancel_width = button_width("Cancel");
    constexpr std::string_view kPreview = "Preview notifications";
    const float needed = cancel_width + button_width(kPreview) + button_width(options.action);
    const bool has_room = needed + kit::px(16) <= rest.width();
    const std::string_view preview_label = has_room ? kPreview : kPreview.substr(0, 7);
    const float preview_width = button_width(preview_label);
    const float others =
        cancel_width + kit::px(8) + (options.offers_preview ? preview_width + kit::px(8) : 0.0f);
    const bool can_send = !options.action.empty();
    const float send_width = !can_send    ? 0.0f
                             : is_phone() ? rest.width() - others
                                          : button_width(options.action);
    const kit::Rect send = rest.cut_right(send_width);
    FootPress press = FootPress::kNothing;
    rest.cut_right(kit::px(8));
    const kit::Rect preview = rest.cut_right(options.offers_preview ? preview_width : 0.0f);
    rest.cut_right(options.offers_preview ? kit::px(8) : 0.0f);
    const kit::Rect cancel = rest.cut_right(cancel_width);
    rest.cut_right(kit::px(12));
    if (!is_phone())
        foot_words({{rest.min.x, rect.min.y}, {rest.max.x, rect.max.y}}, view, options.reminder);
    kit::at(cancel);
    if (kit::button("Cancel", {.rank = kit::Rank::kThird, .size = size, .width = cancel.width()}))
        press = FootPress::kCancel;
    if (options.offers_preview) {
        kit::at(preview);
        if (kit::button(preview_label,
                        {.size = size, .id = kPreview, .name = kPreview, .width = preview.width()}))
            press = FootPress::kPreview;
    }
    if (!can_send)
        return press;
    kit::at(send);
    mark(engine::GuidePlace::kSend, send);
    if (kit::button(options.action,
                    {.rank = kit::Rank::kFirst, .size = size, .width = send.width()}))
        press = FootPress::kSend;
    return press;
}

}  // namespace

FormFrame::FormFrame(const kit::Rect& rect, DrillView& view, const FormOptions& options)
    : view_(view),
      options_(options),
      scope_({.role = kit::Role::kForm, .name = options.name, .rect = rect}),
      foot_(rect),
      fields_name_(std::string(options.name) + " fields") {
    kit::Rect body = rect;
    foot_ = body.cut_bottom(form_foot_height(view));
    area_.emplace(body, kit::ScrollOptions{.name = fields_name_,
                                           .padding_x = kit::px(16),
                                           .padding_y = kit::px(16),
                                           .gap = kit::px(12)});
    begin_page(view.editor, *area_);
}

bool FormFrame::was_sent() {
    area_.reset();
    const FootPress press = form_foot(foot_, view_, options_);
    if ((is_pressed(Key::kSendForm) && !options_.action.empty()) || press == FootPress::kSend)
        return true;
    if (press == FootPress::kCancel)
        cancel_form(view_.editor);
    if (press == FootPress::kPreview)
        open_preview(view_.editor);
    return false;
}

}  // namespace drill::ui::status_page
