"""Breaks public packs on purpose, each time in one claim, and asks `cmoc-drill` to find it.

A mutant is a pack with one change that an author could make by mistake, and the claim that it
breaks. It is found when `check` refuses the pack or `prove` refutes that very claim.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import builds
import site_build
from workspace import ROOT

LIMITS = ["--max-seconds", "60", "--max-states", "60000"]
CAN_HAPPEN = "can happen"
CAN_FAIL = "can fail to hold"
CAN_BE_SPARED = "can be spared"
FINISHES = "can be played to an end of the pack's own"
TALKS = "never falls silent for longer than it says"
IS_SAFE = "changes nothing but itself"
NEVER = {"all": [{"joined": "call"}, {"not": {"joined": "call"}}]}
ALWAYS = {"any": [{"joined": "call"}, {"not": {"joined": "call"}}]}


@dataclass(frozen=True)
class Mutant:
    """A broken pack; `where` and `claim` are those of a proof."""

    kind: str
    scenario: str
    pack: dict
    where: str
    claim: str

    def __str__(self) -> str:
        return f"{self.scenario}: {self.kind}: {self.where} {self.claim}"


def identity(pack: dict, index: int) -> str:
    return pack["injects"][index].get("id", f"inject-{index + 1}")


def place(pack: dict, index: int, part: str = "") -> str:
    return f"injects/{identity(pack, index)}{part}"


def spread(items: list, most: int) -> list:
    """At most `most` of `items`, from all over the list."""
    step = max(1, -(-len(items) // most))
    return items[::step][:most]


def wants(condition: object) -> list[dict]:
    """The steps that a condition cannot do without."""
    if not isinstance(condition, dict):
        return []
    if "all" in condition:
        return [step for each in condition["all"] for step in wants(each)]
    return [condition]


def injects(pack: dict, key: str) -> list[int]:
    return [index for index, each in enumerate(pack["injects"]) if key in each]


def changed(pack: dict, index: int, **keys: object) -> dict:
    mutant = copy.deepcopy(pack)
    mutant["injects"][index].update(keys)
    return mutant


def flag_never_raised(pack: dict) -> Iterator[tuple[dict, str, str]]:
    needed = [
        (index, step["flag"])
        for index in injects(pack, "when")
        for step in wants(pack["injects"][index]["when"])
        if "flag" in step
    ]
    for index, flag in spread(needed, 3):
        mutant = copy.deepcopy(pack)
        for each in mutant["injects"]:
            each["set"] = [name for name in each.get("set", []) if name != flag]
            if not each["set"]:
                del each["set"]
        yield mutant, place(pack, index), CAN_HAPPEN


def flag_lowered_at_once(pack: dict) -> Iterator[tuple[dict, str, str]]:
    raised = Counter(name for each in pack["injects"] for name in each.get("set", []))
    needed = [
        (index, step["flag"])
        for index in injects(pack, "when")
        for step in wants(pack["injects"][index]["when"])
        if raised.get(step.get("flag")) == 1
    ]
    for index, flag in spread(needed, 1):
        mutant = copy.deepcopy(pack)
        for each in mutant["injects"]:
            if flag in each.get("set", []):
                each["clear"] = sorted({*each.get("clear", []), flag})
        yield mutant, place(pack, index), CAN_HAPPEN


def approval_never_given(pack: dict) -> Iterator[tuple[dict, str, str]]:
    needed = [
        (index, step["approved"])
        for index in injects(pack, "when")
        for step in wants(pack["injects"][index]["when"])
        if isinstance(step.get("approved"), str)
    ]
    for index, step in spread(needed, 2):
        mutant = copy.deepcopy(pack)
        for each in mutant["injects"]:
            given = each.pop("approves", [])
            kept = [name for name in ([given] if isinstance(given, str) else given) if name != step]
            if kept:
                each["approves"] = kept
        yield mutant, place(pack, index), CAN_HAPPEN


def condition_excludes_itself(pack: dict) -> Iterator[tuple[dict, str, str]]:
    for index in spread(injects(pack, "when"), 3):
        when = pack["injects"][index]["when"]
        yield (
            changed(pack, index, when={"all": [when, {"not": when}]}),
            place(pack, index),
            CAN_HAPPEN,
        )


def two_states_at_once(pack: dict) -> Iterator[tuple[dict, str, str]]:
    for index in spread(injects(pack, "when")[1:], 2):
        when = {"all": [pack["injects"][index]["when"], {"incident": "monitoring"},
                        {"incident": "identified"}]}
        yield changed(pack, index, when=when), place(pack, index), CAN_HAPPEN


def maintenance_goes_back(pack: dict) -> Iterator[tuple[dict, str, str]]:
    """It waits for a maintenance of which something was told, and which has not begun."""
    for each, index in zip(pack.get("maintenances", []), injects(pack, "when"), strict=False):
        when = {"all": [pack["injects"][index]["when"], {"since": {"maintenance": each["id"]}},
                        {"maintenance": each["id"], "is": "scheduled"}]}
        yield changed(pack, index, when=when), place(pack, index), CAN_HAPPEN


def ends_by_itself_too_late(pack: dict) -> Iterator[tuple[dict, str, str]]:
    """It waits for what goes on by itself to be late, which nothing of that kind ever is."""
    for each, index in zip(pack.get("maintenances", []), injects(pack, "when")[1:], strict=False):
        when = {"all": [{"overrun": each["id"]}, {"maintenance": each["id"], "automatic": True}]}
        yield changed(pack, index, when=when), place(pack, index), CAN_HAPPEN


def wait_for_each_other(pack: dict) -> Iterator[tuple[dict, str, str]]:
    waiting = [index for index in injects(pack, "when") if "id" in pack["injects"][index]]
    for first, second in spread(list(zip(waiting[::2], waiting[1::2], strict=False)), 2):
        mutant = copy.deepcopy(pack)
        for index, other in ((first, second), (second, first)):
            each = mutant["injects"][index]
            each["when"] = {"all": [each["when"], {"fired": identity(pack, other)}]}
        yield mutant, place(pack, first), CAN_HAPPEN


def later_than_the_drill(pack: dict) -> Iterator[tuple[dict, str, str]]:
    timed = [index for index in injects(pack, "at") if "id" in pack["injects"][index]
             and pack["injects"][index]["at"] not in ("00:00", "0:00")]
    for index in spread(injects(pack, "when")[2:], 2):
        if not timed:
            return
        since = {"since": {"inject": identity(pack, timed[-1])}, "at_least": pack["longest"]}
        when = {"all": [pack["injects"][index]["when"], since]}
        yield changed(pack, index, when=when), place(pack, index), CAN_HAPPEN


def denies_what_it_follows(pack: dict) -> Iterator[tuple[dict, str, str]]:
    """It comes after an inject and wants that one not to have happened."""
    by_id = {each.get("id"): each for each in pack["injects"]}
    simple = [
        index
        for index in injects(pack, "after")
        if "at" in by_id.get(pack["injects"][index]["after"], {})
    ]
    for index in spread(simple, 2):
        condition = {"not": {"fired": pack["injects"][index]["after"]}}
        yield changed(pack, index, **{"if": condition}), place(pack, index), CAN_HAPPEN


def never_needless(pack: dict) -> Iterator[tuple[dict, str, str]]:
    for index in spread(injects(pack, "unless"), 2):
        yield changed(pack, index, unless=NEVER), place(pack, index), CAN_BE_SPARED


def always_needless(pack: dict) -> Iterator[tuple[dict, str, str]]:
    for index in spread(injects(pack, "unless")[1:], 2):
        yield changed(pack, index, unless=ALWAYS), place(pack, index), CAN_HAPPEN


def condition_without_a_choice(pack: dict) -> Iterator[tuple[dict, str, str]]:
    for index in spread(injects(pack, "if"), 2):
        condition = pack["injects"][index]["if"]
        always = {"any": [condition, {"not": condition}]}
        yield changed(pack, index, **{"if": always}), place(pack, index, "/if"), CAN_FAIL


def expectation_nobody_meets(pack: dict) -> Iterator[tuple[dict, str, str]]:
    yield from expectations(pack, "seen", NEVER, "can be met")
    yield from expectations(pack, "never", ALWAYS, "can be met")


def expectation_nobody_misses(pack: dict) -> Iterator[tuple[dict, str, str]]:
    yield from expectations(pack, "seen", ALWAYS, "can be missed")
    yield from expectations(pack, "never", NEVER, "can be missed")


def expectations(
    pack: dict, key: str, condition: dict, claim: str
) -> Iterator[tuple[dict, str, str]]:
    having = [index for index, each in enumerate(pack["expectations"]) if key in each]
    for index in spread(having, 2):
        mutant = copy.deepcopy(pack)
        mutant["expectations"][index][key] = condition
        yield mutant, f"expectations/{pack['expectations'][index]['id']}", claim


def no_way_out(pack: dict) -> Iterator[tuple[dict, str, str]]:
    mutant = copy.deepcopy(pack)
    mutant["flags"] = [*mutant.get("flags", []), "never-raised"]
    for each in mutant["injects"]:
        if each.get("end"):
            each["if"] = {"flag": "never-raised"}
    yield mutant, "drill", FINISHES


def dead_room(pack: dict) -> Iterator[tuple[dict, str, str]]:
    """One of the lines at set times is said by nobody."""
    if "silence" not in pack:
        return
    for share in (3, 2):
        mutant = copy.deepcopy(pack)
        fixed = [each for each in mutant["injects"] if {"at", "message"} <= set(each)
                 and not {"if", "unless"} & set(each)]
        fixed.sort(key=lambda each: moment(each["at"]))
        kept = fixed[: len(fixed) // share]
        silent = [each for each in mutant["injects"] if {"message", "spoken"} & set(each)
                  and all(each is not other for other in kept)]
        for each in silent:
            each.pop("message", None)
            each.pop("spoken", None)
            each.pop("repeat_back", None)
            each["ticket"] = {"from": "A customer", "subject": "Hello?", "text": "Anybody there?"}
        yield mutant, "drill", TALKS


def moment(text: str) -> float:
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return total


def pressure_that_ends_the_drill(pack: dict) -> Iterator[tuple[dict, str, str]]:
    for index in spread([index for index in injects(pack, "pressure")
                         if "id" in pack["injects"][index]], 2):
        mutant = copy.deepcopy(pack)
        if len(mutant["injects"]) > 250:
            del mutant["injects"][250:]
        mutant["injects"].append(
            {"after": identity(pack, index), "delay": "01:00", "end": True}
        )
        yield mutant, place(pack, index), IS_SAFE


KINDS: tuple[Callable[[dict], Iterator[tuple[dict, str, str]]], ...] = (
    flag_never_raised,
    flag_lowered_at_once,
    approval_never_given,
    condition_excludes_itself,
    two_states_at_once,
    maintenance_goes_back,
    ends_by_itself_too_late,
    wait_for_each_other,
    later_than_the_drill,
    denies_what_it_follows,
    never_needless,
    always_needless,
    condition_without_a_choice,
    expectation_nobody_meets,
    expectation_nobody_misses,
    no_way_out,
    dead_room,
    pressure_that_ends_the_drill,
)


def mutants() -> list[Mutant]:
    """Of all public packs, in the order of their names."""
    found = []
    for path in sorted(site_build.SCENARIOS.glob("*/pack.json")):
        pack = json.loads(path.read_text())
        for kind in KINDS:
            name = kind.__name__.replace("_", " ")
            found += [Mutant(name, pack["id"], *made) for made in kind(pack)]
    return found


def how_found(mutant: Mutant) -> str:
    """"prove" or "check"; empty when neither found it."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "pack.json")
        path.write_text(json.dumps(mutant.pack))
        program = builds.program("native", "cmoc-drill")
        done = subprocess.run(
            [*program, "prove", str(path), "--json", *LIMITS],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
    if not done.stdout:
        return "check" if done.returncode == 1 else ""
    for each in json.loads(done.stdout)["claims"]:
        if (each["where"], each["claim"], each["verdict"]) == (
            mutant.where, mutant.claim, "refuted",
        ):
            return "prove"
    return ""


def run(chosen: list[Mutant]) -> int:
    """Tells who found what; returns how many nobody found."""
    with ThreadPoolExecutor(max(1, os.cpu_count() or 1)) as pool:
        found = list(pool.map(how_found, chosen))
    missed = [str(mutant) for mutant, by in zip(chosen, found, strict=True) if not by]
    for each in missed:
        print(f"not found: {each}")
    by = Counter(found)
    print(f"{len(chosen)} mutants: {by['prove']} found by prove, {by['check']} by check, "
          f"{len(missed)} by nobody")
    return len(missed)
