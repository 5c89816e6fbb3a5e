// Where the focus is when the screen changes under it, and what is announced how urgently.
import { expect, test, type Drill, type Locator, type Page } from "../../web/testing/drill-test.ts";

/** A drill in which the page has just come in; the desk behind it. */
async function openPaged(drill: Drill): Promise<void> {
    await drill.open("pack=errors-everywhere");
    await drill.advance(15_000);
}

async function openRoom(drill: Drill): Promise<void> {
    await openPaged(drill);
    for (const name of ["Acknowledge", "Join channel"]) {
        await drill.page.getByRole("button", { name }).click();
        await drill.settle();
    }
}

const scrollTop = (area: Locator) => area.evaluate((element) => element.scrollTop);

async function find(page: Page, words: string): Promise<boolean> {
    return page.evaluate(
        // Not in the DOM's own types, though every browser has it.
        (text) => (window as unknown as { find(text: string): boolean }).find(text),
        words,
    );
}

test.describe("what is out of view", () => {
    test("a control that takes the focus is scrolled into view", async ({ drill, page }) => {
        await openRoom(drill);
        await page.getByRole("button", { name: "New incident" }).click();
        await drill.settle();
        await page.getByRole("checkbox", { name: "All components and containers" }).click();
        await drill.settle();
        const area = page.getByRole("region", { name: "New incident fields" });
        const last = area.getByRole("checkbox").last();
        await area.evaluate((element) => (element.scrollTop = 0));
        await expect(last).not.toBeInViewport();
        await last.focus();
        await expect(last).toBeInViewport();
        await drill.settle();
        expect(await scrollTop(area)).toBeGreaterThan(0);
    });

    test("words that the browser finds are scrolled into view", async ({ drill, page }) => {
        await openRoom(drill);
        await drill.advance(240_000);
        const log = page.getByRole("log", { name: /^Messages in/ });
        const start = log.getByText("Everyone here but you is simulated.");
        await expect(start).not.toBeInViewport();
        expect(await find(page, "Everyone here but you is simulated")).toBe(true);
        await expect(start).toBeInViewport();
        await drill.settle();
        expect(await scrollTop(log)).toBeLessThan(100);
    });
});

test.describe("the focus", () => {
    test("has no ring where a press of the pointer left it", async ({ drill, page }) => {
        await openPaged(drill);
        await page.getByRole("button", { name: "Acknowledge" }).click();
        await drill.settle();
        const focused = page.locator("#mirror :focus");
        await expect(focused).toHaveCSS("outline-style", "none");
        await page.keyboard.press("F6");
        await expect(focused).toHaveCSS("outline-style", "solid");
    });

    test("goes into a dialog and back to what opened it", async ({ drill, page }) => {
        await openRoom(drill);
        const opener = page.getByRole("button", { name: "End drill" });
        await opener.focus();
        await page.keyboard.press("Enter");
        await drill.settle();
        await expect(page.getByRole("button", { name: "Keep going" })).toBeFocused();
        await page.keyboard.press("Escape");
        await drill.settle();
        await expect(page.getByRole("alertdialog")).toHaveCount(0);
        await expect(opener).toBeFocused();
    });

    test("goes into an open list and back to its combobox", async ({ drill, page }) => {
        await openRoom(drill);
        const box = page.getByRole("combobox", { name: /^Status of/ }).first();
        await box.focus();
        await page.keyboard.press("Enter");
        await drill.settle();
        await expect(page.getByRole("option", { selected: true })).toBeFocused();
        await page.keyboard.press("Escape");
        await drill.settle();
        await expect(box).toBeFocused();
    });

    test("cannot reach what is behind a dialog", async ({ drill, page }) => {
        await openPaged(drill);
        await expect(page.getByRole("button", { name: "Acknowledge" })).toBeFocused();
        const behind = page.locator("#mirror > :not([aria-modal])");
        expect(await behind.count()).toBeGreaterThan(1);
        for (const element of await behind.all()) {
            await expect(element).toHaveJSProperty("inert", true);
        }
        for (let presses = 0; presses < 5; ++presses) {
            await page.keyboard.press("Tab");
            const isBehind = await page.evaluate(() =>
                Boolean(document.activeElement?.closest("[inert]")),
            );
            expect(isBehind).toBe(false);
        }
    });

    test("goes to the desk when a page that came by itself is gone", async ({ drill, page }) => {
        await openPaged(drill);
        await page.keyboard.press("Enter");
        await drill.settle();
        await expect(page.getByRole("main", { name: "Desk" })).toBeFocused();
    });

    test("goes to the new screen with the button that led there", async ({ drill, page }) => {
        await drill.open();
        await page.getByRole("button", { name: "Start Errors everywhere" }).focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("main", { name: "Desk" })).toBeFocused();
    });

    test("stays when a list grows around it", async ({ drill, page }) => {
        await openRoom(drill);
        const channel = page.getByRole("log", { name: /^Messages in/ });
        const tickets = page.getByRole("button", { name: /^Tickets/ });
        await tickets.focus();
        const before = await channel.getByRole("article").count();
        await drill.advance(240_000);
        expect(await channel.getByRole("article").count()).toBeGreaterThan(before);
        await expect(tickets).toHaveAccessibleName(/new$/);
        await expect(tickets).toBeFocused();
    });

    test("goes to the neighbour when a list's row is gone", async ({ drill, page }) => {
        for (let runs = 0; runs < 2; ++runs) {
            await openRoom(drill);
        }
        await drill.open();
        const rows = page.getByRole("list", { name: "Your drills" }).getByRole("listitem");
        await expect(rows).toHaveCount(2);
        await rows
            .first()
            .getByRole("button", { name: /^Delete/ })
            .focus();
        await page.keyboard.press("Enter");
        await drill.settle();
        await page.keyboard.press("Shift+Tab");
        await page.getByRole("button", { name: "Delete drill" }).focus();
        await page.keyboard.press("Enter");
        await drill.settle();
        await expect(rows).toHaveCount(1);
        await expect(rows.first().getByRole("button").first()).toBeFocused();
    });
});

test("a page is assertive, the channel polite, the clock silent", async ({ drill, page }) => {
    await openPaged(drill);
    const pager = page.getByRole("dialog", { name: "You are paged as CMOC" });
    await expect(pager.getByRole("alert")).toHaveAttribute("aria-live", "assertive");
    await page.getByRole("button", { name: "Acknowledge" }).click();
    await drill.settle();
    await page.getByRole("button", { name: "Join channel" }).click();
    await drill.settle();
    await expect(page.getByRole("log")).toHaveAttribute("aria-live", "polite");
    for (const clock of await page.getByRole("timer").all()) {
        await expect(clock).toHaveAttribute("aria-live", "off");
    }
    expect(await page.getByRole("timer").count()).toBeGreaterThan(1);
});
