// Reads the semantic tree that a frame left in the module's memory.
import type { Report, Wasm } from "./wasm.ts";

const WORDS_PER_NODE = 12;
/** The word of a node that says where its strings begin, in bytes. */
const STRINGS_SLOT = 8;

/** One node; lengths in device pixels. */
export interface TreeNode {
    id: number;
    parent: number;
    role: number;
    level: number;
    live: number;
    face: number;
    states: number;
    x: number;
    y: number;
    width: number;
    height: number;
    fontSize: number;
    lineHeight: number;
    numberA: number;
    numberB: number;
    name: string;
    value: string;
    description: string;
    extra: string;
}

/** Reads one tree after the other. */
export class TreeReader {
    private nodes: TreeNode[] = [];
    private words = new Uint32Array();
    private strings = new Uint32Array();

    /**
     * All nodes, parents before their children. A node that is as it was in the tree before, at the
     * same place in the order, is the same object: most of a tree stays from frame to frame.
     */
    read(wasm: Wasm, report: Report): TreeNode[] {
        const words = wasm.words(report.nodes);
        const strings = wasm.words({
            address: report.strings.address,
            count: report.strings.count / 4,
        });
        const nodes: TreeNode[] = [];
        for (let at = 0; at < words.length; at += WORDS_PER_NODE) {
            const old = this.nodes[at / WORDS_PER_NODE];
            const isSame = old !== undefined && this.isSame(words, strings, at);
            nodes.push(isSame ? old : readNode(wasm, report, words, at));
        }
        this.nodes = nodes;
        this.words = words.slice();
        this.strings = strings.slice();
        return nodes;
    }

    /** Whether the node that begins at word `at` is that of the tree before, strings included. */
    private isSame(words: Uint32Array, strings: Uint32Array, at: number): boolean {
        for (let slot = 0; slot < WORDS_PER_NODE; ++slot) {
            if (slot !== STRINGS_SLOT && words[at + slot] !== this.words[at + slot]) {
                return false;
            }
        }
        const first = words[at + STRINGS_SLOT] / 4;
        const firstOld = this.words[at + STRINGS_SLOT] / 4;
        const count = stringsEnd(words, strings, at) - first;
        if (stringsEnd(this.words, this.strings, at) - firstOld !== count) {
            return false;
        }
        for (let i = 0; i < count; ++i) {
            if (strings[first + i] !== this.strings[firstOld + i]) {
                return false;
            }
        }
        return true;
    }
}

/** Where the strings of the node at word `at` end, in words: where those of the next begin. */
function stringsEnd(words: Uint32Array, strings: Uint32Array, at: number): number {
    const next = at + WORDS_PER_NODE + STRINGS_SLOT;
    return next < words.length ? words[next] / 4 : strings.length;
}

function readNode(wasm: Wasm, report: Report, word: Uint32Array, at: number): TreeNode {
    const [name, value, description, extra] = readStrings(
        wasm,
        report.strings.address + word[at + STRINGS_SLOT],
    );
    return {
        id: word[at],
        parent: word[at + 1],
        role: word[at + 2] & 0xff,
        level: (word[at + 2] >> 8) & 0xf,
        live: (word[at + 2] >> 12) & 0xf,
        face: (word[at + 2] >> 16) & 0xf,
        states: word[at + 3],
        x: word[at + 4] | 0, // signed
        y: word[at + 5] | 0,
        width: word[at + 6] | 0,
        height: word[at + 7] | 0,
        fontSize: word[at + 9] & 0xffff,
        lineHeight: word[at + 9] >>> 16,
        numberA: word[at + 10],
        numberB: word[at + 11],
        name,
        value,
        description,
        extra,
    };
}

function readStrings(wasm: Wasm, address: number): string[] {
    const view = new DataView(wasm.memory);
    const strings: string[] = [];
    let position = address;
    for (let i = 0; i < 4; ++i) {
        const length = view.getUint32(position, true);
        strings.push(length === 0 ? "" : wasm.text(position + 4, length));
        position += 4 + ((length + 3) & ~3);
    }
    return strings;
}
