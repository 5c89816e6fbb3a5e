// The mock-up screens pixel by pixel: font, browser, seed, time and motion are pinned.
//
// The pictures stand in tests/web/pixels beside pins.json, which tells with what they were made;
// with anything else glyphs have other shapes, and the comparison is skipped. Take new ones with
//     npx playwright test pixels --update-snapshots
// and look at each before it is committed.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test, type Drill, type Page } from "../../web/testing/drill-test.ts";

const PINS = new URL("./pixels/pins.json", import.meta.url);

/** What decides about the shape of a glyph. */
interface Pins {
    /** Major version of the browser. */
    chromium: string;
    /** Advance of a sample in Inter at 1000 pixels, by weight: another Inter has other ones. */
    inter: number[];
}

async function pinsHere(page: Page): Promise<Pins> {
    const chromium = page.context().browser()!.version().split(".")[0]!;
    const inter = await page.evaluate(() => {
        const context = new OffscreenCanvas(1, 1).getContext("2d")!;
        return [400, 500, 600, 700].map((weight) => {
            context.font = `${weight} 1000px Inter, monospace`;
            return Math.round(context.measureText("Real emergency, 14:21 UTC").width);
        });
    });
    return { chromium, inter };
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

async function press(page: Page, name: string | RegExp): Promise<void> {
    await page.getByRole("button", { name }).first().click();
}

async function enterRoom(drill: Drill, page: Page): Promise<void> {
    await drill.open("pack=errors-everywhere");
    await drill.advance(15_000);
    await press(page, "Acknowledge");
    await press(page, "Join channel");
    await press(page, "Join call");
    await drill.advance(100_000);
}

async function fillIncident(page: Page): Promise<void> {
    await press(page, "New incident");
    await page.getByRole("textbox", { name: "Title" }).fill("Errors on Web, API and Git");
    await page
        .getByRole("textbox", { name: "Details" })
        .fill("Some requests to Web, API and Git fail. We look into it. Next update by 15:41 UTC.");
    await page.getByRole("checkbox", { name: "All components and containers" }).click();
    for (const name of ["Website", "API"]) {
        await page.getByRole("checkbox", { name: `${name}, Google Compute Engine` }).click();
    }
}

async function post(drill: Drill, page: Page): Promise<void> {
    await fillIncident(page);
    await press(page, "Create incident");
    await drill.advance(30_000);
}

interface Screen {
    name: string;
    size: typeof DESK;
    schemes: ("dark" | "light")[];
    go: (drill: Drill, page: Page) => Promise<void>;
}

const SCREENS: Screen[] = [
    { name: "picker", size: DESK, schemes: ["dark"], go: (drill) => drill.open() },
    {
        name: "pager",
        size: DESK,
        schemes: ["dark"],
        go: async (drill) => {
            await drill.open("pack=errors-everywhere");
            await drill.advance(15_000);
        },
    },
    {
        name: "desk",
        size: DESK,
        schemes: ["dark", "light"],
        go: async (drill, page) => {
            await enterRoom(drill, page);
            await fillIncident(page);
        },
    },
    {
        name: "update-overdue",
        size: DESK,
        schemes: ["dark"],
        go: async (drill, page) => {
            await enterRoom(drill, page);
            await post(drill, page);
            await press(page, /^Update /);
            await drill.advance(400_000);
        },
    },
    {
        name: "public-page",
        size: DESK,
        schemes: ["light"],
        go: async (drill, page) => {
            await enterRoom(drill, page);
            await post(drill, page);
            await page.getByRole("radio", { name: "Public page" }).click();
        },
    },
    {
        name: "debrief",
        size: DESK,
        schemes: ["dark"],
        go: async (drill, page) => {
            await enterRoom(drill, page);
            await post(drill, page);
            await drill.advance(300_000);
            await press(page, "End drill");
            await page.getByRole("alertdialog").getByRole("button", { name: "End drill" }).click();
        },
    },
    { name: "phone-room", size: PHONE, schemes: ["dark"], go: enterRoom },
    {
        name: "phone-status",
        size: PHONE,
        schemes: ["dark"],
        go: async (drill, page) => {
            await enterRoom(drill, page);
            await page.getByRole("tab", { name: /^Status/ }).click();
            await press(page, "New incident");
        },
    },
];

for (const { name, size, schemes, go } of SCREENS) {
    for (const scheme of schemes) {
        test(`${name}, ${scheme}, looks as it did`, async ({ drill, page }, info) => {
            const here = await pinsHere(page);
            if (
                info.config.updateSnapshots === "all" ||
                info.config.updateSnapshots === "changed"
            ) {
                writeFileSync(fileURLToPath(PINS), JSON.stringify(here, null, 4) + "\n");
            }
            const pinned = JSON.parse(readFileSync(PINS, "utf8")) as Pins;
            test.skip(
                JSON.stringify(here) !== JSON.stringify(pinned),
                `the pictures were taken with Chromium ${pinned.chromium} and an Inter of widths ` +
                    `${pinned.inter.join(", ")}; this machine has Chromium ${here.chromium} and ` +
                    `${here.inter.join(", ")}, so that letters differ in shape`,
            );
            await page.setViewportSize(size);
            await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
            await go(drill, page);
            await page.mouse.move(0, 0);
            await drill.settle();
            await expect(page).toHaveScreenshot(`${name}-${scheme}.png`, { timeout: 60_000 });
        });
    }
}
