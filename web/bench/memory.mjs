// Memory of the page through a drill of 45 minutes played quickly: it is drawn more often than at
// pace 60, a line is written each minute, and nothing may pile up.
const DRAWS_A_MINUTE = 12;
const MINUTES = [5, 15, 25, 35, 45];
/** Until then fonts, texts and pictures that a drill needs are made for the first time. */
const WARM_UP_MINUTE = 15;
/**
 * KB a minute after that, the module's memory and the scripts' together. What is said must be kept,
 * about 2 KB a minute here; at the limit a drill of eight hours would add 10 MB, which nobody
 * notices. A picture or a tree kept by mistake at each of twelve draws would be far beyond it.
 */
const LIMIT_KB_PER_MINUTE = 20;
const ELEMENTS_MAX = 1600;

export async function measureMemory(browser, site) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(noteModuleMemory);
    const devtools = await page.context().newCDPSession(page);
    await page.goto(`${site.url}/?test&pack=issues-and-epics-fail`);
    await page.getByRole("button", { name: "Pause" }).waitFor();
    const rows = [];
    for (let minute = 1; minute <= MINUTES.at(-1); ++minute) {
        await playMinute(page, minute);
        if (MINUTES.includes(minute)) {
            rows.push({ minute, ...(await memoryOf(page, devtools)) });
        }
    }
    await page.close();
    const most = Math.max(...rows.map(({ elements }) => elements));
    if (most > ELEMENTS_MAX) {
        throw new Error(`${most} elements stand over the canvas, at most ${ELEMENTS_MAX} may`);
    }
    const warm = rows.filter(({ minute }) => minute >= WARM_UP_MINUTE);
    const kilobytes = (row) => (row.module + row.scripts) / 1024;
    return {
        name: "Memory gained after the first 15 of 45 minutes",
        unit: "KB a minute",
        value: Math.round(slope(warm.map((row) => [row.minute, kilobytes(row)])) * 10) / 10,
        limit: LIMIT_KB_PER_MINUTE,
        lines: rows.map(
            ({ minute, module, scripts, nodes, elements }) =>
                `minute ${String(minute).padStart(2)}: module ${megabytes(module)} MB, ` +
                `scripts ${megabytes(scripts)} MB, ${elements} elements of ${nodes} nodes`,
        ),
    };
}

async function playMinute(page, minute) {
    const press = (name) =>
        page.getByRole("button", { name, exact: true }).first().click({ timeout: 60_000 });
    if (minute === 2) {
        for (const name of ["Acknowledge", "Join channel", "Join call"]) {
            await press(name);
            await page.evaluate(() => window.drillTest.settle());
        }
    }
    if (minute > 2) {
        const field = page.getByRole("textbox", { name: /^Message #/ });
        await field.fill(`Minute ${minute}: I am reading along, tell me when there is news.`);
        await field.press("Enter");
    }
    await page.evaluate(async (draws) => {
        for (let i = 0; i < draws; ++i) {
            await window.drillTest.advance(60_000 / draws);
        }
    }, DRAWS_A_MINUTE);
}

/** Bytes that are still in use once everything unused has been given back. */
async function memoryOf(page, devtools) {
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    const { nodes } = await devtools.send("Memory.getDOMCounters");
    const elements = await page.evaluate(() => document.querySelectorAll("#mirror *").length);
    const module = await page.evaluate(() => window.moduleMemory.buffer.byteLength);
    return { module, scripts: usedSize, nodes, elements };
}

/** In the page, before its scripts: it does not show its module's memory around, so it is noted. */
function noteModuleMemory() {
    for (const name of ["instantiate", "instantiateStreaming"]) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...args) => {
            const made = await original.apply(WebAssembly, args);
            const exported = Object.values((made.instance ?? made).exports);
            window.moduleMemory = exported.find((one) => one instanceof WebAssembly.Memory);
            return made;
        };
    }
}

/** Of the line that fits `points` best. */
function slope(points) {
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [x, y] = [0, 1].map((axis) => mean(points.map((point) => point[axis])));
    const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
    return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function megabytes(bytes) {
    return (bytes / 1024 / 1024).toFixed(2);
}
