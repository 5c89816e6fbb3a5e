// Serves a built site for the benches, remembering every body that it sent.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
};
// A page that shares nothing with others gets a clock of 5 µs instead of 100 µs.
const PRECISE_CLOCK = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
};

/**
 * Serves `folder` on a free port of this machine.
 * `sent` holds `{ path, body }` of every answer, in order; a missing file has an empty body.
 */
export async function serve(folder) {
    const sent = [];
    const server = createServer(async (request, response) => {
        const { pathname } = new URL(request.url, "http://site");
        const path = normalize(decodeURIComponent(pathname === "/" ? "/index.html" : pathname));
        const body = await readFile(join(folder, path)).catch(() => null);
        sent.push({ path, body: body ?? Buffer.alloc(0) });
        response.writeHead(body === null ? 404 : 200, {
            ...PRECISE_CLOCK,
            "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
            "Cache-Control": "no-cache",
        });
        response.end(body ?? undefined);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        sent,
        close: () => server.close(),
    };
}
