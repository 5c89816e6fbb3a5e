// A drill survives reloads, second tabs and a store that fails; what is from disk leaves no trace.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, giveFile, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import {
    atRest,
    button,
    DRILL,
    failStore,
    messageField,
    playOn,
    reload,
    say,
    session,
    type Failure,
} from "./stored-drill.ts";

const PACK = fileURLToPath(new URL("../../scenarios/errors-everywhere/pack.json", import.meta.url));

test.describe("a reload in the middle of a drill", () => {
    test("comes back to the same room, paused a second before at most", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await say(drill, "Hello, I am the CMOC.");
        await drill.advance(40_600);
        const before = await session(page);
        expect(page.url()).toContain(`session=${before.id}`);
        const said = await page.getByRole("log").first().innerText();

        await reload(drill);
        const after = await session(page);
        expect(after.id).toBe(before.id);
        expect(after.drillMs).toBeLessThanOrEqual(before.drillMs);
        expect(after.drillMs).toBeGreaterThanOrEqual(before.drillMs - 1000);
        expect(await page.getByRole("log").first().innerText()).toBe(said);
        await expect(page.getByRole("region", { name: "Drill clock" })).toContainText(
            "You are back: the drill is paused at 1:0",
        );
        await drill.expectAccessible();

        await button(page, "Go on").click();
        await drill.advance(10_000);
        expect((await session(page)).drillMs).toBe(after.drillMs + 10_000);
    });

    test("leads to the same session as one that was never reloaded", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await button(page, "Pause").click();
        await drill.settle();
        const before = await session(page);
        await reload(drill);
        expect(await session(page)).toEqual(before);
    });

    test("brings back the draft and the open form", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await messageField(page).fill("half a sentence; 5:ü");
        await button(page, "New incident").click();
        await page.getByRole("textbox", { name: "Title" }).fill("Errors on Web");
        await drill.advance(250);
        await reload(drill);
        await expect(messageField(page)).toHaveValue("half a sentence; 5:ü");
        await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Errors on Web");
    });

    test("brings back what was typed while the drill is paused", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await button(page, "New incident").click();
        await button(page, "Pause").click();
        await drill.settle();
        await page.getByRole("textbox", { name: "Title" }).fill("Errors on Web");
        await drill.settle();
        await reload(drill);
        await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Errors on Web");
    });

    test("brings back where the channel stood", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        for (let line = 1; line <= 20; ++line) {
            await say(drill, `Line ${line}`);
        }
        const log = page.getByRole("log", { name: /^Messages/ });
        await log.evaluate((element) => {
            const scrolled = new Promise((done) =>
                element.addEventListener("scroll", done, { once: true }),
            );
            element.scrollTop = 200;
            return scrolled;
        });
        await drill.advance(250);
        await reload(drill);
        expect(await log.evaluate((element) => element.scrollTop)).toBe(200);
    });

    test("does not bring back the draft of a line that was said", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await messageField(page).fill("said and done");
        await drill.advance(250);
        await messageField(page).press("Enter");
        await drill.settle();
        await reload(drill);
        await expect(messageField(page)).toHaveValue("");
        await expect(page.getByRole("log").first()).toContainText("said and done");
    });

    test("shows the debrief of a drill that has ended", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await button(page, "End drill").click();
        await drill.settle();
        await page.getByRole("alertdialog").getByRole("button", { name: "End drill" }).click();
        await drill.settle();
        await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
        await reload(drill);
        await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
    });
});

test("a second tab says that the drill is open, and takes it over when asked", async ({
    drill,
    page,
    context,
}) => {
    await drill.open(DRILL);
    await playOn(drill);
    const before = await session(page);

    const second = await context.newPage();
    await second.goto(page.url());
    await atRest(second);
    await expect(second.getByRole("heading", { level: 1 })).toHaveText(
        "This drill is open in another tab",
    );
    await button(second, "Take over").click();
    await atRest(second);
    expect((await session(second)).batches).toBe(before.batches + 1); // the pause

    await drill.settle();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "This drill goes on in another tab",
    );
    await drill.expectAccessible();
    await button(page, "Take it back").click();
    await drill.settle();
    expect((await session(page)).id).toBe(before.id);
    await expect(second.getByRole("heading", { level: 1 })).toHaveText(
        "This drill goes on in another tab",
    );
});

test.describe("a store that fails", () => {
    const told: Record<Failure, string> = {
        denied: "This browser lets the page store nothing: this drill goes on in this tab alone",
        full: "The space for saved drills is full: this drill goes on in this tab alone",
        "full later": "The space for saved drills is full: all up to 0:0",
        newer: "A newer version of this page has taken over the saved drills",
    };
    for (const [failure, sentence] of Object.entries(told)) {
        test(`(${failure}) is told, the drill goes on, its log is saved`, async ({
            drill,
            page,
        }) => {
            await failStore(page, failure as Failure);
            await drill.open(DRILL);
            await playOn(drill);
            const notice = page.getByRole("region", { name: "Storage" });
            await expect(notice).toContainText(sentence);
            await drill.expectAccessible();
            await say(drill, "still here");
            expect((await session(page)).id).toBe("");

            const download = page.waitForEvent("download");
            await button(page, "Save the log").click();
            const file = await download;
            expect(file.suggestedFilename()).toBe("PRACTICE-errors-everywhere.log");
            const log = readFileSync(await file.path(), "utf8");
            expect(log).toContain("still here");
            expect(log).toContain('"practice":true');
        });
    }
});

