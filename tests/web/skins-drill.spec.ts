// The drill of 45 minutes in the forms of each skin: other words and defaults, the same states.
import { readFileSync } from "node:fs";
import { expect, test } from "../../web/testing/drill-test.ts";
import { moment, Player, readMoves } from "./player.ts";
import { session } from "./stored-drill.ts";

const SESSION = "a-long-incident-played-well";
const HASH = readFileSync(
    new URL(`../sessions/${SESSION}/expected.hash`, import.meta.url),
    "utf8",
).trim();

for (const skin of ["statusio", "statuspage", "generic"]) {
    test(`the drill of 45 minutes ends in the same state under ${skin}`, async ({
        drill,
        page,
    }) => {
        test.setTimeout(300_000);
        await drill.open(`pack=issues-and-epics-fail&skin=${skin}`);
        const player = new Player(drill, skin);
        await player.play(readMoves(SESSION));
        await player.goTo(moment("46:00"));
        await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
        expect((await session(page)).hash).toBe(HASH);
    });
}
