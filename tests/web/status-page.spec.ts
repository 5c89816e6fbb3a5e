// Each form of the status page: what it opens on, and what its defaults do when nobody looks.
import { expect, test, type Drill, type Locator, type Page } from "../../web/testing/drill-test.ts";
import { atRest, button, playOn } from "./stored-drill.ts";

const DRILL = "pack=errors-everywhere";

async function press(drill: Drill, name: string | RegExp): Promise<void> {
    await button(drill.page, name).click();
    await drill.settle();
}

async function choose(drill: Drill, item: Locator): Promise<void> {
    await item.click();
    await drill.settle();
}

async function fill(page: Page, texts: Record<string, string>): Promise<void> {
    for (const [field, text] of Object.entries(texts)) {
        await page.getByRole("textbox", { name: field, exact: true }).fill(text);
    }
}

async function open(drill: Drill, query = DRILL): Promise<void> {
    await drill.open(query);
    await playOn(drill);
}

async function scheduleMaintenance(drill: Drill, page: Page, start: string): Promise<void> {
    await open(drill);
    await press(drill, "New maintenance");
    await fill(page, {
        Title: "Runner upgrade",
        Details: "We upgrade the runners.",
        "Planned start, time": start,
        "Expected end, time": "15:50",
        "Start message": "It begins.",
        "Finish message": "It is over.",
    });
    await press(drill, "Schedule maintenance");
}

async function createIncident(drill: Drill): Promise<void> {
    await press(drill, "New incident");
    await fill(drill.page, { Title: "Errors", Details: "We see errors." });
    await press(drill, "Create incident");
}

const level = (page: Page, component: RegExp) =>
    page.getByRole("combobox", { name: component }).first();

interface Form {
    name: string;
    open: (drill: Drill) => Promise<void>;
    on: string[]; // boxes and radios that are chosen
    off: string[];
    values?: Record<string, string>;
    level?: [string, string];
}

const PAGE_NAME = "GitLab System Status";
const FORMS: Form[] = [
    {
        name: "New incident",
        open: (drill) => press(drill, "New incident"),
        on: [
            "Investigating",
            "Email",
            "Webhook",
            "Tweet",
            "Teams",
            "All components and containers",
        ],
        off: ["Identified", "Monitoring", "Resolved", "SMS", "Slack"],
        values: {
            Title: "",
            Details: "",
            "Message subject": `Status Notification from ${PAGE_NAME}`,
        },
        level: ["Incident status", "Degraded performance"],
    },
    {
        name: "Update",
        open: async (drill) => {
            await createIncident(drill);
            await press(drill, /^Update /);
        },
        on: [
            "Investigating",
            "Email",
            "Webhook",
            "Tweet",
            "Teams",
            "Apply status level to all affected infrastructure",
        ],
        off: ["Resolved", "SMS", "Slack"],
        values: { Details: "", "Message subject": `Status Notification from ${PAGE_NAME}` },
        level: ["Current status", "Degraded performance"],
    },
    {
        name: "Edit infrastructure",
        open: async (drill) => {
            await createIncident(drill);
            await press(drill, /^Edit infrastructure/);
        },
        on: ["All components and containers"],
        off: [],
    },
    {
        name: "New maintenance",
        open: (drill) => press(drill, "New maintenance"),
        on: [
            "Now",
            "24 hours before",
            "1 hour before",
            "All components and containers",
            "Automatically start and finish",
        ],
        off: ["72 hours before"],
        values: {
            Title: "",
            "Planned start, time": "",
            "Message subject": `Scheduled Maintenance Notification from ${PAGE_NAME}`,
            "Start message": "",
            "Finish message": "",
        },
    },
    {
        name: "Stakeholder notice",
        open: (drill) => press(drill, "Notify stakeholders"),
        on: [],
        off: ["S1", "S2", "S3", "S4"],
        values: { Summary: "" },
    },
];

for (const form of FORMS) {
    test(`${form.name} opens on the defaults of the real tool`, async ({ drill, page }) => {
        await open(drill);
        await form.open(drill);
        const shown = page.getByRole("form", { name: form.name, exact: true });
        for (const [names, isOn] of [
            [form.on, true],
            [form.off, false],
        ] as const) {
            for (const name of names) {
                const box = shown
                    .getByRole("checkbox", { name, exact: true })
                    .or(shown.getByRole("radio", { name, exact: true }));
                await expect(box.first(), name).toBeChecked({ checked: isOn });
            }
        }
        for (const [field, value] of Object.entries(form.values ?? {})) {
            await expect(shown.getByRole("textbox", { name: field, exact: true })).toHaveValue(
                value,
            );
        }
        if (form.level !== undefined) {
            await expect(shown.getByRole("combobox", { name: form.level[0] })).toContainText(
                form.level[1],
            );
        }
        await drill.expectAccessible();
    });
}

test("creating without a look at the infrastructure affects every component", async ({
    drill,
    page,
}) => {
    await open(drill);
    await createIncident(drill);
    for (const box of await page.getByRole("combobox", { name: /^Status of / }).all()) {
        await expect(box).toContainText("Degraded performance");
    }
});

test("one level for all overwrites what was set for one component", async ({ drill, page }) => {
    await open(drill);
    await createIncident(drill);
    await choose(drill, level(page, /^Status of API/));
    await choose(drill, page.getByRole("option", { name: "Operational" }));
    await expect(level(page, /^Status of API/)).toContainText("Operational");
    await press(drill, /^Update /);
    await fill(page, { Details: "Still errors." });
    await press(drill, "Post update");
    await expect(level(page, /^Status of API/)).toContainText("Degraded performance");
});

