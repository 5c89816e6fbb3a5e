// Looking for words in everything that was ever said in the channel.
#pragma once

#include "base/later.h"
#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"

namespace drill::ui {

/// Shows the channel with the search open; its field takes the focus.
void open_search(DrillView& view);

/// Brings what is found up to date with the words and the channel.
void search_channel(const engine::Room& room, ChannelSearch& search);

/// The entry of the channel at which the search stands; kNothingNew when it stands nowhere.
std::size_t found_entry(const ChannelSearch& search);

/// Fills `rect` with the field, "3 of 12" and the ways on, back and out.
DRILL_LATER void channel_search(const kit::Rect& rect, const engine::Room& room,
                                ChannelSearch& search);

/// Device pixels that it takes above the messages; 0 while it is closed.
float channel_search_height(const ChannelSearch& search);

}  // namespace drill::ui
