// How a page gets through to somebody who looks elsewhere: a sound, and a notification.
const OFF = 1;
const ON = 2;
const TONES_HZ = [880, 660, 880];
const TONE_S = 0.18;
const EMBEDDED = 1;
const MAY_NOTIFY = 2;
const NEVER_NOTIFIES = 4;

/** One for all sounds: a browser gives a page only a few. */
let audio: AudioContext | null = null;
let isWaiting = false;

const isEmbedded = () => window.parent !== window;
const permission = () => window.Notification?.permission ?? "denied";

/** `sound` as in host_imports.h. Inside another site's page the usual is silence. */
export function ring(words: string, sound: number): void {
    if (sound === ON || (sound !== OFF && !isEmbedded())) {
        void beep();
    }
    if (words !== "" && document.hidden && permission() === "granted") {
        const shown = new Notification("PRACTICE: you are paged as CMOC", {
            body: words,
            tag: "cmoc-drill-page",
        });
        shown.onclick = () => window.focus();
    }
}

/** The bits of drill_host_pager_outlets(). */
export function pagerOutlets(): number {
    const may = permission();
    return (
        (isEmbedded() ? EMBEDDED : 0) |
        (may === "granted" ? MAY_NOTIFY : 0) |
        (may === "denied" ? NEVER_NOTIFIES : 0)
    );
}

export function askToNotify(): void {
    void window.Notification?.requestPermission().catch(() => undefined);
}

/** Until somebody has touched the page no sound may be made: then one waits, and no more. */
async function beep(): Promise<void> {
    if (isWaiting) {
        return;
    }
    const context = (audio ??= new AudioContext());
    isWaiting = true;
    await context.resume().catch(() => undefined);
    isWaiting = false;
    const volume = new GainNode(context, { gain: 0.1 });
    volume.connect(context.destination);
    TONES_HZ.forEach((frequency, index) => {
        const tone = new OscillatorNode(context, { frequency });
        tone.connect(volume);
        tone.start(context.currentTime + index * TONE_S);
        tone.stop(context.currentTime + (index + 1) * TONE_S);
        if (index === TONES_HZ.length - 1) {
            tone.onended = () => void context.suspend();
        }
    });
}
