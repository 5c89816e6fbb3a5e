"""Runs the parts of `./dev test`, each to its end, and adds up what they found."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import traceback
import unittest
from dataclasses import dataclass

import builds
import fuzz
import machine
import mutants
import sessions
import simulation
import site_build
from workspace import ROOT, Failure, watched


@dataclass
class Count:
    passed: int = 0
    failed: int = 0

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed"

    def __add__(self, other: Count) -> Count:
        return Count(self.passed + other.passed, self.failed + other.failed)


def run(parts: list[str], update_goldens: bool) -> int:
    """Runs `parts` (all if empty). The last line printed is the sum of them."""
    for name in set(parts) - set(PARTS):
        raise Failure(f"no such part: {name}; there are {', '.join(PARTS)}", 2)
    chosen = [name for name in PARTS if not parts or name in parts]
    total = Count()
    outcomes = []
    for name in chosen:
        started = time.monotonic()
        print(f"\n== {name}", flush=True)
        count = outcome_of(name, update_goldens)
        outcomes.append(f"{name:10} {count}  ({time.monotonic() - started:.0f} s)")
        print(f"-- {outcomes[-1]}", flush=True)
        total.passed += count.passed
        total.failed += count.failed
    print("\n" + "\n".join(outcomes))
    print(total, flush=True)
    return 1 if total.failed or not total.passed else 0


def outcome_of(name: str, update_goldens: bool) -> Count:
    needs, part = PARTS[name]
    try:
        machine.prepare(needs)
        return part(update_goldens)
    except Failure as failure:
        print(f"{name}: {failure}")
    except Exception:  # the other parts shall still run
        traceback.print_exc(file=sys.stdout)
    return Count(failed=1)


def python_tests(folder: str) -> Count:
    suite = unittest.TestLoader().discover(
        str(ROOT / "tests" / folder), "*_test.py", top_level_dir=str(ROOT / "tests" / folder)
    )
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=1).run(suite)
    failed = len(result.failures) + len(result.errors)
    return Count(result.testsRun - failed, failed)


def tidy(_: bool) -> Count:
    return python_tests("tidy")


def dev(_: bool) -> Count:
    builds.build("native", "cmoc-drill")
    return python_tests("dev") + python_tests("cli")


def unit_tests(preset: str) -> Count:
    builds.build(preset, "drill_tests")
    program = builds.program(preset, "drill_tests")
    code, output = watched([*program, "--no-colors=true"])
    found = re.findall(r"test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed", output)
    count = Count(*map(int, found[-1])) if found else Count()
    if code != 0 and count.failed == 0:
        count.failed = 1
    return count


def native(_: bool) -> Count:
    # The benches too, so that they cannot rot.
    builds.build("native", "plays_bench", "save_restore_bench", "understand_bench")
    return unit_tests("native")


def asan(_: bool) -> Count:
    return unit_tests("native-asan")


def wasm(_: bool) -> Count:
    return unit_tests("web")


def golden_sessions(update_goldens: bool) -> Count:
    for preset in builds.PRESETS:
        builds.build(preset, "cmoc-drill")
    programs = {preset: builds.program(preset, "cmoc-drill") for preset in builds.PRESETS}
    if update_goldens:
        sessions.update(programs["native"])
    count = Count()
    for name in sessions.names():
        for program, command in programs.items():
            try:
                sessions.compare(name, command)
                count.passed += 1
            except sessions.SessionFailure as failure:
                count.failed += 1
                print(f"session {name}, {program}: {failure}")
    return count


RANDOM_SESSIONS = 44_000  # one in two is of one of eleven packs: 2,000 each
SANITIZED_SESSIONS = 300
COMPARED_SESSIONS = 1_000


def random_sessions(_: bool) -> Count:
    """A session is no test of its own here: each of the three runs counts as one."""
    for preset in builds.PRESETS:
        builds.build(preset, simulation.PROGRAM)
    runs = (
        lambda: simulation.play_on_all_cores("native", 1, RANDOM_SESSIONS),
        lambda: simulation.play_on_all_cores("native-asan", 1, SANITIZED_SESSIONS),
        lambda: ["native and WebAssembly agree: " + simulation.compare(1, COMPARED_SESSIONS)],
    )
    count = Count()
    for run_sessions in runs:
        try:
            print("\n".join(run_sessions()), flush=True)
            count.passed += 1
        except simulation.SessionsFailure as failure:
            print(failure, flush=True)
            count.failed += 1
    return count


MUTANTS_APART = 12  # ./dev soak mutants asks for all of them


def proof(_: bool) -> Count:
    """Every public pack is proved; some of the packs broken on purpose are found."""
    builds.build("native", "cmoc-drill")
    count = Count()
    for pack in sorted(site_build.SCENARIOS.glob("*/pack.json")):
        program = builds.program("native", "cmoc-drill")
        done = subprocess.run([*program, "prove", builds.shown(pack)], cwd=ROOT, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        print(done.stdout, end="", flush=True)
        count += Count(1, 0) if done.returncode == 0 else Count(0, 1)
    chosen = mutants.mutants()[::MUTANTS_APART]
    missed = mutants.run(chosen)
    return count + Count(len(chosen) - missed, missed)


FUZZ_SECONDS = 10


def fuzz_targets(_: bool) -> Count:
    """A target counts as one; what a run finds is kept in build/fuzz/found."""
    return Count(*fuzz.run(FUZZ_SECONDS, seed=1))


def web(update_goldens: bool) -> Count:
    more = ["--", "--update-snapshots"] if update_goldens else []
    return page_tests(["test", *more], machine.browser())


def firefox(_: bool) -> Count:
    return page_tests(["test:firefox"], machine.firefox())


def page_tests(script: list[str], browser: dict[str, str]) -> Count:
    site_build.build()
    command = ["npm", "run", "--silent", *script]
    code, output = watched(command, cwd=site_build.WEB, env=browser)
    count = Count(
        sum(map(int, re.findall(r"^\s*(\d+) passed", output, re.M))),
        sum(map(int, re.findall(r"^\s*(\d+) (?:failed|did not run|interrupted)", output, re.M))),
    )
    if code != 0 and count.failed == 0:
        count.failed = 1
    return count


PARTS = {
    "tidy": ((), tidy),
    "native": (machine.BUILD, native),
    "dev": (machine.BUILD + machine.WEB, dev),
    "asan": (machine.BUILD + machine.SANITIZERS, asan),
    "wasm": (machine.BUILD + machine.WEB, wasm),
    "sessions": (machine.BUILD + machine.SANITIZERS + machine.WEB, golden_sessions),
    "random": (machine.BUILD + machine.SANITIZERS + machine.WEB, random_sessions),
    "proof": (machine.BUILD, proof),
    "fuzz": (machine.BUILD + machine.FUZZER, fuzz_targets),
    "web": (machine.BUILD + machine.WEB + machine.BROWSER, web),
    "firefox": (machine.BUILD + machine.WEB + machine.FIREFOX, firefox),
}
