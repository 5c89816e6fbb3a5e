// Text fields are the browser's own: editing, undo, spell-check, clipboard and input methods come
// with it.
import { tellCuts } from "./field-limit.ts";
import { FACE, type Fonts } from "./fonts.ts";
import { setStyle } from "./mirror.ts";
import { STATE } from "./mirror-roles.ts";
import type { TreeNode } from "./mirror-tree.ts";

/** As much of the text as decides how wide its letters are set. */
const SAMPLE_LENGTH = 200;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What fields tell of. */
export interface FieldEvents {
    listenToField(field: Field, id: number): void;
}

export interface FieldSink {
    onText(id: number, text: string): void;
    onSubmit(id: number): void;
}

const composing = new WeakSet<Field>();
const submitsOnEnter = new WeakSet<Field>();

/** Reports what happens in `field` to `sink`. */
export function listenToField(field: Field, id: number, sink: FieldSink): void {
    field.addEventListener("compositionstart", () => composing.add(field));
    field.addEventListener("compositionend", () => {
        composing.delete(field);
        sink.onText(id, field.value);
    });
    field.addEventListener("input", () => sink.onText(id, field.value));
    tellCuts(field);
    field.addEventListener("blur", () => {
        field.scrollTop = 0;
    });
    field.addEventListener("keydown", (event) => {
        const key = event as KeyboardEvent;
        const isPlain =
            !key.shiftKey &&
            !key.altKey &&
            (submitsOnEnter.has(field) || field instanceof HTMLInputElement);
        if (key.key === "Enter" && !key.isComposing && (key.ctrlKey || key.metaKey || isPlain)) {
            key.preventDefault();
            if (submitsOnEnter.has(field)) {
                key.stopPropagation(); // Ctrl+Enter here sends this line, not an open form
            }
            sink.onSubmit(id);
        }
    });
}

/** Makes `field` show `node`. Never writes while an input method composes. */
export function syncField(field: Field, node: TreeNode, pixelRatio: number, fonts: Fonts): void {
    if (field.value !== node.value && !composing.has(field)) {
        field.value = node.value;
    }
    if ((node.states & STATE.enterSubmits) !== 0) {
        submitsOnEnter.add(field);
    } else {
        submitsOnEnter.delete(field);
    }
    if (field.maxLength !== node.numberA) {
        field.maxLength = node.numberA;
    }
    const isSpellchecked = (node.states & STATE.spellcheck) !== 0;
    if (field.spellcheck !== isSpellchecked) {
        field.spellcheck = isSpellchecked;
        field.autocomplete = "off";
        field.style.fontFamily = FACE;
    }
    setStyle(field, "fontSize", `${node.fontSize / pixelRatio}px`);
    setStyle(
        field,
        "padding",
        `${(node.numberB >>> 16) / pixelRatio}px ${(node.numberB & 0xffff) / pixelRatio}px`,
    );
    const sample = node.value.slice(0, SAMPLE_LENGTH);
    const { drawn, natural, count } = fonts.lineWidths(
        node.face,
        node.fontSize,
        fonts.interned(sample),
    );
    const spacing = count === 0 ? 0 : (drawn - natural) / count / pixelRatio;
    setStyle(field, "letterSpacing", `${spacing.toFixed(3)}px`);
    setStyle(field, "lineHeight", `${node.lineHeight / pixelRatio}px`);
}
