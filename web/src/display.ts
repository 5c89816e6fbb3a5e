// The display: size in device pixels, and how the person wants to be served.

const LOOK_LIGHT = 1;
const LOOK_CONTRAST = 2;
const LOOK_STILL = 4;
/** Emulated scale factors report CSS pixels as device pixels; then the product of both is right. */
const DEVICE_BOX_TOLERANCE = 2;
/** The browser's font size when nobody changed it, CSS pixels. */
const FONT_SIZE = 16;
const TEXT_SCALE_MAX = 2;

export class Display {
    width = 0;
    height = 0;
    private readonly queries = {
        light: matchMedia("(prefers-color-scheme: light)"),
        contrast: matchMedia("(prefers-contrast: more), (forced-colors: active)"),
        still: matchMedia("(prefers-reduced-motion: reduce)"),
    };

    constructor(
        private readonly canvas: HTMLCanvasElement,
        /** Nothing moves: a test's clock stands still between its steps. */
        private readonly isStill: boolean,
        onChange: () => void,
    ) {
        this.measure(null);
        const observer = new ResizeObserver(([entry]) => {
            this.measure(entry);
            onChange();
        });
        try {
            observer.observe(canvas, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(canvas); // Safari knows no device-pixel-content-box.
        }
        for (const query of Object.values(this.queries)) {
            query.addEventListener("change", onChange);
        }
    }

    get pixelRatio(): number {
        return devicePixelRatio;
    }

    /** Device pixels to a logical one: larger for a person who set a larger text size. */
    get unit(): number {
        const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
        return devicePixelRatio * Math.min(Math.max(size / FONT_SIZE, 1), TEXT_SCALE_MAX);
    }

    get look(): number {
        const { light, contrast, still } = this.queries;
        return (
            (light.matches ? LOOK_LIGHT : 0) |
            (contrast.matches ? LOOK_CONTRAST : 0) |
            (still.matches || this.isStill ? LOOK_STILL : 0)
        );
    }

    private measure(entry: ResizeObserverEntry | null): void {
        const width = Math.round(this.canvas.clientWidth * devicePixelRatio);
        const height = Math.round(this.canvas.clientHeight * devicePixelRatio);
        const box = entry?.devicePixelContentBoxSize?.[0];
        const isExact =
            box !== undefined &&
            Math.abs(box.inlineSize - width) <= DEVICE_BOX_TOLERANCE &&
            Math.abs(box.blockSize - height) <= DEVICE_BOX_TOLERANCE;
        this.width = isExact ? box.inlineSize : width;
        this.height = isExact ? box.blockSize : height;
    }
}
