// The pager as it is heard: until it is acknowledged, again for a page that comes later, and not at
// all inside another site's page unless the player wants it.
import { readFileSync } from "node:fs";

import { expect, giveFile, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import { press } from "./small-drill.ts";

const SMALLEST = new URL("../packs/good/smallest.json", import.meta.url);
const RINGS_EVERY_MS = 5000;
const TONES = 3;

/** Counts tones in place of playing them. */
async function listen(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const heard = { tones: 0 };
        class Context {
            currentTime = 0;
            destination = {};
            resume = () => Promise.resolve();
            suspend = () => Promise.resolve();
        }
        class Node {
            connect(): void {}
            start(): void {
                heard.tones += 1;
            }
            stop(): void {}
        }
        Object.assign(window, {
            heard,
            AudioContext: Context,
            GainNode: Node,
            OscillatorNode: Node,
        });
    });
}

const heard = (page: Pick<Page, "evaluate">) =>
    page.evaluate(() => (window as unknown as { heard: { tones: number } }).heard.tones / 3);

async function start(drill: Drill, injects: object[] = []): Promise<void> {
    const pack = JSON.parse(readFileSync(SMALLEST, "utf8"));
    const content = JSON.stringify({ ...pack, injects: [...pack.injects, ...injects] });
    await drill.open();
    await giveFile(drill.page, "Choose a pack", "small.json", content);
    await drill.page.getByRole("button", { name: "Pause" }).waitFor();
}

test("the pager rings until the page is acknowledged, and not while the drill is paused", async ({
    drill,
    page,
}) => {
    await listen(page);
    await start(drill);
    await drill.advance(4000);
    expect(await heard(page)).toBe(0);
    await drill.advance(2000);
    expect(await heard(page)).toBe(1);
    await drill.advance(RINGS_EVERY_MS);
    await drill.advance(RINGS_EVERY_MS);
    expect(await heard(page)).toBe(TONES);
    await press(drill, "Acknowledge");
    await drill.advance(4 * RINGS_EVERY_MS);
    expect(await heard(page)).toBe(TONES);
});

test("a second page rings again, and who else was called stands in it", async ({ drill, page }) => {
    await listen(page);
    await start(drill, [
        { at: "01:00", page: { from: "bot", text: "Again: sign-in is slow." } },
        { at: "01:10", escalate: { from: "bot", text: "Nobody answers: the manager is called." } },
    ]);
    await drill.advance(6000);
    await press(drill, "Acknowledge");
    const before = await heard(page);
    await drill.advance(56_000);
    expect(await heard(page)).toBeGreaterThan(before);
    const pager = page.getByRole("dialog", { name: "You are paged as CMOC" });
    await expect(pager).toContainText("Again: sign-in is slow.");
    await drill.advance(10_000);
    await expect(pager).toContainText("Nobody answers: the manager is called.");
});

test("beside the pager its sound is turned off, and the choice outlives the drill", async ({
    drill,
    page,
}) => {
    await listen(page);
    await start(drill);
    await drill.settle();
    await press(drill, "Sound");
    const sound = page.getByRole("button", { name: "Sound" });
    await expect(sound).toHaveAttribute("aria-pressed", "false");
    await drill.advance(6000);
    expect(await heard(page)).toBe(0);
    await start(drill);
    await expect(sound).toHaveAttribute("aria-pressed", "false");
    await drill.advance(6000);
    expect(await heard(page)).toBe(0);
});

test("inside another site's page the pager is silent until the player wants it", async ({
    page,
}) => {
    await listen(page);
    const frame = `<iframe src="/?test" width="1280" height="720"></iframe>`;
    const body = `<!doctype html><title>Course</title>${frame}`;
    await page.route("**/course.html", (route) =>
        route.fulfill({ contentType: "text/html", body }),
    );
    await page.goto("/course.html");
    const inside = page.frames()[1];
    await inside.waitForFunction(() => window.drillTest !== undefined);
    const advance = (ms: number) =>
        inside.evaluate((length) => window.drillTest!.advance(length), ms);
    const chooser = page.waitForEvent("filechooser");
    await inside.getByRole("button", { name: "Choose a pack" }).click();
    const pack = {
        name: "small.json",
        mimeType: "application/json",
        buffer: readFileSync(SMALLEST),
    };
    await (await chooser).setFiles(pack);
    const sound = inside.getByRole("button", { name: "Sound" });
    await expect(sound).toHaveAttribute("aria-pressed", "false");
    await advance(6000);
    expect(await heard(inside)).toBe(0);
    await inside.getByRole("button", { name: "Acknowledge" }).click();
    await sound.click();
    await expect(sound).toHaveAttribute("aria-pressed", "true");
});
