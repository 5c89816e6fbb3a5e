"""Replays the golden sessions of tests/sessions: every build must give the same bytes.

A session is a folder: `pack` (one line: the pack's path from the repository's root), `moves.json`
(what the player does when), `expected.log` and `expected.hash` (the state hash after a replay).
"""

from __future__ import annotations

import difflib
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from workspace import ROOT

SESSIONS = ROOT / "tests" / "sessions"
UPDATE = "./dev test sessions --update-goldens"
DIFFERENCE_LINES_MAX = 30


@dataclass(frozen=True)
class Outcome:
    log: bytes
    state_hash: str


class SessionFailure(Exception):
    """Why one golden session does not hold, ready to be printed."""


def names() -> list[str]:
    return sorted(path.parent.name for path in SESSIONS.glob("*/moves.json"))


def invoke(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        said = (done.stderr + done.stdout).strip()
        raise SessionFailure(f"`{' '.join(command)}` gave exit code {done.returncode}: {said}")
    return done.stdout


def play(name: str, program: list[str]) -> Outcome:
    """Plays session `name` and replays what it logged, both with `program`."""
    folder = SESSIONS / name
    pack = (folder / "pack").read_text().strip()
    with tempfile.TemporaryDirectory() as scratch:
        log = Path(scratch, "session.log")
        moves = str((folder / "moves.json").relative_to(ROOT))
        invoke([*program, "play", pack, "--moves", moves, "--log", str(log)])
        state_hash = invoke([*program, "replay", str(log), "--pack", pack]).strip()
        return Outcome(log.read_bytes(), state_hash)


def update(program: list[str]) -> None:
    """Rewrites what each session expects from what `program` does now."""
    for name in names():
        outcome = play(name, program)
        (SESSIONS / name / "expected.log").write_bytes(outcome.log)
        (SESSIONS / name / "expected.hash").write_text(outcome.state_hash + "\n")


def difference(expected: bytes, actual: bytes, file: str) -> str:
    lines = difflib.unified_diff(
        expected.decode(errors="replace").splitlines(),
        actual.decode(errors="replace").splitlines(),
        file,
        "what this build wrote",
        n=1,
        lineterm="",
    )
    return "\n".join(list(lines)[:DIFFERENCE_LINES_MAX])


def compare(name: str, program: list[str]) -> None:
    """Raises SessionFailure if `program` does not reproduce session `name` exactly."""
    folder = SESSIONS / name
    if not (folder / "expected.log").exists() or not (folder / "expected.hash").exists():
        raise SessionFailure(f"it has no expected.log and expected.hash yet: run {UPDATE}")
    outcome = play(name, program)
    expected_log = (folder / "expected.log").read_bytes()
    if outcome.log != expected_log:
        file = f"tests/sessions/{name}/expected.log"
        raise SessionFailure(
            f"the log differs; if that is meant, run {UPDATE}\n"
            + difference(expected_log, outcome.log, file)
        )
    expected_hash = (folder / "expected.hash").read_text().strip()
    if outcome.state_hash != expected_hash:
        raise SessionFailure(
            f"state hash: expected {expected_hash}, got {outcome.state_hash}; "
            f"if that is meant, run {UPDATE}"
        )
