// Frames a second while nothing happens but the clock: the page acknowledged, pace 1, real time.
const LIMIT_PER_SECOND = 2;
const SECONDS = 10;
const REST_MS = 2_000;

/** `isHidden`: the page is told that it lies in the background. */
export async function measureIdle(browser, site, isHidden) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await openAtRest(page, site, "stats&");
    if (isHidden) {
        await page.evaluate(() => {
            Object.defineProperty(document, "hidden", { get: () => true });
            document.dispatchEvent(new Event("visibilitychange"));
        });
    }
    await page.waitForTimeout(REST_MS);
    const seen = await countFor(page, SECONDS);
    await page.close();
    return {
        name: isHidden
            ? "Frames drawn idle, page in the background"
            : "Frames drawn idle, clock running",
        unit: "per second",
        value: perSecond(seen.draws, seen.seconds),
        limit: isHidden ? 0 : LIMIT_PER_SECOND,
        computed: perSecond(seen.frames, seen.seconds),
        cpuMs: perSecond(seen.frameMs + seen.mirrorMs + seen.drawMs, seen.seconds),
    };
}

/** A drill whose page is acknowledged, at the real clock. */
export async function openAtRest(page, site, options) {
    await page.goto(`${site.url}/?${options}pack=errors-everywhere`);
    const button = page.getByRole("button", { name: "Acknowledge", exact: true });
    await button.click({ timeout: 90_000 });
    await button.waitFor({ state: "hidden" });
}

async function countFor(page, seconds) {
    return page.evaluate(async (length) => {
        const before = { ...window.drillTest.counts };
        const started = performance.now();
        await new Promise((done) => setTimeout(done, length * 1000));
        const after = { ...window.drillTest.counts };
        Object.keys(after).forEach((key) => (after[key] -= before[key]));
        return { ...after, seconds: (performance.now() - started) / 1000 };
    }, seconds);
}

function perSecond(count, seconds) {
    return Math.round((count / seconds) * 10) / 10;
}
