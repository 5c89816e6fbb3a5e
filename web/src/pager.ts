// How a page gets through to somebody who looks elsewhere: a sound, and a notification.
const OFF = 1;
const ON = 2;
const TONES_HZ = [880, 660, 880];
const TONE_S = 0.18;

/** `sound` as in host_imports.h. Inside another site's page the usual is silence. */
export function ring(words: string, sound: number): void {
    if (sound === ON || (sound !== OFF && window.parent === window)) {
        beep();
    }
    if (document.hidden && window.Notification?.permission === "granted") {
        const shown = new Notification("PRACTICE: you are paged as CMOC", {
            body: words,
            tag: "cmoc-drill-page",
        });
        shown.onclick = () => window.focus();
    }
}

export function askToNotify(): void {
    void window.Notification?.requestPermission().catch(() => undefined);
}

function beep(): void {
    const audio = new AudioContext();
    const volume = new GainNode(audio, { gain: 0.1 });
    volume.connect(audio.destination);
    TONES_HZ.forEach((frequency, index) => {
        const tone = new OscillatorNode(audio, { frequency });
        tone.connect(volume);
        tone.start(audio.currentTime + index * TONE_S);
        tone.stop(audio.currentTime + (index + 1) * TONE_S);
        if (index === TONES_HZ.length - 1) {
            tone.onended = () => void audio.close();
        }
    });
}
