#include "ui/social_panel.h"

#include <string>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

void post_card(const engine::Room& room, const engine::SocialPost& post) {
    const kit::Card card({.gap = kit::px(4), .role = kit::Role::kArticle, .name = post.handle});
    {
        const kit::Row row({.height = kit::px(20), .gap = kit::px(6)});
        kit::text(post.handle, {.style = {.face = kit::Face::kSemibold}, .width = kit::kNatural});
        kit::meta(clock_time(room, post.at_ms));
    }
    kit::linked_text(post.text);
}

}  // namespace

void social_panel(const kit::Rect& rect, const engine::Room& room) {
    kit::Rect rest = rect;
    const std::string count = counted(room.social().size(), "post", "posts");
    if (!is_phone())  // there the switch above names the pane
        pane_head(rest.cut_top(pane_head_height()), kit::Icon::kMegaphone, "Social",
                  "What people say about it in public", count);
    if (room.social().empty()) {
        empty_pane(rest, "Quiet so far", "Public posts about this incident come here.");
        return;
    }
    const kit::ScrollArea area(rest, {.name = "Social posts",
                                      .padding_x = kit::px(16),
                                      .padding_y = kit::px(16),
                                      .gap = kit::px(12)});
    for (std::size_t i = room.social().size(); i-- > 0;) {
        const kit::IdScope id(i);
        post_card(room, room.social()[i]);
    }
}

}  // namespace drill::ui
