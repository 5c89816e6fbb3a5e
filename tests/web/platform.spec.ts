// The platform under the screens: one path for pointer, keyboard and assistive technology.
import { expect, test, type Locator } from "../../web/testing/drill-test.ts";
import { INK_REACH, misplaced, readInk } from "../../web/testing/ink.ts";

const DRILL = "pack=errors-everywhere";

test.describe("a button", () => {
    const waysToPress = {
        "a pointer": (button: Locator) => button.click(),
        "assistive technology": (button: Locator) => button.dispatchEvent("click"),
        "the keyboard": (button: Locator) => button.press("Enter"),
    };
    for (const [way, press] of Object.entries(waysToPress)) {
        test(`works once when pressed by ${way}`, async ({ drill, page }) => {
            await drill.open(DRILL);
            await press(page.getByRole("button", { name: "Join channel" }));
            await expect(page.getByRole("button", { name: "Join channel" })).toHaveCount(0);
        });
    }
});

test("the page says PRACTICE while the module is on its way", async ({ page }) => {
    await page.route("**/*.wasm", () => {}); // it never arrives
    await page.goto("/", { waitUntil: "commit" });
    await expect(page.getByText("PRACTICE", { exact: true })).toBeVisible();
    await expect(page.locator("#canvas")).toBeHidden();
});

test("a text field takes text and keeps it", async ({ drill, page }) => {
    await drill.open();
    const field = page.getByRole("textbox", { name: "Search drills" });
    await field.fill("nothing is called this");
    await field.blur();
    await expect(field).toHaveValue("nothing is called this");
});

test("a text field composes with an input method", async ({ drill, page }) => {
    await drill.open();
    const field = page.getByRole("textbox", { name: "Search drills" });
    await field.focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", {
        text: "にほん",
        selectionStart: 3,
        selectionEnd: 3,
    });
    await session.send("Input.insertText", { text: "日本" });
    await expect(field).toHaveValue("日本");
});

test("a radio group is one stop of the keyboard and follows the arrows", async ({
    drill,
    page,
}) => {
    await drill.open(DRILL);
    await page.getByRole("radio", { name: "1×" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "2×" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "2×" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("radio", { name: "4×" })).not.toBeFocused();
});

test("an open list takes the focus, and Escape gives it back", async ({ drill, page }) => {
    await drill.open(DRILL);
    const select = page.getByRole("combobox").first();
    await select.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option", { selected: true })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await expect(select).toBeFocused();
});

test("elements lie where the canvas shows them", async ({ drill, page }) => {
    await drill.open(DRILL);
    const box = await page.getByRole("button", { name: "Real emergency" }).boundingBox();
    expect(box).not.toBeNull();
    expect(box!.x + box!.width).toBeLessThanOrEqual(1280);
    expect(box!.height).toBe(32);
});

test("text can be selected and copied as it is read", async ({ drill, page }) => {
    await drill.open();
    const heading = page.getByRole("heading", { level: 1 });
    await heading.click({ clickCount: 3 });
    expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe(
        await heading.innerText(),
    );
});

test("the picture comes back after the graphics context was lost", async ({ drill, page }) => {
    await drill.open(DRILL);
    const before = await page.screenshot();
    const restore = await page.evaluateHandle(async () => {
        const canvas = document.querySelector("canvas")!;
        const lost = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
        const gone = new Promise((done) => canvas.addEventListener("webglcontextlost", done));
        lost.loseContext();
        await gone;
        return async () => {
            const restored = new Promise((done) =>
                canvas.addEventListener("webglcontextrestored", done),
            );
            lost.restoreContext();
            await restored;
        };
    });
    expect((await page.screenshot()).equals(before)).toBe(false);
    await restore.evaluate((run) => run());
    await drill.settle();
    expect((await page.screenshot()).equals(before)).toBe(true);
});

test("while a pack comes over a slow line, the page says so", async ({ drill, page }) => {
    let isThere = () => {};
    const slow = new Promise<void>((resolve) => (isThere = resolve));
    await page.route("**/scenarios/errors-everywhere/**", async (route) => {
        await slow;
        await route.continue();
    });
    await page.goto(`/?test&${DRILL}`);
    const told = page.getByRole("status").filter({ hasText: "Fetching it" });
    await expect(told).toBeVisible();
    const picture = (await page.screenshot()).toString("base64");
    const ink = await page.evaluate(readInk, { picture, ...INK_REACH });
    expect(ink.lines.map((line) => line.text)).toContain(await told.innerText());
    expect(misplaced(ink)).toEqual([]);
    isThere();
    await expect(page.getByRole("button", { name: "Join channel" })).toBeVisible();
    await drill.settle();
    await expect(told).toHaveCount(0);
});

test("the same screen is the same picture", async ({ drill, page }) => {
    await drill.open(DRILL);
    const first = await page.screenshot();
    await drill.open(DRILL);
    expect((await page.screenshot()).equals(first)).toBe(true);
});

test("icons are drawn", async ({ drill, page }) => {
    await drill.open();
    const bar = { y: 14, width: 22, height: 30 };
    const mark = await page.screenshot({ clip: { x: 16, ...bar } });
    const nothing = await page.screenshot({ clip: { x: 600, ...bar } });
    expect(mark.equals(nothing)).toBe(false);
});

test("nothing is drawn while nothing changes", async ({ drill, page }) => {
    await drill.open();
    const draws = () => page.evaluate(() => window.drillTest!.counts.draws);
    const before = await draws();
    await drill.advance(5000);
    expect(await draws()).toBe(before);
});

test.describe("a browser that cannot run the drill", () => {
    test("says so when WebGL 2 is missing", async ({ page }) => {
        await page.addInitScript(() => {
            HTMLCanvasElement.prototype.getContext = () => null;
        });
        await page.goto("/");
        await expect(page.getByRole("alert")).toContainText("WebGL 2, and it is switched off");
        await expect(page.getByRole("banner")).toContainText("PRACTICE");
        await expect(page.getByRole("listitem")).toHaveCount(3);
        await expect(page.getByRole("button", { name: "Reload" })).toBeFocused();
    });

    test("says so when WebAssembly is missing", async ({ page }) => {
        await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
        await page.goto("/");
        await expect(page.getByRole("alert")).toContainText("no WebAssembly");
    });

    test("says so when the download fails", async ({ page }) => {
        await page.route("**/*.wasm", (route) => route.abort());
        await page.goto("/");
        await expect(page.getByRole("alert")).toContainText("could not be downloaded whole");
    });
});

test("the page allows no script but its own", async ({ page }) => {
    await page.goto("/");
    const policy = await page
        .locator("meta[http-equiv=Content-Security-Policy]")
        .getAttribute("content");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain("unsafe-inline");
});

for (const colorScheme of ["dark", "light"] as const) {
    test(`the first screens are accessible in the ${colorScheme} theme`, async ({
        drill,
        page,
    }) => {
        await page.emulateMedia({ colorScheme });
        await drill.open();
        await drill.expectAccessible();
        await drill.open(DRILL);
        await drill.expectAccessible();
    });
}
