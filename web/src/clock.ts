// The monotonic clock that drives the drill, in the page or in a test's hands.

/**
 * Calls `onTick` with monotonic milliseconds, four times a second, also while the page is hidden.
 */
export function startClock(onTick: (monotonicMs: number) => void): void {
    const worker = new Worker(new URL("./clock-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", () => onTick(performance.now()));
}
