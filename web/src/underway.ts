// What the page has begun and not yet ended: downloads, and writes to its store. Only a test waits
// for it.

export class Underway {
    private readonly works = new Set<Promise<unknown>>();

    /** Counts `work`, which must not fail, until it has ended. */
    add(work: Promise<unknown>): void {
        this.works.add(work);
        void work.finally(() => this.works.delete(work));
    }

    get isBusy(): boolean {
        return this.works.size > 0;
    }

    /** Resolves when nothing is under way, works begun meanwhile included. */
    async rest(): Promise<void> {
        while (this.works.size > 0) {
            await Promise.all(this.works);
        }
    }
}
