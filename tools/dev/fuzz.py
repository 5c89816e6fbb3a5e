"""Builds the fuzz targets (tests/fuzz) and runs each for a while, one on every core."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import builds
from workspace import BUILD_FOLDER, ROOT

SOURCES = ROOT / "tests" / "fuzz"
LEARNT = BUILD_FOLDER / "fuzz" / "corpus"
FOUND = BUILD_FOLDER / "fuzz" / "found"
# Folders whose files a target starts from, beside those of tests/fuzz/corpus/<target>.
CORPUS = "tests/fuzz/corpus"
KINDS_OF_SOURCES = ("cstate", "run_sheet", "statusio", "statuspage", "text_script")
MORE_CORPUS = {
    "pack_reader": ("tests/packs/good", "tests/packs/bad"),
    "any_source": tuple(f"{CORPUS}/{kind}" for kind in KINDS_OF_SOURCES),
}
# The longest input in bytes: small enough for many runs a second, large enough for a whole file.
LENGTH_MAX = {"pack_reader": 16_384, "log_reader": 8_192, "understand": 512}
LENGTH_MAX_USUAL = 4_096


def targets() -> list[str]:
    return sorted(path.stem.removesuffix("_fuzz") for path in SOURCES.glob("*_fuzz.cpp"))


def run(seconds: int, seed: int) -> tuple[int, int]:
    """How many targets held and how many broke. Seed 0 lets each choose its own."""
    names = targets()
    builds.build("fuzz", *(f"{name}_fuzz" for name in names))
    FOUND.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max(1, os.cpu_count() or 1)) as pool:
        held = list(pool.map(lambda name: run_target(name, seconds, seed), names))
    return sum(held), len(held) - sum(held)


def command(name: str, seconds: int, seed: int) -> list[str]:
    learnt = LEARNT / name
    learnt.mkdir(parents=True, exist_ok=True)
    kept = [SOURCES / "corpus" / name, *(ROOT / more for more in MORE_CORPUS.get(name, ()))]
    return [
        *builds.program("fuzz", f"{name}_fuzz"),
        f"-max_total_time={seconds}",
        f"-max_len={LENGTH_MAX.get(name, LENGTH_MAX_USUAL)}",
        f"-seed={seed}",
        "-timeout=20",
        "-rss_limit_mb=2048",
        f"-artifact_prefix={FOUND}/{name}-",
        "-print_final_stats=1",
        *map(str, [learnt, *filter(Path.is_dir, kept)]),
    ]


def run_target(name: str, seconds: int, seed: int) -> bool:
    done = subprocess.run(
        command(name, seconds, seed),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    lines = done.stdout.splitlines()
    if done.returncode == 0:
        runs = [line.split()[-1] for line in lines if "number_of_executed_units" in line]
        print(f"{name}: {int(runs[-1]) if runs else 0:,} runs, nothing found", flush=True)
        return True
    tail = "\n".join(lines[-40:])
    print(f"{name} broke; the input is in {builds.shown(FOUND)}:\n{tail}", flush=True)
    return False
