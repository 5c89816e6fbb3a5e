"""Packs broken on purpose are broken where they say."""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "dev"))

import mutants  # noqa: E402


class Mutants(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.all = mutants.mutants()

    def test_there_are_at_least_200_of_every_kind_and_every_pack(self) -> None:
        self.assertGreaterEqual(len(self.all), 200)
        kinds = {kind.__name__.replace("_", " ") for kind in mutants.KINDS}
        self.assertEqual(kinds, {each.kind for each in self.all})
        packs = {path.parent.name for path in (ROOT / "scenarios").glob("*/pack.json")}
        self.assertEqual(packs, {each.scenario for each in self.all})

    def test_each_differs_from_its_pack_and_breaks_a_part_of_it(self) -> None:
        for each in self.all:
            with self.subTest(str(each)):
                path = ROOT / "scenarios" / each.scenario / "pack.json"
                pack = json.loads(path.read_text())
                self.assertNotEqual(pack, each.pack)
                kind, _, rest = each.where.partition("/")
                if kind == "drill":
                    continue
                ids = [
                    part.get("id", f"inject-{index + 1}")
                    for index, part in enumerate(pack[kind])
                ]
                self.assertIn(rest.partition("/")[0], ids)


if __name__ == "__main__":
    unittest.main()
