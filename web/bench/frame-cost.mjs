// CPU time of a frame while very many messages stand in the channel.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LIMIT_MS = 4;
const FRAMES = 200;
const WARM_UP_FRAMES = 20;
const PACK = fileURLToPath(new URL("../../tests/bench/thousand-messages.json", import.meta.url));
/** Elements that may stand over the canvas, however long the channel is: the latest 200 messages, with
 * an element for each line that they wrap into. */
const ELEMENTS_MAX = 2500;
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
export async function measureFrameCost(browser, site, messages) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await openManyMessages(page, site, messages);
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
    if (elements > ELEMENTS_MAX) {
        throw new Error(`${elements} elements stand over the canvas, at most ${ELEMENTS_MAX} may`);
    }
    const total = (frame) => frame.frameMs + frame.mirrorMs + frame.drawMs;
    return {
        name: `CPU time of a frame, ${messages.toLocaleString("en-GB")} messages`,
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

async function openManyMessages(page, site, messages) {
    const pack = packWith(messages);
    await page.goto(`${site.url}/?test`);
    await page.waitForFunction(() => window.drillTest !== undefined);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a pack" }).click();
    const buffer = Buffer.from(JSON.stringify(pack));
    await (await chooser).setFiles({ name: "pack.json", mimeType: "application/json", buffer });
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await advance(page, PAGE_MS);
    for (const name of ["Acknowledge", "Join channel"]) {
        await page.getByRole("button", { name, exact: true }).first().click();
        await page.evaluate(() => window.drillTest.settle());
    }
    await advance(page, MESSAGES_MS - PAGE_MS);
    // All are written when the last is; only the newest stand in the page.
    const last = pack.injects.at(-1).message.text;
    await page.getByRole("log").getByText(last).last().waitFor();
}

/**
 * The pack of a thousand messages, each of its repeating injects as often as it takes, the copies a
 * few milliseconds apart: what is written takes as long, only more people speak at once.
 */
function packWith(messages) {
    const pack = JSON.parse(readFileSync(PACK, "utf8"));
    const repeating = pack.injects.filter((inject) => inject.message !== undefined);
    const once = pack.injects.filter((inject) => inject.message === undefined);
    const inPack = repeating.reduce((sum, inject) => sum + inject.limit, 0);
    const copies = messages / inPack;
    if (!Number.isInteger(copies)) {
        throw new Error(`the pack's ${inPack} messages do not go into ${messages}`);
    }
    const copied = repeating.flatMap((inject) =>
        Array.from({ length: copies }, (_, copy) => ({ ...inject, at: later(inject.at, copy * 5) })),
    );
    return { ...pack, injects: [...once, ...copied] };
}

/** `at` as the pack writes it, "00:10.300", a few milliseconds later. */
function later(at, ms) {
    const [seconds, thousandths] = at.split(".");
    return `${seconds}.${String(Number(thousandths) + ms).padStart(3, "0")}`;
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
