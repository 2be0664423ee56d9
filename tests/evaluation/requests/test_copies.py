"""Access and portability: what the person is given, and what an answer to a request for access says."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy.evaluation import may_keep
from privpolicy.evaluation.content import Missing
from privpolicy.model import Consent, Policy, Record
from privpolicy.vocabulary import UNKNOWN, data, events, facts, purposes, recipients
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Right
from tests.evaluation.requests.desk import (
    ACCESS,
    ANALYSIS,
    FREE,
    NEWS,
    ORDERS,
    PORTABILITY,
    SHOP,
    Day,
    ask,
    customer,
    expect,
    promise,
)
from tests.evaluation.shop import GDPR_EVE, ON, activity, disclosure, policy, record

PUL = Day(date(2018, 5, 2), GDPR_EVE)
PROVIDED = {facts.PROVIDED_BY_PERSON: True}
NO_BASIS = activity("club", purposes={purposes.MARKET_RESEARCH}, basis=None, clauses=("7",))


def test_access_is_granted_for_all_that_is_there_kept_rightly_or_not() -> None:
    held = customer(data.NAME, data.EMAIL_ADDRESS, happened={events.PURCHASED: date(2019, 1, 1)})
    response = ask(SHOP, ACCESS, held)
    expect(
        response,
        outcome="granted",
        right=[("right_of_law", "gdpr.15.1")],
        categories={"name": "granted", "email_address": "granted"},
        why={"name": ["right_of_law"], "email_address": ["right_of_law"]},
        steps=["record_request", "hand_over", "add_source", "erase"],
        missing=[],
        **FREE,
    )
    (_, name) = response.answers
    assert name.information is not None
    assert name.information.kept.denied
    assert name.information.processing == ()


def test_access_says_what_for_on_what_basis_to_whom_and_how_long() -> None:
    held = customer(data.NAME, facts=PROVIDED)
    (name,) = ask(SHOP, ACCESS, held).answers
    assert name.information is not None
    (use,) = name.information.processing
    assert use == ("orders", ("order_fulfilment",), LegalBasis.CONTRACT, ("2",), False)
    (given,) = name.information.recipients
    assert given == ("carriers", ("carrier",), ("order_fulfilment",), ("6",), (), (), None)
    assert name.information.kept == may_keep(SHOP, held, on=ON)
    assert name.information.kept.last_day == date(2025, 3, 10)
    assert name.information.from_person is True


def test_access_says_who_else_the_data_come_from_and_what_decides_automatically() -> None:
    scoring = activity(
        "scoring",
        obtained_from={recipients.CREDIT_BUREAU},
        decides_automatically=True,
        clauses=("8",),
    )
    (name,) = ask(policy(scoring), ACCESS, record()).answers
    assert name.information is not None
    assert name.information.obtained_from == ("credit_bureau",)
    assert name.information.automated == ("scoring",)
    assert name.information.from_person is None


def test_access_names_no_recipient_whose_purpose_carries_nothing() -> None:
    elsewhere = disclosure("ads", purposes={purposes.EMAIL_MARKETING}, data={data.EMAIL_ADDRESS})
    shop = policy(ORDERS, NEWS, elsewhere)
    (name,) = ask(shop, ACCESS, customer(data.NAME)).answers
    assert name.information is not None
    assert name.information.recipients == ()


def test_access_is_about_the_data_that_are_asked_for_and_what_is_narrower() -> None:
    held = customer(data.NAME, data.EMAIL_ADDRESS, data.PURCHASE_HISTORY)
    expect(
        ask(SHOP, ACCESS, held, data={data.CONTACT_DETAILS}),
        categories={"email_address": "granted"},
    )


def portable(*, provided: Any = True, consented: bool = True, of: Any = data.NAME) -> Record:
    known = {} if provided is None else {facts.PROVIDED_BY_PERSON: provided}
    return customer(of, facts=known, consented=consented)


@pytest.mark.parametrize(
    ("shop", "held", "expected"),
    [
        pytest.param(SHOP, portable(), {"outcome": "granted", "why": {"name": ["portable"]}}, id="contract"),
        pytest.param(
            policy(NEWS),
            portable(of=data.EMAIL_ADDRESS),
            {"outcome": "granted", "why": {"email_address": ["portable"]}},
            id="consent",
        ),
        pytest.param(
            policy(NEWS),
            portable(of=data.EMAIL_ADDRESS, consented=False),
            {"outcome": "refused", "why": {"email_address": ["no_portable_basis"]}},
            id="a consent that nobody has given",
        ),
        pytest.param(
            policy(ANALYSIS),
            portable(of=data.PURCHASE_HISTORY),
            {"outcome": "refused", "why": {"purchase_history": ["no_portable_basis"]}},
            id="legitimate interests",
        ),
        pytest.param(
            SHOP,
            portable(provided=False),
            {"outcome": "refused", "why": {"name": ["not_provided"]}, "steps": ["tell_complaint"]},
            id="not provided by the person",
        ),
        pytest.param(
            SHOP,
            portable(provided=UNKNOWN),
            {
                "outcome": "undetermined",
                "why": {"name": ["provided_unknown"]},
                "steps": ["find_out", "record_request"],
            },
            id="nobody knows who provided it",
        ),
        pytest.param(
            SHOP,
            portable(provided=None),
            {
                "outcome": "undetermined",
                "why": {"name": ["provided_unknown"]},
                "missing": [("fact", "provided_by_person")],
            },
            id="a complete record that does not say who provided it",
        ),
        pytest.param(
            policy(NO_BASIS),
            portable(),
            {
                "outcome": "undetermined",
                "why": {"name": ["basis_not_stated"]},
                "missing": [("clause", "7")],
            },
            id="the text does not say on what basis",
        ),
        pytest.param(
            policy(NO_BASIS, ORDERS),
            portable(),
            {"outcome": "granted", "why": {"name": ["portable"]}},
            id="one of two bases is enough",
        ),
    ],
)
def test_portability_is_for_what_the_person_provided_on_consent_or_contract(
    shop: Policy, held: Record, expected: dict[str, Any]
) -> None:
    expect(ask(shop, PORTABILITY, held), right=[("right_of_law", "gdpr.20.1")], **FREE, **expected)


def test_portability_is_partly_granted_where_some_of_it_is() -> None:
    held = customer(data.NAME, data.PURCHASE_HISTORY, facts=PROVIDED)
    expect(
        ask(SHOP, PORTABILITY, held),
        outcome="partly",
        categories={"name": "granted", "purchase_history": "refused"},
        steps=["record_request", "export", "tell_complaint"],
    )


def test_personuppgiftslagen_knew_no_portability() -> None:
    expect(
        ask(SHOP, PORTABILITY, portable(), PUL),
        outcome="refused",
        right=[("right_not_in_law", "")],
        categories={},
        free=None,
        answer_by=None,
        steps=[],
    )


@pytest.mark.parametrize("day", [PUL, Day(law=None)])
def test_what_only_the_policy_promises_is_given_on_the_policys_own_conditions(day: Day) -> None:
    shop = policy(ANALYSIS, rights=(promise(PORTABILITY),))
    expect(
        ask(shop, PORTABILITY, portable(of=data.PURCHASE_HISTORY, provided=None), day),
        outcome="granted",
        right=[("right_promised", "9")],
        why={"purchase_history": ["portable"]},
        clauses={"9"},
    )


@pytest.mark.parametrize("right", [ACCESS, PORTABILITY])
def test_a_consent_withdrawn_carries_no_copy_of_its_purpose(right: Right) -> None:
    withdrawn = Consent(
        purposes={purposes.EMAIL_MARKETING}, given=date(2022, 1, 1), withdrawn=date(2023, 1, 1)
    )
    held = record(data.EMAIL_ADDRESS, consents=(withdrawn,), facts=PROVIDED)
    response = ask(policy(NEWS), right, held)
    (answer,) = response.answers
    if answer.information is not None:
        assert answer.information.processing == ()
    else:
        assert response.refused
        assert answer.missing == tuple[Missing, ...]()
