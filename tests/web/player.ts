// Plays a file of moves (as cmoc-drill does) on the page, through roles and names alone.
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "../../web/testing/drill-test.ts";

import type { Drill } from "../../web/testing/drill-test.ts";

/** One line of a moves.json; see `cmoc-drill play --help`. */
export interface Move {
    at: string;
    do: string;
    where?: "channel" | "call";
    text?: string;
    title?: string;
    state?: string;
    details?: string;
    status?: string;
    levels?: Record<string, string>;
    infrastructure?: string[] | "all";
    broadcast?: string[];
    subject?: string;
    severity?: string;
    summary?: string;
}

/** What the forms of a status page are called; see assets/skins. */
export interface SkinWords {
    states: string[];
    level_titles: string[];
    fields: Record<string, string>;
    ways: Record<string, string>;
    defaults: { everything: boolean };
}

const STATES = ["investigating", "identified", "monitoring", "resolved"];
const LEVELS = ["operational", "maintenance", "degraded", "partial", "disruption", "security"];

export function readSkin(id: string): SkinWords {
    return JSON.parse(
        readFileSync(new URL(`../../assets/skins/${id}.json`, import.meta.url), "utf8"),
    );
}

export function readMoves(session: string): Move[] {
    return JSON.parse(
        readFileSync(new URL(`../sessions/${session}/moves.json`, import.meta.url), "utf8"),
    );
}

/** Milliseconds of "mm:ss". */
export function moment(at: string): number {
    const [minutes, seconds] = at.split(":").map(Number);
    return (minutes! * 60 + seconds!) * 1000;
}

export class Player {
    private nowMs = 0;
    private readonly skin: SkinWords;

    constructor(
        private readonly drill: Drill,
        skin = "statusio",
    ) {
        this.skin = readSkin(skin);
    }

    async play(moves: Move[]): Promise<void> {
        for (const move of moves) {
            await this.goTo(moment(move.at));
            await this.make(move);
        }
    }

    async goTo(atMs: number): Promise<void> {
        await this.drill.advance(atMs - this.nowMs);
        this.nowMs = atMs;
    }

    private async make(move: Move): Promise<void> {
        switch (move.do) {
            case "acknowledge_page":
                return this.press("Acknowledge");
            case "resolve_page":
                return this.press("Resolve page");
            case "join_channel":
                return this.press("Join channel");
            case "join_call":
                return this.press("Join call");
            case "unmute":
                return this.press(/^You are muted/);
            case "mute":
                return this.press(/^You are heard/);
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
                return this.notifyStakeholders(move);
            default:
                throw new Error(`the page has no such move: ${move.do}`);
        }
    }

    private get page() {
        return this.drill.page;
    }

    private button(name: string | RegExp, within: Locator | null = null): Locator {
        const scope = within ?? this.page;
        return scope.getByRole("button", { name, exact: typeof name === "string" });
    }

    private async press(name: string | RegExp): Promise<void> {
        await this.button(name).first().click();
        await this.drill.settle();
    }

