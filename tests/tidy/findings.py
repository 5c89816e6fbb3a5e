"""What a rule reports, and the pieces that rules are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cpp_text import code_only, line_of


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Ban:
    """A pattern that may not occur in code, and what to write instead."""

    pattern: str
    instead: str


def folder_of(path: str) -> str:
    """The layer a source file belongs to: src/ui/debrief/x.cpp -> ui; nothing outside src."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "src" else ""


def is_cpp(path: str) -> bool:
    return path.endswith((".h", ".cpp"))


def banned(
    path: str, text: str, bans: tuple[Ban, ...], *, literals: bool = False
) -> Iterator[Finding]:
    """A finding for each occurrence of one of `bans`, in code alone unless `literals`."""
    searched = text if literals else code_only(text)
    for ban in bans:
        for found in re.finditer(ban.pattern, searched, re.MULTILINE):
            word = found.group().strip()
            yield Finding(
                path, line_of(text, found.start()), f"`{word}` is not allowed here: {ban.instead}"
            )
