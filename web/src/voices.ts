// Reads the call aloud with the voices of the device. A voice of a service would be sent what is
// said, and a confidential pack must not leave the machine.
const LANGUAGE = "en";
/** Speakers that share a voice differ in pitch. */
const PITCHES = [1, 0.85, 1.15];
const WAIT_FOR_VOICES_MS = 2000;

const synthesis: SpeechSynthesis | undefined = window.speechSynthesis;
await loaded();

/** Says `words` after what is being said; false where there is no voice that may. */
export function speak(speaker: number, words: string): boolean {
    const voices = ownVoices();
    if (synthesis === undefined || voices.length === 0) {
        return false;
    }
    const line = new SpeechSynthesisUtterance(words);
    line.voice = voices[speaker % voices.length];
    line.lang = line.voice.lang;
    line.pitch = PITCHES[Math.floor(speaker / voices.length) % PITCHES.length];
    synthesis.speak(line);
    return true;
}

export function beSilent(): void {
    synthesis?.cancel();
}

function ownVoices(): SpeechSynthesisVoice[] {
    const voices = synthesis?.getVoices() ?? [];
    return voices.filter((voice) => voice.localService && voice.lang.startsWith(LANGUAGE));
}

/** Some browsers make the list when they are first asked for it. */
async function loaded(): Promise<void> {
    if (synthesis === undefined || synthesis.getVoices().length > 0) {
        return;
    }
    await new Promise<void>((resolve) => {
        synthesis.addEventListener("voiceschanged", () => resolve(), { once: true });
        setTimeout(resolve, WAIT_FOR_VOICES_MS);
    });
}
