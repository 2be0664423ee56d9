"""A shop whose policy lacks nothing: every kind of rule that a text can tell, with the law's demands met."""

from __future__ import annotations

from datetime import date
from typing import Final

from privpolicy.model import (
    Activity,
    After,
    AsLawRequires,
    AsNeeded,
    Clause,
    ConsentTo,
    Controller,
    Cookies,
    Disclosure,
    Earliest,
    FactIs,
    FiscalYearEnd,
    Latest,
    Longest,
    Never,
    ObjectionTo,
    Obligation,
    Period,
    Policy,
    Prohibition,
    Promise,
    RecipientIn,
    Requirement,
    RightPromise,
    Shortest,
    StateIs,
    Text,
    Unlimited,
    Until,
    While,
)
from privpolicy.model.storage import Anchor
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from privpolicy.vocabulary.enums import (
    Action,
    LegalBasis,
    Role,
    SpecialBasis,
    StatutoryDuty,
    TransferMechanism,
)

ON: Final = date(2026, 11, 22)


def text(words: str) -> Text:
    return Text(sv=f"{words} på svenska", en=f"{words} in English")


CONTACT: Final = {data.NAME, data.POSTAL_ADDRESS, data.EMAIL_ADDRESS, data.PHONE_NUMBER}
UNTIL_CLOSED: Final = Until(event=events.ACCOUNT_CLOSED)
ACTIVITIES: Final = (
    Activity(
        id="orders",
        data={
            data.NAME,
            data.POSTAL_ADDRESS,
            data.EMAIL_ADDRESS,
            data.PHONE_NUMBER,
            data.ORDER_DETAILS,
            data.SIZES,
        },
        purposes={purposes.ORDER_FULFILMENT, purposes.CUSTOMER_SERVICE},
        subjects={subjects.CUSTOMER},
        basis=LegalBasis.CONTRACT,
        storage=After(event=events.PURCHASED, period=Period(years=3)),
        at_least=After(event=events.PURCHASED, period=Period(months=6)),
        requirement=Requirement(kind="to_enter_contract", without=text("du kan inte handla")),
        obligations=[Obligation(id="check", text=text("Kontrollera ordern."))],
        clauses=["1"],
    ),
    Activity(
        id="newsletter",
        data={data.EMAIL_ADDRESS},
        purposes={purposes.NEWSLETTER},
        subjects={subjects.NEWSLETTER_SUBSCRIBER},
        basis=LegalBasis.CONSENT,
        storage=Until(event=events.UNSUBSCRIBED, then=Period(days=14)),
        when=ConsentTo(purposes={purposes.NEWSLETTER}),
        clauses=["2"],
    ),
    Activity(
        id="offers",
        data={data.PURCHASE_HISTORY, data.MARKETING_COOKIE, data.SESSION_COOKIE},
        purposes={purposes.PERSONALISED_OFFERS},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        interest=text("att sälja mer"),
        storage={
            data.PERSONAL_DATA: Shortest(
                of=(After(event=events.LAST_PURCHASE, period=Period(months=18)), UNTIL_CLOSED)
            ),
            data.SESSION_COOKIE: Until(
                event=Earliest(events=(events.BROWSER_SESSION_ENDED, events.ACCOUNT_CLOSED))
            ),
        },
        when=~ObjectionTo() & StateIs(state=states.ACCOUNT_OPEN),
        clauses=["3"],
    ),
    Activity(
        id="books",
        data={data.ACCOUNTING_RECORDS},
        purposes={purposes.BOOKKEEPING},
        basis=LegalBasis.LEGAL_OBLIGATION,
        storage=AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING),
        clauses=["4"],
    ),
    Activity(
        id="fitting",
        data={data.HEALTH_DATA},
        purposes={purposes.SERVICE_PERSONALISATION},
        basis=LegalBasis.CONSENT,
        special_basis=SpecialBasis.EXPLICIT_CONSENT,
        storage=AsNeeded(until=events.ACCOUNT_CLOSED),
        clauses=["5"],
    ),
    Activity(
        id="credit",
        data={data.CREDIT_REPORT},
        purposes={purposes.CREDIT_CHECK},
        basis=LegalBasis.CONTRACT,
        storage=Longest(
            of=(
                While(state=states.ACCOUNT_OPEN, then=Period(weeks=2)),
                After(
                    event=Latest(events=(events.DELIVERED, events.PAID)),
                    period=Period(months=2, days=10),
                    anchor=Anchor.CALENDAR_YEAR,
                ),
            )
        ),
        decides_automatically=True,
        decision_logic=text("Ett program räknar ut om du får handla på faktura."),
        obtained_from={recipients.CREDIT_BUREAU},
        clauses=["6"],
    ),
    Activity(
        id="reviews",
        data={data.PRODUCT_REVIEW},
        purposes={purposes.PUBLICATION},
        basis=LegalBasis.CONTRACT,
        storage=Unlimited(),
        clauses=["7"],
    ),
    Activity(
        id="cards",
        data={data.PAYMENT_CARD_DATA},
        purposes={purposes.PAYMENT},
        basis=LegalBasis.CONTRACT,
        storage=Never(),
        clauses=["8"],
    ),
    Activity(
        id="posters",
        data=frozenset(),
        purposes={purposes.GENERAL_ADVERTISING},
        basis=None,
        clauses=["9"],
    ),
)
DISCLOSURES: Final = (
    Disclosure(
        id="carriers",
        recipients={recipients.CARRIER},
        purposes={purposes.DELIVERY},
        data={data.NAME, data.POSTAL_ADDRESS},
        role=Role.CONTROLLER,
        clauses=["1"],
    ),
    Disclosure(
        id="cloud",
        recipients={recipients.HOSTING_PROVIDER},
        purposes={purposes.CUSTOMER_SERVICE},
        data={data.NAME, data.EMAIL_ADDRESS},
        role=Role.PROCESSOR,
        countries={"US", "CH", "IN"},
        transfer={TransferMechanism.ADEQUACY, TransferMechanism.STANDARD_CLAUSES},
        clauses=["10"],
    ),
    Disclosure(
        id="police",
        recipients={recipients.RECIPIENT},
        purposes={purposes.LEGAL_COMPLIANCE},
        basis=LegalBasis.LEGAL_OBLIGATION,
        when=FactIs(fact=facts.NECESSARY)
        & (FactIs(fact=facts.AUTHORITY_DEMAND) | RecipientIn(recipients={recipients.POLICE})),
        clauses=["11"],
    ),
)
PROHIBITIONS: Final = (
    Prohibition(id="no-sale", actions={Action.SHARE}, purposes={purposes.DATA_SALE}, clauses=["12"]),
    Prohibition(
        id="no-children",
        actions={Action.USE},
        subjects={subjects.CHILD},
        purposes={purposes.DIRECT_MARKETING},
        unless={purposes.COMPETITIONS},
        clauses=["12"],
    ),
    Prohibition(
        id="no-partners",
        actions={Action.SHARE},
        recipients={recipients.PARTNER},
        when=~FactIs(fact=facts.NECESSARY),
        basis=None,
        clauses=["12"],
    ),
)
RIGHTS: Final = (
    RightPromise(
        id="see",
        right=rights.ACCESS,
        channels=["privacy@shop.example", "Mina sidor"],
        deadline=text("inom en vecka"),
        free="always",
        clauses=["13"],
    ),
    RightPromise(id="forget", right=rights.ERASURE, clauses=["13"]),
    RightPromise(id="complain", right=rights.COMPLAINT, clauses=["13"]),
)
PROMISES: Final = (
    Promise(id="safe", about="security", text=text("Vi krypterar allt."), clauses=["14"]),
    Promise(id="from-you", about="source", text=text("Uppgifterna kommer från dig."), clauses=["14"]),
    Promise(id="told", about="change", text=text("Vi berättar om ändringar."), clauses=["14"]),
    Promise(id="ask", about="contact", text=text("Fråga oss gärna."), clauses=["14"]),
)


