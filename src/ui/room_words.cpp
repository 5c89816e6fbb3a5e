#include "ui/room_words.h"

#include <algorithm>

#include "base/drill_time.h"
#include "kit/marks.h"
#include "subscriber/message_text.h"

namespace drill::ui {
namespace {

constexpr int kOwnAvatar = 5;

}  // namespace

Speaker speaker_of(const engine::Room& room, int cast) {
    if (cast == engine::kCmocSpeaker)
        return {"You", room.is_relieved() ? engine::kHandedOver : kOwnName, kOwnAvatar, false};
    if (cast == engine::kRoomSpeaker)
        return bot_of(room);
    const engine::Person* person = room.person(cast);
    if (person == nullptr)
        return {"Somebody", "", cast, false};
    return {person->name, person->role, cast, person->is_bot};
}

Speaker bot_of(const engine::Room& room) {
    for (const engine::Person& person : room.people()) {
        if (person.is_bot)
            return speaker_of(room, person.cast);
    }
    return {"Incident bot", "", 0, true};
}

std::vector<std::string_view> names_in(const engine::Room& room) {
    std::vector<std::string_view> names;
    for (const engine::Person& person : room.people())
        names.push_back(person.name);
    return names;
}

std::string clock_time(const engine::Room& room, engine::Milliseconds at_ms) {
    return base::format_time_of_day(room.setting().starts_at_ms, at_ms);
}

std::string shown_time(const engine::Room& room, const engine::PublicUpdate& update) {
    if (update.shown_minute < 0)
        return clock_time(room, update.at_ms);
    return base::format_planned(update.shown_minute).substr(0, 5);
}

std::string as_sentence(std::string_view refusal) {
    std::string sentence(refusal);
    if (sentence.empty())
        return sentence;
    if (sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    if (sentence.back() != '.' && sentence.back() != '?')
        sentence += '.';
    return sentence;
}

std::string channel_title(const engine::Room& room, engine::Channel which) {
    if (which == engine::Channel::kIssue)
        return "Production issue " + room.production_issue();
    return "#" + room.setting().name_of(which);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string_view word_of(engine::Severity severity) {
    constexpr std::string_view kWords[] = {"", "S1", "S2", "S3", "S4"};
    return kWords[static_cast<std::size_t>(severity)];
}

kit::Level shown(engine::Level level) {
    return static_cast<kit::Level>(static_cast<int>(level) - 1);
}

kit::State shown(engine::IncidentState state) {
    return static_cast<kit::State>(static_cast<int>(state) - 1);
}

void use_skin(const engine::Skin& skin) {
    kit::MarkWords words;
    std::copy(skin.states.begin(), skin.states.end(), words.states.begin());
    std::copy(skin.levels.begin(), skin.levels.end(), words.levels.begin());
    kit::use_words(words);
}

std::string cell_name(const engine::Setting& setting, int cell) {
    const engine::Cell& place = setting.cells[static_cast<std::size_t>(cell)];
    return setting.components[static_cast<std::size_t>(place.component)].name + ", " +
           setting.containers[static_cast<std::size_t>(place.container)];
}

namespace {

bool are_all_cells(const engine::Setting& setting, const engine::CellSet& cells) {
    for (std::size_t cell = 0; cell < setting.cells.size(); ++cell) {
        if (!cells.has(static_cast<int>(cell)))
            return false;
    }
    return true;
}

}  // namespace

std::string cells_in_words(const engine::Setting& setting, const engine::CellSet& cells) {
    if (are_all_cells(setting, cells))
        return "All components and containers";
    return subscriber::affected(setting, cells);
}

}  // namespace drill::ui
