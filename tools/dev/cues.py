"""Weighs words: makes assets/intents/gitlab.cues from the lines of tests/understand.

Each line of those files says which intents it has. For each intent this seeks weights of words and
of pairs of words whose sum is the logarithm of the intent's odds: logistic regression, with a price
on each weight that keeps most of them at zero (FTRL-proximal, McMahan et al., "Ad click
prediction: a view from the trenches", KDD 2013, algorithm 1). What is written are whole eighths.
The same lines give the same file on every machine. Files that are kept away are never read.
"""

from __future__ import annotations

import argparse
import math
import random
import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import builds
from workspace import ROOT

LINES = ROOT / "tests" / "understand"
CUES = ROOT / "assets" / "intents" / "gitlab.cues"
INTENTS = {
    "announce_self": "a",
    "ask_to_publish": "p",
    "intend": "i",
    "acknowledge_ask": "k",
    "ask_for_facts": "f",
    "ask_all_clear": "c",
    "report_posted": "r",
}
MIN_LINES = 2  # a cue stands in as many lines at least
ROUNDS = 8
RATE = 1.0
PRICE = 2.0
SURE = 0.02  # a line that is off by less teaches nothing
UNITS = 8  # of a weight of 1
LARGEST = 127


@dataclass(frozen=True)
class Line:
    intents: frozenset[str]
    cues: list[str]  # each once


def example_files() -> list[Path]:
    return sorted(path for path in LINES.glob("*.tsv") if not path.stem.startswith("kept-away"))


def read_lines(files: Iterable[Path]) -> list[Line]:
    rows = [row for path in files for row in path.read_text("utf-8").splitlines() if row]
    parted = [row.split("\t", 1) for row in rows]
    said = "".join(f"{line}\n" for _, line in parted)
    command = [str(builds.CLI), "understand", "--cues"]
    done = subprocess.run(command, input=said, capture_output=True, text=True, check=True)
    cues = done.stdout.splitlines()
    return [
        Line(frozenset(intents.split(",")), list(dict.fromkeys(filter(None, names.split("\t")))))
        for (intents, _), names in zip(parted, cues, strict=True)
    ]


def weights_for(intent: str, lines: list[Line], rows: list[list[int]], count: int) -> list[float]:
    """The weight of each cue for `intent`; `rows` are the numbers of each line's cues."""
    sums, squares, weights = [0.0] * count, [0.0] * count, [0.0] * count
    order, dice = list(range(len(rows))), random.Random(1)
    for _ in range(ROUNDS):
        dice.shuffle(order)
        for number in order:
            row = rows[number]
            odds = sum(weights[cue] for cue in row)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            off = chance - (1.0 if intent in lines[number].intents else 0.0)
            if abs(off) < SURE:
                continue
            for cue in row:
                root = math.sqrt(squares[cue])
                squares[cue] += off * off
                sums[cue] += off - (math.sqrt(squares[cue]) - root) / RATE * weights[cue]
                over = abs(sums[cue]) - PRICE
                step = math.copysign(over, -sums[cue]) * RATE / (1 + math.sqrt(squares[cue]))
                weights[cue] = step if over > 0 else 0.0
    return weights


def weigh(lines: list[Line]) -> dict[str, dict[str, int]]:
    """Of each cue the weights that are not zero, by intent."""
    seen = Counter(cue for line in lines for cue in line.cues)
    names = sorted(cue for cue, count in seen.items() if count >= MIN_LINES)
    number = {cue: i for i, cue in enumerate(names)}
    rows = [[number[cue] for cue in line.cues if cue in number] for line in lines]
    found: dict[str, dict[str, int]] = {}
    for intent in INTENTS:
        for cue, weight in zip(names, weights_for(intent, lines, rows, len(names)), strict=True):
            units = max(-LARGEST, min(LARGEST, round(weight * UNITS)))
            if units != 0:
                found.setdefault(cue, {})[intent] = units
    return dict(sorted(found.items()))


def text_of(weights: dict[str, dict[str, int]]) -> str:
    def row(cue: str, of: dict[str, int]) -> str:
        return f"{cue}\t" + " ".join(f"{INTENTS[intent]}{units}" for intent, units in of.items())

    return "".join(row(cue, of) + "\n" for cue, of in weights.items())


def run(_: argparse.Namespace) -> int:
    builds.build("native", "cmoc-drill")
    lines = read_lines(example_files())
    weights = weigh(lines)
    CUES.write_text(text_of(weights), "utf-8")
    count = sum(len(of) for of in weights.values())
    print(f"{len(lines)} lines: {len(weights)} cues, {count} weights: {builds.shown(CUES)}")
    return 0
