"""What the tags take over the bare question, in one process: ``python benchmarks/tags.py``.

A customer with four categories and an event, as a pydantic model and as a dataclass; the policy of
``policy.py``. The yardstick, before and after each pass, is ``may_use`` about each of the four categories,
with the records at hand: what a shop would ask without the tags.
"""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Annotated, Final

from pydantic import BaseModel
from run import PASSES, line, ratio, seconds

from privpolicy import Activity, LegalBasis, Period, Policy, Record, may_use
from privpolicy.extra.decision_log import JsonLines, decision_event, log_verdict, replay
from privpolicy.extra.tags import About, Event, NotPersonal, Personal, permitted_view, record_of
from privpolicy.model import After, Controller, While
from privpolicy.vocabulary import Purpose, data, events, purposes, states, subjects

ROUNDS: Final = 2_000
ON: Final = date(2024, 6, 1)
CATEGORIES: Final = (data.NAME, data.EMAIL_ADDRESS, data.PHONE_NUMBER, data.POSTAL_ADDRESS)
POLICY: Final = Policy(
    id="shop",
    controller=Controller(name="The Shop"),
    activities=[
        Activity(
            id="account",
            data={data.NAME, data.CONTACT_DETAILS},
            purposes={purposes.ACCOUNT_MANAGEMENT},
            basis=LegalBasis.CONTRACT,
            storage=While(state=states.ACCOUNT_OPEN),
        ),
        Activity(
            id="orders",
            data={data.NAME, data.POSTAL_ADDRESS},
            purposes={purposes.ORDER_FULFILMENT},
            basis=LegalBasis.CONTRACT,
            storage=After(event=events.PURCHASED, period=Period(years=3)),
        ),
    ],
)
HOLDER: Final = About(subjects={subjects.ACCOUNT_HOLDER}, complete=True)


@dataclass
class Plain:
    __privpolicy__ = HOLDER
    id: Annotated[int, NotPersonal()]
    name: Annotated[str, Personal(data.NAME)]
    email: Annotated[str, Personal(data.EMAIL_ADDRESS)]
    phone: Annotated[str, Personal(data.PHONE_NUMBER)]
    address: Annotated[str, Personal(data.POSTAL_ADDRESS)]
    opened: Annotated[date, Event(events.ACCOUNT_OPENED)]


class Model(BaseModel):
    __privpolicy__ = HOLDER
    id: Annotated[int, NotPersonal()]
    name: Annotated[str, Personal(data.NAME)]
    email: Annotated[str, Personal(data.EMAIL_ADDRESS)]
    phone: Annotated[str, Personal(data.PHONE_NUMBER)]
    address: Annotated[str, Personal(data.POSTAL_ADDRESS)]
    opened: Annotated[date, Event(events.ACCOUNT_OPENED)]


Customer = Plain | Model


def customer(cls: Callable[..., Customer]) -> Customer:
    return cls(
        id=1, name="Anna", email="anna@example.com", phone="070", address="Gatan 1", opened=date(2020, 1, 1)
    )


def records() -> list[Record]:
    """The customer as a shop would describe her by hand: a record for each category."""
    opened = {events.ACCOUNT_OPENED: date(2020, 1, 1)}
    return [
        Record(data={one}, subjects={subjects.ACCOUNT_HOLDER}, events=opened, complete=True)
        for one in CATEGORIES
    ]


def main() -> int:
    plain, model, by_hand = customer(Plain), customer(Model), records()
    verdict = may_use(POLICY, record_of(plain), purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    answers = {one.category: one.outcome for one in verdict.categories}
    asked = [may_use(POLICY, one, purpose=purposes.ACCOUNT_MANAGEMENT, on=ON).outcome for one in by_hand]
    if [answers[str(one)] for one in CATEGORIES] != asked:
        sys.exit("the tags and the records by hand give different answers")

    def bare(purpose: Purpose) -> Callable[[object], object]:
        return lambda _: [may_use(POLICY, one, purpose=purpose, on=ON).outcome for one in by_hand]

    def view(obj: object, purpose: Purpose) -> Callable[[object], object]:
        return lambda _: permitted_view(POLICY, obj, purpose=purpose, on=ON).data

    rounds = range(ROUNDS)
    account, orders = purposes.ACCOUNT_MANAGEMENT, purposes.ORDER_FULFILMENT

    def times(what: str, call: Callable[[object], object], purpose: Purpose = account) -> None:
        figure = ratio(call, rounds, bare(purpose), rounds)
        taken = median(seconds(call, rounds) for _ in range(3)) / ROUNDS
        line(what, f"{figure:.2f}", f"×  {1 / taken:,.0f}/s")

    once = median(seconds(bare(account), rounds) for _ in range(PASSES)) / ROUNDS
    line(
        "may_use about four categories, records at hand: 1 ×",
        f"{once * 1e6:.1f}",
        f"µs  {4 / once:,.0f} decisions/s",
    )
    times("record_of, a dataclass", lambda _: record_of(plain))
    times("record_of, a pydantic model", lambda _: record_of(model))
    times("permitted_view, a dataclass, all permitted", view(plain, account))
    times("permitted_view, a pydantic model, all permitted", view(model, account))
    times("permitted_view, a pydantic model, all denied, with verdicts", view(model, orders), orders)

    out = io.StringIO()
    logger = logging.Logger("bench", logging.INFO)  # noqa: LOG001 (no logger of the process)
    handler = logging.StreamHandler(out)
    handler.setFormatter(JsonLines())
    logger.addHandler(handler)
    record = record_of(plain)

    def asked_and_logged(_: object) -> object:
        return log_verdict(may_use(POLICY, record, purpose=account, on=ON), logger=logger)

    told = decision_event(verdict, record=record)
    times("may_use about all four at once, and log_verdict as a line of JSON", asked_and_logged)
    times("replay of a line", lambda _: replay(told, POLICY))
    return 0


if __name__ == "__main__":
    sys.exit(main())
