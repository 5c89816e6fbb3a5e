// Files on the person's own disk: read into memory only, never stored, never sent.
import type { HostLinks } from "./host.ts";

/** Larger files are refused by the reader anyway; this keeps the page from loading a film. */
const PACK_BYTES_MAX = 16 * 1024 * 1024;

/** Asks for a pack file. Must run inside a click. */
export function openPackFile(links: HostLinks): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (file !== undefined) {
            void handOver(file, links);
        }
    });
    input.click();
}

/** Lets a pack be dropped anywhere on the page. */
export function acceptDroppedPacks(links: HostLinks): void {
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) {
            void handOver(file, links);
        }
    });
}

/** Offers `text` as a download. */
export function saveTextFile(name: string, mime: string, text: Uint8Array<ArrayBuffer>): void {
    const url = URL.createObjectURL(new Blob([text], { type: mime }));
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function handOver(file: File, links: HostLinks): Promise<void> {
    const bytes = new Uint8Array(await file.slice(0, PACK_BYTES_MAX).arrayBuffer());
    links.change(() => {
        const [nameSize, size] = links.wasm().send(file.name, bytes);
        links.wasm().module._drill_pack_file(nameSize, size);
    });
}
