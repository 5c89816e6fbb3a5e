"""Where things are, and how other programs are run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD_FOLDER = ROOT / "build"


class Failure(Exception):
    """A reason to stop, told to the user in one sentence."""

    def __init__(self, message: str, code: int = 1):
        super().__init__(message)
        self.code = code


def run(command: list[str], cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Runs a command with its output shown; stops with a sentence if it fails."""
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **(env or {})})
    if done.returncode != 0:
        raise Failure(f"`{' '.join(command)}` failed (exit {done.returncode})")


def watched(
    command: list[str], cwd: Path = ROOT, env: dict[str, str] | None = None
) -> tuple[int, str]:
    """Runs a command, showing its output as it comes; returns its exit code and that output."""
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        errors="replace",
    )
    lines = []
    for line in process.stdout:
        lines.append(line)
        sys.stdout.write(line)
        sys.stdout.flush()
    return process.wait(), "".join(lines)
