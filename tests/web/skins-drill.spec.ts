// The drill of 45 minutes in the forms of each skin: other words and defaults, the same states.
import { expect, test } from "../../web/testing/drill-test.ts";
import { moment, Player, readMoves } from "./player.ts";
import { session } from "./stored-drill.ts";

test("the drill of 45 minutes ends in the same state under every skin", async ({ drill, page }) => {
    test.setTimeout(600_000);
    const hashes = new Set<string>();
    for (const skin of ["statusio", "statuspage", "generic"]) {
        await drill.open(`pack=issues-and-epics-fail&skin=${skin}`);
        const player = new Player(drill, skin);
        await player.play(readMoves("a-long-incident-played-well"));
        await player.goTo(moment("46:00"));
        await expect(page.getByRole("heading", { name: /^Debrief/ })).toBeVisible();
        hashes.add((await session(page)).hash);
    }
    expect([...hashes]).toHaveLength(1);
});
