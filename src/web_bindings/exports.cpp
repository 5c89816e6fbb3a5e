// The whole surface of the WebAssembly module; web/README.md lists it. Strings arrive in the inbox.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>

#include "ui/keys.h"
#include "web_bindings/page.h"

using drill::web_bindings::Page;
using drill::web_bindings::page;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* drill_inbox(std::size_t size) {
    page().inbox.resize(size);
    return page().inbox.data();
}

EMSCRIPTEN_KEEPALIVE void drill_start(std::size_t query_size, std::size_t settings_size) {
    page().app.start(page().text(query_size), page().text_after(query_size, settings_size));
}

EMSCRIPTEN_KEEPALIVE void drill_pack_index(std::size_t size) {
    page().app.on_pack_index(page().text(size));
}

EMSCRIPTEN_KEEPALIVE void drill_pack(std::size_t id_size, std::size_t size) {
    page().app.on_pack(page().text(id_size), page().text_after(id_size, size));
}

EMSCRIPTEN_KEEPALIVE void drill_pack_failed(std::size_t id_size, std::size_t reason_size) {
    page().app.on_pack_failed(page().text(id_size), page().text_after(id_size, reason_size));
}

EMSCRIPTEN_KEEPALIVE int drill_reads_pack() {
    return page().app.reads_pack() ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void drill_pack_file(std::size_t name_size, std::size_t size) {
    page().app.on_pack_file(page().text(name_size), page().text_after(name_size, size));
}

EMSCRIPTEN_KEEPALIVE void drill_store_answer(std::uint32_t ticket, std::uint32_t fault) {
    page().app.on_store_answer(ticket, drill::app::store_fault(fault));
}

EMSCRIPTEN_KEEPALIVE void drill_session_listed(std::size_t id_size, std::size_t facts_size,
                                               std::size_t clock_size, std::size_t started_size) {
    drill::web_bindings::InboxParts parts(page().inbox);
    drill::app::ListedSession session;
    session.id = parts.next(id_size);
    session.facts = parts.next(facts_size);
    session.clock = parts.next(clock_size);
    session.started = parts.next(started_size);
    page().app.on_session_listed(session);
}

EMSCRIPTEN_KEEPALIVE void drill_sessions_listed(std::uint32_t fault) {
    page().app.on_sessions_listed(drill::app::store_fault(fault));
}

EMSCRIPTEN_KEEPALIVE void drill_session_loaded(std::uint32_t ticket, std::uint32_t fault,
                                               std::size_t pack_size, std::size_t log_size,
                                               std::size_t clock_size, std::size_t view_size) {
    drill::web_bindings::InboxParts parts(page().inbox);
    drill::app::LoadedSession loaded;
    loaded.pack = parts.next(pack_size);
    loaded.log = parts.next(log_size);
    loaded.clock = parts.next(clock_size);
    loaded.view = parts.next(view_size);
    page().app.on_session_loaded(ticket, drill::app::store_fault(fault), loaded);
}

EMSCRIPTEN_KEEPALIVE void drill_session_lost() {
    page().app.on_session_lost();
}

/// Six words: batches, state hash (low, high), drill milliseconds, address and size of the id; or
/// null when there is no drill.
EMSCRIPTEN_KEEPALIVE const std::uint32_t* drill_session_report() {
    return page().take_session_report() ? page().session_words.data() : nullptr;
}

EMSCRIPTEN_KEEPALIVE void drill_no_voice() {
    page().app.on_no_voice();
}

EMSCRIPTEN_KEEPALIVE int drill_tick(double monotonic_ms) {
    return page().app.tick(static_cast<std::int64_t>(monotonic_ms)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int drill_wants_ticks() {
    return page().app.wants_ticks() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void drill_pointer(float x, float y) {
    page().context.pointer_moved(x, y);
}

EMSCRIPTEN_KEEPALIVE void drill_pointer_pressed(int is_down) {
    page().context.pointer_pressed(is_down != 0);
}

EMSCRIPTEN_KEEPALIVE void drill_activate(std::uint32_t id) {
    page().context.activate(id);
}

EMSCRIPTEN_KEEPALIVE void drill_field_text(std::uint32_t id, std::size_t size) {
    page().context.set_field_text(id, page().text(size));
}

EMSCRIPTEN_KEEPALIVE void drill_field_submit(std::uint32_t id) {
    page().context.submit_field(id);
}

EMSCRIPTEN_KEEPALIVE void drill_focus(std::uint32_t id, int is_visible) {
    page().context.focus_moved(id, is_visible != 0);
}

EMSCRIPTEN_KEEPALIVE void drill_scroll(std::uint32_t id, float y) {
    page().context.scrolled(id, y);
}

/// 1 if the chord is one of the program's own, so that the browser must not act on it.
EMSCRIPTEN_KEEPALIVE int drill_key(std::size_t size) {
    page().context.key_pressed(page().text(size));
    return drill::ui::is_our_chord(page().text(size)) ? 1 : 0;
}

/// `look`: 1 light, 2 high contrast, 4 reduced motion.
EMSCRIPTEN_KEEPALIVE std::uint32_t drill_frame(float width, float height, float pixel_ratio,
                                               int look, double now_ms) {
    using namespace drill::kit;
    return page().frame(
        {.width = width,
         .height = height,
         .pixel_ratio = pixel_ratio,
         .theme = {(look & 1) != 0 ? ThemeKind::kLight : ThemeKind::kDark, (look & 2) != 0},
         .has_reduced_motion = (look & 4) != 0,
         .now_ms = static_cast<std::int64_t>(now_ms)});
}

EMSCRIPTEN_KEEPALIVE const std::uint32_t* drill_report() {
    return page().report.data();
}

EMSCRIPTEN_KEEPALIVE void drill_graphics_lost() {
    page().picture.forget_textures();
}
}
