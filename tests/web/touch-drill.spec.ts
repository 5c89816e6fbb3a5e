// One whole drill on a phone's touch screen, with taps alone; what can be tapped is 44 high.
import { readFileSync } from "node:fs";
import { expect, test, type Drill } from "../../web/testing/drill-test.ts";
import { moment, readMoves, type Move } from "./player.ts";

const TARGET = 44;
const LEVEL_WORDS: Record<string, string> = {
    operational: "Operational",
    degraded: "Degraded Performance",
};

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

class TouchPlayer {
    private nowMs = 0;

    constructor(private readonly drill: Drill) {}

    private get page() {
        return this.drill.page;
    }

    async goTo(atMs: number): Promise<void> {
        await this.drill.advance(atMs - this.nowMs);
        this.nowMs = atMs;
    }

    async tap(role: "button" | "tab" | "radio" | "checkbox" | "option", name: string | RegExp) {
        const exact = typeof name === "string";
        await this.page.getByRole(role, { name, exact }).first().tap();
        await this.drill.settle();
        await this.expectTargets();
    }

    async write(name: string | RegExp, text: string): Promise<void> {
        const field = this.page.getByRole("textbox", { name });
        await field.tap();
        await field.fill(text);
        await this.drill.settle();
    }

    async make(move: Move): Promise<void> {
        await this.goTo(moment(move.at));
        switch (move.do) {
            case "acknowledge_page":
                return this.tap("button", "Acknowledge");
            case "join_channel":
                return this.tap("button", "Join channel");
            case "join_call":
                await this.tap("tab", "Call");
                return this.tap("button", "Join call");
            case "unmute":
                return this.tap("button", /^You are muted/);
            case "say":
                return this.say(move);
            case "create_incident":
                return this.createIncident(move);
            case "post_update":
                return this.postUpdate(move);
            case "edit_infrastructure":
                await this.tap("tab", "Status");
                await this.tap("button", /^Edit infrastructure of/);
                await this.tick(move.infrastructure as string[]);
                return this.tap("button", "Save infrastructure");
            case "set_component":
                return this.setComponents(move);
            case "notify_stakeholders":
                return this.notify(move);
            case "resolve_page":
                await this.tap("tab", /^Room/);
                await this.tap("button", "Open menu");
                await this.tap("button", "Resolve page");
                return this.tap("button", "Close menu");
            default:
                throw new Error(`no tap for ${move.do}`);
        }
    }

    private async say(move: Move): Promise<void> {
        const isCall = move.where === "call";
        await this.tap("tab", isCall ? "Call" : /^Room/);
        const field = isCall ? "Say something on the call" : "Message the room";
        await this.write(field, move.text!);
        await this.tap("button", isCall ? "Say on call" : "Send");
        await expect(this.page.getByRole("textbox", { name: field })).toHaveValue("");
    }

    private async createIncident(move: Move): Promise<void> {
        await this.tap("tab", "Status");
        await this.tap("button", "New incident");
        await this.write("Title", move.title!);
        await this.fillPost(move, "Incident status");
        await this.tap("checkbox", "All components and containers");
        await this.tick(move.infrastructure as string[]);
        await this.tap("button", "Create incident");
        await expect(this.page.getByRole("button", { name: /^Update / })).toBeVisible();
    }

    private async postUpdate(move: Move): Promise<void> {
        await this.tap("tab", "Status");
        await this.tap("button", /^Update /);
        await this.fillPost(move, "Current status");
        await this.tap("button", "Post update");
        await expect(this.page.getByRole("button", { name: /^Update / })).toBeVisible();
    }

    private async fillPost(move: Move, status: string): Promise<void> {
        await this.tap("radio", new RegExp(`^${move.state}$`, "i"));
        await this.write("Details", move.details!);
        await this.level(status, move.status!);
    }

    private async level(box: string, level: string): Promise<void> {
        await this.page.getByRole("combobox", { name: box, exact: true }).tap();
        await this.drill.settle();
        await this.tap("option", LEVEL_WORDS[level]!);
    }

    private async tick(components: string[]): Promise<void> {
        for (const component of components) {
            const name = new RegExp(`^${component.replace(/[/()]/g, "\\$&")}, `);
            for (const box of await this.page.getByRole("checkbox", { name }).all()) {
                if (!(await box.isChecked())) {
                    await box.tap();
                    await this.drill.settle();
                }
            }
        }
    }

    private async setComponents(move: Move): Promise<void> {
        await this.tap("tab", "Status");
        const wanted = (move.infrastructure as string[]).map((one) => `Status of ${one}, `);
        const boxes = await this.page
            .getByRole("combobox")
            .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
        for (const name of boxes.filter((box) => wanted.some((one) => box.startsWith(one)))) {
            await this.level(name, move.status!);
        }
    }

    private async notify(move: Move): Promise<void> {
        await this.tap("tab", "Status");
        await this.tap("button", "Notify stakeholders");
        await this.tap("radio", new RegExp(`^${move.severity}`));
        await this.write("Summary", move.summary!);
        await this.tap("button", "Send notice");
    }

    /** Everything on the screen that can be tapped is high enough for a finger; links are text. */
    async expectTargets(): Promise<void> {
        const low = await this.page.evaluate((least) => {
            const all = document.querySelectorAll<HTMLElement>(
                "#mirror [data-press]:not(a), #mirror .field",
            );
            return [...all]
                .filter((one) => one.closest("[inert]") === null)
                .map((one) => ({ name: one.ariaLabel, height: one.getBoundingClientRect().height }))
                .filter(({ height }) => height < least - 0.5);
        }, TARGET);
        expect.soft(low, "targets that are too low").toEqual([]);
    }
}

test("a drill is played on a phone by taps alone", async ({ drill, page }) => {
    test.setTimeout(600_000);
    await drill.open();
    const player = new TouchPlayer(drill);
    await player.expectTargets();
    await player.tap("button", "Start Errors everywhere");
    for (const move of readMoves("whole-drill-played-well")) {
        await player.make(move);
    }
    await player.tap("tab", /^Tickets/);
    await player.tap("radio", "Social");
    await player.tap("tab", "Status");
    await player.tap("radio", "Page");

    await player.goTo(moment("13:00"));
    await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
    await player.expectTargets();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Export/ }).tap();
    const markdown = readFileSync(await (await download).path(), "utf8");
    expect(markdown).toContain("Errors on GitLab.com");
});

test("a soft keyboard never hides the field", async ({ drill, page }) => {
    await drill.open("pack=errors-everywhere");
    const player = new TouchPlayer(drill);
    await player.goTo(15_000);
    await player.tap("button", "Acknowledge");
    await player.tap("button", "Join channel");
    await player.goTo(60_000);

    const fits = async (name: string, height: number) => {
        const field = page.getByRole("textbox", { name });
        await field.tap();
        await drill.settle();
        await page.setViewportSize({ width: 390, height }); // as interactive-widget=resizes-content
        await expect(field).toBeInViewport({ ratio: 0.9 });
        await expect(field).toBeFocused();
        await field.blur();
        await page.setViewportSize({ width: 390, height: 844 });
        await expect(page.getByRole("tab", { name: /^Room/ })).toBeVisible();
    };
    for (const height of [480, 360]) {
        await fits("Message the room", height);
    }
    await player.tap("tab", "Status");
    await player.tap("button", "New incident");
    for (const field of ["Title", "Details", "Message subject"]) {
        await fits(field, 420);
    }
});