def shop(**changes: object) -> Policy:
    """The policy, or one that differs from it in some fields."""
    fields: dict[str, object] = {
        "id": "shop.example",
        "version": "3",
        "controller": Controller(
            name="Butiken AB",
            organisation_number="556871-8133",
            email="hej@shop.example",
            phone="+46 8 123 45 67",
            address="Gatan 1, 111 11 Stockholm",
            requests_to="privacy@shop.example",
            data_protection_officer="dso@shop.example",
            representative="Ombudet AB, Stockholm",
        ),
        "effective_from": date(2025, 1, 1),
        "fiscal_year_end": FiscalYearEnd(),
        "clauses": [Clause(id=str(number), text=f"Punkt {number}.") for number in range(1, 15)],
        "cookies": Cookies(consent="asked", elsewhere=text("kakpolicyn")),
        "activities": ACTIVITIES,
        "disclosures": DISCLOSURES,
        "prohibitions": PROHIBITIONS,
        "rights": RIGHTS,
        "promises": PROMISES,
    }
    return Policy.model_validate({**fields, **changes})


def with_activity(name: str, **changes: object) -> Policy:
    """The policy with one activity changed."""
    return shop(activities=[one.model_copy(update=changes) if one.id == name else one for one in ACTIVITIES])


def with_disclosure(name: str, **changes: object) -> Policy:
    """The policy with one disclosure changed."""
    return shop(
        disclosures=[one.model_copy(update=changes) if one.id == name else one for one in DISCLOSURES]
    )
