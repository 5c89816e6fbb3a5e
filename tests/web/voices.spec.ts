// What is said in the call, read aloud by the browser: a stand-in for its voices notes the lines.
import { expect, test, type Drill, type Page } from "../../web/testing/drill-test.ts";
import { press, startSmall } from "./small-drill.ts";

const INJECTS = [
    { at: "00:10", spoken: { from: "mara", text: "Good that you are here." } },
    { at: "00:12", spoken: { from: "devon", text: "Sign-in is slow." } },
];

interface Heard {
    words: string;
    voice: string;
}

/** Gives the page two voices, of which one sends what it says to a service. */
async function giveVoices(page: Page, hasOwn: boolean): Promise<void> {
    await page.addInitScript((own) => {
        const heard: Heard[] = [];
        const voice = (name: string, localService: boolean) => ({
            name,
            lang: "en-GB",
            localService,
        });
        const voices = [voice("Far", false), ...(own ? [voice("Near", true)] : [])];
        class Line {
            voice = { name: "" };
            constructor(readonly text: string) {}
        }
        const synthesis = {
            getVoices: () => voices,
            speak: (line: Line) => heard.push({ words: line.text, voice: line.voice.name }),
            cancel: () => heard.push({ words: "(silence)", voice: "" }),
        };
        Object.defineProperty(window, "speechSynthesis", { value: synthesis });
        Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Line });
        Object.defineProperty(window, "heard", { value: heard });
    }, hasOwn);
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** Joins the call of the smallest pack and asks for its voices. */
async function listen(drill: Drill): Promise<void> {
    await startSmall(drill, INJECTS);
    await press(drill, "Join call");
    await act(drill, "Call: read aloud");
}

async function act(drill: Drill, action: string): Promise<void> {
    await drill.page.keyboard.press("Control+k");
    await drill.settle();
    await drill.page.getByRole("combobox", { name: "Find an action" }).fill(action);
    await drill.settle();
    await drill.page.keyboard.press("Enter");
    await drill.settle();
}

test("the call is read aloud, by voices of the device only", async ({ drill, page }) => {
    await giveVoices(page, true);
    await listen(drill);
    await drill.advance(8000);
    const lines = [
        { words: "Good that you are here.", voice: "Near" },
        { words: "Sign-in is slow.", voice: "Near" },
    ];
    await expect.poll(() => heard(page)).toEqual(lines);
    await act(drill, "Call: do not read aloud");
    await drill.advance(1000);
    await expect.poll(() => heard(page)).toContainEqual({ words: "(silence)", voice: "" });
});

test("without a voice of the device nothing is sent to another, and it says so", async ({
    drill,
    page,
}) => {
    await giveVoices(page, false);
    await listen(drill);
    await drill.advance(8000);
    await expect(page.getByText(/no English voice of its own/)).toBeVisible();
    expect(await heard(page)).toEqual([]);
    await drill.expectAccessible();
});
