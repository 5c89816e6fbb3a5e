// Hands the module's calls to the page: Module.host is made by web/src/host.ts. No logic here.
const forwarded = {
    drill_host_fetch_pack: "fetchPack",
    drill_host_open_pack_file: "openPackFile",
    drill_host_save_text_file: "saveTextFile",
    drill_host_copy_text: "copyText",
    drill_host_set_title: "setTitle",
    drill_host_random: "random",
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
