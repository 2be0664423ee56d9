"""Responses and plans that between them say everything that a letter, a list of tasks or a plan can say."""

# ruff: noqa: ANN401 - what a test says is of many types
from __future__ import annotations

from datetime import date
from typing import Any, Final

from privpolicy.evaluation import Plan, Response, plan
from privpolicy.evaluation.keyed import Records
from privpolicy.model import (
    After,
    Hold,
    Longest,
    Never,
    Objection,
    Period,
    Policy,
    Promise,
    Record,
    Request,
    Restriction,
    StateIs,
    Text,
    Unclear,
    Unlimited,
    While,
)
from privpolicy.vocabulary import UNKNOWN, data, events, facts, purposes, recipients, rights, states
from privpolicy.vocabulary.enums import LegalBasis, TransferMechanism
from privpolicy.vocabulary.term import Right
from tests.evaluation.requests.desk import (
    ACCESS,
    ANALYSIS,
    CARRIERS,
    ERASURE,
    HUMAN_REVIEW,
    NEWS,
    OBJECTION,
    OFFERS,
    ORDERS,
    PORTABILITY,
    RECEIVED,
    RECTIFICATION,
    RESTRICTION,
    SHOP,
    WITHDRAWAL,
    Day,
    ask,
    customer,
    promise,
)
from tests.evaluation.shop import GDPR_EVE, ON, activity, disclosure, policy, record

WORDS: Final = Day(law=None)
PUL: Final = Day(date(2018, 5, 2), GDPR_EVE)
LATE: Final = Day(on=date(2024, 6, 10))
EARLY: Final = {events.ACCOUNT_OPENED: date(2017, 1, 1), events.PURCHASED: date(2018, 1, 1)}
SIGNED: Final[dict[str, Any]] = {"written": True, "signed": True, "earlier": ()}
GIVEN: Final = {facts.PROVIDED_BY_PERSON: True}

CREDIT: Final = activity(
    "credit",
    data={data.CREDIT_REPORT, data.NAME},
    purposes={purposes.FINANCING},
    obtained_from={recipients.CREDIT_BUREAU},
    decides_automatically=True,
    decision_logic=Text(
        sv="Din kreditpoäng avgör om du får handla på faktura.",
        en="Your credit score decides whether you may pay by invoice.",
    ),
    clauses=("7",),
)
NO_BASIS: Final = activity("club", purposes={purposes.MARKET_RESEARCH}, basis=None, clauses=("8",))
MANY: Final = activity(
    "many",
    purposes={
        purposes.ORDER_FULFILMENT,
        purposes.DELIVERY,
        purposes.PAYMENT,
        purposes.CUSTOMER_SERVICE,
        purposes.INVOICING,
        purposes.RETURNS_AND_COMPLAINTS,
        purposes.ACCOUNT_MANAGEMENT,
    },
    clauses=("2",),
)
ACCURACY: Final = Promise(
    id="accuracy", about="accuracy", text=Text(sv="Vi rättar fel.", en="We correct errors."), clauses=("9",)
)
HOLDERS: Final = promise(RECTIFICATION, when=StateIs(state=states.ACCOUNT_OPEN))
NARROW: Final = promise(
    ACCESS,
    form={"written", "signed"},
    free="once_per_calendar_year",
    fee=Text(sv="100 kr", en="SEK 100"),
    only_where=Text(sv="du har ett konto", en="you have an account"),
)


ABROAD: Final = disclosure(
    "analytics",
    recipients={recipients.ANALYTICS_PROVIDER},
    countries={"US", "IN"},
    transfer={TransferMechanism.STANDARD_CLAUSES},
    safeguards_copy=Text(sv="Skriv till oss om du vill ha en kopia.", en="Write to us for a copy."),
    clauses=("6",),
)
HELD_OPEN: Final = Longest(
    of=[While(state=one) for one in (states.ACCOUNT_OPEN, states.MEMBER, states.RELATIONSHIP_ACTIVE)]
)


def promising(*rules: Any, **said: Any) -> Policy:
    """A shop that promises access, on these terms."""
    return policy(*(rules or (activity(),)), rights=(promise(ACCESS, **said),))


def account(opened: Any) -> Record:
    return record(events={events.ACCOUNT_OPENED: opened}, facts={facts.DATA_INACCURATE: True})


