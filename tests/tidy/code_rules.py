"""Rules for C++ code: a deterministic engine, portable C++20, the platform in one place."""

from __future__ import annotations

from collections.abc import Iterator

from cpp_text import includes
from findings import Ban, Finding, banned, folder_of, is_cpp

DETERMINISTIC = ("base", "engine", "proof")
DETERMINISM = (
    Ban(
        r"_clock::now|\btime\s*\(|\bgettimeofday\b|\bclock_gettime\b",
        "time comes in as the command advance_to",
    ),
    Ban(
        r"\bs?rand\s*\(|\brandom_device\b|_distribution\s*<|\bmt19937\w*|std::shuffle",
        "draw from base/random with the session's seed",
    ),
    Ban(
        r"\bunordered_\w+",
        "use a sorted std::vector or std::map, whose order is the same everywhere",
    ),
    Ban(r"std::hash\b", "use base/state_hash"),
    Ban(r"\b(?:float|double)\b", "use integers (milliseconds, counts, per mille)"),
    Ban(r"\bgetenv\b|std::locale\b|\bsetlocale\b", "pass the value in as an argument"),
    Ban(
        r"std::thread\b|std::async\b|std::mutex\b|std::atomic\b",
        "the engine is one thread of pure functions",
    ),
    Ban(
        r"std::sort\s*\(",
        "use std::stable_sort: std::sort may order equal keys differently elsewhere",
    ),
    Ban(
        r"std::(?:cout|cerr|cin|ifstream|ofstream|fopen)\b|\bfopen\s*\(|\bprintf\s*\(",
        "return a value; input and output are the caller's",
    ),
)
PORTABLE = (
    Ban(
        r"std::(?:ranges|views)\b",
        "libc++ 14 lacks it: use the algorithms of <algorithm> with begin and end",
    ),
    Ban(r"std::v?format(?:_to)?\b", "libc++ 14 lacks it: append to a std::string or use base/text"),
    Ban(r"std::source_location\b", "libc++ 14 lacks it: pass the place in"),
    Ban(r"std::jthread\b|std::stop_token\b", "libc++ 14 lacks it, and the page has one thread"),
    Ban(r"std::pmr\b", "libc++ 14 lacks it: use the standard allocator"),
    Ban(r"std::expected\b", "that is C++23: use base/result.h"),
    Ban(
        r"std::lexicographical_compare_three_way\b|std::strong_order\b",
        "libc++ 14 lacks it: compare with < and ==",
    ),
)
PORTABLE_HEADERS = {
    "ranges": "use <algorithm>",
    "format": "use base/text.h",
    "source_location": "pass the place in",
    "memory_resource": "use the standard allocator",
    "stop_token": "the page has one thread",
    "expected": "use base/result.h",
    "regex": "packs and rules use word lists, and it costs 100 KB",
    "iostream": "use <cstdio> in cli/, values elsewhere",
    "thread": "the page has one thread",
}
VALUES = (
    Ban(r"\bthrow\b|\btry\s*\{|\bcatch\s*\(", "errors are values: return base/result.h's Result"),
    Ban(
        r"\bdynamic_cast\b|\btypeid\b",
        "the web build has no run-time types: use std::variant or an enum",
    ),
    Ban(r"\bshared_ptr\b|\bmake_shared\b", "use a value, or unique_ptr for a polymorphic store"),
    Ban(r"\bnew\s+[\w:(]|\bmalloc\s*\(", "use a value or a container"),
    Ban(r"\bdelete\s+[\w(*]|\bfree\s*\(", "let the owner's destructor do it"),
)
PLATFORM = (
    Ban(r"__EMSCRIPTEN__", "only web_bindings/ knows the platform; pass a function or a value in"),
    Ban(r"\bEM_(?:JS|ASM)\w*", "only web_bindings/ calls JavaScript"),
)
SCREENS = (
    Ban(r"\bsubmit\s*\(", "a screen returns an Intent; app/ turns it into a command"),
    Ban(r"\bSession\s*&", "a screen reads a Room"),
)


def code_findings(path: str, text: str) -> Iterator[Finding]:
    """All of the above that concern the file at `path`."""
    if not is_cpp(path) or not path.startswith(("src/", "tests/")):
        return
    folder = folder_of(path)
    yield from banned(path, text, PORTABLE)
    yield from header_findings(path, text)
    if folder != "web_bindings":
        yield from banned(path, text, PLATFORM)
    if folder:
        yield from banned(path, text, VALUES)
    if folder in DETERMINISTIC:
        yield from banned(path, text, DETERMINISM)
    if folder == "ui":
        yield from banned(path, text, SCREENS)


def header_findings(path: str, text: str) -> Iterator[Finding]:
    for line, name in includes(text):
        if name in PORTABLE_HEADERS:
            yield Finding(path, line, f"<{name}> is not allowed: {PORTABLE_HEADERS[name]}")
