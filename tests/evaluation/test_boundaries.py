"""The days on which an answer about keeping can change, and no day that a policy has nothing to do with."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy.evaluation.boundaries import boundaries
from privpolicy.evaluation.index import index_of
from privpolicy.model import (
    After,
    Anchor,
    AsNeeded,
    Consent,
    Hold,
    Latest,
    Objection,
    Period,
    Record,
    Request,
    Restriction,
    Until,
    While,
)
from privpolicy.vocabulary import HAPPENED, UNKNOWN, data, events, purposes, rights, states
from tests.evaluation.shop import activity, policy, record

BOUGHT = date(2024, 1, 31)
MONTH = Period(months=1)


def days(storage: Any, held: Record, **fields: Any) -> set[date]:
    """The boundaries of the years that the record is from; the law has turns of its own before."""
    shop = policy(activity(storage=storage), **fields)
    return {day for day in boundaries(index_of(shop), held) if day.year > 2022}


@pytest.mark.parametrize(
    ("storage", "event", "expected"),
    [
        (After(event=events.PURCHASED, period=MONTH), events.PURCHASED, {date(2024, 3, 1)}),
        (
            After(event=events.PURCHASED, period=MONTH, anchor=Anchor.CALENDAR_YEAR),
            events.PURCHASED,
            {date(2025, 2, 1)},
        ),
        (Until(event=events.PURCHASED), events.PURCHASED, set()),
        (Until(event=events.PURCHASED, then=MONTH), events.PURCHASED, {date(2024, 3, 1)}),
        (AsNeeded(until=events.PURCHASED), events.PURCHASED, set()),
        (While(state=states.ACCOUNT_OPEN, then=MONTH), events.ACCOUNT_CLOSED, {date(2024, 3, 1)}),
        (
            After(event=Latest(events=[events.DELIVERED, events.PAID]), period=MONTH),
            events.PAID,
            {date(2024, 3, 1)},
        ),
        (After(event=events.PURCHASED, period=MONTH), events.DELIVERED, set()),
    ],
)
def test_an_event_turns_the_answer_on_its_day_after_it_and_where_its_period_ends(
    storage: Any, event: Any, expected: set[date]
) -> None:
    found = days(storage, record(events={event: BOUGHT}))
    assert found == {BOUGHT, date(2024, 2, 1)} | expected


@pytest.mark.parametrize("value", [None, HAPPENED, UNKNOWN])
def test_an_event_without_a_day_turns_nothing(value: Any) -> None:
    assert (
        days(After(event=events.PURCHASED, period=MONTH), record(events={events.PURCHASED: value})) == set()
    )


def test_each_of_several_days_of_an_event_counts() -> None:
    held = record(events={events.PURCHASED: [BOUGHT, date(2024, 6, 10)]})
    assert days(After(event=events.PURCHASED, period=MONTH), held) >= {date(2024, 3, 1), date(2024, 7, 11)}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (
            {"consents": [Consent(purposes={purposes.MARKETING}, given=BOUGHT, withdrawn=date(2024, 2, 5))]},
            {BOUGHT, date(2024, 2, 5)},
        ),
        (
            {
                "objections": [
                    Objection(
                        purposes={purposes.MARKETING},
                        received=BOUGHT,
                        withdrawn=date(2024, 2, 5),
                        compelling_grounds=date(2024, 2, 3),
                    )
                ]
            },
            {BOUGHT, date(2024, 2, 3), date(2024, 2, 5)},
        ),
        (
            {"restrictions": [Restriction(received=BOUGHT, ended=date(2024, 2, 5))]},
            {BOUGHT, date(2024, 2, 6)},
        ),
        ({"requests": [Request(right=rights.ERASURE, received=BOUGHT)]}, {BOUGHT}),
        (
            {"holds": [Hold(data={data.NAME}, begins=BOUGHT, ended=date(2024, 2, 5))]},
            {BOUGHT, date(2024, 2, 6)},
        ),
        ({"holds": [Hold(data={data.NAME}, begins=BOUGHT, ended=date.max)]}, {BOUGHT}),
    ],
    ids=["consent", "objection", "restriction", "request", "hold", "a hold to the end of time"],
)
def test_what_is_registered_turns_the_answer_on_its_first_day_and_after_its_last(
    known: dict[str, Any], expected: set[date]
) -> None:
    assert days(None, record(**known)) == expected


def test_the_policys_own_days_and_the_laws_turn_the_answer() -> None:
    shop = policy(activity(), effective_from=date(2024, 1, 1), effective_until=date(2024, 12, 31))
    found = boundaries(index_of(shop), record())
    assert {date(2024, 1, 1), date(2025, 1, 1), date(2018, 5, 25), date(2011, 1, 1)} <= {*found}
    assert list(found) == sorted(set(found))


def test_a_statutory_duty_ends_on_a_day_although_no_rule_of_the_policy_counts_from_it() -> None:
    held = record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: date(2023, 8, 31)})
    assert date(2031, 1, 1) in days(None, held)
