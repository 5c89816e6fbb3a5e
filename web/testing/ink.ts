// Compares the elements of the mirror with the text that a picture of the page shows.

/** A line of text of the mirror, in CSS pixels, and where the picture has ink beside it. */
export interface InkedLine {
    text: string;
    left: number;
    right: number;
    /** First and last column with ink of the line. */
    inkLeft: number;
    inkRight: number;
}

export interface InkReport {
    /** Different colours in the picture, counted up to a few. */
    colours: number;
    lines: InkedLine[];
}

/** Room for the side bearings of letters, CSS pixels. */
export const INK_TOLERANCE = 4;

/**
 * Runs in the page: looks at `picture` (PNG in base64, of the page as it is) under each visible
 * line of text and up to `margin` CSS pixels beside it. What stands `apart` from the line belongs
 * to something else.
 */
export async function readInk({
    picture,
    margin,
    apart,
}: {
    picture: string;
    margin: number;
    apart: number;
}): Promise<InkReport> {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    const scale = image.width / innerWidth;
    const pixels = new Uint32Array(
        context.getImageData(0, 0, image.width, image.height).data.buffer,
    );
    const at = (x: number, y: number) => pixels[y * image.width + x]!;
    const lines: InkedLine[] = [];
    for (const span of document.querySelectorAll<HTMLElement>(
        "#mirror .text:not(.hidden) > span",
    )) {
        const box = span.getBoundingClientRect();
        const words = (span.textContent ?? "").trim();
        const pane = span.closest(".scroll")?.getBoundingClientRect();
        const isWhole =
            span.className === "" &&
            words.length > 3 &&
            box.left >= margin &&
            box.right < innerWidth - margin &&
            box.top >= (pane?.top ?? 0) &&
            box.bottom <= (pane?.bottom ?? innerHeight) &&
            span.getClientRects().length === 1;
        if (!isWhole) {
            continue;
        }
        const middle = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
        if (middle !== span) {
            continue; // a dialog lies over it
        }
        const [top, bottom] = [Math.ceil(box.top * scale), Math.floor(box.bottom * scale)];
        const ground = at(Math.floor((box.left - apart) * scale), top);
        const hasInk = (x: number) => {
            for (let y = top; y < bottom; ++y) {
                if (at(x, y) !== ground) {
                    return true;
                }
            }
            return false;
        };
        /** The outermost inked column, from `from` outwards; what stands apart is left out. */
        const outermost = (from: number, step: number): number => {
            let x = from;
            while (!hasInk(x) && Math.abs(x - from) < box.width * scale) {
                x -= step;
            }
            const end = from + step * margin * scale;
            for (let ahead = from; (end - ahead) * step > 0; ahead += step) {
                if (hasInk(ahead)) {
                    x = ahead;
                } else if (Math.abs(ahead - x) > apart * scale) {
                    break;
                }
            }
            return x;
        };
        const inkLeft = outermost(Math.floor(box.left * scale), -1);
        const inkRight = outermost(Math.ceil(box.right * scale) - 1, 1);
        lines.push({
            text: words,
            left: box.left,
            right: box.right,
            inkLeft: inkLeft / scale,
            inkRight: (inkRight + 1) / scale,
        });
    }
    return { colours: new Set(pixels.filter((_, index) => index % 97 === 0)).size, lines };
}

/** What readInk() takes beside the picture, CSS pixels. */
export const INK_REACH = { margin: 12, apart: 2 } as const;

/** Those lines of `report` whose element does not lie over its ink. */
export function misplaced(report: InkReport): InkedLine[] {
    return report.lines.filter(
        (line) =>
            Math.abs(line.inkLeft - line.left) > INK_TOLERANCE ||
            Math.abs(line.inkRight - line.right) > INK_TOLERANCE,
    );
}
