"""Runs the benches: the engine native and in WebAssembly, then the page."""

from __future__ import annotations

import argparse
import shutil
import subprocess

import builds
import machine
import site_build
from machine import BUILD_FOLDER


def run(_: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD + machine.BENCH + machine.WEB + machine.BROWSER)
    site_build.build()
    for preset in ("native", "web"):
        builds.build(preset, "drill_bench")
    commands = (
        [str(BUILD_FOLDER / "native" / "drill_bench")],
        [shutil.which("node") or "node", str(BUILD_FOLDER / "web" / "drill_bench.js")],
    )
    codes = [subprocess.run(command).returncode for command in commands]
    codes.append(subprocess.run(["npm", "run", "--silent", "bench"], cwd=site_build.WEB).returncode)
    return 1 if any(codes) else 0
