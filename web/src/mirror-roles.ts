// How each role of drill::kit::Role and each state of drill::kit::node_state becomes an element.

/** One role: the tag, the ARIA role (empty: the tag's own), and what kind of thing it is. */
export interface RoleShape {
    tag: string;
    role?: string;
    /** press: activated by a click; text: shows its value; field: edited by the browser. */
    kind?: "press" | "text" | "field";
}

/** Order of drill::kit::Role. */
export const ROLES: readonly RoleShape[] = [
    { tag: "div" },
    { tag: "button", kind: "press" },
    { tag: "button", role: "checkbox", kind: "press" },
    { tag: "button", role: "radio", kind: "press" },
    { tag: "div", role: "radiogroup" },
    { tag: "button", role: "combobox", kind: "press" },
    { tag: "div", role: "listbox" },
    { tag: "div", role: "option", kind: "press" },
    { tag: "div", role: "list" },
    { tag: "div", role: "listitem" },
    { tag: "div", role: "log" },
    { tag: "article" },
    { tag: "div", role: "dialog" },
    { tag: "div", role: "alertdialog" },
    { tag: "h2", kind: "text" },
    { tag: "p", kind: "text" },
    { tag: "button", role: "link", kind: "press" },
    { tag: "section" },
    { tag: "nav" },
    { tag: "main" },
    { tag: "header", role: "banner" },
    { tag: "div", role: "form" },
    { tag: "div", role: "group" },
    { tag: "div", role: "timer", kind: "text" },
    { tag: "div", role: "status", kind: "text" },
    { tag: "div", role: "alert", kind: "text" },
    { tag: "div", role: "progressbar" },
    { tag: "div", role: "meter" },
    { tag: "div", role: "table" },
    { tag: "div", role: "row" },
    { tag: "div", role: "cell" },
    { tag: "div", role: "columnheader" },
    { tag: "div", role: "rowheader" },
    { tag: "button", role: "tab", kind: "press" },
    { tag: "div", role: "tablist" },
    { tag: "div", role: "tabpanel" },
    { tag: "input", kind: "field" },
    { tag: "textarea", kind: "field" },
    { tag: "div", role: "img" },
    { tag: "div", role: "separator" },
    { tag: "div", role: "toolbar" },
    { tag: "aside" },
    { tag: "input", role: "combobox", kind: "field" },
    { tag: "a", kind: "press" },
];

export const ROLE = {
    checkbox: 2,
    radio: 3,
    combobox: 5,
    listbox: 6,
    option: 7,
    heading: 14,
    progressBar: 26,
    meter: 27,
    tab: 33,
    image: 38,
    separator: 39,
} as const;

export const STATE = {
    disabled: 1 << 0,
    checked: 1 << 1,
    mixed: 1 << 2,
    hasExpanded: 1 << 3,
    expanded: 1 << 4,
    hasPressed: 1 << 5,
    pressed: 1 << 6,
    selected: 1 << 7,
    current: 1 << 8,
    required: 1 << 9,
    invalid: 1 << 10,
    busy: 1 << 11,
    autofocus: 1 << 12,
    enterSubmits: 1 << 13,
    scrolls: 1 << 14,
    focusable: 1 << 15,
    spellcheck: 1 << 16,
    modal: 1 << 17,
    hidden: 1 << 18,
    detached: 1 << 19,
    takesArrows: 1 << 20,
    stop: 1 << 21,
    piece: 1 << 22,
} as const;

/** How a line of a text ended: the paragraph, at a space (kWrapAtSpace), inside a word. */
export const LINE_END = /[\n\v\f]/g;
export const WRAP_AT_SPACE = "\v";
export const PARAGRAPH_END = "\n";

/** Order of drill::kit::Live. */
export const LIVE: readonly (string | null)[] = [null, "off", "polite", "assertive"];
/** Order of drill::kit::Align. */
export const ALIGN: readonly string[] = ["left", "center", "right"];
