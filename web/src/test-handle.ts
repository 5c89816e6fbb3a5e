// With ?test the page has no clock of its own: a test moves time and waits for rest. With ?stats it
// counts.
import type { Pump, PumpCounts } from "./pump.ts";
import type { Underway } from "./underway.ts";

const TICK_MS = 250;

export class TestClock {
    now = 0;
}

/** What a test finds at window.drillTest. */
export interface DrillTest {
    /** Lets `ms` milliseconds pass in ticks of a quarter second, then waits for rest. */
    advance(ms: number): Promise<void>;
    /** Waits until nothing is being loaded and no frame is due. */
    settle(): Promise<void>;
    counts: PumpCounts;
}

declare global {
    interface Window {
        drillTest?: DrillTest;
    }
}

export function offerTestHandle(
    options: URLSearchParams,
    clock: TestClock | null,
    pump: Pump,
    underway: Underway,
    tick: (ms: number) => void,
): void {
    if (clock === null && !options.has("stats")) {
        return;
    }
    window.drillTest = {
        advance: async (ms) => {
            if (clock === null) {
                throw new Error("only with ?test");
            }
            tick(clock.now); // a drill that has just begun counts from here
            for (const end = clock.now + ms; clock.now < end; ) {
                clock.now = Math.min(end, clock.now + TICK_MS);
                tick(clock.now);
            }
            pump.flush();
            await pump.idle();
        },
        settle: async () => {
            await underway.rest();
            await pump.idle();
        },
        counts: pump.counts,
    };
}
