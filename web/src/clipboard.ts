// What is copied says PRACTICE when it leaves the page; pasted into a field of the page it does
// not.
import { PARAGRAPH_END, WRAP_AT_SPACE } from "./mirror-roles.ts";

/** The first line of everything that leaves the page; known again when it comes back. */
const MARK = "PRACTICE: copied from CMOC Drill, a rehearsal. None of this happened.";

type Field = HTMLInputElement | HTMLTextAreaElement;

export function markCopies(root: HTMLElement): void {
    const put = (event: Event, data: DataTransfer | null): boolean => {
        const field = fieldOf(event.target);
        const text = field === null ? selectedText(root) : selectedIn(field);
        if (text === "" || data === null) {
            return false;
        }
        data.setData("text/plain", `${MARK}\n${text}`);
        return true;
    };
    const copy = (event: ClipboardEvent) => {
        if (put(event, event.clipboardData)) {
            event.preventDefault();
            if (event.type === "cut") {
                document.execCommand("delete"); // as the browser's own: it can be undone
            }
        }
    };
    addEventListener("copy", copy);
    addEventListener("cut", copy);
    addEventListener("dragstart", (event) => void put(event, event.dataTransfer));
    addEventListener("paste", (event) => {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (fieldOf(event.target) !== null && text.startsWith(MARK)) {
            event.preventDefault();
            const own = text.slice(MARK.length).replace(/^\r?\n/, "");
            document.execCommand("insertText", false, own);
        }
    });
    addEventListener("keydown", (event) => {
        const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a";
        if (isAll && fieldOf(event.target) === null) {
            event.preventDefault();
            selectRegion(root);
        }
    });
}

/** Selects all text of the pane in which the focus or the selection is; else of the page. */
function selectRegion(root: HTMLElement): void {
    const active = document.activeElement;
    const selection = getSelection()!;
    const from = active !== null && root.contains(active) ? active : selection.anchorNode;
    const start = from instanceof Element ? from : (from?.parentElement ?? null);
    const region = start?.closest("[role=log], .scroll, [role=dialog], section") ?? null;
    selection.selectAllChildren(region !== null && root.contains(region) ? region : root);
}

/** The selected text as it is read: a paragraph a line, however many lines it was drawn in. */
function selectedText(root: HTMLElement): string {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed) {
        return "";
    }
    const range = selection.getRangeAt(0);
    let text = "";
    let last: DOMRect | null = null;
    for (const element of root.querySelectorAll<HTMLElement>(".text:not(.hidden)")) {
        const part = range.intersectsNode(element) ? partOf(element, range) : "";
        if (part === "") {
            continue;
        }
        const box = element.getBoundingClientRect();
        // An author, a role and a time stand side by side: one line.
        const isBeside = last !== null && box.top < last.bottom && box.bottom > last.top;
        text += (last === null ? "" : isBeside ? " " : "\n") + part;
        last = box;
    }
    return text;
}

function partOf(element: HTMLElement, range: Range): string {
    let part = "";
    for (const line of element.querySelectorAll<HTMLElement>(":scope > span:not(.hidden)")) {
        const node = line.firstChild;
        if (node === null || !range.intersectsNode(node)) {
            continue;
        }
        const words = node.textContent!.replace(/\n$/, "");
        const first = node === range.startContainer ? range.startOffset : 0;
        const end = node === range.endContainer ? range.endOffset : words.length;
        const isWhole = end >= words.length && line.nextElementSibling?.tagName === "SPAN";
        const how = { [WRAP_AT_SPACE]: " ", [PARAGRAPH_END]: "\n" }[line.dataset.end ?? ""] ?? "";
        part += words.slice(first, end) + (isWhole ? how : "");
    }
    return part.trimEnd();
}

function selectedIn(field: Field): string {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

function fieldOf(target: EventTarget | null): Field | null {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
        ? target
        : null;
}
