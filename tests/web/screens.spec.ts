// Every screen of a drill, on a desk and on a phone: axe-core finds nothing. The pictures are left
// in
// web/test-results/screens for a look by eye.
import { fileURLToPath } from "node:url";
import { test, type Drill, type Page } from "../../web/testing/drill-test.ts";

const PICTURES = fileURLToPath(new URL("../../web/test-results/screens", import.meta.url));

interface Size {
    name: string;
    width: number;
    height: number;
}

/** One state of the drill: how to get there from the state above. */
interface Step {
    name: string;
    go: (page: Page, isPhone: boolean) => Promise<void>;
    passMs?: number;
}

const press = async (page: Page, name: string | RegExp) =>
    page
        .getByRole("button", { name, exact: typeof name === "string" })
        .first()
        .click();

const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name }).click();

async function openStatusPage(page: Page, isPhone: boolean): Promise<void> {
    if (isPhone) {
        await tab(page, /^Status/);
    }
}

const STEPS: Step[] = [
    { name: "pager", go: async () => {}, passMs: 15_000 },
    { name: "before-joining", go: (page) => press(page, "Acknowledge") },
    {
        name: "call",
        go: async (page, isPhone) => {
            await press(page, "Join channel");
            if (isPhone) {
                await tab(page, /^Call/);
            }
            await press(page, "Join call");
        },
        passMs: 25_000,
    },
    {
        name: "room",
        go: async (page, isPhone) => {
            if (isPhone) {
                await tab(page, /^Room/);
            }
        },
        passMs: 90_000,
    },
    {
        name: "tickets",
        go: async (page, isPhone) => (isPhone ? tab(page, /^Tickets/) : press(page, /^Tickets/)),
    },
    { name: "dashboard", go: openStatusPage },
    { name: "new-incident", go: (page) => press(page, "New incident") },
    {
        name: "new-incident-infrastructure",
        go: (page) => page.getByRole("checkbox", { name: "All components and containers" }).click(),
    },
    { name: "new-incident-errors", go: (page) => press(page, "Create incident") },
    {
        name: "incident-on-dashboard",
        go: async (page) => {
            await page.getByRole("textbox", { name: "Title" }).fill("Errors on Web, API and Git");
            await page
                .getByRole("textbox", { name: "Details" })
                .fill("We see errors. Next update in 5 minutes.");
            await page.getByRole("checkbox", { name: "All components and containers" }).click();
            await press(page, "Create incident");
        },
        passMs: 20_000,
    },
    { name: "update", go: (page) => press(page, /^Update /) },
    {
        name: "update-levels",
        go: (page) =>
            page
                .getByRole("checkbox", {
                    name: "Apply status level to all affected infrastructure",
                })
                .click(),
    },
    {
        name: "public-page",
        go: (page) => page.getByRole("radio", { name: /^(Public page|Page)$/ }).click(),
    },
    {
        name: "update-overdue",
        go: (page) => page.getByRole("radio", { name: "Editor" }).click(),
        passMs: 400_000,
    },
];

async function showAll(drill: Drill, page: Page, size: Size, scheme: string): Promise<void> {
    await drill.open("pack=errors-everywhere");
    for (const [index, step] of STEPS.entries()) {
        await test.step(step.name, async () => {
            await step.go(page, size.name === "phone");
            await drill.advance(step.passMs ?? 250);
            const number = String(index).padStart(2, "0");
            await page.screenshot({
                path: `${PICTURES}/${size.name}-${scheme}-${number}-${step.name}.png`,
            });
            await drill.expectAccessible();
        });
    }
}

const DESK = { name: "desk", width: 1280, height: 800 };
const PHONE = { name: "phone", width: 390, height: 844 };

for (const [size, scheme] of [
    [DESK, "dark"],
    [DESK, "light"],
    [PHONE, "dark"],
] as const) {
    test(`every screen of a drill is accessible on a ${size.name}, ${scheme}`, async ({
        drill,
        page,
    }) => {
        test.setTimeout(240_000);
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme });
        await showAll(drill, page, size, scheme);
    });
}
