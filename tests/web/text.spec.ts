// Text: links that lead nowhere, copies that say PRACTICE, input methods, sizes and scripts.
import {
    chromium,
    Drill,
    expect,
    test,
    type Locator,
    type Page,
} from "../../web/testing/drill-test.ts";
import { INK_REACH, misplaced, readInk } from "../../web/testing/ink.ts";
import { button, DRILL, messageField, playOn, say } from "./stored-drill.ts";

const MARK = "PRACTICE: copied from CMOC Drill, a rehearsal. None of this happened.\n";
const LONG =
    "Checkout answers slowly for about one request in ten, a second try mostly works, and nobody " +
    "has said yet what causes it or how long it takes.";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function expectDrawnWhereRead(page: Page, linesMin: number): Promise<void> {
    const picture = (await page.screenshot()).toString("base64");
    const ink = await page.evaluate(readInk, { picture, ...INK_REACH });
    expect(ink.lines.length).toBeGreaterThanOrEqual(linesMin);
    expect(misplaced(ink)).toEqual([]);
}

test("a link in a message leads to a notice and nowhere else", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    await say(drill, "See fernwood.example/production/4127.");
    const link = page.getByRole("link", { name: "fernwood.example/production/4127" }).last();
    const dialog = page.getByRole("dialog", { name: "This link leads nowhere" });
    const address = page.url();
    const follow = {
        click: () => link.click(),
        "Ctrl+click": () => link.click({ modifiers: ["Control"] }),
        Enter: () => link.press("Enter"),
    };
    for (const [way, act] of Object.entries(follow)) {
        await test.step(way, async () => {
            await act();
            await drill.settle();
            await expect(dialog).toContainText("fernwood.example/production/4127");
            await expect(dialog).toContainText("PRACTICE");
            await page.keyboard.press("Escape");
            await drill.settle();
            await expect(dialog).toHaveCount(0);
            await expect(link).toBeFocused();
        });
    }
    await link.click({ button: "middle" });
    await drill.settle();
    expect(page.context().pages()).toHaveLength(1);
    expect(page.url()).toBe(address);
    await drill.expectAccessible();
});

test("messages are copied as they are read, and say PRACTICE outside", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    await say(drill, LONG);
    await say(drill, "The second message.");
    const log = page.getByRole("log");
    const first = log.locator(".text", { hasText: "Checkout answers" }).last();
    expect(await first.locator("> span").count()).toBeGreaterThan(1);
    const from = (await first.locator("> span").first().boundingBox())!;
    const last = log.locator(".text > span", { hasText: "The second message." }).last();
    const to = (await last.boundingBox())!;
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2);
    await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2);
    await page.mouse.up();
    await page.keyboard.press("Control+C");
    const copied = await clipboard(page);
    expect(copied.startsWith(`${MARK}${LONG}\n`)).toBe(true);
    expect(copied.endsWith("The second message.")).toBe(true);

    await messageField(page).click();
    await page.keyboard.press("Control+V");
    await expect(messageField(page)).toHaveValue(copied.slice(MARK.length));
    await page.keyboard.press("Control+Z");
    await expect(messageField(page)).toHaveValue("");
});

test("everything in the focused pane is selected with the keyboard", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    await say(drill, LONG);
    await page.getByRole("log").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    const copied = await clipboard(page);
    expect(copied.split("\n")).toContain(LONG);
    expect(copied).not.toContain("Real emergency");
    expect(copied).not.toContain("Current status");
});

test("a cut says PRACTICE and can be undone", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    const field = messageField(page);
    await field.fill("two words");
    await field.press("Control+A");
    await field.press("Control+X");
    await expect(field).toHaveValue("");
    expect(await clipboard(page)).toBe(`${MARK}two words`);
    await field.press("Control+Z");
    await expect(field).toHaveValue("two words");
});

test("an input method's Enter ends the composition and sends nothing", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    const field = messageField(page);
    await field.focus();
    const session = await page.context().newCDPSession(page);
    const text = "にほん";
    await session.send("Input.imeSetComposition", { text, selectionStart: 3, selectionEnd: 3 });
    await drill.advance(1000); // frames come and go
    await expect(field).toHaveValue(text);
    await session.send("Input.dispatchKeyEvent", {
        type: "rawKeyDown",
        key: "Process",
        code: "Enter",
        windowsVirtualKeyCode: 229,
    });
    await session.send("Input.insertText", { text: "日本" });
    await drill.settle();
    await expect(field).toHaveValue("日本");
    await expect(field).toHaveJSProperty("spellcheck", true);
    await field.press("Enter");
    await drill.settle();
    await expect(field).toHaveValue("");
    await expect(page.getByRole("log")).toContainText("日本");
});

