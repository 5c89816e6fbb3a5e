// The screens in all their states, in the order in which one page can walk through them. A line
// adds one: screens.spec.ts takes its golden and sends it through axe-core, in every look.
import { type Drill, giveFile, type Locator, type Page } from "../../web/testing/drill-test.ts";

export interface ScreenState {
    /** Names the golden: `aria/<size>-<name>.yml`. */
    name: string;
    /** How to get there from the state above. */
    go?: (walk: Walk) => Promise<void>;
    /** Drill time that passes then. */
    passMs?: number;
    /** What the golden holds; the whole screen if left out. */
    part?: (page: Page) => Locator;
    /** A phone has other widgets there, and a golden of its own. */
    isOtherOnPhone?: true;
}

/** One page on its way through the states, as a person would go. */
export class Walk {
    constructor(
        readonly drill: Drill,
        readonly isPhone: boolean,
    ) {}

    get page(): Page {
        return this.drill.page;
    }

    async press(name: string | RegExp): Promise<void> {
        const exact = typeof name === "string";
        await this.page.getByRole("button", { name, exact }).first().click();
        await this.drill.settle();
    }

    async choose(role: "radio" | "checkbox" | "combobox" | "option", name: RegExp): Promise<void> {
        await this.page.getByRole(role, { name }).first().click();
        await this.drill.settle();
    }

    async fill(field: string, text: string): Promise<void> {
        await this.page.getByRole("textbox", { name: field, exact: true }).fill(text);
        await this.drill.settle();
    }

    /** A pane of the room: a place of the sidebar, on a phone a tab and perhaps a switch. */
    async openPane(place: RegExp, tab: RegExp, part?: RegExp): Promise<void> {
        if (!this.isPhone) {
            return this.press(place);
        }
        await this.openTab(tab);
        if (part !== undefined) {
            await this.choose("radio", part);
        }
    }

    /** The status page: always on a desk, a tab on a phone. */
    async openStatusPage(): Promise<void> {
        if (this.isPhone) {
            await this.openTab(/^Status/);
        }
    }

    /** What stands in the sidebar stands in a phone's menu. */
    async pressInSidebar(name: string | RegExp): Promise<void> {
        if (this.isPhone) {
            await this.openTab(/^Room/);
            await this.press("Open menu");
        }
        await this.press(name);
    }

    /** Whose message the preview shows. */
    async chooseReceiver(name: string): Promise<void> {
        if (!this.isPhone) {
            return this.choose("radio", new RegExp(`^${name}$`));
        }
        await this.choose("combobox", /^Receiver/);
        await this.choose("option", new RegExp(`^${name}$`));
    }

    async openFile(name: string, content: string, heading: RegExp): Promise<void> {
        await giveFile(this.page, "Choose a pack", name, content);
        await this.page.getByRole("heading", { name: heading }).waitFor();
        await this.drill.settle();
    }

    private async openTab(name: RegExp): Promise<void> {
        await this.page.getByRole("tab", { name }).click();
        await this.drill.settle();
    }
}

/** What a status page answers. */
const INCIDENTS = JSON.stringify({
    page: { name: "Sample Mail" },
    incidents: ["Slow sending", "[TEST] No sending"].map((name, index) => ({
        id: `a${index}`,
        name,
        impact: "major",
        incident_updates: ["resolved", "investigating"].map((status, hours) => ({
            status,
            body: "Mails leave late from mail-07.",
            display_at: `2021-02-20T1${4 - hours}:00:00Z`,
        })),
    })),
});

const dialog = (page: Page) => page.getByRole("dialog");
const question = (page: Page) => page.getByRole("alertdialog");
const editor = (page: Page) => page.getByRole("region", { name: "Status page", exact: true });
const pane = (name: string) => (page: Page) => page.getByRole("region", { name, exact: true });

