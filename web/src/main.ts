// Starts the page: canvas, fonts, module, mirror; then hands over to events.
import { playOfLink } from "./address.ts";
import { startClock } from "./clock.ts";
import { markCopies } from "./clipboard.ts";
import { Display } from "./display.ts";
import { listenToField } from "./fields.ts";
import { acceptDroppedPacks } from "./files.ts";
import { Fonts } from "./fonts.ts";
import { Gfx } from "./gfx.ts";
import { makeHost, type HostLinks } from "./host.ts";
import { listenToKeys, listenToPointer } from "./input.ts";
import { Mirror } from "./mirror.ts";
import { ModuleParts } from "./module-parts.ts";
import { fetchPackIndex } from "./packs.ts";
import { Pump } from "./pump.ts";
import { keptSettings } from "./settings.ts";
import { hideShell, showFailure, showMissingWebGl } from "./shell.ts";
import { TestClock, offerTestHandle } from "./test-handle.ts";
import { Underway } from "./underway.ts";
import { Wasm } from "./wasm.ts";

/** The mirror whose elements tell the module what was done to them. */
function makeMirror(
    wasm: Wasm,
    fonts: Fonts,
    act: (work: () => void) => void,
    wake: () => void,
): Mirror {
    const { module } = wasm;
    const root = document.getElementById("mirror")!;
    markCopies(root);
    return new Mirror(root, fonts, {
        onPress: (id) => act(() => module._drill_activate(id)),
        onFocus: (id, isVisible) => act(() => module._drill_focus(id, Number(isVisible))),
        onScroll: (id, y) => {
            module._drill_scroll(id, y);
            wake();
        },
        listenToField: (field, fieldId) =>
            listenToField(field, fieldId, {
                onText: (id, text) => act(() => module._drill_field_text(id, wasm.send(text)[0])),
                onSubmit: (id) => act(() => module._drill_field_submit(id)),
            }),
    });
}

/** The window became another, as by a soft keyboard: what is being typed into stays in sight. */
function keepInView(pump: Pump): void {
    pump.redraw();
    void pump.idle().then(() => {
        const active = document.activeElement;
        if (active?.classList.contains("field")) {
            active.scrollIntoView({ block: "nearest" });
        }
    });
}

/** What is said when the later part of the module is needed and cannot be had. */
function showMissingPart(): void {
    showFailure(
        "A part of the drill could not be downloaded. " +
            "Check the connection, then reload; what was stored is safe.",
    );
}

/** Whoever does something may soon want more than the first screens. */
function loadLaterWithInput(parts: ModuleParts, underway: Underway): void {
    for (const kind of ["pointerdown", "keydown", "click", "dragenter"]) {
        const load = () => underway.add(parts.loadLater());
        addEventListener(kind, load, { capture: true, once: true });
    }
}

/** The query, and the play of a link of a proof, which needs the whole module. */
async function whatIsAsked(query: string, parts: ModuleParts): Promise<string> {
    addEventListener("hashchange", () => playOfLink() !== "" && location.reload());
    const play = playOfLink();
    if (play !== "") {
        await parts.loadLater();
    }
    return `${play}&${query}`;
}

async function start(): Promise<void> {
    if (typeof WebAssembly !== "object") {
        return showFailure(
            "This browser has no WebAssembly, which the drill runs on. " +
                "A current Chrome, Edge, Firefox or Safari has it.",
        );
    }
    const canvas = document.getElementById("canvas") as HTMLCanvasElement;
    const gfx = Gfx.create(canvas, () => {
        wasm.module._drill_graphics_lost();
        pump.redraw();
    });
    if (gfx === null) {
        return showMissingWebGl();
    }
    const query = location.search.slice(1);
    const options = new URLSearchParams(query);
    const testClock = options.has("test") ? new TestClock() : null;
    const fonts = new Fonts();
    const parts = new ModuleParts(showMissingPart);
    const links: HostLinks = {
        wasm: () => wasm,
        parts,
        fonts,
        change: (work) => {
            work();
            // A hidden page draws nothing; it is drawn when it is shown again.
            if (!document.hidden) {
                pump.flush();
            }
        },
        underway: new Underway(),
        answers: new Underway(),
        seed: testClock === null ? null : 1,
    };
    const index = fetchPackIndex();
    const wasm = new Wasm(await parts.create(makeHost(links)));
    const { module } = wasm;
    const display = new Display(canvas, testClock !== null, () => keepInView(pump));
    const act = (work: () => void) => links.change(work);
    const mirror = makeMirror(wasm, fonts, act, () => pump.wake());
    const now = () => testClock?.now ?? performance.now();
    const pump = new Pump(wasm, gfx, mirror, display, canvas, now);

    const asked = await whatIsAsked(query, parts);
    const [querySize, settingsSize] = wasm.send(asked, keptSettings());
    module._drill_start(querySize, settingsSize);
    listenToPointer(wasm, pump, display);
    listenToKeys(wasm, pump);
    loadLaterWithInput(parts, links.underway);
    acceptDroppedPacks(links);
    pump.flush();
    hideShell();
    const indexBytes = await index;
    act(() => module._drill_pack_index(wasm.send(indexBytes)[0]));

    const tick = (ms: number) => {
        if (module._drill_tick(ms) !== 0 && !document.hidden) {
            pump.wakeLater();
        }
    };
    document.addEventListener("visibilitychange", () => pump.wake());
    if (testClock === null) {
        startClock(tick);
        // A page that goes away stores its drafts and its clock with a last tick.
        document.addEventListener("visibilitychange", () => tick(performance.now()));
        addEventListener("pagehide", () => tick(performance.now()));
    }
    offerTestHandle(options, testClock, pump, links);
}

start().catch(() => {
    showFailure(
        "The drill could not be downloaded whole. " +
            "Check the connection, then reload; nothing is lost.",
    );
});
