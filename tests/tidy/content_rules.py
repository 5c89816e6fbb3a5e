"""Rules for what reaches a user: scripts that decide nothing, no real page's ids, no live links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpp_text import line_of
from findings import Ban, Finding, banned

SCRIPT_BANS = (
    Ban(
        r"\bJSON\.parse\s*\(|\.json\s*\(\s*\)",
        "JavaScript never reads packs: hand the bytes to the module",
    ),
    Ban(
        r"\beval\s*\(|\bnew Function\s*\(|\.innerHTML\b",
        "the page's policy forbids it: build elements and text nodes",
    ),
)
JSON_IMPORT = (
    Ban(
        r"\bfrom\s+[\"'][^\"']+\.json[\"']",
        "JavaScript never reads packs: hand the bytes to the module",
    ),
)
PAGE_ID = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{24}(?![0-9A-Za-z])")
LINK = re.compile(r"https?://([^/\s\"'<>)\\:]*)")
# Reserved for examples by RFC 2606 and RFC 6761, this machine, and names that are no addresses.
HARMLESS_HOST = re.compile(
    r"(?:.*\.)?(?:example\.(?:com|net|org)|example|test|invalid|localhost)"
    r"|127\.0\.0\.1|www\.w3\.org|json-schema\.org"
)
PRODUCT = ("src/", "web/", "scenarios/", "assets/")
TEXTS = (
    ".h",
    ".cpp",
    ".ts",
    ".js",
    ".html",
    ".css",
    ".json",
    ".md",
    ".svg",
    ".txt",
    ".webmanifest",
)


def content_findings(path: str, text: str) -> Iterator[Finding]:
    if path.startswith("web/") and path.endswith((".ts", ".js")):
        yield from banned(path, text, SCRIPT_BANS)
        yield from banned(path, text, JSON_IMPORT, literals=True)
    if not path.endswith(TEXTS) or path.endswith("package-lock.json"):
        return
    for found in PAGE_ID.finditer(text):
        yield Finding(
            path,
            line_of(text, found.start()),
            f"{found.group()} looks like the id of a real status page: write the name instead",
        )
    if path.startswith(PRODUCT):
        yield from link_findings(path, text)


def link_findings(path: str, text: str) -> Iterator[Finding]:
    for found in LINK.finditer(text):
        if not HARMLESS_HOST.fullmatch(found.group(1)):
            yield Finding(
                path,
                line_of(text, found.start()),
                f"{found.group()} is a live link: use a host under example.com",
            )