/** Pastes 10,000 characters behind what stands in `field`, and takes them back. */
async function expectCutTold(drill: Drill, field: Locator): Promise<void> {
    const { page } = drill;
    const note = page.getByRole("status").filter({ hasText: "cut" });
    await page.evaluate(() => navigator.clipboard.writeText("abcdefghi ".repeat(1000)));
    await field.fill("before ");
    await page.keyboard.press("Control+V");
    await drill.settle();
    await expect(field).toHaveJSProperty("value.length", 4000);
    await expect(note).toHaveText(
        "The text was cut after 4,000 characters, the most this field holds.",
    );
    const [above, below] = [(await note.boundingBox())!, (await field.boundingBox())!];
    expect(above.y).toBeGreaterThanOrEqual(0);
    expect(below.y - above.y - above.height).toBeCloseTo(4, 0);
    await drill.expectAccessible();
    await page.keyboard.press("Control+Z");
    await drill.settle();
    await expect(field).toHaveValue("before ");
    await expect(note).toHaveCount(0);
}

test("what a paste of 10,000 characters loses is told", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    await test.step("in the composer", () => expectCutTold(drill, messageField(page)));
    await test.step("and what is left can be sent", async () => {
        await page.keyboard.press("Control+V");
        await messageField(page).press("Enter");
        await drill.settle();
        await expect(messageField(page)).toHaveValue("");
        await expect(page.locator("#field-note")).toHaveText("");
        await expect(page.getByRole("log")).toContainText("before abcdefghi");
    });
    await test.step("in the details of an incident", async () => {
        await button(page, "New incident").click();
        await drill.settle();
        await expectCutTold(drill, page.getByRole("textbox", { name: "Details" }));
    });
});

test("a full field of any script can be sent", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    await say(drill, "日".repeat(4000));
    await expect(page.getByRole("log")).toContainText("日".repeat(20));
});

test("undo after sending neither sends again nor breaks the field", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    const field = messageField(page);
    await field.pressSequentially("Only once.");
    await field.press("Enter");
    await drill.settle();
    const said = page.getByRole("log").locator(".text", { hasText: "Only once." });
    await expect(said).toHaveCount(1);
    await page.keyboard.press("Control+Z");
    await drill.settle();
    await expect(said).toHaveCount(1);
    await field.fill("");
    await field.pressSequentially("And on.");
    await field.press("Enter");
    await drill.settle();
    await expect(field).toHaveValue("");
    await expect(page.getByRole("log").getByText("And on.")).toHaveCount(1);
    await expect(said).toHaveCount(1);
});

test("right-to-left runs are selected and copied in logical order", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    const text = "Noor: مرحبا بالعالم، שלום 42 ok";
    await say(drill, text);
    const span = page.getByRole("log").locator(".text > span", { hasText: "Noor:" }).last();
    await expectDrawnWhereRead(page, 20);
    await span.click({ clickCount: 3 });
    await page.keyboard.press("Control+C");
    expect((await clipboard(page)).trimEnd()).toBe(`${MARK}${text}`);
});

/** Runs in the page: pixels of `picture` that are no ground, in its left and its right half. */
async function inkOfHalves(picture: string): Promise<[left: number, right: number]> {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const pixels = new Uint32Array(data.buffer);
    const ink: [number, number] = [0, 0];
    pixels.forEach((pixel, at) => {
        const isLeft = at % image.width < image.width / 2;
        ink[isLeft ? 0 : 1] += pixel === pixels[0] ? 0 : 1;
    });
    return ink;
}

test("a right-to-left word is drawn from right to left", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    await say(drill, "םםםםיייייייי"); // large letters first, then as wide a row of small ones
    const word = page.getByRole("log").locator(".text > span", { hasText: "םםםם" }).last();
    const clip = (await word.boundingBox())!;
    const picture = (await page.screenshot({ clip })).toString("base64");
    const [left, right] = await page.evaluate(inkOfHalves, picture);
    expect(right).toBeGreaterThan(1.1 * left);
});

test("right-to-left runs and emoji are drawn and found", async ({ drill, page }) => {
    await drill.open(DRILL);
    await playOn(drill);
    const text = "Noor says مرحبا بالعالم and שלום with 👩‍🚒 and 🇫🇷.";
    await say(drill, text);
    const span = page.getByRole("log").locator(".text > span", { hasText: "Noor says" }).last();
    await expect(span).toHaveText(text);
    await expectDrawnWhereRead(page, 20);
    await messageField(page).fill("👩‍🚒");
    await messageField(page).blur();
    await drill.settle();
    const box = (await messageField(page).boundingBox())!;
    const drawn = await page.screenshot({ clip: { ...box, width: 40 } });
    await messageField(page).fill("\ufffd");
    await messageField(page).blur();
    await drill.settle();
    expect((await page.screenshot({ clip: { ...box, width: 40 } })).equals(drawn)).toBe(false);
});

/** Controls that a person can neither see nor scroll into view. */
async function outOfReach(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const isIn = (inner: DOMRect, outer: DOMRect) =>
            inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
        const controls = document.querySelectorAll("#mirror :is([data-press], .field, .scroll)");
        return [...controls]
            .filter((control) => {
                const box = control.getBoundingClientRect();
                const pane = control.parentElement!.closest(".scroll");
                if (pane !== null) {
                    return !isIn(box, pane.getBoundingClientRect());
                }
                const window = new DOMRect(0, 0, innerWidth, innerHeight);
                return !isIn(box, window) || box.top < -1 || box.bottom > innerHeight + 1;
            })
            .map((control) => {
                const { x, y, width, height } = control.getBoundingClientRect();
                return `${control.getAttribute("aria-label")} ${[x, y, width, height].join(" ")}`;
            });
    });
}

