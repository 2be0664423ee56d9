"""The command line: ``privpolicy ask``, ``respond`` and ``plan``, and what helps to ask.

The exit code is the answer: of ``ask`` 0 permitted, 1 denied, 3 undetermined; of ``respond`` 0 granted,
1 refused, 3 undetermined, 4 partly granted; of ``plan`` 0 where nothing is for review and 3 where something
is. What cannot be asked is 2, with every fault on standard error. What a command does not need it does not
import.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, TextIO

from privpolicy.errors import PrivpolicyError, PublicationError
from privpolicy.extra.request_options import plan_options, respond_options

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (it has no public name)
    _Options = argparse._ActionsContainer  # noqa: SLF001 (as above)
    _Run = Callable[[argparse.Namespace], int]

_EXIT_CODES: Final = {"permitted": 0, "denied": 1, "undetermined": 3}
_OF_RESPONSES: Final = {"granted": 0, "refused": 1, "undetermined": 3, "partly": 4}
_FOR_REVIEW: Final = 3
_INCOMPLETE: Final = 1
_BAD_USAGE: Final = 2
_LEFT_OVER: Final = 1
_NOT_AS_EXPECTED: Final = 1
_MOST_QUOTED: Final = 3
# As a shell counts them: 128 and the number of the signal.
_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141

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


_LINT_EXAMPLES: Final = """\
examples:
  privpolicy lint m.nu --on today
  privpolicy lint shop.json --on 2026-01-01 --lang en --format sarif --fail-on critical

Exit codes: 0 nothing as grave as --fail-on, 1 something is, 2 it cannot be checked.
No finding is no certificate: the text is judged as it has been encoded.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and answers its exit code; no error of the asker's comes as a traceback."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that lacks a letter gets a question mark in its place, not a failure.
        sys.stdout.reconfigure(errors="replace")
    try:
        options = _parser().parse_args(argv)
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


# --- The commands ---------------------------------------------------------------------------------


def _demo(_options: argparse.Namespace) -> int:
    from privpolicy.extra.demo import tour

    return _print(tour())


