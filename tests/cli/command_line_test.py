"""What cmoc-drill answers: exit codes, one sentence on standard error, logs never overwritten."""

from __future__ import annotations

import json
import subprocess
import unittest
from pathlib import Path

from program_case import PROGRAM, ROOT, ProgramCase

PACK = ROOT / "scenarios" / "errors-everywhere" / "pack.json"


class CommandLine(ProgramCase):
    def play(self, moves: object, log: str = "session.log") -> subprocess.CompletedProcess[str]:
        moves_file = self.file("moves.json", moves)
        return self.run_program("play", PACK, "--moves", moves_file, "--log", log)

    def test_every_subcommand_has_help(self) -> None:
        names = ("check", "play", "prove", "replay", "debrief", "notifications", "understand",
                 "import", "export", "index")
        self.assertIn("|".join(names), self.run_program("--help").stdout)
        for name in names:
            done = self.run_program(name, "--help")
            self.assertEqual(done.returncode, 0)
            self.assertIn(f"usage: cmoc-drill {name}", done.stdout)

    def test_wrong_use_exits_with_2_and_one_line(self) -> None:
        for words in ((), ("dance",), ("play",), ("play", PACK), ("replay", "x"), ("check",),
                      ("check", "--loud", PACK), ("check", "missing.json")):
            done = self.run_program(*words)
            self.assertEqual(done.returncode, 2, words)
            self.assertEqual(done.stdout, "")
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_a_good_pack_has_no_findings(self) -> None:
        done = self.run_program("check", PACK)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_broken_json_exits_with_1(self) -> None:
        done = self.run_program("check", self.file("pack.json", "{ nothing"))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_a_player_who_does_nothing_reaches_the_longest_time(self) -> None:
        done = self.play([])
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith("ended 20:00 longest\nhash "), done.stdout)

    def test_a_log_replays_to_the_hash_of_its_play(self) -> None:
        played = self.play([{"at": "00:30", "do": "acknowledge_page"}])
        replayed = self.run_program("replay", "session.log", "--pack", PACK)
        self.assertEqual("hash " + replayed.stdout, played.stdout.splitlines(True)[1])

    def test_the_drill_of_45_minutes_has_the_same_states_under_every_skin(self) -> None:
        session = ROOT / "tests" / "sessions" / "a-long-incident-played-well"
        scenario = json.loads((ROOT / (session / "pack").read_text().strip()).read_text())
        hashes = {}
        for file in sorted((ROOT / "assets" / "skins").glob("*.json")):
            scenario["page"]["skin"] = file.stem
            pack = self.file(f"{file.stem}.json", scenario)
            log = self.folder / f"{file.stem}.log"
            done = self.run_program("play", pack, "--moves", session / "moves.json", "--log", log)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            batches = log.read_text().splitlines()[1:]
            hashes[file.stem] = [json.loads(batch)["hash"] for batch in batches]
        self.assertEqual(sorted(hashes), ["generic", "statusio", "statuspage"])
        self.assertEqual(hashes["statusio"][-1],
                         (session / "expected.hash").read_text().strip())
        for skin, states in hashes.items():
            self.assertGreater(len(states), 20)
            self.assertEqual(states, hashes["statusio"], skin)

    def test_a_log_carries_the_skin_that_was_chosen_and_its_words(self) -> None:
        session = ROOT / "tests" / "sessions" / "a-long-incident-played-well"
        pack = ROOT / (session / "pack").read_text().strip()
        told = {}
        for skin in ("", "statuspage"):
            log = self.folder / f"{skin or 'own'}.log"
            chosen = ["--skin", skin] if skin else []
            played = self.run_program("play", pack, "--moves", session / "moves.json",
                                      "--log", log, *chosen)
            self.assertEqual((played.returncode, played.stderr), (0, ""))
            header = json.loads(log.read_text().splitlines()[0])
            self.assertEqual(header.get("skin", ""), skin)
            told[skin] = [self.run_program(command, log, "--pack", pack).stdout
                          for command in ("debrief", "notifications", "replay")]
        self.assertEqual(told[""][2], told["statuspage"][2])
        level = {"": "Partial Service Disruption", "statuspage": "Partial Outage"}
        for skin, (debrief, notifications, _) in told.items():
            for of, word in level.items():  # what the cast says is the pack's, under every skin
                self.assertEqual(f"| Identified | {word} |" in debrief, of == skin, word)
                self.assertEqual(word in notifications, of == skin, word)

    def test_a_skin_that_is_not_known_is_told(self) -> None:
        moves = self.file("moves.json", [])
        done = self.run_program("play", PACK, "--moves", moves, "--log", "x.log", "--skin", "x")
        self.assertEqual(done.returncode, 2)
        self.assertIn('--skin: expected the id of a skin, got "x"', done.stderr)
        self.assertFalse((self.folder / "x.log").exists())

    def test_maintenance_is_played_told_and_debriefed(self) -> None:
        words = {"title": "Upgrade", "details": "We upgrade.", "infrastructure": "all",
                 "starts_minute": 940, "ends_minute": 943, "reminders": 1,
                 "is_automatic": True, "start_message": "It begins.",
                 "start_broadcast": ["tweet"], "finish_message": "It is over."}
        played = self.play([{"at": "00:10", "do": "schedule_maintenance", **words},
                            {"at": "00:20", "do": "move_maintenance", "step": "finish",
                             "details": "Too early"}])
        self.assertIn("start the maintenance first", played.stderr)
        sent = self.run_program("notifications", "session.log", "--pack", PACK).stdout
        self.assertIn("Maintenance scheduled", sent)
        self.assertIn("Planned: 15:40 UTC to 15:43 UTC", sent)
        self.assertIn("--- tweet ---\nPRACTICE: Upgrade - Maintenance in progress.", sent)
        debrief = self.run_program("debrief", "session.log", "--pack", PACK).stdout
        self.assertIn("Upgrade: is finished. It is over.", debrief)

    def test_a_play_of_a_proof_moves_maintenances_as_a_moves_file_does(self) -> None:
        pack = json.loads((ROOT / "tests" / "packs" / "good" / "maintenance.json").read_text())
        pack["silence"] = "05:00"
        pack["injects"] = [
            {"at": "00:00", "message": {"from": "mara", "text": "It runs."}},
            {"at": "04:00", "if": {"maintenance": "upgrade", "is": "active"},
             "message": {"from": "mara", "text": "It still runs."}},
            {"id": "all-clear", "at": "09:00", "end": True},
        ]
        file = self.file("pack.json", pack)
        done = self.run_program("prove", file, "--plays", "plays")
        self.assertEqual(done.returncode, 1, done.stderr)
        moves = Path(self.folder, "plays", "drill.moves.json")
        self.assertIn('"do": "move_maintenance"', moves.read_text())
        played = self.run_program("play", file, "--moves", moves, "--log", "session.log")
        self.assertEqual((played.returncode, played.stderr), (0, ""))

    def test_a_log_is_never_overwritten(self) -> None:
        self.play([])
        before = (self.folder / "session.log").read_bytes()
        self.assertEqual(self.play([]).returncode, 2)
        self.assertEqual((self.folder / "session.log").read_bytes(), before)

    def test_all_faults_of_a_moves_file_come_at_once(self) -> None:
        done = self.play([{"at": "soon", "do": "acknowledge_page"},
                          {"at": "00:30", "do": "ackowledge_page"},
                          {"at": "00:40", "do": "say", "where": "channel"},
                          {"at": "00:10", "do": "mute", "loud": True}])
        self.assertEqual(done.returncode, 1)
        self.assertFalse((self.folder / "session.log").exists())
        self.assertEqual(len(done.stderr.splitlines()), 5, done.stderr)

    def test_a_refused_move_is_told_and_skipped(self) -> None:
        done = self.play([{"at": "00:30", "do": "resolve_page"}])
        self.assertEqual(done.returncode, 0)
        self.assertIn("the move at 00:30 was refused: acknowledge the page first", done.stderr)

    def test_a_torn_last_line_is_dropped_and_said(self) -> None:
        self.play([])
        log = self.folder / "session.log"
        log.write_bytes(log.read_bytes()[:-10])
        done = self.run_program("replay", log, "--pack", PACK)
        self.assertEqual(done.returncode, 0)
        self.assertIn("torn", done.stderr)

    def test_a_changed_log_is_refused(self) -> None:
        self.play([])
        log = self.folder / "session.log"
        log.write_text(log.read_text().replace("Git", "Got", 1))
        done = self.run_program("replay", log, "--pack", PACK)
        self.assertEqual((done.returncode, done.stdout), (1, ""))

    def test_a_log_of_another_pack_is_refused(self) -> None:
        self.play([])
        other = self.file("other.json", PACK.read_text().replace('"20:00"', '"21:00"', 1))
        done = self.run_program("replay", "session.log", "--pack", other)
        self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)

    def test_a_debrief_is_marked_as_practice(self) -> None:
        self.play([])
        done = self.run_program("debrief", "session.log", "--pack", PACK)
        self.assertEqual(done.returncode, 0)
        self.assertTrue(done.stdout.startswith("# PRACTICE"))

    POSTS = [
        {"at": "01:00", "do": "create_incident", "title": "Errors", "infrastructure": ["Website"],
         "state": "investigating", "status": "degraded", "details": "We look into it.",
         "broadcast": ["email", "tweet"], "subject": "*|CURRENTSTATUS|*"},
        {"at": "02:00", "do": "post_update", "state": "identified", "status": "degraded",
         "details": "Found it."},
    ]

    def test_notifications_are_what_subscribers_of_the_ticked_ways_received(self) -> None:
        self.play(self.POSTS)
        done = self.run_program("notifications", "session.log", "--pack", PACK)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertTrue(done.stdout.startswith("PRACTICE. Post 1. Sent by email to 4,812, tweet"))
        self.assertIn("PRACTICE: Degraded Performance\n", done.stdout)
        self.assertIn("PRACTICE. Post 2. Nobody was notified at ", done.stdout)
        ways = [line for line in done.stdout.splitlines() if line.startswith("---")]
        self.assertEqual(ways, ["--- email ---", "--- tweet ---", "--- rss ---", "--- rss ---"])

    def test_notifications_of_one_post_by_one_way(self) -> None:
        self.play(self.POSTS)
        done = self.run_program("notifications", "session.log", "--pack", PACK, "--post", "1",
                                "--channel=tweet")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(" of 280)", done.stdout)
        self.assertNotIn("--- email ---", done.stdout)
        self.assertNotIn("Post 2", done.stdout)

    def test_notifications_ask_for_ways_and_posts_that_exist(self) -> None:
        self.play(self.POSTS)
        for option in ("--post=0", "--post=3", "--post=first", "--channel=pigeon"):
            done = self.run_program("notifications", "session.log", "--pack", PACK, option)
            self.assertEqual((done.returncode, done.stdout), (2, ""), option)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_a_session_without_posts_notified_nobody(self) -> None:
        self.play([])
        done = self.run_program("notifications", "session.log", "--pack", PACK)
        self.assertEqual((done.returncode, done.stdout.count("\n")), (0, 1))

    def understand(self, lines: bytes, *words: str) -> list[bytes]:
        done = subprocess.run([PROGRAM, "understand", *words], input=lines, capture_output=True)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.split(b"\n")

    def test_understand_prints_intents_and_the_line(self) -> None:
        out = self.understand(b"ack, posting now\r\nlol\n\nwhats the impact")
        self.assertEqual(out, [b"intend,acknowledge_ask\tack, posting now", b"none\tlol", b"none\t",
                               b"ask_for_facts\twhats the impact", b""])
        self.assertEqual(self.understand(b"shall i post\n", "--policy", "pagerduty")[0],
                         b"ask_to_publish\tshall i post")
        self.assertIn(b"state: monitoring",
                      self.understand(b"can we go to monitoring\n", "--explain")[0])

    def test_understand_answers_hostile_lines(self) -> None:
        lines = [b"\0\0", b"\xff\xfe shall i post", b"x" * 1_000_000, b"post? " * 20_000, b"\t\t"]
        out = self.understand(b"\n".join(lines) + b"\n")
        self.assertEqual(out, [b"none\t" + line for line in lines] + [b""])

    def test_understand_knows_its_policies(self) -> None:
        self.assertEqual(self.run_program("understand", "--policy", "nobody").returncode, 2)


if __name__ == "__main__":
    unittest.main()
