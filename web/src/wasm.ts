// The running module: strings in, one report a frame out.
import type { DrillModule } from "drill-module/drill.js";

/** Bits that a frame answers with. */
export const PICTURE_CHANGED = 1;
export const TREE_CHANGED = 2;
export const WANTS_FRAME = 4;
export const WANTS_ANIMATION = 8;
/** A node came, went, moved or is in another state. */
export const NODES_MOVED = 16;

/** A run of memory: address in bytes and number of elements. */
export interface Run {
    address: number;
    count: number;
}

/** What the last frame left in memory. */
export interface Report {
    vertices: Run;
    indices: Run;
    draws: Run;
    orders: Run;
    nodes: Run;
    strings: Run;
    focusRequest: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Wasm {
    constructor(readonly module: DrillModule) {}

    get memory(): ArrayBuffer {
        return this.module.HEAPU8.buffer;
    }

    words(run: Run): Uint32Array<ArrayBuffer> {
        return new Uint32Array(this.memory, run.address, run.count);
    }

    bytes(address: number, size: number): Uint8Array<ArrayBuffer> {
        return new Uint8Array(this.memory, address, size);
    }

    text(address: number, size: number): string {
        return decoder.decode(this.bytes(address, size));
    }

    /** Writes `parts` one after the other into the inbox; returns their sizes in bytes. */
    send(...parts: (string | Uint8Array)[]): number[] {
        const encoded = parts.map((part) =>
            typeof part === "string" ? encoder.encode(part) : part,
        );
        const total = encoded.reduce((sum, part) => sum + part.length, 0);
        let address = this.module._drill_inbox(total);
        for (const part of encoded) {
            this.bytes(address, part.length).set(part);
            address += part.length;
        }
        return encoded.map((part) => part.length);
    }

    report(): Report {
        const word = this.words({ address: this.module._drill_report(), count: 13 });
        const run = (slot: number): Run => ({ address: word[slot * 2], count: word[slot * 2 + 1] });
        return {
            vertices: run(0),
            indices: run(1),
            draws: run(2),
            orders: run(3),
            nodes: run(4),
            strings: run(5),
            focusRequest: word[12],
        };
    }
}
