"""The schema of packs, the program that reads them and the author's guide name the same things."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

from node_packages import installed_tool

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "scenarios" / "pack.schema.json").read_text())
GUIDE = (ROOT / "scenarios" / "README.md").read_text()
READER = ROOT / "src" / "pack"
JOINS = {"all", "any", "not"}
# Bad packs that only a reader can refuse: names that are taken twice or lead in a circle, times
# that do not follow each other, sizes of a whole, what a parser of JSON repairs in silence.
BEYOND_A_SCHEMA = {
    "cast_shares_a_name",
    "circle_of_injects",
    "component_twice",
    "condition_too_wide",
    "given_inject_id",
    "inject_after_longest",
    "inject_id_twice",
    "key_twice",
    "limit_without_every",
    "lone_surrogate",
    "longest_before_length",
    "maintenance_over_before_the_drill",
    "no_action",
    "not_utf_8",
    "too_deep",
    "unknown_container",
    "words_without_letters",
}


def table(file: str, name: str) -> str:
    """The text of the table `name` in a file of the reader."""
    found = re.search(rf"\b{name}\[\] = \{{(.*?)\}};", (READER / file).read_text(), re.DOTALL)
    assert found, f"{file} has no table {name}"
    return found[1]


def keys(file: str, name: str) -> set[str]:
    return set(re.findall(r'\{"(\w+)"', table(file, name)))


def required_keys(file: str, name: str) -> set[str]:
    return set(re.findall(r'\{"(\w+)", Need::kRequired\}', table(file, name)))


def conditions() -> dict[str, dict]:
    return {each["title"]: each for each in SCHEMA["$defs"]["condition"]["oneOf"]}


class PackSchema(unittest.TestCase):
    def test_the_top_of_a_pack_has_the_keys_that_the_reader_takes(self) -> None:
        self.assertEqual(keys("header_reader.cpp", "kPackKeys"), set(SCHEMA["properties"]))
        self.assertEqual(
            required_keys("header_reader.cpp", "kPackKeys"), set(SCHEMA["required"])
        )

    def test_an_inject_has_the_keys_that_the_reader_takes(self) -> None:
        read = keys("inject_reader.cpp", "kInjectKeys")
        self.assertEqual(read, set(SCHEMA["$defs"]["inject"]["properties"]))

    def test_an_expectation_has_the_keys_that_the_reader_takes(self) -> None:
        read = keys("expectation_reader.cpp", "kExpectationKeys")
        self.assertEqual(read, set(SCHEMA["$defs"]["expectation"]["properties"]))

    def test_a_maintenance_has_the_keys_that_the_reader_takes(self) -> None:
        maintenance = SCHEMA["properties"]["maintenances"]["items"]
        read = keys("maintenance_reader.cpp", "kMaintenanceKeys")
        self.assertEqual(read, set(maintenance["properties"]))
        needed = required_keys("maintenance_reader.cpp", "kMaintenanceKeys")
        self.assertEqual(needed, set(maintenance["required"]))

    def test_each_condition_has_the_keys_that_the_reader_takes(self) -> None:
        atoms = table("condition_atoms.cpp", "kAtoms")
        rows = re.findall(r'\{\{(\{"\w+"\}(?:, \{"\w+"\})*)\}', atoms)
        read = {names[0]: set(names) for names in (re.findall(r'"(\w+)"', row) for row in rows)}
        read |= {join: {join} for join in JOINS}
        described = {name: set(each["properties"]) for name, each in conditions().items()}
        self.assertEqual(read, described)

    def test_the_guide_tells_of_every_key_word_and_moment(self) -> None:
        told = set(re.findall(r'[`"{ ]"?(\w+)"?[`":]', GUIDE))
        defs = SCHEMA["$defs"]
        names = {
            *SCHEMA["properties"],
            *defs["inject"]["properties"],
            *defs["expectation"]["properties"],
            *(key for each in conditions().values() for key in each["properties"]),
            *SCHEMA["properties"]["maintenances"]["items"]["properties"],
            *(word for kind in ("moment", "level", "state", "step", "intent", "place", "broadcast",
                                "maintenanceState", "reminder")
              for word in defs[kind]["enum"]),
            *defs["note"]["properties"]["at"]["enum"],
        }
        self.assertEqual(set(), names - told)

    def test_every_reference_leads_somewhere(self) -> None:
        asked = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(SCHEMA)))
        self.assertEqual(asked, set(SCHEMA["$defs"]))

    def test_ajv_takes_every_good_pack(self) -> None:
        packs = [*ROOT.glob("tests/packs/good/*.json"), *ROOT.glob("scenarios/*/pack.json")]
        self.assertEqual({"valid"}, set(verdicts(packs).values()))

    def test_ajv_refuses_every_bad_pack_whose_fault_a_schema_can_see(self) -> None:
        packs = list(ROOT.glob("tests/packs/bad/*.json"))
        taken = {
            pack.stem for pack, verdict in verdicts(packs).items() if verdict == "valid"
        }
        self.assertEqual(BEYOND_A_SCHEMA, taken)


def verdicts(packs: list[Path]) -> dict[Path, str]:
    """What ajv says of each: "valid", "no JSON" or its fault."""
    script = ROOT / "tools" / "schema" / "validate.mjs"
    schema = ROOT / "scenarios" / "pack.schema.json"
    done = subprocess.run(
        ["node", str(script), str(installed_tool("schema")), str(schema), *map(str, packs)],
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(zip(packs, done.stdout.splitlines(), strict=True))


if __name__ == "__main__":
    unittest.main()
