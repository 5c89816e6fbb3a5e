"""Applies every rule to every file of the repository."""

from __future__ import annotations

import os
import unittest
from pathlib import Path

from code_rules import code_findings
from content_rules import content_findings
from layers import include_findings, link_findings
from shape_rules import shape_findings

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {
    ".git",
    "build",
    "node_modules",
    "__pycache__",
    "test-results",
    "playwright-report",
    "dist",
}
BINARY = {".png", ".woff2", ".ico", ".wasm", ".age", ".zip"}
# Inputs that are wrong on purpose.
DAMAGED = ("tests/packs/bad/", "tests/tidy/")


def tree() -> list[tuple[str, str]]:
    """(path from the root, text) of every text file of ours."""
    found = []
    for parent, folders, files in os.walk(ROOT):
        folders[:] = sorted(set(folders) - NOT_OURS)
        for name in sorted(files):
            file = Path(parent, name)
            if file.suffix not in BINARY:
                found.append((file.relative_to(ROOT).as_posix(), file.read_text(errors="replace")))
    return found


TREE = tree()


class TreeTest(unittest.TestCase):
    def hold(self, rule, exempt: tuple[str, ...] = ()) -> None:
        findings = [
            str(finding)
            for path, text in TREE
            if not path.startswith(exempt)
            for finding in rule(path, text)
        ]
        if findings:
            self.fail("\n" + "\n".join(findings))

    def test_includes_follow_the_layers(self) -> None:
        self.hold(include_findings)

    def test_links_follow_the_layers(self) -> None:
        self.hold(link_findings)

    def test_code_is_deterministic_and_portable(self) -> None:
        self.hold(code_findings)

    def test_files_and_functions_keep_their_shape(self) -> None:
        self.hold(shape_findings)

    def test_content_is_safe_to_publish(self) -> None:
        self.hold(content_findings, DAMAGED)
