"""Erasure: what goes now, what stays and why, until when, and what it is used for meanwhile."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy.evaluation import ReasonCode, may_keep
from privpolicy.evaluation.requests import Step
from privpolicy.model import (
    After,
    Consent,
    Hold,
    Never,
    Objection,
    Period,
    Policy,
    PolicyHistory,
    Prohibition,
    Record,
    Request,
    Restriction,
    Unlimited,
)
from privpolicy.vocabulary import HAPPENED, UNKNOWN, data, events, facts, purposes, rights, states
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Purpose
from tests.evaluation.requests.desk import (
    ANALYSIS,
    ERASURE,
    FREE,
    NEWS,
    OFFERS,
    ORDERS,
    ORDERS_END,
    RECEIVED,
    SHOP,
    Day,
    ask,
    customer,
    expect,
    promise,
)
from tests.evaluation.shop import GDPR_DAY, GDPR_EVE, ON, activity, policy, prohibition, record

STEPS_KEPT = ["record_request", "keep_for", "tell_complaint"]
STEPS_ERASED = ["erase", "tell_recipients"]
BOOKS = activity(
    "books",
    data={data.NAME},
    purposes={purposes.CUSTOMER_RELATIONSHIP},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
)
INVOICE = record(data.ACCOUNTING_RECORDS, data.NAME, events={events.FISCAL_YEAR_ENDED: date(2023, 12, 31)})


def since(*bought: date, **known: Any) -> Record:
    return customer(data.NAME, happened={events.PURCHASED: bought}, **known)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param(
            customer(data.NAME),
            {
                "outcome": "refused",
                "why": {"name": ["still_kept"]},
                "possible_on": {"name": date(2025, 3, 11)},
                "purposes": {"name": {"order_fulfilment"}},
                "stopped": {},
                "steps": STEPS_KEPT,
                "clauses": {"2"},
            },
            id="the contract keeps it",
        ),
        pytest.param(
            since(date(2021, 5, 15)),
            {"outcome": "refused", "possible_on": {"name": date(2024, 5, 16)}},
            id="on the last day of three years",
        ),
        pytest.param(
            since(date(2021, 5, 14)),
            {
                "outcome": "granted",
                "why": {"name": ["nothing_keeps"]},
                "possible_on": {},
                "purposes": {},
                "steps": STEPS_ERASED,
                "clauses": {"2"},
            },
            id="on the day after",
        ),
        pytest.param(
            since(date(2024, 2, 29)),
            {"possible_on": {"name": date(2027, 3, 1)}},
            id="from a leap day: the last day is 28 February",
        ),
        pytest.param(
            since(date(2023, 12, 31)),
            {"possible_on": {"name": date(2027, 1, 1)}},
            id="the last day is the end of a year",
        ),
        pytest.param(
            since(date(2020, 1, 1), date(2024, 5, 1)),
            {"possible_on": {"name": date(2027, 5, 2)}},
            id="the last of several purchases counts",
        ),
        pytest.param(
            customer(data.NAME, happened={events.PURCHASED: UNKNOWN}),
            {
                "outcome": "undetermined",
                "why": {"name": ["undetermined"]},
                "missing": [("event", "purchased")],
                "steps": ["find_out", "record_request"],
                "possible_on": {},
            },
            id="nobody knows when it was bought",
        ),
        pytest.param(
            customer(data.NAME, happened={events.PURCHASED: HAPPENED}),
            {"outcome": "undetermined", "missing": [("event", "purchased")]},
            id="bought on a day that nobody knows",
        ),
        pytest.param(
            customer(data.PURCHASE_HISTORY),
            {
                "outcome": "granted",
                "why": {"purchase_history": ["nothing_keeps"]},
                "steps": STEPS_ERASED,
                "clauses": {"4"},
            },
            id="legitimate interests give way to the objection that it implies",
        ),
        pytest.param(
            customer(
                data.PURCHASE_HISTORY,
                objections=(
                    Objection(
                        purposes={purposes.CUSTOMER_ANALYSIS}, received=RECEIVED, compelling_grounds=RECEIVED
                    ),
                ),
            ),
            {
                "outcome": "refused",
                "purposes": {"purchase_history": {"customer_analysis"}},
                "possible_on": {},
            },
            id="unless compelling grounds are recorded",
        ),
        pytest.param(
            customer(data.EMAIL_ADDRESS),
            {
                "outcome": "refused",
                "possible_on": {"email_address": date(2025, 3, 11)},
                "purposes": {"email_address": {"order_fulfilment"}},
                "stopped": {"email_address": {"customer_analysis", "email_marketing", "sms_marketing"}},
                "steps": [
                    "record_request",
                    "record_withdrawal",
                    "record_objection",
                    "stop",
                    "keep_for",
                    "tell_complaint",
                ],
            },
            id="what stays is used for nothing else",
        ),
    ],
)
def test_erasure_by_the_gdpr(held: Record, expected: dict[str, Any]) -> None:
    expect(ask(SHOP, ERASURE, held), right=[("right_of_law", "gdpr.17.1")], **FREE, **expected)


def test_consent_alone_keeps_nothing_against_a_request_for_erasure() -> None:
    expect(
        ask(policy(NEWS), ERASURE, customer(data.EMAIL_ADDRESS)),
        outcome="granted",
        why={"email_address": ["nothing_keeps"]},
        steps=STEPS_ERASED,
    )


def test_a_bookkeeping_duty_keeps_the_accounting_records_and_not_the_customer_register() -> None:
    response = ask(policy(BOOKS), ERASURE, INVOICE)
    expect(
        response,
        outcome="partly",
        categories={"accounting_records": "refused", "name": "granted"},
        possible_on={"accounting_records": date(2031, 1, 1)},
        purposes={"accounting_records": {"bookkeeping"}},
        steps=["erase", "tell_recipients", "record_request", "keep_for", "tell_complaint"],
    )
    kept = response.answers[0].verdict
    assert kept is not None
    assert (kept.codes, kept.findings[0].provision) == ((ReasonCode.STATUTORY_DUTY,), "bfl.7.2")
    assert response.to_dict()["answers"][0]["findings"][0]["justification"].endswith(
        "#JustificationA17LegallyRequired"
    )


@pytest.mark.parametrize(
    ("hold", "on", "possible_on"),
    [
        (Hold(data={data.NAME}, begins=date(2024, 5, 1)), ON, None),
        (Hold(data={data.NAME}, begins=date(2024, 5, 1), ended=date(2024, 6, 30)), ON, date(2024, 7, 1)),
        (Hold(data={data.NAME}, begins=date(2024, 5, 1), ended=ON), ON, date(2024, 5, 16)),
    ],
    ids=["open", "ends", "its last day"],
)
def test_a_hold_keeps_what_it_names_for_legal_claims_alone(
    hold: Hold, on: date, possible_on: date | None
) -> None:
    response = ask(policy(BOOKS), ERASURE, record(holds=(hold,)), Day(on=on))
    expect(
        response,
        outcome="refused",
        purposes={"name": {"legal_claims"}},
        stopped={"name": {"customer_relationship"}},
        possible_on={"name": possible_on} if possible_on else {},
    )
    kept = response.answers[0].verdict
    assert kept is not None
    assert (kept.codes, kept.findings[0].provision) == ((ReasonCode.HOLD,), "gdpr.17.3.e")


@pytest.mark.parametrize(
    "hold",
    [
        Hold(data={data.NAME}, begins=date(2024, 5, 1), ended=date(2024, 5, 14)),
        Hold(data={data.NAME}, begins=date(2024, 5, 16)),
        Hold(data={data.EMAIL_ADDRESS}, begins=date(2024, 5, 1)),
    ],
    ids=["released the day before", "not begun", "of other data"],
)
def test_a_hold_that_does_not_run_keeps_nothing(hold: Hold) -> None:
    expect(ask(policy(BOOKS), ERASURE, record(holds=(hold,))), outcome="granted", possible_on={})


def test_holds_that_nobody_knows_of_leave_it_open() -> None:
    unheard = Record(data={data.NAME}, events={events.PURCHASED: date(2020, 1, 1)}, restrictions=())
    response = ask(policy(ORDERS), ERASURE, unheard)
    expect(response, outcome="undetermined", steps=["find_out", "record_request"])
    assert ("register", "holds") in response.missing


def test_a_restriction_asked_for_instead_of_erasure_keeps_the_data_stored() -> None:
    held = record(restrictions=(Restriction(received=date(2024, 4, 1), instead_of_erasure=True),))
    expect(ask(policy(BOOKS), ERASURE, held), outcome="refused", purposes={"name": {"restricted_storage"}})


def test_what_may_not_be_kept_goes_whatever_the_person_asked_before() -> None:
    asked_before = (Request(right=ERASURE, received=date(2024, 1, 1), granted=False),)
    held = since(date(2021, 5, 14), requests=asked_before)
    expect(ask(SHOP, ERASURE, held), outcome="granted", why={"name": ["nothing_keeps"]})


def test_what_is_never_to_be_stored_goes_at_once() -> None:
    expect(
        ask(policy(activity(storage=Never(), clauses=("2",))), ERASURE, record()),
        outcome="granted",
        clauses={"2"},
    )


def test_a_prohibition_lets_it_go_although_an_activity_would_keep_it() -> None:
    shop = policy(activity(clauses=("2",)), prohibition(clauses=("3",)))
    expect(ask(shop, ERASURE, record()), outcome="granted", clauses={"3"})


def test_only_the_data_that_are_asked_about_are_erased() -> None:
    held = customer(data.NAME, data.PURCHASE_HISTORY)
    expect(ask(SHOP, ERASURE, held, data={data.PURCHASE_HISTORY}), categories={"purchase_history": "granted"})


# --- Other laws -----------------------------------------------------------------------------------

PUL = Day(date(2018, 5, 2), GDPR_EVE)
TURN = Day(date(2018, 5, 2), GDPR_DAY)


def test_on_the_two_sides_of_the_gdpr_legitimate_interests_weigh_differently() -> None:
    held = customer(
        data.PURCHASE_HISTORY, happened={events.ACCOUNT_OPENED: date(2017, 1, 1)}, consented=False
    )
    expect(
        ask(policy(ANALYSIS), ERASURE, held, PUL),
        outcome="refused",
        right=[("right_of_law", "pul.28")],
        purposes={"purchase_history": {"customer_analysis"}},
        possible_on={"purchase_history": GDPR_DAY},
        free=None,
        answer_by=None,
        steps=["offer_to_end", "record_request", "keep_for"],
    )
    expect(
        ask(policy(ANALYSIS), ERASURE, held, TURN),
        outcome="granted",
        right=[("right_of_law", "gdpr.17.1")],
        free=True,
        answer_by=date(2018, 6, 4),
        steps=STEPS_ERASED,
    )


def test_personuppgiftslagen_erased_what_could_not_be_kept_lawfully() -> None:
    held = customer(data.NAME, happened={events.PURCHASED: date(2015, 1, 1), events.ACCOUNT_OPENED: None})
    expect(ask(SHOP, ERASURE, held, PUL), outcome="granted", why={"name": ["nothing_keeps"]}, steps=["erase"])


def test_the_policys_words_alone_keep_what_they_keep() -> None:
    shop = policy(ANALYSIS, rights=(promise(ERASURE),))
    expect(
        ask(shop, ERASURE, customer(data.PURCHASE_HISTORY), Day(law=None)),
        outcome="refused",
        right=[("right_promised", "9")],
        clauses={"9", "4"},
        answer_by=None,
        steps=["offer_to_end", "record_request", "keep_for"],
    )


# --- The day on which it becomes possible ---------------------------------------------------------


def test_it_becomes_possible_on_the_first_day_on_which_may_keep_says_no() -> None:
    held = customer(data.NAME)
    (name,) = ask(SHOP, ERASURE, held).answers
    entered = held.model_copy(update={"requests": (Request(right=ERASURE, received=RECEIVED),)})
    assert may_keep(SHOP, entered, on=ORDERS_END).permitted
    assert name.possible_on == date(2025, 3, 11)
    assert may_keep(SHOP, entered, on=name.possible_on).denied


def test_a_later_version_of_the_policy_is_asked_for_its_days() -> None:
    now = policy(activity(storage=Unlimited()), version="1", effective_until=date(2024, 12, 31))
    then = policy(
        activity(storage=After(event=events.PURCHASED, period=Period(years=1))),
        version="2",
        effective_from=date(2025, 1, 1),
    )
    history = PolicyHistory(versions=[now, then])
    held = record(events={events.PURCHASED: date(2023, 1, 1)})
    expect(ask(history, ERASURE, held), outcome="refused", possible_on={"name": date(2025, 1, 1)})
    expect(ask(now, ERASURE, held), outcome="refused", possible_on={})


def test_a_state_that_will_contradict_a_coming_event_leaves_the_day_open() -> None:
    shop = policy(
        activity("account", storage=After(event=events.ACCOUNT_CLOSED, period=Period(months=1))), ORDERS
    )
    coming = {
        events.ACCOUNT_OPENED: date(2020, 1, 1),
        events.ACCOUNT_CLOSED: date(2024, 8, 1),
        events.PURCHASED: date(2024, 1, 1),
    }
    held = record(events=coming, states={states.ACCOUNT_OPEN: True})
    expect(ask(shop, ERASURE, held), outcome="refused", possible_on={})


def test_what_is_known_of_a_duty_that_has_not_begun_is_asked_for() -> None:
    held = record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: UNKNOWN})
    expect(
        ask(policy(BOOKS), ERASURE, held),
        outcome="undetermined",
        missing=[("event", "fiscal_year_ended")],
    )


def test_a_consent_given_after_the_request_does_not_undo_it() -> None:
    again = Consent(purposes={purposes.EMAIL_MARKETING}, given=date(2024, 5, 10))
    held = record(data.EMAIL_ADDRESS, consents=(again,))
    expect(ask(policy(NEWS), ERASURE, held), outcome="granted")


def test_what_marketing_keeps_goes_with_it() -> None:
    shop = policy(OFFERS, Prohibition(id="no-sale", purposes={purposes.DATA_SALE}))
    expect(ask(shop, ERASURE, customer(data.EMAIL_ADDRESS)), outcome="granted")


@pytest.mark.parametrize("grounds", [True, False])
def test_compelling_grounds_are_those_of_the_register(grounds: object) -> None:
    """A fact is about an objection; what an erasure implies is outweighed by what has been recorded."""
    held = customer(data.PURCHASE_HISTORY, facts={facts.COMPELLING_GROUNDS: grounds})
    shop: Policy = policy(ANALYSIS)
    expect(ask(shop, ERASURE, held), outcome="granted")


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        (purposes.EMAIL_MARKETING, {"outcome": "granted", "why": {"name": ["nothing_keeps"]}}),
        # Broader than direct marketing: an objection to the part takes the whole, as everywhere.
        (purposes.MARKETING, {"outcome": "granted", "why": {"name": ["nothing_keeps"]}}),
        (purposes.ORDER_FULFILMENT, {"outcome": "refused", "why": {"name": ["still_kept"]}}),
    ],
)
def test_whoever_asks_for_erasure_wants_no_marketing_on_whatever_basis(
    purpose: Purpose, expected: dict[str, Any]
) -> None:
    contract = policy(activity(purposes={purpose}, basis=LegalBasis.CONTRACT))
    expect(ask(contract, ERASURE, record()), **expected)


def test_marketing_on_a_contract_stops_where_the_data_stay_and_the_objection_is_entered() -> None:
    club = activity("club", purposes={purposes.EMAIL_MARKETING}, basis=LegalBasis.CONTRACT)
    response = ask(policy(activity(), club), ERASURE, record())
    expect(response, outcome="refused", stopped={"name": {"email_marketing"}})
    (entered,) = (one for one in response.steps if one.step is Step.RECORD_OBJECTION)
    assert entered.params["purposes"] == ("email_marketing",)


@pytest.mark.parametrize(
    ("held", "codes"),
    [
        # Complete, and yet nothing says when it was bought.
        (record(), ("storage_not_begun",)),
        (
            record(
                events={events.PURCHASED: date(2020, 1, 1)},
                requests=(Request(right=rights.ACCESS, received=date(2024, 5, 1)),),
            ),
            ("storage_ended", "request_open"),
        ),
    ],
)
def test_what_no_night_would_erase_unseen_is_looked_at_before_it_is_erased(
    held: Record, codes: tuple[str, ...]
) -> None:
    response = ask(policy(ORDERS), ERASURE, held)
    expect(response, outcome="granted", why={"name": ["nothing_keeps", "not_erased_unseen"]})
    (answer,) = response.answers
    assert answer.reasons[1].params["codes"] == codes
    assert [one.step for one in response.steps][:2] == [Step.CHECK_FIRST, Step.ERASE]
