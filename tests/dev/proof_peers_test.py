"""The table of faults and tools: a fault counts as found only when a finding names its place."""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

import proof_peers
from workspace import Failure

FAULT = proof_peers.Fault("dead-end", "a dead end", {"ink": "never said: Mara"}, "a remark")


class ProofPeers(unittest.TestCase):
    def test_a_finding_that_names_the_fault_finds_it(self) -> None:
        cell = proof_peers.answer(FAULT, "ink", lambda *_: ["first", "never said: Mara: Thanks"])
        self.assertEqual("found", cell)

    def test_other_findings_do_not_find_it(self) -> None:
        cell = proof_peers.answer(FAULT, "ink", lambda *_: ["never said: Devon: Found it"])
        self.assertEqual("not found", cell)

    def test_a_tool_without_words_for_a_fault_is_not_asked(self) -> None:
        fault = proof_peers.Fault("silence", "", {"ink": proof_peers.CANNOT_BE_SAID}, "")
        self.assertEqual("cannot be said", proof_peers.answer(fault, "ink", self.fail))

    def test_a_tool_that_complains_of_the_healthy_incident_is_refused(self) -> None:
        with self.assertRaisesRegex(Failure, "cmoc finds .* a lie"):
            proof_peers.answers(lambda *_: ["a lie"])

    def test_every_fault_has_a_row_of_four_cells_and_a_remark(self) -> None:
        cells = proof_peers.answers(lambda *_: [])
        lines = proof_peers.table(cells)
        self.assertEqual(1 + 2 * len(proof_peers.ROWS), len(lines))
        for row in cells.values():
            self.assertEqual(len(proof_peers.TOOLS), len(row))

    def test_rows_and_patches_are_the_same_faults(self) -> None:
        files = {file.stem for file in proof_peers.FAULTS.glob("*.json")}
        self.assertEqual(files, {fault.name for fault in proof_peers.ROWS})

    def test_each_patch_changes_the_incident_and_leaves_the_original(self) -> None:
        pack = json.loads(proof_peers.PACK.read_text())
        for fault in proof_peers.ROWS:
            operations = json.loads((proof_peers.FAULTS / f"{fault.name}.json").read_text())
            self.assertNotEqual(pack, proof_peers.patched(pack, operations), fault.name)
        self.assertEqual(pack, json.loads(proof_peers.PACK.read_text()))

    def test_a_patch_adds_replaces_and_removes(self) -> None:
        operations = [
            {"op": "add", "path": "/list/-", "value": 3},
            {"op": "add", "path": "/list/0", "value": 0},
            {"op": "remove", "path": "/list/1"},
            {"op": "replace", "path": "/deep/key", "value": "new"},
            {"op": "remove", "path": "/gone"},
        ]
        before = {"list": [1, 2], "deep": {"key": "old"}, "gone": True}
        after = {"list": [0, 2, 3], "deep": {"key": "new"}}
        self.assertEqual(after, proof_peers.patched(before, operations))


if __name__ == "__main__":
    unittest.main()
