"""Generated packs have the length asked for, and figures are read as a proof tells them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

import builds
import proof_growth
from workspace import Failure

SAID = """a: 247 claims: 245 proved, {} refuted, {} open
  for all plays of a player with 41 moves, at deadlines and every 01:00
  2900 steps rehearsed; 21 transitions to 20 distinct states explored; 0.7 s, 4442 steps a second
"""


class ProofGrowth(unittest.TestCase):
    def test_generated_packs_have_their_length_and_are_checked(self) -> None:
        for length in proof_growth.LENGTHS:
            done = self.checked(length)
            self.assertEqual(0, done.returncode, done.stdout + done.stderr)

    def test_the_longest_is_refused_for_its_length_alone(self) -> None:
        done = self.checked(proof_growth.LONG_LENGTHS[-1])
        self.assertRegex(done.stdout + done.stderr, r"\A[^\n]*/injects: [^\n]*256[^\n]*\n\Z")

    def checked(self, length: int) -> subprocess.CompletedProcess[str]:
        pack = proof_growth.generated(length)
        self.assertEqual(length, len(pack["injects"]))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "pack.json")
            file.write_text(json.dumps(pack))
            command = [str(builds.CLI), "check", str(file)]
            return subprocess.run(command, capture_output=True, text=True)

    def test_figures_are_read(self) -> None:
        effort = proof_growth.effort_of(SAID.format(0, 2), 2.0, 18)
        self.assertEqual(proof_growth.Effort(247, 0, 2, 41, 2900, 20, 21, 2.0, 18), effort)
        self.assertEqual(1460.5, effort.steps_per_second)

    def test_a_proof_without_figures_is_refused(self) -> None:
        with self.assertRaisesRegex(Failure, "no such pack"):
            proof_growth.effort_of("no such pack", 2.0, 18)

    def test_a_pack_with_refuted_claims_is_marked(self) -> None:
        refuted = proof_growth.effort_of(SAID.format(1, 1), 2.0, 18)
        self.assertRegex(proof_growth.row("a-pack", refuted), r"a-pack +! +247")

    def test_the_table_sets_lengths_side_by_side_and_marks_what_was_cut_short(self) -> None:
        short = proof_growth.Effort(20, 0, 0, 10, 200, 4, 4, 0.5, 10)
        long = proof_growth.Effort(50, 0, 1, 20, 800, 4, 8, 2.0, 15)
        text = "\n".join(proof_growth.table({10: short, 100: long}, {10: short}, {"a-pack": short}))
        self.assertRegex(text, r"100 injects +\* +50 ")
        self.assertRegex(text, r"100 : 10 injects +2\.5 +2\.0 +4\.0 +1\.0 +2\.0 +4\.0 +1\.0 +1\.5")
        self.assertRegex(text, r"a-pack +20 ")


if __name__ == "__main__":
    unittest.main()
