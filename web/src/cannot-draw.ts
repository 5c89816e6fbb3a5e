// The page in the drill's place where the browser has no WebGL 2; fetched only then.
import "./cannot-draw.css";

const STEPS = [
    ["Turn on hardware acceleration", "In the browser's settings, under System. Then reload."],
    [
        "Try another browser on this computer",
        "Any current Chrome, Edge, Firefox or Safari will do.",
    ],
    [
        "On a remote desktop, ask for WebGL in software",
        "It is slower, but fast enough for a drill.",
    ],
] as const;

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...children);
    return made;
}

function button(label: string, className: string, press: () => void): HTMLElement {
    const made = element("button", className, label) as HTMLButtonElement;
    made.type = "button";
    made.addEventListener("click", press);
    return made;
}

/** What somebody who helps would ask for. */
function details(): string {
    const ways = ["webgl2", "webgl"].map((way) => {
        const context = document.createElement("canvas").getContext(way);
        return `${way}: ${context === null ? "no" : "yes"}`;
    });
    return ["PRACTICE: CMOC Drill cannot draw", navigator.userAgent, ...ways].join("\n");
}

/** Replaces the plain sentence of the shell by what happened, what is kept and what to do. */
export function explainMissingWebGl(shell: HTMLElement): void {
    const status = element("p", "copied");
    status.setAttribute("role", "status");
    const reload = button("Reload", "first", () => location.reload());
    const steps = STEPS.map(([title, words]) =>
        element("li", "", element("strong", "", title), element("span", "", words)),
    );
    const bar = element(
        "header",
        "bar",
        element("span", "name", "CMOC Drill"),
        element("span", "tag", "PRACTICE"),
    );
    const main = element(
        "main",
        "",
        element("div", "screen"),
        element(
            "div",
            "what",
            element("h1", "", "This browser cannot draw the drill"),
            element(
                "p",
                "",
                "CMOC Drill draws with WebGL 2, and it is switched off or missing here. " +
                    "Nothing is lost: your drills and debriefs are still on this device.",
            ),
        ),
        element("ol", "", ...steps),
        element(
            "div",
            "buttons",
            reload,
            button("Copy details", "third", () => {
                navigator.clipboard.writeText(details()).then(
                    () => (status.textContent = "Copied."),
                    () => (status.textContent = "This browser does not let the page copy."),
                );
            }),
        ),
        status,
    );
    main.querySelector(".what")!.setAttribute("role", "alert");
    shell.removeAttribute("role");
    shell.classList.add("cannot-draw");
    shell.replaceChildren(bar, main);
    reload.focus();
}
