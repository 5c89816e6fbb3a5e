// One whole drill with page.keyboard alone, from the picker to the exported debrief. Wherever the
// focus comes to rest, web/testing/keyboard.ts checks that it can be seen.
import { readFileSync } from "node:fs";
import { expect, test, type Drill } from "../../web/testing/drill-test.ts";
import { Keyboard } from "../../web/testing/keyboard.ts";
import { moment, readMoves, type Move } from "./player.ts";

const LEVEL_WORDS: Record<string, string> = {
    operational: "Operational",
    degraded: "Degraded Performance",
};

class KeyboardPlayer {
    readonly keys: Keyboard;
    private nowMs = 0;

    constructor(private readonly drill: Drill) {
        this.keys = new Keyboard(drill);
    }

    async goTo(atMs: number): Promise<void> {
        await this.drill.advance(atMs - this.nowMs);
        this.nowMs = atMs;
    }

    async make(move: Move): Promise<void> {
        await this.goTo(moment(move.at));
        const { keys } = this;
        switch (move.do) {
            case "acknowledge_page":
                await keys.expectFocus("Acknowledge");
                return keys.press("Enter");
            case "join_channel":
                await keys.reach("Join channel");
                return keys.press("Enter");
            case "join_call":
                await keys.reach("Join call");
                return keys.press("Enter");
            case "unmute":
                await keys.expectFocus(/^You are muted/); // the button to join became this one
                await keys.press("m");
                return keys.expectFocus(/^You are heard/);
            case "say":
                return this.say(move);
            case "create_incident":
                return this.createIncident(move);
            case "post_update":
                return this.postUpdate(move);
            case "edit_infrastructure":
                return this.editInfrastructure(move);
            case "set_component":
                return this.setComponents(move);
            case "notify_stakeholders":
                return this.notify(move);
            case "resolve_page":
                return keys.act("resolve page");
            default:
                throw new Error(`no key for ${move.do}`);
        }
    }

