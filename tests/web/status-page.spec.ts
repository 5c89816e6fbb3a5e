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

async function scheduleMaintenance(drill: Drill, start: string): Promise<void> {
    await open(drill);
    await planMaintenance(drill, start);
}

async function planMaintenance(drill: Drill, start: string): Promise<void> {
    await press(drill, "New maintenance");
    await fill(drill.page, {
        Title: "Runner upgrade",
        Details: "We upgrade the runners.",
        "Planned start, time": start,
        "Expected end, time": "15:50",
        "Start message": "It begins.",
        "Finish message": "It is over.",
    });
    await press(drill, "Schedule maintenance");
}

async function createIncident(drill: Drill, title = "Errors"): Promise<void> {
    await press(drill, "New incident");
    await fill(drill.page, { Title: title, Details: "We see errors." });
    await press(drill, "Create incident");
}

const tile = (page: Page, name: string) => page.getByRole("button", { name });

const level = (page: Page, component: RegExp) =>
    page.getByRole("combobox", { name: component }).first();

interface Form {
    name: string;
    open: (drill: Drill) => Promise<void>;
    on: string[]; // boxes and radios that are chosen
    off: string[];
    groups?: string[]; // rows of the ways of broadcasting, each on its defaults
    values?: Record<string, string>;
    level?: [string, string];
}

