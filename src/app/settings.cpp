#include "app/settings.h"

#include "app/record_text.h"

namespace drill::app {
namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kWidthMax = 4096;

}  // namespace

std::string write_settings(const Settings& settings) {
    RecordWriter out;
    out.number(kVersion);
    out.number(static_cast<std::uint64_t>(settings.room_width));
    return out.take();
}

Settings read_settings(std::string_view bytes) {
    RecordReader in(bytes);
    const bool is_known = in.number(kVersion) == kVersion;
    const Settings settings{static_cast<int>(in.number(kWidthMax))};
    return is_known && in.is_whole() ? settings : Settings{};
}

}  // namespace drill::app
