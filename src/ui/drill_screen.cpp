#include "ui/drill_screen.h"

#include <algorithm>

#include "kit/widgets.h"
#include "ui/channel_search.h"
#include "ui/drill_actions.h"
#include "ui/end_dialog.h"
#include "ui/guide_note.h"
#include "ui/internal_status_dialog.h"
#include "ui/keys.h"
#include "ui/notice_bar.h"
#include "ui/page_bar.h"
#include "ui/pager_dialog.h"
#include "ui/pane_head.h"
#include "ui/phone_layout.h"
#include "ui/room_pane.h"
#include "ui/room_words.h"
#include "ui/sidebar.h"
#include "ui/status_page/preview_dialog.h"
#include "ui/status_page/public_page.h"
#include "ui/status_page/status_editor.h"
#include "ui/top_bar.h"

namespace drill::ui {
namespace {

constexpr float kDeskWidth = 1280.0f;
constexpr float kWideWidth = 1920.0f;
constexpr float kWidestWidth = 2560.0f;

// Logical pixels of what stands at the two sides of the splitter.
constexpr int kRoomUsual = 488;
constexpr int kRoomLeast = 400;
constexpr int kRoomMost = 960;
constexpr int kEditorUsual = 640;
constexpr int kEditorLeast = 520;

void column_edge(const kit::Rect& column) {
    kit::vertical_line(column.max.x - kit::px(1), column.min.y, column.max.y);
}

/// Remembers where a refusal of what was just asked belongs.
Intents from(NoticePlace place, Intents intents, DrillView& view) {
    if (!intents.empty()) {
        view.notice.clear();
        view.notice_place = place;
    }
    return intents;
}

void docked_public_page(kit::Rect rect, const engine::Room& room) {
    const kit::Scope scope({.role = kit::Role::kRegion,
                            .name = "What subscribers see",
                            .states = kit::node_state::kStop,
                            .rect = rect});
    kit::Rect head = rect.cut_top(kit::px(48));
    kit::fill(head, kit::theme().panel);
    kit::horizontal_line(head.max.y - kit::px(1), head.min.x, head.max.x);
    const kit::Row row(head.inset(kit::px(16), 0.0f));
    const kit::Rect mark = kit::place(glm::vec2(kit::px(16)));
    kit::draw_icon(mark.min, kit::Icon::kEye, kit::theme().ink2);
    kit::heading("Public page", 2, kit::Type::kLine, kit::kNatural);
    kit::text("as subscribers see it now",
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
               .align = kit::Align::kRight});
    status_page::public_page(rect, room);
}

/// In the widest windows tickets and social posts have a column of their own; there the sidebar's
/// rows lead to it.
void keep_queue_docked(DrillView& view) {
    if (view.pane == RoomPane::kTickets || view.pane == RoomPane::kSocial) {
        view.dock = view.pane;
        view.pane = RoomPane::kChannel;
    }
}

/// Width of the room where the editor is beside it; `rest` is that of both.
float room_width(float rest_width, bool is_wide, int& wished, kit::SplitterRange& range) {
    const float ratio = kit::px(100) / 100.0f;
    const int both = static_cast<int>(rest_width / ratio);
    const int usual = is_wide ? both - kEditorUsual : kRoomUsual;
    range.least = kRoomLeast;
    range.most = std::max(kRoomLeast, std::min(kRoomMost, both - kEditorLeast));
    const int width = std::clamp(wished > 0 ? wished : usual, range.least, range.most);
    return kit::px(static_cast<float>(width));
}

/// From 1280: sidebar, room, editor beside each other; the public page too from 1920, and the
/// queue from 2560.
Intents columns(kit::Rect rest, const engine::Room& room, engine::Milliseconds now_ms,
                DrillView& view) {
    Intents intents;
    const float width = kit::window_width_logical();
    const bool is_wide = width >= kWideWidth;
    const bool is_widest = width >= kWidestWidth;
    const float side = is_widest ? 264.0f : is_wide ? 232.0f : 212.0f;
    const kit::Rect places = rest.cut_left(kit::px(side));
    const kit::Rect queue = rest.cut_right(is_widest ? kit::px(520) : 0.0f);
    const kit::Rect page = rest.cut_right(is_wide ? kit::px(448) : 0.0f);
    kit::SplitterRange range;
    const kit::Rect talk = rest.cut_left(room_width(rest.width(), is_wide, view.room_width, range));
    mark(Spot::kSidePane, places);
    mark(Spot::kRoomPane, talk);
    mark(Spot::kStatusPane, rest);

    append(intents, from(NoticePlace::kRoom, sidebar(places, room, view), view));
    column_edge(places);
    if (is_widest)
        keep_queue_docked(view);
    append(intents, from(NoticePlace::kRoom, room_pane(talk, room, now_ms, view), view));
    int talk_width = static_cast<int>(talk.width() / (kit::px(100) / 100.0f));
    if (kit::splitter("Width of the room", talk, talk_width, range))
        view.room_width = talk_width;
    append(intents,
           from(NoticePlace::kForm, status_page::status_editor(rest, room, view, is_wide), view));
    if (is_wide) {
        column_edge(rest);
        docked_public_page(page, room);
        mark(engine::GuidePlace::kPublicPage, page);
    }
    if (is_widest) {
        column_edge(page);
        append(intents, from(NoticePlace::kRoom, queue_pane(queue, room, view.dock, view), view));
    }
    return intents;
}

/// 768 to 1279: one of the two halves, and the sidebar as a drawer.
Intents halves(kit::Rect rest, const engine::Room& room, engine::Milliseconds now_ms,
               DrillView& view) {
    Intents intents;
    kit::Rect bar = rest.cut_top(kit::px(48));
    kit::fill(bar, kit::theme().panel);
    kit::horizontal_line(bar.max.y - kit::px(1), bar.min.x, bar.max.x);
    bar = bar.inset(kit::px(16), kit::px(8));
    kit::at(bar.cut_left(kit::px(32)));
    if (kit::icon_button(view.is_sidebar_open ? "Close menu" : "Open menu", kit::Icon::kMenu,
                         {.id = "menu", .width = kit::px(32)}))
        view.is_sidebar_open = !view.is_sidebar_open;
    mark(Spot::kToMenu);
    constexpr kit::Segment kHalves[] = {{"Room", kit::Icon::kChat},
                                        {"Status page", kit::Icon::kPage}};
    int index = static_cast<int>(view.half);
    bar.cut_left(kit::px(12));
    if (!top_bar_has_pace())
        append(intents, pace_controls(bar.cut_right(pace_width()), room));
    const kit::Rect choice = bar.cut_left(segmented_width(kHalves));
    mark(Spot::kToRoom, choice);
    mark(Spot::kToStatus, choice);
    kit::at(choice);
    if (kit::segmented("Desk", kHalves, index))
        view.half = static_cast<DeskHalf>(index);
    if (view.is_sidebar_open) {
        const kit::Rect places = rest.cut_left(kit::px(212));
        append(intents, from(NoticePlace::kRoom, sidebar(places, room, view), view));
        column_edge(places);
    }
    if (view.half == DeskHalf::kRoom)
        append(intents, from(NoticePlace::kRoom, room_pane(rest, room, now_ms, view), view));
    else
        append(intents,
               from(NoticePlace::kForm, status_page::status_editor(rest, room, view, false), view));
    return intents;
}

Intents pressed_keys(const engine::Room& room, DrillView& view) {
    Intents intents;
    if (room.in_call() && is_pressed(Key::kMute)) {
        if (room.is_muted())
            intents.push_back(engine::Unmute{});
        else
            intents.push_back(engine::Mute{});
    }
    if (is_pressed(Key::kPause)) {
        if (room.is_paused())
            intents.push_back(engine::Resume{});
        else
            intents.push_back(engine::Pause{});
    }
    if (is_pressed(Key::kEmergency))
        intents.push_back(StopForEmergency{});
    if (room.in_channel() && is_pressed(Key::kSearch))
        open_search(view);
    return intents;
}

}  // namespace