const PAGE_NAME = "GitLab System Status";
const USUAL_WAYS = [
    "Notify email subscribers",
    "Notify webhook subscribers",
    "Tweet this update",
    "Notify Microsoft Teams subscribers",
];
const OTHER_WAYS = ["Notify SMS subscribers", "Notify Slack subscribers"];
const FORMS: Form[] = [
    {
        name: "New incident",
        open: (drill) => press(drill, "New incident"),
        on: ["Investigating", ...USUAL_WAYS, "All components and containers"],
        off: ["Identified", "Monitoring", "Resolved", ...OTHER_WAYS],
        values: {
            Title: "",
            Details: "",
            "Message subject": `Status Notification from ${PAGE_NAME}`,
        },
        level: ["Incident status", "Degraded Performance"],
    },
    {
        name: "Update",
        open: async (drill) => {
            await createIncident(drill);
            await press(drill, /^Update /);
        },
        on: ["Investigating", ...USUAL_WAYS, "Apply status level to all affected infrastructure"],
        off: ["Resolved", ...OTHER_WAYS],
        values: { Details: "", "Message subject": `Status Notification from ${PAGE_NAME}` },
        level: ["Current status", "Degraded Performance"],
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
            "Send email notifications now",
            "Send email notifications 24 hours before planned start",
            "Send email notifications 1 hour before planned start",
            "All components and containers",
            "Automatically start and finish",
        ],
        off: ["Send email notifications 72 hours before planned start"],
        groups: ["Start notifications", "Finish notifications"],
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
        values: { Summary: "", "Production issue": "" },
    },
    {
        name: "Contact request",
        open: (drill) => press(drill, "Contact request"),
        on: [],
        off: [],
        values: { Customer: "", "Asked by": "", Reason: "", Message: "" },
    },
    {
        name: "Shift hand-over",
        open: (drill) => press(drill, "Shift hand-over"),
        on: [],
        off: [],
        values: {
            Problem: "",
            Done: "",
            "Ruled out": "",
            Theory: "",
            "Next steps": "",
            Assumptions: "",
        },
    },
    {
        name: "Incident",
        open: async (drill) => {
            await createIncident(drill);
            await press(drill, /^View /);
        },
        on: [],
        off: [],
        values: { Title: "Errors", "Post-mortem link": "" },
    },
    {
        name: "Maintenance",
        open: async (drill) => {
            await planMaintenance(drill, "15:40");
            await press(drill, /^View maintenance /);
        },
        on: ["Automatically start and finish", ...USUAL_WAYS],
        off: OTHER_WAYS,
        values: { Details: "It begins." },
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
        for (const name of form.groups ?? []) {
            const group = shown.getByRole("group", { name, exact: true });
            for (const way of [...USUAL_WAYS, ...OTHER_WAYS]) {
                await expect(group.getByRole("checkbox", { name: way })).toBeChecked({
                    checked: USUAL_WAYS.includes(way),
                });
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
        await expect(box).toContainText("Degraded Performance");
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
    await expect(level(page, /^Status of API/)).toContainText("Degraded Performance");
});

test("resolving leaves the level as it is", async ({ drill, page }) => {
    await open(drill);
    await createIncident(drill);
    await press(drill, /^Update /);
    await choose(drill, page.getByRole("radio", { name: "Resolved" }));
    await fill(page, { Details: "It is over." });
    await press(drill, "Post update");
    await expect(page.getByRole("table", { name: "Past" })).toContainText("Errors");
    await expect(level(page, /^Status of API/)).toContainText("Degraded Performance");
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
    await scheduleMaintenance(drill, "15:40");
    await expect(page.getByText(/^Maintenance scheduled\. Sent by email to/)).toBeAttached();
    await expect(tile(page, "Maintenances: 0 now, 1 planned")).toBeAttached();
    await press(drill, /^View maintenance /);
    const automation = page.getByRole("checkbox", { name: "Automatically start and finish" });
    await choose(drill, automation);
    await expect(automation).not.toBeChecked();
    await expect(automation).toBeDisabled();
    await drill.expectAccessible();
    await drill.advance(420_000); // past the planned start
    await expect(page.getByRole("button", { name: "Start maintenance" })).toBeAttached();
    await press(drill, "Start maintenance");
    await expect(level(page, /^Status of API/)).toContainText("Planned Maintenance");
    await press(drill, /^View maintenance /);
    await choose(drill, page.getByRole("radio", { name: "Completed" }));
    await expect(page.getByRole("textbox", { name: "Details" })).toHaveValue("It is over.");
    await press(drill, "Finish maintenance");
    await expect(level(page, /^Status of API/)).toContainText("Operational");
});

test("automation that is left on starts a maintenance at its minute", async ({ drill, page }) => {
    await scheduleMaintenance(drill, "15:36");
    await drill.advance(120_000);
    await expect(tile(page, "Maintenances: 1 now, 0 planned")).toBeAttached();
    await expect(level(page, /^Status of API/)).toContainText("Planned Maintenance");
});

test("a maintenance of the pack is under way from the first second, and ends by itself", async ({
    drill,
    page,
}) => {
    await open(drill, "pack=maintenance-overruns");
    await expect(tile(page, "Maintenances: 1 now, 0 planned")).toBeAttached();
    await expect(level(page, /^Status of SAML SSO/)).toContainText("Planned Maintenance");
    await press(drill, /^View maintenance /);
    await expect(page.getByText("Planned 20:50 UTC to 21:28 UTC")).toBeAttached();
    await expect(page.getByText(/^Started by itself\. /)).toBeAttached();
    await expect(page.getByText("20:50", { exact: true })).toBeAttached();
    await drill.expectAccessible();
    await drill.advance(481_000); // past the planned end
    await expect(page.getByText(/^Completed by itself\. /)).toBeAttached();
});

test("cancelling a form forgets it, leaving it by the path does not", async ({ drill, page }) => {
    await open(drill);
    await press(drill, "New incident");
    const all = page.getByRole("checkbox", { name: "All components and containers" });
    await choose(drill, all);
    await fill(page, { Title: "Errors" });
    await page.getByRole("link", { name: "Status page" }).click();
    await drill.settle();
    await press(drill, "New incident");
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Errors");
    await press(drill, "Cancel");
    await press(drill, "New incident");
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("");
    await expect(all).toBeChecked();
});

test("two open incidents keep a draft each, over a reload too", async ({ drill, page }) => {
    await open(drill);
    await createIncident(drill, "Errors");
    await createIncident(drill, "Delays");
    await press(drill, "Update Errors");
    await fill(page, { Details: "Errors remain." });
    await page.getByRole("link", { name: "Status page" }).click();
    await drill.settle();
    await press(drill, "Update Delays");
    await expect(page.getByRole("textbox", { name: "Details" })).toHaveValue("");
    await fill(page, { Details: "Delays remain." });
    await drill.advance(1000);
    await page.reload();
    await atRest(page);
    await expect(page.getByRole("textbox", { name: "Details" })).toHaveValue("Delays remain.");
    await page.getByRole("link", { name: "Status page" }).click();
    await drill.settle();
    await press(drill, "Update Errors");
    await expect(page.getByRole("textbox", { name: "Details" })).toHaveValue("Errors remain.");
});

test("the tiles of the dashboard lead to what they count", async ({ drill, page }) => {
    await open(drill);
    await expect(tile(page, "Incidents: 0 open")).toBeDisabled();
    await createIncident(drill);
    await choose(drill, tile(page, "Incidents: 1 open"));
    await expect(page.getByRole("button", { name: "View Errors" })).toBeFocused();
    await press(drill, "Preview status page");
    await expect(page.getByRole("article", { name: "Errors" })).toBeAttached();
});

test("a template fills in the form, and a slot that stays open goes out", async ({
    drill,
    page,
}) => {
    await drill.open("pack=ci-jobs-delayed");
    await drill.advance(60_000);
    await press(drill, "Acknowledge");
    await press(drill, "New incident");
    await choose(drill, page.getByRole("combobox", { name: "Templates" }));
    await choose(drill, page.getByRole("option", { name: "CI jobs wait" }));
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("CI jobs are delayed");
    await press(drill, "Create incident");
    await press(drill, /^View /);
    await expect(page.getByRole("form", { name: "Incident", exact: true })).toContainText(
        "jobs on [runners] wait longer",
    );
});

test("a deletion is asked for, and leaves the levels as they are", async ({ drill, page }) => {
    await open(drill);
    await createIncident(drill);
    await press(drill, /^View /);
    await press(drill, "Delete incident");
    await expect(page.getByRole("alertdialog")).toContainText("Component levels stay as they are.");
    await drill.expectAccessible();
    await press(drill, "Delete for good");
    await expect(page.getByRole("status").filter({ hasText: "Incident deleted." })).toBeAttached();
    await expect(page.getByRole("button", { name: "View Errors" })).toHaveCount(0);
    await expect(level(page, /^Status of API/)).toContainText("Degraded Performance");
});

test("a state may go back, and each component may have a level of its own", async ({
    drill,
    page,
}) => {
    await open(drill);
    await createIncident(drill);
    for (const state of ["Monitoring", "Investigating"]) {
        await press(drill, "Update Errors");
        await choose(drill, page.getByRole("radio", { name: state }));
        await fill(page, { Details: `Now ${state}.` });
        if (state === "Investigating") {
            await choose(drill, page.getByRole("checkbox", { name: /^Apply status level to all/ }));
            await choose(drill, page.getByRole("combobox", { name: /^Level of API/ }));
            await choose(
                drill,
                page.getByRole("option", { name: "Service Disruption", exact: true }),
            );
        }
        await press(drill, "Post update");
    }
    await expect(page.getByRole("table", { name: "Active" })).toContainText("Investigating");
    await expect(level(page, /^Status of API/)).toContainText("Service Disruption");
    await expect(level(page, /^Status of Website/)).toContainText("Degraded Performance");
});

test("a post-mortem link is taken off again", async ({ drill, page }) => {
    await open(drill);
    await createIncident(drill);
    await press(drill, /^View /);
    await fill(page, { "Post-mortem link": "https://status.example/7" });
    await press(drill, "Save link");
    await fill(page, { "Post-mortem link": "" });
    await press(drill, "Save link");
    await choose(drill, page.getByRole("radio", { name: "Public page" }));
    await expect(page.getByRole("article", { name: "Errors" })).not.toContainText("Post-mortem");
});

/** What every form of a skin says and opens on. */
const SKINS = [
    {
        id: "statuspage",
        title: "Incident name",
        details: "Message",
        create: "Create",
        level: ["Component status", "Operational"],
        subject: ["Email subject", `${PAGE_NAME} incident`],
        everything: "All components",
        ways: ["Email subscribers", "Webhook subscribers", "Post a tweet", "SMS subscribers"],
        areAllOn: true,
        levels: ["Component statuses", "Set all affected components to this status"],
        maintenance: ["In progress message", "Completed message"],
    },
    {
        id: "generic",
        title: "Headline",
        details: "Text",
        create: "Publish",
        level: ["Level", "Slow"],
        subject: ["Subject", `News from ${PAGE_NAME}`],
        everything: "Everything",
        ways: ["Email", "Webhook", "Tweet", "Teams", "SMS", "Slack"],
        areAllOn: false,
        levels: ["Levels", "The same level for everything affected"],
        maintenance: ["Words at the start", "Words at the end"],
    },
] as const;
for (const skin of SKINS) {
    test(`the words of ${skin.id} come by the address and back with the drill`, async ({
        drill,
        page,
    }) => {
        await open(drill, `${DRILL}&skin=${skin.id}`);
        await press(drill, "New maintenance");
        for (const name of skin.maintenance) {
            await expect(page.getByRole("textbox", { name })).toBeAttached();
        }
        await press(drill, "Cancel");
        await press(drill, "New incident");
        const form = page.getByRole("form", { name: "New incident" });
        await expect(form.getByRole("textbox", { name: skin.title })).toBeAttached();
        await expect(form.getByRole("combobox", { name: skin.level[0] })).toContainText(
            skin.level[1],
        );
        await expect(form.getByRole("textbox", { name: skin.subject[0], exact: true })).toHaveValue(
            skin.subject[1],
        );
        await expect(form.getByRole("checkbox", { name: skin.everything })).not.toBeChecked();
        for (const name of skin.ways) {
            await expect(form.getByRole("checkbox", { name, exact: true })).toBeChecked({
                checked: skin.areAllOn,
            });
        }
        await drill.expectAccessible();
        await drill.advance(1000);
        expect(page.url()).not.toContain("skin");
        await page.reload();
        await atRest(page);
        await press(drill, "Go on");
        await fill(page, { [skin.title]: "Errors", [skin.details]: "We see errors." });
        await choose(drill, form.getByRole("checkbox", { name: skin.everything }));
        await press(drill, skin.create);
        await press(drill, "Update Errors");
        const update = page.getByRole("form", { name: "Update", exact: true });
        await expect(update).toContainText(skin.levels[0]);
        await expect(update.getByRole("checkbox", { name: skin.levels[1] })).toBeAttached();
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
    await choose(drill, page.getByRole("option", { name: "Partial Outage" }));
    await press(drill, "Create");
    const active = page.getByRole("table", { name: "Active" });
    await expect(active).toContainText("Impact: Major · All components and containers");
    await press(drill, /^View /);
    await expect(page.getByRole("form", { name: "Incident" })).toContainText("Major");
    await choose(drill, page.getByRole("combobox", { name: "Impact" }));
    await choose(drill, page.getByRole("option", { name: "Critical" }));
    await expect(page.getByRole("combobox", { name: "Impact" })).toContainText("Critical");
    await drill.expectAccessible();
    await press(drill, "Update");
    await choose(drill, page.getByRole("radio", { name: "Resolved" }));
    await choose(drill, page.getByRole("combobox", { name: "Component status" }));
    await choose(drill, page.getByRole("option", { name: "Operational" }));
    await fill(page, { Message: "It is over." });
    await press(drill, "Update");
    await choose(drill, page.getByRole("radio", { name: "Public page" }));
    const past = page.getByRole("article", { name: "Errors" });
    await expect(past).toContainText("Operational");
    await expect(past).toContainText("Impact: Critical");
    await drill.expectAccessible();
});
