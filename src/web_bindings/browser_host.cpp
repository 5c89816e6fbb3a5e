#include "web_bindings/browser_host.h"

#include <array>
#include <iterator>

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

void BrowserHost::set_address(std::string_view query) {
    drill_host_set_address(query.data(), query.size());
}

void BrowserHost::speak(int speaker, std::string_view words) {
    drill_host_speak(speaker, words.data(), words.size());
}

void BrowserHost::be_silent() {
    drill_host_be_silent();
}

void BrowserHost::ring(std::string_view words, app::PagerSound sound) {
    drill_host_ring(words.data(), words.size(), static_cast<int>(sound));
}

app::PagerOutlets BrowserHost::pager_outlets() {
    const int bits = drill_host_pager_outlets();
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
}

void BrowserHost::ask_to_notify() {
    drill_host_ask_to_notify();
}

void BrowserHost::keep_settings(std::string_view settings) {
    drill_host_keep_settings(settings.data(), settings.size());
}

void BrowserHost::begin_session(std::uint32_t ticket, const app::NewSession& session) {
    const std::string_view parts[] = {session.id,   session.facts,  session.pack_hash,
                                      session.pack, session.header, session.first_batch,
                                      session.clock};
    std::array<std::uint32_t, 2 * std::size(parts)> words{};
    for (std::size_t i = 0; i < std::size(parts); ++i) {
        words[2 * i] =
            static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(parts[i].data()));
        words[2 * i + 1] = static_cast<std::uint32_t>(parts[i].size());
    }
    drill_host_begin_session(ticket, words.data());
}

void BrowserHost::append_line(std::uint32_t ticket, std::string_view id, std::uint32_t number,
                              std::string_view line, std::string_view view) {
    drill_host_append_line(ticket, id.data(), id.size(), number, line.data(), line.size(),
                           view.data(), view.size());
}

void BrowserHost::put_clock(std::string_view id, std::string_view clock) {
    drill_host_put_clock(id.data(), id.size(), clock.data(), clock.size());
}

void BrowserHost::put_view(std::string_view id, std::string_view view) {
    drill_host_put_view(id.data(), id.size(), view.data(), view.size());
}

void BrowserHost::list_sessions() {
    drill_host_list_sessions();
}

void BrowserHost::load_session(std::uint32_t ticket, std::string_view id) {
    drill_host_load_session(ticket, id.data(), id.size());
}

void BrowserHost::delete_session(std::uint32_t ticket, std::string_view id) {
    drill_host_delete_session(ticket, id.data(), id.size());
}

void BrowserHost::hold_session(std::uint32_t ticket, std::string_view id, app::HoldHow how) {
    drill_host_hold_session(ticket, id.data(), id.size(), how == app::HoldHow::kSteal ? 1 : 0);
}

void BrowserHost::release_session() {
    drill_host_release_session();
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
