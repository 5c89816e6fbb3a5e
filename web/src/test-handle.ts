// With ?test the page has no clock of its own: a test moves time and waits for rest. With ?stats it
// counts.
import type { HostLinks } from "./host.ts";
import type { Pump, PumpCounts } from "./pump.ts";
import type { Wasm } from "./wasm.ts";

const TICK_MS = 250;

export class TestClock {
    now = 0;
}

/** What a test finds at window.drillTest. */
export interface DrillTest {
    /** Lets `ms` milliseconds pass in ticks of a quarter second, then waits for rest. */
    advance(ms: number): Promise<void>;
    /** Lets `ms` milliseconds pass without a tick, as in a computer that sleeps; then one tick. */
    sleep(ms: number): Promise<void>;
    /** Waits until nothing is being loaded or stored and no frame is due. */
    settle(): Promise<void>;
    /** The drill on the screen; null when there is none. */
    session(): SessionReport | null;
    counts: PumpCounts;
}

export interface SessionReport {
    /** Empty when the drill is not stored. */
    id: string;
    /** Batches that count; each is stored, unless the drill goes on in memory. */
    batches: number;
    /** State hash after the last of them, 16 hexadecimal digits. */
    hash: string;
    drillMs: number;
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
    links: HostLinks,
): void {
    const wasm = links.wasm();
    if (clock === null && !options.has("stats")) {
        return;
    }
    /** A frame may begin something, and what ends may want a frame. */
    const settle = async () => {
        do {
            await links.underway.rest();
            await pump.idle();
        } while (links.underway.isBusy);
    };
    /** One tick, and all that must be stored before it counts. */
    const tick = async () => {
        const stored = () => (links.answers.isBusy ? links.answers.rest() : null);
        await stored(); // what was just pressed counts before time passes
        wasm.module._drill_tick(testClock().now);
        await stored();
    };
    const testClock = () => {
        if (clock === null) {
            throw new Error("only with ?test");
        }
        return clock;
    };
    window.drillTest = {
        advance: async (ms) => {
            await tick(); // a drill that has just begun counts from here
            for (const end = testClock().now + ms; testClock().now < end; ) {
                testClock().now = Math.min(end, testClock().now + TICK_MS);
                await tick();
            }
            pump.flushLater();
            await settle();
        },
        sleep: async (ms) => {
            await tick();
            testClock().now += ms;
            await tick();
            pump.flushLater();
            await settle();
        },
        settle,
        session: () => readSession(wasm),
        counts: pump.counts,
    };
}

function readSession(wasm: Wasm): SessionReport | null {
    const address = wasm.module._drill_session_report();
    if (address === 0) {
        return null;
    }
    const [batches, low, high, drillMs, id, idSize] = wasm.words({ address, count: 6 });
    const hex = (word: number) => word.toString(16).padStart(8, "0");
    return { id: wasm.text(id, idSize), batches, hash: hex(high) + hex(low), drillMs };
}
