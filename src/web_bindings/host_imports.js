// Hands the module's calls to the page: Module.host is made by web/src/host.ts. No logic here.
const forwarded = {
    drill_host_fetch_pack: "fetchPack",
    drill_host_open_pack_file: "openPackFile",
    drill_host_save_text_file: "saveTextFile",
    drill_host_copy_text: "copyText",
    drill_host_set_title: "setTitle",
    drill_host_set_address: "setAddress",
    drill_host_random: "random",
    drill_host_speak: "speak",
    drill_host_be_silent: "beSilent",
    drill_host_ring: "ring",
    drill_host_pager_outlets: "pagerOutlets",
    drill_host_ask_to_notify: "askToNotify",
    drill_host_keep_settings: "keepSettings",
    drill_host_begin_session: "beginSession",
    drill_host_append_line: "appendLine",
    drill_host_put_clock: "putClock",
    drill_host_put_view: "putView",
    drill_host_list_sessions: "listSessions",
    drill_host_load_session: "loadSession",
    drill_host_delete_session: "deleteSession",
    drill_host_hold_session: "holdSession",
    drill_host_release_session: "releaseSession",
    drill_host_font_metrics: "fontMetrics",
    drill_host_font_advance: "fontAdvance",
    drill_host_font_draw: "fontDraw",
    drill_host_font_pixels: "fontPixels",
    drill_host_intern: "intern",
    drill_host_interned: "interned",
};
const library = {};
for (const [name, method] of Object.entries(forwarded)) {
    library[name] = new Function(`return function (...args) { return Module["host"]["${method}"](...args); }`)();
}
mergeInto(LibraryManager.library, library);
