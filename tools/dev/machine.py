"""What this machine must have, and how it gets it: Debian as root installs, others are told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from node_packages import use_new_node
from workspace import BUILD_FOLDER, Failure

APT = ["apt-get", "-q", "-y", "--no-install-recommends"]


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


FOLDERS = ("/usr", "/usr/local", "/opt/homebrew", "/Applications")
FIREFOX_ELSEWHERE = ("Firefox.app/Contents/MacOS/firefox",)
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
FUZZER = (
    Need(
        "clang's libFuzzer",
        "libclang-rt-dev",
        files=(
            "lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a",
            "lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a",
            "opt/llvm/lib/clang/*/lib/darwin/libclang_rt.fuzzer_osx.a",
        ),
    ),
)
NODE = (
    Need("node", "nodejs", ("node",)),
    Need("npm", "npm", ("npm",)),
)
WEB = (Need("Emscripten", "emscripten", ("emcc",)), *NODE)
BROWSER = (
    Need("Chromium", "chromium", ("chromium", "chromium-browser", "google-chrome")),
    Need("Inter", "fonts-inter", files=("share/fonts/*/inter",), only_installed=True),
)
FIREFOX = (
    Need("Firefox", "firefox-esr", ("firefox-esr", "firefox"), FIREFOX_ELSEWHERE),
    *((Need("Xvfb", "xvfb", ("Xvfb",)),) if sys.platform == "linux" else ()),
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
    if any(need in needs for need in NODE):
        use_new_node()


def browser() -> dict[str, str]:
    """The environment that tells tests and benches which Chromium to use."""
    found = filter(None, map(shutil.which, BROWSER[0].commands))
    return {"CHROMIUM": next(found)}


def firefox() -> dict[str, str]:
    """The environment that tells tests which Firefox to use."""
    on_path = filter(None, map(shutil.which, FIREFOX[0].commands))
    elsewhere = (str(found) for found in map(Path("/Applications").joinpath, FIREFOX_ELSEWHERE))
    return {"FIREFOX": next(on_path, None) or next(elsewhere)}


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
