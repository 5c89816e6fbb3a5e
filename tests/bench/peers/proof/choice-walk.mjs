// Walks a story of choices in every way and says what looks wrong.
//
// This is what a writer with an afternoon would build around ink or yarn, whose public interfaces
// are: go on, see what can be chosen, choose, read the variables. Two walks that ask the same
// question with the same variables are one.

const WALKS_MAX = 20_000;
const WAITS_MAX = 50;
const WAIT = "Wait";

/** The lines that people say in a source of ink or yarn; a nudge carries that tag. */
function linesOf(source) {
    return source.split("\n").flatMap((line) => {
        const found = /(?<![/\w])([A-Z][a-z]+: [^#}]*[^#}\s])/.exec(line);
        return found ? [{ text: found[1], isNudge: /#\s?nudge/.test(line) }] : [];
    });
}

/**
 * `play(choices)` starts anew, takes these choices and answers with what was `said` since the start,
 * what is `offered` now (nothing: it is over), the `variables` and the `place` of the question; or
 * with its `trouble`.
 */
export function findingsOf(source, play) {
    const lines = linesOf(source);
    const { states, troubles } = walk(play, lines);
    return [
        ...troubles,
        ...endlessWaiting(play),
        ...deadEnds(states),
        ...silentLines(states, lines),
        ...certainNudges(states, lines),
        ...constants(states),
    ];
}

/** Every state with the states behind it. */
function walk(play, lines) {
    const states = new Map();
    const troubles = [];
    const open = [{ choices: [], from: undefined }];
    for (let walks = 0; open.length > 0; ++walks) {
        if (walks === WALKS_MAX) {
            return { states, troubles: [...troubles, `more than ${WALKS_MAX} walks`] };
        }
        const { choices, from } = open.shift();
        const now = play(choices);
        if (now.trouble) {
            troubles.push(now.trouble);
            continue;
        }
        const heard = lines.filter((line) => now.said.includes(line.text));
        const key = JSON.stringify([now.place, now.offered, now.variables, heard]);
        from?.next.add(key);
        if (!states.has(key)) {
            const state = { ...now, choices, next: new Set() };
            states.set(key, state);
            now.offered.forEach((_, i) => open.push({ choices: [...choices, i], from: state }));
        }
    }
    return { states, troubles };
}

/** A player who waits at every question. */
function endlessWaiting(play) {
    const choices = [];
    while (choices.length < WAITS_MAX) {
        const { trouble, offered } = play(choices);
        const wait = trouble ? -1 : offered.indexOf(WAIT);
        if (wait < 0) {
            return [];
        }
        choices.push(wait);
    }
    return [`a player who waits ${WAITS_MAX} times meets no end`];
}

/** States from which no end can be reached any more. */
function deadEnds(states) {
    const ends = new Set([...states].filter(([, s]) => s.offered.length === 0).map(([key]) => key));
    for (let before = -1; before !== ends.size; ) {
        before = ends.size;
        for (const [key, state] of states) {
            if ([...state.next].some((next) => ends.has(next))) {
                ends.add(key);
            }
        }
    }
    const stuck = [...states].find(([key]) => !ends.has(key));
    return stuck ? [`no end can be reached after the choices ${stuck[1].choices}`] : [];
}

function silentLines(states, lines) {
    const said = new Set([...states.values()].flatMap((state) => state.said));
    return lines.filter(({ text }) => !said.has(text)).map(({ text }) => `never said: ${text}`);
}

function certainNudges(states, lines) {
    const ended = [...states.values()].filter((state) => state.offered.length === 0);
    return lines
        .filter(({ text, isNudge }) => isNudge && ended.every(({ said }) => said.includes(text)))
        .map(({ text }) => `said in every walk that ends: ${text}`);
}

function constants(states) {
    const all = [...states.values()];
    const names = new Set(all.flatMap(({ variables }) => Object.keys(variables)));
    return [...names].flatMap((name) => {
        const values = new Set(all.map(({ variables }) => variables[name]));
        return values.size === 1 ? [`the variable ${name} is always ${[...values][0]}`] : [];
    });
}
