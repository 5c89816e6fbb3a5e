"""Formats the C++ sources with .clang-format."""

from __future__ import annotations

import argparse
import subprocess

import machine


def run(options: argparse.Namespace) -> int:
    machine.prepare(machine.FORMAT)
    files = sorted(
        str(path)
        for folder in ("src", "tests")
        for ending in ("h", "cpp")
        for path in (machine.ROOT / folder).rglob(f"*.{ending}")
    )
    mode = ["--dry-run", "--Werror"] if options.check else ["-i"]
    return 1 if subprocess.run(["clang-format", *mode, *files]).returncode else 0
