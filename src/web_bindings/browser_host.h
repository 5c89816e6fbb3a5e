// The browser as the drill's host and as the source of glyphs.
#pragma once

#include <string>
#include <string_view>

#include "app/host.h"
#include "kit/font_host.h"

namespace drill::web_bindings {

/// Asks the page for everything that only a browser can do; each call returns at once.
class BrowserHost final : public app::Host {
public:
    void fetch_pack(std::string_view id) override;
    void open_pack_file() override;
    void save_text_file(std::string_view name, std::string_view mime,
                        std::string_view text) override;
    void copy_text(std::string_view text) override;
    void set_title(std::string_view title) override;
    void set_address(std::string_view query) override;
    std::uint64_t random_seed() override;
    void speak(int speaker, std::string_view words) override;
    void be_silent() override;
    void ring(std::string_view words, app::PagerSound sound) override;
    app::PagerOutlets pager_outlets() override;
    void ask_to_notify() override;
    void keep_settings(std::string_view settings) override;
    void begin_session(std::uint32_t ticket, const app::NewSession& session) override;
    void append_line(std::uint32_t ticket, std::string_view id, std::uint32_t number,
                     std::string_view line, std::string_view view) override;
    void put_clock(std::string_view id, std::string_view clock) override;
    void put_view(std::string_view id, std::string_view view) override;
    void list_sessions() override;
    void load_session(std::uint32_t ticket, std::string_view id) override;
    void delete_session(std::uint32_t ticket, std::string_view id) override;
    void hold_session(std::uint32_t ticket, std::string_view id, app::HoldHow how) override;
    void release_session() override;
};

/// Glyphs drawn by the browser's own text engine.
class BrowserFontHost final : public kit::FontHost {
public:
    kit::FontMetrics metrics(kit::Face face, int size) override;
    float advance(kit::Face face, int size, char32_t character) override;
    void draw(kit::Face face, int size, char32_t character, kit::GlyphBitmap& out) override;
    std::string with_clusters_interned(std::string_view text) override;
};

}  // namespace drill::web_bindings
