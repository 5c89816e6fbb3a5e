// Glyphs by the browser's own text engine: no font is downloaded, every script and emoji works.

/** Order of drill::kit::Face. */
const WEIGHTS = [400, 500, 600, 700, 400];
const MONO = 4;
export const FACE =
    'Inter, system-ui, -apple-system, "Segoe UI", Roboto, ' +
    '"Helvetica Neue", "Noto Sans", sans-serif';
const MONO_FACE = '"JetBrains Mono", ui-monospace, Menlo, Consolas, "Liberation Mono", monospace';

const PRIVATE_FIRST = 0xe000;
const PRIVATE_LAST = 0xf8ff;
const REPLACEMENT = "\ufffd";
const ASCII_FIRST = 0x21;
const ASCII_LAST = 0x7e;
/** Scripts whose letters join or turn around: a whole run is drawn as one glyph. */
const RIGHT_TO_LEFT = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff";
const JOINING = "\\u0900-\\u0dff\\u0e00-\\u0fff\\u1000-\\u109f\\u1780-\\u17ff";
const RUNS = new RegExp(`[${RIGHT_TO_LEFT}${JOINING}]+(?:\\s+[${RIGHT_TO_LEFT}]+)*`, "gu");

export interface Glyph {
    width: number;
    height: number;
    left: number;
    top: number;
    isColored: boolean;
    rgba: Uint8ClampedArray;
}

/** One face at one size in device pixels. */
interface FontSheet {
    css: string;
    ascent: number;
    descent: number;
    advances: Map<number, number>;
    /** Bitmap of all of ASCII, read back at once; made when first needed. */
    ascii: ImageData | null;
    cell: number;
}

export class Fonts {
    private readonly context: OffscreenCanvasRenderingContext2D;
    private readonly sheets = new Map<number, FontSheet>();
    private readonly clusters: string[] = [];
    private readonly clusterCodes = new Map<string, number>();
    private readonly segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
    private font = "";

    constructor() {
        this.context = new OffscreenCanvas(64, 64).getContext("2d", { willReadFrequently: true })!;
    }

    metrics(face: number, size: number): [ascent: number, descent: number] {
        const sheet = this.sheet(face, size);
        return [sheet.ascent, sheet.descent];
    }

    /** Device pixels from one pen position to the next. */
    advance(face: number, size: number, code: number): number {
        const sheet = this.sheet(face, size);
        let advance = sheet.advances.get(code);
        if (advance === undefined) {
            advance = this.measure(sheet, this.textOf(code)).width;
            sheet.advances.set(code, advance);
        }
        return advance;
    }

    /** Width of a line as the canvas shows it, and as an element with the same font would. */
    lineWidths(
        face: number,
        size: number,
        line: string,
    ): { drawn: number; natural: number; count: number } {
        let drawn = 0;
        let count = 0;
        for (const character of line) {
            drawn += this.advance(face, size, character.codePointAt(0)!);
            count += 1;
        }
        return {
            drawn,
            natural: this.measure(this.sheet(face, size), this.revealed(line)).width,
            count,
        };
    }

    glyph(face: number, size: number, code: number): Glyph {
        const sheet = this.sheet(face, size);
        if (code >= ASCII_FIRST && code <= ASCII_LAST) {
            sheet.ascii ??= this.drawAscii(sheet, size);
            return cropped(
                sheet.ascii,
                (code - ASCII_FIRST) * sheet.cell,
                sheet.cell,
                padding(size),
                sheet.ascent + padding(size),
            );
        }
        const text = this.textOf(code);
        const box = this.measure(sheet, text);
        const width =
            Math.ceil(
                Math.max(
                    box.width,
                    box.actualBoundingBoxRight + Math.max(0, box.actualBoundingBoxLeft),
                ),
            ) +
            2 * padding(size);
        const image = this.paint(sheet, size, width, (context, base) =>
            context.fillText(text, padding(size), base),
        );
        return cropped(image, 0, width, padding(size), sheet.ascent + padding(size));
    }

    /** `text` with each cluster of several code points replaced by one private-use character. */
    interned(text: string): string {
        const withRuns = text
            .replace(/[\ue000-\uf8ff]/g, REPLACEMENT)
            .replace(RUNS, (run) => this.coded(run));
        let result = "";
        for (const { segment } of this.segmenter.segment(withRuns)) {
            result += segment.length > 1 ? this.coded(segment) : segment;
        }
        return result;
    }