test("a pack from disk leaves nothing in any store of the browser", async ({ drill, page }) => {
    await drill.open();
    await giveFile(page, "Choose a pack", "pack.json", readFileSync(PACK));
    await expect(button(page, "Join channel")).toBeVisible();
    await playOn(drill);
    await messageField(page).fill("a draft");
    await drill.advance(60_000);
    const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        cookies: document.cookie,
    }));
    expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: "" });
    expect(page.url()).not.toContain("session=");
});

test.describe("the drill clock", () => {
    test("pauses a drill whose computer slept, and says so", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await page.evaluate(() => window.drillTest!.sleep(500_000));
        await expect(page.getByRole("banner")).toContainText("paused at 0:20");
        await expect(page.getByRole("region", { name: "Drill clock" })).toContainText(
            "This page stood still for 8:20",
        );
        await drill.expectAccessible();
        await button(page, "Go on").click();
        await drill.advance(5_000);
        expect((await session(page)).drillMs).toBe(25_000);
    });

    test("plays two minutes without a tick exactly", async ({ drill, page }) => {
        await drill.open(DRILL);
        await playOn(drill);
        await page.evaluate(() => window.drillTest!.sleep(120_000));
        const slept = await session(page);
        expect(slept.drillMs).toBe(140_000);

        await drill.open(DRILL);
        await playOn(drill);
        await drill.advance(120_000);
        expect((await session(page)).hash).toBe(slept.hash);
    });

    test("skips ahead to what happens next", async ({ drill, page }) => {
        await drill.open(DRILL);
        await drill.advance(250);
        await button(page, "Skip ahead").click();
        await drill.settle();
        const skipped = await session(page);
        expect(skipped.drillMs).toBeGreaterThan(250);

        await drill.open(DRILL);
        await drill.advance(skipped.drillMs);
        expect((await session(page)).hash).toBe(skipped.hash);
    });
});

for (const lost of ["own", "copy"] as const) {
    test(`a drill survives that the browser throws away its ${lost} database`, async ({
        drill,
        page,
    }) => {
        await speakInDrill(drill);
        await messageField(page).fill("a draft");
        await button(page, "Pause").click();
        await drill.settle();
        await drill.advance(250);
        const before = await session(page);

        await throwAway(page, lost);
        await comeBack(page, before.id);
        expect(await session(page)).toEqual(before);
        await expect(messageField(page)).toHaveValue("a draft");
        await button(page, "Pause").click(); // it was down
        await drill.settle();
        await say(drill, "And it goes on.");

        await throwAway(page, lost === "own" ? "copy" : "own");
        await comeBack(page, before.id);
        await expect(page.getByRole("log").first()).toContainText("And it goes on.");
    });
}

for (const call of ["databases", "open"] as const) {
    test(`a database that fails once in "${call}" before it is thrown away costs nothing`, async ({
        drill,
        page,
    }) => {
        await speakInDrill(drill);
        await button(page, "Pause").click();
        await drill.settle();
        const before = await session(page);
        await throwAway(page, "own");
        await page.addInitScript((name: string) => {
            const factory = IDBFactory.prototype as unknown as Record<string, unknown>;
            const asBefore = factory[name];
            factory[name] = () => {
                factory[name] = asBefore;
                throw new DOMException("Internal error", "UnknownError");
            };
        }, call);
        await comeBack(page, before.id);
        expect(await session(page)).toEqual(before);
    });
}

/** A drill in which the player has said something. */
async function speakInDrill(drill: Drill): Promise<void> {
    await drill.open(DRILL);
    await playOn(drill);
    await say(drill, "Hello, I am the CMOC.");
}

async function comeBack(page: Page, id: string): Promise<void> {
    await page.goto(`/?test&session=${id}`);
    await atRest(page);
}

/** As a browser may do that was killed; `page` is left, so that nothing holds the database. */
async function throwAway(page: Page, which: "own" | "copy"): Promise<void> {
    await page.goto("about:blank");
    const other = await page.context().newPage();
    await other.goto("/scenarios/index.json");
    await other.evaluate(async (name) => {
        interface Buckets {
            open(bucket: string): Promise<{ indexedDB: IDBFactory }>;
        }
        const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets };
        const factory =
            name === "own" ? indexedDB : (await storageBuckets.open("cmoc-drill-copy")).indexedDB;
        await new Promise((done, failed) => {
            const request = factory.deleteDatabase("cmoc-drill");
            request.onsuccess = done;
            request.onerror = failed;
        });
    }, which);
    await other.close();
}
