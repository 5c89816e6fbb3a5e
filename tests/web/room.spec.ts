// The room's channels, messages, slash commands, forms and pager, as a player meets them.
import { readFileSync } from "node:fs";

import { expect, giveFile, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import { press, startSmall } from "./small-drill.ts";

const SMALLEST = new URL("../packs/good/smallest.json", import.meta.url);
const INJECTS = [
    { id: "scope", at: "00:20", message: { from: "devon", text: "All of sign-in is slow." } },
    { at: "00:24", message: { from: "mara", channel: "team", text: "@CMOC what do we say?" } },
    { at: "00:26", message: { from: "mara", text: "Production issue is 4201." } },
    { after: "scope", delay: "00:10", edit: { message: "scope", text: "The website is slow." } },
    {
        when: { since: "wrote_in_channel" },
        delay: "00:02",
        react: { from: "mara", to: "cmoc", with: "thumbs_up" },
    },
];

/** The smallest pack with a fuller room, opened from disk as a facilitator's would be. */
async function openRoom(drill: Drill): Promise<void> {
    await startSmall(drill, INJECTS, {
        channels: { team: "support_dotcom" },
        ticket_tag: "production_issues_{number}",
    });
    await press(drill, "Join channel");
}

async function say(drill: Drill, field: string | RegExp, text: string): Promise<void> {
    const box = drill.page.getByRole("textbox", { name: field });
    await box.fill(text);
    await box.press("Enter");
    await drill.settle();
}

const log = (page: Page, name: RegExp) => page.getByRole("log", { name });

test("channels count mentions, and the team is answered in its own", async ({ drill, page }) => {
    await openRoom(drill);
    await drill.advance(20_000);
    await press(drill, "support_dotcom, 1 new");
    await expect(log(page, /support_dotcom/)).toContainText("what do we say?");
    await say(drill, "Message #support_dotcom", "We are looking into it.");
    await expect(log(page, /support_dotcom/)).toContainText("We are looking into it.");
    await press(drill, "inc-201-sign-in");
    await expect(log(page, /inc-201/)).not.toContainText("We are looking into it.");
    await drill.expectAccessible();
});

test("a message is edited, answered with a quote and reacted to", async ({ drill, page }) => {
    await openRoom(drill);
    await drill.advance(25_000);
    const devon = page.getByRole("article", { name: /^Devon/ }).filter({ hasText: "website" });
    await expect(devon).toContainText("(edited)");
    await devon.getByRole("button", { name: "Reply or react" }).click();
    await drill.settle();
    await devon.getByRole("button", { name: "👀" }).click();
    await drill.settle();
    await expect(devon.getByRole("button", { name: "👀 1" })).toHaveAttribute(
        "aria-pressed",
        "true",
    );
    await devon.getByRole("button", { name: "Reply or react" }).click();
    await drill.settle();
    await devon.getByRole("button", { name: "Reply", exact: true }).click();
    await drill.settle();
    await say(drill, /^Message #inc/, "@Devon thanks, website only then");
    await drill.advance(3000);
    const mine = page.getByRole("article", { name: /^You/ });
    await expect(mine).toContainText("Devon: The website is slow.");
    await expect(mine.getByRole("button", { name: "👍 1" })).toBeVisible();
    await drill.expectAccessible();
});

const DECLARED = [
    {
        at: "00:07",
        card: {
            from: "bot",
            title: "Sign-in is slow",
            fields: {
                Type: "Platform",
                Severity: "S2",
                Status: "Active, investigating",
                Reporter: "Devon",
                Channel: "#inc-201-sign-in",
                "Production issue": "fernwood.example/production/4201",
            },
        },
    },
    { at: "00:20", status: { from: "devon", to: "fixing" } },
    { at: "00:40", severity: { from: "mara", to: "S1" } },
];

for (const [size, width, height] of [
    ["desk", 1280, 800],
    ["phone", 390, 844],
] as const) {
    test(`the bot's card leads on and tells its subscriber, ${size}`, async ({ drill, page }) => {
        await startSmall(drill, DECLARED);
        await page.setViewportSize({ width, height });
        await drill.settle();
        await press(drill, "Join channel");
        await drill.advance(2000);
        await page.keyboard.press("Tab"); // the later part is there from the first key on
        const card = page.getByRole("article", { name: /Incident Bot/ });
        const subscribe = card.getByRole("button", { name: "Subscribe" });
        await subscribe.press("Enter");
        await drill.settle();
        await expect(subscribe).toHaveAttribute("aria-pressed", "true");
        await drill.advance(13_000);
        const told = page.getByRole("region", { name: "Subscribed incident" });
        await expect(told).toContainText("Internal status is now: Active, fixing, set by Devon.");
        await drill.expectAccessible();
        await told.getByRole("button", { name: "Close this notice" }).click();
        await drill.settle();
        await expect(told).toHaveCount(0);
        await page.getByRole("button", { name: /^S2 · Not public yet/ }).click();
        await drill.settle();
        await expect(page.getByRole("group", { name: "Incident" })).toContainText("Active, fixing");
        await drill.expectAccessible();
        await press(drill, "Internal status");
        const dialog = page.getByRole("dialog", { name: "Internal status" });
        await expect(dialog.getByRole("row")).toHaveCount(3);
        await drill.expectAccessible();
        await page.keyboard.press("Escape");
        await drill.settle();
        await press(drill, "Incident page");
        await expect(log(page, /Production issue 4201/)).toBeVisible();
        await drill.advance(20_000);
        await expect(told).toContainText("Severity is now S1, set by Mara.");
    });
}

test("a slash command is completed, and the bot answers the player alone", async ({
    drill,
    page,
}) => {
    await openRoom(drill);
    await page.getByRole("textbox", { name: /^Message/ }).fill("/inc e");
    await drill.settle();
    await press(drill, /^\/inc escalate/);
    const field = page.getByRole("textbox", { name: /^Message/ });
    await expect(field).toHaveValue("/inc escalate ");
    await field.fill("/in");
    await drill.settle();
    await field.press("ArrowUp");
    await drill.settle();
    await field.press("Tab");
    await drill.settle();
    await expect(field).toHaveValue("/incident help ");
    await expect(field).toBeFocused();
    await field.fill("/inc e");
    await drill.settle();
    await field.press("Enter");
    await drill.settle();
    await expect(field).toHaveValue("/inc escalate ");
    await say(drill, /^Message/, "/inc escalate the database team");
    await expect(log(page, /inc-201/)).toContainText("Called: the database team.");
    await expect(log(page, /inc-201/)).toContainText("Only you see this");
});

test("where incidents are declared the bot answers commands", async ({ drill, page }) => {
    await openRoom(drill);
    await press(drill, "incidents");
    await say(drill, "Command to the incident bot", "Hello");
    await expect(page.getByRole("textbox", { name: /^Command/ })).toHaveValue("Hello");
    await say(drill, "Command to the incident bot", "/incident");
    await expect(log(page, /incidents/)).toContainText("Nothing is on the status page.");
    await drill.expectAccessible();
});

test("tickets are answered, and the debrief tells what was sent", async ({ drill, page }) => {
    await openRoom(drill);
    await drill.advance(240_000);
    await press(drill, /^Tickets/);
    await press(drill, "Answer or tag");
    await page.getByRole("combobox", { name: "Canned reply" }).click();
    await drill.settle();
    await page.getByRole("option", { name: "We are looking into it" }).click();
    await drill.settle();
    await press(drill, "Send answer");
    await page.getByRole("textbox", { name: "Tag" }).fill("incident_4201");
    await drill.settle();
    await press(drill, "Add tag");
    const ticket = page.getByRole("article", { name: "Cannot sign in" });
    await press(drill, "Add the tag production_issues_4201");
    await press(drill, "Take off the tag incident_4201");
    await expect(ticket.getByRole("button", { name: /^Take off the tag/ })).toHaveAccessibleName(
        "Take off the tag production_issues_4201",
    );
    await press(drill, "Shift hand-over");
    for (const field of ["Problem", "Done", "Next steps"]) {
        await page.getByRole("textbox", { name: field }).fill(`${field}: as told`);
        await drill.settle();
    }
    await press(drill, "Hand over");
    await expect(page.getByRole("status").filter({ hasText: "hand-over sent" })).toBeVisible();
    await drill.expectAccessible();
    await press(drill, "Production issue 4201");
    await say(drill, "Comment on the production issue", "Customers were told.");
    await expect(log(page, /Production issue/)).toContainText("Customers were told.");
    await press(drill, "End drill");
    await page.getByRole("alertdialog").getByRole("button", { name: "End drill" }).click();
    await drill.settle();
    await expect(page.getByRole("main")).toContainText(
        "1 with the tag production_issues_4201, 1 with an answer, 1 with both.",
    );
});

test("the page rings, and notifies who is elsewhere if that is allowed", async ({
    drill,
    page,
}) => {
    await page.addInitScript(() => {
        const told: string[] = [];
        Object.assign(window, { told });
        class Told {
            static readonly permission = "granted";
            onclick = null;
            constructor(title: string, options: { body: string }) {
                told.push(`${title}: ${options.body}`);
            }
        }
        Object.assign(window, { Notification: Told });
        Object.defineProperty(document, "hidden", { get: () => "isElsewhere" in window });
    });
    await drill.open();
    const pack = readFileSync(SMALLEST);
    await giveFile(page, "Choose a pack", "room.json", pack);
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await page.evaluate(() => Object.assign(window, { isElsewhere: true }));
    await drill.advance(6000);
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told).toEqual([
        "PRACTICE: you are paged as CMOC: S2: sign-in is slow. Join #inc-201-sign-in.",
    ]);
});
