// Every screen in every state, on a desk and on a phone: what a screen reader finds there is as in
// the golden, and axe-core finds nothing, in the dark and the light theme and with forced colours.
//
// Pictures are left in web/test-results/screens for a look by eye. A wanted change of the goldens
// is written with `npx playwright test screens --update-snapshots` and reviewed as code.
import { fileURLToPath } from "node:url";
import { Drill, expect, test } from "../../web/testing/drill-test.ts";
import { STATES, Walk, type ScreenState } from "./screen-states.ts";

const PICTURES = fileURLToPath(new URL("../../web/test-results/screens", import.meta.url));

const LOOKS = [
    { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
    { name: "forced", media: { colorScheme: "dark", forcedColors: "active" } },
    { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } }, // the next state's too
] as const;
/** Forced colours are those of a computer: a phone shows the two themes. */
const SIZES = [
    { name: "desk", width: 1280, height: 800, looks: LOOKS },
    {
        name: "phone",
        width: 390,
        height: 844,
        looks: LOOKS.filter((look) => look.name !== "forced"),
    },
];

async function expectGolden(drill: Drill, size: string, state: ScreenState): Promise<void> {
    if (size === "phone" && state.isOtherOnPhone !== true) {
        return; // the desk's golden has the same widgets
    }
    const part = state.part?.(drill.page) ?? drill.page.locator("#mirror");
    expect(await part.ariaSnapshot()).toMatchSnapshot(`${size}-${state.name}.yml`);
}

for (const size of SIZES) {
    test(`every screen of a ${size.name} is accessible in every state and look`, async ({
        drill,
        page,
    }) => {
        test.setTimeout(600_000);
        await page.setViewportSize(size);
        await page.clock.setFixedTime(new Date("2026-11-23T14:05:00Z")); // told of stored drills
        await drill.open();
        const walk = new Walk(drill, size.name === "phone");
        for (const [index, state] of STATES.entries()) {
            await test.step(state.name, async () => {
                await state.go?.(walk);
                await drill.advance(state.passMs ?? 250);
                await expectGolden(drill, size.name, state);
                for (const look of size.looks) {
                    await page.emulateMedia(look.media);
                    // The page is told with a frame that may not be the next one.
                    await page.evaluate(
                        () =>
                            new Promise((done) =>
                                requestAnimationFrame(() => requestAnimationFrame(done)),
                            ),
                    );
                    await drill.settle();
                    const number = String(index).padStart(2, "0");
                    await page.screenshot({
                        path: `${PICTURES}/${size.name}-${look.name}-${number}-${state.name}.png`,
                    });
                    await drill.expectAccessible();
                }
            });
        }
    });
}

test("a screen that only tells something is accessible too", async ({ page }) => {
    const drill = new Drill(page); // without its watch: what cannot be had is told to the console
    let isFound = () => {};
    const asked = new Promise<void>((resolve) => (isFound = resolve));
    await page.route("**/scenarios/errors-everywhere/**", async (route) => {
        await asked;
        await route.fulfill({ status: 404 });
    });
    await page.goto("/?test&pack=errors-everywhere");
    const mirror = page.locator("#mirror");
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    expect(await mirror.ariaSnapshot()).toMatchSnapshot("loading.yml");
    await drill.expectAccessible();
    isFound();
    await page.getByRole("button", { name: "Back to drills" }).waitFor();
    expect(await mirror.ariaSnapshot()).toMatchSnapshot("not-found.yml");
    await drill.expectAccessible();
});
