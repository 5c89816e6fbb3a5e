// The semantic mirror: real, transparent elements over the canvas, one for each node of the tree.
//
// Rules that keep screen readers, focus and selection whole: an element is changed only where its
// node
// changed, and one that has the focus is never moved or replaced.
import type { Fonts } from "./fonts.ts";
import { FieldEvents, syncField } from "./fields.ts";
import { MirrorFocus } from "./mirror-focus.ts";
import { ALIGN, LINE_END, LIVE, PARAGRAPH_END, ROLE, ROLES, STATE } from "./mirror-roles.ts";
import type { TreeNode } from "./mirror-tree.ts";

/** An element and the node that it shows. */
export interface Mirrored {
    element: HTMLElement;
    node: TreeNode;
    /** True while nodes of the current frame are being applied and this one was among them. */
    isCurrent: boolean;
    /** Where it stands in its parent, in CSS pixels; reading a style back is slow. */
    readonly box: Record<Edge, number>;
}

/** Its element has this id, so that its combobox can name it; one list is open at a time. */
const OPEN_LIST = "open-list";

type Edge = "left" | "top" | "width" | "height";

export interface MirrorEvents extends FieldEvents {
    onScroll(id: number, y: number): void;
    onPress(id: number): void;
    onFocus(id: number, isVisible: boolean): void;
}

export class Mirror {
    private readonly known = new Map<number, Mirrored>();
    private readonly focus: MirrorFocus;
    private nodes: readonly TreeNode[] = [];
    private pixelRatio = 1;

    constructor(
        private readonly root: HTMLElement,
        private readonly fonts: Fonts,
        private readonly events: MirrorEvents,
    ) {
        this.focus = new MirrorFocus(root, this.known, events);
        root.addEventListener("click", (event) => this.press(event));
        root.addEventListener("auxclick", (event) => preventLink(event));
    }

    /** Makes the elements match `nodes`; those that are the same objects as before stay. */
    sync(nodes: readonly TreeNode[], pixelRatio: number, focusRequest: number): void {
        const isNewScale = pixelRatio !== this.pixelRatio;
        this.pixelRatio = pixelRatio;
        const isSameShape = haveSameShape(this.nodes, nodes);
        let areStatesSame = isSameShape && !isNewScale;
        this.focus.before();
        const cursors = new Map<HTMLElement, Element | null>();
        for (const node of nodes) {
            const mirrored = this.take(node);
            const isOld = isSameShape || mirrored.element.isConnected;
            const old = isOld && !isNewScale ? mirrored.node : null;
            areStatesSame &&= old?.states === node.states;
            mirrored.node = node;
            mirrored.isCurrent = true;
            const parent = this.known.get(node.parent);
            if (!isSameShape) {
                this.insert(mirrored.element, parent?.element ?? this.root, cursors);
            }
            this.place(mirrored, parent?.node ?? null);
            this.apply(mirrored, old);
        }
        for (const { element, node } of this.known.values()) {
            if ((node.states & STATE.scrolls) !== 0 && node.numberB !== 0) {
                element.scrollTop = (node.numberB - 1) / pixelRatio;
            }
        }
        this.removeStale();
        const before = this.nodes;
        this.nodes = nodes;
        this.focus.after(before, nodes, focusRequest, areStatesSame);
    }

    private take(node: TreeNode): Mirrored {
        const known = this.known.get(node.id);
        if (
            known !== undefined &&
            known.node.role === node.role &&
            known.node.level === node.level
        ) {
            return known;
        }
        known?.element.remove();
        const shape = ROLES[node.role];
        const element = document.createElement(
            node.role === ROLE.heading ? `h${node.level || 2}` : shape.tag,
        );
        if (shape.role !== undefined) {
            element.setAttribute("role", shape.role);
        }
        if (element instanceof HTMLButtonElement) {
            element.type = "button";
        } else if (element instanceof HTMLAnchorElement) {
            element.href = "#"; // no way of opening it leaves the drill
            element.draggable = false;
        }
        if (shape.kind === "press") {
            element.dataset.press = "";
        } else if (shape.kind !== undefined) {
            element.classList.add(shape.kind);
        }
        element.dataset.id = String(node.id);
        if (node.role === ROLE.listbox || node.role === ROLE.option) {
            element.id = `mirror-${node.id}`; // a field above them names them
        }
        const box = { left: NaN, top: NaN, width: NaN, height: NaN };
        const mirrored = { element, node, isCurrent: false, box };
        this.known.set(node.id, mirrored);
        this.listen(element, node.id, shape.kind);
        return mirrored;
    }

    private listen(element: HTMLElement, id: number, kind: string | undefined): void {
        if (kind === "field") {
            this.events.listenToField(element as HTMLInputElement, id);
        }
        element.addEventListener(
            "scroll",
            () => this.events.onScroll(id, element.scrollTop * this.pixelRatio),
            { passive: true },
        );
    }

