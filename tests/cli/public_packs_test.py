"""Public packs come to an end of their own also for a player who takes the incident back."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from program_case import ROOT, ProgramCase

PACKS = sorted((ROOT / "scenarios").glob("*/pack.json"))
FIRST_DELETION_S = 240
STEP_S = 60
LATE_S = 40  # shortly before the end there is no time left to tell of it


def seconds(moment: str) -> int:
    total = 0
    for part in moment.split(":"):
        total = total * 60 + int(part)
    return total


def moment(total: int) -> str:
    return f"{total // 60:02}:{total % 60:02}"


class PublicPacks(ProgramCase):
    def end_of(self, pack: Path, *more: dict) -> tuple[int, str]:
        """When, and by what, a drill ends in which an incident is opened, and `more` is done."""
        component = json.loads(pack.read_text())["page"]["components"][0]["name"]
        moves = [
            {"at": "00:20", "do": "acknowledge_page"},
            {"at": "00:25", "do": "join_channel"},
            {"at": "03:00", "do": "create_incident", "title": "Something is wrong",
             "state": "investigating", "details": "We look.", "status": "degraded",
             "infrastructure": [component]},
            *more,
        ]
        log = self.folder / "drill.log"
        log.unlink(missing_ok=True)
        done = self.run_program("play", pack, "--moves", self.file("moves.json", moves),
                                "--log", log)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        word, ended, by = done.stdout.splitlines()[0].split()
        self.assertEqual(word, "ended")
        return seconds(ended), by

    def test_where_an_open_incident_lets_the_drill_end_a_deleted_one_does_too(self) -> None:
        ending = 0
        for pack in PACKS:
            ended, by = self.end_of(pack)
            if by != "completed":
                continue
            ending += 1
            for deleted in range(FIRST_DELETION_S, ended - LATE_S, STEP_S):
                deletion = {"at": moment(deleted), "do": "delete_incident"}
                with self.subTest(pack=pack.parent.name, deleted=moment(deleted)):
                    self.assertEqual(self.end_of(pack, deletion)[1], "completed")
        self.assertGreaterEqual(ending, 8)


if __name__ == "__main__":
    unittest.main()
