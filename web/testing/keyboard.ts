// A person with a keyboard and nothing else: every key goes through page.keyboard, and wherever the
// focus comes to rest it has to be seen.
import { expect, type Drill } from "./drill-test.ts";

const ACCENT = [130, 177, 255]; // of the dark theme
const TABS_MAX = 220;

interface Focused {
    name: string;
    role: string;
    stop: string;
    isField: boolean;
    hasRing: boolean;
    isInView: boolean;
    isNowhere: boolean;
}

export class Keyboard {
    constructor(private readonly drill: Drill) {}

    async press(chord: string): Promise<void> {
        await this.drill.page.keyboard.press(chord);
        await this.drill.settle();
    }

    async type(text: string): Promise<void> {
        await this.drill.page.keyboard.insertText(text);
        await this.drill.settle();
    }

    /** Where the focus is; fails when a person would not see it there. */
    async look(): Promise<Focused> {
        const at = await this.drill.page.evaluate(readFocus);
        if (!at.isNowhere) {
            expect(at, "the focus has a ring").toMatchObject({ hasRing: true });
            expect(at, "what has the focus is in view").toMatchObject({ isInView: true });
        }
        return at;
    }

    async expectFocus(name: string | RegExp): Promise<void> {
        const at = await this.look();
        expect(at.name).toMatch(matcher(name));
    }

    /** Tabs until what is called `name` has the focus. */
    async reach(name: string | RegExp, by: "Tab" | "Shift+Tab" = "Tab"): Promise<Focused> {
        const passed: string[] = [];
        for (let i = 0; i < TABS_MAX; ++i) {
            const at = await this.look();
            if (matcher(name).test(at.name)) {
                return at;
            }
            passed.push(at.name);
            await this.press(by);
        }
        throw new Error(`${by} never came to ${name}, but to ${[...new Set(passed)].join(" | ")}`);
    }

    /** Steps with F6 until the focus is in the part of the screen called `stop`. */
    async region(stop: string): Promise<void> {
        const passed: string[] = [];
        for (let i = 0; i < 8; ++i) {
            const at = await this.look();
            if (at.stop === stop) {
                return;
            }
            passed.push(at.stop);
            await this.press("F6");
        }
        throw new Error(`F6 never came to ${stop}, but to ${passed.join(" | ")}`);
    }

    /** Moves with arrows inside choices until `name` has the focus. */
    async choose(name: string | RegExp, arrow = "ArrowDown"): Promise<void> {
        for (let i = 0; i < 12; ++i) {
            if (matcher(name).test((await this.look()).name)) {
                return;
            }
            await this.press(arrow);
        }
        throw new Error(`${arrow} never came to ${name}`);
    }

    /** Does the first action that the palette finds for `words`. */
    async act(words: string): Promise<void> {
        await this.press("Control+k");
        await this.expectFocus("Find an action");
        await this.type(words);
        await this.press("Enter");
    }

    /** A field's frame is drawn, not styled: looks at the picture for a border of the accent. */
    async expectDrawnBorder(): Promise<void> {
        const page = this.drill.page;
        const box = await page.evaluate(() => {
            const { x, y, width, height } = document.activeElement!.getBoundingClientRect();
            return { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
        });
        const picture = [...(await page.screenshot({ clip: box, caret: "hide" }))];
        const count = await page.evaluate(
            async ([bytes, accent]) => {
                const blob = new Blob([new Uint8Array(bytes!)], { type: "image/png" });
                const bitmap = await createImageBitmap(blob);
                const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
                context.drawImage(bitmap, 0, 0);
                const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
                let found = 0;
                for (let i = 0; i < data.length; i += 4) {
                    const isNear = (value: number, at: number) =>
                        Math.abs(data[i + at]! - value) < 8;
                    found += accent!.every(isNear) ? 1 : 0;
                }
                return found;
            },
            [picture, ACCENT],
        );
        expect(count, "pixels of the field's border").toBeGreaterThan(box.width);
    }
}

function matcher(name: string | RegExp): RegExp {
    return typeof name === "string"
        ? new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`)
        : name;
}

/** Runs in the page. */
function readFocus(): Focused {
    const active = document.activeElement as HTMLElement;
    const isField = active.classList.contains("field");
    const style = getComputedStyle(active);
    const box = active.getBoundingClientRect();
    const clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let at = active.parentElement; at !== null; at = at.parentElement) {
        if (at.classList.contains("scroll")) {
            const outer = at.getBoundingClientRect();
            clip.left = Math.max(clip.left, outer.left);
            clip.top = Math.max(clip.top, outer.top);
            clip.right = Math.min(clip.right, outer.right);
            clip.bottom = Math.min(clip.bottom, outer.bottom);
        }
    }
    const seenWidth = Math.min(box.right, clip.right) - Math.max(box.left, clip.left);
    const seenHeight = Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top);
    return {
        name: active.getAttribute("aria-label") ?? active.textContent ?? "",
        role: active.getAttribute("role") ?? active.tagName.toLowerCase(),
        stop: active.closest("[data-stop]")?.getAttribute("aria-label") ?? "",
        isField,
        hasRing:
            active.matches(":focus-visible") &&
            (isField || (style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2)),
        isInView:
            seenWidth >= Math.min(box.width, clip.right - clip.left) - 2 &&
            seenHeight >= Math.min(box.height, clip.bottom - clip.top) - 2,
        isNowhere: active === document.body,
    };
}
