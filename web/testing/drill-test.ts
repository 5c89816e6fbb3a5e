// What the specs under tests/web share: a page at rest, time in the test's hands, accessibility
// checks.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { expect, test as base, type Page } from "@playwright/test";

import type { DrillTest } from "../src/test-handle.ts";

export { expect, type Page };
export { chromium } from "@playwright/test";
export type { BrowserContext, Locator } from "@playwright/test";

declare global {
    interface Window {
        drillTest?: DrillTest;
        axe?: {
            configure(options: unknown): void;
            run(
                context: unknown,
                options: unknown,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
    }
}

const axeSource = readFileSync(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    "utf8",
);

/** A page that fails its test when anything is reported to the console. */
export const test = base.extend<{ drill: Drill }>({
    drill: async ({ page }, use) => {
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(error.message));
        page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
        await use(new Drill(page));
        expect(faults).toEqual([]);
    },
});

/** Presses a button that asks for a file, and gives it one. */
export async function giveFile(
    page: Page,
    button: string | RegExp,
    name: string,
    content: string | Buffer,
): Promise<void> {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: button }).click();
    const mimeType = name.endsWith(".json") ? "application/json" : "";
    await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** Addresses asked for from now on, but for the module's own later part. */
export function requestsOf(page: Page): string[] {
    const asked: string[] = [];
    page.on("request", (request) => {
        const isOwnPart = request.url().includes("/assets/drill-later");
        if (request.method() !== "GET" || !isOwnPart) {
            asked.push(request.url());
        }
    });
    return asked;
}

export class Drill {
    constructor(readonly page: Page) {}

    /** Opens the page in test mode; `query` such as "pack=errors-everywhere". */
    async open(query = ""): Promise<void> {
        await this.page.goto(`/?test&${query}`);
        await this.page.waitForFunction(() => window.drillTest !== undefined);
        await this.settle();
    }

    /** Lets drill time pass at the pace that is set. */
    async advance(ms: number): Promise<void> {
        await this.page.evaluate((length) => window.drillTest!.advance(length), ms);
    }

    /** Waits until nothing is being loaded and no frame is due. */
    async settle(): Promise<void> {
        await this.page.evaluate(() => window.drillTest!.settle());
    }

    /** Fails with what axe-core finds on the screen as it is. */
    async expectAccessible(): Promise<void> {
        if (await this.page.evaluate(() => window.axe === undefined)) {
            await this.page.evaluate(axeSource);
        }
        const found = await this.page.evaluate(async () => {
            // An open list is its combobox's, like that of a <select>: it needs no landmark.
            const regionMatcher = "dialog, [role=dialog], [role=alertdialog], svg, [role=listbox]";
            window.axe!.configure({ checks: [{ id: "region", options: { regionMatcher } }] });
            const result = await window.axe!.run(document, { resultTypes: ["violations"] });
            return result.violations.map(
                (one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`,
            );
        });
        expect(found).toEqual([]);
    }
}
