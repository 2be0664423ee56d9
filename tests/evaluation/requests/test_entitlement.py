"""Whether the person has the right: by the law of the day, by the policy's promise, or not at all."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy.model import Policy, Promise, Text
from privpolicy.vocabulary import UNKNOWN, data, facts
from privpolicy.vocabulary.term import Right
from tests.evaluation.requests.desk import (
    ACCESS,
    ERASURE,
    FREE,
    HUMAN_REVIEW,
    OBJECTION,
    PORTABILITY,
    RECTIFICATION,
    RESTRICTION,
    SHOP,
    WITHDRAWAL,
    Day,
    ask,
    customer,
    expect,
    promise,
)
from tests.evaluation.shop import GDPR_DAY, GDPR_EVE, activity, policy, record

PUL = Day(date(2018, 5, 2), GDPR_EVE)
WORDS = Day(law=None)
HELD = customer()
EVERY = [ACCESS, RECTIFICATION, ERASURE, RESTRICTION, PORTABILITY, OBJECTION, WITHDRAWAL, HUMAN_REVIEW]


# --- At the door ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            {"identity": "in_doubt"},
            {
                "outcome": "undetermined",
                "right": [("identity_in_doubt", "gdpr.12.6")],
                "missing": [("request", "identity")],
                "steps": ["ask_identity"],
            },
        ),
        (
            {"identity": "not_identified"},
            {"outcome": "refused", "right": [("not_identified", "gdpr.12.2")], "steps": ["tell_complaint"]},
        ),
        (
            {"manifestly": "unfounded"},
            {
                "outcome": "refused",
                "right": [("manifestly_unfounded", "gdpr.12.5")],
                "steps": ["tell_complaint"],
            },
        ),
        (
            {"manifestly": "excessive"},
            {
                "outcome": "refused",
                "right": [("manifestly_excessive", "gdpr.12.5")],
                "steps": ["tell_complaint"],
            },
        ),
    ],
    ids=["in doubt", "not identified", "unfounded", "excessive"],
)
def test_who_asks_and_what_may_be_refused_is_settled_before_anything_is_looked_up(
    asked: Any, expected: dict[str, Any]
) -> None:
    expect(
        ask(SHOP, ERASURE, HELD, **asked), categories={}, free=None, answer_by=date(2024, 6, 3), **expected
    )


def test_a_confirmed_identity_stands_in_nobodys_way() -> None:
    expect(ask(SHOP, ACCESS, HELD, identity="confirmed"), outcome="granted")


@pytest.mark.parametrize("right", [HUMAN_REVIEW, WITHDRAWAL])
def test_article_12_6_is_not_cited_beyond_articles_15_to_21(right: Right) -> None:
    expect(ask(SHOP, right, HELD, identity="in_doubt"), right=[("identity_in_doubt", "")])


@pytest.mark.parametrize("day", [PUL, WORDS])
def test_articles_of_the_gdpr_are_not_cited_where_it_is_not_asked(day: Day) -> None:
    shop = policy(activity(), rights=(promise(ACCESS),))
    expect(ask(shop, ACCESS, record(), day, identity="in_doubt"), right=[("identity_in_doubt", "")])
    expect(ask(shop, ACCESS, record(), day, manifestly="excessive"), outcome="granted")


# --- By law ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("right", EVERY)
def test_the_gdpr_gives_every_right_free_of_charge(right: Right) -> None:
    response = ask(SHOP, right, HELD)
    assert response.reasons[0].code.value == "right_of_law"
    assert response.reasons[0].provision.startswith("gdpr.")
    assert response.free is True


def test_a_further_copy_may_cost() -> None:
    expect(
        ask(SHOP, ACCESS, HELD, further_copy=True),
        outcome="granted",
        right=[("right_of_law", "gdpr.15.1"), ("further_copy", "gdpr.15.3")],
        free=False,
    )


def test_under_the_gdpr_a_second_request_in_the_year_is_free_and_needs_no_form() -> None:
    second = ask(SHOP, ACCESS, HELD, earlier=(date(2024, 1, 1),), written=False, signed=False)
    expect(second, outcome="granted", right=[("right_of_law", "gdpr.15.1")], **FREE)


SIGNED = {"written": True, "signed": True, "earlier": ()}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(
            SIGNED,
            {
                "outcome": "granted",
                "right": [("right_of_law", "pul.26")],
                "free": True,
                "steps": ["hand_over", "add_source"],
            },
            id="written, signed, the first",
        ),
        pytest.param(
            {**SIGNED, "signed": False},
            {"outcome": "refused", "right": [("form_missing", "pul.26")], "free": None, "steps": []},
            id="unsigned",
        ),
        pytest.param(
            {**SIGNED, "signed": UNKNOWN},
            {
                "outcome": "undetermined",
                "right": [("form_unknown", "pul.26")],
                "missing": [("request", "signed")],
                "steps": ["find_out"],
            },
            id="nobody knows whether it is signed",
        ),
        pytest.param(
            {"written": False, "signed": UNKNOWN, "earlier": ()},
            {"outcome": "refused", "right": [("form_missing", "pul.26")], "missing": []},
            id="what decides is told, and not what is unknown beside it",
        ),
        pytest.param(
            {**SIGNED, "earlier": (date(2018, 1, 1),)},
            {"outcome": "refused", "right": [("once_a_year", "pul.26")]},
            id="the second in the calendar year",
        ),
        pytest.param(
            {**SIGNED, "earlier": (date(2017, 12, 31),)},
            {"outcome": "granted", "right": [("right_of_law", "pul.26")]},
            id="the last one on the last day of the year before",
        ),
        pytest.param(
            {"written": True, "signed": True},
            {
                "outcome": "undetermined",
                "right": [("earlier_unknown", "pul.26")],
                "missing": [("request", "earlier")],
            },
            id="nobody knows of earlier ones",
        ),
    ],
)
def test_the_register_extract_of_personuppgiftslagen(asked: Any, expected: dict[str, Any]) -> None:
    expect(ask(SHOP, ACCESS, HELD, PUL, **asked), answer_by=date(2018, 6, 4), **expected)


def test_the_law_of_the_day_of_the_answer_is_asked() -> None:
    unsigned: Any = {"written": True, "signed": False, "earlier": ()}
    expect(ask(SHOP, ACCESS, HELD, Day(date(2018, 5, 2), GDPR_EVE), **unsigned), outcome="refused")
    expect(ask(SHOP, ACCESS, HELD, Day(date(2018, 5, 2), GDPR_DAY), **unsigned), outcome="granted")


def norway(*rights: Any) -> Policy:
    return policy(activity(), jurisdiction="NO", rights=rights)


def test_norway_has_the_gdpr_from_20_july_2018_and_nothing_encoded_before() -> None:
    eve, day = date(2018, 7, 19), date(2018, 7, 20)
    expect(
        ask(norway(), ACCESS, record(), Day(date(2018, 7, 2), eve)),
        outcome="undetermined",
        right=[("right_not_encoded", "")],
        answer_by=None,
    )
    expect(
        ask(norway(), ACCESS, record(), Day(date(2018, 7, 2), day)),
        outcome="granted",
        right=[("right_of_law", "gdpr.15.1")],
        answer_by=date(2018, 8, 2),
    )


@pytest.mark.parametrize(("right", "outcome"), [(ACCESS, "granted"), (OBJECTION, "undetermined")])
def test_a_promise_holds_before_the_law_is_encoded_and_what_it_stops_is_open(
    right: Right, outcome: str
) -> None:
    response = ask(norway(promise(right)), right, record(), Day(date(2018, 7, 2), date(2018, 7, 19)))
    expect(response, outcome=outcome, right=[("right_promised", "9")])


# --- By the policy's words ------------------------------------------------------------------------


@pytest.mark.parametrize("right", EVERY)
def test_a_policy_that_does_not_name_the_right_leaves_it_open(right: Right) -> None:
    shop = policy(activity(), rights=(promise(RECTIFICATION if right != RECTIFICATION else ACCESS),))
    expect(
        ask(shop, right, record(), WORDS),
        outcome="undetermined",
        right=[("right_not_promised", "9")],
        categories={},
        free=None,
        answer_by=None,
        steps=["find_out"],
    )


def test_of_its_own_accord_the_shop_follows_what_it_promises_about_accuracy() -> None:
    accuracy = Promise(
        id="right", about="accuracy", text=Text(sv="Vi rättar.", en="We correct."), clauses=("8",)
    )
    shop = policy(activity(data={data.NAME}), rights=(promise(RECTIFICATION),), promises=(accuracy,))
    wrong = record(facts={facts.DATA_INACCURATE: True})
    expect(
        ask(shop, RECTIFICATION, wrong, WORDS, own_initiative=True),
        outcome="granted",
        right=[("right_promised", "8")],
        clauses={"8"},
    )


@pytest.mark.parametrize(
    ("free", "further", "expected"),
    [
        ("always", True, True),
        (None, True, False),
        (None, False, True),
        ("once_per_calendar_year", False, True),
    ],
)
def test_the_more_generous_answer_about_the_charge_stands(free: Any, further: bool, expected: bool) -> None:
    shop = policy(activity(), rights=(promise(ACCESS, free=free),))
    asked = ask(shop, ACCESS, record(), further_copy=further, earlier=(date(2024, 2, 1),))
    assert asked.free is expected
