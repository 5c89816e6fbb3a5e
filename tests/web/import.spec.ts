// Files that are no packs: recognised, their incidents listed, drafts made, saved and played.
import { readFileSync } from "node:fs";

import {
    expect,
    giveFile,
    test,
    type Drill,
    type Page,
    requestsOf,
} from "../../web/testing/drill-test.ts";

const update = (status: string, at: string, body: string) => ({
    status,
    body,
    created_at: at,
    display_at: at,
    affected_components: null,
});
const incident = (id: string, name: string) => ({
    id,
    name,
    impact: "major",
    incident_updates: [
        update("resolved", "2021-02-20T13:40:58Z", "Mails are on time again."),
        update("investigating", "2021-02-20T12:00:19Z", "Mails leave late from mail-07."),
    ],
});
const STATUSPAGE = JSON.stringify({
    page: { name: "Sample Mail" },
    incidents: [incident("a1", "Slow sending"), incident("b2", "No sending")],
});
const STATUSIO = JSON.stringify({
    result: {
        status: [{ id: "c1", name: "Registry", containers: [{ id: "p1", name: "East" }] }],
        incidents: [
            {
                _id: "i1",
                name: "Registry trouble",
                datetime_open: "2021-04-03T15:21:00Z",
                messages: [
                    {
                        details: "Pulls fail for some.",
                        state: 100,
                        status: 400,
                        datetime: "2021-04-03T15:21:00Z",
                    },
                ],
                containers_affected: [{ name: "East", _id: "p1" }],
                components_affected: [{ name: "Registry", _id: "c1" }],
            },
        ],
    },
});
const CSTATE = `---
title: Media is slow
date: 2021-04-13 15:54:00
resolved: true
resolvedWhen: 2021-04-13 17:30:00
affected: [Media Proxy]
---
*Resolved* - Media is quick again. {{< track "2021-04-13 17:30:00" >}}

*Investigating* - Media loads slowly. {{< track "2021-04-13 15:54:00" >}}
`;
const SCRIPT = `# Disk trouble
10:05 EOC: The disk of mail-07 is full.
10:20 Status page (Investigating): Mails are late.
14:40 Status page (Resolved): Mails are on time.
`;
const SHEET = `time,kind,role,text
00:30,message,EOC,The disk is full
02:00,ticket,,Where are my mails?
`;

const MEANT: [file: string, text: string, title: string][] = [
    ["answer.json", STATUSIO, "Registry trouble"],
    ["2021-04-13-media.md", CSTATE, "Media is slow"],
    ["story.txt", SCRIPT, "Disk trouble"],
    ["sheet.csv", SHEET, "A run sheet"],
    // The content decides, whatever the file is called.
    ["story.json", SCRIPT, "Disk trouble"],
    ["download", STATUSIO, "Registry trouble"],
];

async function open(page: Page, name: string, text: string | Buffer): Promise<void> {
    await giveFile(page, /^(Read a pack|Read another file)$/, name, text);
}

