"""Plants faults in one small incident, told for four tools, and asks each tool to find them.

The incident is tests/packs/peers/incident.json; as an ink story, a statechart and a yarn script it
stands in tests/bench/peers/proof. A fault is found when what the tool prints names its place, and
the incident without a fault gives nothing to print.
"""

from __future__ import annotations

import copy
import json
import re
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import builds
from node_packages import installed_tool
from workspace import BUILD_FOLDER, ROOT, Failure

PACK = ROOT / "tests" / "packs" / "peers" / "incident.json"
FAULTS = PACK.parent / "faults"
PROGRAM = ROOT / "tests" / "bench" / "peers" / "proof" / "find-faults.mjs"
TOOLS = {
    "cmoc": "cmoc-drill",
    "ink": "inkjs 2.4.0",
    "xstate": "XState 5.33.3",
    "yarn": "yarn-bound 0.5.5",
}
HEALTHY = "none"
SECONDS_MAX = 120

FOUND, NOT_FOUND, CANNOT_BE_SAID, CANNOT_BE = "found", "not found", "cannot be said", "cannot be"


@dataclass(frozen=True)
class Fault:
    """`expected`: by tool, a pattern for a finding that names the fault, or a word of the table."""

    name: str
    title: str
    expected: dict[str, str]
    remark: str


UNTIMED = {"ink": CANNOT_BE_SAID, "yarn": CANNOT_BE_SAID}
NUDGE = "Mara: CMOC, please post now"
ROWS = (
    Fault(
        "line-nobody-reaches",
        "a line that nobody ever reaches",
        {
            "cmoc": "injects/escalation: can happen",
            "ink": "never said: Mara: The director",
            "xstate": "director.escalated is never reached",
            "yarn": "never said: Mara: The director",
        },
        "a flag that nobody raises; ink and yarn by what no walk said",
    ),
    Fault(
        "dead-end",
        "a way out that cannot be reached",
        {
            "cmoc": "injects/resolved: can happen",
            "ink": "never said: Mara: Thank you",
            "xstate": r"graph incident\.resolved is never reached",
            "yarn": "never said: Mara: Thank you",
        },
        "the resolved incident does not end it any more, only the clock does",
    ),
    Fault(
        "condition-always-true",
        "a condition that is always true",
        {
            "cmoc": "injects/on-the-page/if: can fail to hold",
            "ink": "posted or not resolved",
            "xstate": "guard isPostedOrNot is always true",
            "yarn": "posted or not",
        },
        "XState by guards that note their answers; conditions of ink and yarn have no name to hook",
    ),
    Fault(
        "nudge-never-spared",
        "a nudge that nobody can be spared",
        {
            "cmoc": "injects/nudge: can be spared",
            "ink": f"said in every walk that ends: {NUDGE}",
            "xstate": "story.nudged is entered every time",
            "yarn": f"said in every walk that ends: {NUDGE}",
        },
        "the three by a tag on the nudge, which an author must set, and a check of our own",
    ),
    Fault(
        "nudge-never-needed",
        "a nudge that is never needed",
        {
            "cmoc": "injects/nudge: can happen",
            "ink": f"never said: {NUDGE}",
            "xstate": "graph incident.drill.story.nudged is never reached",
            "yarn": f"never said: {NUDGE}",
        },
        "for the three a line that nobody reaches",
    ),
    Fault(
        "timer-after-the-end",
        "a timer that comes after the end",
        {
            "cmoc": "injects/late: can happen",
            "xstate": "plays incident.drill.late.reviewed is never reached",
            **UNTIMED,
        },
        "XState only by plays on a simulated clock: its graph takes delays in any order",
    ),
    Fault(
        "player-who-does-nothing",
        "no end for a player who does nothing",
        {
            "cmoc": CANNOT_BE,
            "ink": "a player who waits 50 times meets no end",
            "xstate": "a play without events does not end",
            "yarn": "a player who waits 50 times meets no end",
        },
        "a drill always ends at `longest`; `prove` tells that no end of the pack's own came",
    ),
    Fault(
        "loop-without-end",
        "a loop without end at one instant",
        {
            "cmoc": "check: .*(?:circle|cycle)",
            "ink": "no question within 1000 lines",
            "xstate": "the tool stops: Infinite loop detected",
            "yarn": "no question within 1000 lines",
        },
        "`check` refuses the pack; XState only with maxIterations set, else it does not come back",
    ),
    Fault(
        "expectation-nobody-can-meet",
        "an expectation that nobody can meet",
        {
            "cmoc": "expectations/support-is-told: can be met",
            "ink": "the variable told_support is always false",
            "xstate": "graph incident.drill.support.met is never reached",
            "yarn": "the variable told_support is always false",
        },
        "none of the three has expectations: a variable or a region stands for one",
    ),
    Fault(
        "expectation-too-early",
        "an expectation that is due too early",
        {
            "cmoc": "expectations/resolved-in-time: can be met",
            "xstate": "plays incident.drill.inTime.met is never reached",
            **UNTIMED,
        },
        "XState only by plays on a simulated clock",
    ),
    Fault(
        "silence",
        "silence for longer than promised",
        {
            "cmoc": "drill: never falls silent",
            "xstate": "plays nobody speaks for",
            **UNTIMED,
        },
        "XState only by plays and a measure of our own: a machine cannot promise it",
    ),
)
REMARKS = (
    "cmoc-drill: its own `check` and `prove`, with nothing written around them. The others: what",
    "their public interface offers, and around it what a user could write in an afternoon",
    "(tests/bench/peers/proof). inkjs: the compiler's errors and warnings (none for these faults),",
    "then all walks over choices. yarn-bound: errors at loading or playing (none for these",
    "faults), then all walks over choices. XState: getShortestPaths of xstate/graph with guards",
    "that note their answers, then 400 random plays on a SimulatedClock, which sample and prove",
    "nothing. cannot be said: the tool has no notion of time. cannot be: nobody can plant that",
    "fault. The incident is small enough to walk every choice; a long story may not be.",
)


