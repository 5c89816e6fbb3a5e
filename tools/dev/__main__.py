"""Command line of ./dev: reads the arguments and calls the module that does the work."""

from __future__ import annotations

import argparse
import sys

import bench
import builds
import code_format
import cues
import machine
import server
import site_build
import soak
import test_parts
from workspace import Failure

DESCRIPTION = "Builds, runs and tests CMOC Drill. On Debian as root it installs what is missing."


def run(options: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD + machine.WEB)
    site_build.build()
    return server.serve(options.port)


def build(options: argparse.Namespace) -> int:
    machine.prepare(machine.BUILD + machine.WEB)
    site_build.build()
    print(
        f"\ncommand line: {builds.shown(builds.CLI)}\nsite:         {builds.shown(site_build.SITE)}"
    )
    return 0


def test(options: argparse.Namespace) -> int:
    return test_parts.run(options.parts, options.update_goldens)


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./dev", description=DESCRIPTION)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, function, summary: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=summary, description=summary)
        sub.set_defaults(function=function)
        return sub

    sub = command("run", run, "Build everything and serve the drill on this machine.")
    sub.add_argument("--port", type=int, default=8080, help="port on 127.0.0.1 (default 8080)")
    sub = command("test", test, "Run all tests, or the named parts.")
    sub.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help="any of: " + ", ".join(test_parts.PARTS) + " (default: all)",
    )
    sub.add_argument(
        "--update-goldens",
        action="store_true",
        help="rewrite tests/sessions from the native build and tests/web/aria from the page,"
        " then compare as usual",
    )
    sub = command("soak", soak.run, "Run the long tests, or the named parts.")
    sub.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help="any of: " + ", ".join(soak.PARTS) + " (default: all)",
    )
    sub.add_argument("--first", type=int, default=1, help="random: the first seed (default 1)")
    sub.add_argument(
        "--count",
        type=int,
        default=soak.RANDOM_SESSIONS,
        help=f"random: sessions (default {soak.RANDOM_SESSIONS})",
    )
    sub.add_argument(
        "--seconds", type=int, default=300, help="damage, fuzz: how long, each target (default 300)"
    )
    sub.add_argument("--seed", type=int, default=None, help="damage, fuzz: repeat an earlier run")
    command("build", build, "Build the command line (build/native) and the site (build/site).")
    sub = command("format", code_format.run, "Format the C++ sources in place.")
    sub.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 if a file would change"
    )
    command("cues", cues.run, "Weigh the words of tests/understand: assets/intents/gitlab.cues.")
    command("bench", bench.run, "Measure speed and size; prints the figures beside their limits.")
    command("help", lambda _: parser.print_help() or 0, "Show this list.")
    return parser


def main() -> int:
    options = arguments().parse_args(sys.argv[1:] or ["help"])
    try:
        return options.function(options)
    except Failure as failure:
        print(f"dev: {failure}", file=sys.stderr)
        return failure.code
    except KeyboardInterrupt:
        return 130


sys.exit(main())
