// One whole drill, from the picker to the exported debrief, as a person plays it.
import { readFileSync } from "node:fs";
import { expect, giveFile, test, requestsOf } from "../../web/testing/drill-test.ts";
import { moment, Player, readMoves } from "./player.ts";

test("a drill is played from the picker to the exported debrief", async ({ drill, page }) => {
    test.setTimeout(240_000);
    await drill.open();
    await page.getByRole("button", { name: "Start Errors everywhere" }).click();
    await expect(page.getByRole("heading", { name: "Errors everywhere" })).toBeVisible();

    const player = new Player(drill);
    const moves = readMoves("whole-drill-played-well");
    await player.play(moves);

    await page.getByRole("radio", { name: "Public page" }).click();
    await drill.settle();
    const publicPage = page.getByRole("region", { name: "Status page" });
    await expect(publicPage).toContainText("PRACTICE");
    await drill.expectAccessible();

    await player.goTo(moment("13:00"));
    await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
    const expected = page.getByRole("table", { name: /^Expect/ });
    await expect(expected).toContainText("First public update");
    await drill.expectAccessible();

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("PRACTICE-debrief-errors-everywhere.md");
    const markdown = readFileSync(await file.path(), "utf8");
    expect(markdown).toMatch(/^# PRACTICE: debrief of Errors everywhere/);
    expect(markdown.trimEnd().split("\n").at(-1)).toContain("PRACTICE");
    for (const move of moves.filter((each) => each.title)) {
        expect(markdown).toContain(move.title);
    }
    expect(markdown).not.toMatch(/\b(score|grade|percent)\b/i);
});

test("the pause stops the clock and the pace multiplies it", async ({ drill, page }) => {
    await drill.open("pack=errors-everywhere");
    await drill.advance(10_000);
    await page.getByRole("button", { name: "Acknowledge" }).click();
    await drill.settle();
    await page.getByRole("radio", { name: "4×" }).click();
    await drill.advance(5_000);
    await expect(page.getByRole("banner")).toContainText("drill 0:30");
    await page.getByRole("button", { name: "Pause" }).click();
    await drill.advance(60_000);
    await expect(page.getByRole("banner")).toContainText("paused at 0:30");
});

test("a real emergency freezes and hides the drill", async ({ drill, page }) => {
    await drill.open("pack=errors-everywhere");
    await drill.advance(10_000);
    await page.getByRole("button", { name: "Acknowledge" }).click();
    await drill.settle();
    await page.keyboard.press("Control+Shift+X");
    await drill.settle();
    await expect(page.getByText("PRACTICE").first()).toBeAttached();
    await expect(page.getByRole("button", { name: "Join channel" })).toHaveCount(0);
    await drill.expectAccessible();
});

test("a pack from disk is played without any request", async ({ drill, page }) => {
    await drill.open();
    const requests = requestsOf(page);
    const pack = readFileSync(new URL("../packs/good/smallest.json", import.meta.url));
    await giveFile(page, "Choose a pack", "secret.json", pack);
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await drill.advance(30_000);
    expect(requests).toEqual([]);
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(stored).toEqual([0, 0]);
});

test("a broken pack from disk shows all its findings", async ({ drill, page }) => {
    await drill.open();
    const pack = '{"format": "cmoc-drill-pack/1", "titel": "x", "length": "soon"}';
    await giveFile(page, "Choose a pack", "broken.json", pack);
    await expect(page.getByText(/titel/).first()).toBeVisible();
    await expect(page.getByText(/soon/).first()).toBeVisible();
    await drill.expectAccessible();
});
