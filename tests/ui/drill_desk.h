// A desk in a window without a display, on a room that a test fills with events.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "engine/room.h"
#include "engine/scenario_builder.h"
#include "ui/drill_screen.h"
#include "ui/shown_screen.h"

namespace drill::ui {

using engine::kMinuteMs;
using engine::kSecondMs;

/// The setting of ScenarioBuilder (Website and API in East and West), an S2 that begins at 14:11.
inline engine::Setting test_setting() {
    engine::Setting setting = engine::ScenarioBuilder().build().setting;
    setting.channel_name = "inc-145-pipelines";
    setting.starts_at_ms = (14 * 60 + 11) * kMinuteMs;
    return setting;
}

class DrillDesk {
public:
    explicit DrillDesk(WindowSize size = kDesk) : DrillDesk(size, [](engine::Setting&) {}) {}

    /// `change` makes the setting what the test needs.
    DrillDesk(WindowSize size, const std::function<void(engine::Setting&)>& change)
        : room_(engine::Seat::kCmoc, changed(test_setting(), change)),
          screen_([this] { return drill_screen(room_, now_ms_, view); }, size) {
        happens(engine::SessionStarted{1, engine::Severity::kS2});
        happens(engine::CastJoined{0, "Mara", "Incident Manager", false});
        screen_.show();
    }

    /// The room learns of `body` at the present moment.
    void happens(engine::EventBody body) {
        room_.reveal({now_ms_, engine::kEveryone, std::move(body)});
    }
    void pass(engine::Milliseconds span) { now_ms_ += span; }

    /// The player is paged, acknowledged, and in the channel and the call, still muted.
    void engage() {
        happens(engine::PageSent{0, "Pipelines stay pending"});
        happens(engine::PageAcknowledged{});
        happens(engine::ChannelJoined{});
        happens(engine::CallJoined{});
        screen_.show();
        screen_.show();
    }
    void incident(std::string title, engine::Level level = engine::Level::kDegraded) {
        engine::IncidentCreated created;
        created.title = std::move(title);
        created.cells = engine::cells_of({2, 3});
        created.post.state = engine::IncidentState::kInvestigating;
        created.post.level = level;
        created.post.details = "Jobs wait.";
        created.next_post_due_ms = now_ms_ + 15 * kMinuteMs;
        happens(created);
        screen_.show();
    }

    void open_new_incident() {
        screen_.press(kit::Role::kButton, "New incident");
        screen_.show();
    }

    const engine::Room& room() const { return room_; }
    engine::Milliseconds now_ms() const { return now_ms_; }
    ShownScreen& screen() { return screen_; }

    DrillView view;

private:
    static engine::Setting changed(engine::Setting setting,
                                   const std::function<void(engine::Setting&)>& change) {
        change(setting);
        return setting;
    }

    engine::Room room_;
    engine::Milliseconds now_ms_ = 0;
    ShownScreen screen_;
};

/// The only command in `intents`, if it is a `Body`; null otherwise.
template <typename Body>
const Body* only_command(const Intents& intents) {
    if (intents.size() != 1)
        return nullptr;
    const auto* command = std::get_if<engine::CommandBody>(&intents[0]);
    return command == nullptr ? nullptr : std::get_if<Body>(command);
}

}  // namespace drill::ui
