// Bundles the page into build/site. The WebAssembly module comes from the `web` preset's build
// folder.
import { fileURLToPath } from "node:url";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const moduleFolder = process.env.DRILL_MODULE_DIR ?? here("../build/web");

/** Lets the browser fetch the module's first part while it still reads the script. */
function preloadModule(): Plugin {
    return {
        name: "preload-module",
        transformIndexHtml: {
            order: "post",
            handler(html, context) {
                const names = Object.keys(context.bundle ?? {}).filter((name) =>
                    /drill-first.*\.wasm$/.test(name),
                );
                const tags: HtmlTagDescriptor[] = names.map((name) => ({
                    tag: "link",
                    injectTo: "head",
                    attrs: { rel: "preload", as: "fetch", crossorigin: true, href: `./${name}` },
                }));
                return { html, tags };
            },
        },
    };
}

export default defineConfig({
    root: here("."),
    base: "./",
    publicDir: false,
    resolve: { alias: { "drill-module": moduleFolder } },
    plugins: [preloadModule()],
    worker: { format: "es" },
    build: {
        outDir: process.env.DRILL_SITE_DIR ?? here("../build/site"),
        emptyOutDir: true,
        target: "es2022",
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
    },
    server: { fs: { allow: [here("..")] } },
});
