// A store of sessions in this browser (IndexedDB). It keeps bytes that the module made and reads
// none of them.
import { wrap, type DBSchema, type IDBPDatabase } from "idb";

import { FAULT, StoreError } from "./store-fault.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Object stores and what each keeps; keys are given beside the values. */
interface Shelves extends DBSchema {
    /** By session id. */
    sessions: { key: string; value: { facts: Bytes; pack: string; startedAt: number } };
    /** By pack hash. */
    packs: { key: string; value: Bytes };
    /** Lines of a log by session id and number; number 0 is the header. */
    batches: { key: [string, number]; value: Bytes };
    /** Heartbeat by session id. */
    clocks: { key: string; value: Bytes };
    /** Drafts and panes by session id. */
    views: { key: string; value: Bytes };
}

const NAME = "cmoc-drill";
const VERSION = 1;
const EVERYTHING = ["sessions", "packs", "batches", "clocks", "views"] as const;

export interface NewSession {
    id: string;
    facts: Bytes;
    packHash: string;
    pack: Bytes;
    header: Bytes;
    firstBatch: Bytes;
    clock: Bytes;
}

export interface ListedSession {
    id: string;
    facts: Bytes;
    clock: Bytes;
    startedAt: number;
}

export interface LoadedSession {
    pack: Bytes;
    log: Bytes;
    clock: Bytes;
    view: Bytes;
}

/** All that is kept of a session, as it is kept. */
export interface WholeSession {
    record: Shelves["sessions"]["value"];
    pack: Bytes | undefined;
    lines: Bytes[];
    clock: Bytes | undefined;
    view: Bytes | undefined;
}

const NOTHING: Bytes = new Uint8Array();

/** Every method rejects with what faultOf() understands. */
export class SessionStore {
    private opening: Promise<IDBPDatabase<Shelves>> | null = null;
    private isOutdated = false;

    /** `factory` gives the databases: the page's own, or those of a storage bucket. */
    constructor(private readonly factory: () => IDBFactory) {}

    /** All of it or nothing. */
    async begin(session: NewSession): Promise<void> {
        const { id } = session;
        const database = await this.open();
        const transaction = database.transaction(EVERYTHING, "readwrite", { durability: "strict" });
        const batches = transaction.objectStore("batches");
        await Promise.all([
            transaction
                .objectStore("sessions")
                .add({ facts: session.facts, pack: session.packHash, startedAt: Date.now() }, id),
            transaction.objectStore("packs").put(session.pack, session.packHash),
            batches.add(session.header, [id, 0]),
            batches.add(session.firstBatch, [id, 1]),
            transaction.objectStore("clocks").put(session.clock, id),
            transaction.done,
        ]);
    }

    /** Adds a line, and replaces the view by one that is not empty. Never overwrites a line. */
    async append(id: string, line: number, bytes: Bytes, view: Bytes): Promise<void> {
        const database = await this.open();
        const transaction = database.transaction(["sessions", "batches", "views"], "readwrite", {
            durability: "strict",
        });
        const [known] = await Promise.all([
            transaction.objectStore("sessions").count(id),
            transaction.objectStore("batches").add(bytes, [id, line]),
            view.length > 0 ? transaction.objectStore("views").put(view, id) : null,
        ]);
        if (known === 0) {
            transaction.done.catch(() => undefined);
            transaction.abort();
            throw new StoreError(FAULT.missing);
        }
        await transaction.done;
    }

    async putClock(id: string, bytes: Bytes): Promise<void> {
        await this.put("clocks", id, bytes);
    }

    async putView(id: string, bytes: Bytes): Promise<void> {
        await this.put("views", id, bytes);
    }

    /** Newest first. Makes no database where there is none. */
    async list(): Promise<ListedSession[]> {
        if (!(await this.exists())) {
            return [];
        }
        const database = await this.open();
        const transaction = database.transaction(["sessions", "clocks"]);
        const sessions = transaction.objectStore("sessions");
        const [ids, records] = await Promise.all([sessions.getAllKeys(), sessions.getAll()]);
        const beats = transaction.objectStore("clocks");
        const clocks = await Promise.all(ids.map((id) => beats.get(id)));
        return ids
            .map((id, i) => ({
                id,
                facts: records[i].facts,
                startedAt: records[i].startedAt,
                clock: clocks[i] ?? NOTHING,
            }))
            .sort((a, b) => b.startedAt - a.startedAt);
    }

