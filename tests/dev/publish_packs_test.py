"""The site gets every public pack, and never a confidential one."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

import builds
import machine
import site_build


class PublishPacks(unittest.TestCase):
    def setUp(self) -> None:
        scratch = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.scenarios, self.site = scratch / "scenarios", scratch / "site"
        public = sorted(site_build.SCENARIOS.glob("*/pack.json"))
        self.assertTrue(public, "there is no public pack to try this with")
        self.pack = self.scenarios / public[0].parent.name / "pack.json"
        self.pack.parent.mkdir(parents=True)
        shutil.copyfile(public[0], self.pack)

    def publish(self) -> None:
        site_build.publish_packs(builds.CLI, self.scenarios, self.site)

    def edit_pack(self, change) -> None:
        pack = json.loads(self.pack.read_text())
        change(pack)
        self.pack.write_text(json.dumps(pack))

    def assertPublishFails(self) -> str:
        with self.assertRaises(machine.Failure) as raised:
            self.publish()
        self.assertFalse(self.site.exists(), "something was published all the same")
        return str(raised.exception)

    def test_a_public_pack_is_published_without_white_space_and_indexed(self) -> None:
        self.publish()
        copy = self.site / self.pack.parent.name / "pack.json"
        members = [
            json.loads(file.read_text(), object_pairs_hook=list) for file in (self.pack, copy)
        ]
        self.assertEqual(members[0], members[1], "members, in their order")
        self.assertNotIn(b"\n", copy.read_bytes())
        index = json.loads((self.site / "index.json").read_text())
        self.assertEqual([self.pack.parent.name], [entry["id"] for entry in index])

    def test_a_pack_that_is_proved_says_so_and_one_that_is_not_says_nothing(self) -> None:
        self.publish()
        entry = json.loads((self.site / "index.json").read_text())[0]
        self.assertEqual("01:00", entry["grid"])
        self.assertGreater(int(entry["claims"]), 100)
        self.edit_pack(
            lambda pack: pack["injects"][-1].update(
                {"if": {"all": [{"joined": "call"}, {"not": {"joined": "call"}}]}}
            )
        )
        self.publish()
        self.assertNotIn("claims", json.loads((self.site / "index.json").read_text())[0])

    def test_a_confidential_pack_stops_the_build_and_is_named(self) -> None:
        self.edit_pack(lambda pack: pack.update(confidentiality="confidential"))
        message = self.assertPublishFails()
        self.assertIn(str(self.pack), message)
        self.assertIn("confidential", message)

    def test_a_faulty_pack_stops_the_build_and_is_named(self) -> None:
        self.edit_pack(lambda pack: pack.update(severitty="S1"))
        message = self.assertPublishFails()
        self.assertIn(str(self.pack), message)
        self.assertIn("severitty", message)

    def test_no_packs_give_an_empty_index(self) -> None:
        shutil.rmtree(self.pack.parent)
        self.publish()
        self.assertEqual([], json.loads((self.site / "index.json").read_text()))
