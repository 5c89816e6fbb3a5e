// Where the keyboard focus is: dialogs take and return it, arrows walk through a set of choices.
import { setAttribute, type Mirrored, type MirrorEvents } from "./mirror.ts";
import { FOCUSABLE, neighbourOf, startOf } from "./mirror-neighbour.ts";
import { stepRegions } from "./mirror-regions.ts";
import { STATE } from "./mirror-roles.ts";
import type { TreeNode } from "./mirror-tree.ts";

/** Inside these, arrows move among the items and Tab passes by. */
const SETS: Readonly<Record<string, string>> = {
    radiogroup: "radio",
    listbox: "option",
    tablist: "tab",
};
const STEPS: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowRight: 1,
    ArrowUp: -1,
    ArrowLeft: -1,
};

/** Something on top of the rest (dialog or open list), and who had the focus before it. */
interface Overlay {
    id: number;
    isModal: boolean;
    returnsTo: number;
}

export class MirrorFocus {
    private overlays: Overlay[] = [];
    private focusedBefore = 0;
    private autofocused = 0;
    /** What had the focus is gone and nothing took its place yet. */
    private isLost = false;

    constructor(
        private readonly root: HTMLElement,
        private readonly known: ReadonlyMap<number, Mirrored>,
        events: MirrorEvents,
    ) {
        root.addEventListener("focusin", (event) => {
            const target = event.target as HTMLElement;
            events.onFocus(Number(target.dataset.id), target.matches(":focus-visible"));
        });
        root.addEventListener("focusout", (event) => {
            if (event.relatedTarget === null) {
                events.onFocus(0, false);
            }
        });
        root.addEventListener("keydown", (event) => this.walk(event));
        stepRegions(root);
        // Focus that moves by itself after a press has no ring: page.css.
        for (const type of ["pointerdown", "keydown"]) {
            const isPointer = type === "pointerdown";
            addEventListener(type, () => root.classList.toggle("pointed", isPointer), true);
        }
        document.addEventListener("selectionchange", () => this.revealSelection());
    }

    /** Chromium's window.find() selects what is out of view and leaves it there. */
    private revealSelection(): void {
        const selection = document.getSelection();
        const found = selection?.isCollapsed === false ? selection.anchorNode?.parentElement : null;
        const pane = found?.closest(".scroll")?.getBoundingClientRect();
        const words = found?.getBoundingClientRect();
        if (pane && words && (words.bottom <= pane.top || words.top >= pane.bottom)) {
            found?.scrollIntoView({ block: "nearest" });
        }
    }

    /** Remembers the focus before elements go. */
    before(): void {
        const active = document.activeElement;
        this.focusedBefore =
            active instanceof HTMLElement && this.root.contains(active)
                ? Number(active.dataset.id)
                : 0;
    }

    /** `areStatesSame`: the same elements with the same states as the last time. */
    after(
        before: readonly TreeNode[],
        nodes: readonly TreeNode[],
        focusRequest: number,
        areStatesSame: boolean,
    ): void {
        if (!areStatesSame) {
            this.updateOverlays(nodes);
            this.updateRoving();
        }
        const wanted = this.known.get(focusRequest)?.element;
        if (wanted !== undefined && wanted !== document.activeElement) {
            wanted.focus({ preventScroll: false });
        }
        this.keep(before);
    }

    /** The focus of something that is gone goes to what stood next to it. */
    private keep(before: readonly TreeNode[]): void {
        const hasFocus = document.activeElement !== document.body;
        this.isLost = !hasFocus && (this.isLost || this.focusedBefore !== 0);
        if (this.isLost) {
            const next = neighbourOf(this.focusedBefore, before, this.known) ?? startOf(this.root);
            next?.focus();
            this.isLost = next === null;
        }
    }

    private updateOverlays(nodes: readonly TreeNode[]): void {
        const present = nodes.filter(
            (node) => (node.states & (STATE.modal | STATE.detached)) !== 0,
        );
        const gone = this.overlays.filter(
            (overlay) => !present.some((node) => node.id === overlay.id),
        );
        this.overlays = this.overlays.filter((overlay) => !gone.includes(overlay));
        this.updateInert();
        for (const overlay of gone.reverse()) {
            if (document.activeElement === document.body || document.activeElement === null) {
                this.known.get(overlay.returnsTo)?.element.focus({ preventScroll: true });
            }
        }
        for (const node of present) {
            if (!this.overlays.some((overlay) => overlay.id === node.id)) {
                this.overlays.push({
                    id: node.id,
                    isModal: (node.states & STATE.modal) !== 0,
                    returnsTo: this.focusedBefore,
                });
                this.updateInert();
                this.enter(this.known.get(node.id)!.element, nodes);
            }
        }
        const autofocus = nodes.find((node) => (node.states & STATE.autofocus) !== 0);
        if (
            autofocus !== undefined &&
            document.activeElement === document.body &&
            this.autofocused !== autofocus.id
        ) {
            this.known.get(autofocus.id)!.element.focus({ preventScroll: true });
        }
        this.autofocused = autofocus?.id ?? 0;
    }

