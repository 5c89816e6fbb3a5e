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

export function hideShell(): void {
    document.getElementById("shell")!.hidden = true;
}
