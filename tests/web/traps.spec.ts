// Each default that misleads, sprung in the real forms: the debrief names it.
import { expect, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import { press, startSmall } from "./small-drill.ts";
import { messageField, say } from "./stored-drill.ts";

/** What the forms call things; the names of traps are the debrief's own. */
const WORDS = {
    title: "Title",
    details: "Details",
    template: "Templates",
    everything: "All components and containers",
    automation: "Automatically start and finish",
    resolved: "Resolved",
    currentStatus: "Current status",
    operational: "Operational",
    newIncident: "New incident",
    create: "Create incident",
    update: /^Update /,
    post: "Post update",
    view: /^View /,
    deleteIncident: "Delete incident",
    deleteForGood: "Delete for good",
    editInfrastructure: /^Edit infrastructure/,
    saveInfrastructure: "Save infrastructure",
    newMaintenance: "New maintenance",
    schedule: "Schedule maintenance",
    start: "Planned start, time",
    end: "Expected end, time",
    startMessage: "Start message",
    finishMessage: "Finish message",
};

const TEMPLATE = { name: "Errors", details: "Errors on [component], we look into it." };
const LONGER_THAN_THE_DRILL_MS = 16 * 60_000;

async function fill(page: Page, texts: Record<string, string>): Promise<void> {
    for (const [field, text] of Object.entries(texts)) {
        await page.getByRole("textbox", { name: field, exact: true }).fill(text);
    }
}

async function tick(drill: Drill, name: string | RegExp): Promise<void> {
    await drill.page.getByRole("checkbox", { name }).first().click();
    await drill.settle();
}

async function choose(drill: Drill, box: string, option: string | RegExp): Promise<void> {
    await drill.page.getByRole("combobox", { name: box, exact: true }).click();
    await drill.settle();
    await drill.page.getByRole("option", { name: option }).click();
    await drill.settle();
}

/** Opens an incident with what the form has, or on `component` alone. */
async function create(drill: Drill, component?: string): Promise<void> {
    await press(drill, WORDS.newIncident);
    await fill(drill.page, { [WORDS.title]: "Errors", [WORDS.details]: "We see errors." });
    if (component !== undefined) {
        await tick(drill, WORDS.everything);
        await tick(drill, new RegExp(`^${component}, `));
    }
    await press(drill, WORDS.create);
}

async function update(drill: Drill, details: string, state?: string): Promise<void> {
    await press(drill, WORDS.update);
    if (state !== undefined) {
        await drill.page.getByRole("radio", { name: state }).click();
        await drill.settle();
    }
    await fill(drill.page, { [WORDS.details]: details });
    await press(drill, WORDS.post);
}

async function schedule(drill: Drill, start: string, end: string): Promise<void> {
    await press(drill, WORDS.newMaintenance);
    await fill(drill.page, {
        [WORDS.title]: "Upgrade",
        [WORDS.details]: "We upgrade it.",
        [WORDS.start]: start,
        [WORDS.end]: end,
        [WORDS.startMessage]: "It begins.",
        [WORDS.finishMessage]: "It is over.",
    });
    await press(drill, WORDS.schedule);
}

/** A drill in its channel, where the website is degraded from its start until 07:00. */
async function start(drill: Drill, truths: object[] = []): Promise<void> {
    const injects = truths.map((truth) => ({ at: "00:01", truth: { text: "So.", ...truth } }));
    await startSmall(drill, injects, { templates: [TEMPLATE] });
    await press(drill, "Join channel");
}

async function end(drill: Drill): Promise<void> {
    await drill.advance(LONGER_THAN_THE_DRILL_MS);
    await expect(drill.page.getByRole("heading", { level: 1 })).toHaveText(/^Debrief/);
    await drill.settle();
}

const misled = (page: Page) =>
    page.getByRole("list", { name: "Defaults that misled" }).getByRole("listitem");

interface Trap {
    name: string;
    truths?: object[];
    spring: (drill: Drill) => Promise<void>;
}

const TRAPS: Trap[] = [
    {
        name: "Muted on joining",
        spring: async (drill) => {
            await press(drill, "Join call");
            await messageField(drill.page).fill("CMOC is here.");
            await press(drill, "Say on call");
        },
    },
    { name: "All components", spring: (drill) => create(drill) },
    {
        name: "Level as opened",
        truths: [{ components: ["Website"], level: "disruption" }],
        spring: (drill) => create(drill, "Website"),
    },
    {
        name: "One level for all",
        spring: async (drill) => {
            await create(drill);
            await update(drill, "Still errors.");
        },
    },
    {
        name: "Level after resolving",
        spring: async (drill) => {
            await create(drill, "Website");
            await update(drill, "It is over.", WORDS.resolved);
        },
    },
    {
        name: "Automation off for good",
        spring: async (drill) => {
            await schedule(drill, "14:05", "14:20");
            await press(drill, WORDS.view);
            await tick(drill, WORDS.automation);
        },
    },
    { name: "Finished by itself", spring: (drill) => schedule(drill, "14:03", "14:05") },
    {
        name: "Broadcast as ticked",
        spring: async (drill) => {
            await create(drill, "Website");
            await update(drill, "We see errors.");
        },
    },
    {
        name: "Level of what is added",
        truths: [{ components: ["API"], level: "degraded" }],
        spring: async (drill) => {
            await create(drill, "Website");
            await press(drill, WORDS.editInfrastructure);
            await tick(drill, /^API, /);
            await press(drill, WORDS.saveInfrastructure);
        },
    },
    {
        name: "Level after deleting",
        spring: async (drill) => {
            await create(drill, "Website");
            await press(drill, WORDS.view);
            await press(drill, WORDS.deleteIncident);
            await press(drill, WORDS.deleteForGood);
        },
    },
    { name: "Maintenance of everything", spring: (drill) => schedule(drill, "14:30", "15:00") },
    {
        name: "Slot left open",
        spring: async (drill) => {
            await press(drill, WORDS.newIncident);
            await choose(drill, WORDS.template, TEMPLATE.name);
            await fill(drill.page, { [WORDS.title]: "Errors" });
            await press(drill, WORDS.create);
        },
    },
];

for (const trap of TRAPS) {
    test(`the debrief names the default: ${trap.name}`, async ({ drill, page }) => {
        await start(drill, trap.truths);
        await trap.spring(drill);
        await end(drill);
        await expect(misled(page).filter({ hasText: ` ${trap.name}. ` })).toHaveCount(1);
    });
}

test("who looks at what each form opens on is told of no default", async ({ drill, page }) => {
    await start(drill);
    await press(drill, "Join call");
    await press(drill, /^You are muted/);
    await say(drill, "CMOC is here.");
    await create(drill, "Website");
    await update(drill, "The website still gives errors.");
    await press(drill, WORDS.update);
    await drill.page.getByRole("radio", { name: WORDS.resolved }).click();
    await drill.settle();
    await choose(drill, WORDS.currentStatus, WORDS.operational);
    await fill(page, { [WORDS.details]: "The website works again." });
    await press(drill, WORDS.post);
    await end(drill);
    await expect(misled(page)).toHaveCount(0);
});