RESPONSES: Final[dict[str, Response]] = {
    # Access.
    "access": ask(SHOP, ACCESS, customer(data.NAME, data.EMAIL_ADDRESS, facts=GIVEN)),
    "access: of data that are to be erased": ask(
        SHOP, ACCESS, customer(data.NAME, happened={events.PURCHASED: date(2020, 1, 1)})
    ),
    "access: what comes from others and decides automatically": ask(
        policy(CREDIT), ACCESS, record(data.CREDIT_REPORT)
    ),
    "access: in third countries": ask(policy(activity(), ABROAD), ACCESS, record(facts=GIVEN)),
    "access: for how long is not known": ask(
        SHOP, ACCESS, customer(data.NAME, happened={events.PURCHASED: UNKNOWN}, facts=GIVEN)
    ),
    "access: what comes from somebody else": ask(
        policy(NO_BASIS), ACCESS, record(facts={facts.PROVIDED_BY_PERSON: False})
    ),
    "access: a further copy, in more time": ask(
        SHOP, ACCESS, customer(), further_copy=True, extended=date(2024, 5, 14)
    ),
    "access: more time, told too late": ask(SHOP, ACCESS, customer(), LATE, extended=date(2024, 6, 4)),
    "access: a promise that falls short": ask(policy(activity(), rights=(NARROW,)), ACCESS, record()),
    "access: by the words alone, a second time in the year": ask(
        promising(free="once_per_calendar_year"), ACCESS, record(), WORDS, earlier=(date(2024, 2, 1),)
    ),
    "access: not named": ask(policy(activity(), rights=(promise(ERASURE),)), ACCESS, record(), WORDS),
    "access: of books": ask(
        SHOP,
        ACCESS,
        record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: date(2023, 12, 31)}, facts=GIVEN),
    ),
    "access: unsigned and by word of mouth": ask(
        promising(form={"written", "signed"}), ACCESS, record(), WORDS, written=False, signed=False
    ),
    "access: of an unknown form": ask(promising(form={"written", "signed"}), ACCESS, record(), WORDS),
    "access: under PUL": ask(SHOP, ACCESS, customer(happened=EARLY), PUL, **SIGNED),
    "access: under PUL, the second in the year": ask(
        SHOP, ACCESS, customer(happened=EARLY), PUL, **{**SIGNED, "earlier": (date(2018, 1, 7),)}
    ),
    "access: under PUL, nobody knows of earlier ones": ask(
        SHOP, ACCESS, customer(happened=EARLY), PUL, written=True, signed=True
    ),
    "identity in doubt": ask(SHOP, ACCESS, customer(), identity="in_doubt"),
    "not identified": ask(SHOP, ACCESS, customer(), identity="not_identified"),
    "manifestly unfounded": ask(SHOP, ACCESS, customer(), manifestly="unfounded"),
    "manifestly excessive": ask(SHOP, ACCESS, customer(), manifestly="excessive"),
    "a law that is not encoded": ask(policy(CREDIT), HUMAN_REVIEW, record(), PUL),
    "in another country": ask(
        policy(activity(), jurisdiction="DE"), PORTABILITY, record(facts={facts.PROVIDED_BY_PERSON: False})
    ),
    "erasure: what the person can end": ask(
        policy(*(activity(f"while-{n}", storage=one, clauses=("2",)) for n, one in enumerate(HELD_OPEN.of))),
        ERASURE,
        record(states={states.ACCOUNT_OPEN: True, states.MEMBER: True, states.RELATIONSHIP_ACTIVE: True}),
    ),
    "erasure: the text is open": ask(
        policy(
            activity(
                storage=Unclear(
                    id="start",
                    question=Text(sv="hur länge", en="for how long"),
                    readings={
                        "bought": After(event=events.PURCHASED, period=Period(months=1)),
                        "never": Unlimited(),
                    },
                    clauses=("2",),
                ),
                clauses=("2",),
            )
        ),
        ERASURE,
        record(events={events.PURCHASED: date(2020, 1, 1)}),
    ),
    "erasure: of two orders the old one": ask(
        policy(activity(storage=After(event=events.PURCHASED, period=Period(months=1)), clauses=("2",))),
        ERASURE,
        {
            "old": record(events={events.PURCHASED: date(2024, 1, 1)}),
            "new": record(events={events.PURCHASED: ON}),
        },
    ),
    "erasure: of what no night would erase unseen": ask(policy(ORDERS), ERASURE, record()),
    "erasure: answered too late": ask(SHOP, ERASURE, customer(), Day(on=date(2024, 8, 1))),
    # Rectification, restriction, portability, human review.
    "rectification": ask(SHOP, RECTIFICATION, customer(facts={facts.DATA_INACCURATE: True})),
    "rectification: the data are right": ask(
        SHOP, RECTIFICATION, customer(facts={facts.DATA_INACCURATE: False})
    ),
    "rectification: not checked yet": ask(SHOP, RECTIFICATION, customer()),
    "rectification: not checked yet, and it takes longer": ask(
        SHOP, RECTIFICATION, customer(), extended=date(2024, 5, 14)
    ),
    "rectification: of its own accord, and they are right": ask(
        policy(activity(), promises=(ACCURACY,)),
        RECTIFICATION,
        record(facts={facts.DATA_INACCURATE: False}),
        own_initiative=True,
    ),
    "rectification: of its own accord": ask(
        policy(activity(), promises=(ACCURACY,)),
        RECTIFICATION,
        record(facts={facts.DATA_INACCURATE: True}),
        own_initiative=True,
    ),
    "rectification: promised in another case": ask(
        policy(activity(), rights=(HOLDERS,)), RECTIFICATION, account(None), WORDS
    ),
    "rectification: promised in a case that nobody knows": ask(
        policy(activity(), rights=(HOLDERS,)), RECTIFICATION, account(UNKNOWN), WORDS
    ),
    "restriction": ask(SHOP, RESTRICTION, customer(), ground="accuracy_contested"),
    "restriction: why?": ask(SHOP, RESTRICTION, customer()),
    "restriction: under PUL": ask(
        SHOP, RESTRICTION, customer(happened=EARLY), PUL, ground="accuracy_contested"
    ),
    "portability": ask(
        SHOP, PORTABILITY, [customer(facts=GIVEN), customer(data.PURCHASE_HISTORY, facts=GIVEN)]
    ),
    "portability: not provided": ask(SHOP, PORTABILITY, customer(facts={facts.PROVIDED_BY_PERSON: False})),
    "portability: who provided it?": ask(SHOP, PORTABILITY, customer()),
    "portability: on what basis?": ask(policy(NO_BASIS), PORTABILITY, record(facts=GIVEN)),
    "portability: under PUL": ask(SHOP, PORTABILITY, customer(happened=EARLY), PUL),
    "human review": ask(policy(CREDIT), HUMAN_REVIEW, record()),
    "human review: of nothing": ask(SHOP, HUMAN_REVIEW, customer()),
    # Erasure.
    "erasure": ask(SHOP, ERASURE, customer(data.PURCHASE_HISTORY)),
    "erasure: some stays": ask(SHOP, ERASURE, customer(data.NAME, data.EMAIL_ADDRESS, data.PURCHASE_HISTORY)),
    "erasure: accounting records": ask(
        SHOP, ERASURE, record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: date(2023, 12, 31)})
    ),
    "erasure: a legal process": ask(
        SHOP,
        ERASURE,
        customer(
            data.NAME,
            happened={events.PURCHASED: date(2020, 1, 1)},
            holds=(Hold(data={data.NAME}, begins=RECEIVED),),
        ),
    ),
    "erasure: restriction instead": ask(
        policy(ANALYSIS),
        ERASURE,
        customer(
            data.PURCHASE_HISTORY, restrictions=(Restriction(received=RECEIVED, instead_of_erasure=True),)
        ),
    ),
    "erasure: for many purposes": ask(policy(MANY), ERASURE, record()),
    "erasure: when was it bought?": ask(SHOP, ERASURE, customer(happened={events.PURCHASED: UNKNOWN})),
    "erasure: of a record that knows nothing": ask(SHOP, ERASURE, Record(data={data.EMAIL_ADDRESS})),
    "erasure: under PUL": ask(
        policy(ANALYSIS), ERASURE, customer(data.PURCHASE_HISTORY, happened=EARLY), PUL
    ),
    # Objection and withdrawal.
    "objection": ask(SHOP, OBJECTION, customer(data.EMAIL_ADDRESS)),
    "objection: to one channel": ask(
        SHOP, OBJECTION, customer(data.EMAIL_ADDRESS), purposes={purposes.SMS_MARKETING}
    ),
    "objection: to what nobody does": ask(
        SHOP, OBJECTION, customer(data.EMAIL_ADDRESS), purposes={purposes.SECURITY}
    ),
    "objection: outweighed": ask(
        policy(ANALYSIS, CARRIERS, ORDERS),
        OBJECTION,
        customer(data.PURCHASE_HISTORY, facts={facts.COMPELLING_GROUNDS: True}),
    ),
    "objection: on what basis?": ask(policy(NO_BASIS), OBJECTION, record()),
    "objection: under PUL": ask(
        policy(ANALYSIS, OFFERS), OBJECTION, customer(data.EMAIL_ADDRESS, happened=EARLY), PUL
    ),
    "objection: by the words alone": ask(
        policy(ANALYSIS, rights=(promise(OBJECTION),)), OBJECTION, customer(data.PURCHASE_HISTORY), WORDS
    ),
    "withdrawal": ask(policy(NEWS), WITHDRAWAL, customer(data.EMAIL_ADDRESS)),
    "withdrawal: something goes on": ask(SHOP, WITHDRAWAL, customer(data.EMAIL_ADDRESS)),
    "withdrawal: nothing rests on it": ask(policy(ORDERS), WITHDRAWAL, customer()),
    "withdrawal: there is no consent": ask(SHOP, WITHDRAWAL, customer(consented=False)),
    "withdrawal: is there a consent?": ask(policy(NEWS), WITHDRAWAL, Record(data={data.EMAIL_ADDRESS})),
}

