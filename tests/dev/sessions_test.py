"""A golden session that no longer holds says what changed and what to do."""

from __future__ import annotations

import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

import sessions


class GoldenSession(unittest.TestCase):
    def setUp(self) -> None:
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.session = folder / "late-update"
        self.session.mkdir()
        (self.session / "expected.log").write_text("one\ntwo\n")
        (self.session / "expected.hash").write_text("abc\n")
        self.enterContext(mock.patch.object(sessions, "SESSIONS", folder))

    def compare(self, log: str, state_hash: str) -> str:
        outcome = sessions.Outcome(log.encode(), state_hash)
        with mock.patch.object(sessions, "play", return_value=outcome):
            try:
                sessions.compare("late-update", ["cmoc-drill"])
            except sessions.SessionFailure as failure:
                return str(failure)
        return ""

    def test_equal_bytes_and_hash_hold(self) -> None:
        self.assertEqual("", self.compare("one\ntwo\n", "abc"))

    def test_another_log_shows_the_difference_the_file_and_the_flag(self) -> None:
        said = self.compare("one\nthree\n", "abc")
        for part in ("-two", "+three", "tests/sessions/late-update/expected.log", sessions.UPDATE):
            self.assertIn(part, said)

    def test_another_hash_shows_both(self) -> None:
        said = self.compare("one\ntwo\n", "def")
        self.assertIn("expected abc, got def", said)

    def test_a_session_without_expectations_says_how_to_make_them(self) -> None:
        (self.session / "expected.hash").unlink()
        self.assertIn(sessions.UPDATE, self.compare("one\ntwo\n", "abc"))
