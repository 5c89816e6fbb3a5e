"""Which data stays with the first part of the page's module, and which comes with the later one."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "cmake"))

import split_data  # noqa: E402

# What stands where: strings that the linker merged, two tables behind them, a number that changes.
STRINGS = b"first\0later\0pointed\0"
TABLE_AT, OTHER_AT, NUMBER_AT = 1024 + 20, 1024 + 28, 1024 + 36
DATA = STRINGS + (1024 + 12).to_bytes(4, "little") * 2 + b"\1\2\3\4" * 2 + b"\7\0\0\0"
MAP = f"""
     400    100     14 <internal>:(.rodata)
     414    120      8         lto.tmp:(.rodata.kTable)
     41c    128      8         lto.tmp:(.rodata.kOther)
     424    130      4         lto.tmp:(.data.number)
"""
MEMORY = '(memory $m 1) (export "memory" (memory $m))'
IMPORTED = '(import "primary" "memory" (memory 1))'


def module(folder: Path, name: str, head: str, code: str, data: bytes = b"") -> Path:
    shown = "".join(f"\\{byte:02x}" for byte in data)
    filled = f'(data (i32.const 1024) "{shown}")' if data else ""
    text = f'(module {head} {filled} (func (export "run") (result i32) {code}))'
    (folder / f"{name}.wat").write_text(text)
    path = folder / f"{name}.wasm"
    subprocess.run(["wasm-as", folder / f"{name}.wat", "-o", path], check=True)
    return path


class SplitData(unittest.TestCase):
    def moved(self, code: str) -> dict[int, bytes]:
        """The segments of the later part when the first part's function has this code."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            first = module(folder, "first", MEMORY, code, DATA)
            later = module(folder, "later", IMPORTED, "(i32.const 0)")
            (folder / "map").write_text(MAP)
            split_data.move_data(first, later, folder / "map", [])
            subprocess.run(["wasm-opt", later, "-o", folder / "valid.wasm"], check=True)
            sections = dict(split_data.raw_sections(later.read_bytes()))
            return dict(split_data.segments(sections[split_data.DATA_SECTION]))

    def test_what_the_first_part_names_stays_and_the_rest_moves(self) -> None:
        moved = self.moved("(i32.const 1024)")
        self.assertNotIn(b"first", b"".join(moved.values()))
        self.assertEqual(moved[1024 + 6][:5], b"later")

    def test_what_a_table_that_stays_points_to_stays(self) -> None:
        moved = self.moved(f"(i32.load offset={TABLE_AT} (i32.const 0))")
        self.assertNotIn(b"pointed", b"".join(moved.values()))
        self.assertNotIn((1024 + 12).to_bytes(4, "little"), b"".join(moved.values()))
        self.assertIn(b"later", b"".join(moved.values()))

    def test_a_place_before_a_table_keeps_it(self) -> None:
        moved = self.moved(f"(i32.load (i32.const {OTHER_AT - 4}))")
        self.assertNotIn(b"\1\2\3\4", b"".join(moved.values()))

    def test_two_places_in_one_constant_are_both_seen(self) -> None:
        moved = self.moved(f"(i32.wrap_i64 (i64.const {NUMBER_AT << 32 | 1024}))")
        self.assertNotIn(b"\7", b"".join(moved.values()))
        self.assertNotIn(b"first", b"".join(moved.values()))

    def test_what_stays_is_not_written_again(self) -> None:
        for begin, content in self.moved(f"(i32.load (i32.const {OTHER_AT}))").items():
            self.assertFalse(begin < OTHER_AT + 8 and begin + len(content) > OTHER_AT, begin)


if __name__ == "__main__":
    unittest.main()
