// A link of a proof: the page plays what breaks a claim, and stands paused where it breaks.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, giveFile, test, type Page } from "../../web/testing/drill-test.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const PROGRAM = path("build/native/cmoc-drill");
const HASH = "a".repeat(64);

/** What stands behind the "#", made by hand. */
function link(head: object, moves: unknown): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    return `#play=${part(head)}.${part(moves)}`;
}

/** A confidential pack whose cast is silent for too long, and the link that its proof prints. */
function brokenPack(): { text: string; link: string } {
    const pack: object = JSON.parse(readFileSync(path("tests/packs/good/smallest.json"), "utf8"));
    const text = JSON.stringify({ ...pack, silence: "00:30", confidentiality: "confidential" });
    const file = join(mkdtempSync(join(tmpdir(), "drill-")), "pack.json");
    writeFileSync(file, text);
    let output = "";
    try {
        execFileSync(PROGRAM, ["prove", file, "--max-seconds", "20"], { stdio: "pipe" });
    } catch (error) {
        output = String((error as { stdout: Buffer }).stdout); // it exits with 1
    }
    return { text, link: /play it: (\S+)/.exec(output)![1] };
}

function publicLink(hash: string): string {
    const head = {
        hash,
        pack: "errors-everywhere",
        claim: "injects/late/when: does not hold that it can hold: nobody asks for it",
        seed: "7",
        until: "03:00",
    };
    return link(head, [
        { at: "00:30", do: "acknowledge_page" },
        { at: "00:40", do: "join_channel" },
        { at: "01:00", do: "say", where: "channel", text: "CMOC here, I am reading." },
    ]);
}

async function openLink(page: Page, fragment: string): Promise<void> {
    await page.goto(`/?test${fragment}`);
    await page.waitForFunction(() => window.drillTest !== undefined);
    await page.evaluate(() => window.drillTest!.settle());
}

async function choose(page: Page, name: string, text: string): Promise<void> {
    await giveFile(page, "Choose the pack", name, text);
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });

async function hashOfPublicPack(page: Page): Promise<string> {
    const index = await page.request.get("/scenarios/index.json");
    const packs = (await index.json()) as { id: string; pack_sha256?: string; hash?: string }[];
    const found = packs.find((pack) => pack.id === "errors-everywhere")!;
    return Object.values(found).find((value) => /^[0-9a-f]{64}$/.test(String(value)))!;
}

for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
]) {
    test.describe(`${viewport.width} wide`, () => {
        test.use({ viewport });

        test("a link with a public pack plays to where it breaks, and may go on", async ({
            drill,
            page,
        }) => {
            const asked: string[] = [];
            page.on("request", (request) => asked.push(request.url()));
            await openLink(page, publicLink(await hashOfPublicPack(page)));
            const notice = page.getByRole("region", { name: "Drill clock" });
            await expect(notice).toContainText("Counter-example: injects/late/when: does not");
            await expect(notice).toContainText("It was played to 03:00, where it breaks");
            expect(await page.evaluate(() => window.drillTest!.session()?.drillMs)).toBe(180_000);
            await drill.advance(10_000);
            expect(await page.evaluate(() => window.drillTest!.session()?.drillMs)).toBe(180_000);
            await drill.expectAccessible();
            await page.getByRole("button", { name: "Go on" }).click();
            await drill.advance(10_000);
            expect(await page.evaluate(() => window.drillTest!.session()?.drillMs)).toBe(190_000);
            expect(asked.filter((url) => url.includes("play="))).toEqual([]);
        });

        test("a link with a private pack asks for that very pack", async ({ drill, page }) => {
            const broken = brokenPack();
            await openLink(page, broken.link);
            await expect(title(page)).toHaveText("A counter-example, and its pack is wanted");
            await expect(page.getByText(/does not hold that/)).toBeVisible();
            await drill.expectAccessible();
            await choose(page, "other.json", broken.text.replace("Sign-in is slow", "Other"));
            await expect(page.getByRole("alert")).toHaveText(
                "The file other.json is another pack than the one that was proved, " +
                    "or another version of it.",
            );
            await choose(page, "none.json", "{}");
            await expect(page.getByRole("alert")).toContainText("is no valid pack");
            await drill.settle();
            await drill.expectAccessible();
            await choose(page, "mine.json", broken.text);
            await expect(page.getByText(/^Counter-example: /)).toBeVisible();
            const stored = await page.evaluate(async () => (await indexedDB.databases()).length);
            expect(stored).toBe(0);
        });
    });
}

test("a pack of the site that has changed since asks for the one that was proved", async ({
    page,
}) => {
    await openLink(page, publicLink(HASH));
    await expect(title(page)).toHaveText("A counter-example, and its pack is wanted");
    await expect(page.getByRole("alert")).toContainText("or another version of it");
    await page.getByRole("button", { name: "Back to drills" }).click();
    await expect(page).not.toHaveURL(/#/);
});

test("a damaged link is refused in words, and the drills are one step away", async ({ page }) => {
    const head = { hash: HASH, claim: "x", seed: "1", until: "01:00" };
    for (const fragment of [
        "#play=",
        "#play=x",
        publicLink(HASH).slice(0, 60),
        publicLink(HASH).slice(0, -9),
        `${publicLink(HASH)}%3Cscript%3E`,
        link({ ...head, hash: "../../etc" }, []),
        link({ ...head, pack: "../x" }, []),
        link({ ...head, until: "99:99:99" }, []),
        link({ ...head, colour: "red" }, []),
        link(head, []) + "A".repeat(100_000),
    ]) {
        await page.goto("about:blank");
        await openLink(page, fragment);
        await expect(title(page), fragment.slice(0, 80)).toHaveText(
            fragment === "#play=" ? /^Pick an incident/ : "This link cannot be played",
        );
    }
    await page.getByRole("button", { name: "Back to drills" }).click();
    await expect(page.getByRole("button", { name: "Choose a pack" })).toBeVisible();
});

test("moves that do not fit the pack are told, whatever the link says of it", async ({ page }) => {
    const hash = await hashOfPublicPack(page);
    const head = { hash, pack: "errors-everywhere", claim: "x", seed: "1", until: "01:00" };
    await openLink(page, link(head, [{ at: "00:10", do: "fly" }]));
    await expect(page.getByRole("alert")).toContainText("its moves do not fit this pack", {
        ignoreCase: true,
    });
    await openLink(
        page,
        link(head, [
            { at: "00:10", do: "mute" },
            { at: "00:20", do: "end" },
        ]),
    );
    await page.reload();
    await page.waitForFunction(() => window.drillTest !== undefined);
    await expect(page).toHaveTitle("PRACTICE · Debrief: Errors everywhere");
    await expect(page.getByText(/^Counter-example: x\. It was played to 00:20/)).toBeVisible();
});
