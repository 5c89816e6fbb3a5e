"""Measures the speed of the engine (native and WebAssembly) and of the page, beside its limits."""

from __future__ import annotations

import argparse
import re

import builds
import machine
import site_build
from workspace import Failure, watched

# Plays per second that proofs need (see tests/bench/plays_bench.cpp for what a play is).
PLAYS_PER_SECOND_MIN = {"native": 300_000, "web": 150_000}


def run(_: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD + machine.WEB + machine.BROWSER)
    site_build.build()
    missed = [preset for preset in PLAYS_PER_SECOND_MIN if not plays_fast_enough(preset)]
    page_code, _ = watched(
        ["npm", "run", "--silent", "bench"], cwd=site_build.WEB, env=machine.browser()
    )
    return 1 if missed or page_code else 0


def plays_fast_enough(preset: str) -> bool:
    builds.build(preset, "plays_bench")
    pack = sorted(site_build.SCENARIOS.glob("*/pack.json"))[0]
    code, output = watched([*builds.program(preset, "plays_bench"), str(pack)])
    found = re.search(r"median (\d+)", output)
    if code != 0 or not found:
        raise Failure(f"plays_bench gave no figure on {preset}")
    limit = PLAYS_PER_SECOND_MIN[preset]
    is_met = int(found.group(1)) >= limit
    print(
        f"{preset}: {found.group(1)} plays per second, "
        f"at least {limit}: {'yes' if is_met else 'NO'}"
    )
    return is_met
