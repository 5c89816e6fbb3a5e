"""Random sessions: what breaks is told with its seed, and no seed is left out or played twice."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

import simulation


class Simulation(unittest.TestCase):
    def test_parts_cover_every_seed_once(self) -> None:
        for count in (1, 9, 10, 11, 20):
            seeds = [
                seed
                for begin, size in simulation.parts(7, count, 10)
                for seed in range(begin, begin + size)
            ]
            self.assertEqual(list(range(7, 7 + count)), seeds)

    def test_a_program_that_fails_is_told_with_what_it_said(self) -> None:
        words = ["sh", "-c", "echo seed 12: too late; exit 1"]
        with self.assertRaisesRegex(simulation.SessionsFailure, "seed 12: too late"):
            simulation.play(words)

    def compare(self, native: str, web: str) -> str:
        outputs = {"native": native, "web": web}
        with (
            mock.patch.object(simulation, "command", side_effect=lambda preset, *_: [preset]),
            mock.patch.object(simulation, "play", side_effect=lambda words: outputs[words[0]]),
        ):
            return simulation.compare(1, 2)

    def test_equal_hashes_agree(self) -> None:
        self.assertEqual("all", self.compare("1 aa\n2 bb\nall\n", "1 aa\n2 bb\nall\n"))

    def test_a_hash_that_differs_names_its_seed(self) -> None:
        with self.assertRaisesRegex(simulation.SessionsFailure, "seed 2: native gives `2 bb`"):
            self.compare("1 aa\n2 bb\nall\n", "1 aa\n2 bc\nall\n")

    def test_a_build_that_played_fewer_sessions_does_not_agree(self) -> None:
        with self.assertRaises(simulation.SessionsFailure):
            self.compare("1 aa\nall\n", "1 aa\nall\n")
