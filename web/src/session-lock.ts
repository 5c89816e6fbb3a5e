// One tab writes a session: a Web Lock that another tab can only take in the open.

/** A page that is being reloaded may hold its lock a moment longer than it lives. */
const ATTEMPTS = 5;
const PAUSE_MS = 100;

export class SessionLock {
    private free: () => void = () => undefined;

    /**
     * Holds the session `id`, giving up any other. False when another tab holds it and `steals` is
     * not asked. `onLost` tells when another tab has taken it from this one.
     */
    hold(id: string, steals: boolean, onLost: () => void): Promise<boolean> {
        this.release();
        if (navigator.locks === undefined) {
            return Promise.resolve(true); // no line is overwritten even so: the store refuses
        }
        const held = new Promise<void>((done) => {
            this.free = done;
        });
        const options = steals ? { steal: true } : { ifAvailable: true };
        return new Promise((answer) => {
            let isGranted = false;
            let attemptsLeft = ATTEMPTS;
            // Each attempt waits for its answer, however long a busy browser takes to give it.
            const ask = () => {
                navigator.locks
                    .request(`cmoc-drill ${id}`, options, (lock) => {
                        if (lock !== null) {
                            isGranted = true;
                            answer(true);
                            return held;
                        }
                        attemptsLeft -= 1;
                        if (attemptsLeft > 0) {
                            setTimeout(ask, PAUSE_MS);
                        } else {
                            answer(false);
                        }
                        return undefined;
                    })
                    .catch(() => (isGranted ? onLost() : answer(false)));
            };
            ask();
        });
    }

    release(): void {
        this.free();
        this.free = () => undefined;
    }
}
