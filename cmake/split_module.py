"""Splits the page's WebAssembly module into what its first screens run and what comes later.

    split_module.py MODULE MAP ENTRIES FIRST LATER

MODULE must have its names; MAP tells where its data stands (link_with_map.py). ENTRIES lists
regular expressions, one a line (# begins a comment), of functions that are not needed at first;
each must match a function, or its code was inlined into its caller and would be loaded at once
(base/later.h). With them goes everything that only they call, and the data that only those use
(split_data.py).
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import split_data

FEATURES = ["--enable-bulk-memory", "--enable-sign-ext", "--enable-mutable-globals"]
EXPORT_SECTION, ELEMENT_SECTION, CUSTOM_SECTION = 7, 9, 0
FUNCTION_KIND, FUNCTION_NAMES = 0, 1


class Bytes:
    """Reads the binary format's numbers and strings one after the other."""

    def __init__(self, data: bytes):
        self.data = data
        self.at = 0

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def number(self) -> int:
        result = shift = 0
        while True:
            byte = self.byte()
            result |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return result

    def take(self, size: int) -> Bytes:
        self.at += size
        return Bytes(self.data[self.at - size : self.at])

    def text(self) -> str:
        return self.take(self.number()).data.decode()

    def is_left(self) -> bool:
        return self.at < len(self.data)


def sections(module: bytes) -> dict[int | str, Bytes]:
    """Each section by its number, each custom section by its name."""
    reader = Bytes(module[8:])
    found: dict[int | str, Bytes] = {}
    while reader.is_left():
        number = reader.byte()
        content = reader.take(reader.number())
        found[content.text() if number == CUSTOM_SECTION else number] = content
    return found


def exported(section: Bytes) -> set[int]:
    functions = set()
    for _ in range(section.number()):
        section.text()
        kind, index = section.byte(), section.number()
        if kind == FUNCTION_KIND:
            functions.add(index)
    return functions


def in_table(section: Bytes) -> set[int]:
    """Functions that are called by their place in the table."""
    functions = set()
    for _ in range(section.number()):
        if section.number() != 0:
            raise SystemExit("split_module: only plain element segments are understood")
        section.byte(), section.number(), section.byte()  # i32.const OFFSET end
        functions.update(section.number() for _ in range(section.number()))
    return functions


def function_names(section: Bytes) -> dict[int, str]:
    while section.is_left():
        kind = section.byte()
        content = section.take(section.number())
        if kind == FUNCTION_NAMES:
            return {content.number(): content.text() for _ in range(content.number())}
    return {}


def plain(name: str) -> str:
    """A name as it was before Binaryen wrote what is no identifier as \\20."""
    return re.sub(r"\\([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), name)


def call_graph(module: Path) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Who calls whom, and each name as Binaryen writes it."""
    printed = subprocess.run(
        ["wasm-opt", module, *FEATURES, "--print-call-graph"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    calls, written = defaultdict(set), {}
    for node in re.finditer(r'^\s+"(.*)" \[', printed, re.MULTILINE):
        written[plain(node[1])] = node[1]
    for call in re.finditer(r'^\s+"(.*)" -> "(.*)"; // call$', printed, re.MULTILINE):
        calls[plain(call[1])].add(plain(call[2]))
    return calls, written


def reached(roots: set[str], calls: dict[str, set[str]], walls: set[str]) -> set[str]:
    """Everything that runs from `roots` without going through `walls`."""
    seen: set[str] = set()
    waiting = list(roots - walls)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(calls[name] - walls)
    return seen


def entries(patterns: Path, names: set[str]) -> set[str]:
    found = set()
    for line in patterns.read_text().splitlines():
        pattern = line.split("#")[0].strip()
        matches = {name for name in names if pattern and re.search(pattern, name)}
        if pattern and not matches:
            raise SystemExit(f"{patterns}: no function of the module matches {pattern}")
        found |= matches
    return found


def main() -> None:
    module, map_file, patterns, first, later = map(Path, sys.argv[1:])
    parts = sections(module.read_bytes())
    names = function_names(parts["name"])
    calls, written = call_graph(module)
    roots = exported(parts[EXPORT_SECTION]) | in_table(parts[ELEMENT_SECTION])
    stays = reached({names[root] for root in roots}, calls, entries(patterns, set(written)))
    moved = later.with_suffix(".functions")
    moved.write_text("\n".join(sorted(written[name] for name in set(written) - stays)))
    outputs = ["-o1", first, "-o2", later]
    subprocess.run(
        ["wasm-split", module, *FEATURES, f"--split-funcs=@{moved}", *outputs], check=True
    )
    split_data.move_data(first, later, map_file, FEATURES)


if __name__ == "__main__":
    main()
