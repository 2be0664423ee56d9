"""Two shops whose texts are as they should be: what each change makes of them is the test of a finding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, TypeVar

from privpolicy.linting import Code, LintFinding, lint
from privpolicy.model import (
    Activity,
    After,
    AsLawRequires,
    Clause,
    Controller,
    Cookies,
    Disclosure,
    FactIs,
    Period,
    Policy,
    Prohibition,
    Promise,
    Requirement,
    RightPromise,
    Shortest,
    Text,
    While,
)
from privpolicy.model.base import Frozen
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from privpolicy.vocabulary.enums import Action, LegalBasis, Role, StatutoryDuty, TransferMechanism
from privpolicy.vocabulary.term import Right

Rule = TypeVar("Rule", bound=Frozen)

ON: Final = date(2026, 3, 2)
EMAIL: Final = "dataskydd@butiken.example"


def text(words: str) -> Text:
    return Text(sv=words, en=words)


ORDERS: Final = Activity(
    id="orders",
    data={data.NAME, data.POSTAL_ADDRESS, data.EMAIL_ADDRESS, data.ORDER_DETAILS},
    subjects={subjects.CUSTOMER},
    purposes={purposes.ORDER_FULFILMENT},
    basis=LegalBasis.CONTRACT,
    storage=After(event=events.PURCHASED, period=Period(years=3)),
    requirement=Requirement(kind="to_enter_contract", without=text("you cannot buy")),
    clauses=["orders"],
)
ACCOUNT: Final = Activity(
    id="account",
    data={data.NAME, data.EMAIL_ADDRESS, data.ACCOUNT_INFORMATION},
    subjects={subjects.ACCOUNT_HOLDER},
    purposes={purposes.ACCOUNT_MANAGEMENT},
    basis=LegalBasis.CONTRACT,
    storage=Shortest(
        of=[
            While(state=states.ACCOUNT_OPEN),
            After(event=events.LAST_ACTIVITY, period=Period(months=24)),
        ]
    ),
    requirement=Requirement(kind="voluntary", without=text("you can shop as a guest")),
    clauses=["account"],
)
NEWSLETTER: Final = Activity(
    id="newsletter",
    data={data.EMAIL_ADDRESS},
    subjects={subjects.NEWSLETTER_SUBSCRIBER},
    purposes={purposes.NEWSLETTER},
    basis=LegalBasis.CONSENT,
    storage=While(state=states.NEWSLETTER_SUBSCRIBED),
    clauses=["newsletter"],
)
OFFERS: Final = Activity(
    id="offers",
    data={data.EMAIL_ADDRESS},
    subjects={subjects.CUSTOMER},
    purposes={purposes.EMAIL_MARKETING},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=After(event=events.PURCHASED, period=Period(years=1)),
    when=FactIs(fact=facts.ADDRESS_FROM_SALE)
    & FactIs(fact=facts.SIMILAR_PRODUCTS)
    & FactIs(fact=facts.OPT_OUT_OFFERED),
    interest=text("to tell customers of similar goods"),
    clauses=["offers"],
)
SAFETY: Final = Activity(
    id="safety",
    data={data.IP_ADDRESS},
    subjects={subjects.VISITOR},
    purposes={purposes.FRAUD_PREVENTION},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=After(event=events.LAST_ACTIVITY, period=Period(days=90)),
    interest=text("to stop fraud"),
    clauses=["safety"],
)
CREDIT: Final = Activity(
    id="credit",
    data={data.CREDIT_REPORT},
    subjects={subjects.CUSTOMER},
    purposes={purposes.CREDIT_CHECK},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=After(event=events.PURCHASED, period=Period(months=3)),
    interest=text("to be paid"),
    obtained_from={recipients.CREDIT_BUREAU},
    decides_automatically=True,
    decision_logic=text("a score below 40 means payment in advance"),
    clauses=["credit"],
)
BOOKS: Final = Activity(
    id="books",
    data={data.ACCOUNTING_RECORDS},
    subjects={subjects.CUSTOMER},
    purposes={purposes.BOOKKEEPING},
    basis=LegalBasis.LEGAL_OBLIGATION,
    storage=AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING),
    clauses=["books"],
)
ADS: Final = Activity(
    id="ads",
    data={data.MARKETING_COOKIE},
    subjects={subjects.VISITOR},
    purposes={purposes.PERSONALISED_ADVERTISING},
    basis=LegalBasis.CONSENT,
    storage=After(event=events.COLLECTED, period=Period(months=6)),
    when=FactIs(fact=facts.COOKIE_STRICTLY_NECESSARY, value=False),
    clauses=["ads"],
)
CARRIERS: Final = Disclosure(
    id="carriers",
    recipients={recipients.CARRIER},
    purposes={purposes.DELIVERY},
    data={data.NAME, data.POSTAL_ADDRESS},
    role=Role.CONTROLLER,
    clauses=["carriers"],
)
HOSTING: Final = Disclosure(
    id="hosting",
    recipients={recipients.HOSTING_PROVIDER},
    data={data.NAME, data.EMAIL_ADDRESS, data.ORDER_DETAILS, data.ACCOUNT_INFORMATION},
    purposes={purposes.ORDER_FULFILMENT, purposes.ACCOUNT_MANAGEMENT},
    role=Role.PROCESSOR,
    countries={"US"},
    transfer={TransferMechanism.ADEQUACY, TransferMechanism.STANDARD_CLAUSES},
    safeguards_copy=text("write to us"),
    clauses=["hosting"],
)
AUTHORITIES: Final = Disclosure(
    id="authorities",
    recipients={recipients.RECIPIENT},
    purposes={purposes.AUTHORITY_DEMAND},
    basis=LegalBasis.LEGAL_OBLIGATION,
    role=Role.CONTROLLER,
    clauses=["authorities"],
)
NO_SALE: Final = Prohibition(
    id="no-sale", actions={Action.SHARE}, purposes={purposes.DATA_SALE}, clauses=["no-sale"]
)
_PROMISED: Final[tuple[Right, ...]] = (
    rights.ACCESS,
    rights.RECTIFICATION,
    rights.ERASURE,
    rights.RESTRICTION,
    rights.PORTABILITY,
    rights.OBJECTION,
    rights.HUMAN_REVIEW,
    rights.CONSENT_WITHDRAWAL,
)
RIGHTS: Final = tuple(
    RightPromise(id=str(right), right=right, free="always", channels=[EMAIL], clauses=["rights"])
    for right in _PROMISED
)
COMPLAINT: Final = RightPromise(
    id="complaint", right=rights.COMPLAINT, channels=["imy.se"], clauses=["complaint"]
)
CHANGES: Final = Promise(id="changes", about="change", text=text("you are told first"), clauses=["changes"])

_ACTIVITIES: Final = (ORDERS, ACCOUNT, NEWSLETTER, OFFERS, SAFETY, CREDIT, BOOKS, ADS)
_DISCLOSURES: Final = (CARRIERS, HOSTING, AUTHORITIES)
_RULES: Final = (*_ACTIVITIES, *_DISCLOSURES, NO_SALE, *RIGHTS, COMPLAINT, CHANGES)

PERIODS: Final = {
    "orders": " Vi sparar uppgifterna i tre år.",
    "account": " Vi sparar dem så länge kontot finns, men högst 24 månader efter senaste aktivitet.",
    "offers": " Adressen sparas i ett år.",
    "safety": " Uppgifterna raderas efter 90 dagar.",
    "credit": " Upplysningen sparas i tre månader.",
    "ads": " Kakan sparas i ett halvår.",
}
"""What the clauses say of storage: the periods of their rules."""

SHOP: Final = Policy(
    id="butiken.example",
    version="3",
    controller=Controller(name="Butiken AB", organisation_number="556871-8133", email=EMAIL),
    effective_from=date(2025, 1, 1),
    clauses=[
        Clause(id=key, text=f"Om {key}.{PERIODS.get(key, '')}")
        for key in dict.fromkeys(clause for rule in _RULES for clause in rule.clauses)
    ],
    activities=_ACTIVITIES,
    disclosures=_DISCLOSURES,
    prohibitions=[NO_SALE],
    rights=(*RIGHTS, COMPLAINT),
    promises=[CHANGES],
    cookies=Cookies(consent="asked"),
)
"""A Swedish shop whose text is as it should be."""

SHOP_IN_NORWAY: Final = SHOP.model_copy(
    update={
        "id": "butikken.example",
        "jurisdiction": "NO",
        "time_zone": "Europe/Oslo",
        "activities": [
            one.model_copy(update={"storage": AsLawRequires(duty=StatutoryDuty.NO_BOOKKEEPING)})
            if one.id == "books"
            else one
            for one in _ACTIVITIES
        ],
    }
)
"""A Norwegian shop whose text is as it should be."""


def changed(rule: Rule, **fields: Any) -> Rule:  # noqa: ANN401 (any field of any rule)
    return rule.model_copy(update=fields)


def with_rule(rule: Activity | Disclosure | Prohibition | RightPromise | Promise) -> Policy:
    """The Swedish shop with a rule in the place of that of the same id, or added."""
    for name in ("activities", "disclosures", "prohibitions", "rights", "promises"):
        rules = getattr(SHOP, name)
        if any(one.id == rule.id for one in rules):
            return changed(SHOP, **{name: [rule if one.id == rule.id else one for one in rules]})
    name = {
        Activity: "activities",
        Disclosure: "disclosures",
        Prohibition: "prohibitions",
        RightPromise: "rights",
        Promise: "promises",
    }[type(rule)]
    return changed(SHOP, **{name: [*getattr(SHOP, name), rule]})


def without(*ids: str) -> Policy:
    """The Swedish shop without some of its rules, their clauses said to need none."""
    fields = {
        name: [one for one in getattr(SHOP, name) if one.id not in ids]
        for name in ("activities", "disclosures", "rights", "promises")
    }
    clauses = [changed(clause, informative="x") for clause in SHOP.clauses]
    return changed(SHOP, **fields, clauses=clauses)


def with_clause(clause_id: str, **fields: Any) -> Policy:  # noqa: ANN401 (any field of a clause)
    """The Swedish shop where one clause says more."""
    clauses = [changed(one, **fields) if one.id == clause_id else one for one in SHOP.clauses]
    return changed(SHOP, clauses=clauses)


def codes(policy: Policy, on: date = ON) -> set[Code]:
    return {finding.code for finding in lint(policy, on=on)}


def found(policy: Policy, code: Code, on: date = ON) -> list[LintFinding]:
    return [finding for finding in lint(policy, on=on) if finding.code is code]


def the(policy: Policy, code: Code, on: date = ON) -> LintFinding:
    """The one finding with that code."""
    (finding,) = found(policy, code, on)
    return finding


def ids(rules: Iterable[Activity]) -> tuple[str, ...]:
    return tuple(rule.id for rule in rules)
