"""What saving and restoring a drill of 45 minutes costs, beside XState and inkjs in one run."""

from __future__ import annotations

import os
import re
import statistics

import builds
from node_packages import installed_tool
from site_build import command_output
from workspace import BUILD_FOLDER, ROOT, Failure

BENCH = "save_restore_bench"
PEERS = ROOT / "tests" / "bench" / "peers" / "save-restore-peers.mjs"
PACK = ROOT / "scenarios" / "issues-and-epics-fail" / "pack.json"
MOVES = ROOT / "tests" / "sessions" / "a-long-incident-played-well" / "moves.json"
ROUNDS = 3
NAMES = {"native": "native", "web": "WebAssembly"}

# How a row of the table is called, and how its program calls its figures.
ROWS = (
    ("cmoc-drill, native", "native", "save whole", "restore"),
    ("cmoc-drill, WebAssembly", "web", "save whole", "restore"),
    ("XState 5.33.3", "peers", "xstate save", "xstate restore"),
    ("inkjs 2.4.0, with a log beside it", "peers", "inkjs with log save", "inkjs with log restore"),
    ("inkjs 2.4.0, state alone", "peers", "inkjs save", "inkjs restore"),
)
SINGLE = (
    ("what the page stores after a move (one batch)", "save one batch"),
    ("the rules' state copied and hashed", "copy and hash the state"),
)
REMARKS = (
    "Ours reads every sum and state hash again and folds the room that is shown; the peers check",
    "nothing: JSON is parsed for them by the JavaScript engine, in native code. XState writes its",
    "whole snapshot at each save. inkjs keeps no words that were said, so its state alone cannot",
    "show a channel again, and it has no clock. Peers hold as many entries of the same length as",
    "our session has events.",
)


def figures() -> list[str]:
    """Runs ours and theirs in turn, prints a table, and returns one line for each of ours."""
    for preset in NAMES:
        builds.build(preset, BENCH)
    installed_tool("state-peers")
    load = os.getloadavg()[0]
    outputs = {"native": [], "web": [], "peers": []}
    for _ in range(ROUNDS):
        for preset in NAMES:
            command = [*builds.program(preset, BENCH), str(PACK), str(MOVES)]
            outputs[preset].append(command_output(command))
        size = re.search(r"session: (\d+) events, (\d+) bytes", outputs["native"][0])
        command = ["node", str(PEERS), str(BUILD_FOLDER / "state-peers"), *size.groups()]
        outputs["peers"].append(command_output(command))
    print("\n".join(table(outputs)))
    return [summary(name, outputs[name], outputs["peers"], load) for name in NAMES]


def figure(outputs: list[str], name: str) -> float:
    """The median over the runs of the figure `name`, in microseconds."""
    pattern = rf"^{re.escape(name)}: ([\d.]+) us$"
    found = [re.search(pattern, output, re.MULTILINE) for output in outputs]
    if not all(found):
        raise Failure(f"the figure `{name}` is missing")
    return statistics.median(float(one.group(1)) for one in found)


def table(outputs: dict[str, list[str]]) -> list[str]:
    session = re.search(r"session: (.*)", outputs["native"][0]).group(1)
    lines = ["", f"Save and restore of a whole drill ({session}):", ""]
    heads = f"  {'microseconds, medians':34} {'save':>9} {'restore':>9}"
    lines.append(f"{heads}   ours in WebAssembly = 1")
    base = [figure(outputs["web"], name) for name in ("save whole", "restore")]
    for title, program, *names in ROWS:
        save, restore = (figure(outputs[program], name) for name in names)
        ratios = f"{save / base[0]:.2f} and {restore / base[1]:.2f}"
        lines.append(f"  {title:34} {save:9.1f} {restore:9.1f}   {ratios}")
    lines.append("")
    for title, name in SINGLE:
        native, web = (figure(outputs[preset], name) for preset in NAMES)
        lines.append(f"  {title}: native {native:.2f}, WebAssembly {web:.2f}")
    lines += ["", *(f"  {remark}" for remark in REMARKS), ""]
    checked = re.search(r"checked: (.*)", outputs["web"][0]).group(1)
    lines.append("  Running timers after a restore (XState: one of ten minutes, four gone by):")
    lines.append(f"    cmoc-drill: {checked}")
    found = re.findall(r"^xstate timer, (.*)$", outputs["peers"][0], re.MULTILINE)
    lines += [f"    XState, {what}" for what in found]
    return lines


def summary(preset: str, ours: list[str], peers: list[str], load: float) -> str:
    """What a player waits for: a save after each move, a restore after a reload."""
    save, restore = figure(ours, "save one batch"), figure(ours, "restore")
    saves, restores = figure(peers, "xstate save"), figure(peers, "xstate restore")
    return (
        f"Save after a move and restore of 45 minutes, {NAMES[preset]}: "
        f"{save:.1f} and {restore:,.0f} us; {save / saves:.2f} and {restore / restores:.1f} times "
        f"XState's {saves:,.0f} and {restores:,.0f} us (load {load:.1f})"
    )
