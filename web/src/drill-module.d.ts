/** What Emscripten makes of src/web_bindings: see web/README.md for each function. */
declare module "drill-module/drill.js" {
    import type { Host } from "./host.ts";

    export interface DrillModule {
        HEAPU8: Uint8Array<ArrayBuffer>;
        _drill_inbox(size: number): number;
        _drill_start(querySize: number, settingsSize: number): void;
        _drill_pack_index(size: number): void;
        _drill_pack(idSize: number, size: number): void;
        _drill_pack_failed(idSize: number, reasonSize: number): void;
        /** 1 while an author reads a pack, and so wants to see what becomes of its file. */
        _drill_reads_pack(): number;
        _drill_pack_file(nameSize: number, size: number): void;
        _drill_store_answer(ticket: number, fault: number): void;
        _drill_session_listed(
            idSize: number,
            factsSize: number,
            clockSize: number,
            startedSize: number,
        ): void;
        _drill_sessions_listed(fault: number): void;
        _drill_session_loaded(
            ticket: number,
            fault: number,
            packSize: number,
            logSize: number,
            clockSize: number,
            viewSize: number,
        ): void;
        _drill_session_lost(): void;
        _drill_session_report(): number;
        _drill_no_voice(): void;
        _drill_tick(monotonicMs: number): number;
        _drill_wants_ticks(): number;
        _drill_pointer(x: number, y: number): void;
        _drill_pointer_pressed(isDown: number): void;
        _drill_activate(id: number): void;
        _drill_field_text(id: number, size: number): void;
        _drill_field_submit(id: number): void;
        _drill_focus(id: number, isVisible: number): void;
        _drill_scroll(id: number, y: number): void;
        _drill_key(size: number): number;
        _drill_frame(
            width: number,
            height: number,
            pixelRatio: number,
            look: number,
            nowMs: number,
        ): number;
        _drill_report(): number;
        _drill_graphics_lost(): void;
    }
    export default function create(options: {
        host: Host;
        instantiateWasm(
            imports: Record<string, Record<string, WebAssembly.ImportValue>>,
            receive: (instance: WebAssembly.Instance) => void,
        ): object;
    }): Promise<DrillModule>;
}

declare module "drill-module/drill-first.wasm?url" {
    const url: string;
    export default url;
}

declare module "drill-module/drill-later.wasm?url" {
    const url: string;
    export default url;
}
