"""The whole program: its commands in the order of the help, and what its exit codes mean."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import Final

from privpolicy.errors import PrivpolicyError
from privpolicy.extra.cli import answers, claims, files, listings, publishing

_BAD_USAGE: Final = 2
# As a shell counts them: 128 and the number of the signal.
_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141

_COMMANDS: Final = (
    listings.add_demo,
    answers.add_ask,
    answers.add_respond,
    answers.add_plan,
    listings.add_clauses,
    publishing.add_lint,
    listings.add_policies,
    listings.add_terms,
    files.add_new,
    files.add_check,
    files.add_export,
    files.add_schema,
    files.add_test,
    claims.add_diff,
    claims.add_invariants,
    publishing.add_publish,
    publishing.add_report,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and answers its exit code; no error of the asker's comes as a traceback."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that lacks a letter gets a question mark in its place, not a failure.
        sys.stdout.reconfigure(errors="replace")
    try:
        options = parser().parse_args(argv)
        code: int = options.run(options)
        sys.stdout.flush()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except (PrivpolicyError, ImportError) as wrong:
        print(f"privpolicy: {wrong}", file=sys.stderr)
        return _BAD_USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read along has seen enough; the flush at exit must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return code


def parser() -> argparse.ArgumentParser:
    """What every command takes."""
    program = argparse.ArgumentParser(
        prog="privpolicy",
        description="A web shop's privacy policy as typed rules: may we keep, use or share this?",
        allow_abbrev=False,
    )
    program.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = program.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in _COMMANDS:
        add(commands)
    return program


class _Version(argparse.Action):
    """Looks the version up only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib import metadata

        try:
            known = metadata.version("privpolicy")
        except metadata.PackageNotFoundError:
            known = "(not installed)"
        print(f"privpolicy {known}")
        parser.exit()
