"""Packages from npm, each pinned by a lock file, and a node new enough to run them."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

from workspace import BUILD_FOLDER, ROOT, Failure, run

NODE_NEEDED = (20, 19)


def install_locked(folder: Path) -> None:
    """Installs `folder`/package-lock.json exactly, once per change of it."""
    stamp = folder / "node_modules" / ".installed-lock"
    state = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == state:
        return
    # Browsers come from the machine, never from a download.
    command = ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    run(command, cwd=folder, env={"PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1"})
    stamp.write_text(state)


def installed_tool(name: str) -> Path:
    """The folder build/<name> with the packages that tools/<name> pins."""
    folder = BUILD_FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    for file in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "tools" / name / file, folder / file)
    install_locked(folder)
    return folder


def node_version(node: str) -> tuple[int, ...]:
    text = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    return tuple(int(part) for part in re.findall(r"\d+", text)[:2])


def use_new_node() -> None:
    """Puts a node that Vite and Playwright accept on the PATH when the machine's own is too old."""
    own = shutil.which("node")
    if own and node_version(own) >= NODE_NEEDED:
        return
    found = sorted(installed_tool("node").glob("node_modules/node-linux-*/bin/node"))
    if not found:
        wanted = ".".join(str(part) for part in NODE_NEEDED)
        raise Failure(f"node {wanted} or newer is missing on this machine", 2)
    os.environ["PATH"] = f"{found[0].parent}{os.pathsep}{os.environ['PATH']}"
    # Debian's npm and emcc look for their libraries only where Debian's own node would.
    os.environ["NODE_PATH"] = "/usr/share/nodejs"
