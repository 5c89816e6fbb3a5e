// What the specs about stored drills share: a drill in the middle, its field, a store that fails.
import { expect, type Drill, type Locator, type Page } from "../../web/testing/drill-test.ts";

export const DRILL = "pack=errors-everywhere";

/** Stands in for a browser whose store fails; see failStore(). */
export type Failure = "denied" | "full" | "full later" | "newer";

export const button = (page: Page, name: string | RegExp): Locator =>
    page.getByRole("button", { name, exact: typeof name === "string" }).first();

export const messageField = (page: Page): Locator =>
    page.getByRole("textbox", { name: /^Message #/ });

/** A drill 20 s in: acknowledged, in the channel. */
export async function playOn(drill: Drill): Promise<void> {
    const { page } = drill;
    await drill.advance(20_000);
    await button(page, "Acknowledge").click();
    await drill.settle();
    await button(page, "Join channel").click();
    await drill.settle();
}

export async function say(drill: Drill, text: string): Promise<void> {
    const field = messageField(drill.page);
    await field.fill(text);
    await field.press("Enter");
    await drill.settle();
    await expect(field).toHaveValue("");
}

/** The page is loaded again, as after a crash of its tab. */
export async function reload(drill: Drill): Promise<void> {
    await drill.page.reload();
    await atRest(drill.page);
}

export async function atRest(page: Page): Promise<void> {
    await page.waitForFunction(() => window.drillTest !== undefined);
    await page.evaluate(() => window.drillTest!.settle());
}

/** The drill on the screen, as tests see it. */
export async function session(page: Page) {
    const report = await page.evaluate(() => window.drillTest!.session());
    expect(report).not.toBeNull();
    return report!;
}

/** From the next load on, the browser's store fails. */
export async function failStore(page: Page, failure: Failure): Promise<void> {
    await page.addInitScript((how: string) => {
        const fail = () => {
            throw new DOMException("no space", "QuotaExceededError");
        };
        const factory = IDBFactory.prototype;
        const shelf = IDBObjectStore.prototype;
        if (how === "denied") {
            factory.open = () => {
                throw new DOMException("not here", "SecurityError");
            };
        } else if (how === "full") {
            shelf.add = fail;
            shelf.put = fail;
        } else if (how === "full later") {
            const { add } = shelf;
            shelf.add = function (value, key) {
                const isLate = Array.isArray(key) && (key[1] as number) > 3;
                return isLate ? fail() : add.call(this, value, key);
            };
        } else {
            const { open } = factory;
            factory.open = function (name: string) {
                const request = open.call(this, name, 99);
                return how === "newer" ? open.call(this, name, 1) : request;
            };
        }
    }, failure);
}
