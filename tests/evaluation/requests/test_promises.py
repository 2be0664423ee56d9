"""The policy's promises: their form, their condition, their charge, and where they fall short of the law."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy.model import StateIs, Text
from privpolicy.vocabulary import UNKNOWN, events, facts, purposes, states
from tests.evaluation.requests.desk import (
    ACCESS,
    ERASURE,
    FREE,
    OBJECTION,
    RECTIFICATION,
    Day,
    ask,
    expect,
    promise,
)
from tests.evaluation.shop import GDPR_EVE, activity, policy, record

WORDS = Day(law=None)
FORMAL = policy(activity(), rights=(promise(ACCESS, form={"written", "signed"}),))
YEARLY = policy(activity(), rights=(promise(ACCESS, free="once_per_calendar_year"),))
HOLDERS = policy(activity(), rights=(promise(RECTIFICATION, when=StateIs(state=states.ACCOUNT_OPEN)),))
WRONG = {facts.DATA_INACCURATE: True}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"written": True, "signed": True}, {"outcome": "granted", "right": [("right_promised", "9")]}),
        (
            {"written": True, "signed": False},
            {"outcome": "refused", "right": [("form_missing", "9")], "missing": []},
        ),
        (
            {"written": False, "signed": False},
            {"outcome": "refused", "right": [("form_missing", "9"), ("form_missing", "9")]},
        ),
        (
            {"written": UNKNOWN, "signed": True},
            {
                "outcome": "undetermined",
                "right": [("form_unknown", "9")],
                "missing": [("request", "written")],
            },
        ),
    ],
    ids=["signed", "unsigned", "by word of mouth", "unknown"],
)
def test_the_form_that_the_policy_demands_counts_where_it_stands_alone(
    asked: Any, expected: dict[str, Any]
) -> None:
    expect(ask(FORMAL, ACCESS, record(), WORDS, **asked), clauses={"9"}, answer_by=None, **expected)


@pytest.mark.parametrize(
    ("received", "earlier", "free"),
    [
        (date(2024, 11, 1), (date(2024, 2, 1),), False),
        (date(2024, 12, 31), (date(2024, 1, 1),), False),
        (date(2024, 1, 1), (date(2023, 12, 31),), True),
        (date(2024, 11, 1), (), True),
        (date(2024, 11, 1), None, None),
        (date(2024, 11, 1), (date(2023, 2, 1), date(2024, 11, 1)), False),
    ],
)
def test_once_per_calendar_year_it_is_free(received: date, earlier: Any, free: bool | None) -> None:
    response = ask(YEARLY, ACCESS, record(), Day(received, date(2024, 12, 31), None), earlier=earlier)
    expect(response, outcome="granted", free=free)
    codes = [one.code.value for one in response.reasons]
    assert codes == ["right_promised", *{True: [], False: ["once_a_year"], None: ["earlier_unknown"]}[free]]


@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        (None, {"outcome": "granted", "right": [("right_promised", "9")]}),
        (
            date(2024, 5, 14),
            {"outcome": "refused", "right": [("promise_not_for_this", "9")], "missing": []},
        ),
        (
            UNKNOWN,
            {
                "outcome": "undetermined",
                "right": [("promise_uncertain", "9")],
                "missing": [("state", "account_open")],
            },
        ),
    ],
    ids=["open", "closed", "unknown"],
)
def test_the_condition_of_a_promise_counts_where_it_stands_alone(
    closed: Any, expected: dict[str, Any]
) -> None:
    account = {events.ACCOUNT_OPENED: date(2020, 1, 1), events.ACCOUNT_CLOSED: closed}
    held = record(events=account, facts=WRONG)
    expect(ask(HOLDERS, RECTIFICATION, held, WORDS), **expected)


@pytest.mark.parametrize(
    ("right", "said", "told"),
    [
        (ACCESS, {"form": {"written", "signed"}}, [("gdpr.15.1", ("written", "signed"))]),
        (ACCESS, {"free": "once_per_calendar_year"}, [("gdpr.12.5", ("yearly",))]),
        (ACCESS, {"fee": Text(sv="100 kr", en="SEK 100")}, [("gdpr.12.5", ("fee",))]),
        (
            ACCESS,
            {"form": {"signed"}, "free": "once_per_calendar_year"},
            [("gdpr.15.1", ("signed",)), ("gdpr.12.5", ("yearly",))],
        ),
        (ERASURE, {"only_where": Text(sv="fall", en="cases")}, [("gdpr.17.1", ("condition",))]),
        (
            OBJECTION,
            {"purposes": {purposes.DIRECT_MARKETING}, "form": {"written"}},
            [("gdpr.21.1", ("written", "condition"))],
        ),
        (OBJECTION, {"purposes": {purposes.DIRECT_MARKETING}}, []),  # it is met, so nothing falls short
        (ACCESS, {"free": "always"}, []),
    ],
)
def test_a_promise_that_falls_short_of_the_gdpr_is_named_and_narrows_nothing(
    right: Any, said: dict[str, Any], told: list[tuple[str, tuple[str, ...]]]
) -> None:
    shop = policy(activity(), rights=(promise(right, **said),))
    response = ask(shop, right, record(), written=False, signed=False, earlier=(date(2024, 1, 2),))
    short = [one for one in response.reasons if one.code.value == "promise_narrower"]
    assert [(one.provision, one.params["demands"]) for one in short] == told
    assert all((one.rule, one.clauses) == (f"promise-{right}", ("9",)) for one in short)
    expect(response, **FREE)
    assert response.reasons[0].code.value == "right_of_law"


def test_under_personuppgiftslagen_no_clause_falls_short_of_the_gdpr() -> None:
    response = ask(
        FORMAL, ACCESS, record(), Day(date(2018, 5, 2), GDPR_EVE), written=True, signed=True, earlier=()
    )
    assert [one.code.value for one in response.reasons] == ["right_of_law", "right_promised"]


def test_a_promise_of_more_than_personuppgiftslagen_stands() -> None:
    """No signature, and more than once a year: the policy may promise what the law did not give."""
    shop = policy(activity(), rights=(promise(ACCESS, free="always"),))
    second = ask(
        shop,
        ACCESS,
        record(),
        Day(date(2018, 5, 2), GDPR_EVE),
        written=False,
        signed=False,
        earlier=(date(2018, 1, 1),),
    )
    expect(second, outcome="granted", right=[("right_promised", "9")], free=True)