def patched(document: dict, operations: list[dict]) -> dict:
    """`document` with a JSON patch of add, replace and remove."""
    result = copy.deepcopy(document)
    for operation in operations:
        *parents, last = operation["path"].split("/")[1:]
        place = result
        for key in parents:
            place = place[int(key)] if isinstance(place, list) else place[key]
        if operation["op"] == "add" and isinstance(place, list):
            place.insert(len(place) if last == "-" else int(last), operation["value"])
            continue
        key = int(last) if isinstance(place, list) else last
        if operation["op"] == "remove":
            del place[key]
        else:
            place[key] = operation["value"]
    return result


def output(command: list[str], codes: tuple[int, ...]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS_MAX)
    if done.returncode not in codes:
        raise Failure(f"`{' '.join(command)}` failed:\n{done.stderr[-2000:]}")
    return done.stdout + done.stderr


def own_findings(fault: str) -> list[str]:
    """What `check` refuses; else the claims that `prove` refutes or leaves open."""
    pack = json.loads(PACK.read_text())
    if fault != HEALTHY:
        pack = patched(pack, json.loads((FAULTS / f"{fault}.json").read_text()))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "incident.json")
        file.write_text(json.dumps(pack))
        checked = output([str(builds.CLI), "check", str(file)], (0, 1))
        if "no findings" not in checked:
            return [f"check: {line}" for line in checked.splitlines()]
        proof = json.loads(output([str(builds.CLI), "prove", str(file), "--json"], (0, 1, 3)))
    claims = [each for each in proof["claims"] if each["verdict"] != "proved"]
    return [f"{each['where']}: {each['claim']}: {each['verdict']}" for each in claims]


def peer_findings(tool: str, fault: str) -> list[str]:
    command = ["node", str(PROGRAM), str(BUILD_FOLDER / "state-peers"), tool, fault]
    return output(command, (0,)).splitlines()


def findings(tool: str, fault: str) -> list[str]:
    return own_findings(fault) if tool == "cmoc" else peer_findings(tool, fault)


Ask = Callable[[str, str], list[str]]


def answer(fault: Fault, tool: str, ask: Ask) -> str:
    """A cell of the table."""
    expected = fault.expected[tool]
    if expected in (CANNOT_BE_SAID, CANNOT_BE):
        return expected
    is_found = any(re.search(expected, each) for each in ask(tool, fault.name))
    return FOUND if is_found else NOT_FOUND


def answers(ask: Ask) -> dict[str, list[str]]:
    """The cells by fault; a tool that finds something in the healthy incident says nothing."""
    for tool in TOOLS:
        if complaints := ask(tool, HEALTHY):
            raise Failure(f"{tool} finds in the incident without a fault: {'; '.join(complaints)}")
    return {fault.name: [answer(fault, tool, ask) for tool in TOOLS] for fault in ROWS}


def table(cells: dict[str, list[str]]) -> list[str]:
    head = f"{'':38}" + "".join(f"{title:18}" for title in TOOLS.values())
    lines = [head.rstrip()]
    for fault in ROWS:
        row = "".join(f"{cell:18}" for cell in cells[fault.name])
        lines += [f"{fault.title:38}{row}".rstrip(), f"    {fault.remark}"]
    return lines


def run() -> int:
    """Prints the table; returns how many faults cmoc-drill itself did not find."""
    builds.build("native", "cmoc-drill")
    installed_tool("state-peers")
    cells = answers(findings)
    print("\n".join(["", *table(cells), "", *REMARKS, ""]), flush=True)
    return sum(NOT_FOUND == row[0] for row in cells.values())
