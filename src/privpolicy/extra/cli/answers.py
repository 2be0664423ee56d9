"""The commands that answer: ``ask``, ``respond`` and ``plan``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from privpolicy.extra.cli.options import add_lang, add_policy, add_readings, command
from privpolicy.extra.cli.printing import in_utf_8, print_json, print_lines
from privpolicy.extra.request_options import plan_options, respond_options

if TYPE_CHECKING:
    from privpolicy.extra.cli.options import Commands

_EXIT_CODES: Final = {"permitted": 0, "denied": 1, "undetermined": 3}
_OF_RESPONSES: Final = {"granted": 0, "refused": 1, "undetermined": 3, "partly": 4}
_FOR_REVIEW: Final = 3
_MOST_QUOTED: Final = 3

_ASK_EXAMPLES: Final = """\
examples:
  privpolicy ask m.nu keep --data ip_address --subject visitor \\
      --event last_activity=2021-03-15 --complete --on 2024-03-16
  privpolicy ask m.nu share --data email_address --subject account_holder \\
      --event account_opened=2019-06-01 --objection direct_marketing=2024-02-01 --complete \\
      --purpose partner_advertising --to facebook --country IE --on today

What is not said is unknown, unless --complete says that the record tells all there is.
The keys are listed by 'privpolicy terms'. Exit codes: 0 permitted, 1 denied, 2 the
question cannot be asked, 3 undetermined: never erase on 'not permitted'.
"""


def add_ask(commands: Commands) -> None:
    """``privpolicy ask``."""
    _ask_options(command(commands, "ask", _ask, "ask whether data may be kept, used or shared"))


def add_respond(commands: Commands) -> None:
    """``privpolicy respond``."""
    parser = command(commands, "respond", _respond, "answer a person's request: what to do, and a letter")
    add_policy(parser)
    respond_options(parser)
    add_lang(parser, "the policy's first language")


def add_plan(commands: Commands) -> None:
    """``privpolicy plan``."""
    parser = command(commands, "plan", _plan, "what to keep and what to erase of some records, and why")
    add_policy(parser)
    plan_options(parser)
    add_lang(parser, "the policy's first language")


def _ask(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import answer

    policy, verdict = answer(options)
    if options.json:
        print(verdict.to_json(indent=2))
    else:
        from privpolicy.extra.quoting import cited, folded, quotations
        from privpolicy.text import explain

        language = options.lang or policy.languages[0]
        print_lines(folded(explain(verdict, language)))
        for clause in cited(verdict)[:_MOST_QUOTED]:
            print_lines(quotations(policy.clauses_by_id[clause], language))
    return _EXIT_CODES[verdict.outcome.value]


def _respond(options: argparse.Namespace) -> int:
    from privpolicy.extra.requesting import reply

    given = reply(options)
    if options.json:
        print_json(given.response.to_dict())
    else:
        from privpolicy.extra.replying import replied

        print_lines(replied(given, options.lang or given.policy.languages[0]))
    return _OF_RESPONSES[given.response.outcome.value]


def _plan(options: argparse.Namespace) -> int:
    from privpolicy.extra.requesting import planned

    policy, plan = planned(options)
    if options.json:
        print_json(plan.to_dict())
    elif options.csv:
        from privpolicy.extra.plan_csv import plan_csv

        in_utf_8()
        print(plan_csv(plan), end="")
    else:
        from privpolicy.extra.replying import plan_told

        print_lines(plan_told(plan, options.lang or policy.languages[0]))
    return _FOR_REVIEW if plan.review else 0


def _ask_options(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _ASK_EXAMPLES
    add_policy(parser)
    parser.add_argument("action", choices=("keep", "use", "share"), help="what somebody wants to do")

    record = parser.add_argument_group("the record", "Each may be repeated, but for --complete and --record.")
    for name, metavar, help_ in (
        ("data", "KEY", "a data category"),
        ("subject", "KEY", "what the person is to the shop"),
        ("event", "KEY=DATE", "when it happened: DATE, none, happened (on a day nobody knows) or unknown"),
        ("state", "KEY=yes|no|unknown", "what lasts on the day asked"),
        ("fact", "KEY=VALUE", "yes, no, a number, a date, a term or unknown"),
        ("protection", "KEY[=yes|no|unknown]", "encrypted, pseudonymised, hashed or anonymised"),
        ("consent", "PURPOSE[,PURPOSE]=DATE[..WITHDRAWN]", "a consent, or none: there is no consent"),
        ("objection", "PURPOSE[,PURPOSE]=DATE[..WITHDRAWN]", "an objection, or none"),
        ("restriction", "DATE[..DATE]", "a restriction of processing, or none"),
        ("request", "RIGHT=DATE", "a request of the person, or none"),
        ("hold", "DATA[,DATA]=DATE[..DATE]", "data set aside for a legal claim, or none"),
    ):
        record.add_argument(f"--{name}", metavar=metavar, action="append", default=[], help=help_)
    record.add_argument("--complete", action="store_true", help="what is left out is no, not unknown")
    record.add_argument("--record", metavar="FILE.json", help="a record in JSON; other options add to it")

    question = parser.add_argument_group("the question")
    for name, metavar, help_ in (
        ("purpose", "KEY", "what for; may be left out only for keep"),
        ("to", "KEY", "share: the recipient"),
        ("country", "CC", "share: the recipient's country, ISO 3166-1 alpha-2"),
        ("transfer", "MECHANISM|none", "share: what a transfer to a third country stands on"),
        ("basis", "BASIS", "count only activities on this legal basis"),
    ):
        question.add_argument(f"--{name}", metavar=metavar, help=help_)
    question.add_argument(
        "--law", metavar="none", default="applicable", help="none: ask the policy's words alone"
    )
    question.add_argument(
        "--on",
        metavar="DATE|today",
        required=True,
        help="the day; today in the time zone of the policy",
    )
    add_readings(question)

    add_lang(parser, "the policy's first language")
    parser.add_argument("--json", action="store_true", help="the whole verdict as JSON")
