// What the module may ask of the page; the other side is src/web_bindings/host_imports.h.
import { setAddress } from "./address.ts";
import { openPackFile, saveTextFile } from "./files.ts";
import type { Fonts, Glyph } from "./fonts.ts";
import type { ModuleParts } from "./module-parts.ts";
import { fetchPack } from "./packs.ts";
import { askToNotify, pagerOutlets, ring } from "./pager.ts";
import { keepSettings } from "./settings.ts";
import { makeSessionHost, type SessionHost } from "./sessions.ts";
import type { Underway } from "./underway.ts";
import type { Wasm } from "./wasm.ts";

export interface Host extends SessionHost {
    fetchPack(id: number, idSize: number): void;
    openPackFile(): void;
    saveTextFile(
        name: number,
        nameSize: number,
        mime: number,
        mimeSize: number,
        text: number,
        textSize: number,
    ): void;
    copyText(text: number, textSize: number): void;
    setTitle(title: number, titleSize: number): void;
    setAddress(query: number, querySize: number): void;
    random(): number;
    speak(speaker: number, words: number, wordsSize: number): void;
    beSilent(): void;
    ring(words: number, wordsSize: number, sound: number): void;
    pagerOutlets(): number;
    askToNotify(): void;
    keepSettings(settings: number, settingsSize: number): void;
    fontMetrics(face: number, size: number, out: number): void;
    fontAdvance(face: number, size: number, character: number): number;
    fontDraw(face: number, size: number, character: number, out: number): void;
    fontPixels(out: number): void;
    intern(text: number, textSize: number): number;
    interned(out: number): void;
}

/** What a host needs once the module runs. */
export interface HostLinks {
    wasm(): Wasm;
    parts: ModuleParts;
    fonts: Fonts;
    /** Runs `work`, which calls the module, and draws what came of it. */
    change(work: () => void): void;
    underway: Underway;
    /** Of what is under way, that for which the drill waits. */
    answers: Underway;
    /** Fixed in tests; null: the browser's own. */
    seed: number | null;
}

/** Loaded when the call is first read aloud; one promise, so that lines keep their order. */
let loadedVoices: Promise<typeof import("./voices.ts")> | null = null;
const voices = () => (loadedVoices ??= import("./voices.ts"));

export function makeHost(links: HostLinks): Host {
    const { fonts } = links;
    const text = (address: number, size: number) => links.wasm().text(address, size);
    let glyph: Glyph | null = null;
    let internedBytes = new Uint8Array();
    return {
        ...makeSessionHost(links),
        fetchPack: (id, idSize) => fetchPack(text(id, idSize), links),
        openPackFile: () => openPackFile(links),
        saveTextFile: (name, nameSize, mime, mimeSize, body, bodySize) =>
            saveTextFile(
                text(name, nameSize),
                text(mime, mimeSize),
                links.wasm().bytes(body, bodySize).slice(),
            ),
        copyText: (body, bodySize) =>
            void navigator.clipboard?.writeText(text(body, bodySize)).catch(() => undefined),
        setTitle: (title, titleSize) => {
            document.title = text(title, titleSize);
        },
        setAddress: (query, querySize) => setAddress(text(query, querySize)),
        random: () => links.seed ?? crypto.getRandomValues(new Uint32Array(1))[0],
        speak: (speaker, words, size) => {
            const line = text(words, size);
            void voices().then(({ speak }) => {
                if (!speak(speaker, line)) {
                    links.change(() => links.wasm().module._drill_no_voice());
                }
            });
        },
        beSilent: () => void voices().then(({ beSilent }) => beSilent()),
        ring: (words, size, sound) => ring(text(words, size), sound),
        pagerOutlets,
        askToNotify,
        keepSettings: (settings, size) => keepSettings(text(settings, size)),
        fontMetrics: (face, size, out) => {
            new Float32Array(links.wasm().memory, out, 2).set(fonts.metrics(face, size));
        },
        fontAdvance: (face, size, character) => fonts.advance(face, size, character),
        fontDraw: (face, size, character, out) => {
            glyph = fonts.glyph(face, size, character);
            const box = [glyph.width, glyph.height, glyph.left, glyph.top, Number(glyph.isColored)];
            new Int32Array(links.wasm().memory, out, 5).set(box);
        },
        fontPixels: (out) => {
            if (glyph !== null) {
                links.wasm().bytes(out, glyph.rgba.length).set(glyph.rgba);
            }
        },
        intern: (body, bodySize) => {
            internedBytes = new TextEncoder().encode(fonts.interned(text(body, bodySize)));
            return internedBytes.length;
        },
        interned: (out) => links.wasm().bytes(out, internedBytes.length).set(internedBytes),
    };
}
