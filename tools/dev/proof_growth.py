"""How the work of a proof grows with the length of a pack, and what the public packs take."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import builds
import site_build
from workspace import Failure

LENGTHS = (10, 100, 250)
LONG_LENGTHS = (10, 100, 1000)  # proved by a build that reads packs longer than any may be
PART = 10  # injects of one part of the generated drill
PART_SECONDS = 120
SLOTS = 40  # words of a pack, and so of a part its own; later parts use them again, and flags
STEPS = ("public", "identified", "monitoring", "resolved")
STATES = ("investigating", "identified", "monitoring")
# Enough for every public pack on a busy machine; a proof that is cut short is marked.
MAX_SECONDS = 120
# Name in Effort, head, width and form of a column.
COLUMNS = (
    ("claims", "claims", 7, ""),
    ("moves", "moves", 7, ""),
    ("rehearsed", "rehearsed", 11, ""),
    ("states", "states", 8, ""),
    ("transitions", "transitions", 13, ""),
    ("seconds", "seconds", 9, ".2f"),
    ("steps_per_second", "steps/s", 9, ".0f"),
    ("megabytes", "MB", 6, ""),
)
REMARKS = (
    "Generated packs have parts of ten injects and two minutes: timed lines, a question, a nudge",
    "for who does not answer it, lines on words, on posts and on flags of this part and the last,",
    "and an approval. From the 41st part on words and flags are used again, as a pack has no more.",
    "A pack has at most 256 injects. The second build, preset long-packs, differs in that limit",
    "alone; its states are larger for it, so its lengths are to be compared with each other. The",
    "public packs listen for more (moves: what their conditions can tell apart), so length alone",
    "says little of them. Seconds are those of the processor. Steps are those rehearsed and the",
    "transitions explored, each with all that is looked at after it. *: cut short after {} seconds",
    "of the clock, with claims left open; the rest of its row is what was done until then.",
    "!: claims are refuted, which takes longer.",
)


@dataclass(frozen=True)
class Effort:
    """What one proof took."""

    claims: int
    refuted: int
    open: int
    moves: int
    rehearsed: int
    states: int
    transitions: int
    seconds: float
    megabytes: int

    @property
    def mark(self) -> str:
        return "!" if self.refuted else "*" if self.open else " "

    @property
    def steps_per_second(self) -> float:
        return (self.rehearsed + self.transitions) / max(self.seconds, 0.001)


def drill_time(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def part_of(number: int) -> list[dict]:
    """Ten injects of the shape of real ones, from minute 2 * `number` on."""

    def at(seconds: int) -> str:
        return drill_time(number * PART_SECONDS + seconds)

    def line(who: str, text: str) -> dict:
        return {"from": who, "text": f"{text} ({number})."}

    ask, flag = f"ask-{number}", {"flag": f"flag-{number % SLOTS}"}
    answered_now = {"said": f"word-{number % SLOTS}", "after": ask}
    lowered = {"clear": [flag["flag"]]} if number >= SLOTS else {}
    news = [{"fired": ask}, {"incident": STATES[number % len(STATES)]}]
    last = {"flag": f"flag-{(number - 1) % SLOTS}"} if number > 0 else {"joined": "channel"}
    chain = [flag, last]
    wish = {"said": {"intent": "ask_to_publish" if number % 2 == 0 else "ask_all_clear"}}
    return [
        {
            "id": ask,
            "at": at(15),
            **lowered,
            "message": line("mara", "@CMOC what do you know"),
        },
        {
            "id": f"answer-{number}",
            "when": answered_now,
            "delay": "00:05",
            "set": [flag["flag"]],
            "message": line("mara", "Thank you"),
        },
        {"at": at(75), "unless": flag, "message": line("mara", "@CMOC are you with us")},
        {
            "when": {"all": [{"fired": ask}, {**wish, "after": ask}]},
            "delay": "00:10",
            "approves": STEPS[number % len(STEPS)],
            "message": line("mara", "Yes, go"),
        },
        {"at": at(45), "message": line("devon", "Still looking")},
        {"when": {"all": news}, "delay": "00:08", "message": line("devon", "I see our update")},
        {"after": f"answer-{number}", "delay": "00:20", "message": line("devon", "Noted")},
        {"when": {"all": chain}, "delay": "00:12", "message": line("devon", "That fits")},
        {"at": at(95), "if": {"since": "first_post"}, "message": line("devon", "Customers know")},
        {
            "at": at(105),
            "ticket": {"from": "A customer", "subject": f"Slow {number}", "text": "Is it you?"},
        },
    ]


def generated(length: int) -> dict:
    """A pack of `length` injects, all claims of which hold."""
    parts = -(-length // PART)
    longest = parts * PART_SECONDS + 60
    frame = [
        {"at": "00:00", "truth": {"components": ["API"], "level": "degraded", "text": "Slow."}},
        {"at": "00:05", "page": {"from": "bot", "text": "S2: the API is slow."}},
        {"at": drill_time(longest - 30), "end": True},
    ]
    injects = [inject for number in range(parts) for inject in part_of(number)]
    injects = frame[:2] + injects[: length - len(frame)] + frame[2:]
    has_answers = [number for number in range(parts) if number * PART + 4 < length]
    return {
        "format": "cmoc-drill-pack/1",
        "id": f"generated-{length}",
        "title": f"{length} injects",
        "summary": "Generated.",
        "severity": "S2",
        "length": drill_time(parts * PART_SECONDS),
        "longest": drill_time(longest),
        "silence": "02:30",
        "confidentiality": "public",
        "starts_at": "14:00",
        "channel": "inc-1",
        "production_issue": "1",
        "page": {
            "name": "Example Status",
            "containers": ["Cloud"],
            "components": [{"name": "API"}, {"name": "Website"}],
        },
        "cast": {
            "bot": {"name": "Incident Bot", "role": "Bot", "bot": True},
            "mara": {"name": "Mara", "role": "Incident Manager"},
            "devon": {"name": "Devon", "role": "Engineer On Call"},
        },
        "words": {f"word-{number}": [f"fact {number}"] for number in has_answers[:SLOTS]},
        "flags": [f"flag-{number}" for number in has_answers[:SLOTS]],
        "injects": injects,
        "expectations": [
            {
                "id": f"answer-{number}",
                "text": f"Answer {number}",
                "seen": {"fired": f"answer-{number}"},
                "within": drill_time(number * PART_SECONDS + 100),
            }
            for number in has_answers[::5]
        ],
    }


def measured(pack: Path, cli: Path = builds.CLI) -> Effort:
    """Proves `pack`; processor time and memory are those that the system tells of the program."""
    command = [str(cli), "prove", str(pack), "--max-seconds", str(MAX_SECONDS)]
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return effort_of(said.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def effort_of(said: str, seconds: float, megabytes: int) -> Effort:
    counts = re.search(r"(\d+) claims: \d+ proved, (\d+) refuted, (\d+) open", said)
    moves = re.search(r"a player with (\d+) moves", said)
    steps = re.search(r"(\d+) steps rehearsed; (\d+) transitions to (\d+) distinct states", said)
    if not counts or not moves or not steps:
        raise Failure(f"a proof gave no figures:\n{said[-2000:]}")
    rehearsed, transitions, states = map(int, steps.groups())
    return Effort(
        claims=int(counts.group(1)),
        refuted=int(counts.group(2)),
        open=int(counts.group(3)),
        moves=int(moves.group(1)),
        rehearsed=rehearsed,
        states=states,
        transitions=transitions,
        seconds=seconds,
        megabytes=megabytes,
    )


def row(title: str, effort: Effort) -> str:
    cells = (f"{getattr(effort, name):{width}{form}}" for name, _, width, form in COLUMNS)
    return f"  {title:26}{effort.mark}" + "".join(cells)


def ratio_row(title: str, effort: Effort, base: Effort) -> str:
    """How many times `base` each figure of `effort` is."""
    ratios = (
        (getattr(effort, name) / max(getattr(base, name), 0.001), width)
        for name, _, width, _ in COLUMNS
    )
    return f"  {title:27}" + "".join(f"{value:{width}.1f}" for value, width in ratios)


def growth_rows(lengths: dict[int, Effort]) -> list[str]:
    lines = [row(f"{length} injects", effort) for length, effort in lengths.items()]
    for (short, base), (length, effort) in zip(lengths.items(), list(lengths.items())[1:]):
        lines.append(ratio_row(f"{length} : {short} injects", effort, base))
    return lines


def table(
    lengths: dict[int, Effort], long_lengths: dict[int, Effort], packs: dict[str, Effort]
) -> list[str]:
    head = "".join(f"{word:>{width}}" for _, word, width, _ in COLUMNS)
    lines = ["", f"  {'Proofs':27}{head}", *growth_rows(lengths)]
    lines += ["  In the build for long packs", *growth_rows(long_lengths), "  Public packs"]
    lines += [row(name, effort) for name, effort in packs.items()]
    return [*lines, "", *(f"  {remark.format(MAX_SECONDS)}" for remark in REMARKS), ""]


def grown(lengths: tuple[int, ...], cli: Path) -> dict[int, Effort]:
    """What it takes to prove generated packs of these lengths."""
    efforts = {}
    with tempfile.TemporaryDirectory() as folder:
        for length in lengths:
            pack = Path(folder, f"{length}.json")
            pack.write_text(json.dumps(generated(length)))
            efforts[length] = measured(pack, cli)
            if efforts[length].refuted:
                raise Failure(f"the generated pack of {length} injects should have no fault")
    return efforts


def show() -> None:
    """Proves generated and public packs and prints what it took; nothing is asserted."""
    builds.build("native", "cmoc-drill")
    builds.build("long-packs", "cmoc-drill")
    lengths = grown(LENGTHS, builds.CLI)
    long_lengths = grown(LONG_LENGTHS, builds.LONG_PACKS_CLI)
    packs = sorted(site_build.SCENARIOS.glob("*/pack.json"))
    efforts = {pack.parent.name: measured(pack) for pack in packs}
    print("\n".join(table(lengths, long_lengths, efforts)), flush=True)
