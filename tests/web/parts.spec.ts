// The module comes in two parts: what the first screens run, and the rest when somebody acts.
import { expect, test, type Page } from "../../web/testing/drill-test.ts";
import { button, DRILL } from "./stored-drill.ts";

const LATER = "**/drill-later*.wasm";
const FORM = "New incident";

/** The types of the requests for the later part, from now on. */
function laterRequests(page: Page): string[] {
    const kinds: string[] = [];
    page.on("request", (request) => {
        if (request.url().includes("drill-later")) {
            kinds.push(request.resourceType());
        }
    });
    return kinds;
}

for (const [width, height] of [
    [390, 844],
    [1280, 800],
    [2560, 1440],
]) {
    test(`the first screens need one part only, ${width} by ${height}`, async ({ drill, page }) => {
        await page.setViewportSize({ width, height });
        const requests = laterRequests(page);
        await drill.open();
        await drill.open(DRILL);
        await drill.advance(30_000); // the page goes off and is answered by nobody
        await expect(button(page, "Acknowledge")).toBeVisible();
        expect(requests).toEqual([]);
        await button(page, "Acknowledge").click();
        await drill.settle();
        expect(requests).toEqual(["fetch"]);
    });
}

test("what is wanted before its part is there waits for it", async ({ page }) => {
    const requests = laterRequests(page);
    await page.route(LATER, (route) =>
        route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
    );
    await page.goto(`/?${DRILL}`);
    await button(page, FORM).click();
    await expect(page.getByRole("heading", { name: FORM })).toBeVisible();
    expect(requests.filter((kind) => kind === "xhr")).toHaveLength(1);
});

test("a part that cannot be had is said in words", async ({ page }) => {
    await page.route(LATER, (route) => route.abort());
    await page.goto(`/?${DRILL}`);
    await button(page, FORM).click();
    await expect(page.getByRole("alert")).toContainText("could not be downloaded");
});
