// What saving and restoring a run of about the same size costs in XState and in inkjs.
//
// usage: node save-restore-peers.mjs FOLDER EVENTS BYTES
// FOLDER holds node_modules with both. EVENTS is how many things happened in our session, BYTES how
// long its log is, so that all three hold about as much. Figures are lines "name: N us", medians.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ROUNDS = 9;
const ROUND_MS = 20;
const MINUTE_MS = 60_000;

const [folder, eventsWanted, bytesWanted] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(resolve(folder), "package.json")));
const { assign, createActor, createMachine, SimulatedClock } = require("xstate");
const { Compiler, Story } = require("inkjs/full");
const EVENTS = Number(eventsWanted);

const WORDS = "the error ratio of the api is still rising and the database lags behind it".split(" ");
const WHO = ["im", "engineer", "support", "bot", "manager"];

/** Different for every entry, and long enough that an entry is as long as an event of ours. */
function textOf(number, length) {
    let text = `Line ${number}`;
    for (let i = number; text.length < length; ++i) {
        text += ` ${WORDS[i % WORDS.length]}`;
    }
    return text.slice(0, length);
}

function entry(number, text) {
    return { at: number * 3000, who: WHO[number % WHO.length], place: "channel", text };
}
const textLength = Math.max(
    20,
    Math.round(Number(bytesWanted) / EVENTS) - JSON.stringify(entry(500, "")).length,
);

/** An incident of 45 minutes: a page that is acknowledged, a state of the incident, a cadence. */
function incidentMachine() {
    return createMachine({
        id: "incident",
        type: "parallel",
        context: { log: [], flags: {}, counters: {} },
        on: {
            SAID: {
                actions: assign({
                    log: ({ context, event }) => [...context.log, event.entry],
                    flags: ({ context, event }) =>
                        event.flag === undefined
                            ? context.flags
                            : { ...context.flags, [event.flag]: event.entry.at },
                }),
            },
        },
        states: {
            page: {
                initial: "ringing",
                states: {
                    ringing: { on: { ACKNOWLEDGE: "acknowledged" }, after: { 300_000: "escalated" } },
                    escalated: { on: { ACKNOWLEDGE: "acknowledged" } },
                    acknowledged: { on: { RESOLVE: "resolved" } },
                    resolved: {},
                },
            },
            incident: {
                initial: "none",
                states: {
                    none: { on: { POST: "investigating" } },
                    investigating: { on: { POST: "identified" } },
                    identified: { on: { POST: "monitoring" } },
                    monitoring: { after: { 1_200_000: "quiet" }, on: { POST: "resolved" } },
                    quiet: { on: { POST: "resolved" } },
                    resolved: {},
                },
            },
            cadence: {
                initial: "kept",
                states: {
                    kept: { after: { 600_000: "late" }, on: { POST: { target: "kept", reenter: true } } },
                    late: { on: { POST: "kept" } },
                },
            },
        },
    });
}

function playedMachine(machine) {
    const clock = new SimulatedClock();
    const actor = createActor(machine, { clock }).start();
    const steps = new Map([
        [10, "ACKNOWLEDGE"],
        [40, "POST"],
        [Math.floor(EVENTS / 3), "POST"],
        [Math.floor(EVENTS / 2), "POST"],
    ]);
    for (let i = 0; i < EVENTS; ++i) {
        clock.increment((45 * MINUTE_MS) / EVENTS);
        const flag = i % 10 === 0 ? `flag${i}` : undefined;
        actor.send({ type: "SAID", entry: entry(i, textOf(i, textLength)), flag });
        if (steps.has(i)) {
            actor.send({ type: steps.get(i) });
        }
    }
    return actor;
}

function measureXState() {
    const machine = incidentMachine();
    const actor = playedMachine(machine);
    const save = () => JSON.stringify(actor.getPersistedSnapshot());
    const saved = save();
    const restore = () => {
        const snapshot = JSON.parse(saved);
        return createActor(machine, { clock: new SimulatedClock(), snapshot }).start();
    };
    const again = restore();
    if (again.getSnapshot().context.log.length !== EVENTS) {
        throw new Error("XState did not restore the entries");
    }
    print(`xstate bytes: ${saved.length}`);
    measure("xstate save", save);
    measure("xstate restore", () => restore().stop());
}

