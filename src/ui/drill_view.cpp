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

void DrillView::go_to(engine::Channel wanted) {
    if (wanted != open_channel)
        let_go();
    open_channel = wanted;
    go_to(RoomPane::kChannel);
}

SeenMark& DrillView::seen(engine::Channel which) {
    const auto number = static_cast<std::size_t>(which);
    return number == 0 ? channel : other_channels[number - 1];
}

const SeenMark& DrillView::seen(engine::Channel which) const {
    const auto number = static_cast<std::size_t>(which);
    return number == 0 ? channel : other_channels[number - 1];
}

std::string& DrillView::draft() {
    const auto number = static_cast<std::size_t>(open_channel);
    return number == 0 ? message : other_messages[number - 1];
}

void DrillView::let_go() {
    if (is_editing)
        draft().clear();
    is_editing = false;
    answers = engine::kNoMessage;
    opened_message = engine::kNoMessage;
}

}  // namespace drill::ui
