// Sessions kept twice. A browser that is killed while it commits a transaction may, when it starts
// again, throw away the whole database that the transaction was in: Chromium does, in a few of a
// hundred kills. So there is a second one in a storage bucket, which has files of its own. Only one
// of the two is written at any moment, so only one can be lost, and the other brings it back.
import { SessionStore, type ListedSession, type LoadedSession, type NewSession } from "./store.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Work = (store: SessionStore) => Promise<void>;

const BUCKET = "cmoc-drill-copy";

interface StorageBucket {
    indexedDB: IDBFactory;
}
interface StorageBuckets {
    open(name: string, options: { durability: "strict" }): Promise<StorageBucket>;
    keys(): Promise<string[]>;
}

/** Not in TypeScript's library yet; Firefox and Safari have none. */
function buckets(): StorageBuckets | undefined {
    return (navigator as { storageBuckets?: StorageBuckets }).storageBuckets;
}

/** What SessionStore does, on both. The page's own database counts; the copy fails in silence. */
export class TwinStore {
    private readonly own = new SessionStore(() => indexedDB);
    private copy: Promise<SessionStore | null> | null = null;
    /** The end of the queue of writes. */
    private last: Promise<unknown> = Promise.resolve();
    private matching: Promise<void> | null = null;

    /** `begun` gets every write of the copy, for which no answer waits. */
    constructor(private readonly begun: (work: Promise<void>) => void) {}

    async begin(session: NewSession): Promise<void> {
        await this.match();
        await this.write(session.id, (store) => store.begin(session));
    }

    append(id: string, line: number, bytes: Bytes, view: Bytes): Promise<void> {
        return this.write(id, (store) => store.append(id, line, bytes, view));
    }

    putClock(id: string, bytes: Bytes): Promise<void> {
        return this.write(id, (store) => store.putClock(id, bytes));
    }

    putView(id: string, bytes: Bytes): Promise<void> {
        return this.write(id, (store) => store.putView(id, bytes));
    }

    async list(): Promise<ListedSession[]> {
        await this.match();
        return this.own.list();
    }

    async load(id: string): Promise<LoadedSession> {
        await this.match();
        return this.own.load(id);
    }

    /** The copy goes first: what is half removed is there to be removed again, or not at all. */
    remove(id: string): Promise<void> {
        return this.inTurn(async () => {
            const copy = await this.copyIfThere();
            await copy?.remove(id).catch(() => undefined);
            await this.own.remove(id);
        });
    }

    /** Answers when the page's own database has it; the next write waits for the copy. */
    private write(id: string, work: Work): Promise<void> {
        const mine = this.inTurn(() => work(this.own));
        const copied = this.inTurn(async () => {
            await mine;
            const copy = await this.openCopy();
            if (copy !== null) {
                // A copy that lacks the session, or has the line already, gets all of it.
                await work(copy).catch(async () => copy.give(id, await this.own.take(id)));
            }
        });
        this.begun(copied.catch(() => undefined));
        return mine;
    }

    private inTurn<T>(work: () => Promise<T>): Promise<T> {
        const done = this.last.then(work);
        this.last = done.catch(() => undefined);
        return done;
    }

    /**
     * Once: each of the two gets the sessions that only the other has. A database that the browser
     * finds damaged may answer with a fault before it is thrown away, so one fault is no answer.
     */
    private match(): Promise<void> {
        this.matching ??= this.inTurn(() => this.matchNow().catch(() => this.matchNow())).catch(
            () => {
                this.matching = null; // it is tried again; what fails is told where it is asked for
            },
        );
        return this.matching;
    }

    private async matchNow(): Promise<void> {
        const copy = await this.copyIfThere();
        if (copy === null) {
            return;
        }
        const [own, copied] = [await this.own.ids(), await copy.ids()];
        for (const id of copied.filter((one) => !own.includes(one))) {
            await this.own.give(id, await copy.take(id));
        }
        for (const id of own.filter((one) => !copied.includes(one))) {
            await copy.give(id, await this.own.take(id));
        }
    }

    private async copyIfThere(): Promise<SessionStore | null> {
        const names = await buckets()?.keys();
        return names?.includes(BUCKET) ? this.openCopy() : null;
    }

    private openCopy(): Promise<SessionStore | null> {
        this.copy ??= Promise.resolve(buckets()?.open(BUCKET, { durability: "strict" })).then(
            (bucket) => (bucket === undefined ? null : new SessionStore(() => bucket.indexedDB)),
            () => {
                this.copy = null; // the next one who asks may get it
                return null;
            },
        );
        return this.copy;
    }
}
