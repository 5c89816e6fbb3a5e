// Functions that the page gives to the module; their JavaScript side is host_imports.js.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

void drill_host_fetch_pack(const char* id, std::size_t id_size);
void drill_host_open_pack_file();
void drill_host_save_text_file(const char* name, std::size_t name_size, const char* mime,
                               std::size_t mime_size, const char* text, std::size_t text_size);
void drill_host_copy_text(const char* text, std::size_t text_size);
void drill_host_set_title(const char* title, std::size_t title_size);
void drill_host_set_address(const char* query, std::size_t query_size);
std::uint32_t drill_host_random();
/// `speaker`: 0 and up.
void drill_host_speak(int speaker, const char* words, std::size_t words_size);
void drill_host_be_silent();
/// `sound`: 0 as usual, 1 off, 2 on. Without words it is the sound alone.
void drill_host_ring(const char* words, std::size_t words_size, int sound);
/// Bits: 1 the page stands in another one, 2 it may notify, 4 it can never.
int drill_host_pager_outlets();
void drill_host_ask_to_notify();
void drill_host_keep_settings(const char* settings, std::size_t settings_size);

// The store: app/host.h says what each does and how it is answered.
/// `parts`: address and size of each member of app::NewSession, in its order.
void drill_host_begin_session(std::uint32_t ticket, const std::uint32_t* parts);
void drill_host_append_line(std::uint32_t ticket, const char* id, std::size_t id_size,
                            std::uint32_t number, const char* line, std::size_t line_size,
                            const char* view, std::size_t view_size);
void drill_host_put_clock(const char* id, std::size_t id_size, const char* clock,
                          std::size_t clock_size);
void drill_host_put_view(const char* id, std::size_t id_size, const char* view,
                         std::size_t view_size);
void drill_host_list_sessions();
void drill_host_load_session(std::uint32_t ticket, const char* id, std::size_t id_size);
void drill_host_delete_session(std::uint32_t ticket, const char* id, std::size_t id_size);
void drill_host_hold_session(std::uint32_t ticket, const char* id, std::size_t id_size, int steals);
void drill_host_release_session();

/// Writes ascent and descent in device pixels.
void drill_host_font_metrics(int face, int size, float* ascent_and_descent);
float drill_host_font_advance(int face, int size, std::uint32_t character);
/// Draws a glyph and keeps it; writes width, height, left, top, is_colored.
void drill_host_font_draw(int face, int size, std::uint32_t character, std::int32_t* box);
/// Copies the kept glyph's RGBA rows.
void drill_host_font_pixels(std::uint8_t* rgba);
/// Replaces clusters and keeps the result; returns its size in bytes.
std::size_t drill_host_intern(const char* text, std::size_t text_size);
/// Copies the kept result.
void drill_host_interned(char* text);
}
