// What the public interface of XState says of a statechart: xstate/graph first, then plays.
//
// xstate/graph takes a delay for an event like any other, which may come at any time and in any
// order. A tester with an afternoon adds plays on a SimulatedClock, which keep to the delays: what no
// play of many has shown is told, though it is no proof.

const PLAYS = 400;
const STEP_MS = 10_000;
const LONGEST_MS = 15 * 60_000;
const SILENCE_MS = 150_000;
const EVENTS = ["JOIN", "ASK", "POST", "RESOLVE", "TELL_SUPPORT"];

/** SplitMix32, so that each run plays alike. */
function chanceFrom(seed) {
    let state = seed;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
        return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
    };
}

export function machineFindings(require, config, guards) {
    const { assign, createActor, setup, SimulatedClock } = require("xstate");
    const { getShortestPaths, getStateNodes } = require("xstate/graph");
    const answers = new Map();
    const play = { clock: undefined, spokenMs: 0, silenceMs: 0 };
    const machine = setup({
        guards: watched(guards, answers),
        actions: {
            remember: assign((_, { name }) => ({ [name]: true })),
            say: () => hear(play),
        },
    }).createMachine(config);
    const nodes = getStateNodes(machine).filter(
        ({ type }) => type === "atomic" || type === "final",
    );
    const found = graphFindings(nodes, getShortestPaths(machine), answers);
    const plays = Array.from({ length: PLAYS }, (_, seed) => {
        play.clock = new SimulatedClock();
        play.spokenMs = play.silenceMs = 0;
        return played(createActor(machine, { clock: play.clock }), play, seed);
    });
    return [...found, ...playFindings(nodes, plays)];
}

/** Every path to every state: each path ends in one of them. */
function graphFindings(nodes, paths, answers) {
    const found = unreached(
        nodes,
        paths.map(({ state }) => state),
        "in the graph",
    );
    if (!paths.some(({ state }) => state.status === "done")) {
        found.push("in the graph no final state is reached");
    }
    for (const [name, given] of answers) {
        if (given.size === 1) {
            found.push(`in the graph the guard ${name} is always ${[...given][0]}`);
        }
    }
    return found;
}

function playFindings(nodes, plays) {
    const seen = plays.flatMap((each) => each.seen);
    const found = unreached(nodes, seen, "in the plays");
    for (const node of nodes.filter(({ tags }) => tags.includes("nudge"))) {
        if (plays.every((each) => each.seen.some((state) => isIn(state, node)))) {
            found.push(`in the plays ${node.id} is entered every time`);
        }
    }
    if (!plays[0].isDone) {
        found.push("a play without events does not end");
    }
    const silenceMs = Math.max(...plays.map((each) => each.silenceMs));
    if (silenceMs > SILENCE_MS) {
        found.push(`in the plays nobody speaks for ${silenceMs / 1000} s`);
    }
    return found;
}

/** Guards that note what they answered. */
function watched(guards, answers) {
    const entries = Object.entries(guards).map(([name, guard]) => {
        answers.set(name, new Set());
        const noted = (args) => {
            const answer = Boolean(guard(args));
            answers.get(name).add(answer);
            return answer;
        };
        return [name, noted];
    });
    return Object.fromEntries(entries);
}

function hear(play) {
    if (play.clock) {
        play.silenceMs = Math.max(play.silenceMs, play.clock.now() - play.spokenMs);
        play.spokenMs = play.clock.now();
    }
}

/** Seed 0 does nothing; the others act more or less often. */
function played(actor, play, seed) {
    const chance = chanceFrom(seed);
    const often = seed === 0 ? 0 : chance() ** 2;
    const seen = [];
    actor.subscribe((state) => seen.push(state));
    actor.start();
    seen.push(actor.getSnapshot());
    while (actor.getSnapshot().status === "active" && play.clock.now() < LONGEST_MS) {
        if (chance() < often) {
            actor.send({ type: EVENTS[Math.floor(chance() * EVENTS.length)] });
        }
        play.clock.increment(STEP_MS);
    }
    hear(play);
    return { seen, silenceMs: play.silenceMs, isDone: actor.getSnapshot().status === "done" };
}

function isIn(state, node) {
    return state.matches(
        node.path.reduceRight((inner, key) => (inner === "" ? key : { [key]: inner }), ""),
    );
}

function unreached(nodes, states, where) {
    return nodes
        .filter((node) => !states.some((state) => isIn(state, node)))
        .map(({ id }) => `${where} ${id} is never reached`);
}
