#include "ui/drill_view.h"

namespace drill::ui {

void DrillView::go_to(RoomPane wanted) {
    constexpr PhoneTab kTabs[] = {PhoneTab::kRoom, PhoneTab::kCall, PhoneTab::kTickets,
                                  PhoneTab::kTickets};
    pane = wanted;
    tab = kTabs[static_cast<std::size_t>(wanted)];
    half = DeskHalf::kRoom;
    is_sidebar_open = false;
}

}  // namespace drill::ui
