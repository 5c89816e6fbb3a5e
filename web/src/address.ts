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
    history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
}
