#include "ui/report/hard_points.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui::report {

namespace {

constexpr std::size_t kBesideMax = 3;
constexpr float kProseMax = 504.0f;  ///< logical pixels: about 72 letters

void draw_point(const std::string& sentence, std::size_t index, float width) {
    const kit::ListItem item(index);
    const kit::Column column({.width = width});
    kit::text(sentence, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
}

/// `sentences` below a heading, up to three beside each other; nothing when there are none.
void points(std::string_view title, const std::vector<std::string>& sentences) {
    if (sentences.empty()) {
        return;
    }
    kit::heading(title, 2, kit::Type::kBody);
    const kit::List list(title);
    const std::size_t beside = is_phone() ? 1 : std::min(kBesideMax, sentences.size());
    for (std::size_t first = 0; first < sentences.size(); first += beside) {
        const kit::Row row({.gap = kit::px(24)});
        const float gaps = kit::px(24) * static_cast<float>(beside - 1);
        const float width =
            std::min(kit::px(kProseMax),
                     std::floor((kit::remaining_width() - gaps) / static_cast<float>(beside)));
        for (std::size_t i = first; i < std::min(first + beside, sentences.size()); ++i) {
            draw_point(sentences[i], i, width);
        }
    }
}

}  // namespace

void hard_points(const debrief::Report& report) {
    points("What made this hard", report.hard);
    std::vector<std::string> sentences;
    for (const debrief::TrapRow& row : report.traps)
        sentences.push_back(row.time + " " + std::string(debrief::trap_name(row.kind)) + ". " +
                            row.text);
    if (!report.hard.empty() && !sentences.empty())
        kit::space(kit::px(8));
    points("Defaults that misled", sentences);
}

}  // namespace drill::ui::report
