#include "app/drill_app.h"

#include "kit/widgets.h"

namespace drill::app {

DrillApp::DrillApp(Host& host) : host_(host) {}
void DrillApp::start(std::string_view) { host_.set_title("PRACTICE: CMOC Drill"); }
void DrillApp::on_pack_index(std::string_view) {}
void DrillApp::on_pack(std::string_view, std::string_view) {}
void DrillApp::on_pack_failed(std::string_view, std::string_view) {}
void DrillApp::on_pack_file(std::string_view, std::string_view) {}
void DrillApp::tick(std::int64_t) {}
bool DrillApp::wants_ticks() const { return false; }

void DrillApp::frame() {
    using namespace kit;
    const Rect window = window_rect();
    ribbon(window);
    Scope main({.role = Role::kMain, .name = "Pager", .rect = window});
    Column column(window, {.padding_x = px(24), .padding_y = px(24)});
    practice_tag();
    heading("You are paged", 1, Type::kPageTitle);
    text(is_acknowledged_ ? "Acknowledged." : "Pipelines are stuck in pending.");
    if (button("Acknowledge", {.rank = Rank::kFirst, .is_disabled = is_acknowledged_})) {
        is_acknowledged_ = true;
    }
}

}  // namespace drill::app
