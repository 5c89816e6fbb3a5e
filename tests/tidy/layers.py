"""The layers: which folder of src may include and link which (src/README.md has the picture)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpp_text import includes, line_of
from findings import Finding, folder_of, is_cpp

# folder: what it stands on directly. It may also use what those stand on.
STANDS_ON = {
    "base": (),
    "engine": ("base",),
    "subscriber": ("engine",),
    "pack": ("engine",),
    "session_log": ("engine",),
    "debrief": ("engine",),
    "proof": ("engine",),
    "import": ("pack",),
    "plan": ("base",),
    "kit": ("base",),
    "ui": ("kit", "engine", "subscriber", "debrief"),
    "app": ("engine", "pack", "session_log", "import", "debrief", "ui"),
    "web_bindings": ("app",),
    "cli": ("engine", "subscriber", "pack", "session_log", "debrief", "proof", "import", "plan"),
}
# Screens read what a seat may see (Room) and return intents: these are not theirs.
HIDDEN_FROM_UI = ("apply", "batch", "control", "decide", "inject_schedule", "replay", "session")
THIRD_PARTY = {
    "imgui": ("kit", "web_bindings"),
    "glm/": ("kit", "ui"),
    "nlohmann/": ("pack", "session_log", "debrief", "import", "plan", "cli"),
    "emscripten": ("web_bindings",),
}


def may_use(folder: str) -> set[str]:
    """Every folder that `folder` may include: itself, what it stands on, and so on down."""
    found = {folder}
    for below in STANDS_ON.get(folder, ()):
        found |= may_use(below)
    return found


def include_findings(path: str, text: str) -> Iterator[Finding]:
    folder = folder_of(path)
    if not folder or not is_cpp(path):
        return
    if folder not in STANDS_ON:
        yield Finding(
            path, 1, f"src/{folder} is no layer: add it to STANDS_ON in tests/tidy/layers.py"
        )
        return
    for line, name in includes(text):
        message = include_fault(folder, name) or third_party_fault(folder, name)
        if message:
            yield Finding(path, line, message)


def include_fault(folder: str, name: str) -> str:
    target, slash, file = name.partition("/")
    if not slash:
        is_ours = name.endswith(".h") and not name.startswith("imgui")
        is_standard = name in C_HEADERS
        return f'"{name}": include it by its path from src/' if is_ours and not is_standard else ""
    if target not in STANDS_ON:
        return ""
    if target not in may_use(folder):
        allowed = ", ".join(sorted(may_use(folder) - {folder})) or "nothing"
        return (
            f'{folder}/ may not include "{name}": it stands on {allowed}; move the code or pass a'
            " value in"
        )
    if folder == "ui" and target == "engine" and file.removesuffix(".h") in HIDDEN_FROM_UI:
        return f'a screen may not include "{name}": read the Room and return an intent'
    return ""


C_HEADERS = {"assert.h", "math.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h"}


def third_party_fault(folder: str, name: str) -> str:
    for prefix, folders in THIRD_PARTY.items():
        if name.startswith(prefix) and folder not in folders:
            return f"{folder}/ may not include <{name}>: only {', '.join(folders)} may"
    return ""


def link_findings(path: str, text: str) -> Iterator[Finding]:
    """The links of src/<folder>/CMakeLists.txt repeat the layers and nothing more."""
    folder = folder_of(path)
    if not folder or not path.endswith("/CMakeLists.txt") or folder not in STANDS_ON:
        return
    for found in re.finditer(r"target_link_libraries\s*\(([^)]*)\)", text):
        for name in re.findall(r"\bdrill_(\w+)", found.group(1)):
            if name in STANDS_ON and name not in may_use(folder):
                yield Finding(
                    path,
                    line_of(text, found.start()),
                    (
                        f"drill_{folder} may not link drill_{name}: link what it includes, layers"
                        " above stay out"
                    ),
                )
    for found in re.finditer(r"file\s*\(\s*GLOB", text):
        yield Finding(
            path, line_of(text, found.start()), "file(GLOB is not allowed: list the sources by hand"
        )
