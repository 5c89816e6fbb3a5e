"""What `cmoc-drill prove` answers of a claim that a play breaks: its address in the page."""

from __future__ import annotations

import base64
import json
import unittest
from pathlib import Path

from program_case import ROOT, ProgramCase

SMALLEST = json.loads((ROOT / "tests" / "packs" / "good" / "smallest.json").read_text())
QUICK = ("--max-seconds", "20")


def decoded(part: str) -> object:
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


class Prove(ProgramCase):
    def pack(self, **changes: object) -> Path:
        """A pack whose cast is silent for longer than it promises."""
        return self.file("pack.json", {**SMALLEST, "silence": "00:30", **changes})

    def addresses(self, output: str) -> list[str]:
        lines = [line.strip() for line in output.splitlines()]
        return [line.removeprefix("play it: ") for line in lines if line.startswith("play it: ")]

    def test_a_play_that_breaks_a_claim_comes_with_its_address(self) -> None:
        done = self.run_program("prove", self.pack(), *QUICK)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        (address,) = self.addresses(done.stdout)
        self.assertTrue(address.startswith("#play="), address)
        self.assertLessEqual(len(address), 8006)
        head, moves = map(decoded, address.removeprefix("#play=").split("."))
        self.assertEqual(head["pack"], SMALLEST["id"])
        self.assertIn("does not hold that", head["claim"])
        checked = self.run_program("play", "pack.json", "--moves", self.file("moves.json", moves),
                                   "--log", "drill.log", "--seed", head["seed"])
        self.assertEqual(checked.stderr, "")
        self.assertEqual(checked.returncode, 0)

    def test_the_page_that_is_given_stands_before_it(self) -> None:
        page = "https://drill.example/"
        done = self.run_program("prove", self.pack(), *QUICK, "--page", page)
        (address,) = self.addresses(done.stdout)
        self.assertTrue(address.startswith(page + "#play="), address)
        for wrong in ("https://drill.example/#x", "two words"):
            done = self.run_program("prove", self.pack(), "--page", wrong)
            self.assertEqual((done.returncode, done.stdout), (2, ""))

    def test_a_confidential_pack_is_not_named_and_said_to_be_one(self) -> None:
        done = self.run_program("prove", self.pack(confidentiality="confidential"), *QUICK)
        (address,) = self.addresses(done.stdout)
        head = decoded(address.removeprefix("#play=").split(".")[0])
        self.assertNotIn("pack", head)
        self.assertIn("tells of a confidential pack", done.stdout)

    def test_the_proof_as_json_carries_the_same_address(self) -> None:
        for page in ((), ("--page", "https://drill.example/")):
            told = self.run_program("prove", self.pack(), *QUICK, *page)
            done = self.run_program("prove", self.pack(), *QUICK, *page, "--json")
            claims = json.loads(done.stdout)["claims"]
            self.assertEqual([each["address"] for each in claims if each["verdict"] == "refuted"],
                             self.addresses(told.stdout))
            self.assertFalse(any("address" in each for each in claims
                                 if each["verdict"] != "refuted"))

    def test_it_tells_how_the_drill_ends_when_the_player_does_nothing(self) -> None:
        own_end = {"id": "over", "at": "12:00", "end": True}
        longest = {"ended": "15:00", "by": "longest", "seed": 1}
        own = {"ended": "12:00", "by": "completed", "where": "injects/over", "seed": 1}
        for injects, end, told in (
            (SMALLEST["injects"], longest, "15:00, its longest time, by no end of the pack's own"),
            ([*SMALLEST["injects"], own_end], own, "12:00 by injects/over"),
        ):
            pack = self.file("pack.json", {**SMALLEST, "injects": injects})
            proof = json.loads(self.run_program("prove", pack, *QUICK, "--json").stdout)
            self.assertEqual(proof["without_moves"], [end])
            said = self.run_program("prove", pack, *QUICK).stdout
            self.assertIn(f"  when the player does nothing it is over at {told}\n", said)

    def test_what_holds_has_no_address(self) -> None:
        done = self.run_program("prove", self.file("pack.json", SMALLEST), *QUICK)
        self.assertEqual(self.addresses(done.stdout), [])


if __name__ == "__main__":
    unittest.main()
