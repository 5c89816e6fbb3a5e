// What must be downloaded until the drill's first Acknowledge button, as a host with brotli sends it.
import { brotliCompressSync, constants } from "node:zlib";

const LIMIT_BYTES = 260_000;
const PAGE_TIMEOUT_MS = 90_000;

/** Plays at the real clock: the page of the drill goes off a few seconds after its start. */
export async function measureTransfer(browser, site) {
    const page = await browser.newPage();
    const first = site.sent.length;
    await page.goto(`${site.url}/?pack=errors-everywhere`);
    const button = page.getByRole("button", { name: "Acknowledge", exact: true });
    await button.waitFor({ state: "visible", timeout: PAGE_TIMEOUT_MS });
    const files = site.sent.slice(first).map(({ path, body }) => ({
        path,
        bytes: body.length,
        brotli: body.length === 0 ? 0 : brotli(body),
    }));
    await page.close();
    return {
        name: "Transfer until the first Acknowledge button (brotli)",
        unit: "bytes",
        value: files.reduce((sum, file) => sum + file.brotli, 0),
        limit: LIMIT_BYTES,
        files: files.sort((a, b) => b.brotli - a.brotli),
    };
}

function brotli(body) {
    return brotliCompressSync(body, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
    }).length;
}
