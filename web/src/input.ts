// Pointer and keys. The mirror lies on top, so events are taken from what holds both it and the
// canvas.
import type { Display } from "./display.ts";
import type { Pump } from "./pump.ts";
import type { Wasm } from "./wasm.ts";

const IGNORED_KEYS = new Set([
    "Control",
    "Shift",
    "Alt",
    "Meta",
    "Dead",
    "Process",
    "Unidentified",
]);

export function listenToPointer(wasm: Wasm, pump: Pump, display: Display): void {
    const move = (event: PointerEvent) => {
        wasm.module._drill_pointer(
            event.clientX * display.pixelRatio,
            event.clientY * display.pixelRatio,
        );
        pump.wake();
    };
    const press = (isDown: boolean) => {
        wasm.module._drill_pointer_pressed(Number(isDown));
        pump.wake();
    };
    const leave = () => {
        wasm.module._drill_pointer(-1, -1);
        pump.wake();
    };
    addEventListener("pointermove", move, { passive: true });
    addEventListener("pointerdown", (event) => {
        move(event);
        press(event.button === 0);
    });
    addEventListener("pointerup", (event) => {
        press(false);
        if (event.pointerType === "touch") {
            leave();
        }
    });
    addEventListener("pointercancel", () => {
        press(false);
        leave();
    });
    document.documentElement.addEventListener("pointerleave", leave);
}

/**
 * Sends keys that are not typing: "M", "Escape", "Ctrl+Enter". The text of fields stays with the
 * browser.
 */
export function listenToKeys(wasm: Wasm, pump: Pump): void {
    addEventListener("keydown", (event) => {
        if (
            (event.defaultPrevented && event.key !== "Enter") ||
            event.isComposing ||
            IGNORED_KEYS.has(event.key)
        ) {
            return;
        }
        const hasControl = event.ctrlKey || event.metaKey;
        const isTyping =
            event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
        const isStep =
            isTyping &&
            (event.key === "ArrowUp" || event.key === "ArrowDown") &&
            event.target.dataset.arrows !== undefined;
        // Over a list of offers Tab takes one; in a search of one line it goes on, as everywhere.
        const isTaking =
            event.key === "Tab" &&
            !event.shiftKey &&
            event.target instanceof HTMLTextAreaElement &&
            event.target.dataset.arrows !== undefined;
        if (isTyping && !hasControl && !isStep && !isTaking && event.key !== "Escape") {
            return;
        }
        const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
        const control = hasControl ? "Ctrl+" : "";
        const alt = event.altKey ? "Alt+" : "";
        const shift = hasControl && event.shiftKey ? "Shift+" : "";
        const chord = control + alt + shift + key;
        const [size] = wasm.send(chord);
        const isOurs = wasm.module._drill_key(size) !== 0;
        if (isOurs || isStep || isTaking) {
            event.preventDefault();
        }
        pump.wake();
    });
}