    private async say(move: Move): Promise<void> {
        const field = this.page.getByRole("textbox", { name: /^Message #/ });
        await field.fill(move.text!);
        if (move.where === "call") {
            await this.button("Say on call").click();
        } else {
            await field.press("Enter");
        }
        await this.drill.settle();
        await expect(field).toHaveValue("");
    }

    private async createIncident(move: Move): Promise<void> {
        const fields = this.skin.fields;
        await this.press("New incident");
        const form = this.page.getByRole("form", { name: "New incident" });
        await form.getByRole("textbox", { name: fields.title, exact: true }).fill(move.title!);
        await this.fillPost(form, move, fields.incident_status!);
        const all = form.getByRole("checkbox", { name: fields.everything, exact: true });
        await this.check(all, move.infrastructure === "all");
        if (move.infrastructure !== "all") {
            for (const component of move.infrastructure!) {
                await this.tick(form, component);
            }
        }
        await this.press(fields.create!);
        await expect(form).toHaveCount(0);
    }

    private async postUpdate(move: Move): Promise<void> {
        const fields = this.skin.fields;
        await this.press(/^Update /);
        const form = this.page.getByRole("form", { name: "Update" });
        const oneLevel = form.getByRole("checkbox", { name: fields.one_level, exact: true });
        await this.check(oneLevel, move.levels === undefined);
        await this.fillPost(form, move, fields.current_status!);
        for (const [component, level] of Object.entries(move.levels ?? {})) {
            await this.chooseEach(form, `Level of ${component}`, level);
        }
        await form.getByRole("button", { name: fields.post, exact: true }).click();
        await this.drill.settle();
        await expect(form).toHaveCount(0);
    }

    private async fillPost(form: Locator, move: Move, statusName: string): Promise<void> {
        const fields = this.skin.fields;
        const state = this.skin.states[STATES.indexOf(move.state!)]!;
        await form.getByRole("radio", { name: state, exact: true }).click();
        await form.getByRole("textbox", { name: fields.details, exact: true }).fill(move.details!);
        await this.choose(
            form.getByRole("combobox", { name: statusName, exact: true }),
            move.status!,
        );
        if (move.subject !== undefined) {
            await form
                .getByRole("textbox", { name: fields.subject, exact: true })
                .fill(move.subject);
        }
        for (const [way, label] of Object.entries(this.skin.ways)) {
            const box = form.getByRole("checkbox", { name: label, exact: true });
            if (move.broadcast !== undefined) {
                await this.check(box, move.broadcast.includes(way));
            }
        }
    }

    /** Brings a box to what is wanted, whatever the form opened on. */
    private async check(box: Locator, isWanted: boolean): Promise<void> {
        await expect(box).toBeAttached();
        if ((await box.isChecked()) !== isWanted) {
            await box.click();
            await this.drill.settle();
        }
    }

    private levelTitle(level: string): string {
        return this.skin.level_titles[LEVELS.indexOf(level)]!;
    }

    private async choose(box: Locator, level: string): Promise<void> {
        await box.click();
        await this.drill.settle();
        await this.page.getByRole("option", { name: this.levelTitle(level), exact: true }).click();
        await this.drill.settle();
        await expect(box).toContainText(this.levelTitle(level));
    }

    /** Ticks every container of a component that is not ticked yet. */
    private async tick(form: Locator, component: string): Promise<void> {
        const boxes = form.getByRole("checkbox", { name: new RegExp(`^${escaped(component)}, `) });
        await expect(boxes.first()).toBeAttached();
        for (const box of await boxes.all()) {
            await this.check(box, true);
        }
    }

    private async editInfrastructure(move: Move): Promise<void> {
        await this.press(/^Edit infrastructure/);
        const form = this.page.getByRole("form", { name: "Edit infrastructure" });
        for (const component of move.infrastructure as string[]) {
            await this.tick(form, component);
        }
        await this.press("Save infrastructure");
        await expect(form).toHaveCount(0);
    }

    private async setComponents(move: Move): Promise<void> {
        for (const component of move.infrastructure as string[]) {
            await this.chooseEach(this.page, `Status of ${component}`, move.status!);
        }
    }

    /** Sets the level of each container of a component. */
    private async chooseEach(scope: Locator | Page, name: string, level: string): Promise<void> {
        const boxes = scope.getByRole("combobox", { name: new RegExp(`^${escaped(name)}, `) });
        await expect(boxes.first()).toBeAttached();
        for (const box of await boxes.all()) {
            await this.choose(box, level);
        }
    }

    private async notifyStakeholders(move: Move): Promise<void> {
        await this.press(/^(Notify stakeholders|Stakeholder notice)$/);
        const form = this.page.getByRole("form", { name: "Stakeholder notice" });
        await form.getByRole("radio", { name: move.severity! }).click();
        await form.getByRole("textbox", { name: "Summary" }).fill(move.summary!);
        await this.press("Send notice");
        await this.drill.settle();
        const cancel = this.button("Cancel", form);
        if ((await cancel.count()) > 0) {
            await cancel.click();
            await this.drill.settle();
        }
    }
}

function escaped(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
