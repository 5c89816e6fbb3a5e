// CPU time of a frame while a thousand messages stand in the channel.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LIMIT_MS = 4;
const MESSAGES = 1000;
const FRAMES = 200;
const WARM_UP_FRAMES = 20;
const PACK = fileURLToPath(new URL("../../tests/bench/thousand-messages.json", import.meta.url));
/** The pack's page goes off at 0:05, its last message is written at 1:50. */
const PAGE_MS = 6_000;
const MESSAGES_MS = 110_000;

/**
 * Each frame shows a new second on the clock. A frame is all that is done for one picture: the
 * module's passes until nothing changes, the elements made to match, the picture handed over.
 *
 * The figure is processor time, which other programs on the machine hardly change, as a mean: it
 * can only be read for many frames together. Beside it stands the time on the wall, frame by frame.
 */
export async function measureFrameCost(browser, site) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await openThousandMessages(page, site);
    const elements = await page.evaluate(() => document.querySelectorAll("#mirror *").length);
    await measureSeconds(page, WARM_UP_FRAMES);
    const frames = await measureSeconds(page, FRAMES);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    const before = await processorMs(devtools);
    await advanceBySeconds(page, FRAMES);
    const processor = ((await processorMs(devtools)) - before) / FRAMES;
    await page.close();
    const drawn = frames.filter((frame) => frame.draws > 0);
    if (drawn.length < FRAMES * 0.95) {
        throw new Error(`only ${drawn.length} of ${FRAMES} seconds changed the picture`);
    }
    const total = (frame) => frame.frameMs + frame.mirrorMs + frame.drawMs;
    return {
        name: `CPU time of a frame, ${MESSAGES.toLocaleString("en-GB")} messages`,
        unit: "ms",
        value: round(processor),
        limit: LIMIT_MS,
        median: round(quantile(drawn.map(total), 0.5)),
        p10: round(quantile(drawn.map(total), 0.1)),
        p95: round(quantile(drawn.map(total), 0.95)),
        medians: {
            module: round(quantile(drawn.map((frame) => frame.frameMs), 0.5)),
            elements: round(quantile(drawn.map((frame) => frame.mirrorMs), 0.5)),
            drawing: round(quantile(drawn.map((frame) => frame.drawMs), 0.5)),
        },
        modulePasses: round(quantile(drawn.map((frame) => frame.frames), 0.5)),
        modulePassMs: round(quantile(drawn.map((frame) => frame.frameMs / frame.frames), 0.5)),
        elements,
    };
}

async function openThousandMessages(page, site) {
    await page.goto(`${site.url}/?test`);
    await page.waitForFunction(() => window.drillTest !== undefined);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a pack" }).click();
    await (await chooser).setFiles(PACK);
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await advance(page, PAGE_MS);
    for (const name of ["Acknowledge", "Join channel"]) {
        await page.getByRole("button", { name, exact: true }).first().click();
        await page.evaluate(() => window.drillTest.settle());
    }
    await advance(page, MESSAGES_MS - PAGE_MS);
    await expectLastMessage(page);
}

/** All are written when the last of the hundred rounds is; only the newest stand in the page. */
async function expectLastMessage(page) {
    const { injects } = JSON.parse(readFileSync(PACK, "utf8"));
    const repeating = injects.filter((inject) => inject.message !== undefined);
    const count = repeating.reduce((sum, inject) => sum + inject.limit, 0);
    if (count !== MESSAGES) {
        throw new Error(`the pack writes ${count} messages, not ${MESSAGES}`);
    }
    await page.getByRole("log").getByText(repeating.at(-1).message.text).last().waitFor();
}

async function advance(page, ms) {
    await page.evaluate((length) => window.drillTest.advance(length), ms);
}

/** One row of counts for each second, taken in one go so that the bench itself costs little. */
async function measureSeconds(page, seconds) {
    return page.evaluate(async (count) => {
        const rows = [];
        for (let i = 0; i < count; ++i) {
            const before = { ...window.drillTest.counts };
            await window.drillTest.advance(1000);
            const row = { ...window.drillTest.counts };
            Object.keys(row).forEach((key) => (row[key] -= before[key]));
            rows.push(row);
            // The browser's own part of a frame (styles, layout) happens between ours, as in life.
            await new Promise((done) => requestAnimationFrame(() => done()));
        }
        return rows;
    }, seconds);
}

/** As many frames, one right after the other. */
async function advanceBySeconds(page, seconds) {
    await page.evaluate(async (count) => {
        for (let i = 0; i < count; ++i) {
            await window.drillTest.advance(1000);
        }
    }, seconds);
}

/** Processor time that the page's main thread has had so far. */
async function processorMs(devtools) {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "ThreadTime").value * 1000;
}

function quantile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function round(value) {
    return Math.round(value * 100) / 100;
}