    async load(id: string): Promise<LoadedSession> {
        const { pack, lines, clock, view } = await this.take(id);
        return {
            pack: pack ?? NOTHING,
            log: joined(lines),
            clock: clock ?? NOTHING,
            view: view ?? NOTHING,
        };
    }

    /** Ids of all sessions. Makes no database where there is none. */
    async ids(): Promise<string[]> {
        return (await this.exists()) ? (await this.open()).getAllKeys("sessions") : [];
    }

    async take(id: string): Promise<WholeSession> {
        if (!(await this.exists())) {
            throw new StoreError(FAULT.missing);
        }
        const database = await this.open();
        const transaction = database.transaction(EVERYTHING);
        const record = await transaction.objectStore("sessions").get(id);
        if (record === undefined) {
            throw new StoreError(FAULT.missing);
        }
        const [pack, lines, clock, view] = await Promise.all([
            transaction.objectStore("packs").get(record.pack),
            transaction.objectStore("batches").getAll(linesOf(id)),
            transaction.objectStore("clocks").get(id),
            transaction.objectStore("views").get(id),
        ]);
        return { record, pack, lines, clock, view };
    }

    /** Puts what take() gave, over what may be there of it. */
    async give(id: string, { record, pack, lines, clock, view }: WholeSession): Promise<void> {
        const database = await this.open();
        const transaction = database.transaction(EVERYTHING, "readwrite", { durability: "strict" });
        const batches = transaction.objectStore("batches");
        await Promise.all([
            transaction.objectStore("sessions").put(record, id),
            pack && transaction.objectStore("packs").put(pack, record.pack),
            ...lines.map((line, number) => batches.put(line, [id, number])),
            clock && transaction.objectStore("clocks").put(clock, id),
            view && transaction.objectStore("views").put(view, id),
            transaction.done,
        ]);
    }

    /** Removes the session, and its pack when no other session needs it. */
    async remove(id: string): Promise<void> {
        const database = await this.open();
        const transaction = database.transaction(EVERYTHING, "readwrite", { durability: "strict" });
        const sessions = transaction.objectStore("sessions");
        const gone = await sessions.get(id);
        await Promise.all([
            sessions.delete(id),
            transaction.objectStore("batches").delete(linesOf(id)),
            transaction.objectStore("clocks").delete(id),
            transaction.objectStore("views").delete(id),
        ]);
        const others = await sessions.getAll();
        if (gone !== undefined && !others.some(({ pack }) => pack === gone.pack)) {
            await transaction.objectStore("packs").delete(gone.pack);
        }
        await transaction.done;
    }

    private async put(shelf: "clocks" | "views", id: string, bytes: Bytes): Promise<void> {
        const database = await this.open();
        const transaction = database.transaction(shelf, "readwrite", { durability: "relaxed" });
        await Promise.all([transaction.store.put(bytes, id), transaction.done]);
    }

    private async exists(): Promise<boolean> {
        if (this.opening !== null || this.factory().databases === undefined) {
            return true;
        }
        const all = await this.factory().databases();
        return all.some(({ name }) => name === NAME);
    }

    private open(): Promise<IDBPDatabase<Shelves>> {
        if (this.isOutdated) {
            return Promise.reject(new StoreError(FAULT.newer));
        }
        if (this.opening === null) {
            const opening = this.connect();
            this.opening = opening;
            opening.catch(() => {
                this.opening = null;
            });
        }
        return this.opening;
    }

    private async connect(): Promise<IDBPDatabase<Shelves>> {
        const request = this.factory().open(NAME, VERSION);
        request.onupgradeneeded = () => {
            for (const shelf of EVERYTHING) {
                request.result.createObjectStore(shelf);
            }
        };
        const isBlocked = new Promise<never>((_, reject) => {
            request.onblocked = () => reject(new StoreError(FAULT.blocked));
        });
        const opened = wrap(request) as unknown as Promise<IDBPDatabase<Shelves>>;
        const database = await Promise.race([opened, isBlocked]);
        // A newer page in another tab wants to change the store: it may.
        database.addEventListener("versionchange", () => {
            this.isOutdated = true;
            database.close();
        });
        database.addEventListener("close", () => {
            this.opening = null;
        });
        return database;
    }
}

function linesOf(id: string): IDBKeyRange {
    return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

function joined(parts: Bytes[]): Bytes {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        all.set(part, offset);
        offset += part.length;
    }
    return all;
}