    private async say(move: Move): Promise<void> {
        const { keys } = this;
        await keys.region("Composer");
        await keys.reach(/^Message #/, "Shift+Tab");
        await keys.type(move.text!);
        if (move.where === "call") {
            await keys.reach("Say on call");
            await keys.press("Space");
            await keys.expectFocus("Say on call"); // nothing to send now, but it stays there
        } else {
            await keys.press("Enter");
            await keys.expectFocus(/^Message #/);
        }
    }

    private async createIncident(move: Move): Promise<void> {
        const { keys } = this;
        await keys.act("new incident");
        await keys.expectFocus("New incident fields");
        await keys.press("Tab");
        await keys.expectFocus("Title");
        await keys.expectDrawnBorder();
        await keys.type(move.title!);
        await this.fillPost(move, "Incident status");
        await keys.reach("All components and containers");
        await keys.press("Space");
        await this.tick(move.infrastructure as string[]);
        await keys.press("Control+Enter");
        await keys.expectFocus("New incident");
    }

    private async postUpdate(move: Move): Promise<void> {
        const { keys } = this;
        await keys.act("update errors");
        await keys.expectFocus("Update fields");
        await this.fillPost(move, "Current status");
        await keys.press("Control+Enter");
        await keys.expectFocus("New incident");
    }

    private async fillPost(move: Move, status: string): Promise<void> {
        const { keys } = this;
        await keys.reach(/^(Investigating|Identified|Monitoring|Resolved)$/);
        await keys.choose(new RegExp(`^${move.state}$`, "i"), "ArrowRight");
        await keys.press("Tab");
        await keys.expectFocus("Details");
        await keys.type(move.details!);
        await keys.reach(status);
        await this.level(move.status!);
    }

    /** Chooses in the select that has the focus. */
    private async level(level: string): Promise<void> {
        const { keys } = this;
        const box = (await keys.look()).name;
        await keys.press("ArrowDown");
        await keys.choose(LEVEL_WORDS[level]!);
        await keys.press("Enter");
        await keys.expectFocus(box);
    }

    /** Ticks every container of `components`, going down the table once. */
    private async tick(components: string[]): Promise<void> {
        const { keys, drill } = this;
        const wanted = components.map((one) => `${one}, `);
        const boxes = await drill.page
            .getByRole("checkbox")
            .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
        for (const name of boxes.filter((box) => wanted.some((one) => box.startsWith(one)))) {
            await keys.reach(name);
            const box = drill.page.getByRole("checkbox", { name, exact: true });
            if (!(await box.isChecked())) {
                await keys.press("Space");
            }
            await expect(box).toBeChecked();
        }
    }

    private async editInfrastructure(move: Move): Promise<void> {
        const { keys } = this;
        await keys.region("Status page");
        await keys.reach(/^Edit infrastructure of/);
        await keys.press("Enter");
        await keys.expectFocus("Edit infrastructure fields");
        await this.tick(move.infrastructure as string[]);
        await keys.reach("Save infrastructure");
        await keys.press("Enter");
        await keys.expectFocus("New incident");
    }

    private async setComponents(move: Move): Promise<void> {
        const { keys, drill } = this;
        const wanted = (move.infrastructure as string[]).map((one) => `Status of ${one}, `);
        await keys.region("Status page");
        const boxes = await drill.page
            .getByRole("combobox")
            .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
        for (const name of boxes.filter((box) => wanted.some((one) => box.startsWith(one)))) {
            await keys.reach(name);
            await this.level(move.status!);
        }
    }

    private async notify(move: Move): Promise<void> {
        const { keys } = this;
        await keys.act("stakeholder");
        await keys.reach(/^S\d/);
        await keys.choose(new RegExp(`^${move.severity}`), "ArrowRight");
        await keys.press("Space");
        await keys.reach("Summary");
        await keys.type(move.summary!);
        await keys.press("Control+Enter");
        await keys.expectFocus("New incident");
    }
}

test("a drill is played by keyboard alone, and the focus is always seen", async ({
    drill,
    page,
}) => {
    test.setTimeout(600_000);
    await drill.open();
    const player = new KeyboardPlayer(drill);
    const { keys } = player;
    await keys.reach("Start Errors everywhere");
    await keys.press("Enter");
    await expect(page.getByRole("heading", { name: "Errors everywhere" })).toBeVisible();

    for (const move of readMoves("whole-drill-played-well")) {
        await player.make(move);
    }

    await player.goTo(moment("13:00"));
    await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
    await keys.region("Debrief");
    await keys.reach(/^Export/, "Shift+Tab");
    const download = page.waitForEvent("download");
    await keys.press("Enter");
    const markdown = readFileSync(await (await download).path(), "utf8");
    expect(markdown).toContain("Errors on GitLab.com");
    expect((await keys.look()).name).toMatch(/^Export/);
});

test("F6 goes through the parts of the desk in their order, and back", async ({ drill }) => {
    const keys = await openDesk(drill);
    const order = ["Drill", "Room", "Channel", "Composer", "Status page"];
    await keys.region("Drill");
    for (const stop of [...order.slice(1), "Drill"]) {
        await keys.press("F6");
        expect((await keys.look()).stop).toBe(stop);
    }
    for (const stop of [...order].reverse()) {
        await keys.press("Shift+F6");
        expect((await keys.look()).stop).toBe(stop);
    }
});

test("? tells the keys outside fields, and is a question mark inside", async ({ drill, page }) => {
    const keys = await openDesk(drill);
    await keys.region("Room");
    const before = (await keys.look()).name;
    await keys.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard" });
    await expect(dialog).toContainText("Ctrl + Shift + X");
    await keys.expectFocus("Close");
    await drill.expectAccessible();
    await keys.press("Escape");
    await expect(dialog).toHaveCount(0);
    await keys.expectFocus(before);

    await keys.region("Composer");
    await page.keyboard.type("Really?/m");
    await drill.settle();
    await expect(page.getByRole("textbox", { name: /^Message #/ })).toHaveValue("Really?/m");
    await expect(dialog).toHaveCount(0);
    await keys.expectDrawnBorder();
});

test("the palette names the option that Enter means, and gives the focus back", async ({
    drill,
    page,
}) => {
    const keys = await openDesk(drill);
    await keys.region("Composer");
    await keys.press("Control+k");
    const field = page.getByRole("combobox", { name: "Find an action" });
    await expect(field).toBeFocused();
    await keys.expectDrawnBorder();
    await drill.expectAccessible();
    await keys.type("go to");
    await keys.press("ArrowDown");
    const chosen = page.getByRole("option", { selected: true });
    await expect(chosen).toHaveAccessibleName("Go to the team");
    const id = await field.getAttribute("aria-activedescendant");
    await expect(chosen).toHaveAttribute("id", id!);
    await keys.press("Escape");
    await keys.expectFocus(/^Message #/);

    await keys.act("tickets");
    await expect(page.getByRole("region", { name: "Tickets", exact: true })).toBeVisible();
    expect((await keys.look()).isNowhere).toBe(false);
});

test("the channel is searched to its first line, and what is found is told", async ({
    drill,
    page,
}) => {
    const keys = await openDesk(drill);
    await drill.advance(120_000);
    await keys.region("Room");
    await keys.press("/");
    await keys.expectFocus("Search the channel");
    await keys.expectDrawnBorder();
    await keys.type("the");
    const state = page.getByRole("status").filter({ hasText: / of \d/ });
    await expect(state).toContainText(/^1 of \d/);
    await keys.press("Enter");
    await expect(state).toContainText(/^2 of \d/);
    await keys.press("ArrowUp");
    await expect(state).toContainText(/^1 of \d/);
    await drill.expectAccessible();
    await keys.press("Tab");
    await keys.expectFocus("Previous found");
    await keys.reach("Close search");
    await keys.press("Enter");
    await expect(page.getByRole("textbox", { name: "Search the channel" })).toHaveCount(0);
    expect((await keys.look()).isNowhere).toBe(false);
});

/** In the channel and the call, a minute into the drill. */
async function openDesk(drill: Drill): Promise<Keyboard> {
    await drill.open("pack=errors-everywhere");
    await drill.advance(15_000);
    const keys = new Keyboard(drill);
    await keys.press("Enter");
    await keys.reach("Join channel");
    await keys.press("Enter");
    await keys.reach("Join call");
    await keys.press("Enter");
    await drill.advance(30_000);
    return keys;
}
