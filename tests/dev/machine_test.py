"""What a machine lacks is installed on Debian as root and named in one sentence elsewhere."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

import machine

PRESENT = machine.Need("a shell", "dash", ("sh",))
ABSENT = machine.Need("the moon", "moon-dev", ("no-such-command",), ("include/no/such.h",))
NICE = machine.Need("a lamp", "lamp", ("no-such-command",), only_installed=True)


class Machine(unittest.TestCase):
    def prepare(self, *needs: machine.Need, is_debian_root: bool) -> mock.Mock:
        with mock.patch.object(machine, "can_install", return_value=is_debian_root):
            with mock.patch.object(machine, "install") as install:
                machine.prepare(needs)
                return install

    def test_elsewhere_one_sentence_names_what_is_missing_and_its_package(self) -> None:
        with self.assertRaises(machine.Failure) as raised:
            self.prepare(PRESENT, ABSENT, NICE, is_debian_root=False)
        self.assertEqual(
            "missing on this machine: the moon (Debian's packages: moon-dev)",
            str(raised.exception),
        )
        self.assertEqual(2, raised.exception.code)

    def test_elsewhere_what_is_only_nice_to_have_is_not_demanded(self) -> None:
        self.prepare(PRESENT, NICE, is_debian_root=False).assert_not_called()

    def test_debian_as_root_installs_what_is_missing_and_nothing_else(self) -> None:
        install = self.prepare(PRESENT, NICE, is_debian_root=True)
        install.assert_called_once_with(["lamp"])

    def test_files_may_be_named_by_a_pattern(self) -> None:
        self.assertTrue(machine.Need("a shell", "dash", files=("bin/e[n]v",)).met())
