"""What `cmoc-drill import` and `export` answer: drafts that pass check, tasks, refusals."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from program_case import ROOT, ProgramCase

SCENARIOS = sorted((ROOT / "scenarios").glob("*/pack.json"))

SCRIPT = """# Disk trouble
10:05 EOC: The disk of mail-07 is full.
10:20 Status page (Investigating): Mails are late.
14:40 Status page (Resolved): Mails are on time.
"""


def update(status: str, at: str, body: str) -> dict:
    return {"status": status, "display_at": at, "created_at": at, "body": body,
            "affected_components": None}


def incident(name: str, identity: str) -> dict:
    return {"id": identity, "name": name, "impact": "major", "incident_updates": [
        update("resolved", "2019-02-20T13:40:58.572-06:00", "All is well."),
        update("investigating", "2019-02-20T12:00:19.483-06:00", "Something is slow.")]}


class Import(ProgramCase):
    def statuspage(self, *incidents: dict) -> Path:
        return self.file("incidents.json", {"page": {"name": "Sample"}, "incidents": incidents})

    def test_a_draft_passes_check_and_plays_to_its_end(self) -> None:
        done = self.run_program("import", self.file("script.txt", SCRIPT), "--from", "text",
                                "--out", "draft.json")
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        self.assertEqual(self.run_program("check", "draft.json").stderr, "")
        played = self.run_program("play", "draft.json", "--moves", self.file("moves.json", []),
                                  "--log", "drill.log")
        self.assertTrue(played.stdout.startswith("ended "), played.stderr)

    def test_a_player_who_does_what_the_real_one_did_ends_the_draft(self) -> None:
        self.run_program("import", self.statuspage(incident("Slow", "a")), "--from", "statuspage",
                         "--out", "draft.json")
        post = {"infrastructure": "all", "details": "x"}
        moves = [{"at": "00:10", "do": "acknowledge_page"},
                 {"at": "00:20", "do": "join_channel"},
                 {"at": "01:00", "do": "say", "where": "channel", "text": "CMOC here. Go public?"},
                 {"at": "02:00", "do": "create_incident", "title": "Slow", "state": "investigating",
                  "status": "partial", **post},
                 {"at": "15:30", "do": "post_update", "state": "resolved", "status": "operational",
                  "details": "Over."}]
        played = self.run_program("play", "draft.json", "--moves", self.file("m.json", moves),
                                  "--log", "drill.log")
        self.assertEqual(played.stderr, "")
        self.assertTrue(played.stdout.startswith("ended 15:50 "), played.stdout)
        debrief = self.run_program("debrief", "drill.log", "--pack", "draft.json").stdout
        self.assertIn("The page says Resolved", debrief)

    def test_a_draft_is_proved_whole(self) -> None:
        sources = {"text": self.file("script.txt", SCRIPT),
                   "statuspage": self.statuspage(incident("Slow", "a"))}
        for source, path in sources.items():
            draft = f"{source}.json"
            self.run_program("import", path, "--from", source, "--out", draft)
            done = self.run_program("prove", draft)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_tasks_come_on_standard_error_beside_the_draft_and_in_its_summary(self) -> None:
        done = self.run_program("import", self.file("script.txt", SCRIPT), "--from", "text",
                                "--out", "draft.json")
        beside = (self.folder / "draft.json.todo.txt").read_text()
        self.assertEqual(done.stderr, beside)
        self.assertIn('host name, "mail-07"', beside)
        self.assertIn("4 h 35 min of the incident became 20 min", beside)
        draft = json.loads((self.folder / "draft.json").read_text())
        self.assertTrue(draft["summary"].startswith("DRAFT"))
        self.assertEqual(draft["confidentiality"], "confidential")

    def test_an_existing_file_is_never_overwritten(self) -> None:
        self.file("draft.json", "mine")
        done = self.run_program("import", self.file("script.txt", SCRIPT), "--from", "text",
                                "--out", "draft.json")
        self.assertEqual(done.returncode, 2)
        self.assertEqual((self.folder / "draft.json").read_text(), "mine")

    def test_the_list_shows_each_incident_and_one_is_taken_by_id_or_number(self) -> None:
        source = self.statuspage(incident("Slow", "a1"), incident("Gone", "b2"))
        done = self.run_program("import", source, "--from", "statuspage", "--list")
        self.assertEqual([line.split("\t")[:2] for line in done.stdout.splitlines()],
                         [["1", "a1"], ["2", "b2"]])
        self.assertIn("2019-02-20 18:00 UTC\t1 h 40 min\t2 posts\tSlow", done.stdout)
        for chosen in ("b2", "2"):
            done = self.run_program("import", source, "--from", "statuspage", "--incident", chosen)
            self.assertEqual(json.loads(done.stdout)["title"], "Gone")

    def test_several_incidents_need_a_choice_but_tries_do_not_count(self) -> None:
        source = self.statuspage(incident("Slow", "a"), incident("Gone", "b"))
        done = self.run_program("import", source, "--from", "statuspage")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("expected --incident ID, as the file holds 2 incidents", done.stderr)
        source = self.statuspage(incident("[TEST] x", "a"), incident("Gone", "b"))
        done = self.run_program("import", source, "--from", "statuspage")
        self.assertEqual(json.loads(done.stdout)["title"], "Gone")

    def test_a_file_without_an_incident_is_refused_in_words(self) -> None:
        empty = {"statuspage": self.statuspage(), "text": self.file("t.txt", "No time at all.\n"),
                 "statusio": self.file("s.json", {"result": {"incidents": []}}),
                 "cstate": self.file("c.md", "---\ntitle: x\n---\n")}
        for source, path in empty.items():
            done = self.run_program("import", path, "--from", source)
            self.assertEqual((done.returncode, done.stdout), (1, ""), source)
            self.assertEqual(done.stderr, f"cmoc-drill: {path}: expected at least one incident,"
                                          " got none\n")

    def test_a_fault_of_content_is_one_sentence_with_its_place(self) -> None:
        broken = incident("Slow", "a")
        broken["incident_updates"][0]["display_at"] = "soon"
        path = self.statuspage(broken)
        done = self.run_program("import", path, "--from", "statuspage")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr, f"cmoc-drill: {path}: /incidents/0/incident_updates/0/"
                                      'display_at: expected a date and time such as'
                                      ' "2021-04-03T15:21:00Z", got "soon"\n')

    def test_wrong_use_exits_with_2_and_one_line(self) -> None:
        script = self.file("script.txt", SCRIPT)
        for words in (("import",), ("import", script), ("import", script, "--from", "smoke"),
                      ("import", "missing", "--from", "text"),
                      ("import", script, "--from", "text", "--incident", "7"),
                      ("import", script, "--from", "csv", "--list"),
                      ("export", SCENARIOS[0]), ("export", SCENARIOS[0], "--to", "paper"),
                      ("export", "missing", "--to", "csv")):
            done = self.run_program(*words)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_every_drill_of_the_site_survives_a_run_sheet(self) -> None:
        for number, pack in enumerate(SCENARIOS):
            sheet, again = f"{number}.csv", f"{number}.json"
            self.assertEqual(
                self.run_program("export", pack, "--to", "csv", "--out", sheet).stderr, "")
            done = self.run_program("import", sheet, "--from", "csv", "--out", again)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(json.loads((self.folder / again).read_text()),
                             json.loads(pack.read_text()), pack)


if __name__ == "__main__":
    unittest.main()
