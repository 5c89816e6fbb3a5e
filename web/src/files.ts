// Files on the person's own disk: read into memory only, never stored, never sent.
import type { HostLinks } from "./host.ts";

/** Larger files are refused by the reader anyway; this keeps the page from loading a film. */
const PACK_BYTES_MAX = 16 * 1024 * 1024;
/** How often a dropped file is looked at for changes. */
const WATCH_MS = 1000;

/** Asks for a pack, or for what a draft can be made of. Must run inside a click. */
export function openPackFile(links: HostLinks): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,.md,.txt,.csv,.tsv,text/*";
    input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (file !== undefined) {
            void handOver(file, links);
        }
    });
    input.click();
}

/** Lets such a file be dropped anywhere on the page. */
export function acceptDroppedPacks(links: HostLinks): void {
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
        event.preventDefault();
        const dropped = event.dataTransfer;
        const file = dropped?.files[0];
        if (file !== undefined) {
            const handle = handleOf(dropped?.items[0]);
            void handOver(file, links).then(() => watch(handle, file.lastModified, links));
        }
    });
}

/** What lets a dropped file be read again; only some browsers have it. Ask during the drop. */
async function handleOf(
    item: DataTransferItem | undefined,
): Promise<FileSystemFileHandle | undefined> {
    const asking = item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };
    const handle = await asking?.getAsFileSystemHandle?.();
    return handle?.kind === "file" ? (handle as FileSystemFileHandle) : undefined;
}

/** The drop whose file is looked at; a later one takes its place. */
let watched = 0;

/** Hands the file over again whenever it was saved, as long as its author reads it. */
async function watch(
    asked: Promise<FileSystemFileHandle | undefined>,
    modified: number,
    links: HostLinks,
): Promise<void> {
    const mine = ++watched;
    const handle = await asked;
    const look = async (known: number): Promise<void> => {
        if (mine !== watched || links.wasm().module._drill_reads_pack() === 0) {
            return;
        }
        const file = await handle?.getFile().catch(() => undefined);
        if (file === undefined) {
            return;
        }
        if (file.lastModified !== known) {
            await handOver(file, links);
        }
        setTimeout(() => void look(file.lastModified), WATCH_MS);
    };
    await look(modified);
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
    const bytes = await bytesOf(file);
    links.change(() => {
        const [nameSize, size] = links.wasm().send(file.name, bytes);
        links.wasm().module._drill_pack_file(nameSize, size);
    });
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await file.slice(0, PACK_BYTES_MAX).arrayBuffer());
}