/** A story of as many lines, each in a knot of its own; every tenth sets a variable. */
function inkText() {
    const knots = [];
    const variables = [];
    for (let i = 0; i < EVENTS; ++i) {
        const next = i + 1 < EVENTS ? `-> line_${i + 1}` : "-> END";
        const flag = i % 10 === 0 ? `~ flag_${i} = ${i * 3000}\n` : "";
        if (flag !== "") {
            variables.push(`VAR flag_${i} = -1`);
        }
        knots.push(`== line_${i} ==\n${flag}${textOf(i, textLength)}\n${next}`);
    }
    return `${variables.join("\n")}\n-> line_0\n${knots.join("\n")}\n`;
}

/**
 * inkjs saves where the story stands and its variables, not what was said: whoever shows a channel
 * must keep that beside it. Both are measured, the state alone and with such a log.
 */
function measureInk() {
    const compiled = new Compiler(inkText()).Compile().ToJson();
    const story = new Story(compiled);
    // Saved before the last line, while there is still something to go on with.
    const log = [];
    for (let i = 0; i + 1 < EVENTS; ++i) {
        log.push(entry(i, story.Continue()));
    }
    const saved = story.state.ToJson();
    const other = new Story(compiled);
    other.state.LoadJson(saved);
    const savedLog = JSON.stringify(log);
    print(`inkjs bytes: ${saved.length}`);
    measure("inkjs save", () => story.state.ToJson());
    measure("inkjs restore", () => other.state.LoadJson(saved));
    print(`inkjs with log bytes: ${saved.length + savedLog.length}`);
    measure("inkjs with log save", () => story.state.ToJson().length + JSON.stringify(log).length);
    measure("inkjs with log restore", () => {
        other.state.LoadJson(saved);
        return JSON.parse(savedLog);
    });
    if (other.Continue() !== story.Continue()) {
        throw new Error("inkjs did not go on where it was saved");
    }
}

/** What becomes of a timer of ten minutes when four have gone by and the run is saved. */
function reproduceLostTimer() {
    const machine = createMachine({
        initial: "waiting",
        states: { waiting: { after: { [10 * MINUTE_MS]: "due" } }, due: {} },
    });
    const clock = new SimulatedClock();
    const actor = createActor(machine, { clock }).start();
    clock.increment(4 * MINUTE_MS);
    const snapshot = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    print(`xstate timer, never saved: ${minuteWhenDue(actor, clock)}`);
    const laterClock = new SimulatedClock();
    laterClock.set(4 * MINUTE_MS);
    const restored = createActor(machine, { clock: laterClock, snapshot }).start();
    print(`xstate timer, saved and restored at minute 4: ${minuteWhenDue(restored, laterClock)}`);
}

function minuteWhenDue(actor, clock) {
    while (actor.getSnapshot().value !== "due" && clock.now() < 24 * 60 * MINUTE_MS) {
        clock.increment(1000);
    }
    return actor.getSnapshot().value === "due"
        ? `fires at minute ${clock.now() / MINUTE_MS}`
        : "has not fired after 24 hours";
}

function measure(name, work) {
    const each = (count) => {
        const begin = performance.now();
        for (let i = 0; i < count; ++i) {
            work();
        }
        return ((performance.now() - begin) * 1000) / count;
    };
    each(200); // lets the compiler see it often enough
    const count = Math.ceil((ROUND_MS * 1000) / each(20));
    const rounds = Array.from({ length: ROUNDS }, () => each(count)).sort((a, b) => a - b);
    print(`${name}: ${rounds[Math.floor(ROUNDS / 2)].toFixed(3)} us`);
}

function print(line) {
    process.stdout.write(`${line}\n`);
}

measureXState();
measureInk();
reproduceLostTimer();
