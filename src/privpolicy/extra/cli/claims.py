"""The commands that judge every case of a policy: ``diff`` and ``invariants``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from privpolicy.extra.cli.options import add_lang, add_policy, command
from privpolicy.extra.cli.printing import print_lines

if TYPE_CHECKING:
    from privpolicy.extra.cli.options import Commands

_NOT_AS_EXPECTED: Final = 1


def add_diff(commands: Commands) -> None:
    """``privpolicy diff``."""
    parser = command(commands, "diff", _diff, "what changed between two policies, in answers")
    parser.add_argument("old", metavar="OLD", help="the old policy: an id, or a path")
    parser.add_argument("new", metavar="NEW", help="the new one")
    parser.add_argument("--scenarios", action="store_true", help="print the examples as scenarios")
    parser.epilog = "Exit codes: 0 every answer is the same, 1 some are not."
    _cases(parser)


def add_invariants(commands: Commands) -> None:
    """``privpolicy invariants``."""
    parser = command(commands, "invariants", _invariants, "what must hold of any policy, proved or refuted")
    add_policy(parser)
    parser.epilog = "Exit codes: 0 all holds, 1 not."
    _cases(parser)


def _cases(parser: argparse.ArgumentParser) -> None:
    """Which law the cases are asked with, and how many there may be."""
    parser.add_argument("--on", metavar="DATE|today", help="whose law is meant; by default the latest")
    parser.add_argument(
        "--law", choices=("applicable", "none"), default="applicable", help="none: words alone"
    )
    parser.add_argument(
        "--most", metavar="N", type=int, default=200_000, help="give up beyond N cases; by default 200000"
    )
    add_lang(parser, "the policy's first language")


def _diff(options: argparse.Namespace) -> int:
    from privpolicy.extra.comparing import compared, difference_lines

    difference = compared(options)
    language = options.lang or difference.new.languages[0]
    print_lines(difference_lines(difference, language, scenarios=options.scenarios))
    return _NOT_AS_EXPECTED if difference else 0


def _invariants(options: argparse.Namespace) -> int:
    from privpolicy.extra.comparing import held

    holding = held(options)
    print_lines(holding.lines())
    return 0 if holding.sound else _NOT_AS_EXPECTED