def _ask(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import answer

    policy, verdict = answer(options)
    if options.json:
        print(verdict.to_json(indent=2))
    else:
        from privpolicy.extra.quoting import cited, folded, quotations
        from privpolicy.text import explain

        language = options.lang or policy.languages[0]
        _print(folded(explain(verdict, language)))
        for clause in cited(verdict)[:_MOST_QUOTED]:
            _print(quotations(policy.clauses_by_id[clause], language))
    return _EXIT_CODES[verdict.outcome.value]


def _respond(options: argparse.Namespace) -> int:
    from privpolicy.extra.requesting import reply

    given = reply(options)
    if options.json:
        _print_json(given.response.to_dict())
    else:
        from privpolicy.extra.replying import replied

        _print(replied(given, options.lang or given.policy.languages[0]))
    return _OF_RESPONSES[given.response.outcome.value]


def _plan(options: argparse.Namespace) -> int:
    from privpolicy.extra.requesting import planned

    policy, plan = planned(options)
    if options.json:
        _print_json(plan.to_dict())
    elif options.csv:
        from privpolicy.extra.plan_csv import plan_csv

        _in_utf_8()
        print(plan_csv(plan), end="")
    else:
        from privpolicy.extra.replying import plan_told

        _print(plan_told(plan, options.lang or policy.languages[0]))
    return _FOR_REVIEW if plan.review else 0


def _clauses(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import policy_of
    from privpolicy.extra.listing import clauses

    policy = policy_of(options.policy)
    return _print(clauses(policy, options.lang or policy.languages[0]))


def _policies(options: argparse.Namespace) -> int:
    from privpolicy.extra.listing import policies
    from privpolicy.policies import IDS, find

    return _print(policies((find(policy_id) for policy_id in IDS), options.lang))


def _terms(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import policy_of
    from privpolicy.extra.listing import terms

    policy = policy_of(options.policy) if options.policy else None
    language = options.lang or (policy.languages[0] if policy is not None else "sv")
    return _print(terms(options.kind, policy, language))


# --- The commands for files -----------------------------------------------------------------------


def _new(options: argparse.Namespace) -> int:
    from privpolicy.extra.filing import start

    return _print(start(options.file, options.lang or "sv"))


def _check(options: argparse.Namespace) -> int:
    from privpolicy.extra.filing import checked

    policy, left = checked(options.file)
    if left:
        print(f"{options.file}: well formed, but {len(left)} places are still to be filled in")
        _print(f"  {one}" for one in left)
        return _LEFT_OVER
    print(f"{options.file}: {policy.id} {policy.version} is well formed (digest {policy.digest[:12]})")
    return 0


def _export(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import policy_of
    from privpolicy.extra.yaml import dump_policy

    print(dump_policy(policy_of(options.policy), format=options.format), end="")
    return 0


def _test(options: argparse.Namespace) -> int:
    from privpolicy.extra.scenarios.running import run_all

    results = run_all(options.paths, policy=options.policy, junit_file=options.junit)
    _print(results.lines())
    return _NOT_AS_EXPECTED if results.failed else 0


def _schema(options: argparse.Namespace) -> int:
    from privpolicy.extra.schema import SCHEMAS, text_of

    print(text_of(SCHEMAS[options.of]()), end="")
    return 0


def _diff(options: argparse.Namespace) -> int:
    from privpolicy.extra.comparing import compared, difference_lines

    difference = compared(options)
    language = options.lang or difference.new.languages[0]
    _print(difference_lines(difference, language, scenarios=options.scenarios))
    return _NOT_AS_EXPECTED if difference else 0


def _invariants(options: argparse.Namespace) -> int:
    from privpolicy.extra.comparing import held

    holding = held(options)
    _print(holding.lines())
    return 0 if holding.sound else _NOT_AS_EXPECTED


def _lint(options: argparse.Namespace) -> int:
    from privpolicy.extra.linting import FORMATS, linted

    told = linted(options.policy, options.on)
    _print(FORMATS[options.format](told, options.lang or told.policy.languages[0]))
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
    _print(places_left(options.policy, left), to=sys.stderr)
    return _print(str(path) for path in write(Path(options.out), files))


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
    _print(places_left(options.policy, left), to=sys.stderr)
    for path, text in texts.items():
        _print(str(one) for one in write(Path(path).parent, {Path(path).name: text}))
    return 0


def _print(lines: Iterable[str], *, to: TextIO | None = None) -> int:
    for line in lines:
        print(line, file=to)
    return 0


def _print_json(value: object) -> None:
    import json

    _in_utf_8()
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _in_utf_8() -> None:
    """A program reads this: keys and line ends reach it whole, whatever a terminal here could show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="")


# --- The options ----------------------------------------------------------------------------------


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="privpolicy",
        description="A web shop's privacy policy as typed rules: may we keep, use or share this?",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    demo = _command(commands, "demo", _demo, "a guided tour over both policies")
    demo.epilog = "The texts are in Swedish and in English by turns."
    _ask_options(_command(commands, "ask", _ask, "ask whether data may be kept, used or shared"))
    respond = _command(commands, "respond", _respond, "answer a person's request: what to do, and a letter")
    _policy(respond)
    respond_options(respond)
    _lang(respond, "the policy's first language")
    plan = _command(commands, "plan", _plan, "what to keep and what to erase of some records, and why")
    _policy(plan)
    plan_options(plan)
    _lang(plan, "the policy's first language")
    clauses = _command(commands, "clauses", _clauses, "each clause of a policy, and the rules that carry it")
    _policy(clauses)
    _lang(clauses, "the policy's first language")
    _lint_options(_command(commands, "lint", _lint, "where a policy's text falls short of the law"))
    policies = _command(commands, "policies", _policies, "the policies that are shipped with the library")
    _lang(policies, "each policy's first language")
    terms = _command(commands, "terms", _terms, "the keys that a question is made of, with their labels")
    terms.add_argument(
        "kind", nargs="?", help="data, purposes, recipients, subjects, events, states, facts or rights"
    )
    terms.add_argument("--policy", metavar="POLICY", help="add the terms of a policy's own")
    _lang(terms, "Swedish")
    _file_commands(commands)
    _claim_options(commands)
    _publish_options(_command(commands, "publish", _publish, "write the policy page, in all its languages"))
    _report_options(_command(commands, "report", _report, "write a report with pictures, and the record"))
    return parser


def _file_commands(commands: _Commands) -> None:
    new = _command(commands, "new", _new, "write a starting policy for a Swedish web shop, with comments")
    new.add_argument("file", metavar="FILE", help="the file to write, such as shop.yaml")
    new.add_argument("--lang", choices=("sv", "en"), help="the language of the comments; by default Swedish")
    check = _command(commands, "check", _check, "check a policy file, and tell what is still to be filled in")
    check.add_argument("file", metavar="FILE", help="a policy in YAML or JSON")
    check.epilog = "Exit codes: 0 well formed, 1 something is still to be filled in, 2 not well formed."
    export = _command(commands, "export", _export, "print a policy as a file that can be read back")
    _policy(export)
    export.add_argument("--format", choices=("yaml", "json"), default="yaml", help="by default yaml")
    schema = _command(commands, "schema", _schema, "print the JSON Schema of a kind of file, for editors")
    schema.add_argument("of", choices=("policy", "scenarios", "records"), help="the kind of file")
    test = _command(commands, "test", _test, "run scenarios: questions with the answers that are expected")
    test.add_argument("paths", metavar="PATH", nargs="+", help="a scenario file, or a folder of them")
    test.add_argument("--policy", metavar="POLICY", help="ask this policy, and not the one that a file names")
    test.add_argument("--junit", metavar="FILE", help="write the results as JUnit XML too")
    test.epilog = (
        "Exit codes: 0 all as expected, 1 not, 2 a file is not well formed or there are no scenarios."
    )


def _claim_options(commands: _Commands) -> None:
    differ = _command(commands, "diff", _diff, "what changed between two policies, in answers")
    differ.add_argument("old", metavar="OLD", help="the old policy: an id, or a path")
    differ.add_argument("new", metavar="NEW", help="the new one")
    differ.add_argument("--scenarios", action="store_true", help="print the examples as scenarios")
    differ.epilog = "Exit codes: 0 every answer is the same, 1 some are not."
    invariants = _command(
        commands, "invariants", _invariants, "what must hold of any policy, proved or refuted"
    )
    _policy(invariants)
    invariants.epilog = "Exit codes: 0 all holds, 1 not."
    for parser in (differ, invariants):
        parser.add_argument(
            "--on", metavar="DATE|today", help="the day whose law is meant; by default the latest"
        )
        parser.add_argument(
            "--law", choices=("applicable", "none"), default="applicable", help="none: words alone"
        )
        parser.add_argument(
            "--most", metavar="N", type=int, default=200_000, help="give up beyond N cases; by default 200000"
        )
        _lang(parser, "the policy's first language")


def _command(commands: _Commands, name: str, run: _Run, help_: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=help_,
        description=f"{help_[0].upper()}{help_[1:]}.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    return parser


def _policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "policy", metavar="POLICY", help="m.nu, mymuse.se, or the path of a policy in YAML or JSON"
    )


def _lang(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument("--lang", choices=("sv", "en"), help=f"the language; by default {default}")


def _lint_options(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _LINT_EXAMPLES
    _policy(parser)
    parser.add_argument("--on", metavar="DATE|today", required=True, help="the day whose law counts")
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text", help="by default text")
    parser.add_argument(
        "--fail-on",
        choices=("critical", "high", "medium", "low", "info", "never"),
        default="high",
        help="the least grave finding that fails the command; by default high",
    )
    _lang(parser, "the policy's first language")


def _publish_options(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Exit codes: 0 written, 1 something is missing that the law demands, 2 bad usage."
    _policy(parser)
    parser.add_argument("--out", metavar="FOLDER", required=True, help="where to write the files")
    parser.add_argument("--draft", action="store_true", help="write it all the same, with the gaps marked")
    parser.add_argument("--template", metavar="FILE", help="a Jinja2 template of your own for the page")
    _day_and_readings(parser)


def _report_options(parser: argparse.ArgumentParser) -> None:
    _policy(parser)
    parser.add_argument("--html", metavar="FILE", required=True, help="the report, in one file")
    parser.add_argument("--record", metavar="FILE.csv", help="the record of processing activities (Art. 30)")
    _day_and_readings(parser)
    _lang(parser, "the policy's first language")


def _day_and_readings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", metavar="DATE|today", default="today", help="the day; by default today")
    _readings(parser)


def _readings(parser: _Options) -> None:
    parser.add_argument(
        "--reading", metavar="QUESTION=READING", action="append", default=[],
        help="choose how to read a question that the policy leaves open",
    )  # fmt: skip


def _ask_options(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _ASK_EXAMPLES
    _policy(parser)
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
    _readings(question)

    _lang(parser, "the policy's first language")
    parser.add_argument("--json", action="store_true", help="the whole verdict as JSON")
