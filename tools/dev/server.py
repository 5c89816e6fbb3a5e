"""Serves build/site on this machine as a strict static host would."""

from __future__ import annotations

import errno
import functools
import http.server

from workspace import Failure
from site_build import SITE

# Everything comes from the site itself; the sockets are for live drills through a broker.
SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self' wss: ws://localhost:* ws://127.0.0.1:*",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", SECURITY_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass

    def list_directory(self, path: str) -> None:
        self.send_error(404)


def open_server(port: int, folder: str = str(SITE)) -> http.server.ThreadingHTTPServer:
    """A server of `folder` bound to 127.0.0.1; port 0 takes any free one."""
    handler = functools.partial(SiteHandler, directory=folder)
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Failure(f"port {port} is in use; choose another with --port", 2) from None
        raise


def serve(port: int) -> int:
    with open_server(port) as server:
        print(
            f"\nPractice at http://127.0.0.1:{server.server_address[1]}  (Ctrl+C stops)", flush=True
        )
        server.serve_forever()
    return 0
