"""What several commands take."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (it has no public name)
    Options = argparse._ActionsContainer  # noqa: SLF001 (as above)
    Run = Callable[[argparse.Namespace], int]


def command(commands: Commands, name: str, run: Run, help_: str) -> argparse.ArgumentParser:
    """Adds a command, which ``run`` carries out."""
    parser = commands.add_parser(
        name,
        help=help_,
        description=f"{help_[0].upper()}{help_[1:]}.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    return parser


def add_policy(parser: argparse.ArgumentParser) -> None:
    """Which policy it is about."""
    parser.add_argument(
        "policy", metavar="POLICY", help="m.nu, mymuse.se, or the path of a policy in YAML or JSON"
    )


def add_lang(parser: argparse.ArgumentParser, default: str) -> None:
    """The language of what is printed."""
    parser.add_argument("--lang", choices=("sv", "en"), help=f"the language; by default {default}")


def add_day_and_readings(parser: argparse.ArgumentParser) -> None:
    """The day, and how to read what the policy leaves open."""
    parser.add_argument("--on", metavar="DATE|today", default="today", help="the day; by default today")
    add_readings(parser)


def add_readings(parser: Options) -> None:
    """How to read what the policy leaves open."""
    parser.add_argument(
        "--reading", metavar="QUESTION=READING", action="append", default=[],
        help="choose how to read a question that the policy leaves open",
    )  # fmt: skip
