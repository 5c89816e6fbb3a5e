// Frames on demand: something happened, so frames run until nothing changes any more; then rest.
import type { Display } from "./display.ts";
import type { Gfx } from "./gfx.ts";
import type { Mirror } from "./mirror.ts";
import { TreeReader } from "./mirror-tree.ts";
import {
    NODES_MOVED,
    PICTURE_CHANGED,
    TREE_CHANGED,
    WANTS_ANIMATION,
    WANTS_FRAME,
    type Wasm,
} from "./wasm.ts";

/** A popup or a wrapped text settles over a few frames; more than this is a fault of a screen. */
const SETTLE_FRAMES_MAX = 6;
/** What a click does is known at the end of its frame, so the next one shows it. */
const SETTLE_FRAMES_MIN = 2;

/** Counts for the bench and for tests; the times are sums. */
export interface PumpCounts {
    frames: number;
    draws: number;
    /** In the module. */
    frameMs: number;
    /** Making the elements match the tree. */
    mirrorMs: number;
    /** Handing textures and pictures to the graphics driver. */
    drawMs: number;
}

export class Pump {
    readonly counts: PumpCounts = { frames: 0, draws: 0, frameMs: 0, mirrorMs: 0, drawMs: 0 };
    private readonly tree = new TreeReader();
    private isScheduled = false;
    private isRunning = false;
    private mustDraw = false;
    /** Since the last frames only time has passed: nobody did anything. */
    private isOnlyLater = true;
    private waiting: (() => void)[] = [];

    constructor(
        private readonly wasm: Wasm,
        private readonly gfx: Gfx,
        private readonly mirror: Mirror,
        private readonly display: Display,
        private readonly canvas: HTMLCanvasElement,
        private readonly now: () => number,
    ) {}

    /** Runs frames at the display's next beat; in a hidden page, when it is shown again. */
    wake(): void {
        this.isOnlyLater = false;
        this.wakeLater();
    }

    /** As wake(), when nothing happened but that time passed: mostly one frame is enough. */
    wakeLater(): void {
        if (!this.isScheduled) {
            this.isScheduled = true;
            requestAnimationFrame(() => {
                this.isScheduled = false;
                this.flushLater();
            });
        }
    }

    /** Runs frames now, until nothing changes. Inside a frame it only asks for another. */
    flush(): void {
        this.isOnlyLater = false;
        if (this.isRunning) {
            this.wake();
        } else {
            this.run();
        }
    }

    /** As flush(), when nothing happened but that time passed. */
    flushLater(): void {
        if (!this.isRunning) {
            this.run();
        }
    }

    private run(): void {
        this.isRunning = true;
        let isOnlyLater = this.isOnlyLater;
        this.isOnlyLater = true;
        let outcome = 0;
        let seen = 0;
        for (let i = 0; i < SETTLE_FRAMES_MAX; ++i) {
            outcome = this.runFrame();
            seen |= outcome;
            // A second that ticks changes words; what stands where it stood needs no second look.
            isOnlyLater &&= (outcome & (NODES_MOVED | WANTS_FRAME)) === 0;
            const isAtRest = (outcome & (PICTURE_CHANGED | TREE_CHANGED | WANTS_FRAME)) === 0;
            if (isOnlyLater || (isAtRest && i + 1 >= SETTLE_FRAMES_MIN)) {
                break;
            }
        }
        this.show(seen);
        this.isRunning = false;
        if ((outcome & WANTS_ANIMATION) !== 0) {
            this.wakeLater();
        }
        if (!this.isScheduled) {
            this.waiting.splice(0).forEach((done) => done());
        }
    }

    /** Draws although nothing changed: the canvas was cleared or its context came back. */
    redraw(): void {
        this.mustDraw = true;
        this.wake();
    }

    /** Resolves when the page is at rest: no frame is due. */
    idle(): Promise<void> {
        return this.isScheduled
            ? new Promise((done) => this.waiting.push(done))
            : Promise.resolve();
    }

    private runFrame(): number {
        const { counts, display } = this;
        const started = performance.now();
        const outcome = this.wasm.module._drill_frame(
            display.width,
            display.height,
            display.unit,
            display.look,
            this.now(),
        );
        const computed = performance.now();
        const report = this.wasm.report();
        this.gfx.updateTextures(this.wasm, report);
        const textured = performance.now();
        if ((outcome & TREE_CHANGED) !== 0 || report.focusRequest !== 0) {
            this.mirror.sync(
                this.tree.read(this.wasm, report),
                display.pixelRatio,
                report.focusRequest,
            );
        }
        counts.frames += 1;
        counts.frameMs += computed - started;
        counts.drawMs += textured - computed;
        counts.mirrorMs += performance.now() - textured;
        return outcome;
    }

    private show(seen: number): void {
        const { canvas, display } = this;
        if (canvas.width !== display.width || canvas.height !== display.height) {
            canvas.width = display.width;
            canvas.height = display.height;
            this.mustDraw = true;
        }
        if ((seen & PICTURE_CHANGED) !== 0 || this.mustDraw) {
            this.mustDraw = false;
            const started = performance.now();
            this.gfx.draw(this.wasm, this.wasm.report(), display.width, display.height);
            this.counts.draws += 1;
            this.counts.drawMs += performance.now() - started;
        }
    }
}
