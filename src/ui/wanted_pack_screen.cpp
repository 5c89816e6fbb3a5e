#include "ui/wanted_pack_screen.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {

Intents wanted_pack_screen(const WantedPack& wanted) {
    constexpr std::string_view kTitle = "A counter-example, and its pack is wanted";
    Intents intents;
    { const PageBar bar; }
    kit::ScrollOptions options = page_main(kTitle, 720.0f);
    options.gap = kit::px(12);
    const kit::ScrollArea main(page_body(), options);
    kit::heading(kTitle, 1, kit::Type::kSection);
    kit::text("The link that was opened plays a drill up to the moment at which this breaks:",
              {.style = {.color = kit::theme().ink2}});
    {
        const kit::Card card({.padding_x = kit::px(16), .padding_y = kit::px(13)});
        kit::text(wanted.claim + ".");
    }
    kit::text(is_phone()
                  ? "It needs the very pack that was proved. It is read on this device and never "
                    "uploaded."
                  : "Drop the very pack that was proved on this page, or choose it. It is read on "
                    "this device and never uploaded.",
              {.style = {.color = kit::theme().ink2}});
    if (!wanted.problem.empty())
        kit::text(as_sentence(wanted.problem), {.role = kit::Role::kAlert});
    const kit::ButtonSize size = normal_button();
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("Choose the pack",
                    {.rank = kit::Rank::kFirst, .size = size, .icon = kit::Icon::kFolder}))
        intents.push_back(ChoosePackFile{});
    if (kit::button("Back to drills", {.size = size}))
        intents.push_back(LeaveDrill{});
    return intents;
}

}  // namespace drill::ui
