"""Formats the sources: C++ with .clang-format, the web with .prettierrc.json."""

from __future__ import annotations

import argparse
import subprocess

import machine
from node_packages import installed_tool
from site_build import sources
from workspace import ROOT


def run(options: argparse.Namespace) -> int:
    machine.prepare(machine.FORMAT + machine.NODE)
    prettier = str(installed_tool("prettier") / "node_modules" / ".bin" / "prettier")
    commands = (
        ["clang-format", *(["--dry-run", "--Werror"] if options.check else ["-i"])]
        + files("src", "tests", endings=(".h", ".cpp")),
        [prettier, "--log-level=warn", "--check" if options.check else "--write"]
        + files("web", "tests/web", endings=(".ts", ".css", ".html")),
    )
    codes = [subprocess.run(command, cwd=ROOT).returncode for command in commands]
    return 1 if any(codes) else 0


def files(*folders: str, endings: tuple[str, ...]) -> list[str]:
    found = [path for folder in folders for path in sources(ROOT / folder)]
    return [str(path) for path in found if path.suffix in endings]
