"""The options of ``privpolicy respond`` and ``privpolicy plan``. Help imports nothing heavy."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Final

_GROUNDS: Final = "accuracy_contested, unlawful_processing, needed_for_claims or objection_pending"
_RESPOND_EXAMPLES: Final = """\
examples:
  privpolicy respond m.nu erasure --record customer.json \\
      --received 2025-02-20 --on 2025-03-01 --lang en
  privpolicy respond m.nu objection --purpose direct_marketing --record customer.json \\
      --received 2025-02-20 --on today --json
  privpolicy respond mymuse.se access --written yes --signed yes --earlier none \\
      --record customer.json --received 2015-12-10 --on 2015-12-14

What is not said of the request is unknown. 'privpolicy schema records' prints the form
of the file. Exit codes: 0 granted, 1 refused, 2 the request cannot be answered like
this, 3 undetermined: something must be known first, 4 partly granted.
"""
_PLAN_EXAMPLES: Final = """\
examples:
  privpolicy plan m.nu customers.json --on today
  privpolicy plan m.nu customers.json --on 2025-03-01 --csv > plan.csv

A plan only tells: nothing is erased. Erase what it says to erase, and never what is for
review. 'privpolicy schema records' prints the form of the file. Exit codes: 0 nothing is
for review, 2 the plan cannot be made, 3 somebody has to look at something first.
"""


def respond_options(parser: ArgumentParser) -> None:
    """The right, the records, and what the shop knows of the request."""
    parser.epilog = _RESPOND_EXAMPLES
    parser.add_argument(
        "right",
        metavar="RIGHT",
        help="access, rectification, erasure, restriction, portability, objection, consent_withdrawal "
        "or human_review",
    )
    parser.add_argument(
        "--record", metavar="FILE.json", required=True, help="all that the shop has about the person"
    )
    request = parser.add_argument_group("the request")
    request.add_argument("--received", metavar="DATE", help="when it was received; otherwise on --on")
    for name, metavar, help_ in (
        ("data", "KEY[,KEY]", "the data categories it is about; all where nothing is said"),
        (
            "purpose",
            "KEY[,KEY]",
            "what an objection or a withdrawal is about; everything where it is not said",
        ),
        ("earlier", "DATE|none", "an earlier request for the same, or none: there has been none"),
    ):
        several = f"{help_}; may be repeated"
        request.add_argument(f"--{name}", metavar=metavar, action="append", default=[], help=several)
    for name, metavar, help_ in (
        ("written", "yes|no|unknown", "whether it is in writing"),
        ("signed", "yes|no|unknown", "whether it is signed"),
        ("extended", "DATE", "the day on which the person was told that more time is needed, and why"),
        ("identity", "IDENTITY", "confirmed, in_doubt (for reasons that can be named) or not_identified"),
        ("manifestly", "FINDING", "unfounded or excessive: the shop's own finding, which it can prove"),
        ("ground", "GROUND", f"of a restriction: {_GROUNDS}"),
    ):
        request.add_argument(f"--{name}", metavar=metavar, help=help_)
    request.add_argument(
        "--further-copy", action="store_true", help="access: one more copy of what was given before"
    )
    request.add_argument(
        "--own-initiative",
        action="store_true",
        help="rectification: nobody has asked, the shop has found the fault itself",
    )
    request.add_argument(
        "--holidays",
        action="store_true",
        help="count public holidays, not weekends alone; needs privpolicy[holidays]",
    )
    _day_law_and_readings(parser, "the day of the answer")
    parser.add_argument("--json", action="store_true", help="the whole response as JSON")


def plan_options(parser: ArgumentParser) -> None:
    """The records, the day, and the form of the plan."""
    parser.epilog = _PLAN_EXAMPLES
    parser.add_argument("records", metavar="RECORDS.json", help="what the shop knows about its data")
    _day_law_and_readings(parser, "the day of the plan")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the whole plan as JSON")
    form.add_argument("--csv", action="store_true", help="a row for each category of each record")


def _day_law_and_readings(parser: ArgumentParser, day: str) -> None:
    help_ = f"{day}; today in the time zone of the policy"
    parser.add_argument("--on", metavar="DATE|today", required=True, help=help_)
    parser.add_argument(
        "--law", metavar="none", default="applicable", help="none: ask the policy's words alone"
    )
    parser.add_argument(
        "--reading", metavar="QUESTION=READING", action="append", default=[],
        help="choose how to read a question that the policy leaves open",
    )  # fmt: skip
