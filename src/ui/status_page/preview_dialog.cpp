#include "ui/status_page/preview_dialog.h"

#include <string>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {
namespace {

struct Preview {
    std::string title;
    const PostDraft& post;
    engine::CellSet cells;
};

Preview preview_of(const engine::Room& room, const Editor& editor) {
    if (editor.page == Page::kUpdate) {
        const engine::IncidentOnPage& incident =
            room.incidents()[static_cast<std::size_t>(editor.update.incident)];
        return {incident.title, editor.update.post, incident.cells};
    }
    const IncidentDraft& draft = editor.incident;
    return {draft.title, draft.post, cells_of(room.setting(), draft.has_all_cells, draft.cells)};
}

std::string ways(const PostDraft& post) {
    std::string words;
    for (std::size_t i = 0; i < post.broadcast.size(); ++i) {
        if (post.broadcast[i])
            words +=
                (words.empty() ? "" : ", ") + std::string(engine::title_of(engine::kBroadcasts[i]));
    }
    return words.empty() ? "Nobody is notified: no way of broadcasting is ticked."
                         : "Goes out by " + words + ".";
}

void subject(const PostDraft& post) {
    kit::text(post.subject,
              {.style = {.face = kit::Face::kSemibold}, .lines_max = is_phone() ? 0 : 1});
}

void message(const engine::Room& room, const Preview& preview) {
    const kit::Card card({.gap = kit::px(8), .fill = kit::theme().panel});
    {
        const kit::Row row({.height = kit::px(22)});
        kit::practice_tag();
        if (!is_phone())
            subject(preview.post);
    }
    if (is_phone())
        subject(preview.post);
    {
        const kit::Row row({.wraps = true});
        kit::level_chip(static_cast<kit::Level>(preview.post.status));
        kit::state_chip(static_cast<kit::State>(preview.post.state));
    }
    kit::text(preview.title.empty() ? "No title yet" : preview.title,
              {.style = {.face = kit::Face::kMedium}});
    kit::text(preview.post.details.empty() ? "No details yet" : preview.post.details,
              {.style = {.color = kit::theme().ink2}, .lines_max = 12});
    kit::text("Affected: " + cells_in_words(room.setting(), preview.cells),
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3}, .lines_max = 4});
}

}  // namespace

void preview_dialog(const engine::Room& room, DrillView& view) {
    Editor& editor = view.editor;
    const bool has_post = editor.page == Page::kNewIncident || editor.page == Page::kUpdate;
    if (!editor.shows_preview || !has_post) {
        editor.shows_preview = false;
        return;
    }
    kit::Dialog dialog("Preview notifications", {.width = kit::px(560)});
    const Preview preview = preview_of(room, editor);
    kit::text(ways(preview.post), {.style = {.color = kit::theme().ink2}});
    message(room, preview);
    kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
    const float width = button_width("Close");
    kit::at(line.cut_right(width));
    const bool closes = kit::button("Close", {.width = width, .has_autofocus = true});
    if (closes || dialog.was_dismissed())
        editor.shows_preview = false;
}

}  // namespace drill::ui::status_page
