// F6 and Shift+F6: from one part of the screen to the next, each where one was in it last.
import { FOCUSABLE } from "./mirror-neighbour.ts";

/** Lets F6 step through the elements of `root` that are marked as stops. */
export function stepRegions(root: HTMLElement): void {
    const last = new Map<string, HTMLElement>();
    const stopOf = (element: Element | null) =>
        element?.closest<HTMLElement>("[data-stop]") ?? null;
    root.addEventListener("focusin", (event) => {
        const stop = stopOf(event.target as Element);
        if (stop !== null) {
            last.set(stop.dataset.id!, event.target as HTMLElement);
        }
    });
    /** What belongs to `stop` itself, not to a stop inside it. */
    const entrance = (stop: HTMLElement): HTMLElement | null => {
        const kept = last.get(stop.dataset.id!);
        if (kept !== undefined && stop.contains(kept) && stopOf(kept) === stop) {
            return kept;
        }
        if (stop.matches(FOCUSABLE)) {
            return stop;
        }
        const inside = [...stop.querySelectorAll<HTMLElement>(FOCUSABLE)];
        return inside.find((one) => one.tabIndex >= 0 && stopOf(one) === stop) ?? null;
    };
    addEventListener("keydown", (event) => {
        if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        event.preventDefault();
        const stops = [...root.querySelectorAll<HTMLElement>("[data-stop]")].filter(
            (stop) => stop.closest("[inert]") === null && entrance(stop) !== null,
        );
        const here = stops.indexOf(stopOf(document.activeElement)!);
        const by = event.shiftKey ? -1 : 1;
        const next = here < 0 ? (by > 0 ? 0 : stops.length - 1) : here + by + stops.length;
        if (stops.length > 0) {
            entrance(stops[next % stops.length])!.focus();
        }
    });
}
