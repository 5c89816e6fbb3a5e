// The smallest pack under tests/packs, with more in it, as a drill that a spec plays in.
import { readFileSync } from "node:fs";

import { type Drill, giveFile } from "../../web/testing/drill-test.ts";

const SMALLEST = new URL("../packs/good/smallest.json", import.meta.url);

/** Opens it from disk with `injects` and `others` added, under a skin, and takes its page. */
export async function startSmall(
    drill: Drill,
    injects: object[],
    others: object = {},
    skin = "statusio",
): Promise<void> {
    const pack = JSON.parse(readFileSync(SMALLEST, "utf8"));
    const content = JSON.stringify({
        ...pack,
        ...others,
        page: { ...pack.page, skin },
        injects: [...pack.injects, ...injects],
    });
    await drill.open();
    await giveFile(drill.page, "Choose a pack", "small.json", content);
    await drill.page.getByRole("button", { name: "Pause" }).waitFor();
    await drill.advance(6000);
    await press(drill, "Acknowledge");
}

/** Presses the last button of that name: the latest message has it. */
export async function press(drill: Drill, name: string | RegExp): Promise<void> {
    const exact = typeof name === "string";
    await drill.page.getByRole("button", { name, exact }).last().click();
    await drill.settle();
}
