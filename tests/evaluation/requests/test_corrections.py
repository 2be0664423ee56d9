"""Rectification, restriction and human review: on what grounds they are granted."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy.model import Policy, Record
from privpolicy.vocabulary import UNKNOWN, data, events, facts, states
from tests.evaluation.requests.desk import (
    FREE,
    HUMAN_REVIEW,
    RECTIFICATION,
    RESTRICTION,
    SHOP,
    Day,
    ask,
    customer,
    expect,
    promise,
)
from tests.evaluation.shop import GDPR_EVE, activity, policy, record

PUL = Day(date(2018, 5, 2), GDPR_EVE)
WORDS = Day(law=None)
SCORING = activity("scoring", decides_automatically=True, clauses=("8",))


def found(inaccurate: Any) -> Record:
    return customer(facts={} if inaccurate is None else {facts.DATA_INACCURATE: inaccurate})


# --- Rectification --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (
            found(True),
            {"outcome": "granted", "why": {"name": ["inaccurate"]}, "steps": ["correct", "tell_recipients"]},
        ),
        (
            found(False),
            {"outcome": "refused", "why": {"name": ["accurate"]}, "steps": ["tell_complaint"]},
        ),
        (
            found(UNKNOWN),
            {
                "outcome": "undetermined",
                "why": {"name": ["accuracy_unknown"]},
                "steps": ["find_out"],
                "missing": [("fact", "data_inaccurate")],
            },
        ),
        # A complete record that does not say it: nobody has checked yet.
        (
            found(None),
            {
                "outcome": "undetermined",
                "why": {"name": ["accuracy_unknown"]},
                "missing": [("fact", "data_inaccurate")],
            },
        ),
    ],
    ids=["inaccurate", "accurate", "unknown", "not said"],
)
def test_only_what_is_inaccurate_is_rectified(held: Record, expected: dict[str, Any]) -> None:
    expect(ask(SHOP, RECTIFICATION, held), right=[("right_of_law", "gdpr.16")], **FREE, **expected)


def test_records_of_which_one_is_wrong_are_partly_rectified() -> None:
    wrong = customer(data.EMAIL_ADDRESS, facts={facts.DATA_INACCURATE: True})
    response = ask(SHOP, RECTIFICATION, {"order": found(False), "account": wrong})
    expect(response, outcome="partly", categories={"name": "refused", "email_address": "granted"})
    assert [one.records for one in response.steps] == [("account",), ("account",), ()]


def test_personuppgiftslagen_rectified_too_with_no_time_limit_that_is_known() -> None:
    expect(
        ask(SHOP, RECTIFICATION, found(True), PUL),
        outcome="granted",
        right=[("right_of_law", "pul.28")],
        free=None,
        answer_by=None,
        steps=["correct"],
    )


def test_the_shop_that_finds_an_error_itself_rectifies_it_with_no_time_limit() -> None:
    expect(
        ask(SHOP, RECTIFICATION, found(True), own_initiative=True),
        outcome="granted",
        right=[("right_of_law", "gdpr.5.1.d")],
        answer_by=None,
        steps=["correct", "tell_recipients"],
    )


def test_of_its_own_accord_under_personuppgiftslagen_is_not_encoded() -> None:
    expect(
        ask(SHOP, RECTIFICATION, found(True), PUL, own_initiative=True),
        outcome="undetermined",
        right=[("right_not_encoded", "")],
        categories={},
    )


# --- Restriction ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ground", ["accuracy_contested", "unlawful_processing", "needed_for_claims", "objection_pending"]
)
def test_each_ground_of_article_18_restricts(ground: Any) -> None:
    response = ask(SHOP, RESTRICTION, customer(), ground=ground)
    expect(
        response,
        outcome="granted",
        right=[("right_of_law", "gdpr.18.1")],
        why={"name": ["restriction_ground"]},
        steps=["restrict", "tell_recipients"],
        **FREE,
    )
    assert response.answers[0].reasons[0].params == {"ground": ground}


def test_without_a_ground_it_must_be_asked_for() -> None:
    expect(
        ask(SHOP, RESTRICTION, customer()),
        outcome="undetermined",
        why={"name": ["no_restriction_ground"]},
        missing=[("request", "ground")],
        steps=["find_out"],
    )


@pytest.mark.parametrize(
    ("ground", "outcome"), [("unlawful_processing", "granted"), ("accuracy_contested", "refused")]
)
def test_personuppgiftslagen_blocked_what_was_unlawful_alone(ground: Any, outcome: str) -> None:
    expect(
        ask(SHOP, RESTRICTION, customer(), PUL, ground=ground),
        outcome=outcome,
        right=[("right_of_law", "pul.28")],
        steps=["restrict"] if outcome == "granted" else [],
        answer_by=None,
    )


@pytest.mark.parametrize("day", [PUL, WORDS])
def test_a_promise_of_more_than_the_law_gives_it_without_a_ground(day: Day) -> None:
    shop = policy(activity(), rights=(promise(RESTRICTION),))
    response = ask(shop, RESTRICTION, record(), day)
    expect(
        response, outcome="granted", why={"name": ["restriction_ground"]}, steps=["restrict"], clauses={"9"}
    )


# --- Human review ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shop", "expected"),
    [
        (
            policy(SCORING),
            {
                "outcome": "granted",
                "why": {"name": ["decided_automatically"]},
                "purposes": {"name": {"purchase"}},
                "clauses": {"8"},
                "steps": ["review_decision"],
            },
        ),
        (
            policy(activity()),
            {
                "outcome": "refused",
                "why": {"name": ["not_decided_automatically"]},
                "steps": ["tell_complaint"],
            },
        ),
    ],
    ids=["decides", "does not"],
)
def test_a_human_looks_again_where_an_activity_decides_automatically(
    shop: Policy, expected: dict[str, Any]
) -> None:
    expect(ask(shop, HUMAN_REVIEW, record()), right=[("right_of_law", "gdpr.22.3")], **FREE, **expected)


def test_human_review_under_personuppgiftslagen_is_not_encoded() -> None:
    expect(
        ask(policy(SCORING), HUMAN_REVIEW, record(), PUL),
        outcome="undetermined",
        right=[("right_not_encoded", "")],
        categories={},
        steps=["find_out"],
    )


def test_a_promise_of_human_review_holds_where_the_law_is_not_encoded() -> None:
    shop = policy(SCORING, rights=(promise(HUMAN_REVIEW),))
    expect(
        ask(shop, HUMAN_REVIEW, record(), PUL),
        outcome="granted",
        right=[("right_promised", "9")],
        why={"name": ["decided_automatically"]},
    )


def test_a_state_that_contradicts_its_events_is_refused() -> None:
    closed = {events.ACCOUNT_OPENED: date(2020, 1, 1), events.ACCOUNT_CLOSED: date(2023, 1, 1)}
    with pytest.raises(ValueError, match="account_open"):
        ask(SHOP, RECTIFICATION, record(events=closed, states={states.ACCOUNT_OPEN: True}))
