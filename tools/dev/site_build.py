"""Makes build/site: the page, its WebAssembly module and the public packs."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import builds
from node_packages import install_locked
from workspace import BUILD_FOLDER, ROOT, Failure, run

SITE = BUILD_FOLDER / "site"
WEB = ROOT / "web"
SCENARIOS = ROOT / "scenarios"
PROOFS = BUILD_FOLDER / "proofs"
PROVER = ("base", "engine", "pack", "proof")
NOT_INPUTS = {"node_modules", "test-results", "playwright-report", "dist"}


def build() -> None:
    """Builds the command line and the site; does only what has changed since the last time."""
    builds.build("native", "cmoc-drill")
    builds.build("web", "drill_web")
    install_locked(WEB)
    names = ("drill.js", "drill-first.wasm", "drill-later.wasm")
    module = [BUILD_FOLDER / "web" / name for name in names]
    stamp = BUILD_FOLDER / "site.stamp"
    state = fingerprint([*sources(WEB), *sources(ROOT / "assets"), *module])
    if not (SITE / "index.html").exists() or not stamp.exists() or stamp.read_text() != state:
        run(["npm", "run", "--silent", "build"], cwd=WEB)
        stamp.write_text(state)
    publish_packs(builds.CLI, SCENARIOS, SITE / "scenarios")


def sources(folder: Path) -> list[Path]:
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(set(folders) - NOT_INPUTS)
        found += [Path(parent, name) for name in sorted(files)]
    return found


def fingerprint(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(str(file).encode())
        digest.update(file.read_bytes() if file.exists() else b"")
    return digest.hexdigest()


def publish_packs(cli: Path, scenarios: Path, destination: Path) -> None:
    """Checks the packs under `scenarios`, then writes them and their index.json to `destination`.

    A confidential pack stops the build before anything is written, so that it cannot be deployed.
    """
    packs = sorted(scenarios.glob("*/pack.json"))
    index = command_output([str(cli), "index", str(scenarios)])
    if packs:
        command_output([str(cli), "check", *map(str, packs)])
    shutil.rmtree(destination, ignore_errors=True)
    for pack in packs:
        target = destination / pack.parent.name / "pack.json"
        target.parent.mkdir(parents=True)
        target.write_text(without_white_space(pack.read_text(encoding="utf-8")), encoding="utf-8")
    destination.mkdir(parents=True, exist_ok=True)
    entries = json.loads(index)
    for entry, pack in zip(entries, packs, strict=True):
        entry.update(proof_of(cli, pack))
    (destination / "index.json").write_text(without_white_space(json.dumps(entries)))


def proof_of(cli: Path, pack: Path) -> dict:
    """How many claims hold for this very pack and at which grid; empty when it is not proved.

    What was found is kept until the pack changes, or what proves it.
    """
    prover = [file for layer in PROVER for file in sources(ROOT / "src" / layer)]
    kept = PROOFS / f"{fingerprint([pack, *prover])}.json"
    if not kept.exists():
        done = subprocess.run([str(cli), "prove", str(pack), "--json"], capture_output=True)
        proof = json.loads(done.stdout) if done.stdout else {}
        holds = done.returncode == 0
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(
            json.dumps({"claims": str(proof["proved"]), "grid": proof["grid"]} if holds else {})
        )
    return json.loads(kept.read_text())


def without_white_space(text: str) -> str:
    """The same JSON as short as it can be sent; a pack's hash does not see the difference."""
    return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))


def command_output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure((done.stderr + done.stdout).strip() or f"`{' '.join(command)}` failed")
    return done.stdout
