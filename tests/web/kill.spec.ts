// The browser's process is killed in the middle of a drill: what was stored counts, all of it. Some
// of the kills make Chromium throw a database away (web/src/twin-store.ts).
//
// One profile is killed several times in a row: the browser that comes back plays the next drill,
// and the drills of all kills before are still there at the end.
//
// DRILL_KILLS says how many kills, DRILL_KILL_SEED where they start. A kill depends on those before
// it in its row, so a row is repeated whole: the seed of its first one is in the name of the test.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import {
    chromium,
    Drill,
    expect,
    test,
    type BrowserContext,
    type Page,
} from "../../web/testing/drill-test.ts";
import { atRest, DRILL, messageField, playOn, say, session } from "./stored-drill.ts";

const KILLS = Number(process.env.DRILL_KILLS ?? 25);
const FIRST_SEED = Number(process.env.DRILL_KILL_SEED ?? 1);
const KILLS_IN_A_ROW = 5;
const DRAFT = "a draft that nobody sent";

/** The same numbers for the same seed (Mulberry32). */
function dice(seed: number): (sides: number) => number {
    let state = seed;
    return (sides) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
    };
}

/** The process that was started with this profile; its children end with it. */
function browserProcess(profile: string): number {
    for (const entry of readdirSync("/proc")) {
        if (!/^\d+$/.test(entry)) {
            continue;
        }
        try {
            const words = readFileSync(`/proc/${entry}/cmdline`, "utf8").split("\0");
            const isOurs = words.includes(`--user-data-dir=${profile}`);
            if (isOurs && !words.some((word) => word.startsWith("--type="))) {
                return Number(entry);
            }
        } catch {
            continue; // it ended meanwhile
        }
    }
    throw new Error("the browser's process was not found");
}

interface Browser {
    context: BrowserContext;
    page: Page;
}

async function open(profile: string): Promise<Browser> {
    const { baseURL, launchOptions, viewport } = test.info().project.use;
    const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL,
        viewport,
    });
    return { context, page: context.pages()[0]! };
}

/** Kills the browser and waits until Playwright has seen it end. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
    const ended = new Promise((done) => context.once("close", done));
    process.kill(browserProcess(profile), "SIGKILL");
    await ended;
}

/** State hash behind each stored line of the log, as the store has it. */
function storedHashes(page: Page, id: string): Promise<string[]> {
    return page.evaluate(async (sessionId) => {
        const database = await new Promise<IDBDatabase>((done, failed) => {
            const request = indexedDB.open("cmoc-drill");
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
        });
        const lines = await new Promise<Uint8Array[]>((done, failed) => {
            const range = IDBKeyRange.bound([sessionId, 0], [sessionId, Infinity]);
            const request = database.transaction("batches").objectStore("batches").getAll(range);
            request.onsuccess = () => done(request.result as Uint8Array[]);
            request.onerror = () => failed(request.error);
        });
        database.close();
        return lines
            .slice(1)
            .map((line) => (JSON.parse(new TextDecoder().decode(line)) as { hash: string }).hash);
    }, id);
}

/** What the page reported of a drill just before its browser was killed. */
type Report = Awaited<ReturnType<typeof session>>;

/** Plays a drill for as long as `roll` says and kills the browser in the middle of it. */
async function playUntilKilled(
    { context, page }: Browser,
    profile: string,
    seed: number,
): Promise<Report> {
    const roll = dice(seed);
    await page.goto(`/?test&${DRILL}`);
    await atRest(page);
    const drill = new Drill(page);
    await playOn(drill);
    for (let line = roll(4); line > 0; --line) {
        await say(drill, `Line ${line} of ${seed}`);
        await drill.advance(roll(20_000));
    }
    await messageField(page).fill(DRAFT);
    await drill.advance(250); // a draft is stored at the next tick
    const before = await session(page);
    // Time passes and more is stored while the process dies.
    void page
        .evaluate((ms) => window.drillTest!.advance(ms), 1000 * roll(60))
        .catch(() => undefined);
    for (let turns = roll(30); turns > 0; --turns) {
        await new Promise((done) => setImmediate(done));
    }
    await kill(context, profile);
    return before;
}

/** The drill is there up to its last stored line at least, and so is what was being typed. */
async function expectNothingLost(page: Page, before: Report, seed: number): Promise<void> {
    await page.goto(`/?test&session=${before.id}`);
    await atRest(page);
    expect(await page.evaluate(() => window.drillTest!.session()), `kill ${seed}`).not.toBeNull();
    const hashes = await storedHashes(page, before.id);
    expect(hashes.length, `lines of kill ${seed}`).toBeGreaterThanOrEqual(before.batches);
    expect(hashes[before.batches - 1], `hash of kill ${seed}`).toBe(before.hash);
    const after = await session(page);
    expect(after.batches, `lines read after kill ${seed}`).toBe(hashes.length);
    expect(after.hash, `hash read after kill ${seed}`).toBe(hashes.at(-1));
    await expect(messageField(page), `draft of kill ${seed}`).toHaveValue(DRAFT);
}

test.describe.configure({ mode: "parallel" });

for (let first = FIRST_SEED; first < FIRST_SEED + KILLS; first += KILLS_IN_A_ROW) {
    const last = Math.min(first + KILLS_IN_A_ROW, FIRST_SEED + KILLS) - 1;
    test(`nothing that was stored is lost in kills ${first} to ${last}`, async () => {
        test.setTimeout(60_000 * KILLS_IN_A_ROW);
        const profile = mkdtempSync(path.join(tmpdir(), "drill-kill-"));
        const killed: Report[] = [];
        let browser = await open(profile);
        for (let seed = first; seed <= last; ++seed) {
            const before = await playUntilKilled(browser, profile, seed);
            browser = await open(profile);
            await expectNothingLost(browser.page, before, seed);
            killed.push(before);
        }
        for (const [index, before] of killed.entries()) {
            const hashes = await storedHashes(browser.page, before.id);
            expect(hashes[before.batches - 1], `kill ${first + index}, at the end`).toBe(
                before.hash,
            );
        }
        await browser.context.close();
        rmSync(profile, { recursive: true, force: true });
    });
}
