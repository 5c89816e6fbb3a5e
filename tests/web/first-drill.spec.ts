// The first drill, played by doing what its guide says, on a desk and on a phone.
import { fileURLToPath } from "node:url";

import { expect, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import { button, reload } from "./stored-drill.ts";

const PICTURES = fileURLToPath(new URL("../../web/test-results/screens", import.meta.url));
const SIZES = {
    desk: { width: 1280, height: 800 },
    tablet: { width: 768, height: 1024 },
    phone: { width: 390, height: 844 },
};
/** What a note says of a tool that is out of sight. */
const WAY = /(?:Open|Close) the ((?:tab \w+)|(?:status page)|\w+) first\./;
const TITLE = "Your first page";

/** A player who knows nothing but what the notes say. */
class Guided {
    private pictures = 0;

    constructor(
        private readonly drill: Drill,
        private readonly size: string,
    ) {}

    get page(): Page {
        return this.drill.page;
    }

    get note() {
        return this.page.getByRole("complementary", { name: "Guide" });
    }

    /** Waits for the note that says `words`, and opens what it says is to be opened first. */
    async reads(words: string): Promise<void> {
        for (let waited = 0; waited < 40 && !(await this.says(words)); waited++) {
            await this.drill.advance(2000);
        }
        await expect(this.note).toContainText(words);
        await this.keepPicture();
        for (let opened = 0; opened < 3; opened++) {
            const way = WAY.exec(await this.text())?.[1];
            if (way === undefined) {
                break;
            }
            await this.open(way);
        }
        await expect(this.note).not.toContainText(WAY);
    }

    async press(name: string | RegExp): Promise<void> {
        await button(this.page, name).click();
        await this.drill.settle();
    }

    async choose(role: "radio" | "checkbox", name: string | RegExp): Promise<void> {
        await this.page.getByRole(role, { name }).first().click();
        await this.drill.settle();
    }

    async level(word: string): Promise<void> {
        await this.page.getByRole("combobox", { name: /(Incident|Current) status/ }).click();
        await this.drill.settle();
        await this.page.getByRole("option", { name: word, exact: true }).click();
        await this.drill.settle();
    }

    async write(field: string | RegExp, text: string): Promise<void> {
        await this.page.getByRole("textbox", { name: field }).fill(text);
        await this.drill.settle();
    }

    async say(text: string): Promise<void> {
        await this.write(/^Message /, text);
        await this.page.getByRole("textbox", { name: /^Message / }).press("Enter");
        await this.drill.settle();
    }

    async keepPicture(): Promise<void> {
        const number = String(++this.pictures).padStart(2, "0");
        await this.drill.settle();
        await this.page.screenshot({ path: `${PICTURES}/first-drill-${this.size}-${number}.png` });
    }

    private async says(words: string): Promise<boolean> {
        return (await this.text()).includes(words);
    }

    private async text(): Promise<string> {
        const said = (await this.note.count()) > 0 ? await this.note.textContent() : "";
        return (said ?? "").replaceAll(/\s+/g, " ");
    }

    private async open(way: string): Promise<void> {
        if (way.startsWith("tab ")) {
            await this.page.getByRole("tab", { name: way.slice(4) }).click();
        } else if (way === "menu") {
            await button(this.page, /^(Open|Close) menu$/).click();
        } else {
            const name = way === "editor" ? "Editor" : way === "room" ? "Room" : "Status page";
            await this.page.getByRole("radio", { name, exact: true }).click();
        }
        await this.drill.settle();
    }
}

async function update(
    player: Guided,
    steps: { first: string; state: string; word: string; details: string; level?: string },
): Promise<void> {
    await player.reads(steps.first);
    await player.press(/^Update /);
    await player.reads(steps.word);
    await player.choose("radio", steps.state);
    if (steps.level !== undefined) {
        await player.press("Next");
        await player.reads("do not follow each other");
        await player.level(steps.level);
    }
    await player.write("Details", steps.details);
    await player.press("Post update");
}

for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`on a ${size}`, () => {
        test.use({ viewport });

        test("who does what the guide says works the incident to its end", async ({
            drill,
            page,
        }) => {
            test.setTimeout(480_000); // half a hundred steps
            await drill.open();
            await drill.settle();
            const first = page.getByRole("list", { name: "Drills" }).getByRole("listitem").first();
            await expect(first).toContainText(TITLE);
            await expect(first).toContainText("New here? Start with this one.");
            await drill.expectAccessible();
            const player = new Guided(drill, size);
            await player.keepPicture();

            await player.press(`Start ${TITLE}`);
            await drill.advance(4000);
            const pager = page.getByRole("dialog", { name: "You are paged as CMOC" });
            await expect(pager.getByRole("group", { name: "Guide" })).toContainText("Welcome.");
            await player.keepPicture();
            await drill.expectAccessible();
            await player.press("Acknowledge");

            await player.reads("join the incident channel");
            await player.press("Join channel");
            await player.reads("Say who you are");
            await drill.expectAccessible();
            await player.say("CMOC here, I am reading up.");
            await player.reads("Join the call");
            await expect(page.getByRole("textbox", { name: /^Message / })).toBeFocused();
            await player.press("Join call");
            await player.reads("You come in muted");
            await player.press(/^You are muted/);
            await player.reads("ask her");
            await player.say("Amara, should I go public with this?");

            await player.reads("You have her word");
            await player.press("New incident");
            await player.reads("Title: what is wrong");
            await drill.expectAccessible();
            await player.write("Title", "Errors on GitLab Pages");
            await player.write(
                "Details",
                "Every second request fails. Next update in 4 minutes. " +
                    "fernwood.example/production/5120",
            );
            await player.press("Next");
            await player.reads("How bad it is");
            await player.level("Partial Service Disruption");
            await player.press("Next");
            await player.reads("cannot be taken back");
            await player.press("Next");
            await player.reads("Here is a trap");
            await player.choose("checkbox", "All components and containers");
            await player.choose("checkbox", /^GitLab Pages/);
            await player.press("Next");
            await player.reads("Read it once more");
            await player.press("Create incident");

            await player.reads("Look at the public page");
            await player.choose("radio", /^(Public page|Page)$/);
            await drill.expectAccessible();
            await player.press("Next");
            await player.reads("counts to the next update");
            await player.press("Next");
            await player.reads("resolve your page");
            await player.press("Resolve page");
            await player.press("Got it");

            await update(player, {
                first: "There is news",
                state: "Identified",
                word: "said Identified",
                details: "We have found the cause and are working on it.",
            });
            await update(player, {
                first: "Another update",
                state: "Monitoring",
                word: "we are watching",
                details: "Sites load again. We watch them for a few minutes.",
            });
            await update(player, {
                first: "You have the all-clear",
                state: "Resolved",
                word: "closes the incident",
                details: "The errors are over. fernwood.example/production/5120",
                level: "Operational",
            });
            await player.reads("The incident is over");
            await drill.advance(20_000);
            await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
            await expect(
                page.getByText("Only GitLab Pages is named as affected").first(),
            ).toBeAttached();
        });

        test("who skips the guide sees no note, also after a reload", async ({ drill, page }) => {
            await drill.open("pack=your-first-page");
            const player = new Guided(drill, `skip-${size}`);
            await drill.advance(4000);
            await player.press("Acknowledge");
            await player.reads("join the incident channel");
            await player.press("Skip the guide");
            await expect(player.note).toHaveCount(0);
            await drill.advance(2000);
            await reload(drill);
            await player.press(/^(Go on|Pause)$/);
            await player.press("Join channel");
            await drill.advance(5000);
            await expect(page.getByRole("log").first()).toContainText("Tell us in a line");
            await expect(player.note).toHaveCount(0);
        });
    });
}

test("who has a stored drill is not told where to start", async ({ drill, page }) => {
    await drill.open("pack=errors-everywhere");
    await drill.advance(2000);
    await drill.open();
    await drill.settle();
    await expect(page.getByRole("button", { name: `Start ${TITLE}` })).toBeVisible();
    await expect(page.getByText("New here?")).toHaveCount(0);
});
