"""Takes comments and literals out of source text, so that rules look at code alone."""

from __future__ import annotations

import re

# In order: raw strings, comments, strings, characters (a digit separator is not the start of one).
LITERAL = re.compile(
    r'R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"'
    r"|//[^\n]*|/\*.*?\*/"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)
INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.MULTILINE)


def code_only(text: str) -> str:
    """`text` with comments and literals blanked; every character keeps its line and column."""
    return LITERAL.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def includes(text: str) -> list[tuple[int, str]]:
    """(line, included name) of every include."""
    return [(line_of(text, found.start(1)), found.group(1)) for found in INCLUDE.finditer(text)]
