// Reads the semantic tree that a frame left in the module's memory.
import type { Report, Wasm } from "./wasm.ts";

const WORDS_PER_NODE = 12;

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

/** All nodes, parents before their children. */
export function readTree(wasm: Wasm, report: Report): TreeNode[] {
    const word = wasm.words({ address: report.nodes.address, count: report.nodes.count });
    const signed = new Int32Array(word.buffer, word.byteOffset, word.length);
    const nodes: TreeNode[] = [];
    for (let at = 0; at < word.length; at += WORDS_PER_NODE) {
        const [name, value, description, extra] = readStrings(wasm, report.strings.address + word[at + 8]);
        nodes.push({
            id: word[at],
            parent: word[at + 1],
            role: word[at + 2] & 0xff,
            level: (word[at + 2] >> 8) & 0xf,
            live: (word[at + 2] >> 12) & 0xf,
            face: (word[at + 2] >> 16) & 0xf,
            states: word[at + 3],
            x: signed[at + 4],
            y: signed[at + 5],
            width: signed[at + 6],
            height: signed[at + 7],
            fontSize: word[at + 9] & 0xffff,
            lineHeight: word[at + 9] >>> 16,
            numberA: word[at + 10],
            numberB: word[at + 11],
            name,
            value,
            description,
            extra,
        });
    }
    return nodes;
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
