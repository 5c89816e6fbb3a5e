// The page's address names what a reload, a crash or a duplicated tab comes back to.

/** What a page is opened with for tests and measurements stays. */
const KEPT = ["test", "stats"];

/** Puts `query` behind the "?", without a new entry in the history. */
export function setAddress(query: string): void {
    const options = new URLSearchParams(location.search);
    const parts = KEPT.filter((name) => options.has(name));
    if (query !== "") {
        parts.push(query);
    }
    const search = parts.length === 0 ? "" : `?${parts.join("&")}`;
    history.replaceState(null, "", `${location.pathname}${search}`);
}

/**
 * What a link of a proof carries behind its "#", as a part of the query. It is sent to no server
 * and stays in the address as long as its play is on.
 */
export function playOfLink(): string {
    return location.hash.startsWith("#play=") ? location.hash.slice(1) : "";
}
