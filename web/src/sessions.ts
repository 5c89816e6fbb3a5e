// What the module may ask of the store and of the session's lock, and the answers it gets.
import type { HostLinks } from "./host.ts";
import { SessionLock } from "./session-lock.ts";
import { FAULT, StoreError, faultOf, type Fault } from "./store-fault.ts";
import { TwinStore } from "./twin-store.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** The store's part of Host: addresses and sizes in the module's memory. */
export interface SessionHost {
    beginSession(ticket: number, parts: number): void;
    appendLine(
        ticket: number,
        id: number,
        idSize: number,
        number: number,
        line: number,
        lineSize: number,
        view: number,
        viewSize: number,
    ): void;
    putClock(id: number, idSize: number, clock: number, clockSize: number): void;
    putView(id: number, idSize: number, view: number, viewSize: number): void;
    listSessions(): void;
    loadSession(ticket: number, id: number, idSize: number): void;
    deleteSession(ticket: number, id: number, idSize: number): void;
    holdSession(ticket: number, id: number, idSize: number, steals: number): void;
    releaseSession(): void;
}

/** Members of NewSession that the module hands over. */
const NEW_SESSION_PARTS = 7;

export function makeSessionHost(links: HostLinks): SessionHost {
    const store = new TwinStore((work) => links.underway.add(work));
    const lock = new SessionLock();
    const desk = new Desk(links, store);
    const clocks = new LatestWriter(desk);
    const views = new LatestWriter(desk);
    const text = (address: number, size: number) => links.wasm().text(address, size);
    const copy = (address: number, size: number) => links.wasm().bytes(address, size).slice();
    return {
        beginSession: (ticket, parts) => {
            const run = { address: parts, count: NEW_SESSION_PARTS * 2 };
            const words = links.wasm().words(run).slice();
            const part = (i: number) => copy(words[i * 2], words[i * 2 + 1]);
            const name = (i: number) => text(words[i * 2], words[i * 2 + 1]);
            desk.answer(
                ticket,
                store.begin({
                    id: name(0),
                    facts: part(1),
                    packHash: name(2),
                    pack: part(3),
                    header: part(4),
                    firstBatch: part(5),
                    clock: part(6),
                }),
            );
        },
        appendLine: (ticket, id, idSize, number, line, lineSize, view, viewSize) =>
            desk.answer(
                ticket,
                store.append(text(id, idSize), number, copy(line, lineSize), copy(view, viewSize)),
            ),
        putClock: (id, idSize, clock, clockSize) => {
            const [name, bytes] = [text(id, idSize), copy(clock, clockSize)];
            clocks.write(() => store.putClock(name, bytes));
        },
        putView: (id, idSize, view, viewSize) => {
            const [name, bytes] = [text(id, idSize), copy(view, viewSize)];
            views.write(() => store.putView(name, bytes));
        },
        listSessions: () => desk.list(),
        loadSession: (ticket, id, idSize) => desk.load(ticket, text(id, idSize)),
        deleteSession: (ticket, id, idSize) => {
            const name = text(id, idSize);
            desk.answer(ticket, removeIfFree(name, store));
        },
        holdSession: (ticket, id, idSize, steals) => {
            const lost = () => links.change(() => links.wasm().module._drill_session_lost());
            const holding = lock.hold(text(id, idSize), steals !== 0, lost);
            desk.answer(ticket, holding.then(mustHold));
        },
        releaseSession: () => lock.release(),
    };
}

function mustHold(isHeld: boolean): void {
    if (!isHeld) {
        throw new StoreError(FAULT.elsewhere);
    }
}

/** Another tab may be in the middle of it. */
async function removeIfFree(id: string, store: TwinStore): Promise<void> {
    const lock = new SessionLock();
    mustHold(await lock.hold(id, false, () => undefined));
    await store.remove(id).finally(() => lock.release());
}

/** Writes what replaces itself: while one is being written, only the newest of the others waits. */
class LatestWriter {
    private waiting: (() => Promise<void>) | null = null;
    private isWriting = false;

    constructor(private readonly desk: Desk) {}

    write(work: () => Promise<void>): void {
        this.waiting = work;
        if (!this.isWriting) {
            this.isWriting = true;
            this.desk.answerFault(this.writeAll());
        }
    }

    private async writeAll(): Promise<void> {
        try {
            while (this.waiting !== null) {
                const work = this.waiting;
                this.waiting = null;
                await work();
            }
        } finally {
            this.isWriting = false;
        }
    }
}

/** Brings answers to the module, each as a change of its own. */
class Desk {
    constructor(
        private readonly links: HostLinks,
        private readonly store: TwinStore,
    ) {}

    answer(ticket: number, work: Promise<void>): void {
        const say = (fault: Fault) =>
            this.links.change(() => this.links.wasm().module._drill_store_answer(ticket, fault));
        const answered = work.then(
            () => say(FAULT.none),
            (error: unknown) => say(faultOf(error)),
        );
        this.links.answers.add(answered);
        this.begin(answered);
    }

    /** Nobody waits for it, but a fault is told. */
    answerFault(work: Promise<void>): void {
        const tell = (error: unknown) =>
            this.links.change(() =>
                this.links.wasm().module._drill_store_answer(0, faultOf(error)),
            );
        this.begin(work.catch(tell));
    }

    list(): void {
        const { module } = this.links.wasm();
        const show = (fault: Fault) =>
            this.links.change(() => module._drill_sessions_listed(fault));
        const written = new Intl.DateTimeFormat(undefined, {
            dateStyle: "medium",
            timeStyle: "short",
        });
        const work = this.store.list().then(
            (sessions) => {
                for (const { id, facts, clock, startedAt } of sessions) {
                    const started = written.format(startedAt);
                    const sizes = this.links.wasm().send(id, facts, clock, started);
                    module._drill_session_listed(sizes[0], sizes[1], sizes[2], sizes[3]);
                }
                show(FAULT.none);
            },
            (error: unknown) => show(faultOf(error)),
        );
        this.begin(work);
    }

    load(ticket: number, id: string): void {
        const give = (fault: Fault, parts: Bytes[]) =>
            this.links.change(() => {
                const [pack, log, clock, view] = this.links.wasm().send(...parts);
                const { module } = this.links.wasm();
                module._drill_session_loaded(ticket, fault, pack, log, clock, view);
            });
        const nothing = () => [0, 0, 0, 0].map(() => new Uint8Array());
        const stored = this.store.load(id);
        const work = Promise.all([stored, this.links.parts.loadLater()]).then(
            ([{ pack, log, clock, view }]) => give(FAULT.none, [pack, log, clock, view]),
            (error: unknown) => give(faultOf(error), nothing()),
        );
        this.begin(work);
    }

    private begin(work: Promise<unknown>): void {
        this.links.underway.add(work);
    }
}
