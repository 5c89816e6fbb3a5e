// The WebAssembly module in two parts: what the first screens run, and what is loaded when somebody
// first does something (src/web_bindings/later.txt).
import createModule, { type DrillModule } from "drill-module/drill.js";
import firstUrl from "drill-module/drill-first.wasm?url";
import laterUrl from "drill-module/drill-later.wasm?url";

import type { Host } from "./host.ts";

type Imports = Record<string, Record<string, WebAssembly.ImportValue>>;
type Receive = (instance: WebAssembly.Instance) => void;

export class ModuleParts {
    private first: WebAssembly.Instance | null = null;
    private loading: Promise<void> | null = null;
    private isWhole = false;

    /** `onMissing` is called when the later part is needed and cannot be had. */
    constructor(private readonly onMissing: () => void) {}

    create(host: Host): Promise<DrillModule> {
        return new Promise((resolve, reject) => {
            const instantiateWasm = (imports: Imports, receive: Receive) => {
                this.instantiateFirst(imports).then(receive).catch(reject);
                return {};
            };
            createModule({ host, instantiateWasm }).then(resolve, reject);
        });
    }

    /** Loads the later part unless it is there. When it cannot be had, the next call tries it. */
    loadLater(): Promise<void> {
        this.loading ??= fetch(laterUrl, { credentials: "same-origin" })
            .then((response) => response.arrayBuffer())
            .then((bytes) => WebAssembly.compile(bytes))
            .then((module) => this.complete(module))
            .catch(() => {
                this.loading = null;
            });
        return this.loading;
    }

    private async instantiateFirst(imports: Imports): Promise<WebAssembly.Instance> {
        const all = { ...imports, placeholder: this.placeholders() };
        const response = () => fetch(firstUrl, { credentials: "same-origin" });
        const { instance } = await WebAssembly.instantiateStreaming(response(), all).catch(
            // A server that does not say application/wasm.
            async () => WebAssembly.instantiate(await (await response()).arrayBuffer(), all),
        );
        this.first = instance;
        return instance;
    }

    /**
     * What stands in the table, under its place, until the later part puts its functions there. Who
     * calls one before that waits: the page stands still until the part is there.
     */
    private placeholders(): Record<string, WebAssembly.ImportValue> {
        const call =
            (place: string) =>
            (...values: unknown[]) => {
                this.loadNow();
                return this.table().get(Number(place))(...values);
            };
        return new Proxy({}, { get: (_, place) => call(String(place)) });
    }

    private table(): WebAssembly.Table {
        const found = Object.values(this.first!.exports).find(
            (value) => value instanceof WebAssembly.Table,
        );
        return found as WebAssembly.Table;
    }

    private complete(module: WebAssembly.Module): void {
        if (!this.isWhole) {
            new WebAssembly.Instance(module, { primary: this.first!.exports });
            this.isWhole = true;
        }
    }

    private loadNow(): void {
        try {
            const request = new XMLHttpRequest();
            request.open("GET", laterUrl, false);
            request.overrideMimeType("text/plain; charset=x-user-defined"); // bytes as characters
            request.send();
            const bytes = Uint8Array.from(request.responseText, (c) => c.charCodeAt(0) & 0xff);
            this.complete(new WebAssembly.Module(bytes));
        } catch (error) {
            this.onMissing();
            throw error;
        }
    }
}
