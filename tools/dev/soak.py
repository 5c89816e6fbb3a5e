"""Feeds damaged packs and logs to the sanitized command line until the time is up."""

from __future__ import annotations

import argparse
import random
import subprocess
import tempfile
import time
from pathlib import Path

import builds
import machine
import sessions
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


def run(options: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD + machine.SANITIZERS)
    builds.build("native-asan", "cmoc-drill")
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    print(
        f"seed {seed}: repeat with ./dev soak --seed {seed} --seconds {options.seconds}", flush=True
    )
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
