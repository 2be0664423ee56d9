"""The response as a whole: its outcome, its time limit, its order, and what it cites."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy import law
from privpolicy.evaluation import respond
from privpolicy.model import Clause, DataSubjectRequest, PolicyHistory, Text
from privpolicy.vocabulary import UNKNOWN, data, events, facts
from privpolicy.vocabulary.term import Right
from tests.evaluation.requests.desk import (
    ACCESS,
    ERASURE,
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
    told,
)
from tests.evaluation.shop import GDPR_EVE, ON, activity, policy, record

PUL = Day(date(2018, 5, 2), GDPR_EVE)


# --- The whole ------------------------------------------------------------------------------------


def rectified(*found: Any) -> Any:
    return [customer(facts={facts.DATA_INACCURATE: one}) for one in found]


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        ([True, True], "granted"),
        ([False, False], "refused"),
        ([True, False], "partly"),
        ([True, UNKNOWN], "undetermined"),
        ([False, UNKNOWN], "undetermined"),
    ],
)
def test_the_whole_follows_from_its_parts(found: list[Any], outcome: str) -> None:
    expect(ask(SHOP, RECTIFICATION, rectified(*found)), outcome=outcome)


@pytest.mark.parametrize(
    "right", [ACCESS, RECTIFICATION, ERASURE, RESTRICTION, PORTABILITY, OBJECTION, WITHDRAWAL, HUMAN_REVIEW]
)
def test_the_answer_does_not_turn_on_the_order_of_the_records(right: Right) -> None:
    held = {"a": customer(data.NAME, data.EMAIL_ADDRESS), "b": customer(data.PURCHASE_HISTORY)}
    back = {key: held[key] for key in reversed(held)}
    one, other = ask(SHOP, right, held), ask(SHOP, right, back)
    assert set(one.answers) == set(other.answers)
    assert (one.outcome, one.reasons, one.free) == (other.outcome, other.reasons, other.free)
    assert {one.step for one in one.steps} == {one.step for one in other.steps}


def test_the_same_request_has_an_equal_response() -> None:
    held = customer(data.NAME, data.EMAIL_ADDRESS)
    assert ask(SHOP, ERASURE, held) == ask(SHOP, ERASURE, held)


def test_a_single_record_is_known_by_its_place_and_others_by_their_keys() -> None:
    assert ask(SHOP, ACCESS, [customer()]).answers[0].record == 0
    assert ask(SHOP, ACCESS, {"order-7": customer()}).steps[0].records == ("order-7",)


def test_the_version_of_the_day_answers() -> None:
    old = policy(activity(), version="1", effective_until=date(2024, 5, 14), rights=(promise(ACCESS),))
    new = policy(activity(), version="2", effective_from=ON)
    history = PolicyHistory(versions=[old, new])
    assert ask(history, ACCESS, record(), Day(on=date(2024, 5, 14))).policy.version == "1"
    response = ask(history, ACCESS, record())
    assert response.policy.version == "2"
    expect(response, right=[("right_of_law", "gdpr.15.1")])


def test_the_response_carries_the_labels_of_the_clauses_that_it_mentions() -> None:
    labelled = Clause(id="9", text="Du har rätt.", label=Text(sv="avsnittet Rätt", en="the section Right"))
    other = Clause(id="1", text="Annat.", label=Text(sv="avsnittet Annat", en="the section Other"))
    shop = policy(activity(), rights=(promise(ACCESS),), clauses=(labelled, other))
    assert set(ask(shop, ACCESS, record()).lexicon.labels) == {"9"}


# --- The time limit -------------------------------------------------------------------------------

SWEDEN = law.Holidays(frozenset({date(2024, 5, 1), date(2024, 5, 9), date(2024, 6, 6)}), "test calendar")


@pytest.mark.parametrize(
    ("received", "last_day", "counted"),
    [
        (date(2024, 1, 31), date(2024, 2, 29), date(2024, 2, 29)),
        (date(2023, 1, 31), date(2023, 2, 28), date(2023, 2, 28)),
        (date(2023, 12, 31), date(2024, 1, 31), date(2024, 1, 31)),
        (date(2024, 5, 1), date(2024, 6, 3), date(2024, 6, 1)),
        (date(2024, 4, 1), date(2024, 5, 2), date(2024, 5, 1)),
        (date(2024, 5, 6), date(2024, 6, 7), date(2024, 6, 6)),
    ],
    ids=["into a leap day", "into February", "over the year", "to a Saturday", "to 1 May", "to 6 June"],
)
def test_a_month_from_receipt_moved_to_a_working_day(received: date, last_day: date, counted: date) -> None:
    request = DataSubjectRequest(right=ACCESS, received=received)
    response = respond(SHOP, request, [customer()], on=date(2024, 7, 1), holidays=SWEDEN)
    assert response.answer_by is not None
    assert (response.answer_by.last_day, response.answer_by.counted) == (last_day, counted)
    assert response.answer_by.calendar == "test calendar"
    assert response.answer_by.provisions == ("gdpr.12.3", "reg_1182_71.3")
    assert response.extension_by == response.answer_by


def test_a_request_received_on_a_weekend_or_a_holiday_is_counted_from_that_day() -> None:
    saturday = ask(SHOP, ACCESS, customer(), Day(date(2024, 5, 11)))
    expect(saturday, answer_by=date(2024, 6, 11))


def test_without_a_calendar_only_weekends_are_moved() -> None:
    response = ask(SHOP, ACCESS, customer(), Day(date(2024, 4, 1)))
    assert response.answer_by is not None
    assert (response.answer_by.last_day, response.answer_by.calendar) == (date(2024, 5, 1), "weekends")


@pytest.mark.parametrize(
    ("told_on", "extended", "last_day"),
    [
        (None, False, date(2024, 6, 3)),
        (date(2024, 5, 15), True, date(2024, 8, 2)),
        (date(2024, 6, 3), True, date(2024, 8, 2)),
        (date(2024, 6, 4), False, date(2024, 6, 3)),
    ],
    ids=["not told", "told", "told on the last day", "told a day late"],
)
def test_two_months_more_where_the_person_is_told_within_the_first(
    told_on: date | None, extended: bool, last_day: date
) -> None:
    response = ask(SHOP, ACCESS, customer(), Day(on=date(2024, 6, 10)), extended=told_on)
    assert response.extended is extended
    expect(response, answer_by=last_day)
    assert response.extension_by is not None
    assert response.extension_by.last_day == date(2024, 6, 3)


def test_a_refusal_has_a_month_whatever_was_told() -> None:
    response = ask(SHOP, ERASURE, customer(), extended=date(2024, 5, 10))
    assert not response.extended
    expect(response, outcome="refused", answer_by=date(2024, 6, 3))


@pytest.mark.parametrize(
    ("right", "day", "answer_by"),
    [
        (ACCESS, PUL, date(2018, 6, 4)),
        (RECTIFICATION, PUL, None),
        (OBJECTION, PUL, None),
        (WITHDRAWAL, PUL, None),
        (WITHDRAWAL, Day(), None),
        (HUMAN_REVIEW, Day(), date(2024, 6, 3)),
        (ACCESS, Day(law=None), None),
    ],
)
def test_a_time_limit_is_given_where_a_law_sets_one(right: Right, day: Day, answer_by: date | None) -> None:
    shop = policy(activity(), rights=(promise(right),))
    expect(ask(shop, right, record(), day), answer_by=answer_by)


def test_four_months_for_special_reasons_under_personuppgiftslagen() -> None:
    asked: Any = {"written": True, "signed": True, "earlier": (), "extended": date(2018, 5, 20)}
    expect(ask(SHOP, ACCESS, customer(), PUL, **asked), answer_by=date(2018, 9, 3))


# --- What it reads --------------------------------------------------------------------------------


def test_a_request_received_under_the_old_law_and_answered_under_the_gdpr_counts_by_the_gdpr() -> None:
    held = customer(happened={events.ACCOUNT_OPENED: date(2017, 1, 1), events.PURCHASED: date(2018, 1, 1)})
    response = ask(SHOP, ACCESS, held, Day(date(2018, 5, 24), date(2018, 5, 25)))
    assert response.answer_by is not None
    assert response.answer_by.provisions[0] == "gdpr.12.3"
    assert told(response)["right"] == [("right_of_law", "gdpr.15.1")]
