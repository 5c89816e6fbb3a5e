// The debrief: read it, step through it, take it away.
import { readFileSync } from "node:fs";

import { expect, test, type Drill, type Page } from "../../web/testing/drill-test.ts";

const LONGER_THAN_THE_DRILL_MS = 30 * 60 * 1000;
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

/** Acknowledges, joins channel and call, never unmutes, and lets the drill run to its end. */
async function playUnheard(drill: Drill, page: Page): Promise<void> {
    await drill.open("pack=errors-everywhere");
    await drill.advance(20_000);
    for (const name of ["Acknowledge", "Join channel", "Join call"]) {
        await page.getByRole("button", { name }).first().click();
        await drill.settle();
        await drill.advance(5_000);
    }
    await drill.advance(LONGER_THAN_THE_DRILL_MS);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Debrief: Errors everywhere");
    await drill.settle();
}

for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`on a ${size}`, () => {
        test.use({ viewport });

        test("says what made it hard, and shows without judging", async ({ drill, page }) => {
            await playUnheard(drill, page);
            await drill.expectAccessible();
            await expect(
                page.getByRole("list", { name: "What made this hard" }).getByRole("listitem"),
            ).not.toHaveCount(0);
            const call = page.getByRole("group", { name: "CMOC, in the call" });
            await expect(call.getByRole("img", { name: /^muted / })).toHaveCount(1);
            const expected = size === "desk" ? page.getByRole("table") : page.getByRole("list");
            const rows = expected.and(page.getByLabel("Expected of a practised CMOC"));
            expect(await rows.innerText()).not.toMatch(/score|grade|passed|failed|%|✓|✗/i);
        });

        test("a row of the expectations leads to what a customer saw", async ({ drill, page }) => {
            await playUnheard(drill, page);
            await page.getByRole("button", { name: "Show Page acknowledged" }).click();
            await expect(
                page.getByRole("heading", { name: "A customer at 15:34" }),
            ).toBeInViewport();
        });

        test("leaves the page as Markdown that says PRACTICE", async ({ drill, page }) => {
            await playUnheard(drill, page);
            const download = page.waitForEvent("download");
            await page.getByRole("button", { name: "Export the debrief as Markdown" }).click();
            const file = await download;
            expect(file.suggestedFilename()).toBe("PRACTICE-debrief-errors-everywhere.md");
            const text = readFileSync(await file.path(), "utf8");
            expect(text).toMatch(/^# PRACTICE: debrief of Errors everywhere/);
            expect(text).toContain("What made this hard");
            await expect(page.getByText(`Saved as ${file.suggestedFilename()}.`)).toBeVisible();
        });
    });
}

test("arrow keys step from event to event", async ({ drill, page }) => {
    await playUnheard(drill, page);
    const customer = page.getByRole("heading", { name: /^A customer at/ });
    await page.getByRole("button", { name: "Show Page acknowledged" }).click();
    await expect(customer).toHaveText("A customer at 15:34");
    for (let steps = 0; steps < 40; ++steps) {
        await page.keyboard.press("ArrowRight");
        await drill.settle();
    }
    await expect(customer).not.toHaveText("A customer at 15:34");
});

test("the same drill can be run again, or left", async ({ drill, page }) => {
    await playUnheard(drill, page);
    await page.getByRole("button", { name: "Run it again" }).click();
    await expect(page.getByRole("button", { name: "Join channel" })).toBeVisible();
    await drill.advance(LONGER_THAN_THE_DRILL_MS);
    await page.getByRole("button", { name: "Back to drills" }).click();
    await expect(page.getByRole("button", { name: "Start Errors everywhere" })).toBeVisible();
});

test("every drill from then on has the width of the room that was wished", async ({
    drill,
    page,
}) => {
    await drill.open("pack=errors-everywhere");
    const edge = page.getByRole("separator", { name: "Width of the room" });
    const usual = await edge.getAttribute("aria-valuenow");
    await edge.focus();
    await page.keyboard.press("ArrowRight");
    await drill.settle();
    const wished = (await edge.getAttribute("aria-valuenow"))!;
    expect(wished).not.toBe(usual);
    await drill.advance(LONGER_THAN_THE_DRILL_MS);
    await page.getByRole("button", { name: "Run it again" }).click();
    await expect(edge).toHaveAttribute("aria-valuenow", wished);
    await drill.open("pack=your-first-page");
    await expect(edge).toHaveAttribute("aria-valuenow", wished);
});
