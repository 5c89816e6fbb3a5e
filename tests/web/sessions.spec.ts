// "Your drills" on the first page: continue, review, export, delete.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import { button, DRILL, playOn, say, session } from "./stored-drill.ts";

const PICTURES = fileURLToPath(new URL("../../web/test-results/screens", import.meta.url));
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const TITLE = "Errors everywhere";

const list = (page: Page) => page.getByRole("region", { name: "Your drills" });

/** A drill of half a minute, and the first page afterwards. */
async function leaveDrill(drill: Drill, query = DRILL): Promise<void> {
    await drill.open(query);
    await playOn(drill);
    await say(drill, "I will be back.");
    await drill.advance(10_000);
    await drill.open();
}

for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["dark", "light"] as const) {
        test(`the list is accessible on a ${size}, ${colorScheme}`, async ({ drill, page }) => {
            await leaveDrill(drill);
            await page.setViewportSize(viewport);
            await page.emulateMedia({ colorScheme });
            await drill.settle();
            await expect(list(page)).toContainText("Running, paused at 0:30");
            await drill.expectAccessible();
            await page.screenshot({ path: `${PICTURES}/sessions-${size}-${colorScheme}.png` });
            await button(page, `Delete ${TITLE}`).click();
            await drill.settle();
            await drill.expectAccessible();
        });
    }
}

test("without a stored drill there is no list, and no store is made", async ({ drill, page }) => {
    await drill.open();
    await expect(list(page)).toHaveCount(0);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test("a drill is continued where it was left", async ({ drill, page }) => {
    await leaveDrill(drill);
    await button(page, `Continue ${TITLE}`).click();
    await drill.settle();
    await expect(page.getByRole("log").first()).toContainText("I will be back.");
    expect((await session(page)).drillMs).toBe(30_000);
    expect(page.url()).toContain("session=");
});

test("a drill is reviewed without being touched", async ({ drill, page }) => {
    await leaveDrill(drill);
    await button(page, `Review ${TITLE}`).click();
    await drill.settle();
    await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
    await button(page, "Back to drills").click();
    await drill.settle();
    await expect(list(page)).toContainText("Running, paused at 0:30");
});

async function exportedLog(page: Page): Promise<string> {
    const download = page.waitForEvent("download");
    await button(page, `Export ${TITLE}`).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^PRACTICE-errors-everywhere-[0-9a-f]{8}\.log$/);
    return readFileSync(await file.path(), "utf8");
}

test("a drill's log is exported as it is stored", async ({ drill, page }) => {
    await leaveDrill(drill);
    const log = await exportedLog(page);
    expect(log).toContain("I will be back.");
    expect(log.split("\n")[0]).not.toContain("skin");
    expect(log.endsWith("\n")).toBe(true);
});

test("an exported log names the skin that the address gave the page", async ({ drill, page }) => {
    await leaveDrill(drill, `${DRILL}&skin=statuspage`);
    const header = (await exportedLog(page)).split("\n")[0] ?? "";
    expect(JSON.parse(header)).toMatchObject({ practice: true, skin: "statuspage" });
    await drill.open("skin=generic"); // too late for a session that has its words
    await button(page, `Continue ${TITLE}`).click();
    await drill.settle();
    await button(page, "New incident").click();
    await drill.settle();
    await expect(page.getByRole("textbox", { name: "Incident name" })).toBeAttached();
});

test("a drill is deleted after one question, with all that was kept of it", async ({
    drill,
    page,
}) => {
    await leaveDrill(drill);
    await button(page, `Delete ${TITLE}`).click();
    await drill.settle();
    await expect(page.getByRole("alertdialog")).toContainText("This cannot be undone.");
    await button(page, "Delete drill").click();
    await drill.settle();
    await expect(list(page)).toHaveCount(0);
    const left = await page.evaluate(async () => {
        const count = (factory: IDBFactory) =>
            new Promise<number>((done) => {
                const opening = factory.open("cmoc-drill");
                opening.onsuccess = () => {
                    const names = [...opening.result.objectStoreNames];
                    const shelves = opening.result.transaction(names);
                    let sum = 0;
                    for (const name of names) {
                        const counting = shelves.objectStore(name).count();
                        counting.onsuccess = () => (sum += counting.result);
                    }
                    shelves.oncomplete = () => done(sum);
                };
            });
        interface Buckets {
            open(bucket: string): Promise<{ indexedDB: IDBFactory }>;
        }
        const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets };
        const copy = await storageBuckets.open("cmoc-drill-copy");
        return [await count(indexedDB), await count(copy.indexedDB)];
    });
    expect(left).toEqual([0, 0]);
});

test("a drill that another tab plays is not deleted", async ({ drill, page, context }) => {
    await leaveDrill(drill);
    const other = await context.newPage();
    await other.goto("/?test");
    await other.waitForFunction(() => window.drillTest !== undefined);
    await other.evaluate(() => window.drillTest!.settle());
    await button(other, `Continue ${TITLE}`).click();
    await other.evaluate(() => window.drillTest!.settle());

    await button(page, `Delete ${TITLE}`).click();
    await drill.settle();
    await button(page, "Delete drill").click();
    await drill.settle();
    await expect(list(page)).toContainText("This drill is open in another tab");
    await expect(button(page, `Continue ${TITLE}`)).toBeVisible();
});

test("a drill whose pack has changed since says so and goes on with its own", async ({
    drill,
    page,
}) => {
    await leaveDrill(drill);
    await page.route("**/scenarios/index.json", async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/"hash":"[0-9a-f]{4}/g, '"hash":"0000');
        await route.fulfill({ response, body });
    });
    await drill.open();
    await expect(list(page)).toContainText("This drill has changed since.");
    await drill.expectAccessible();
    await button(page, `Continue ${TITLE}`).click();
    await drill.settle();
    await expect(page.getByRole("log").first()).toContainText("I will be back.");
});

test("a damaged log says so and can be exported or deleted", async ({ drill, page }) => {
    await leaveDrill(drill);
    await page.evaluate(
        () =>
            new Promise<void>((done) => {
                const opening = indexedDB.open("cmoc-drill");
                opening.onsuccess = () => {
                    const database = opening.result;
                    const writing = database.transaction("batches", "readwrite");
                    const cursor = writing.objectStore("batches").openCursor();
                    cursor.onsuccess = () => {
                        const [, line] = cursor.result!.key as [string, number];
                        if (line < 2) {
                            cursor.result!.continue();
                            return;
                        }
                        const bytes = cursor.result!.value as Uint8Array;
                        bytes[20] ^= 1;
                        cursor.result!.update(bytes);
                    };
                    writing.oncomplete = () => {
                        database.close();
                        done();
                    };
                };
            }),
    );
    await button(page, `Continue ${TITLE}`).click();
    await drill.settle();
    await expect(list(page).getByRole("alert")).toContainText("The stored log is damaged, line 3");
    await expect(button(page, `Continue ${TITLE}`)).toHaveCount(0);
    await expect(button(page, `Export ${TITLE}`)).toBeVisible();
    await drill.expectAccessible();
});

test("an address of a drill that is not stored here says so", async ({ drill, page }) => {
    await drill.open(`session=${"0123456789abcdef".repeat(2)}`);
    await expect(list(page)).toContainText("This browser has no saved drill of that name");
    expect(page.url()).not.toContain("session=");
});