test("resolving leaves the level as it is", async ({ drill, page }) => {
    await open(drill);
    await createIncident(drill);
    await press(drill, /^Update /);
    await choose(drill, page.getByRole("radio", { name: "Resolved" }));
    await fill(page, { Details: "It is over." });
    await press(drill, "Post update");
    await expect(page.getByRole("table", { name: "Past" })).toContainText("Errors");
    await expect(level(page, /^Status of API/)).toContainText("Degraded performance");
});

test("an update's time and a post-mortem stand on the public page", async ({ drill, page }) => {
    await open(drill);
    await createIncident(drill);
    await press(drill, /^View /);
    await press(drill, /^Edit words of /);
    await fill(page, { "Shown at": "15:02" });
    await press(drill, "Save words");
    await expect(page.getByText("Update changed. Nobody is notified of it.")).toBeAttached();
    await fill(page, { "Post-mortem link": "https://status.example/7" });
    await press(drill, "Save link");
    await choose(drill, page.getByRole("radio", { name: "Public page" }));
    const incident = page.getByRole("article", { name: "Errors" });
    await expect(incident).toContainText("15:02 UTC");
    await expect(incident).toContainText("Post-mortem: https://status.example/7");
});

test("a maintenance is planned, loses its automation for good, and is run by hand", async ({
    drill,
    page,
}) => {
    await scheduleMaintenance(drill, page, "15:40");
    await expect(page.getByText(/^Maintenance scheduled\. Sent by email to/)).toBeAttached();
    await expect(page.getByText("1 maintenance due")).toBeAttached();
    await press(drill, /^View maintenance /);
    const automation = page.getByRole("checkbox", { name: "Automatically start and finish" });
    await choose(drill, automation);
    await expect(automation).not.toBeChecked();
    await expect(automation).toBeDisabled();
    await drill.expectAccessible();
    await drill.advance(420_000); // past the planned start
    await expect(page.getByRole("button", { name: "Start maintenance" })).toBeAttached();
    await press(drill, "Start maintenance");
    await expect(level(page, /^Status of API/)).toContainText("Planned maintenance");
    await press(drill, /^View maintenance /);
    await choose(drill, page.getByRole("radio", { name: "Completed" }));
    await expect(page.getByRole("textbox", { name: "Details" })).toHaveValue("It is over.");
    await press(drill, "Finish maintenance");
    await expect(level(page, /^Status of API/)).toContainText("Operational");
});

test("automation that is left on starts a maintenance at its minute", async ({ drill, page }) => {
    await scheduleMaintenance(drill, page, "15:36");
    await drill.advance(120_000);
    await expect(page.getByText("1 maintenance now")).toBeAttached();
    await expect(level(page, /^Status of API/)).toContainText("Planned maintenance");
});

test("a maintenance of the pack is under way from the first second, and ends by itself", async ({
    drill,
    page,
}) => {
    await open(drill, "pack=maintenance-overruns");
    await expect(page.getByText("1 maintenance now")).toBeAttached();
    await expect(level(page, /^Status of SAML SSO/)).toContainText("Planned maintenance");
    await press(drill, /^View maintenance /);
    await expect(page.getByText("Planned 20:50 UTC to 21:28 UTC")).toBeAttached();
    await expect(page.getByText(/^Started by itself\. /)).toBeAttached();
    await expect(page.getByText("20:50", { exact: true })).toBeAttached();
    await drill.expectAccessible();
    await drill.advance(481_000); // past the planned end
    await expect(page.getByText(/^Completed by itself\. /)).toBeAttached();
});

const SKINS = [
    { id: "statuspage", title: "Incident name", create: "Create", level: "Operational" },
    { id: "generic", title: "Headline", create: "Publish", level: "Slow" },
];
for (const skin of SKINS) {
    test(`the words of ${skin.id} come by the address and back with the drill`, async ({
        drill,
        page,
    }) => {
        await open(drill, `${DRILL}&skin=${skin.id}`);
        await press(drill, "New incident");
        await expect(page.getByRole("textbox", { name: skin.title })).toBeAttached();
        await expect(
            page.getByRole("form").getByRole("combobox", { name: /[Ss]tatus|Level/ }),
        ).toContainText(skin.level);
        await drill.expectAccessible();
        await drill.advance(1000);
        expect(page.url()).not.toContain("skin");
        await page.reload();
        await atRest(page);
        await expect(page.getByRole("textbox", { name: skin.title })).toBeAttached();
        await expect(button(page, skin.create)).toBeAttached();
    });
}

test("an incident's impact is told where the product tells it, and outlives the incident", async ({
    drill,
    page,
}) => {
    await open(drill, `${DRILL}&skin=statuspage`);
    await press(drill, "New incident");
    await fill(page, { "Incident name": "Errors", Message: "We see errors." });
    await choose(drill, page.getByRole("checkbox", { name: "All components" }));
    await choose(drill, page.getByRole("combobox", { name: "Component status" }));
    await choose(drill, page.getByRole("option", { name: "Partial outage" }));
    await press(drill, "Create");
    const active = page.getByRole("table", { name: "Active" });
    await expect(active).toContainText("Impact: Major · All components and containers");
    await press(drill, /^View /);
    await expect(page.getByRole("form", { name: "Incident" })).toContainText("Major");
    await drill.expectAccessible();
    await press(drill, "Post update");
    await choose(drill, page.getByRole("radio", { name: "Resolved" }));
    await choose(drill, page.getByRole("combobox", { name: "Component status" }));
    await choose(drill, page.getByRole("option", { name: "Operational" }));
    await fill(page, { Message: "It is over." });
    await press(drill, "Update");
    await choose(drill, page.getByRole("radio", { name: "Public page" }));
    const past = page.getByRole("article", { name: "Errors" });
    await expect(past).toContainText("Operational");
    await expect(past).toContainText("Impact: Major");
    await drill.expectAccessible();
});