/** Lets the file fall on the page, as a browser without file handles does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
    await page.evaluate(
        ([name, text]) => {
            const event = new Event("drop", { bubbles: true, cancelable: true });
            const files = [new File([text], name)];
            Object.assign(event, { dataTransfer: { files, items: [] } });
            document.body.dispatchEvent(event);
        },
        [name, text] as const,
    );
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function saved(page: Page, name: string): Promise<{ name: string; text: string }> {
    const download = page.waitForEvent("download");
    await button(page, name).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

for (const [name, text, drillTitle] of MEANT) {
    test(`${name} with ${drillTitle} becomes a draft`, async ({ drill, page }) => {
        await drill.open();
        const asked = requestsOf(page);
        await drop(page, name, text);
        await expect(title(page)).toHaveText(drillTitle);
        await expect(page.getByText(`A draft, made of ${name} on this device.`)).toBeVisible();
        await expect(page.getByRole("list", { name: "Run sheet" })).toBeVisible();
        expect(asked).toEqual([]);
    });
}

for (const viewport of [
    { width: 390, height: 844 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
    { width: 2560, height: 1440 },
]) {
    test.describe(`${viewport.width} wide`, () => {
        test.use({ viewport });

        test("one of several incidents is chosen, its draft saved and played", async ({
            drill,
            page,
        }) => {
            await drill.open();
            const asked = requestsOf(page);
            await open(page, "incidents.json", STATUSPAGE);
            await expect(title(page)).toHaveText("Choose one of 2 incidents");
            const rows = page.getByRole("list", { name: "Incidents" }).getByRole("listitem");
            await expect(rows).toHaveCount(2);
            await expect(rows.nth(1)).toContainText("No sending");
            await expect(rows.nth(1)).toContainText("2021-02-20 12:00 UTC, 1 h 40 min, 2 posts");
            await expect(rows.nth(1)).toContainText("ID b2");
            await drill.settle();
            await drill.expectAccessible();

            await button(page, /^Make a draft: No sending/).click();
            await expect(title(page)).toHaveText("No sending");
            const tasks = page.getByRole("list", { name: "To do before anybody plays it" });
            await expect(tasks).toContainText("Write every text anew in your own words");
            await expect(tasks).toContainText('host name, "mail-07"');
            await drill.settle();
            await drill.expectAccessible();

            const pack = await saved(page, "Save the draft");
            expect(pack.name).toBe("PRACTICE-imported-no-sending.json");
            expect(JSON.parse(pack.text)).toMatchObject({
                title: "No sending",
                confidentiality: "confidential",
            });
            await expect(page.getByText(`Saved as ${pack.name}.`)).toBeVisible();
            const sheet = await saved(page, "Save the run sheet");
            expect(sheet.name).toBe("PRACTICE-imported-no-sending.csv");
            expect(sheet.text).toContain("time,kind,role,name,text,id,details\r\n");
            const list = await saved(page, "Save this list");
            expect(list.text).toContain("DRAFT for practice.");

            await button(page, "Other incidents").click();
            await button(page, /^Make a draft: Slow sending/).click();
            await button(page, "Start the drill").click();
            await expect(button(page, "Join channel")).toBeVisible();
            await expect(page).toHaveTitle("PRACTICE · Slow sending");
            // What page.download() reads is a blob of this page, not of a server.
            expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
        });

        test("what is no pack and makes no draft is told in words", async ({ drill, page }) => {
            await drill.open();
            await open(page, "page.html", "<!DOCTYPE html><p>10:05 down</p>");
            await expect(title(page)).toHaveText("This file was not recognised");
            await expect(page.getByRole("alert")).toHaveText(
                "Expected a pack, a Status.io answer, a Statuspage answer, a cState incident, " +
                    "a script or a run sheet, got a web page.",
            );
            await drill.settle();
            await drill.expectAccessible();
            await open(page, "incidents.json", '{"page": {}, "incidents": []}');
            await expect(page.getByRole("alert")).toHaveText(
                "Expected at least one incident, got none.",
            );
            await button(page, "Back to drills").click();
            await expect(button(page, "Choose a pack")).toBeVisible();
        });
    });
}

test("a saved draft and a saved run sheet are read again as what they are", async ({
    drill,
    page,
}) => {
    await drill.open();
    await open(page, "story.txt", SCRIPT);
    const pack = await saved(page, "Save the draft");
    const sheet = await saved(page, "Save the run sheet");
    await open(page, "mine.csv", sheet.text);
    await expect(page.getByText("A draft, made of mine.csv on this device.")).toBeVisible();
    await expect(title(page)).toHaveText("Disk trouble");
    const again = await saved(page, "Save the draft");
    expect(JSON.parse(again.text)).toEqual(JSON.parse(pack.text));
    await open(page, "mine.json", pack.text);
    await expect(page.getByText("nothing is left to correct")).toBeVisible();
    expect((await saved(page, "Save the run sheet")).text).toBe(sheet.text);
});

test("the author says what the file is when that was not seen, by keys alone", async ({
    drill,
    page,
}) => {
    await drill.open();
    await open(page, "notes.md", SCRIPT.replace("10:05", "x 10:05").replace(/1[04]:.0/g, "later"));
    await expect(page.getByText("as a cState incident.")).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("front matter");
    const kind = page.getByRole("combobox", { name: "Read this file as" });
    await kind.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "a script" }).press("Enter");
    await expect(page.getByRole("alert")).toHaveText("Expected at least one incident, got none.");
});

test("huge and damaged files are answered in words", async ({ drill, page }) => {
    for (const [name, bytes, words] of [
        ["huge.json", "[".repeat(3_000_000), "expected at most 1048576 bytes, got 3000000"],
        ["huge.txt", "10:05 EOC: x\n".repeat(1_000_000), "expected at most 1048576 bytes"],
        ["deep.json", `{"result":${"[".repeat(900_000)}`, "expected"],
        ["cut.json", STATUSPAGE.slice(0, -20), "line 1"],
        ["film.mp4", Buffer.from([0xff, 0xfe, 0, 1, 2]), "UTF-16"],
        ["words.doc", Buffer.from([0x31, 0xd0, 0xcf, 0x11]), "not UTF-8"],
        ["empty", "", "got an empty file"],
        ["lines.csv", "time,text\n".repeat(100_000), "line "],
    ] as const) {
        await drill.open();
        await open(page, name, bytes);
        await expect(page.getByRole("main"), name).toContainText(words, { ignoreCase: true });
        await expect(button(page, "Back to drills")).toBeVisible();
    }
});

async function endDrill(drill: Drill): Promise<void> {
    const { page } = drill;
    await drill.settle();
    await button(page, "End drill").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "End drill" }).click();
    await drill.settle();
}

test("a draft that was played is there again after its debrief, and nothing was stored", async ({
    drill,
    page,
}) => {
    await drill.open();
    await open(page, "incidents.json", STATUSPAGE);
    await button(page, /^Make a draft: No sending/).click();
    for (const way of ["the button", "run again first"]) {
        await button(page, "Start the drill").click();
        await endDrill(drill);
        if (way === "run again first") {
            await button(page, "Run it again").click();
            await endDrill(drill);
        }
        await expect(button(page, "Back to drills")).toHaveCount(0);
        await drill.expectAccessible();
        await button(page, "Back to the draft").click();
        await expect(title(page)).toHaveText("No sending");
        await expect(page).toHaveTitle("PRACTICE · Run sheet: No sending");
        await expect(page.getByText("A draft, made of incidents.json")).toBeVisible();
    }
    const pack = await saved(page, "Save the draft");
    expect(JSON.parse(pack.text)).toMatchObject({ title: "No sending" });
    await button(page, "Other incidents").click();
    await expect(title(page)).toHaveText("Choose one of 2 incidents");
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await button(page, "Back to drills").click();
    await expect(button(page, "Choose a pack")).toBeVisible();
});

test("a pack that was read and played leads back to its run sheet", async ({ drill, page }) => {
    await drill.open();
    await open(page, "story.txt", SCRIPT);
    const pack = await saved(page, "Save the draft");
    await open(page, "mine.json", pack.text);
    await button(page, "Start the drill").click();
    await endDrill(drill);
    await button(page, "Back to the run sheet").click();
    await expect(page.getByText("nothing is left to correct")).toBeVisible();
    await button(page, "Back to drills").click();
    // One that is only played leads to the drills, as ever.
    await giveFile(page, "Choose a pack", "mine.json", pack.text);
    await endDrill(drill);
    await button(page, "Back to drills").click();
    await expect(button(page, "Choose a pack")).toBeVisible();
});
