"""The commands for the published text: ``lint``, ``publish`` and ``report``."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from privpolicy.errors import PublicationError
from privpolicy.extra.cli.options import add_day_and_readings, add_lang, add_policy, command
from privpolicy.extra.cli.printing import print_lines

if TYPE_CHECKING:
    from privpolicy.extra.cli.options import Commands

_INCOMPLETE: Final = 1

_LINT_EXAMPLES: Final = """\
examples:
  privpolicy lint m.nu --on today
  privpolicy lint shop.json --on 2026-01-01 --lang en --format sarif --fail-on critical

Exit codes: 0 nothing as grave as --fail-on, 1 something is, 2 it cannot be checked.
No finding is no certificate: the text is judged as it has been encoded.
"""


def add_lint(commands: Commands) -> None:
    """``privpolicy lint``."""
    parser = command(commands, "lint", _lint, "where a policy's text falls short of the law")
    parser.epilog = _LINT_EXAMPLES
    add_policy(parser)
    parser.add_argument("--on", metavar="DATE|today", required=True, help="the day whose law counts")
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text", help="by default text")
    parser.add_argument(
        "--fail-on",
        choices=("critical", "high", "medium", "low", "info", "never"),
        default="high",
        help="the least grave finding that fails the command; by default high",
    )
    add_lang(parser, "the policy's first language")


def add_publish(commands: Commands) -> None:
    """``privpolicy publish``."""
    parser = command(commands, "publish", _publish, "write the policy page, in all its languages")
    parser.epilog = "Exit codes: 0 written, 1 something is missing that the law demands, 2 bad usage."
    add_policy(parser)
    parser.add_argument("--out", metavar="FOLDER", required=True, help="where to write the files")
    parser.add_argument("--draft", action="store_true", help="write it all the same, with the gaps marked")
    parser.add_argument("--template", metavar="FILE", help="a Jinja2 template of your own for the page")
    add_day_and_readings(parser)


def add_report(commands: Commands) -> None:
    """``privpolicy report``."""
    parser = command(commands, "report", _report, "write a report with pictures, and the record")
    add_policy(parser)
    parser.add_argument("--html", metavar="FILE", required=True, help="the report, in one file")
    parser.add_argument("--record", metavar="FILE.csv", help="the record of processing activities (Art. 30)")
    add_day_and_readings(parser)
    add_lang(parser, "the policy's first language")


def _lint(options: argparse.Namespace) -> int:
    from privpolicy.extra.linting import FORMATS, linted

    told = linted(options.policy, options.on)
    print_lines(FORMATS[options.format](told, options.lang or told.policy.languages[0]))
    return int(told.fails(options.fail_on))


def _publish(options: argparse.Namespace) -> int:
    from pathlib import Path

    from privpolicy.extra.asking import asked_day, with_readings
    from privpolicy.extra.filing import opened
    from privpolicy.extra.publishing import pages, places_left, text_of, write

    policy, left = opened(options.policy)
    policy = with_readings(policy, options.reading)
    template = text_of("template", options.template) if options.template else None
    try:
        day = asked_day(policy, options.on)
        files = pages(policy, on=day, draft=options.draft, template=template, left=left)
    except PublicationError as missing:
        print(f"privpolicy: {policy.id} cannot be published: {missing}", file=sys.stderr)
        print("--draft writes the pages with what is missing marked in them", file=sys.stderr)
        return _INCOMPLETE
    print_lines(places_left(options.policy, left), to=sys.stderr)
    return print_lines(str(path) for path in write(Path(options.out), files))


def _report(options: argparse.Namespace) -> int:
    from pathlib import Path

    from privpolicy.explanation.publication import describe
    from privpolicy.extra.asking import asked_day, with_readings
    from privpolicy.extra.filing import opened
    from privpolicy.extra.publishing import places_left, write
    from privpolicy.text import render

    policy, left = opened(options.policy)
    policy = with_readings(policy, options.reading)
    language, day = options.lang or policy.languages[0], asked_day(policy, options.on)
    texts = {options.html: render(describe(policy, audience="responsible", on=day), language)}
    if options.record:
        texts[options.record] = render(describe(policy, audience="authority", on=day), language, to="csv")
    print_lines(places_left(options.policy, left), to=sys.stderr)
    for path, text in texts.items():
        print_lines(str(one) for one in write(Path(path).parent, {Path(path).name: text}))
    return 0
