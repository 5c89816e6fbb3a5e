"""Measures the speed of the engine (native and WebAssembly) and of the page, beside its limits."""

from __future__ import annotations

import argparse
import os
import re

import builds
import machine
import proof_growth
import save_restore
import site_build
from workspace import ROOT, Failure, watched

# Plays per second that proofs need (see tests/bench/plays_bench.cpp for what a play is).
PLAYS_PER_SECOND_MIN = {"native": 300_000, "web": 150_000}
UNDERSTAND_MICROSECONDS_MAX = 20
NAMES = {"native": "native", "web": "WebAssembly"}


def run(_: argparse.Namespace) -> int:
    """Shows all figures; they are no tests: one beyond its limit is told, not refused."""
    machine.prepare(machine.BUILD + machine.WEB + machine.BROWSER)
    site_build.build()
    figures = [plays_figure(preset) for preset in PLAYS_PER_SECOND_MIN]
    figures.append(understand_figure())
    figures += save_restore.figures()
    code, output = watched(
        ["npm", "run", "--silent", "bench"], cwd=site_build.WEB, env=machine.browser()
    )
    if code != 0:
        raise Failure("the page could not be measured")
    figures += re.findall(r"^.*: (?:within|over) \(load .*\)$", output, re.MULTILINE)
    print("\nAll figures:")
    for figure in figures:
        print(f"  {figure}")
    proof_growth.show()
    return 0


def plays_figure(preset: str) -> str:
    builds.build(preset, "plays_bench")
    pack = site_build.SCENARIOS / "errors-everywhere" / "pack.json"
    load = os.getloadavg()[0]
    code, output = watched([*builds.program(preset, "plays_bench"), str(pack)])
    found = re.search(r"median (\d+)", output)
    if code != 0 or not found:
        raise Failure(f"plays_bench gave no figure on {preset}")
    plays, limit = int(found.group(1)), PLAYS_PER_SECOND_MIN[preset]
    verdict = "within" if plays >= limit else "below"
    return (
        f"Plays per second, {NAMES[preset]}: {plays:,}, at least {limit:,}: "
        f"{verdict} (load {load:.1f})"
    )


def understand_figure() -> str:
    builds.build("native", "understand_bench")
    lines = sorted((ROOT / "tests" / "understand").glob("*.tsv"))
    load = os.getloadavg()[0]
    code, output = watched([*builds.program("native", "understand_bench"), *map(str, lines)])
    found = re.search(r"median ([\d.]+), slowest ([\d.]+)", output)
    if code != 0 or not found:
        raise Failure("understand_bench gave no figure")
    limit = UNDERSTAND_MICROSECONDS_MAX
    verdict = "within" if float(found.group(2)) <= limit else "over"
    return (
        f"Microseconds to understand a line: median {found.group(1)}, slowest {found.group(2)}, "
        f"at most {limit}: {verdict} (load {load:.1f})"
    )
