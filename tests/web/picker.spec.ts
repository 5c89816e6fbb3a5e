// The first page: finding a drill, and opening a pack from this device.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, giveFile, test, requestsOf } from "../../web/testing/drill-test.ts";

const PACK = fileURLToPath(new URL("../../scenarios/errors-everywhere/pack.json", import.meta.url));
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`on a ${size}`, () => {
        test.use({ viewport });

        test("a drill is found by a word and started by its name", async ({ drill, page }) => {
            await drill.open();
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Pick an incident/);
            await expect(page.getByRole("banner").getByText("PRACTICE")).toBeVisible();
            await drill.expectAccessible();

            await page.getByRole("textbox", { name: "Search drills" }).fill("errors");
            await page.getByRole("button", { name: "Start Errors everywhere" }).click();
            await expect(page.getByRole("button", { name: "Join channel" })).toBeVisible();
        });

        test("a search without a match is told and taken back", async ({ drill, page }) => {
            await drill.open();
            await page.getByRole("textbox", { name: "Search drills" }).fill("no such drill");
            await expect(page.getByText("No drill matches.")).toBeVisible();
            await drill.settle();
            await drill.expectAccessible();
            await page.getByRole("button", { name: "Show all drills" }).click();
            await expect(page.getByRole("textbox", { name: "Search drills" })).toHaveValue("");
            await expect(
                page.getByRole("button", { name: "Start Errors everywhere" }),
            ).toBeVisible();
        });

        test("a pack with faults shows all of them, and nothing is sent", async ({
            drill,
            page,
        }) => {
            await drill.open();
            const asked = requestsOf(page);
            await giveFile(
                page,
                "Choose a pack",
                "mine.json",
                Buffer.from('{"format":"cmoc-drill-pack/1"}'),
            );
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(
                /^This pack needs .+ corrections$/,
            );
            const findings = page.getByRole("list", { name: "Findings" });
            expect(await findings.getByRole("listitem").count()).toBeGreaterThan(5);
            await drill.settle();
            await drill.expectAccessible();
            await page.getByRole("button", { name: "Back to drills" }).click();
            await expect(page.getByRole("button", { name: "Choose a pack" })).toBeVisible();
            expect(asked).toEqual([]);
        });
    });
}

test("a pack from disk starts its drill and leaves nothing behind", async ({ drill, page }) => {
    await drill.open();
    await giveFile(page, "Choose a pack", "pack.json", readFileSync(PACK));
    await expect(page.getByRole("button", { name: "Join channel" })).toBeVisible();
    const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
    }));
    expect(stored).toEqual({ local: 0, session: 0, databases: 0 });
});

test("an address with a drill that is not there says so and leads back", async ({ page }) => {
    await page.route("**/scenarios/not-there/**", (route) => route.fulfill({ status: 404 }));
    await page.goto("/?test&pack=not-there");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "This drill could not be loaded",
    );
    await page.getByRole("button", { name: "Back to drills" }).click();
    await expect(page.getByRole("button", { name: "Choose a pack" })).toBeVisible();
});
