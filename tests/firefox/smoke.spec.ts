// A short drill in Firefox, from the picker to the debrief, through roles and names alone.
import { expect, test, type FirefoxDrill } from "../../web/testing/firefox.ts";
import { INK_REACH, misplaced, readInk } from "../../web/testing/ink.ts";

async function expectDrawnWhereRead(drill: FirefoxDrill, linesMin: number): Promise<void> {
    const picture = await drill.picture();
    const ink = await drill.page.evaluate(readInk, { picture, ...INK_REACH });
    expect(ink.colours).toBeGreaterThan(5);
    expect(ink.lines.length).toBeGreaterThanOrEqual(linesMin);
    expect(misplaced(ink)).toEqual([]);
}

test("a short drill is played in Firefox", async ({ drill }) => {
    test.setTimeout(480_000);
    await drill.open();
    await expectDrawnWhereRead(drill, 5);

    await drill.press("button", "Start Errors everywhere");
    await drill.advance(20_000);
    await drill.press("button", "Acknowledge");
    await drill.press("button", "Join channel");
    await drill.press("button", "Join call");
    await drill.advance(30_000);
    await expectDrawnWhereRead(drill, 20);

    await drill.type("Message #inc-145-errors", "CMOC here, I have the status page.");
    await drill.page.keyboard.press("Enter");
    await drill.settle();
    expect(await drill.text("log", "Messages in #inc-145-errors")).toContain(
        "CMOC here, I have the status page.",
    );

    await drill.press("button", "New incident");
    await drill.type("Title", "Errors on GitLab.com");
    await drill.type("Details", "We see errors and look into them. Next update in 5 minutes.");
    await drill.press("button", "Create incident");
    await drill.press("radio", "Public page");
    const page = await drill.text("region", "Status page");
    expect(page).toContain("Errors on GitLab.com");
    expect(page).toContain("We see errors and look into them. Next update in 5 minutes.");
    expect(page).toContain("PRACTICE");

    await drill.press("button", "End drill");
    const question = await drill.element("alertdialog", "End the drill?");
    await drill.press("button", "End drill", question);
    const expected = await drill.text("table", "Expected of a practised CMOC");
    expect(expected).toContain("First public update");
});