export const STATES: ScreenState[] = [
    { name: "picker", isOtherOnPhone: true },
    {
        name: "picker-without-match",
        go: (walk) => walk.fill("Search drills", "no such drill"),
        part: (page) => page.getByRole("main"),
    },
    {
        name: "findings",
        isOtherOnPhone: true,
        go: async (walk) => {
            await walk.press("Show all drills");
            await walk.openFile("mine.json", '{"format": "cmoc-drill-pack/1"}', /^This pack needs/);
        },
    },
    {
        name: "file-not-recognised",
        go: async (walk) => {
            await walk.press("Back to drills");
            await walk.openFile("page.html", "<html></html>", /^This file was not recognised/);
        },
    },
    {
        name: "incidents-of-a-file",
        go: async (walk) => {
            await walk.press("Back to drills");
            await walk.openFile("incidents.json", INCIDENTS, /^Choose one of 2 incidents/);
        },
    },
    {
        name: "draft",
        go: (walk) => walk.press(/^Make a draft: Slow sending/),
    },
    {
        name: "paged",
        go: async (walk) => {
            await walk.press("Back to drills");
            await walk.press("Start Errors everywhere");
            await walk.page.getByRole("button", { name: "Join channel" }).waitFor();
        },
        passMs: 15_000,
        part: dialog,
    },
    {
        name: "before-joining",
        go: (walk) => walk.press("Acknowledge"),
        part: pane("Channel"),
    },
    {
        name: "call",
        go: async (walk) => {
            await walk.press("Join channel");
            await walk.openPane(/^Situation room/, /^Call/);
            await walk.press("Join call");
        },
        passMs: 25_000,
        part: pane("Situation room"),
    },
    {
        name: "room",
        isOtherOnPhone: true,
        go: (walk) => walk.openPane(/^inc-/, /^Room/),
        passMs: 90_000,
    },
    {
        name: "tickets",
        isOtherOnPhone: true,
        go: (walk) => walk.openPane(/^Tickets/, /^Tickets/),
        part: pane("Tickets"),
    },
    {
        name: "social",
        go: (walk) => walk.openPane(/^Social/, /^Tickets/, /^Social$/),
        part: pane("Social"),
    },
    {
        name: "dashboard",
        isOtherOnPhone: true,
        go: (walk) => walk.openStatusPage(),
        part: editor,
    },
    {
        name: "level-being-chosen",
        go: (walk) => walk.choose("combobox", /^Status of /),
        part: (page) => page.getByRole("listbox"),
    },
    {
        name: "new-incident",
        isOtherOnPhone: true,
        go: async (walk) => {
            await walk.page.keyboard.press("Escape");
            await walk.press("New incident");
        },
        part: editor,
    },
    {
        name: "new-incident-infrastructure",
        go: (walk) => walk.choose("checkbox", /^All components and containers$/),
        part: (page) => page.getByRole("table", { name: "Affected infrastructure" }),
    },
    {
        name: "new-incident-incomplete",
        go: (walk) => walk.press("Create incident"),
        part: editor,
    },
    {
        name: "preview",
        go: async (walk) => {
            await walk.fill("Title", "Errors on Web, API and Git");
            await walk.fill("Details", "We see errors. Next update in 5 minutes.");
            await walk.choose("checkbox", /^All components and containers$/);
            await walk.press("Preview notifications");
        },
        part: dialog,
    },
    {
        name: "preview-email",
        go: (walk) => walk.chooseReceiver("Email"),
        part: dialog,
        isOtherOnPhone: true,
    },
    { name: "preview-tweet", go: (walk) => walk.chooseReceiver("Tweet"), part: dialog },
    { name: "preview-teams", go: (walk) => walk.chooseReceiver("Teams"), part: dialog },
    {
        name: "preview-sms",
        go: async (walk) => {
            await walk.press("Close");
            await walk.choose("checkbox", /^Notify SMS subscribers$/);
            await walk.choose("checkbox", /^Notify Slack subscribers$/);
            await walk.press("Preview notifications");
            await walk.chooseReceiver("SMS");
        },
        part: dialog,
    },
    { name: "preview-slack", go: (walk) => walk.chooseReceiver("Slack"), part: dialog },
    { name: "preview-feed", go: (walk) => walk.chooseReceiver("RSS"), part: dialog },
    { name: "preview-webhook", go: (walk) => walk.chooseReceiver("Webhook"), part: dialog },
    {
        name: "incident-on-dashboard",
        go: async (walk) => {
            await walk.press("Close");
            await walk.choose("checkbox", /^Notify SMS subscribers$/);
            await walk.choose("checkbox", /^Notify Slack subscribers$/);
            await walk.press("Create incident");
        },
        passMs: 20_000,
        part: editor,
    },
    {
        name: "incident",
        go: (walk) => walk.press(/^View /),
        part: editor,
    },
    {
        name: "incident-words-edited",
        go: (walk) => walk.press(/^Edit words of /),
        part: editor,
    },
    {
        name: "incident-deletion-asked",
        go: (walk) => walk.press("Delete incident"),
        part: question,
    },
    {
        name: "infrastructure",
        go: async (walk) => {
            await walk.press("Keep it");
            await walk.press("Edit infrastructure");
        },
        part: editor,
    },
    {
        name: "update",
        go: async (walk) => {
            await walk.press("Cancel");
            await walk.press(/^Update /);
        },
        part: editor,
    },
    {
        name: "update-levels",
        go: (walk) => walk.choose("checkbox", /^Apply status level to all/),
        part: (page) => page.getByLabel("Level by component"),
    },
    {
        name: "public-page",
        go: (walk) => walk.choose("radio", /^(Public page|Page)$/),
        part: editor,
    },
    {
        name: "stakeholder-notice",
        go: (walk) => walk.pressInSidebar("Stakeholder notice"),
        part: editor,
    },
    {
        name: "stakeholder-notice-incomplete",
        go: (walk) => walk.press("Send notice"),
        part: editor,
    },
    {
        name: "new-maintenance",
        go: async (walk) => {
            await walk.press("Cancel");
            await walk.press("New maintenance");
        },
        part: editor,
    },
    {
        name: "maintenance",
        go: async (walk) => {
            await walk.fill("Title", "Runner upgrade");
            await walk.fill("Details", "We upgrade the runners.");
            await walk.fill("Planned start, time", "22:00");
            await walk.fill("Expected end, time", "22:30");
            await walk.fill("Start message", "It begins.");
            await walk.fill("Finish message", "It is over.");
            await walk.press("Schedule maintenance");
            await walk.press(/^View maintenance /);
        },
        part: editor,
    },
    {
        name: "maintenance-preview",
        go: async (walk) => {
            await walk.press("Preview notifications");
            await walk.chooseReceiver("Email");
        },
        part: dialog,
    },
    {
        name: "dashboard-with-maintenance",
        isOtherOnPhone: true,
        go: async (walk) => {
            await walk.press("Close");
            await walk.press("Cancel");
        },
        part: editor,
    },
    {
        name: "overdue",
        passMs: 400_000,
        part: (page) => page.getByRole("banner"),
    },
    {
        name: "paused",
        go: (walk) => walk.pressInSidebar("Pause"),
        part: (page) => page.getByRole("navigation"),
    },
    { name: "emergency", go: (walk) => walk.press("Real emergency") },
    {
        name: "end-asked",
        go: async (walk) => {
            await walk.press("Return to the drill");
            await (walk.isPhone ? walk.press("End drill") : walk.pressInSidebar("End drill"));
        },
        part: question,
    },
    {
        name: "debrief",
        go: (walk) => question(walk.page).getByRole("button", { name: "End drill" }).click(),
    },
    {
        name: "picker-with-sessions",
        go: (walk) => walk.press("Back to drills"),
        part: (page) => page.getByRole("region", { name: "Your drills" }),
    },
    {
        name: "delete-asked",
        go: (walk) => walk.press(/^Delete /),
        part: question,
    },
];
