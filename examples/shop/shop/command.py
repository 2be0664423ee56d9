"""``python -m shop``: start the shop, fill it with demo data, run the nightly job, read its reports."""

from __future__ import annotations

import logging
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import select

from privpolicy.extra.decision_log import LOGGER, JsonLines
from privpolicy.vocabulary.enums import LANGUAGES
from shop import demo
from shop.clock import Clock, day_of, system_clock
from shop.database import DEFAULT_URL, Database
from shop.models import Customer
from shop.night import report
from shop.night.job import BATCH, NightlyJob, Step
from shop.policy import shop_policy

_CUSTOMERS: Final = 100_000


def main(arguments: Sequence[str] | None = None, *, clock: Clock = system_clock) -> int:
    """Runs one command. Exit code 0: done; 1: done, and something is for review; 2: asked wrongly."""
    options = _parser().parse_args(arguments)
    database = Database(options.database)
    database.create()
    done: int = options.command(options, database, clock)
    return done


def _serve(options: Namespace, database: Database, clock: Clock) -> int:
    import uvicorn  # noqa: PLC0415 (only this command needs it)

    from shop.web.app import shop_app  # noqa: PLC0415

    if options.decisions is not None:
        _log_decisions(options.decisions)
    _fill(database, clock, options.customers)
    _say(f"http://{options.host}:{options.port}/  (the sign-in is a stub: never put this on the internet)")
    uvicorn.run(shop_app(database, shop_policy(), clock), host=options.host, port=options.port)
    return 0


def _log_decisions(path: Path) -> None:
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(JsonLines())
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)


def _demo(options: Namespace, database: Database, clock: Clock) -> int:
    if not _fill(database, clock, options.customers):
        _say(f"{options.database} has customers already; nothing was changed")
    return 0


def _night(options: Namespace, database: Database, clock: Clock) -> int:
    policy = shop_policy()
    job = NightlyJob(
        database=database,
        policy=policy,
        clock=clock,
        batch=options.batch,
        everybody=options.everybody,
        tell=_tell,
    )
    if options.erase:
        run_id = job.run()
        _say(f"run {run_id}")
        with database.reading() as session:
            found = report.of_run(session, policy, run_id)
    else:
        found = report.of_rehearsal(policy, job.rehearse(), everybody=options.everybody)
    _write(options, found)
    return 1 if found.counts["review"] else 0


def _report(options: Namespace, database: Database, _: Clock) -> int:
    with database.reading() as session:
        try:
            _write(options, report.of_run(session, shop_policy(), options.run))
        except LookupError as wrong:
            _say(f"shop: {wrong}")
            return 2
    return 0


def _write(options: Namespace, found: report.Report) -> None:
    written = {"text": found.text, "csv": found.csv, "json": found.json}[options.format](options.lang)
    if options.out is None:
        sys.stdout.write(written)
    else:
        options.out.write_text(written, encoding="utf-8")


def _fill(database: Database, clock: Clock, customers: int) -> bool:
    """Whether demo data were put in: only into a shop without customers."""
    with database.reading() as session:
        if session.scalar(select(Customer.id).limit(1)) is not None:
            return False
    today = day_of(shop_policy(), clock())
    demo.generate(database, customers=customers, today=today, say=_say)
    return True


def _tell(step: Step) -> None:
    _say(str(step))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 (a command tells how far it has come)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m shop", description=__doc__)
    url = os.environ.get("SHOP_DATABASE", DEFAULT_URL)
    parser.add_argument("--database", default=url, help="its URL (default: $SHOP_DATABASE, or %(default)s)")
    commands = parser.add_subparsers(required=True, metavar="command")

    serve = commands.add_parser("serve", help="start the shop, with demo data where it has no customers yet")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--decisions", type=Path, help="a file for the decision log, a line for each decision")
    serve.set_defaults(command=_serve)

    filled = commands.add_parser("demo", help="fill an empty shop with invented customers")
    filled.set_defaults(command=_demo)
    for one in (serve, filled):
        one.add_argument("--customers", type=int, default=_CUSTOMERS, help="(default: %(default)s)")

    night = commands.add_parser("night", help="tell what would be erased tonight; with --erase, erase it")
    night.add_argument("--erase", action="store_true", help="really erase; without it nothing is written")
    night.add_argument(
        "--everybody", action="store_true", help="also those whose answers cannot have changed"
    )
    night.add_argument("--batch", type=int, default=BATCH, help="customers in one transaction")
    night.set_defaults(command=_night)

    told = commands.add_parser("report", help="the report of a run once more")
    told.add_argument("run", type=int)
    told.set_defaults(command=_report)
    for one in (night, told):
        one.add_argument("--lang", choices=LANGUAGES, default="sv")
        one.add_argument("--format", choices=("text", "csv", "json"), default="text")
        one.add_argument("--out", type=Path, help="a file for the report (default: standard output)")
    return parser