_MONTH: Final = After(event=events.PURCHASED, period=Period(months=1), clauses=())
_HALF_A_YEAR: Final = After(event=events.ORDER_PLACED, period=Period(months=6))
_BOUGHT: Final = {events.PURCHASED: date(2024, 1, 1), events.ORDER_PLACED: date(2024, 1, 1)}


def planned(shop: Policy, records: Records) -> Plan:
    return plan(shop, records, on=ON)


def on_hold(ended: date | None) -> Record:
    return record(events=_BOUGHT, holds=(Hold(data={data.NAME}, begins=RECEIVED, ended=ended),))


PLANS: Final[dict[str, Plan]] = {
    "every answer": planned(
        policy(
            activity("orders", data={data.NAME, data.POSTAL_ADDRESS}, storage=_MONTH, clauses=("2",)),
            activity(
                "account",
                data={data.NAME},
                purposes={purposes.CUSTOMER_RELATIONSHIP},
                storage=While(state=states.ACCOUNT_OPEN),
                clauses=("3",),
            ),
            activity("never", data={data.CREDIT_REPORT}, storage=Never(), clauses=("4",)),
        ),
        {
            "order-1": record(
                data.NAME,
                data.POSTAL_ADDRESS,
                events={**_BOUGHT, events.ACCOUNT_OPENED: date(2020, 1, 1)},
            ),
            "order-2": record(events={events.PURCHASED: ON}),
            "order-3": record(events={events.PURCHASED: UNKNOWN, events.ACCOUNT_OPENED: None}),
            "credit-4": record(data.CREDIT_REPORT),
            "books-5": record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: date(2023, 12, 31)}),
            "claim-6": on_hold(None),
            "claim-7": on_hold(date(2024, 9, 30)),
        },
    ),
    "a minimum beyond the maximum": planned(
        policy(activity(storage=_MONTH, at_least=_HALF_A_YEAR, clauses=("2",))), [record(events=_BOUGHT)]
    ),
    "a request to answer first": planned(
        policy(activity(storage=_MONTH, clauses=("2",))),
        [record(events=_BOUGHT, requests=(Request(right=rights.ACCESS, received=RECEIVED),))],
    ),
    "an unclear text": planned(
        policy(
            activity(
                storage=Unclear(
                    id="start",
                    question=Text(sv="från vilken dag tiden räknas", en="from which day the time is counted"),
                    readings={"bought": _MONTH, "never": Unlimited()},
                    clauses=("2",),
                ),
                clauses=("2",),
            )
        ),
        [record(events=_BOUGHT)],
    ),
    "an objection": planned(
        policy(
            activity(purposes={purposes.STATISTICS}, basis=LegalBasis.LEGITIMATE_INTERESTS, clauses=("2",))
        ),
        [record(objections=(Objection(purposes={purposes.STATISTICS}, received=RECEIVED),))],
    ),
}

ALL_RIGHTS: Final[frozenset[Right]] = frozenset(one.request.right for one in RESPONSES.values())
