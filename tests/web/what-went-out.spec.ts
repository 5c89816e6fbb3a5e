// After a post: what each subscriber received of it, as it was sent.
import { expect, test, type Drill } from "../../web/testing/drill-test.ts";
import { press, startSmall } from "./small-drill.ts";

const SIZES = [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
];

async function chooseReceiver(drill: Drill, name: string, isPhone: boolean): Promise<void> {
    const dialog = drill.page.getByRole("dialog");
    if (isPhone) {
        await dialog.getByRole("combobox", { name: "Receiver" }).click();
        await drill.settle();
        await drill.page.getByRole("option", { name, exact: true }).click();
    } else {
        await dialog.getByRole("radio", { name, exact: true }).click();
    }
    await drill.settle();
}

for (const size of SIZES) {
    test(`what went out is read again at ${size.width}, with words that were edited since`, async ({
        drill,
        page,
    }) => {
        const isPhone = size.width < 600;
        await startSmall(drill, []);
        await press(drill, "New incident");
        await page.getByRole("textbox", { name: "Title" }).fill("Errors");
        await page.getByRole("textbox", { name: "Details" }).fill("We see errors on uploads.");
        await press(drill, "Create incident");
        await press(drill, /^View Errors/);
        await press(drill, /^Edit words of /);
        await page.getByRole("textbox", { name: "Details" }).fill("We see nothing.");
        await press(drill, /^Save/);
        await press(drill, /^What went out at /);
        await page.setViewportSize(size);
        await drill.settle();

        const dialog = page.getByRole("dialog", { name: /^What went out at \d\d:\d\d$/ });
        await expect(dialog).toContainText(/^.*Sent by email to [\d,]+/s);
        for (const way of ["Email", "Tweet", "Teams", "Webhook", "RSS"]) {
            await chooseReceiver(drill, way, isPhone);
            await expect(dialog).toContainText("We see errors on uploads.");
            await expect(dialog).toContainText("PRACTICE");
        }
        await chooseReceiver(drill, "SMS", isPhone);
        await expect(dialog).toContainText("SMS was not ticked");
        await drill.expectAccessible();
        await press(drill, "Close");
        await expect(dialog).toHaveCount(0);
    });
}
