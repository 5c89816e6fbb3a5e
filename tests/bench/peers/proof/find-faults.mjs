// What inkjs, xstate/graph and yarn-bound say of the incident of tests/packs/peers with one fault.
//
// usage: node find-faults.mjs FOLDER TOOL FAULT
// FOLDER holds node_modules with the three; TOOL is ink, xstate or yarn; FAULT a name of
// tests/packs/peers/faults, or none. Prints one finding a line; nothing: the tool found nothing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { findingsOf } from "./choice-walk.mjs";
import { plantInMachine, planted } from "./faults.mjs";
import { GUARDS, incidentConfig } from "./incident-machine.mjs";
import { machineFindings } from "./machine-walk.mjs";

// More lines than this between two questions are taken for a circle.
const LINES_MAX = 1000;

const [folder, tool, fault] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(resolve(folder), "package.json")));

function sourceOf(file) {
    return planted(tool, readFileSync(new URL(file, import.meta.url), "utf8"), fault);
}

/** The compiler's errors and warnings, then a walk. */
function inInk() {
    const { Compiler, Story } = require("inkjs/full");
    const source = sourceOf("incident.ink");
    const complaints = [];
    const errorHandler = (message) => complaints.push(`the compiler: ${message}`);
    const compiled = new Compiler(source, { errorHandler }).Compile().ToJson();
    const play = (choices) => {
        const story = new Story(compiled);
        const said = [];
        for (let taken = 0; ; ++taken) {
            for (const before = said.length; story.canContinue; ) {
                said.push(story.Continue().trim());
                if (said.length - before > LINES_MAX) {
                    return { trouble: `no question within ${LINES_MAX} lines: ${said.at(-1)}` };
                }
            }
            if (taken === choices.length) {
                break;
            }
            story.ChooseChoiceIndex(choices[taken]);
        }
        return {
            said,
            offered: story.currentChoices.map((choice) => choice.text),
            place: story.currentChoices.map((choice) => choice.sourcePath),
            variables: variablesOf(story.variablesState),
        };
    };
    return [...complaints, ...findingsOf(source, orTrouble(play))];
}

function variablesOf(state) {
    const variables = {};
    for (const name in state) {
        variables[name] = state[name];
    }
    return variables;
}

/** What loading refuses (that a node cannot be parsed comes out when it is reached), then a walk. */
function inYarn() {
    const YarnBound = require("yarn-bound");
    const source = sourceOf("incident.yarn");
    const play = (choices) => {
        const variableStorage = new Map();
        const said = [];
        let taken = 0;
        const runner = new YarnBound({ dialogue: source, variableStorage });
        for (let lines = 0; ; ) {
            const { currentResult: now } = runner;
            const { options } = now;
            if (options && taken === choices.length) {
                break;
            }
            if (options) {
                runner.advance(options.indexOf(available(options)[choices[taken++]]));
                lines = 0;
                continue;
            }
            said.push(lineOf(now));
            if (++lines > LINES_MAX) {
                return { trouble: `no question within ${LINES_MAX} lines: ${said.at(-1)}` };
            }
            if (now.isDialogueEnd) {
                break;
            }
            runner.advance();
        }
        const { options = [], metadata } = runner.currentResult;
        return {
            said,
            offered: available(options).map((option) => option.text.trim()),
            place: [metadata?.title, options.map((option) => option.text)],
            variables: Object.fromEntries(
                [...variableStorage].filter(([, value]) => typeof value !== "function"),
            ),
        };
    };
    return findingsOf(source, orTrouble(play));
}

/** `play`, with what the tool throws as the trouble. */
function orTrouble(play) {
    return (choices) => {
        try {
            return play(choices);
        } catch (error) {
            return { trouble: `the tool stops: ${error.message}` };
        }
    };
}

function available(options) {
    return options.filter((option) => option.isAvailable);
}

function lineOf(result) {
    const speaker = result.markup?.find(({ name }) => name === "character")?.properties.name;
    return `${speaker ? `${speaker}: ` : ""}${result.text ?? ""}`.trim();
}

function inXState() {
    const guards = { ...GUARDS };
    const config = incidentConfig();
    plantInMachine(config, guards, fault);
    try {
        return machineFindings(require, config, guards);
    } catch (error) {
        return [`the tool stops: ${error.message}`];
    }
}

const findings = { ink: inInk, xstate: inXState, yarn: inYarn }[tool]();
process.stdout.write([...new Set(findings)].map((finding) => `${finding}\n`).join(""));
