#include "ui/status_page/preview_dialog.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>

#include "base/later.h"
#include "kit/widgets.h"
#include "subscriber/delivery.h"
#include "subscriber/receipt.h"
#include "subscriber/stored_message.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {
namespace {

using subscriber::Channel;
using subscriber::Notification;

constexpr std::string_view kChannelWords[subscriber::kChannelCount] = {
    "Email", "Webhook", "Tweet", "Teams", "SMS", "Slack", "RSS"};

/// What would be sent if the form were sent now.
Notification notification_of(const engine::Room& room, engine::Milliseconds now_ms,
                             const Editor& editor) {
    if (editor.page == Page::kNewMaintenance)
        return subscriber::notification_of(plan_of(room.setting(), editor.maintenance),
                                           {static_cast<int>(room.maintenances().size()),
                                            engine::MaintenanceStep::kSchedule,
                                            true,
                                            {},
                                            0},
                                           now_ms);
    if (editor.page == Page::kMaintenance) {
        const engine::MoveMaintenance move = move_of(room, editor.move);
        return subscriber::notification_of(
            maintenance_at(room, move.maintenance).plan,
            {move.maintenance, move.step, false, move.details, move.broadcast}, now_ms);
    }
    Notification next;
    next.post = post_of(editor.page == Page::kUpdate ? editor.update.post : editor.incident.post);
    next.at_ms = now_ms;
    next.started_ms = now_ms;
    next.incident = static_cast<int>(room.incidents().size());
    if (editor.page == Page::kUpdate) {
        next.incident = editor.update.incident;
        const engine::IncidentOnPage& incident = incident_at(room, next.incident);
        next.number = static_cast<int>(incident.updates.size());
        next.title = incident.title;
        next.cells = incident.cells;
        next.previous_state = incident.state();
        next.previous_level = incident.level();
        next.started_ms = incident.updates.front().at_ms;
    } else {
        const IncidentDraft& draft = editor.incident;
        next.title = draft.title;
        next.cells = cells_of(room.setting(), draft.has_all_cells, draft.cells);
    }
    return next;
}

/// The message that is looked at again; empty if there is none any more.
std::optional<Notification> stored(const engine::Room& room, const Editor& editor) {
    const WentOut& which = editor.went_out;
    if (editor.page == Page::kMaintenance)
        return subscriber::stored_message(maintenance_at(room, which.of), which.of, which.message);
    const engine::IncidentOnPage& incident = incident_at(room, which.of);
    if (which.message >= static_cast<int>(incident.updates.size()))
        return std::nullopt;
    return subscriber::stored_post(incident, which.of, which.message);
}

/// The page as customers see it.
void on_page(const engine::Room& room, const Notification& next) {
    {
        const kit::Row row({.wraps = true});
        kit::level_chip(shown(next.post.level));
        if (next.maintenance.empty())
            kit::state_chip(shown(next.post.state));
        else
            kit::tag(next.maintenance);
    }
    kit::text(next.title.empty() ? "No title yet" : next.title,
              {.style = {.face = kit::Face::kMedium}});
    kit::text(next.post.details.empty() ? "No details yet" : next.post.details,
              {.style = {.color = kit::theme().ink2}});
    kit::hint("Affected: " + cells_in_words(room.setting(), next.cells));
}

/// A message as people read it, or what a program is sent.
void delivered(const subscriber::Delivery& delivery) {
    if (!delivery.head.empty())
        kit::text(delivery.head, {.style = {.face = kit::Face::kSemibold}});
    if (!delivery.text.empty())
        kit::text(delivery.text, {.style = {.color = kit::theme().ink2}});
    if (!delivery.facts.empty())
        kit::hint(delivery.facts);
    if (delivery.text.empty())
        kit::text(delivery.payload,
                  {.style = {.type = kit::Type::kMeta, .face = kit::Face::kMono}});
}

/// Whose message can be shown: the page's, that of every way (or of those ticked), the feed's.
struct Receivers {
    std::array<kit::Segment, subscriber::kChannelCount + 1> names = {{{"Page"}}};
    std::array<Channel, subscriber::kChannelCount + 1> ways = {};  ///< from 1 on
    std::size_t count = 1;
};

Receivers receivers_of(const engine::PublicPost& post, bool has_all) {
    Receivers receivers;
    for (std::size_t i = 0; i < std::size(kChannelWords); ++i) {
        const auto way = static_cast<Channel>(i);
        if (!has_all && !goes_out(post, way))
            continue;
        receivers.names[receivers.count].label = kChannelWords[i];
        receivers.ways[receivers.count++] = way;
    }
    return receivers;
}

/// Chooses whose message is shown.
void receiver_choice(const Receivers& receivers, int& index) {
    index = std::min(index, static_cast<int>(receivers.count) - 1);
    if (!is_phone()) {
        (void)kit::segmented("Receiver", {receivers.names.data(), receivers.count}, index);
        return;
    }
    std::array<kit::SelectItem, subscriber::kChannelCount + 1> items;
    for (std::size_t i = 0; i < receivers.count; ++i)
        items[i].label = receivers.names[i].label;
    kit::select("Receiver", {items.data(), receivers.count}, index);
}

/// As `way` delivers it; the page without one.
void message(const engine::Room& room, const Notification& next, const Channel* way) {
    const float free = kit::dialog_place().height() - kit::px(is_phone() ? 300 : 260);
    const float height = std::clamp(free, kit::px(96), kit::px(340));
    const kit::ScrollArea area(kit::place({kit::kFill, height}),
                               {.name = "Message", .gap = kit::px(8)});
    const kit::Card card({.gap = kit::px(8), .fill = kit::theme().panel});
    kit::practice_tag();
    if (way == nullptr) {
        on_page(room, next);
        return;
    }
    const subscriber::Delivery delivery = as_seen(*way, room.setting(), next);
    delivered(delivery);
    if (!delivery.note.empty())
        kit::hint(delivery.note);
}

/// The receivers of `next`, the message of the one that is chosen, and the way out.
void messages(const engine::Room& room, const Notification& next, bool was_sent, int& index) {
    const Receivers receivers = receivers_of(next.post, was_sent);
    receiver_choice(receivers, index);
    const auto chosen = static_cast<std::size_t>(index);
    if (chosen != 0 && !goes_out(next.post, receivers.ways[chosen]))
        kit::hint(std::string(receivers.names[chosen].label) +
                  " was not ticked. This is what would have gone out:");
    message(room, next, chosen == 0 ? nullptr : &receivers.ways[chosen]);
}

bool was_closed(const kit::Dialog& dialog) {
    kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
    const float width = button_width("Close");
    kit::at(line.cut_right(width));
    const bool closes = kit::button("Close", {.width = width, .has_autofocus = true});
    return closes || dialog.was_dismissed();
}

DRILL_LATER void show_preview(const engine::Room& room, engine::Milliseconds now_ms,
                              Editor& editor) {
    const kit::Dialog dialog("Preview notifications", {.width = kit::px(660)});
    const Notification next = notification_of(room, now_ms, editor);
    const std::string reach = subscriber::reach(room.setting(), next.post.broadcast);
    kit::text(reach.empty() ? "Nobody is notified: no way of broadcasting is ticked."
                            : "Goes out by " + reach + ".",
              {.style = {.color = kit::theme().ink2}});
    messages(room, next, false, editor.preview);
    editor.shows_preview = !was_closed(dialog);
}

DRILL_LATER void show_went_out(const engine::Room& room, Editor& editor) {
    const std::optional<Notification> sent = stored(room, editor);
    if (!sent) {
        editor.went_out.is_shown = false;
        return;
    }
    const kit::Dialog dialog("What went out at " + clock_time(room, sent->at_ms),
                             {.width = kit::px(660)});
    kit::text(subscriber::receipt(room.setting(), sent->post.broadcast, sent->at_ms),
              {.style = {.color = kit::theme().ink2}});
    messages(room, *sent, true, editor.preview);
    editor.went_out.is_shown = !was_closed(dialog);
}

}  // namespace

bool went_out_button(const std::string& time) {
    return kit::button("What went out",
                       {.size = small_button(), .name = "What went out at " + time});
}

void preview_dialog(const engine::Room& room, engine::Milliseconds now_ms, DrillView& view) {
    Editor& editor = view.editor;
    editor.shows_preview &= editor.page == Page::kNewIncident || editor.page == Page::kUpdate ||
                            editor.page == Page::kNewMaintenance ||
                            editor.page == Page::kMaintenance;
    editor.went_out.is_shown &= editor.page == Page::kIncident || editor.page == Page::kMaintenance;
    if (editor.shows_preview)
        show_preview(room, now_ms, editor);
    else if (editor.went_out.is_shown)
        show_went_out(room, editor);
}

}  // namespace drill::ui::status_page
