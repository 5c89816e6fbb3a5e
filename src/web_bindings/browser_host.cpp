#include "web_bindings/browser_host.h"

#include <array>

#include "web_bindings/host_imports.h"

namespace drill::web_bindings {

void BrowserHost::fetch_pack(std::string_view id) {
    drill_host_fetch_pack(id.data(), id.size());
}

void BrowserHost::open_pack_file() {
    drill_host_open_pack_file();
}

void BrowserHost::save_text_file(std::string_view name, std::string_view mime,
                                 std::string_view text) {
    drill_host_save_text_file(name.data(), name.size(), mime.data(), mime.size(), text.data(),
                              text.size());
}

void BrowserHost::copy_text(std::string_view text) {
    drill_host_copy_text(text.data(), text.size());
}

void BrowserHost::set_title(std::string_view title) {
    drill_host_set_title(title.data(), title.size());
}

std::uint64_t BrowserHost::random_seed() {
    const std::uint64_t high = drill_host_random();
    return high << 32 | drill_host_random();
}

kit::FontMetrics BrowserFontHost::metrics(kit::Face face, int size) {
    std::array<float, 2> values{};
    drill_host_font_metrics(static_cast<int>(face), size, values.data());
    return {values[0], values[1]};
}

float BrowserFontHost::advance(kit::Face face, int size, char32_t character) {
    return drill_host_font_advance(static_cast<int>(face), size, character);
}

void BrowserFontHost::draw(kit::Face face, int size, char32_t character, kit::GlyphBitmap& out) {
    std::array<std::int32_t, 5> box{};
    drill_host_font_draw(static_cast<int>(face), size, character, box.data());
    out.width = box[0];
    out.height = box[1];
    out.left = box[2];
    out.top = box[3];
    out.is_colored = box[4] != 0;
    out.rgba.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 4);
    if (!out.rgba.empty()) {
        drill_host_font_pixels(out.rgba.data());
    }
}

std::string BrowserFontHost::with_clusters_interned(std::string_view text) {
    std::string result(drill_host_intern(text.data(), text.size()), '\0');
    drill_host_interned(result.data());
    return result;
}

}  // namespace drill::web_bindings