for (const zoom of [0.5, 3]) {
    test(`at a browser zoom of ${zoom * 100} % everything is in reach`, async ({
        browser,
        baseURL,
    }) => {
        const context = await browser.newContext({
            baseURL,
            deviceScaleFactor: zoom,
            viewport: { width: Math.round(1280 / zoom), height: Math.round(800 / zoom) },
        });
        const page = await context.newPage();
        const drill = new Drill(page);
        const look = async (linesMin: number) => {
            expect.soft(await outOfReach(page)).toEqual([]);
            await expectDrawnWhereRead(page, linesMin);
            await drill.expectAccessible();
        };
        await test.step("the list of drills", async () => {
            await drill.open();
            await look(1);
        });
        await test.step("the pager", async () => {
            await drill.open(DRILL);
            await drill.advance(20_000);
            await look(0);
        });
        await test.step("the room", async () => {
            await button(page, "Acknowledge").click();
            await drill.settle();
            await button(page, "Join channel").click();
            await drill.settle();
            await look(1);
        });
        await test.step("a form", async () => {
            const tab = page.getByRole("tab", { name: /^Status/ });
            if ((await tab.count()) > 0) {
                await tab.click();
                await drill.settle();
            }
            await button(page, "New incident").click();
            await drill.settle();
            await look(1);
        });
        await test.step("the last of the levels", async () => {
            const box = page.getByRole("combobox", { name: "Incident status" });
            await box.click();
            await drill.settle();
            await page.getByRole("option", { name: "Security Event" }).click();
            await drill.settle();
            await expect(box).toContainText("Security Event");
        });
        await context.close();
    });
}

for (const scale of [1, 1.25, 2, 3]) {
    test(`text is drawn where it is read at ${scale} device pixels a pixel`, async ({
        browser,
        baseURL,
    }) => {
        const context = await browser.newContext({
            baseURL,
            deviceScaleFactor: scale,
            viewport: { width: 1280, height: 800 },
        });
        const drill = new Drill(await context.newPage());
        await drill.open(DRILL);
        await playOn(drill);
        await expectDrawnWhereRead(drill.page, 20);
        await context.close();
    });
}

test("a person with twice the text size gets everything twice as large", async ({ baseURL }) => {
    const { launchOptions } = test.info().project.use;
    const args = [...launchOptions!.args!, "--blink-settings=defaultFontSize=32"];
    const large = await chromium.launch({ ...launchOptions, args });
    const page = await large.newPage({ baseURL, viewport: { width: 1280, height: 800 } });
    const drill = new Drill(page);
    await drill.open(DRILL);
    await playOn(drill);
    const box = (await button(page, "Real emergency").boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(64);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    await expectDrawnWhereRead(page, 5);
    await large.close();
});

/** Whether a line 1 px wide goes down at `x` (CSS pixels), told from both its sides. */
async function hasLineAt(page: Page, x: number, y: number): Promise<boolean> {
    const clip = { x: Math.round(x) - 3, y: Math.round(y), width: 7, height: 1 };
    const picture = (await page.screenshot({ clip })).toString("base64");
    return page.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const context = new OffscreenCanvas(7, 1).getContext("2d")!;
        context.drawImage(image, 0, 0);
        const at = (column: number) => context.getImageData(column, 0, 1, 1).data.join(" ");
        return at(3) !== at(0) && at(3) !== at(6);
    }, picture);
}

async function hasBorder(page: Page, element: Locator): Promise<boolean> {
    const box = (await element.boundingBox())!;
    return hasLineAt(page, box.x, box.y + box.height / 2);
}

test("forced colours put a border around buttons, fields and chips", async ({ drill, page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await drill.open();
    expect(await hasBorder(page, page.getByRole("textbox", { name: "Search drills" }))).toBe(true);
    await drill.open(DRILL);
    await playOn(drill);
    await button(page, "New incident").click();
    await drill.settle();
    for (const name of ["Cancel", "Preview notifications"]) {
        expect(await hasBorder(page, button(page, name)), name).toBe(true);
    }
    await button(page, "Preview notifications").click();
    await drill.settle();
    const chip = page.getByRole("dialog").locator(".text", { hasText: /^Investigating$/ });
    const word = (await chip.first().boundingBox())!;
    const left = word.x - 23; // its mark stands before the word
    expect(await hasLineAt(page, left, word.y + word.height / 2)).toBe(true);
});

test("forced colours keep borders and the focus visible", async ({ drill, page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await drill.open(DRILL);
    const emergency = button(page, "Real emergency");
    await emergency.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    const outline = await emergency.evaluate((found) => getComputedStyle(found).outlineStyle);
    expect(outline).toBe("solid");
    await drill.expectAccessible();
});
