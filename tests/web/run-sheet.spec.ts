// An author reads a pack: its run sheet, live while the file is edited, and plays from an inject.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, giveFile, test, type Page } from "../../web/testing/drill-test.ts";

const PACK = readFileSync(
    fileURLToPath(new URL("../packs/good/smallest.json", import.meta.url)),
    "utf8",
);
const MAINTENANCE = readFileSync(
    fileURLToPath(new URL("../../scenarios/maintenance-overruns/pack.json", import.meta.url)),
    "utf8",
);

/** Drops a file that can be looked at again, as a browser hands it over. */
async function drop(page: Page, name: string, text: string): Promise<void> {
    await page.evaluate(
        ([name, text]) => {
            const editor = { text, saved: 1 };
            Object.assign(window, { editor });
            const file = () =>
                new File([editor.text], name, {
                    type: "application/json",
                    lastModified: editor.saved,
                });
            const handle = { kind: "file", getFile: () => Promise.resolve(file()) };
            const item = { getAsFileSystemHandle: () => Promise.resolve(handle) };
            const event = new Event("drop", { bubbles: true, cancelable: true });
            Object.assign(event, { dataTransfer: { files: [file()], items: [item] } });
            document.body.dispatchEvent(event);
        },
        [name, text] as const,
    );
}

async function save(page: Page, text: string): Promise<void> {
    await page.evaluate((text) => {
        const { editor } = window as unknown as { editor: { text: string; saved: number } };
        editor.text = text;
        editor.saved += 1;
    }, text);
}

async function read(page: Page): Promise<void> {
    await giveFile(page, "Read a pack", "pack.json", PACK);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign-in is slow");
}

for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
]) {
    test.describe(`${viewport.width} wide`, () => {
        test.use({ viewport });

        test("a pack is read as a run sheet, timed lines first", async ({ drill, page }) => {
            await drill.open();
            await read(page);
            await drill.settle();
            const rows = page.getByRole("list", { name: "Run sheet" }).getByRole("listitem");
            expect(await rows.count()).toBeGreaterThan(11);
            await expect(rows.nth(1)).toContainText("00:05");
            await expect(rows.nth(1)).toContainText("S2: sign-in is slow.");
            await drill.expectAccessible();
            await page.getByRole("button", { name: "Back to drills" }).click();
            await expect(page.getByRole("button", { name: "Choose a pack" })).toBeVisible();
        });
    });
}

test("maintenances of the pack stand above its run sheet", async ({ drill, page }) => {
    await drill.open();
    await giveFile(page, "Read a pack", "pack.json", MAINTENANCE);
    await drill.settle();
    const rows = page.getByRole("list", { name: "Maintenances" }).getByRole("listitem");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("20:50 UTC to 21:28 UTC");
    await expect(rows).toContainText("Under way from the start, finishes by itself · sso-move");
    await expect(rows).toContainText("SAML SSO: sessions move to a new store");
    await drill.expectAccessible();
});

test("from an inject the drill begins shortly before it", async ({ drill, page }) => {
    await drill.open();
    await read(page);
    await page.getByRole("button", { name: /^Play from here: 05:00, Devon/ }).click();
    await page.getByRole("button", { name: "Acknowledge" }).click();
    await page.getByRole("button", { name: "Join channel" }).click();
    await expect(page.getByText("I see slow sign-ins since 13:55")).toBeVisible();
    await expect(page.getByText("Found it: the connection pool is full.")).toHaveCount(0);
    await drill.advance(6_000);
    await expect(page.getByText("Found it: the connection pool is full.")).toBeVisible();
});

test("what waits for a condition is played at once", async ({ drill, page }) => {
    await drill.open();
    await read(page);
    await page.getByRole("button", { name: /^Play from here: condition.*, go$/ }).click();
    await page.getByRole("button", { name: "Join channel" }).click();
    await expect(page.getByText("@CMOC yes, go public")).toBeVisible();
});

test("findings are read again whenever the file is saved", async ({ drill, page }) => {
    await drill.open();
    await drop(page, "mine.json", PACK.replace('"severity": "S2"', '"severity": "S9"'));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "This pack needs one correction",
    );
    await save(page, PACK.replace('"severity": "S2"', '"severity": "S9", "colour": "red"'));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "This pack needs two corrections",
    );
    await save(page, PACK);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign-in is slow");
    await save(page, PACK.replace("Sign-in is slow", "Sign-in is very slow"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign-in is very slow");
    await page.getByRole("button", { name: "Start the drill" }).click();
    await expect(page.getByRole("button", { name: "Join channel" })).toBeVisible();
});
