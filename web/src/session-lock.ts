// One tab writes a session: a Web Lock that another tab can only take in the open.

/** A page that is being reloaded may hold its lock a moment longer than it lives. */
const GRACE_MS = 400;

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
        const options = steals ? { steal: true } : { signal: AbortSignal.timeout(GRACE_MS) };
        return new Promise((answer) => {
            let isGranted = false;
            const grant = () => {
                isGranted = true;
                answer(true);
                return held;
            };
            navigator.locks
                .request(`cmoc-drill ${id}`, options, grant)
                .catch(() => (isGranted ? onLost() : answer(false)));
        });
    }

    release(): void {
        this.free();
        this.free = () => undefined;
    }
}
