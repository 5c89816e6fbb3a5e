#include "ui/channel_search.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

constexpr std::string_view kField = "Search the channel";

std::string searched_text(const engine::Room& room, const engine::ChannelEntry& entry) {
    std::string all = std::string(speaker_of(room, entry.speaker).name) + ' ' + entry.text;
    for (const auto& [label, value] : entry.fields)
        all += ' ' + label + ' ' + value;
    return base::folded(all);
}

void step(ChannelSearch& search, int by) {
    if (search.found.empty() || by == 0)
        return;
    const std::size_t count = search.found.size();
    search.at = (search.at + (by > 0 ? 1 : count - 1)) % count;
    search.has_moved = true;
}

std::string counted_place(const ChannelSearch& search) {
    if (search.searched_words.empty())
        return {};
    if (search.found.empty())
        return "None";
    return std::to_string(search.at + 1) + " of " + std::to_string(search.found.size());
}

/// The place in words and who said what there, for who does not see the list move.
std::string spoken_place(const engine::Room& room, const ChannelSearch& search) {
    std::string words = counted_place(search);
    const std::size_t entry = found_entry(search);
    if (entry == kNothingNew)
        return words.empty() ? words : "Nothing found";
    const engine::ChannelEntry& said = room.channel()[entry];
    return words + ": " + std::string(speaker_of(room, said.speaker).name) + ", " +
           clock_time(room, said.at_ms) + ": " + said.text;
}

}  // namespace

void open_search(DrillView& view) {
    view.go_to(engine::Channel::kIncident);
    view.search.is_open = true;
    view.search.wants_focus = true;
}

void search_channel(const engine::Room& room, ChannelSearch& search) {
    const std::string words = base::folded(search.words);
    const std::vector<engine::ChannelEntry>& entries = room.channel();
    if (words != search.searched_words || entries.size() < search.searched_count) {
        search.found.clear();
        search.searched_count = 0;
        search.at = 0;
        search.searched_words = words;
        search.has_moved = true;
    }
    for (; search.searched_count < entries.size(); ++search.searched_count) {
        if (!words.empty() &&
            base::has_words(searched_text(room, entries[search.searched_count]), words))
            search.found.push_back(search.searched_count);
    }
}

std::size_t found_entry(const ChannelSearch& search) {
    return search.is_open && search.at < search.found.size() ? search.found[search.at]
                                                             : kNothingNew;
}

float channel_search_height(const ChannelSearch& search) {
    return search.is_open ? kit::px(is_phone() ? 60 : 48) : 0.0f;
}

void channel_search(const kit::Rect& rect, const engine::Room& room, ChannelSearch& search) {
    const float size = kit::px(is_phone() ? 44 : 32);
    kit::fill(rect, kit::theme().panel);
    kit::horizontal_line(rect.max.y - kit::px(1), rect.min.x, rect.max.x);
    const kit::Scope scope({.role = kit::Role::kGroup, .name = kField, .rect = rect});
    kit::Rect line = rect.inset(kit::px(16), 0.0f);
    line = kit::centred(line, {line.width(), size});
    kit::Rect buttons = line.cut_right(3.0f * size);
    const kit::Rect place = line.cut_right(kit::px(76));
    if (std::exchange(search.wants_focus, false))
        kit::request_focus(kField);
    kit::at(line);
    const kit::TextFieldResult field = kit::text_field(
        kField, search.words,
        {.placeholder = kField, .length_max = 200, .enter_submits = true, .takes_arrows = true});
    step(search, field.was_submitted ? 1 : field.step);
    search_channel(room, search);
    kit::at(kit::centred(place, {place.width() - kit::px(16), kit::px(16)}));
    kit::text(counted_place(search),
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2},
               .align = kit::Align::kRight,
               .has_tabular_digits = true,
               .role = kit::Role::kStatus,
               .live = kit::Live::kPolite,
               .name = spoken_place(room, search)});
    const bool has_none = search.found.empty();
    const auto way = [&](std::string_view name, kit::Icon icon, bool is_disabled) {
        kit::at(buttons.cut_left(size));
        return kit::icon_button(
            name, icon, {.rank = kit::Rank::kThird, .width = size, .is_disabled = is_disabled});
    };
    if (way("Previous found", kit::Icon::kChevronLeft, has_none))
        step(search, -1);
    if (way("Next found", kit::Icon::kChevronRight, has_none))
        step(search, 1);
    if (way("Close search", kit::Icon::kCross, false) || kit::is_pressed("Escape"))
        search = {};
}

}  // namespace drill::ui
