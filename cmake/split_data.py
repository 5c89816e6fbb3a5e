"""Moves the data that only the later part of a split module uses into that part.

wasm-split leaves all data in the first part. What that part's code can reach stays: every piece of
data whose place stands in its code as a constant, and every piece that those point to. The rest is
written into memory with the later part, before anything of that part runs.

A piece is what the linker's map calls one, and of the strings, which the linker merges into one
piece, each string. A long text is used when its begin is: a constant within it is most likely
another number. A constant that lies between pieces may be a table's place minus what the code
adds at least (kTable[level - 1]): it also keeps the tables behind it, as far as REACH_BYTES.
"""

from __future__ import annotations

import re
import struct
import subprocess
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from pathlib import Path

REACH_BYTES = 128
CODE_SECTION, DATA_SECTION, DATA_COUNT_SECTION = 10, 11, 12
I32_CONST, END = 0x41, 0x0B
GAP_BYTES = 1024  # a row of zeros is sent as next to nothing, the head of a segment is not
PIECE = re.compile(r"\s+([0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+)\s+([^\s:]+):\(\.")
MERGED = "<internal>"
TEXT_BYTES = 4096  # a longer string is read from its begin
TAIL_BYTES = 256  # or, where the linker ends it with another string, from there
NUMBERS = ":(.rodata.ipio2)"  # the digits of 2/pi: any may look like a place


@dataclass(frozen=True)
class Piece:
    begin: int
    end: int
    is_string: bool
    is_numbers: bool = False

    def may_be_read_from(self, place: int) -> bool:
        is_text = self.is_string and self.end - self.begin > TEXT_BYTES
        return not is_text or place == self.begin or place >= self.end - TAIL_BYTES


def unsigned(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value: int) -> bytes:
    out = bytearray()
    while not -0x40 <= value < 0x40:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value & 0x7F)
    return bytes(out)


