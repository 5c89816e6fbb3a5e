"""Rules for the shape of sources: lengths, names, the first line of a header, leftovers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from cpp_text import code_only
from findings import Ban, Finding, banned, is_cpp

FILE_LINES_MAX = 600
FUNCTION_LINES_MAX = 70
COLUMNS_MAX = 100
SOURCES = (".h", ".cpp", ".ts", ".js", ".py", ".css", ".cmake")
WRAPPED = (".h", ".cpp", ".ts", ".py")
VAGUE = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "impl", "types"}
LEFTOVERS = (
    Ban(
        r"\b(?:TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))",
        "do it now or open an issue and name it: TODO(#12)",
    ),
    Ban(r"\bNOLINT\w*(?!\w|\()", "name the check and the reason, or mend the code"),
)
CONSOLE = (Ban(r"\bconsole\.log\b", "remove it, or use console.error for what a user must know"),)
NOT_FUNCTIONS = re.compile(
    r"^\s*(?:TEST_SUITE|namespace|class|struct|union|enum|extern|interface"
    r"|export\s+(?:default\s+)?class)\b"
)


def shape_findings(path: str, text: str) -> Iterator[Finding]:
    yield from name_findings(path)
    if not path.endswith(SOURCES):
        return
    lines = text.splitlines()
    if len(lines) > FILE_LINES_MAX:
        yield Finding(
            path, FILE_LINES_MAX + 1, f"{len(lines)} lines: split it, {FILE_LINES_MAX} is the stop"
        )
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS_MAX and path.endswith(WRAPPED):
            yield Finding(
                path, number, f"{len(line)} columns: break the line, {COLUMNS_MAX} is the limit"
            )
    for start, name, length in functions(path, text):
        if length > FUNCTION_LINES_MAX:
            yield Finding(
                path,
                start,
                f"{name} has {length} lines: split it, {FUNCTION_LINES_MAX} is the stop",
            )
    if path.endswith(".h"):
        yield from header_findings(path, text)
    if not path.startswith("tests/tidy/"):
        yield from banned(path, text, LEFTOVERS, literals=True)
        if path.endswith((".ts", ".js")):
            yield from banned(path, text, CONSOLE)


def name_findings(path: str) -> Iterator[Finding]:
    stem = path.rsplit("/", 1)[-1].split(".")[0]
    vague = VAGUE & set(re.split(r"[_-]", stem.lower()))
    if vague:
        yield Finding(
            path,
            1,
            f"`{vague.pop()}` in a file name says nothing: name it for the one thing it does",
        )
    if is_cpp(path) and not re.fullmatch(r"[a-z0-9_]+", stem):
        yield Finding(path, 1, "C++ files are named in snake_case")
    if (
        path.startswith("web/")
        and path.endswith((".ts", ".css"))
        and not re.fullmatch(r"[a-z0-9-]+", stem)
    ):
        yield Finding(path, 1, "web files are named in kebab-case")


def header_findings(path: str, text: str) -> Iterator[Finding]:
    purpose = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        purpose.append(line.lstrip("/ "))
    if (
        not purpose
        or not re.match(r"[A-Z]", purpose[0])
        or not re.search(r"[.:](\s|$)", " ".join(purpose))
    ):
        yield Finding(
            path, 1, "the first line says the header's purpose as a sentence: // What it is for."
        )
    if "#pragma once" not in text:
        yield Finding(path, 1, "#pragma once is missing")


def functions(path: str, text: str) -> Iterator[tuple[int, str, int]]:
    """(first line, name, number of lines) of every outermost function."""
    if path.endswith(".py"):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                yield node.lineno, node.name, node.end_lineno - node.lineno + 1
    elif is_cpp(path) or path.endswith((".ts", ".js")) and path.startswith("web/"):
        yield from brace_functions(text)


def brace_functions(text: str) -> Iterator[tuple[int, str, int]]:
    code = re.sub(r"^\s*#.*$", "", code_only(text), flags=re.MULTILINE)
    enclosing = []  # one entry per open brace: None for a scope, else (line, name) of a function
    statement_start, line = 0, 1
    for offset, character in enumerate(code):
        if character == "\n":
            line += 1
        elif character == "{":
            enclosing.append(opened_function(code[statement_start:offset], line, enclosing))
            statement_start = offset + 1
        elif character == "}":
            opened = enclosing.pop() if enclosing else None
            if opened and not any(enclosing):
                yield opened[0], opened[1], line - opened[0] + 1
            statement_start = offset + 1
        elif character == ";":
            statement_start = offset + 1


def opened_function(statement: str, line: int, enclosing: list) -> tuple[int, str] | None:
    """The function that a brace after `statement` opens; None for a namespace, class or table."""
    if any(enclosing) or "(" not in statement or NOT_FUNCTIONS.match(statement):
        return None
    name = re.search(r"([\w:~]+|operator\S+)\s*\(", statement)
    started = line - statement.lstrip().count("\n")
    return started, name.group(1) if name else "a function"
