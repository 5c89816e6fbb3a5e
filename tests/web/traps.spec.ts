// Each default that misleads, sprung in the real forms of each skin that has it: the debrief names
// it. Where a skin has no such default, the same deed is nobody's trap.
import { expect, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import { readSkin, type SkinWords } from "./player.ts";
import { press, startSmall } from "./small-drill.ts";
import { messageField, say } from "./stored-drill.ts";

/** What the forms call things, here and in the files of skins; the names of traps do not change. */
const FIXED = {
    template: "Templates",
    newIncident: "New incident",
    update: /^Update /,
    view: /^View /,
    deleteIncident: "Delete incident",
    deleteForGood: "Delete for good",
    editInfrastructure: /^Edit infrastructure/,
    saveInfrastructure: "Save infrastructure",
    newMaintenance: "New maintenance",
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

/** A drill and what its forms are called. */
class Desk {
    constructor(
        readonly drill: Drill,
        private readonly skin: SkinWords,
    ) {}

    field(name: string): string {
        return this.skin.fields[name]!;
    }
    get resolved(): string {
        return this.skin.states.at(-1)!;
    }
    get degraded(): string {
        return this.skin.level_titles[2]!;
    }
    get operational(): string {
        return this.skin.level_titles[0]!;
    }

    press(name: string | RegExp): Promise<void> {
        return press(this.drill, name);
    }

    /** Ticks the box for everything, or that of `component` alone. */
    async affect(component?: string): Promise<void> {
        if (this.skin.defaults.everything !== (component === undefined)) {
            await tick(this.drill, this.field("everything"));
        }
        if (component !== undefined) {
            await tick(this.drill, new RegExp(`^${component}, `));
        }
    }

    /** Opens an incident with what the form has beside the words; see affect(). */
    async create(component?: string, level?: string): Promise<void> {
        await this.press(FIXED.newIncident);
        await fill(this.drill.page, {
            [this.field("title")]: "Errors",
            [this.field("details")]: "We see errors.",
        });
        await this.affect(component);
        if (level !== undefined) {
            await choose(this.drill, this.field("incident_status"), level);
        }
        await this.press(this.field("create"));
    }

    async update(details: string, state?: string, level?: string): Promise<void> {
        await this.press(FIXED.update);
        if (state !== undefined) {
            await this.drill.page.getByRole("radio", { name: state }).click();
            await this.drill.settle();
        }
        if (level !== undefined) {
            await this.setLevel(level);
        }
        await fill(this.drill.page, { [this.field("details")]: details });
        await this.press(this.field("post"));
    }

    /** One level for all that is affected. */
    private async setLevel(level: string): Promise<void> {
        const one = this.drill.page.getByRole("checkbox", { name: this.field("one_level") });
        if (!(await one.isChecked())) {
            await one.click();
            await this.drill.settle();
        }
        await choose(this.drill, this.field("current_status"), level);
    }

    async schedule(start: string, end: string): Promise<void> {
        await this.press(FIXED.newMaintenance);
        await fill(this.drill.page, {
            [this.field("title")]: "Upgrade",
            [this.field("details")]: "We upgrade it.",
            [`${this.field("planned_start")}, time`]: start,
            [`${this.field("planned_end")}, time`]: end,
            [this.field("start_message")]: "It begins.",
            [this.field("finish_message")]: "It is over.",
        });
        await this.affect();
        await this.press(this.field("schedule"));
    }
}

/** A drill in its channel, where the website is degraded from its start until 07:00. */
async function start(drill: Drill, id: string, truths: object[] = []): Promise<Desk> {
    const injects = truths.map((truth) => ({ at: "00:01", truth: { text: "So.", ...truth } }));
    await startSmall(drill, injects, { templates: [TEMPLATE] }, id);
    await press(drill, "Join channel");
    return new Desk(drill, readSkin(id));
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
    /** The skins that open on this default; left out: all. */
    skins?: string[];
    truths?: object[];
    spring: (desk: Desk) => Promise<void>;
}

const TRAPS: Trap[] = [
    {
        name: "Muted on joining",
        spring: async (desk) => {
            await desk.press("Join call");
            await messageField(desk.drill.page).fill("CMOC is here.");
            await desk.press("Say on call");
        },
    },
    { name: "All components", skins: ["statusio"], spring: (desk) => desk.create() },
    {
        name: "Level as opened",
        truths: [{ components: ["Website"], level: "disruption" }],
        spring: (desk) => desk.create("Website"),
    },
    {
        name: "One level for all",
        skins: ["statusio", "statuspage"],
        spring: async (desk) => {
            await desk.create();
            await desk.update("Still errors.");
        },
    },
    {
        name: "Level after resolving",
        spring: async (desk) => {
            await desk.create("Website", desk.degraded);
            await desk.update("It is over.", desk.resolved);
        },
    },
    {
        name: "Automation off for good",
        spring: async (desk) => {
            await desk.schedule("14:05", "14:20");
            await desk.press(FIXED.view);
            await tick(desk.drill, desk.field("automatic"));
        },
    },
    { name: "Finished by itself", spring: (desk) => desk.schedule("14:03", "14:05") },
    {
        name: "Broadcast as ticked",
        skins: ["statusio", "statuspage"],
        spring: async (desk) => {
            await desk.create("Website");
            await desk.update("We see errors.");
        },
    },
    {
        name: "Level of what is added",
        truths: [{ components: ["API"], level: "degraded" }],
        spring: async (desk) => {
            await desk.create("Website");
            await desk.press(FIXED.editInfrastructure);
            await tick(desk.drill, /^API, /);
            await desk.press(FIXED.saveInfrastructure);
        },
    },
    {
        name: "Level after deleting",
        spring: async (desk) => {
            await desk.create("Website", desk.degraded);
            await desk.press(FIXED.view);
            await desk.press(FIXED.deleteIncident);
            await desk.press(FIXED.deleteForGood);
        },
    },
    {
        name: "Maintenance of everything",
        skins: ["statusio"],
        spring: (desk) => desk.schedule("14:30", "15:00"),
    },
    {
        name: "Slot left open",
        spring: async (desk) => {
            await desk.press(FIXED.newIncident);
            await choose(desk.drill, FIXED.template, TEMPLATE.name);
            await fill(desk.drill.page, { [desk.field("title")]: "Errors" });
            await desk.affect("Website");
            await desk.press(desk.field("create"));
        },
    },
];

const SKINS = ["statusio", "statuspage", "generic"];

for (const trap of TRAPS) {
    for (const skin of SKINS) {
        const has = trap.skins?.includes(skin) ?? true;
        const said = has ? "names the default" : "has no such default to name";
        test(`${skin}: the debrief ${said}: ${trap.name}`, async ({ drill, page }) => {
            const desk = await start(drill, skin, trap.truths);
            await trap.spring(desk);
            await end(drill);
            const rows = misled(page).filter({ hasText: ` ${trap.name}. ` });
            await expect(rows).toHaveCount(has ? 1 : 0);
        });
    }
}

for (const skin of SKINS) {
    test(`${skin}: who looks at what each form opens on is told of no default`, async ({
        drill,
        page,
    }) => {
        const desk = await start(drill, skin);
        await desk.press("Join call");
        await desk.press(/^You are muted/);
        await say(drill, "CMOC is here.");
        await desk.create("Website", desk.degraded);
        await desk.update("The website still gives errors.");
        await desk.update("The website works again.", desk.resolved, desk.operational);
        await end(drill);
        await expect(misled(page)).toHaveCount(0);
    });
}
