#include "app/settings.h"

#include "app/record_text.h"

namespace drill::app {
namespace {

/// 1 knew no sound, 2 no voices, 3 no end to notifications.
constexpr std::uint64_t kVersion = 4;
constexpr std::uint64_t kWidthMax = 4096;

}  // namespace

std::string write_settings(const Settings& settings) {
    RecordWriter out;
    out.number(kVersion);
    out.number(static_cast<std::uint64_t>(settings.room_width));
    out.number(static_cast<std::uint64_t>(settings.pager_sound));
    out.number(settings.is_call_spoken ? 1 : 0);
    out.number(settings.pager_notifies ? 1 : 0);
    return out.take();
}

Settings read_settings(std::string_view bytes) {
    RecordReader in(bytes);
    const std::uint64_t version = in.number(kVersion);
    Settings settings{static_cast<int>(in.number(kWidthMax))};
    if (version > 1)
        settings.pager_sound = static_cast<PagerSound>(in.number(2));
    if (version > 2)
        settings.is_call_spoken = in.number(1) != 0;
    if (version > 3)
        settings.pager_notifies = in.number(1) != 0;
    return version > 0 && in.is_whole() ? settings : Settings{};
}

}  // namespace drill::app
