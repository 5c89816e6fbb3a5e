// What the device remembers between visits: a text of the module's own.
const KEY = "cmoc-drill-settings";

/** Empty where nothing was kept, or nothing may be. */
export function keptSettings(): string {
    try {
        return localStorage.getItem(KEY) ?? "";
    } catch {
        return "";
    }
}

export function keepSettings(settings: string): void {
    try {
        localStorage.setItem(KEY, settings);
    } catch {
        // A browser that keeps nothing shows the page as it is built.
    }
}
