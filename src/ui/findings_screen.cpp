#include "ui/findings_screen.h"

#include <array>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {

namespace {

constexpr std::string_view kAnother = "Choose another pack";

/// "pack.json, line 14", or the file alone.
std::string place_of(const FindingLine& finding) {
    std::string place = finding.file;
    if (finding.line > 0) {
        place += ", line " + std::to_string(finding.line);
    }
    return place;
}

void draw_place(const FindingLine& finding) {
    const std::string place = place_of(finding) + (finding.pointer.empty() ? "" : "  ");
    const kit::TextRun runs[] = {{place, kit::TextRun::Look::kPlain},
                                 {finding.pointer, kit::TextRun::Look::kMono}};
    const std::size_t count = finding.pointer.empty() ? 1 : 2;
    kit::rich_text({runs, count}, {.type = kit::Type::kMeta, .color = kit::theme().ink2});
}

void draw_mark() {
    const kit::Color ink = kit::theme().of(kit::Level::kDisruption).ink;
    const kit::Row row({.height = kit::px(21), .gap = kit::px(6)});
    const kit::Rect ring = kit::place({kit::px(16), kit::px(16)});
    kit::draw_icon(ring.min, kit::Icon::kError, ink);
    kit::text("Error",
              {.style = {.type = kit::Type::kMeta, .face = kit::Face::kMedium, .color = ink},
               .width = kit::kNatural});
}

void draw_finding(const FindingLine& finding) {
    const float padding = kit::px(16);
    if (is_phone()) {
        const kit::Column column(
            {.gap = kit::px(4), .padding_x = padding, .padding_y = kit::px(12)});
        draw_mark();
        kit::text(as_sentence(finding.message));
        draw_place(finding);
        return;
    }
    const kit::Column padded({.padding_x = padding, .padding_y = kit::px(13)});
    const kit::Row row({.gap = kit::px(12)});
    {
        const kit::Column mark({.width = kit::px(80)});
        draw_mark();
    }
    const kit::Column words({.gap = kit::px(3)});
    kit::text(as_sentence(finding.message));
    draw_place(finding);
}

void draw_bar(Intents& intents) {
    const PageBar bar;
    if (is_phone()) {
        return;
    }
    kit::Rect rest = bar.rest();
    const float width = button_width(kAnother, true);
    {
        const kit::Row row(rest.cut_right(width));
        if (kit::button(kAnother, {.icon = kit::Icon::kFolder, .width = width})) {
            intents.push_back(ChoosePackFile{});
        }
    }
}

void draw_ways_out(Intents& intents) {
    const kit::ButtonSize size = normal_button();
    const kit::Row row({.wraps = true});
    if (is_phone() && kit::button(kAnother, {.size = size, .icon = kit::Icon::kFolder})) {
        intents.push_back(ChoosePackFile{});
    }
    if (kit::button("Back to drills", {.size = size})) {
        intents.push_back(LeaveDrill{});
    }
}

}  // namespace

std::string corrections_title(std::size_t count) {
    constexpr std::array<std::string_view, 13> kWords = {"no",   "one",    "two",   "three", "four",
                                                         "five", "six",    "seven", "eight", "nine",
                                                         "ten",  "eleven", "twelve"};
    const std::string number =
        count < kWords.size() ? std::string(kWords[count]) : std::to_string(count);
    return "This pack needs " + number + (count == 1 ? " correction" : " corrections");
}

Intents findings_screen(std::string_view file_name, std::span<const FindingLine> findings) {
    Intents intents;
    draw_bar(intents);
    const std::string title = corrections_title(findings.size());
    const kit::ScrollArea main(page_body(), page_main(title));
    kit::heading(title, 1, kit::Type::kSection);
    kit::space(kit::px(4));
    kit::text(
        std::string(file_name) +
            " was read on this device, not uploaded. A drill starts only when nothing is left "
            "to correct.",
        {.style = {.color = kit::theme().ink2}, .role = kit::Role::kStatus});
    kit::space(kit::px(20));
    {
        const kit::Card card({.padding_x = 0.0f, .padding_y = 0.0f, .gap = 0.0f});
        const kit::List list("Findings");
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const kit::ListItem item(i);
            if (i > 0) {
                kit::separator();
            }
            draw_finding(findings[i]);
        }
    }
    kit::space(kit::px(20));
    draw_ways_out(intents);
    return intents;
}

}  // namespace drill::ui