    /** Moves the focus into a dialog or list that has just appeared. */
    private enter(element: HTMLElement, nodes: readonly TreeNode[]): void {
        const inside = (node: TreeNode) => element.contains(this.known.get(node.id)!.element);
        const wanted = nodes.find((node) => (node.states & STATE.autofocus) !== 0 && inside(node));
        const chosen = element.querySelector<HTMLElement>(
            "[role=option][aria-selected=true], [role=option]",
        );
        const target =
            (wanted && this.known.get(wanted.id)!.element) ??
            chosen ??
            element.querySelector<HTMLElement>(FOCUSABLE) ??
            element;
        target.focus({ preventScroll: true });
    }

    /** All but the topmost dialog, and what lies over it, is out of reach. */
    private updateInert(): void {
        const top = this.overlays.findLast((overlay) => overlay.isModal);
        const free = new Set(
            this.overlays
                .slice(top === undefined ? 0 : this.overlays.indexOf(top))
                .map((overlay) => overlay.id),
        );
        for (const child of this.root.children) {
            (child as HTMLElement).inert =
                top !== undefined && !free.has(Number((child as HTMLElement).dataset.id));
        }
    }

    /** One item of each set can be reached with Tab: the chosen one, else the first. */
    private updateRoving(): void {
        for (const [set, item] of Object.entries(SETS)) {
            for (const group of this.root.querySelectorAll(`[role=${set}]`)) {
                const items = [...group.querySelectorAll<HTMLElement>(`[role=${item}]`)];
                const chosen = items.find(
                    (one) =>
                        one.getAttribute("aria-checked") === "true" ||
                        one.getAttribute("aria-selected") === "true",
                );
                items.forEach((one, index) => {
                    one.tabIndex =
                        one === (chosen ?? items[0]) || (chosen === undefined && index === 0)
                            ? 0
                            : -1;
                });
            }
        }
        this.updateCombos();
    }

    /** A field over a list keeps the focus; it names the option that Enter would mean. */
    private updateCombos(): void {
        for (const field of this.root.querySelectorAll("input[role=combobox]")) {
            const list = field
                .closest("[aria-modal]")
                ?.querySelector<HTMLElement>("[role=listbox]");
            const options = list?.querySelectorAll<HTMLElement>("[role=option]") ?? [];
            let chosen: string | null = null;
            for (const option of options) {
                option.tabIndex = -1;
                chosen ??= option.getAttribute("aria-selected") === "true" ? option.id : null;
            }
            if (list) {
                list.tabIndex = -1;
            }
            setAttribute(field as HTMLElement, "aria-controls", list?.id ?? null);
            setAttribute(field as HTMLElement, "aria-expanded", String(options.length > 0));
            setAttribute(field as HTMLElement, "aria-autocomplete", "list");
            setAttribute(field as HTMLElement, "aria-activedescendant", chosen);
        }
    }

    private walk(event: KeyboardEvent): void {
        const target = event.target as HTMLElement;
        if (target.matches("button[role=combobox]") && event.key === "ArrowDown") {
            event.preventDefault();
            target.click();
            return;
        }
        const set = target.closest<HTMLElement>(
            "[role=radiogroup], [role=listbox], [role=tablist]",
        );
        if (set === null) {
            return;
        }
        const items = [
            ...set.querySelectorAll<HTMLElement>(
                `[role=${SETS[set.getAttribute("role")!]}]:not([aria-disabled=true])`,
            ),
        ];
        const isOption = target.getAttribute("role") === "option";
        if (isOption && (event.key === "Enter" || event.key === " ")) {
            event.preventDefault();
            target.click();
            return;
        }
        if (isOption && event.key === "Tab") {
            // As Escape: the list closes and the focus goes back to its box.
            event.preventDefault();
            event.stopPropagation();
            target.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
            return;
        }
        const next = this.target(event.key, items.indexOf(target), items.length);
        if (next === null) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        items[next].focus();
        if (!isOption) {
            items[next].click();
        }
    }

    private target(key: string, index: number, count: number): number | null {
        if (key === "Home" || key === "End") {
            return key === "Home" ? 0 : count - 1;
        }
        const step = STEPS[key];
        return step === undefined || count === 0 ? null : (index + step + count) % count;
    }
}