    /** Puts `element` at its place; brothers are moved around one that has the focus. */
    private insert(
        element: HTMLElement,
        parent: HTMLElement,
        cursors: Map<HTMLElement, Element | null>,
    ): void {
        const cursor = cursors.has(parent) ? cursors.get(parent)! : parent.firstElementChild;
        if (cursor !== element) {
            if (element.parentElement === parent && element.contains(document.activeElement)) {
                const after = element.nextSibling;
                for (let moved: Element | null = cursor; moved !== null && moved !== element; ) {
                    const next: Element | null = moved.nextElementSibling;
                    parent.insertBefore(moved, after);
                    moved = next;
                }
            } else {
                parent.insertBefore(element, cursor);
            }
        }
        cursors.set(parent, element.nextElementSibling);
    }

    private place({ element, node, box }: Mirrored, parent: TreeNode | null): void {
        // The one child of a scrolled area is its content: the browser scrolls it, so it stays
        // where it is.
        const isContent = parent !== null && (parent.states & STATE.scrolls) !== 0;
        const set = (edge: Edge, length: number) => {
            if (box[edge] !== length / this.pixelRatio) {
                box[edge] = length / this.pixelRatio;
                element.style[edge] = `${box[edge]}px`;
            }
        };
        set("left", isContent ? 0 : node.x - (parent?.x ?? 0));
        set("top", isContent ? 0 : node.y - (parent?.y ?? 0));
        set("width", node.width);
        set("height", node.height);
    }

    private apply(mirrored: Mirrored, old: TreeNode | null): void {
        const { element, node } = mirrored;
        const kind = ROLES[node.role].kind;
        if (old === node && kind !== "field") {
            return; // what stands in a field can differ from its node: the person has edited it
        }
        if (
            old === null ||
            old.name !== node.name ||
            old.description !== node.description ||
            old.extra !== node.extra
        ) {
            this.applyWords(element, node, kind);
        }
        if (old === null || old.states !== node.states || old.live !== node.live) {
            applyStates(element, node);
        }
        if (kind === "text" && isTextChanged(old, node)) {
            this.applyText(element, node);
        } else if (kind === "field") {
            syncField(element as HTMLInputElement, node, this.pixelRatio, this.fonts);
        } else if (node.role === ROLE.combobox && old?.value !== node.value) {
            element.textContent = this.fonts.revealed(node.value);
        }
        if (node.role === ROLE.separator && (node.states & STATE.focusable) !== 0) {
            setAttribute(element, "aria-orientation", "vertical");
            setAttribute(element, "aria-valuenow", String(node.numberA));
            setAttribute(element, "aria-valuemin", node.extra);
            setAttribute(element, "aria-valuemax", String(node.numberB));
        }
        if (node.role === ROLE.progressBar || node.role === ROLE.meter) {
            setAttribute(element, "aria-valuenow", String(node.numberA));
            setAttribute(element, "aria-valuemax", String(node.numberB));
            setAttribute(element, "aria-valuetext", node.value || null);
        }
    }

    private applyWords(element: HTMLElement, node: TreeNode, kind: string | undefined): void {
        if (kind !== "text") {
            setAttribute(element, "aria-label", this.fonts.revealed(node.name) || null);
        }
        setAttribute(element, "aria-description", this.fonts.revealed(node.description) || null);
        if (kind === "field") {
            setAttribute(element, "placeholder", node.extra || null);
        } else if (kind === "press") {
            setAttribute(element, "aria-keyshortcuts", node.extra || null);
        }
    }

    /** One span a line, spaced so that it lies exactly over the glyphs. */
    private applyText(element: HTMLElement, node: TreeNode): void {
        const scale = this.pixelRatio;
        setStyle(element, "fontSize", `${node.fontSize / scale}px`);
        setStyle(element, "lineHeight", `${node.lineHeight / scale}px`);
        setStyle(element, "textAlign", ALIGN[node.numberA] ?? "left");
        setStyle(element, "fontWeight", String([400, 500, 600, 700, 400][node.face]));
        const isHidden = (node.states & STATE.hidden) !== 0;
        const lines = isHidden
            ? [node.value.replaceAll(LINE_END, " ")]
            : node.value.split(LINE_END);
        const ends = node.value.match(LINE_END) ?? [];
        const widths = node.extra === "" ? null : node.extra.split(",").map(Number);
        const spans = lines.map((line, index) => {
            const span = document.createElement("span");
            span.textContent = this.fonts.revealed(line) + (index + 1 < lines.length ? "\n" : "");
            if (!isHidden) {
                span.dataset.end = ends[index] ?? PARAGRAPH_END;
                const { drawn, natural, count } = this.fonts.lineWidths(
                    node.face,
                    node.fontSize,
                    line,
                );
                const spread = (widths?.[index] ?? drawn) - natural;
                span.style.letterSpacing = `${count === 0 ? 0 : spread / count / scale}px`;
            }
            return span;
        });
        if (node.name !== "" && node.name !== node.value) {
            const spoken = document.createElement("span");
            spoken.className = "hidden";
            spoken.textContent = this.fonts.revealed(node.name);
            spans.forEach((span) => span.setAttribute("aria-hidden", "true"));
            spans.push(spoken);
        }
        element.replaceChildren(...spans);
    }

