"""Objection and withdrawal of consent: which uses stop, which go on, and what is entered where."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy.model import Consent, Objection, Policy, Record
from privpolicy.vocabulary import UNKNOWN, data, events, facts, purposes
from privpolicy.vocabulary.term import Purpose
from tests.evaluation.requests.desk import (
    ANALYSIS,
    FREE,
    NEWS,
    OBJECTION,
    OFFERS,
    ORDERS,
    RECEIVED,
    SHOP,
    WITHDRAWAL,
    Day,
    ask,
    customer,
    expect,
    promise,
)
from tests.evaluation.shop import GDPR_DAY, GDPR_EVE, activity, policy, record

EMAIL = customer(data.EMAIL_ADDRESS)
BLOCKED = ["record_objection", "block_marketing", "stop"]
PUL = Day(date(2018, 5, 2), GDPR_EVE)
EARLY = {events.ACCOUNT_OPENED: date(2017, 1, 1), events.PURCHASED: date(2018, 1, 1)}


# --- Objection ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(
            {purposes.DIRECT_MARKETING},
            {
                "outcome": "granted",
                "why": {"email_address": ["marketing_stops"]},
                "stopped": {"email_address": {"email_marketing", "sms_marketing"}},
                "purposes": {},
                "steps": BLOCKED,
            },
            id="direct marketing: every channel, on every basis",
        ),
        pytest.param(
            {purposes.SMS_MARKETING},
            {
                "outcome": "granted",
                "why": {"email_address": ["marketing_stops"]},
                "stopped": {"email_address": {"sms_marketing"}},
                "steps": BLOCKED,
            },
            id="one channel",
        ),
        pytest.param(
            {purposes.MARKETING},
            {
                "outcome": "granted",
                "stopped": {"email_address": {"email_marketing", "sms_marketing"}},
                "steps": BLOCKED,
            },
            id="marketing at large reaches direct marketing",
        ),
        pytest.param(
            {purposes.CUSTOMER_ANALYSIS},
            {
                "outcome": "granted",
                "why": {"email_address": ["processing_stops"]},
                "stopped": {"email_address": {"customer_analysis"}},
                "steps": ["record_objection", "stop"],
            },
            id="legitimate interests",
        ),
        pytest.param(
            {purposes.ORDER_FULFILMENT},
            {
                "outcome": "refused",
                "why": {"email_address": ["not_objectable"]},
                "purposes": {"email_address": {"order_fulfilment"}},
                "stopped": {},
                "steps": ["tell_complaint"],
            },
            id="the contract",
        ),
        pytest.param(
            {purposes.SECURITY},
            {
                "outcome": "granted",
                "why": {"email_address": ["nothing_to_stop"]},
                "stopped": {},
                "steps": ["record_objection"],
            },
            id="what nobody does",
        ),
        pytest.param(
            None,
            {
                "outcome": "partly",
                "why": {"email_address": ["marketing_stops", "processing_stops", "not_objectable"]},
                "stopped": {"email_address": {"email_marketing", "sms_marketing", "customer_analysis"}},
                "purposes": {"email_address": {"order_fulfilment"}},
                "steps": [*BLOCKED, "tell_complaint"],
            },
            id="everything",
        ),
    ],
)
def test_what_an_objection_stops(wanted: set[Purpose] | None, expected: dict[str, Any]) -> None:
    response = ask(SHOP, OBJECTION, EMAIL, purposes=wanted)
    expect(response, right=[("right_of_law", "gdpr.21.1")], **FREE, **expected)


def test_the_reasons_of_an_objection_name_the_paragraph_that_decides() -> None:
    (answer,) = ask(SHOP, OBJECTION, EMAIL).answers
    assert [(one.code.value, one.provision) for one in answer.reasons] == [
        ("marketing_stops", "gdpr.21.3"),
        ("processing_stops", "gdpr.21.1"),
        ("not_objectable", "gdpr.21.1"),
    ]


@pytest.mark.parametrize(
    ("wanted", "blocked"),
    [
        (None, ("direct_marketing",)),
        ({purposes.MARKETING}, ("direct_marketing",)),
        ({purposes.DIRECT_MARKETING, purposes.SMS_MARKETING}, ("direct_marketing",)),
        ({purposes.SMS_MARKETING}, ("sms_marketing",)),
    ],
)
def test_the_block_list_gets_what_is_objected_to(
    wanted: set[Purpose] | None, blocked: tuple[str, ...]
) -> None:
    steps = {one.step.value: one.params for one in ask(SHOP, OBJECTION, EMAIL, purposes=wanted).steps}
    assert steps["block_marketing"] == {"purposes": blocked}
    assert steps["record_objection"]["day"] == RECEIVED


def test_compelling_grounds_outweigh_what_an_objection_reaches_and_nothing_else() -> None:
    held = customer(data.EMAIL_ADDRESS, facts={facts.COMPELLING_GROUNDS: True})
    response = ask(SHOP, OBJECTION, held)
    expect(
        response,
        outcome="partly",
        why={"email_address": ["marketing_stops", "compelling_grounds", "not_objectable"]},
        stopped={"email_address": {"email_marketing", "sms_marketing"}},
        purposes={"email_address": {"customer_analysis", "order_fulfilment"}},
        steps=[*BLOCKED, "tell_complaint"],
    )
    _, grounds, other = response.answers[0].reasons
    assert grounds.params["purposes"] == ("customer_analysis",)
    assert other.params["purposes"] == ("order_fulfilment",)
    assert response.steps[0].params["compelling_grounds"] == RECEIVED


def test_an_objection_that_is_outweighed_as_a_whole_is_put_on_record_all_the_same() -> None:
    held = customer(data.PURCHASE_HISTORY, facts={facts.COMPELLING_GROUNDS: True})
    expect(
        ask(SHOP, OBJECTION, held, purposes={purposes.CUSTOMER_ANALYSIS}),
        outcome="refused",
        why={"purchase_history": ["compelling_grounds"]},
        steps=["record_objection", "tell_complaint"],
    )


@pytest.mark.parametrize("grounds", [UNKNOWN, False])
def test_grounds_that_are_not_stated_outweigh_nothing(grounds: object) -> None:
    held = customer(data.PURCHASE_HISTORY, facts={facts.COMPELLING_GROUNDS: grounds})
    expect(ask(SHOP, OBJECTION, held), outcome="granted", why={"purchase_history": ["processing_stops"]})


def test_an_objection_that_is_in_the_register_already_is_answered_alike() -> None:
    entered = Objection(purposes={purposes.DIRECT_MARKETING}, received=RECEIVED)
    held = customer(data.EMAIL_ADDRESS, objections=(entered,))
    wanted = {purposes.DIRECT_MARKETING}
    assert (
        ask(SHOP, OBJECTION, held, purposes=wanted).answers
        == ask(SHOP, OBJECTION, EMAIL, purposes=wanted).answers
    )


def test_a_use_that_is_over_is_none_that_stops() -> None:
    closed = customer(data.PURCHASE_HISTORY, happened={events.ACCOUNT_CLOSED: date(2023, 1, 1)})
    expect(
        ask(SHOP, OBJECTION, closed),
        outcome="granted",
        why={"purchase_history": ["nothing_to_stop"]},
        stopped={},
    )


def test_an_objection_to_what_nobody_knows_to_be_done_is_open() -> None:
    unknown = customer(data.NAME, happened={events.PURCHASED: UNKNOWN})
    expect(
        ask(SHOP, OBJECTION, unknown),
        outcome="undetermined",
        why={"name": ["undetermined"]},
        missing=[("event", "purchased")],
        steps=["find_out", "record_objection", "block_marketing"],
    )


def test_whether_an_objection_reaches_a_use_without_a_stated_basis_is_open() -> None:
    shop = policy(activity("club", basis=None, clauses=("7",)))
    expect(
        ask(shop, OBJECTION, record()),
        outcome="undetermined",
        why={"name": ["basis_not_stated", "undetermined"]},
        purposes={"name": {"purchase"}},
        missing=[("clause", "7")],
    )


@pytest.mark.parametrize(("on", "code"), [(GDPR_EVE, "not_objectable"), (GDPR_DAY, "processing_stops")])
def test_personuppgiftslagen_knew_the_objection_to_direct_marketing_alone(on: date, code: str) -> None:
    held = customer(data.EMAIL_ADDRESS, happened=EARLY, consented=False)
    shop = policy(ANALYSIS, OFFERS)
    response = ask(shop, OBJECTION, held, Day(date(2018, 5, 2), on))
    expect(response, why={"email_address": ["marketing_stops", code]})
    assert response.answers[0].reasons[1].provision == ("pul.11" if on == GDPR_EVE else "gdpr.21.1")


def test_under_personuppgiftslagen_nobody_is_told_of_rights_of_the_gdpr() -> None:
    held = customer(data.PURCHASE_HISTORY, happened=EARLY, consented=False)
    expect(
        ask(policy(ANALYSIS), OBJECTION, held, PUL),
        outcome="refused",
        right=[("right_of_law", "pul.11")],
        steps=[],
        free=None,
        answer_by=None,
    )


def test_a_promise_about_marketing_is_none_about_analysis() -> None:
    shop = policy(ANALYSIS, OFFERS, rights=(promise(OBJECTION, purposes={purposes.DIRECT_MARKETING}),))
    expect(
        ask(shop, OBJECTION, EMAIL, Day(law=None), purposes={purposes.CUSTOMER_ANALYSIS}),
        outcome="refused",
        right=[("promise_not_for_this", "9")],
        categories={},
        clauses={"9"},
    )
    expect(
        ask(shop, OBJECTION, EMAIL, purposes={purposes.CUSTOMER_ANALYSIS}),
        outcome="granted",
        right=[("right_of_law", "gdpr.21.1"), ("promise_narrower", "gdpr.21.1")],
    )


def test_the_policys_words_alone_stop_what_they_stop() -> None:
    shop = policy(OFFERS, rights=(promise(OBJECTION),))
    expect(
        ask(shop, OBJECTION, EMAIL, Day(law=None)),
        outcome="refused",
        right=[("right_promised", "9")],
        why={"email_address": ["not_objectable"]},
    )


# --- Withdrawal -----------------------------------------------------------------------------------

GIVEN = date(2022, 1, 1)


def consented(*to: Purpose, withdrawn: date | None = None, given: date = GIVEN) -> Consent:
    return Consent(purposes=frozenset(to), given=given, withdrawn=withdrawn)


def holding(*consents: Consent) -> Record:
    return record(data.EMAIL_ADDRESS, consents=consents)


CHANNELS = policy(
    activity(
        "channels",
        data={data.EMAIL_ADDRESS},
        purposes={purposes.EMAIL_MARKETING, purposes.SMS_MARKETING},
        basis=NEWS.basis,
    )
)
BOTH = consented(purposes.EMAIL_MARKETING, purposes.SMS_MARKETING)


@pytest.mark.parametrize(
    ("shop", "held", "wanted", "expected"),
    [
        pytest.param(
            policy(NEWS),
            holding(consented(purposes.EMAIL_MARKETING)),
            None,
            {
                "why": {"email_address": ["processing_stops"]},
                "stopped": {"email_address": {"email_marketing"}},
                "steps": ["record_withdrawal", "stop"],
            },
            id="it rests on consent alone",
        ),
        pytest.param(
            SHOP,
            EMAIL,
            None,
            {
                "why": {"email_address": ["other_basis_carries", "marketing_goes_on"]},
                "purposes": {"email_address": {"email_marketing"}},
                "stopped": {},
                "steps": ["record_withdrawal"],
            },
            id="it rests on interests too, and the person can object",
        ),
        pytest.param(
            policy(ORDERS),
            holding(consented(purposes.EMAIL_MARKETING)),
            None,
            {"why": {"email_address": ["nothing_to_stop"]}, "steps": ["record_withdrawal"]},
            id="nothing rests on it",
        ),
        pytest.param(
            policy(NEWS),
            holding(),
            None,
            {"why": {"email_address": ["no_consent"]}, "steps": []},
            id="there is none",
        ),
        pytest.param(
            policy(NEWS),
            holding(consented(purposes.EMAIL_MARKETING, withdrawn=date(2024, 5, 1))),
            None,
            {"why": {"email_address": ["no_consent"]}, "steps": []},
            id="withdrawn the day before",
        ),
        pytest.param(
            policy(NEWS),
            holding(consented(purposes.EMAIL_MARKETING, withdrawn=RECEIVED)),
            None,
            {
                "why": {"email_address": ["processing_stops"]},
                "stopped": {"email_address": {"email_marketing"}},
                "steps": ["record_withdrawal", "stop"],
            },
            id="this very withdrawal is in the register already",
        ),
        pytest.param(
            policy(NEWS),
            holding(consented(purposes.EMAIL_MARKETING, given=date(2024, 5, 3))),
            None,
            {"why": {"email_address": ["no_consent", "marketing_goes_on"]}},
            id="given after it",
        ),
        pytest.param(
            CHANNELS,
            holding(BOTH),
            {purposes.SMS_MARKETING},
            {"stopped": {"email_address": {"sms_marketing"}}},
            id="one of two purposes asked for together",
        ),
        pytest.param(
            CHANNELS,
            holding(consented(purposes.DIRECT_MARKETING)),
            {purposes.SMS_MARKETING},
            {"stopped": {"email_address": {"sms_marketing"}}},
            id="one channel of a consent to all",
        ),
        pytest.param(
            CHANNELS,
            holding(BOTH),
            {purposes.DIRECT_MARKETING},
            {"stopped": {"email_address": {"email_marketing", "sms_marketing"}}},
            id="a broader purpose takes the narrower ones",
        ),
        pytest.param(
            CHANNELS,
            holding(BOTH),
            {purposes.CUSTOMER_ANALYSIS},
            {"why": {"email_address": ["no_consent", "marketing_goes_on"]}, "stopped": {}},
            id="another purpose",
        ),
    ],
)
def test_what_a_withdrawal_stops(
    shop: Policy, held: Record, wanted: set[Purpose] | None, expected: dict[str, Any]
) -> None:
    """Granted whatever it finds, free, with no time to wait for: it counts from the day it is received."""
    expect(
        ask(shop, WITHDRAWAL, held, purposes=wanted),
        outcome="granted",
        right=[("right_of_law", "gdpr.7.3")],
        free=True,
        answer_by=None,
        **expected,
    )


def test_consents_that_nobody_knows_of_leave_it_open() -> None:
    held = Record(data={data.EMAIL_ADDRESS})
    expect(
        ask(policy(NEWS), WITHDRAWAL, held),
        outcome="undetermined",
        why={"email_address": ["undetermined"]},
        missing=[("register", "consents")],
        steps=["find_out"],
    )


def test_personuppgiftslagen_let_a_consent_be_withdrawn_too() -> None:
    held = holding(consented(purposes.EMAIL_MARKETING, given=date(2017, 1, 1)))
    expect(
        ask(policy(NEWS), WITHDRAWAL, held, PUL),
        outcome="granted",
        right=[("right_of_law", "pul.12")],
        why={"email_address": ["processing_stops"]},
        free=None,
    )
