// Fetches packs as bytes; the module alone reads them.
import type { HostLinks } from "./host.ts";

const PACK_ID = /^[a-z0-9-]{1,64}$/;
const FOLDER = "scenarios";

/** Fetches the list of packs that this site has, once, at the start. */
export async function fetchPackIndex(): Promise<Uint8Array> {
    const response = await fetch(`${FOLDER}/index.json`);
    return response.ok
        ? new Uint8Array(await response.arrayBuffer())
        : new TextEncoder().encode("");
}

/** Fetches the pack `id` and hands it to the module, or the reason why there is none. */
export function fetchPack(id: string, links: HostLinks): void {
    const arrival = load(id).then(
        (bytes) =>
            links.change(() => {
                const [idSize, size] = links.wasm().send(id, bytes);
                links.wasm().module._drill_pack(idSize, size);
            }),
        (error: unknown) =>
            links.change(() => {
                const reason =
                    error instanceof PackError
                        ? error.message
                        : "The connection failed while the drill was downloaded.";
                const [idSize, reasonSize] = links.wasm().send(id, reason);
                links.wasm().module._drill_pack_failed(idSize, reasonSize);
            }),
    );
    links.underway.add(arrival);
}

class PackError extends Error {}

async function load(id: string): Promise<Uint8Array> {
    if (!PACK_ID.test(id)) {
        throw new PackError("This is not the name of a drill.");
    }
    const response = await fetch(`${FOLDER}/${id}/pack.json`);
    if (!response.ok) {
        throw new PackError(
            response.status === 404
                ? "This site has no drill of that name."
                : `The site answered ${response.status}.`,
        );
    }
    return new Uint8Array(await response.arrayBuffer());
}
