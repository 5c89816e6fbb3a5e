"""Runs the benches: the engine native and in WebAssembly, then the page."""

from __future__ import annotations

import argparse
import subprocess

import builds
import machine
import site_build


def run(_: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD + machine.BENCH + machine.WEB + machine.BROWSER)
    site_build.build()
    for preset in ("native", "web"):
        builds.build(preset, "drill_bench")
    programs = [builds.program(preset, "drill_bench") for preset in ("native", "web")]
    codes = [subprocess.run(program).returncode for program in programs]
    codes.append(subprocess.run(["npm", "run", "--silent", "bench"], cwd=site_build.WEB).returncode)
    return 1 if any(codes) else 0
