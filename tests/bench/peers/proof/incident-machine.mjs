// The incident of tests/packs/peers as a statechart: regions side by side, delays as timers.

const minutes = (number) => number * 60_000;
const says = (text) => ({ type: "say", params: { text } });
const remembers = (name) => ({ type: "remember", params: { name } });

/** A new description each time, so that a fault can be planted in it. */
export function incidentConfig() {
    return {
        id: "incident",
        options: { maxIterations: 1000 },
        initial: "drill",
        context: {
            joined: false,
            approved: false,
            posted: false,
            resolved: false,
            allClear: false,
        },
        states: {
            drill: {
                type: "parallel",
                after: { [minutes(14)]: "closed" },
                states: { player: player(), story: story(), support: support(), inTime: inTime() },
            },
            resolved: { type: "final", entry: says("Mara: Thank you, that was all.") },
            closed: { type: "final", entry: says("Mara: I close it without you.") },
        },
    };
}

function player() {
    return {
        initial: "away",
        on: { TELL_SUPPORT: { actions: remembers("toldSupport") } },
        states: {
            away: {
                on: { JOIN: { target: "here", actions: remembers("joined") } },
            },
            here: {
                on: {
                    ASK: { actions: [remembers("approved"), says("Mara: Yes, go public.")] },
                    POST: {
                        guard: "isApproved",
                        target: "posted",
                        actions: remembers("posted"),
                    },
                },
            },
            posted: { on: { RESOLVE: { target: "done", actions: remembers("resolved") } } },
            done: {
                always: { guard: "isAllClear", target: "#incident.resolved" },
            },
        },
    };
}

function story() {
    return {
        initial: "paged",
        states: {
            paged: {
                entry: says("Bot: S2, sign-in is slow."),
                after: { 30_000: "seen" },
            },
            seen: {
                entry: says("Devon: I see slow sign-ins, looking at the database."),
                after: {
                    30_000: [{ guard: "isHere", target: "connections" }, { target: "missed" }],
                },
            },
            missed: {
                tags: "nudge",
                entry: says("Mara: CMOC, are you here?"),
                after: { 1000: "connections" },
            },
            connections: {
                after: { [minutes(1)]: "noConnections" },
            },
            noConnections: {
                entry: says("Devon: The database has no free connections."),
                after: {
                    [minutes(1)]: [{ guard: "isPosted", target: "looking" }, { target: "nudged" }],
                },
            },
            nudged: {
                tags: "nudge",
                entry: [says("Mara: CMOC, please post now."), remembers("approved")],
                after: { 1000: "looking" },
            },
            looking: {
                after: {
                    [minutes(1)]: [{ guard: "isPosted", target: "onThePage" }, { target: "cause" }],
                },
            },
            onThePage: {
                entry: says("Devon: I see our update on the page, thanks."),
                after: { 10_000: "cause" },
            },
            cause: {
                entry: says("Devon: Found it. The connection pool is full."),
                after: { [minutes(2)]: "fixed" },
            },
            fixed: {
                entry: says("Devon: Sign-in is fast again."),
                after: { [minutes(2)]: "allClear" },
            },
            allClear: {
                entry: [remembers("allClear"), says("Mara: CMOC, all clear. Please resolve it.")],
                after: { [minutes(2)]: "resolveNow" },
            },
            resolveNow: {
                entry: says("Mara: CMOC, you can resolve it now."),
                after: { [minutes(1.5)]: "review" },
            },
            review: { entry: says("Devon: I am writing the review.") },
        },
    };
}

/** Expectations: a statechart has no word for them, but a region with two outcomes says the same. */
function support() {
    return {
        initial: "expected",
        states: {
            expected: {
                always: { guard: "isSupportTold", target: "met" },
                after: { [minutes(13)]: "missed" },
            },
            met: {},
            missed: {},
        },
    };
}

function inTime() {
    return {
        initial: "expected",
        states: {
            expected: {
                always: { guard: "isResolvable", target: "met" },
                after: { [minutes(10)]: "missed" },
            },
            met: {},
            missed: {},
        },
    };
}

export const GUARDS = {
    isHere: ({ context }) => context.joined,
    isApproved: ({ context }) => context.approved,
    isPosted: ({ context }) => context.posted,
    isAllClear: ({ context }) => context.allClear,
    isSupportTold: ({ context }) => context.toldSupport === true,
    isResolvable: ({ context }) => context.allClear && context.posted,
};
