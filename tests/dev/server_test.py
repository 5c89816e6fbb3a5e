"""The local server answers as a strict static host would."""

from __future__ import annotations

import http.client
import sys
import tempfile
import threading
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "dev"))

import machine
import server


class Server(unittest.TestCase):
    def setUp(self) -> None:
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (folder / "index.html").write_text("<!doctype html>")
        (folder / "drill.wasm").write_bytes(b"\0asm")
        (folder / "drill.js").write_text("export {};")
        (folder / "scenarios").mkdir()
        self.server = server.open_server(0, str(folder))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def get(self, path: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(*self.server.server_address)
        self.addCleanup(connection.close)
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        return answer

    def test_types_are_what_browsers_insist_on(self) -> None:
        for path, expected in (
            ("/", "text/html; charset=utf-8"),
            ("/drill.wasm", "application/wasm"),
            ("/drill.js", "text/javascript; charset=utf-8"),
        ):
            self.assertEqual(expected, self.get(path).headers["Content-Type"])

    def test_every_answer_carries_the_security_policy(self) -> None:
        for path in ("/", "/missing"):
            policy = self.get(path).headers["Content-Security-Policy"]
            self.assertIn("script-src 'self' 'wasm-unsafe-eval'", policy)
            self.assertNotIn("unsafe-inline", policy)

    def test_missing_files_and_folders_are_not_found(self) -> None:
        self.assertEqual(404, self.get("/missing").status)
        self.assertEqual(404, self.get("/scenarios/").status)

    def test_a_port_in_use_is_told_in_a_sentence(self) -> None:
        with self.assertRaises(machine.Failure) as raised:
            server.open_server(self.server.server_address[1])
        self.assertIn("is in use", str(raised.exception))
