// The plain page before the drill runs, and in its place when it cannot.

/** Shows one sentence instead of the drill, announced at once. */
export function showFailure(sentence: string): void {
    const shell = document.getElementById("shell")!;
    shell.hidden = false;
    shell.setAttribute("role", "alert");
    document.getElementById("shell-text")!.textContent = sentence;
    document.getElementById("canvas")!.hidden = true;
    document.getElementById("mirror")!.hidden = true;
}

/** The same, then the page that tells what to do; it is fetched only where it is needed. */
export async function showMissingWebGl(): Promise<void> {
    showFailure(
        "This browser cannot draw the drill: WebGL 2 is switched off or missing. " +
            "Turn on hardware acceleration in its settings, then reload.",
    );
    const page = await import("./cannot-draw.ts").catch(() => null);
    page?.explainMissingWebGl(document.getElementById("shell")!);
}

export function hideShell(): void {
    document.getElementById("shell")!.hidden = true;
}
