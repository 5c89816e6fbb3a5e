"""Plays random sessions (tests/simulation) on all cores and compares the builds with each other."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import builds
import site_build
from workspace import ROOT, Failure

PROGRAM = "random_sessions"
SEED_MAX = 2**32 - 1


class SessionsFailure(Exception):
    """What a random session broke, with its seed and the command that repeats it."""


def command(preset: str, first: int, count: int, *more: str) -> list[str]:
    """Packs come last and in order: together with the seed they make a session what it is."""
    packs = [builds.shown(pack) for pack in sorted(site_build.SCENARIOS.glob("*/pack.json"))]
    program = builds.program(preset, PROGRAM)
    return [*program, "--first", str(first), "--count", str(count), *more, *packs]


def play(words: list[str]) -> str:
    """What the program printed; raises when a session broke a rule or the program died."""
    done = subprocess.run(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode != 0:
        tail = "\n".join(done.stdout.splitlines()[-40:])
        raise SessionsFailure(f"`{' '.join(words)}` gave exit code {done.returncode}:\n{tail}")
    return done.stdout


def parts(first: int, count: int, size: int) -> Iterator[tuple[int, int]]:
    """Cuts `count` seeds from `first` on into parts of at most `size`."""
    for begin in range(first, first + count, size):
        yield begin, min(size, first + count - begin)


def play_on_all_cores(preset: str, first: int, count: int) -> list[str]:
    """Plays `count` sessions; returns what each core's program printed last."""
    cores = max(1, os.cpu_count() or 1)
    shares = list(parts(first, count, -(-count // cores)))
    with ThreadPoolExecutor(cores) as pool:
        printed = pool.map(lambda share: play(command(preset, *share)), shares)
        return [output.splitlines()[-1] for output in printed]


def compare(first: int, count: int) -> str:
    """Checks that native and WebAssembly give the same hashes; returns the last line of one."""
    with ThreadPoolExecutor(2) as pool:
        native, web = pool.map(
            lambda preset: play(command(preset, first, count, "--hashes")).splitlines(),
            ("native", "web"),
        )
    for here, there in zip(native, web, strict=False):
        if here != there:
            seed = here.split()[0]
            again = " ".join(command("native", int(seed), 1, "--hashes"))
            raise SessionsFailure(
                f"seed {seed}: native gives `{here}`, WebAssembly `{there}`\nrepeat it with: "
                f"{again}\nand:            {' '.join(command('web', int(seed), 1, '--hashes'))}"
            )
    if len(native) != len(web) or len(native) != count + 1:
        raise SessionsFailure(f"{count} hashes expected, native {len(native)}, web {len(web)}")
    return native[-1]


def soak(first: int, count: int, part: int) -> None:
    """Plays `count` sessions natively; tells after each part how to go on from there."""
    if not 0 <= first <= SEED_MAX or first + count - 1 > SEED_MAX:
        raise Failure(f"seeds go from 0 to {SEED_MAX}", 2)
    for begin, size in parts(first, count, part):
        play_on_all_cores("native", begin, size)
        done, left = begin + size - first, first + count - begin - size
        go_on = f"; go on with --first {begin + size} --count {left}" if left else ""
        print(f"{done:,} of {count:,} sessions hold{go_on}", flush=True)