def raw_sections(module: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 8
    while at < len(module):
        number, at = module[at], at + 1
        size, at = read_unsigned(module, at)
        found.append((number, module[at : at + size]))
        at += size
    return found


def read_unsigned(data: bytes, at: int) -> tuple[int, int]:
    result = shift = 0
    while True:
        byte, at = data[at], at + 1
        result |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return result, at


def segments(section: bytes) -> list[tuple[int, bytes]]:
    """Address and content of each; only what an Emscripten module without threads has is known."""
    count, at = read_unsigned(section, 0)
    found = []
    for _ in range(count):
        if section[at] != 0 or section[at + 1] != I32_CONST:
            raise SystemExit("split_data: only active data segments are understood")
        address, at = read_unsigned(section, at + 2)  # no address is negative, so it reads alike
        size, at = read_unsigned(section, at + 1)  # behind the end of the expression
        found.append((address, section[at : at + size]))
        at += size
    return found


def data_section(memory: bytes, wanted: bytearray, is_held: bytearray) -> tuple[bytes, int]:
    """The segments of the bytes of `memory` that are wanted and not zero, and how many they are.

    Between two that are near, zeros are written, unless a byte there is held.
    """
    runs: list[list[int]] = []
    for at in range(len(memory)):
        if not (wanted[at] and memory[at]):
            continue
        is_near = runs and at - runs[-1][1] <= GAP_BYTES
        if is_near and not any(is_held[runs[-1][1] : at]):
            runs[-1][1] = at + 1
        else:
            runs.append([at, at + 1])
    out = unsigned(len(runs))
    for begin, end in runs:
        content = bytes(memory[at] if wanted[at] else 0 for at in range(begin, end))
        out += bytes([0, I32_CONST]) + signed(begin) + bytes([END])
        out += unsigned(len(content)) + content
    return out, len(runs)


def pieces_of(map_file: Path, memory: bytes) -> list[Piece]:
    found = []
    for line in map_file.read_text().splitlines():
        match = PIECE.match(line)
        if not match:
            continue
        begin, end = int(match[1], 16), int(match[1], 16) + int(match[2], 16)
        end = min(end, len(memory))
        while match[3] == MERGED and begin < end:
            string_end = memory.find(0, begin, end) + 1 or end
            found.append(Piece(begin, string_end, True))
            begin = string_end
        if begin < end:
            found.append(Piece(begin, end, False, NUMBERS in line))
    return sorted(found, key=lambda piece: piece.begin)


def constants(module: Path, features: list[str]) -> set[int]:
    """Every number in the module's code that may be a place in memory."""
    printed = subprocess.run(
        ["wasm-dis", module, *features], check=True, capture_output=True, text=True
    ).stdout
    code = "\n".join(line for line in printed.splitlines() if not line.startswith(" (data"))
    found = {int(number) & 0xFFFFFFFF for number in re.findall(r"i32\.const (-?\d+)", code)}
    found |= {int(number) for number in re.findall(r"\boffset=(\d+)", code)}
    for number in re.findall(r"i64\.const (-?\d+)", code):  # may be two of them, side by side
        found |= {int(number) & 0xFFFFFFFF, int(number) >> 32 & 0xFFFFFFFF}
    return found


def reached(memory: bytes, pieces: list[Piece], roots: set[int]) -> set[Piece]:
    begins = [piece.begin for piece in pieces]
    first = begins[0]
    kept: set[Piece] = set()
    waiting: list[Piece] = []

    def reach(piece: Piece, place: int) -> None:
        if piece not in kept and piece.may_be_read_from(place):
            kept.add(piece)
            waiting.append(piece)

    for place in roots:
        if not first - REACH_BYTES <= place < len(memory):
            continue
        at = bisect_right(begins, place)
        if at > 0:
            reach(pieces[at - 1], place)
        is_begin = begins[bisect_left(begins, place) % len(begins)] == place
        while not is_begin and at < len(pieces) and begins[at] <= place + REACH_BYTES:
            if not pieces[at].is_string:
                reach(pieces[at], begins[at])
            at += 1
    while waiting:
        piece = waiting.pop()
        if piece.is_string or piece.is_numbers:
            continue
        for at in range((piece.begin + 3) & ~3, piece.end - 3, 4):
            (word,) = struct.unpack_from("<I", memory, at)
            if first <= word < len(memory):
                reach(pieces[bisect_right(begins, word) - 1], word)
    return kept


def written(sections: list[tuple[int, bytes]]) -> bytes:
    out = b"\0asm\1\0\0\0"
    for number, content in sections:
        out += bytes([number]) + unsigned(len(content)) + content
    return out


def move_data(first: Path, later: Path, map_file: Path, features: list[str]) -> None:
    sections = raw_sections(first.read_bytes())
    filled = segments(next(content for number, content in sections if number == DATA_SECTION))
    memory = bytearray(max(address + len(content) for address, content in filled))
    for address, content in filled:
        memory[address : address + len(content)] = content
    pieces = pieces_of(map_file, memory)
    kept = reached(memory, pieces, constants(first, features))
    moves = bytearray(len(memory))
    for piece in pieces:
        if piece not in kept:
            moves[piece.begin : piece.end] = b"\1" * (piece.end - piece.begin)
    stays = bytearray(1 - move for move in moves)
    stay_section, stay_count = data_section(memory, stays, bytearray(len(memory)))
    replaced = {DATA_SECTION: stay_section, DATA_COUNT_SECTION: unsigned(stay_count)}
    first.write_bytes(
        written([(number, replaced.get(number, content)) for number, content in sections])
    )
    later_sections = []
    for number, content in raw_sections(later.read_bytes()):
        later_sections.append((number, content))
        if number == CODE_SECTION:
            later_sections.append((DATA_SECTION, data_section(memory, moves, stays)[0]))
    later.write_bytes(written(later_sections))
    check(memory, [first, later])


def check(memory: bytes, modules: list[Path]) -> None:
    """The segments of both parts, one after the other, make the memory that one part made."""
    made = bytearray(len(memory))
    for module in modules:
        for number, content in raw_sections(module.read_bytes()):
            for address, filling in segments(content) if number == DATA_SECTION else []:
                made[address : address + len(filling)] = filling
    if made != memory:
        raise SystemExit("split_data: the parts' data is not that of the whole module")