Intents drill_screen(const engine::Room& room, engine::Milliseconds now_ms, DrillView& view) {
    use_skin(room.setting().skin);
    if (view.wants_scrolls)
        kit::put_back_scrolls(view.scrolls);
    view.wants_scrolls = false;
    Intents intents = pressed_keys(room, view);
    kit::Rect rest = kit::window_rect();
    kit::fill(rest, kit::theme().canvas);
    rest.cut_top(top_bar_height());
    append(intents, from(NoticePlace::kRoom, top_bar(room, now_ms), view));
    append(intents, from(NoticePlace::kRoom, notice_bar(rest, room, view), view));
    if (is_phone())
        guide_banner(rest, room, view);
    const kit::Rect desk = rest;
    {
        const kit::Scope main({.role = kit::Role::kMain, .name = "Desk", .rect = rest});
        if (rest.is_empty()) {
            // A notice has taken the window.
        } else if (is_phone()) {
            const auto place =
                view.tab == PhoneTab::kStatus ? NoticePlace::kForm : NoticePlace::kRoom;
            append(intents, from(place, phone_layout(rest, room, now_ms, view), view));
        } else if (kit::window_width_logical() < kDeskWidth) {
            append(intents, halves(rest, room, now_ms, view));
        } else {
            append(intents, columns(rest, room, now_ms, view));
        }
    }
    end_seen_frame(view);
    view.scrolls = kit::scroll_places();
    append(intents, pager_dialog(room, now_ms, view));
    append(intents, end_dialog(view));
    internal_status_dialog(room, view);
    append(intents, drill_palette(room, view));
    status_page::preview_dialog(room, now_ms, view);
    guide_callout(desk, room, view);
    return intents;
}

}  // namespace drill::ui
