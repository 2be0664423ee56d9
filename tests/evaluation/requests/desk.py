"""A support desk for the tests: a small shop is asked for a right, and its answer is read back in short."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple, TypedDict, Unpack

from privpolicy.evaluation import Response, respond
from privpolicy.evaluation.keyed import Records
from privpolicy.model import (
    After,
    Consent,
    DataSubjectRequest,
    Law,
    Objection,
    Period,
    Policy,
    PolicyHistory,
    Record,
    RightPromise,
    While,
)
from privpolicy.model.record import YesNo
from privpolicy.model.rights_request import Identity, RestrictionGround
from privpolicy.vocabulary import data, events, purposes, rights, states, subjects
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Right
from tests.evaluation.shop import ON, activity, disclosure, policy, record

RECEIVED: Final = date(2024, 5, 2)
BOUGHT: Final = date(2022, 3, 10)
ORDERS_END: Final = date(2025, 3, 10)

ORDERS: Final = activity(
    data={data.NAME, data.EMAIL_ADDRESS},
    purposes={purposes.ORDER_FULFILMENT},
    storage=After(event=events.PURCHASED, period=Period(years=3)),
    clauses=("2",),
)
NEWS: Final = activity(
    "news",
    data={data.EMAIL_ADDRESS},
    purposes={purposes.EMAIL_MARKETING},
    basis=LegalBasis.CONSENT,
    clauses=("3",),
)
ANALYSIS: Final = activity(
    "analysis",
    data={data.PURCHASE_HISTORY, data.EMAIL_ADDRESS},
    purposes={purposes.CUSTOMER_ANALYSIS},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=While(state=states.ACCOUNT_OPEN),
    clauses=("4",),
)
OFFERS: Final = activity(
    "offers",
    data={data.EMAIL_ADDRESS},
    purposes={purposes.EMAIL_MARKETING, purposes.SMS_MARKETING},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=While(state=states.ACCOUNT_OPEN),
    clauses=("5",),
)
CARRIERS: Final = disclosure(purposes={purposes.ORDER_FULFILMENT}, clauses=("6",))
SHOP: Final = policy(ORDERS, NEWS, ANALYSIS, OFFERS, CARRIERS)
"""Orders on the contract for three years, a newsletter on consent, analysis and offers on interests."""


class Asked(TypedDict, total=False):
    """What a request says beside its right and the day it was received."""

    data: set[DataCategory]
    purposes: set[Purpose] | None
    written: YesNo
    signed: YesNo
    earlier: tuple[date, ...]
    further_copy: bool
    extended: date | None
    identity: Identity
    manifestly: Any
    ground: RestrictionGround
    own_initiative: bool


class Day(NamedTuple):
    """When it was received, when it is answered, and under which law."""

    received: date = RECEIVED
    on: date = ON
    law: Law | None = Law.APPLICABLE


TODAY: Final = Day()


def ask(
    shop: Policy | PolicyHistory,
    right: Right | str,
    records: Records | Record,
    day: Day = TODAY,
    **asked: Unpack[Asked],
) -> Response:
    """The response of the shop to a request."""
    request = DataSubjectRequest(right=right, received=day.received, **asked)  # type: ignore[arg-type]
    known = [records] if isinstance(records, Record) else records
    return respond(shop, request, known, on=day.on, law=day.law)


def promise(right: Right, **said: Any) -> RightPromise:
    """A promise of clause 9."""
    return RightPromise(id=f"promise-{right}", right=right, clauses=("9",), **said)


def customer(
    *categories: DataCategory,
    facts: Mapping[Fact, Any] | None = None,
    happened: Mapping[Event, Any] | None = None,
    consented: bool = True,
    objections: tuple[Objection, ...] = (),
    **known: Any,
) -> Record:
    """An account holder who has bought on ``BOUGHT`` and consented to the newsletter."""
    consents = (Consent(purposes={purposes.EMAIL_MARKETING}, given=date(2022, 1, 1)),) if consented else ()
    happened = {events.ACCOUNT_OPENED: date(2021, 1, 1), events.PURCHASED: BOUGHT, **(happened or {})}
    return record(
        *(categories or (data.NAME,)),
        subjects={subjects.ACCOUNT_HOLDER},
        events=happened,
        facts=facts or {},
        consents=consents,
        objections=objections,
        **known,
    )


# --- Reading the answer ---------------------------------------------------------------------------


def told(response: Response) -> dict[str, Any]:
    """All that a test asserts of a response, in plain values."""
    return {
        "outcome": response.outcome.value,
        "right": [(one.code.value, one.provision or "/".join(one.clauses)) for one in response.reasons],
        "categories": {one.category: one.outcome.value for one in response.answers},
        "why": {one.category: [found.code.value for found in one.reasons] for one in response.answers},
        "possible_on": {one.category: one.possible_on for one in response.answers if one.possible_on},
        "purposes": {one.category: set(one.purposes) for one in response.answers if one.purposes},
        "stopped": {one.category: set(one.stopped) for one in response.answers if one.stopped},
        "steps": [one.step.value for one in response.steps],
        "free": response.free,
        "answer_by": response.answer_by and response.answer_by.last_day,
        "missing": [tuple(one) for one in response.missing],
        "clauses": set(response.clauses),
    }


def expect(response: Response, **expected: Any) -> None:
    """That the response says this; what is not named is not asserted."""
    said = told(response)
    assert {name: said[name] for name in expected} == expected


FREE: Final = {"free": True, "answer_by": date(2024, 6, 3)}
"""What the GDPR says of every request of ``RECEIVED``: free, and answered in a month, on a working day."""

ACCESS, ERASURE, RECTIFICATION = rights.ACCESS, rights.ERASURE, rights.RECTIFICATION
OBJECTION, WITHDRAWAL, RESTRICTION = rights.OBJECTION, rights.CONSENT_WITHDRAWAL, rights.RESTRICTION
PORTABILITY, HUMAN_REVIEW = rights.PORTABILITY, rights.HUMAN_REVIEW
