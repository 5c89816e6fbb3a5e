// Where the focus goes when what had it is gone.
import type { Mirrored } from "./mirror.ts";
import type { TreeNode } from "./mirror-tree.ts";

export const FOCUSABLE =
    "button:not([aria-disabled=true]), input:not([readonly]), " +
    "textarea:not([readonly]), [tabindex='0']";

/** Whether `element` may be handed the focus unasked: not a field, which would open a keyboard. */
function canTake(element: HTMLElement): boolean {
    return (
        element.matches(FOCUSABLE) &&
        element.tabIndex >= 0 &&
        !element.classList.contains("field") &&
        element.closest("[inert]") === null
    );
}

function firstIn(element: ParentNode): HTMLElement | null {
    return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find(canTake) ?? null;
}

/** The start of a screen whose predecessor had the focus: the main landmark. */
export function startOf(root: HTMLElement): HTMLElement | null {
    const main = root.querySelector<HTMLElement>("main, [role=main]");
    if (main !== null && main.tabIndex < 0) {
        main.tabIndex = -1;
    }
    return main ?? firstIn(root);
}

/**
 * What takes over from `gone`: inside the nearest box that is still there, what followed it, else
 * what preceded it, else what stands there now. `before` is the tree in which it stood.
 */
export function neighbourOf(
    gone: number,
    before: readonly TreeNode[],
    known: ReadonlyMap<number, Mirrored>,
): HTMLElement | null {
    const own = known.get(gone)?.element;
    if (own !== undefined && own.closest("[inert]") === null) {
        return own; // another element of the same name: a button that became a field
    }
    const parents = new Map(before.map((node) => [node.id, node.parent]));
    const isInside = (id: number, box: number) => {
        for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
            if (at === box) {
                return true;
            }
        }
        return false;
    };
    const at = before.findIndex((node) => node.id === gone);
    const order = [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0)).reverse()];
    for (let box = parents.get(gone); box !== undefined && box !== 0; box = parents.get(box)) {
        const element = known.get(box)?.element;
        if (element === undefined) {
            continue;
        }
        for (const node of order) {
            const candidate = known.get(node.id)?.element;
            if (candidate !== undefined && isInside(node.id, box) && canTake(candidate)) {
                return candidate;
            }
        }
        const first = canTake(element) ? element : firstIn(element);
        if (first !== null) {
            return first;
        }
    }
    return null;
}