    /** The opposite: what a person wrote. */
    revealed(text: string): string {
        return text.replace(/[\ue000-\uf8ff]/g, (code) => this.textOf(code.charCodeAt(0)));
    }

    private coded(cluster: string): string {
        let code = this.clusterCodes.get(cluster);
        if (code === undefined) {
            code = PRIVATE_FIRST + this.clusters.length;
            if (code > PRIVATE_LAST) {
                return REPLACEMENT;
            }
            this.clusters.push(cluster);
            this.clusterCodes.set(cluster, code);
        }
        return String.fromCharCode(code);
    }

    private textOf(code: number): string {
        return this.clusters[code - PRIVATE_FIRST] ?? String.fromCodePoint(code);
    }

    private sheet(face: number, size: number): FontSheet {
        const key = size * 8 + face;
        let sheet = this.sheets.get(key);
        if (sheet === undefined) {
            const css = `${WEIGHTS[face]} ${size}px ${face === MONO ? MONO_FACE : FACE}`;
            sheet = { css, ascent: 0, descent: 0, advances: new Map(), ascii: null, cell: 0 };
            const box = this.measure(sheet, "Mg");
            sheet.ascent = Math.round(box.fontBoundingBoxAscent);
            sheet.descent = Math.round(box.fontBoundingBoxDescent);
            this.sheets.set(key, sheet);
        }
        return sheet;
    }

    private measure(sheet: FontSheet, text: string): TextMetrics {
        if (this.font !== sheet.css) {
            this.context.font = this.font = sheet.css;
            this.context.fontKerning = "none";
        }
        return this.context.measureText(text);
    }

    private drawAscii(sheet: FontSheet, size: number): ImageData {
        sheet.cell = Math.ceil(size * 1.3) + 2 * padding(size);
        const count = ASCII_LAST - ASCII_FIRST + 1;
        return this.paint(sheet, size, sheet.cell * count, (context, base) => {
            for (let i = 0; i < count; ++i) {
                context.fillText(
                    String.fromCharCode(ASCII_FIRST + i),
                    i * sheet.cell + padding(size),
                    base,
                );
            }
        });
    }

    /** Paints in white on nothing, as wide as `width` and as high as the face. */
    private paint(
        sheet: FontSheet,
        size: number,
        width: number,
        draw: (context: OffscreenCanvasRenderingContext2D, base: number) => void,
    ): ImageData {
        const context = this.context;
        const height = sheet.ascent + sheet.descent + 2 * padding(size);
        if (context.canvas.width < width || context.canvas.height < height) {
            context.canvas.width = Math.max(context.canvas.width, width);
            context.canvas.height = Math.max(context.canvas.height, height);
            this.font = "";
        }
        this.measure(sheet, "");
        context.clearRect(0, 0, width, height);
        context.fillStyle = "#fff";
        context.textBaseline = "alphabetic";
        draw(context, sheet.ascent + padding(size));
        return context.getImageData(0, 0, width, height);
    }
}

/** Room around a glyph for marks that leave its box. */
function padding(size: number): number {
    return Math.ceil(size / 4) + 1;
}

/** The part of `image` from column `x` on that shows anything, relative to the pen. */
function cropped(image: ImageData, x: number, width: number, pen: number, base: number): Glyph {
    const pixels = image.data;
    let [left, right, top, bottom] = [width, -1, image.height, -1];
    let isColored = false;
    for (let row = 0; row < image.height; ++row) {
        for (let column = 0; column < width; ++column) {
            const at = (row * image.width + x + column) * 4;
            if (pixels[at + 3] !== 0) {
                left = Math.min(left, column);
                right = Math.max(right, column);
                top = Math.min(top, row);
                bottom = Math.max(bottom, row);
                isColored ||= pixels[at] < 250 && pixels[at + 3] > 64;
            }
        }
    }
    const size = { width: Math.max(0, right - left + 1), height: Math.max(0, bottom - top + 1) };
    const rgba = new Uint8ClampedArray(size.width * size.height * 4);
    for (let row = 0; row < size.height; ++row) {
        const from = ((top + row) * image.width + x + left) * 4;
        rgba.set(pixels.subarray(from, from + size.width * 4), row * size.width * 4);
    }
    if (!isColored) {
        for (let at = 0; at < rgba.length; at += 4) {
            rgba[at] = rgba[at + 1] = rgba[at + 2] = 255;
        }
    }
    return { ...size, left: left - pen, top: base - top, isColored, rgba };
}