    private removeStale(): void {
        for (const [id, mirrored] of this.known) {
            if (!mirrored.isCurrent) {
                mirrored.element.remove();
                this.known.delete(id);
            }
            mirrored.isCurrent = false;
        }
    }

    private press(event: MouseEvent): void {
        preventLink(event);
        const target =
            event.target instanceof Element
                ? event.target.closest<HTMLElement>("[data-press]")
                : null;
        if (target !== null && target.getAttribute("aria-disabled") !== "true") {
            this.reportScroll(target);
            this.events.onPress(Number(target.dataset.id));
        }
    }

    /** The browser tells of scrolling at its next beat only; what a press does must not wait. */
    private reportScroll(target: HTMLElement): void {
        const pane = target.closest<HTMLElement>(".scroll");
        if (pane !== null) {
            this.events.onScroll(Number(pane.dataset.id), pane.scrollTop * this.pixelRatio);
        }
    }
}

/** Practice follows no link, with whatever button or key it is pressed. */
function preventLink(event: MouseEvent): void {
    if (event.target instanceof HTMLAnchorElement) {
        event.preventDefault();
    }
}

/** Whether the same elements stand in the same order under the same parents. */
function haveSameShape(before: readonly TreeNode[], after: readonly TreeNode[]): boolean {
    return (
        before.length === after.length &&
        after.every((node, index) => {
            const old = before[index];
            return (
                node === old ||
                (node.id === old.id &&
                    node.parent === old.parent &&
                    node.role === old.role &&
                    node.level === old.level)
            );
        })
    );
}

function isTextChanged(old: TreeNode | null, node: TreeNode): boolean {
    return (
        old === null ||
        old.value !== node.value ||
        old.extra !== node.extra ||
        old.name !== node.name ||
        old.face !== node.face ||
        old.fontSize !== node.fontSize ||
        old.lineHeight !== node.lineHeight ||
        old.numberA !== node.numberA
    );
}

function applyStates(element: HTMLElement, node: TreeNode): void {
    const has = (state: number) => (node.states & state) !== 0;
    const flag = (state: number) => (has(state) ? "true" : null);
    const isCheckable = node.role === ROLE.checkbox || node.role === ROLE.radio;
    setAttribute(
        element,
        "aria-checked",
        isCheckable ? (has(STATE.mixed) ? "mixed" : String(has(STATE.checked))) : null,
    );
    setAttribute(
        element,
        "aria-expanded",
        has(STATE.hasExpanded) ? String(has(STATE.expanded)) : null,
    );
    setAttribute(
        element,
        "aria-pressed",
        has(STATE.hasPressed) ? String(has(STATE.pressed)) : null,
    );
    const isSelectable = node.role === ROLE.option || node.role === ROLE.tab;
    setAttribute(element, "aria-selected", isSelectable ? String(has(STATE.selected)) : null);
    const isCombobox = node.role === ROLE.combobox;
    setAttribute(element, "aria-haspopup", isCombobox ? "listbox" : null);
    setAttribute(element, "aria-controls", isCombobox && has(STATE.expanded) ? OPEN_LIST : null);
    if (node.role === ROLE.listbox && has(STATE.detached)) {
        element.id = OPEN_LIST;
    }
    setAttribute(element, "aria-current", has(STATE.current) ? "page" : null);
    setAttribute(element, "aria-required", flag(STATE.required));
    setAttribute(element, "aria-invalid", flag(STATE.invalid));
    setAttribute(element, "aria-busy", flag(STATE.busy));
    setAttribute(element, "aria-modal", flag(STATE.modal));
    setAttribute(element, "aria-live", LIVE[node.live]);
    setAttribute(element, "aria-disabled", flag(STATE.disabled));
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        element.readOnly = has(STATE.disabled); // one that is switched off keeps the focus
    }
    setAttribute(element, "data-arrows", has(STATE.takesArrows) ? "" : null);
    setAttribute(element, "data-stop", has(STATE.stop) ? "" : null);
    setAttribute(element, "aria-hidden", flag(STATE.piece));
    element.classList.toggle("scroll", has(STATE.scrolls));
    element.classList.toggle("hidden", has(STATE.hidden));
    if (has(STATE.scrolls) || has(STATE.focusable)) {
        element.tabIndex = 0;
    } else if (
        has(STATE.piece) ||
        has(STATE.modal) ||
        node.role === ROLE.listbox ||
        node.role === ROLE.option
    ) {
        element.tabIndex = -1;
    }
}

export function setAttribute(element: HTMLElement, name: string, value: string | null): void {
    if (value === null) {
        element.removeAttribute(name);
    } else if (element.getAttribute(name) !== value) {
        element.setAttribute(name, value);
    }
}

type StyleName =
    | "letterSpacing"
    | "padding"
    | "fontSize"
    | "lineHeight"
    | "textAlign"
    | "fontWeight";

export function setStyle(element: HTMLElement, name: StyleName, value: string): void {
    if (element.style[name] !== value) {
        element.style[name] = value;
    }
}
