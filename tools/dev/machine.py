"""What this machine must have, and how it gets it: Debian as root installs, others are told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD_FOLDER = ROOT / "build"
NODE_NEEDED = (20, 19)
APT = ["apt-get", "-q", "-y", "--no-install-recommends"]


class Failure(Exception):
    """A reason to stop, told to the user in one sentence."""

    def __init__(self, message: str, code: int = 1):
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Need:
    """One thing that must be there: any of `commands` on the PATH, or any of `files`.

    What is `only_installed` is put on a Debian machine and never demanded of another.
    """

    name: str
    package: str
    commands: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    only_installed: bool = False

    def met(self) -> bool:
        return any(shutil.which(command) for command in self.commands) or any(
            any(Path(folder).glob(file)) for file in self.files for folder in FOLDERS
        )


FOLDERS = ("/usr", "/usr/local", "/opt/homebrew")
BUILD = (
    Need("clang++", "clang", ("clang++",)),
    Need("cmake", "cmake", ("cmake",)),
    Need("ninja", "ninja-build", ("ninja",)),
    Need("nlohmann_json 3.11", "nlohmann-json3-dev", files=("include/nlohmann/json.hpp",)),
    Need("glm", "libglm-dev", files=("include/glm/glm.hpp",)),
    Need("doctest", "doctest-dev", files=("include/doctest/doctest.h",)),
    Need("ccache", "ccache", ("ccache",), only_installed=True),
)
SANITIZERS = (
    Need(
        "the sanitizers' libraries",
        "libclang-rt-dev",
        files=("lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.asan-*.a",),
        only_installed=True,
    ),
)
WEB = (
    Need("Emscripten", "emscripten", ("emcc",)),
    Need("node", "nodejs", ("node",)),
    Need("npm", "npm", ("npm",)),
)
BROWSER = (
    Need("Chromium", "chromium", ("chromium", "chromium-browser", "google-chrome")),
    Need("Inter", "fonts-inter", files=("share/fonts/*/inter",), only_installed=True),
)
FORMAT = (Need("clang-format", "clang-format", ("clang-format",)),)


def prepare(needs: tuple[Need, ...]) -> None:
    """Makes sure that all of `needs` are met, or stops with a sentence naming the missing ones."""
    if can_install():
        install([need.package for need in needs if not need.met()])
    missing = [need for need in needs if not need.met() and not need.only_installed]
    if missing:
        names = ", ".join(need.name for need in missing)
        packages = " ".join(need.package for need in missing)
        raise Failure(f"missing on this machine: {names} (Debian's packages: {packages})", 2)
    if any(need in needs for need in WEB):
        use_new_node()


def can_install() -> bool:
    return (
        os.geteuid() == 0
        and Path("/etc/debian_version").exists()
        and shutil.which("apt-get") is not None
    )


def install(packages: list[str]) -> None:
    if not packages:
        return
    print(f"dev: installing {' '.join(packages)}", flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    log = BUILD_FOLDER / "install.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("w") as output:
        for command in (["update"], ["install", *packages]):
            done = subprocess.run(APT + command, env=quiet, stdout=output, stderr=subprocess.STDOUT)
            if done.returncode != 0:
                output.flush()
                tail = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
                raise Failure(f"apt-get {' '.join(command)} failed:\n{tail}", 2)


def node_version(node: str) -> tuple[int, ...]:
    text = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    return tuple(int(part) for part in re.findall(r"\d+", text)[:2])


def use_new_node() -> None:
    """Puts a node that Vite and Playwright accept on the PATH when the machine's own is too old."""
    own = shutil.which("node")
    if own and node_version(own) >= NODE_NEEDED:
        return
    folder = BUILD_FOLDER / "node"
    found = sorted(folder.glob("node_modules/node-linux-*/bin/node"))
    if not found:
        print(
            "dev: fetching a newer node (this machine's is too old for Vite and Playwright)",
            flush=True,
        )
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(ROOT / "tools" / "node" / name, folder / name)
        run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder)
        found = sorted(folder.glob("node_modules/node-linux-*/bin/node"))
    if not found:
        wanted = ".".join(str(part) for part in NODE_NEEDED)
        raise Failure(f"node {wanted} or newer is missing on this machine", 2)
    os.environ["PATH"] = f"{found[0].parent}{os.pathsep}{os.environ['PATH']}"
    # Debian's npm and emcc look for their libraries only where Debian's own node would.
    os.environ["NODE_PATH"] = "/usr/share/nodejs"


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
