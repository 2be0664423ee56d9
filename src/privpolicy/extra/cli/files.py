"""The commands for files: ``new``, ``check``, ``export``, ``schema`` and ``test``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from privpolicy.extra.cli.options import add_policy, command
from privpolicy.extra.cli.printing import print_lines

if TYPE_CHECKING:
    from privpolicy.extra.cli.options import Commands

_LEFT_OVER: Final = 1
_NOT_AS_EXPECTED: Final = 1


def add_new(commands: Commands) -> None:
    """``privpolicy new``."""
    parser = command(commands, "new", _new, "write a starting policy for a Swedish web shop, with comments")
    parser.add_argument("file", metavar="FILE", help="the file to write, such as shop.yaml")
    parser.add_argument(
        "--lang", choices=("sv", "en"), help="the language of the comments; by default Swedish"
    )


def add_check(commands: Commands) -> None:
    """``privpolicy check``."""
    parser = command(commands, "check", _check, "check a policy file, and tell what is still to be filled in")
    parser.add_argument("file", metavar="FILE", help="a policy in YAML or JSON")
    parser.epilog = (
        "Exit codes: 0 well formed, 1 something is still to be filled in or put right, 2 not well formed."
    )


def add_export(commands: Commands) -> None:
    """``privpolicy export``."""
    parser = command(commands, "export", _export, "print a policy as a file that can be read back")
    add_policy(parser)
    parser.add_argument("--format", choices=("yaml", "json"), default="yaml", help="by default yaml")


def add_schema(commands: Commands) -> None:
    """``privpolicy schema``."""
    parser = command(commands, "schema", _schema, "print the JSON Schema of a kind of file, for editors")
    parser.add_argument("of", choices=("policy", "scenarios", "records"), help="the kind of file")


def add_test(commands: Commands) -> None:
    """``privpolicy test``."""
    parser = command(commands, "test", _test, "run scenarios: questions with the answers that are expected")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a scenario file, or a folder of them")
    parser.add_argument(
        "--policy", metavar="POLICY", help="ask this policy, and not the one that a file names"
    )
    parser.add_argument("--junit", metavar="FILE", help="write the results as JUnit XML too")
    parser.epilog = (
        "Exit codes: 0 all as expected, 1 not, 2 a file is not well formed or there are no scenarios."
    )


def _new(options: argparse.Namespace) -> int:
    from privpolicy.extra.filing import start

    return print_lines(start(options.file, options.lang or "sv"))


def _check(options: argparse.Namespace) -> int:
    from privpolicy.extra.filing import checked

    policy, left = checked(options.file)
    if left:
        print(f"{options.file}: well formed, but {len(left)} places are still to be filled in or put right")
        print_lines(f"  {one}" for one in left)
        return _LEFT_OVER
    print(f"{options.file}: {policy.id} {policy.version} is well formed (digest {policy.digest[:12]})")
    return 0


def _export(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import policy_of
    from privpolicy.extra.yaml import dump_policy

    print(dump_policy(policy_of(options.policy), format=options.format), end="")
    return 0


def _schema(options: argparse.Namespace) -> int:
    from privpolicy.extra.schema import SCHEMAS, text_of

    print(text_of(SCHEMAS[options.of]()), end="")
    return 0


def _test(options: argparse.Namespace) -> int:
    from privpolicy.extra.scenarios.running import run_all

    results = run_all(options.paths, policy=options.policy, junit_file=options.junit)
    print_lines(results.lines())
    return _NOT_AS_EXPECTED if results.failed else 0
