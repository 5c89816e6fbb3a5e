"""Configures and builds the CMake presets."""

from __future__ import annotations

import os
from pathlib import Path

from workspace import BUILD_FOLDER, ROOT, run

CLI = BUILD_FOLDER / "native" / "cmoc-drill"
LONG_PACKS_CLI = BUILD_FOLDER / "long-packs" / "cmoc-drill"
PRESETS = ("native", "native-asan", "web")


def shown(path: Path) -> str:
    """A path as the user would type it."""
    return str(path.relative_to(ROOT))


def program(preset: str, name: str) -> list[str]:
    """The command that runs program `name` of `preset`; node runs those of WebAssembly."""
    file = BUILD_FOLDER / preset / name
    return ["node", f"{file}.js"] if preset == "web" else [str(file)]


def build(preset: str, *targets: str) -> None:
    """Builds `targets` of `preset`; configures it first if it is new or its preset has changed."""
    folder = BUILD_FOLDER / preset
    configured, presets = folder / "build.ninja", ROOT / "CMakePresets.json"
    if not configured.exists() or configured.stat().st_mtime < presets.stat().st_mtime:
        run(["cmake", "--preset", preset])
        configured.touch()
    jobs = str(max(1, os.cpu_count() or 1))
    run(["cmake", "--build", str(folder), "--parallel", jobs, "--target", *targets])
