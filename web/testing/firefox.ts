// Firefox for the specs under tests/firefox, driven over WebDriver BiDi: a page at rest, elements
// found by role and name.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { test as base } from "@playwright/test";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";

export { expect } from "@playwright/test";

type Handle = ElementHandle<HTMLElement>;

const WIDTH = 1280;
const HEIGHT = 800;
/** Finding an element by its role takes a busy machine longer than puppeteer's half minute. */
const WAIT_MS = 120_000;

/** A Firefox page that fails its test when anything is reported to the console. */
export const test = base.extend<{ drill: FirefoxDrill }>({
    drill: async ({ baseURL }, use) => {
        const display = await openDisplay();
        const browser = await launch(display?.name ?? null);
        const faults: string[] = [];
        try {
            const page = await browser.newPage();
            page.on("pageerror", (error) => faults.push(String(error)));
            page.on("console", (message) => {
                if (message.type() === "error") {
                    faults.push(message.text());
                }
            });
            page.setDefaultTimeout(WAIT_MS);
            await page.setViewport({ width: WIDTH, height: HEIGHT });
            await use(new FirefoxDrill(page, baseURL!));
            base.expect(faults).toEqual([]);
        } finally {
            await browser.close();
            display?.process.kill();
        }
    },
});

export class FirefoxDrill {
    constructor(
        readonly page: Page,
        private readonly baseUrl: string,
    ) {}

    /** Opens the page in test mode. */
    async open(): Promise<void> {
        await this.page.goto(`${this.baseUrl}/?test`);
        await this.page.waitForFunction(
            () =>
                window.drillTest !== undefined ||
                document.querySelector("#shell[role=alert]") !== null,
        );
        const failure = await this.page.evaluate(
            () => document.querySelector("#shell[role=alert]")?.textContent ?? null,
        );
        base.expect(failure).toBeNull();
        await this.settle();
    }

    async advance(ms: number): Promise<void> {
        await this.page.evaluate((length) => window.drillTest!.advance(length), ms);
    }

    async settle(): Promise<void> {
        await this.page.evaluate(() => window.drillTest!.settle());
    }

    /** Waits until an element of this role and name is there, in `parent` if that is given. */
    async element(role: string, name: string, parent: Handle | null = null): Promise<Handle> {
        const selector = `::-p-aria([name="${name}"][role="${role}"])`;
        const found = await (parent ?? this.page).waitForSelector(selector);
        return found as Handle;
    }

    async press(role: string, name: string, parent: Handle | null = null): Promise<void> {
        const element = await this.element(role, name, parent);
        await element.click();
        await this.settle();
    }

    /** Types into a field as a person does: it is clicked, then each character is a key. */
    async type(name: string, text: string): Promise<void> {
        await this.press("textbox", name);
        await this.page.keyboard.type(text);
        await this.settle();
    }

    async text(role: string, name: string): Promise<string> {
        const element = await this.element(role, name);
        return element.evaluate((found) => found.textContent ?? "");
    }

    /** The page as it looks once what was drawn is shown, as a PNG in base64. */
    async picture(): Promise<string> {
        await this.page.evaluate(async () => {
            const beat = () => new Promise(requestAnimationFrame);
            await beat(); // what scrolled is told
            await window.drillTest!.settle();
            await beat();
            await beat();
        });
        return this.page.screenshot({ encoding: "base64" });
    }
}

async function launch(display: string | null): Promise<Browser> {
    return puppeteer.launch({
        browser: "firefox",
        executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
        headless: display === null,
        args: [`--width=${WIDTH}`, `--height=${HEIGHT + 200}`],
        env: display === null ? process.env : { ...process.env, DISPLAY: display },
        extraPrefsFirefox: {
            "intl.accept_languages": "en-GB",
            "layout.css.prefers-color-scheme.content-override": 0, // dark
        },
    });
}

/**
 * A display that nobody sees. Firefox without one has no WebGL on Linux (Mozilla's bug 1375585),
 * so there its window is opened on a display in memory. Null on other systems, where it draws
 * without a window.
 */
async function openDisplay(): Promise<{ name: string; process: ChildProcess } | null> {
    if (process.platform !== "linux") {
        return null;
    }
    const child = spawn(
        "Xvfb",
        ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
        { stdio: ["ignore", "ignore", "ignore", "pipe"] },
    );
    const [number] = (await Promise.race([
        once(child.stdio[3]!, "data"),
        once(child, "exit").then(() => {
            throw new Error("Xvfb did not start");
        }),
    ])) as [Buffer];
    return { name: `:${number.toString().trim()}`, process: child };
}
