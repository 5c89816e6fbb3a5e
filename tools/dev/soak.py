"""The long tests: random sessions by the million, damaged packs and logs, fuzz targets, kills."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import tempfile
import time
from pathlib import Path

import builds
import fuzz
import machine
import mutants
import proof_peers
import sessions
import simulation
import site_build
from workspace import BUILD_FOLDER, ROOT, Failure

# Exit codes that mean a clear answer; anything else is a crash or a sanitizer's report.
ANSWERS = (0, 1)
PIECES = b'{ } [ ] " , : \\ - 1e999 null "\\ud800"'.split(b" ") + [
    b"\xff",
    b"\0",
    b"9" * 40,
    b"[" * 3000,
]


SESSIONS_AT_ONCE = 20_000
RANDOM_SESSIONS = 2_200_000  # one in two is of one of eleven packs: 100,000 each


def run(options: argparse.Namespace) -> int:
    for name in set(options.parts) - set(PARTS):
        raise Failure(f"no such part: {name}; there are {', '.join(PARTS)}", 2)
    codes = []
    for name in [part for part in PARTS if not options.parts or part in options.parts]:
        print(f"\n== {name}", flush=True)
        started = time.monotonic()
        codes.append(PARTS[name](options))
        print(f"-- {name} took {time.monotonic() - started:.0f} s", flush=True)
    return max(codes)


def random_sessions(options: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD)
    builds.build("native", simulation.PROGRAM)
    try:
        simulation.soak(options.first, options.count, SESSIONS_AT_ONCE)
    except simulation.SessionsFailure as failure:
        print(f"{failure}\n0 passed, 1 failed")
        return 1
    print("1 passed, 0 failed")
    return 0


def damage(options: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD + machine.SANITIZERS)
    builds.build("native-asan", "cmoc-drill")
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    again = f"./dev soak damage --seed {seed} --seconds {options.seconds}"
    print(f"seed {seed}: repeat with {again}", flush=True)
    packs = sorted(site_build.SCENARIOS.glob("*/pack.json"))
    cases = [(["check"], pack, []) for pack in packs]
    for name in sessions.names():
        folder = sessions.SESSIONS / name
        cases.append(
            (["replay"], folder / "expected.log", ["--pack", (folder / "pack").read_text().strip()])
        )
    if not cases:
        raise Failure("there is nothing to damage: no pack and no golden session")
    return hammer(random.Random(seed), cases, options.seconds)


def hammer(chance: random.Random, cases: list, seconds: int) -> int:
    end = time.monotonic() + seconds
    runs = 0
    with tempfile.TemporaryDirectory() as scratch:
        victim = Path(scratch, "damaged.json")
        while time.monotonic() < end:
            before, original, after = chance.choice(cases)
            victim.write_bytes(damaged(chance, original.read_bytes()))
            done = subprocess.run(
                [*builds.program("native-asan", "cmoc-drill"), *before, str(victim), *after],
                cwd=ROOT,
                capture_output=True,
                text=True,
                errors="replace",
            )
            runs += 1
            if done.returncode not in ANSWERS:
                kept = BUILD_FOLDER / f"soak-failure-{original.name}"
                kept.write_bytes(victim.read_bytes())
                print(
                    f"{before[0]} died with exit code {done.returncode}; input kept in"
                    f" {builds.shown(kept)}\n" + done.stderr[-3000:]
                )
                print(f"{runs - 1} passed, 1 failed")
                return 1
    print(f"{runs} passed, 0 failed")
    return 0


def damaged(chance: random.Random, original: bytes) -> bytes:
    """`original` with one to four cuts, flips, repeats or insertions."""
    text = bytearray(original)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        length = chance.choice((1, 2, 8, 64, 1024))
        kind = chance.randrange(5)
        if kind == 0:
            del text[at : at + length]
        elif kind == 1 and at < len(text):
            text[at] ^= 1 << chance.randrange(8)
        elif kind == 2:
            text[at:at] = text[at : at + length]
        elif kind == 3:
            text[at:at] = chance.choice(PIECES)
        else:
            del text[at:]
    return bytes(text)


def fuzz_targets(options: argparse.Namespace) -> int:
    """Each target for --seconds; what it learns stays in build/fuzz/corpus for the next run."""
    machine.prepare(machine.BUILD + machine.FUZZER)
    passed, failed = fuzz.run(options.seconds, options.seed or 0)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def kills(options: argparse.Namespace) -> int:
    """Kills the browser a thousand times in the middle of a drill (tests/web/kill.spec.ts)."""
    machine.prepare(machine.BUILD + machine.WEB + machine.BROWSER)
    site_build.build()
    chosen = {"DRILL_KILLS": "1000", "DRILL_KILL_SEED": str(options.first)}
    env = {**os.environ, **machine.browser(), **chosen}
    done = subprocess.run(
        ["npm", "test", "--silent", "--", "kill.spec.ts"], cwd=site_build.WEB, env=env
    )
    return min(done.returncode, 1)


def broken_packs(_: argparse.Namespace) -> int:
    """Breaks public packs in every way that tools/dev/mutants.py knows."""
    machine.prepare(machine.BUILD)
    builds.build("native", "cmoc-drill")
    chosen = mutants.mutants()
    missed = mutants.run(chosen)
    print(f"{len(chosen) - missed} passed, {missed} failed")
    return 1 if missed else 0


def peers(_: argparse.Namespace) -> int:
    """Plants faults in one incident, told for four tools, and shows which tool finds which."""
    machine.prepare(machine.BUILD + machine.NODE)
    missed = proof_peers.run()
    print(f"{len(proof_peers.ROWS) - missed} passed, {missed} failed")
    return 1 if missed else 0


PARTS = {
    "random": random_sessions,
    "damage": damage,
    "fuzz": fuzz_targets,
    "kills": kills,
    "mutants": broken_packs,
    "peers": peers,
}
