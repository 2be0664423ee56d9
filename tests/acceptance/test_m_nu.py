"""What m.nu's policy answers: one row per question, with the day, the clause and the reason that decide.

Where the text can be read in two ways the row says which reading it takes (``choice``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypedDict, Unpack

import pytest

from privpolicy.evaluation import Verdict, may_keep, may_share, may_use
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.model import Consent, Objection, Policy, Record, Request
from privpolicy.policies.m_nu import FACEBOOK, M_NU, OTHER_MARKETING_CHANNELS, PURPOSE_ADDED_BY_CHANGE
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from privpolicy.vocabulary.enums import UNKNOWN, Action, LegalBasis, Outcome, Unknown
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Recipient, State, Subject

PERMITTED, DENIED, UNDETERMINED = Outcome.PERMITTED, Outcome.DENIED, Outcome.UNDETERMINED
KEEP, USE, SHARE = Action.KEEP, Action.USE, Action.SHARE
MAY_2024: Final = date(2024, 5, 1)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A question about a record, and what the answer must be."""

    name: str
    may: Action
    record: Record
    purpose: Purpose
    on: date
    to: Recipient | None = None
    country: str | None = None
    basis: LegalBasis | None = None
    expect: Outcome
    last_day: date | None = None
    because: tuple[str, ...] = ()
    code: ReasonCode
    obligations: tuple[str, ...] = ()
    choice: str = ""


def ask(case: Case, policy: Policy = M_NU) -> Verdict:
    if case.may is KEEP:
        return may_keep(policy, case.record, purpose=case.purpose, on=case.on)
    if case.may is USE:
        return may_use(policy, case.record, purpose=case.purpose, on=case.on, basis=case.basis)
    assert case.to is not None
    assert case.country is not None
    return may_share(policy, case.record, to=case.to, purpose=case.purpose, country=case.country, on=case.on)


class Known(TypedDict, total=False):
    """What else a record knows."""

    events: Mapping[Event, date | None]
    states: Mapping[State, bool]
    facts: Mapping[Fact, bool | Unknown]
    consents: tuple[Consent, ...]
    objections: tuple[Objection, ...]
    requests: tuple[Request, ...]


def visitor(
    *categories: DataCategory,
    last: date,
    collected: date | None = None,
    kind: Subject = subjects.VISITOR,
    **known: Unpack[Known],
) -> Record:
    """Somebody without an account who was last seen on a day."""
    seen = {events.COLLECTED: collected or last, events.LAST_ACTIVITY: last}
    known["events"] = {**seen, **known.get("events", {})}
    return Record(data=frozenset(categories), subjects={kind}, complete=True, **known)


def guest(*categories: DataCategory, last: date = date(2024, 1, 10), **known: Unpack[Known]) -> Record:
    """A customer without an account."""
    return visitor(*categories, last=last, kind=subjects.GUEST_CUSTOMER, **known)


def holder(*categories: DataCategory, closed: date | None = None, **known: Unpack[Known]) -> Record:
    """Somebody who opened an account in 2019 and has it still, or closed it on a day."""
    account = {events.ACCOUNT_OPENED: date(2019, 6, 1), events.ACCOUNT_CLOSED: closed}
    known["events"] = {**account, **known.get("events", {})}
    kind = subjects.FORMER_ACCOUNT_HOLDER if closed else subjects.ACCOUNT_HOLDER
    return Record(data=frozenset(categories), subjects={kind}, complete=True, **known)


def objected(received: date, withdrawn: date | None = None) -> tuple[Objection, ...]:
    return (Objection(purposes={purposes.DIRECT_MARKETING}, received=received, withdrawn=withdrawn),)


MEASURES: Final = {facts.SAFEGUARDS_IN_PLACE: True, facts.LAWFUL_TRANSFER_MECHANISM: True}
NO_MEASURES: Final = {facts.SAFEGUARDS_IN_PLACE: False}
INVOICED: Final = (data.PURCHASE_DATA, data.INVOICE_DATA)

STORAGE = [
    Case(
        name="a visitor's IP address the day before the last day",
        may=KEEP,
        record=visitor(data.IP_ADDRESS, last=date(2021, 3, 15)),
        purpose=purposes.SITE_VISIT,
        on=date(2024, 3, 14),
        expect=PERMITTED,
        last_day=date(2024, 3, 15),
        because=("6.3",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="the same address on the day of the same number in month 36",
        may=KEEP,
        record=visitor(data.IP_ADDRESS, last=date(2021, 3, 15)),
        purpose=purposes.SITE_VISIT,
        on=date(2024, 3, 15),
        expect=PERMITTED,
        last_day=date(2024, 3, 15),
        because=("6.3",),
        code=ReasonCode.ACTIVITY,
        choice="that day is still within 'up to 36 months'",
    ),
    Case(
        name="the same address a day later",
        may=KEEP,
        record=visitor(data.IP_ADDRESS, last=date(2021, 3, 15)),
        purpose=purposes.SITE_VISIT,
        on=date(2024, 3, 16),
        expect=DENIED,
        last_day=date(2024, 3, 15),
        because=("6.3",),
        code=ReasonCode.STORAGE_ENDED,
    ),
    Case(
        name="a visit at the end of February, counted into a leap year",
        may=KEEP,
        record=visitor(data.SITE_USAGE, last=date(2021, 2, 28)),
        purpose=purposes.STATISTICS,
        on=date(2024, 2, 28),
        expect=PERMITTED,
        last_day=date(2024, 2, 28),
        because=("6.3",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="that visit on the leap day itself: the number of the day counts, not the end of the month",
        may=KEEP,
        record=visitor(data.SITE_USAGE, last=date(2021, 2, 28)),
        purpose=purposes.STATISTICS,
        on=date(2024, 2, 29),
        expect=DENIED,
        last_day=date(2024, 2, 28),
        because=("6.3",),
        code=ReasonCode.STORAGE_ENDED,
    ),
    Case(
        name="a visit on a leap day ends on the last day of February",
        may=KEEP,
        record=visitor(data.NEWSLETTER_INTERACTION, last=date(2024, 2, 29)),
        purpose=purposes.STATISTICS,
        on=date(2027, 2, 28),
        expect=PERMITTED,
        last_day=date(2027, 2, 28),
        because=("6.3",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="old data of a visitor who came back: from which day the months run is open",
        may=KEEP,
        record=visitor(data.SITE_USAGE, collected=date(2021, 1, 10), last=date(2023, 5, 10)),
        purpose=purposes.STATISTICS,
        on=date(2024, 5, 10),
        expect=UNDETERMINED,
        because=("6.3",),
        code=ReasonCode.TEXT_UNCLEAR,
        choice="neither reading is preferred",
    ),
    Case(
        name="wish lists the day after the account was closed",
        may=KEEP,
        record=holder(data.FAVOURITES_AND_WISH_LISTS, closed=date(2024, 4, 30)),
        purpose=purposes.ACCOUNT_BENEFITS,
        on=MAY_2024,
        expect=DENIED,
        last_day=date(2024, 4, 30),
        because=("6.2", "4.b9", "6.1.s1"),
        code=ReasonCode.STORAGE_ENDED,
    ),
    Case(
        name="wish lists while the account is open",
        may=KEEP,
        record=holder(data.FAVOURITES_AND_WISH_LISTS),
        purpose=purposes.ACCOUNT_BENEFITS,
        on=MAY_2024,
        expect=PERMITTED,
        because=("6.2", "4.b9"),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="an account that has slept for years is still an account",
        may=KEEP,
        record=holder(data.PURCHASE_HISTORY, events={events.LAST_ACTIVITY: date(2019, 6, 2)}),
        purpose=purposes.CUSTOMER_RELATIONSHIP,
        on=MAY_2024,
        expect=PERMITTED,
        because=("6.2", "4.b4"),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="analysis of somebody whose account was closed a year ago: the text is silent",
        may=USE,
        record=holder(data.PURCHASE_HISTORY, closed=MAY_2024, events={events.LAST_ACTIVITY: MAY_2024}),
        purpose=purposes.CUSTOMER_ANALYSIS,
        on=date(2025, 5, 1),
        expect=UNDETERMINED,
        because=("6.2", "6.3"),
        code=ReasonCode.TEXT_UNCLEAR,
        choice="neither reading is preferred",
    ),
    Case(
        name="names 37 months after closing: past every reading",
        may=KEEP,
        record=holder(
            data.NAME,
            data.EMAIL_ADDRESS,
            closed=date(2021, 3, 1),
            events={events.LAST_ACTIVITY: date(2021, 3, 1)},
        ),
        purpose=purposes.CUSTOMER_ANALYSIS,
        on=date(2024, 4, 2),
        expect=DENIED,
        last_day=date(2024, 3, 1),
        because=("6.1.s1", "6.2", "6.3"),
        code=ReasonCode.STORAGE_ENDED,
    ),
    Case(
        name="account data on the day of closing",
        may=KEEP,
        record=holder(data.ACCOUNT_INFORMATION, closed=MAY_2024),
        purpose=purposes.ACCOUNT_MANAGEMENT,
        on=MAY_2024,
        expect=PERMITTED,
        last_day=MAY_2024,
        because=("6.2",),
        code=ReasonCode.ACTIVITY,
        choice="the account lasts through the day on which it is closed",
    ),
    Case(
        name="account data of somebody who never bought anything, a year after closing",
        may=KEEP,
        record=holder(data.ACCOUNT_INFORMATION, closed=date(2023, 1, 1)),
        purpose=purposes.ACCOUNT_MANAGEMENT,
        on=MAY_2024,
        expect=DENIED,
        last_day=date(2023, 1, 1),
        because=("1.1.s2", "6.2", "6.1.s1"),
        code=ReasonCode.STORAGE_ENDED,
    ),
    Case(
        name="an account that the shop closed is closed",
        may=KEEP,
        record=holder(
            data.ACCOUNT_INFORMATION,
            closed=date(2023, 1, 1),
            facts={facts.ACCOUNT_CLOSED_BY_HOLDER: False},
        ),
        purpose=purposes.ACCOUNT_MANAGEMENT,
        on=MAY_2024,
        expect=DENIED,
        last_day=date(2023, 1, 1),
        because=("6.2",),
        code=ReasonCode.STORAGE_ENDED,
        choice="'chooses not to close' does not make an account that the shop closed last for ever",
    ),
    Case(
        name="purchase data in a court case, longer than 36 months",
        may=KEEP,
        record=guest(
            data.PURCHASE_DATA,
            last=date(2021, 1, 10),
            states={states.LEGAL_PROCESS_RUNNING: True},
            facts={facts.NEEDED_FOR_LEGAL_PROCESS: True},
        ),
        purpose=purposes.LEGAL_CLAIMS,
        on=date(2024, 5, 10),
        expect=PERMITTED,
        because=("6.1.s2",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="the same data a month after the case ended",
        may=KEEP,
        record=guest(
            data.PURCHASE_DATA,
            last=date(2021, 1, 10),
            events={
                events.LEGAL_PROCESS_STARTED: date(2023, 2, 1),
                events.LEGAL_PROCESS_ENDED: date(2024, 4, 10),
            },
            facts={facts.NEEDED_FOR_LEGAL_PROCESS: True},
        ),
        purpose=purposes.LEGAL_CLAIMS,
        on=date(2024, 5, 10),
        expect=DENIED,
        last_day=date(2024, 4, 10),
        because=("6.1.s2", "6.3"),
        code=ReasonCode.STORAGE_ENDED,
    ),
    Case(
        name="clicks in newsletters that the court case does not need",
        may=KEEP,
        record=guest(
            data.NEWSLETTER_INTERACTION,
            last=date(2021, 1, 10),
            states={states.LEGAL_PROCESS_RUNNING: True},
            facts={facts.NEEDED_FOR_LEGAL_PROCESS: False},
        ),
        purpose=purposes.LEGAL_CLAIMS,
        on=date(2024, 5, 10),
        expect=DENIED,
        because=("6.1.s2",),
        code=ReasonCode.CONDITION_NOT_MET,
    ),
    Case(
        name="what a claim that is not yet in court needs",
        may=KEEP,
        record=guest(
            data.PURCHASE_DATA,
            last=date(2021, 1, 10),
            states={states.CLAIM_OPEN: True},
            facts={facts.NEEDED_FOR_LEGAL_PROCESS: True},
        ),
        purpose=purposes.LEGAL_CLAIMS,
        on=date(2024, 5, 10),
        expect=PERMITTED,
        because=("6.1.s2",),
        code=ReasonCode.ACTIVITY,
        obligations=("review-the-claim",),
        choice="a legal process is an example of a legal interest, not the only one",
    ),
    Case(
        name="the books on the last day of the bookkeeping duty",
        may=KEEP,
        record=guest(
            data.ACCOUNTING_RECORDS,
            last=date(2021, 1, 10),
            events={events.FISCAL_YEAR_ENDED: date(2021, 12, 31)},
        ),
        purpose=purposes.BOOKKEEPING,
        on=date(2028, 12, 31),
        expect=PERMITTED,
        last_day=date(2028, 12, 31),
        because=("6.1.s2", "5.4.s2"),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="invoiced purchases under a duty whose end nobody has recorded",
        may=KEEP,
        record=guest(*INVOICED, last=date(2021, 1, 10), states={states.LEGAL_DUTY_APPLIES: True}),
        purpose=purposes.BOOKKEEPING,
        on=date(2024, 5, 10),
        expect=PERMITTED,
        because=("6.1.s2", "5.4.s2"),
        code=ReasonCode.ACTIVITY,
        obligations=("check-when-duty-ends",),
    ),
    Case(
        name="the entry in the stop list that an objection needs",
        may=KEEP,
        record=visitor(data.EMAIL_ADDRESS, last=MAY_2024, objections=objected(MAY_2024)),
        purpose=purposes.OBJECTION_LIST,
        on=date(2024, 6, 1),
        expect=PERMITTED,
        because=("9.4.s2", "9.1"),
        code=ReasonCode.ACTIVITY,
        choice="an objection can only be honoured by a shop that remembers it",
    ),
    Case(
        name="interests that serve only marketing, after an objection",
        may=KEEP,
        record=holder(data.OFFER_INTEREST, objections=objected(MAY_2024)),
        purpose=purposes.PERSONALISED_OFFERS,
        on=date(2024, 5, 10),
        expect=DENIED,
        because=("6.1.s1", "9.4.s2"),
        code=ReasonCode.PROHIBITED,
        choice="the need ends with the purpose, although the account is open",
    ),
]

USES = [
    Case(
        name="the confirmation of an order to somebody who has objected to marketing",
        may=USE,
        record=guest(data.EMAIL_ADDRESS, objections=objected(date(2024, 4, 1))),
        purpose=purposes.PURCHASE,
        on=MAY_2024,
        expect=PERMITTED,
        because=("4.b1",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="offers in text messages",
        may=USE,
        record=holder(data.PHONE_NUMBER),
        purpose=purposes.SMS_MARKETING,
        on=MAY_2024,
        expect=DENIED,
        because=("4.b3",),
        code=ReasonCode.UNDECLARED_PURPOSE,
        choice="e-mail and partners are named, other channels are not",
    ),
    Case(
        name="a printed catalogue",
        may=USE,
        record=guest(data.NAME, data.POSTAL_ADDRESS),
        purpose=purposes.POSTAL_MARKETING,
        on=MAY_2024,
        expect=DENIED,
        because=("4.b3",),
        code=ReasonCode.UNDECLARED_PURPOSE,
        choice="e-mail and partners are named, other channels are not",
    ),
    Case(
        name="personalised offers in the newsletter to an account holder",
        may=USE,
        record=holder(data.EMAIL_ADDRESS, data.OFFER_INTEREST),
        purpose=purposes.PERSONALISED_OFFERS,
        on=MAY_2024,
        expect=PERMITTED,
        because=("4.b5", "4.b3", "5.2.s2"),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="offers by e-mail to a customer without an account",
        may=USE,
        record=guest(data.EMAIL_ADDRESS),
        purpose=purposes.EMAIL_MARKETING,
        on=MAY_2024,
        expect=PERMITTED,
        because=("4.b3", "5.3.s2"),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="personalised offers to a mere visitor as if there were a contract",
        may=USE,
        record=visitor(data.EMAIL_ADDRESS, data.SITE_USAGE, last=date(2024, 3, 1)),
        purpose=purposes.PERSONALISED_OFFERS,
        basis=LegalBasis.CONTRACT,
        on=MAY_2024,
        expect=DENIED,
        because=("5.2.s1", "5.2.s2"),
        code=ReasonCode.OTHER_SUBJECTS,
        choice="asked on the contract alone; a balancing of interests could carry it",
    ),
    Case(
        name="the same offers on a balancing of interests",
        may=USE,
        record=visitor(data.EMAIL_ADDRESS, data.SITE_USAGE, last=date(2024, 3, 1)),
        purpose=purposes.PERSONALISED_OFFERS,
        on=MAY_2024,
        expect=PERMITTED,
        because=("4.b5", "5.3.s2"),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="purchases in the sales statistics",
        may=USE,
        record=guest(data.PURCHASE_DATA),
        purpose=purposes.STATISTICS,
        on=MAY_2024,
        expect=PERMITTED,
        because=("4.p1",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="what a customer wrote to the support, to answer her",
        may=USE,
        record=guest(data.SUPPORT_CORRESPONDENCE),
        purpose=purposes.CUSTOMER_SERVICE,
        on=MAY_2024,
        expect=PERMITTED,
        because=("2.2.s1", "4.b2"),
        code=ReasonCode.ACTIVITY,
        choice="the contact and the purpose are declared, so the message is covered for it",
    ),
    Case(
        name="what a customer wrote to the support, for anything else",
        may=USE,
        record=guest(data.SUPPORT_CORRESPONDENCE),
        purpose=purposes.STATISTICS,
        on=MAY_2024,
        expect=DENIED,
        code=ReasonCode.UNDECLARED_PURPOSE,
    ),
    Case(
        name="health data for offers on a balancing of interests",
        may=USE,
        record=guest(data.HEALTH_DATA),
        purpose=purposes.EMAIL_MARKETING,
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        on=MAY_2024,
        expect=DENIED,
        because=("5.3.s3",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="the newsletter the day after an objection came in",
        may=USE,
        record=holder(data.EMAIL_ADDRESS, objections=objected(date(2024, 5, 10))),
        purpose=purposes.EMAIL_MARKETING,
        on=date(2024, 5, 11),
        expect=DENIED,
        because=("9.4.s2", "9.4.s3"),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="an objection that is said to be sent but has not come in",
        may=USE,
        record=holder(data.EMAIL_ADDRESS, objections=()),
        purpose=purposes.EMAIL_MARKETING,
        on=date(2024, 5, 10),
        expect=PERMITTED,
        because=("4.b3",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="general ads without personal data, after an objection",
        may=USE,
        record=holder(objections=objected(MAY_2024)),
        purpose=purposes.GENERAL_ADVERTISING,
        on=date(2024, 5, 10),
        expect=PERMITTED,
        because=("9.4.s4",),
        code=ReasonCode.NOT_PERSONAL_DATA,
    ),
    Case(
        name="personalised offers on the site, after an objection",
        may=USE,
        record=holder(data.OFFER_INTEREST, data.SITE_USAGE, objections=objected(MAY_2024)),
        purpose=purposes.PERSONALISED_OFFERS,
        on=date(2024, 5, 10),
        expect=DENIED,
        because=("9.4.s2",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="segments by purchase totals, after an objection",
        may=USE,
        record=holder(data.PURCHASE_TOTAL, objections=objected(MAY_2024)),
        purpose=purposes.MARKETING_SEGMENTATION,
        on=date(2024, 5, 10),
        expect=DENIED,
        because=("9.4.s2",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="a withdrawn consent that was sent in as a wish to get no more marketing",
        may=USE,
        record=holder(
            data.EMAIL_ADDRESS,
            consents=(
                Consent(purposes={purposes.EMAIL_MARKETING}, given=date(2023, 1, 1), withdrawn=MAY_2024),
            ),
            objections=objected(MAY_2024),
        ),
        purpose=purposes.EMAIL_MARKETING,
        on=date(2024, 5, 10),
        expect=DENIED,
        because=("9.4.s1", "9.4.s2"),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="the newsletter to somebody who has taken the objection back",
        may=USE,
        record=holder(data.EMAIL_ADDRESS, objections=objected(MAY_2024, withdrawn=date(2024, 6, 1))),
        purpose=purposes.EMAIL_MARKETING,
        on=date(2024, 6, 10),
        expect=PERMITTED,
        because=("4.b3",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="analysis of invoiced purchases that only the law still keeps",
        may=USE,
        record=guest(
            *INVOICED,
            states={states.LEGAL_DUTY_APPLIES: True},
            requests=(Request(right=rights.ERASURE, received=MAY_2024),),
        ),
        purpose=purposes.CUSTOMER_ANALYSIS,
        on=date(2024, 5, 2),
        expect=DENIED,
        because=("9.3.3.s4",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="data known to be wrong, before they are put right",
        may=USE,
        record=guest(data.NAME, facts={facts.DATA_INACCURATE: True}),
        purpose=purposes.EMAIL_MARKETING,
        on=MAY_2024,
        expect=DENIED,
        because=("9.2",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="data known to be wrong, to put them right",
        may=USE,
        record=guest(data.NAME, facts={facts.DATA_INACCURATE: True}),
        purpose=purposes.CUSTOMER_SERVICE,
        on=MAY_2024,
        expect=PERMITTED,
        because=("4.b2",),
        code=ReasonCode.ACTIVITY,
    ),
    Case(
        name="a purpose added with one day's notice",
        may=USE,
        record=holder(data.EMAIL_ADDRESS, facts={facts.NOTICE_WAS_REASONABLE: UNKNOWN}),
        purpose=PURPOSE_ADDED_BY_CHANGE,
        on=MAY_2024,
        expect=UNDETERMINED,
        because=("8.s2",),
        code=ReasonCode.CONDITION_UNKNOWN,
        choice="'reasonable' has no number of days",
    ),
]

SHARING = [
    Case(
        name="an uploaded list for ads on Facebook, after an objection",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS, objections=objected(MAY_2024)),
        purpose=purposes.PERSONALISED_ADVERTISING,
        to=FACEBOOK,
        country="IE",
        on=date(2024, 5, 10),
        expect=DENIED,
        because=("9.4.s2", "9.4.s3"),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="a list to a partner that markets m.nu's goods",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS),
        purpose=purposes.PARTNER_ADVERTISING,
        to=recipients.PARTNER,
        country="SE",
        on=MAY_2024,
        expect=PERMITTED,
        because=("7.1", "7.2", "4.b3"),
        code=ReasonCode.DISCLOSURE,
        obligations=("only-sell-and-market",),
    ),
    Case(
        name="a partner that wants the data for an analysis of its own",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS),
        purpose=purposes.CUSTOMER_ANALYSIS,
        to=recipients.PARTNER,
        country="SE",
        on=MAY_2024,
        expect=DENIED,
        because=("7.2",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="addresses sold to a data broker",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS),
        purpose=purposes.DATA_SALE,
        to=recipients.DATA_BROKER,
        country="SE",
        on=MAY_2024,
        expect=DENIED,
        because=("7.2", "4.s2"),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="addresses sold to a data broker with the person's consent",
        may=SHARE,
        record=holder(
            data.EMAIL_ADDRESS,
            consents=(Consent(purposes={purposes.DATA_SALE}, given=date(2024, 1, 1), explicit=True),),
        ),
        purpose=purposes.DATA_SALE,
        to=recipients.DATA_BROKER,
        country="SE",
        on=MAY_2024,
        expect=DENIED,
        because=("7.2", "5.1.s2"),
        code=ReasonCode.PROHIBITED,
        choice="the policy knows no consent, and the promise stands whatever was consented to",
    ),
    Case(
        name="what the police demand with the force of law",
        may=SHARE,
        record=holder(
            data.NAME,
            data.PURCHASE_DATA,
            facts={facts.NECESSARY: True, facts.AUTHORITY_DEMAND: True, facts.LEGAL_OBLIGATION: True},
        ),
        purpose=purposes.AUTHORITY_DEMAND,
        to=recipients.POLICE,
        country="SE",
        on=MAY_2024,
        expect=PERMITTED,
        because=("7.3",),
        code=ReasonCode.DISCLOSURE,
    ),
    Case(
        name="what a municipality merely asks for",
        may=SHARE,
        record=holder(
            data.NAME,
            data.PURCHASE_DATA,
            facts={facts.NECESSARY: False, facts.AUTHORITY_DEMAND: False},
        ),
        purpose=purposes.AUTHORITY_DEMAND,
        to=recipients.MUNICIPAL_AUTHORITY,
        country="SE",
        on=MAY_2024,
        expect=DENIED,
        because=("7.3",),
        code=ReasonCode.CONDITION_NOT_MET,
        choice="a wish is no demand",
    ),
    Case(
        name="a demand from an authority outside the EEA, with every measure taken",
        may=SHARE,
        record=holder(data.NAME, facts={facts.NECESSARY: True, facts.AUTHORITY_DEMAND: True, **MEASURES}),
        purpose=purposes.AUTHORITY_DEMAND,
        to=recipients.AUTHORITY,
        country="US",
        on=MAY_2024,
        expect=DENIED,
        because=("7.4.s1",),
        code=ReasonCode.PROHIBITED,
        choice="only suppliers and partners are named for countries outside the EEA",
    ),
    Case(
        name="a whole purchase history for general scoring against fraud",
        may=SHARE,
        record=guest(data.PURCHASE_HISTORY, facts={facts.NECESSARY: False}),
        purpose=purposes.FRAUD_PREVENTION,
        to=recipients.FRAUD_SERVICE,
        country="SE",
        on=MAY_2024,
        expect=DENIED,
        because=("7.3",),
        code=ReasonCode.CONDITION_NOT_MET,
    ),
    Case(
        name="an unpaid invoice to a debt collector",
        may=SHARE,
        record=guest(data.NAME, data.POSTAL_ADDRESS, data.PURCHASE_DATA, facts={facts.NECESSARY: True}),
        purpose=purposes.DEBT_COLLECTION,
        to=recipients.DEBT_COLLECTOR,
        country="SE",
        on=MAY_2024,
        expect=PERMITTED,
        because=("7.3",),
        code=ReasonCode.DISCLOSURE,
    ),
    Case(
        name="an address to the carrier",
        may=SHARE,
        record=guest(data.NAME, data.DELIVERY_ADDRESS),
        purpose=purposes.DELIVERY,
        to=recipients.CARRIER,
        country="SE",
        on=MAY_2024,
        expect=PERMITTED,
        because=("7.1", "4.b1"),
        code=ReasonCode.DISCLOSURE,
        choice="delivering the goods is part of selling them",
    ),
    Case(
        name="customers handed over with the business",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS),
        purpose=purposes.BUSINESS_TRANSFER,
        to=recipients.BUSINESS_BUYER,
        country="SE",
        on=MAY_2024,
        expect=DENIED,
        code=ReasonCode.UNDECLARED_PURPOSE,
        choice="a sale of the business is not mentioned, so it is not allowed",
    ),
    Case(
        name="the sender of newsletters in Norway",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS),
        purpose=purposes.NEWSLETTER,
        to=recipients.EMAIL_PROVIDER,
        country="NO",
        on=MAY_2024,
        expect=PERMITTED,
        because=("7.1",),
        code=ReasonCode.DISCLOSURE,
    ),
    Case(
        name="the sender of newsletters in the United States, without measures",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS, facts=NO_MEASURES),
        purpose=purposes.NEWSLETTER,
        to=recipients.EMAIL_PROVIDER,
        country="US",
        on=MAY_2024,
        expect=DENIED,
        because=("7.4.s2",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="a partner in the United Kingdom, with both measures",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS, facts=MEASURES),
        purpose=purposes.PARTNER_ADVERTISING,
        to=recipients.MARKETING_PARTNER,
        country="GB",
        on=MAY_2024,
        expect=PERMITTED,
        because=("7.4.s1", "7.4.s2", "7.2"),
        code=ReasonCode.DISCLOSURE,
        obligations=("only-sell-and-market", "keep-transfer-measures"),
    ),
    Case(
        name="a partner in Switzerland, without measures: adequacy is not what was promised",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS, facts=NO_MEASURES),
        purpose=purposes.PARTNER_ADVERTISING,
        to=recipients.MARKETING_PARTNER,
        country="CH",
        on=MAY_2024,
        expect=DENIED,
        because=("7.4.s2",),
        code=ReasonCode.PROHIBITED,
    ),
    Case(
        name="measures do not outweigh an objection",
        may=SHARE,
        record=holder(data.EMAIL_ADDRESS, facts=MEASURES, objections=objected(date(2024, 4, 1))),
        purpose=purposes.EMAIL_MARKETING,
        to=recipients.EMAIL_PROVIDER,
        country="US",
        on=MAY_2024,
        expect=DENIED,
        because=("9.4.s2",),
        code=ReasonCode.PROHIBITED,
    ),
]

CASES = (*STORAGE, *USES, *SHARING)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_policy_answers_with_the_day_the_clause_and_the_reason(case: Case) -> None:
    verdict = ask(case)
    assert verdict.outcome is case.expect
    if case.last_day is not None:
        assert verdict.last_day == case.last_day
    assert set(case.because) <= set(verdict.clauses)
    assert case.code in verdict.codes
    assert {obligation.id for obligation in verdict.obligations} == set(case.obligations)


@pytest.mark.parametrize(
    ("reading", "expected", "last_day"),
    [("collection", DENIED, date(2024, 1, 10)), ("last_activity", PERMITTED, date(2026, 5, 10))],
)
def test_a_shop_can_choose_from_which_day_the_months_run(
    reading: str, expected: Outcome, last_day: date
) -> None:
    old = visitor(data.SITE_USAGE, collected=date(2021, 1, 10), last=date(2023, 5, 10))
    policy = M_NU.with_reading("start-of-36-months", reading)
    verdict = may_keep(policy, old, purpose=purposes.STATISTICS, on=date(2024, 5, 10))
    assert (verdict.outcome, verdict.last_day) == (expected, last_day)


@pytest.mark.parametrize(
    ("reading", "expected", "last_day"),
    [("ends_with_account", DENIED, date(2023, 5, 1)), ("as_visitor", PERMITTED, date(2026, 5, 1))],
)
def test_a_shop_can_choose_what_holds_after_closing(reading: str, expected: Outcome, last_day: date) -> None:
    former = holder(
        data.PURCHASE_HISTORY, closed=date(2023, 5, 1), events={events.LAST_ACTIVITY: date(2022, 12, 24)}
    )
    policy = M_NU.with_reading("after-closing", reading)
    verdict = may_keep(policy, former, purpose=purposes.STATISTICS, on=MAY_2024)
    assert (verdict.outcome, verdict.last_day) == (expected, last_day)


def test_somebody_who_may_have_an_account_cannot_be_answered_for() -> None:
    record = Record(
        data={data.IP_ADDRESS},
        subjects={subjects.VISITOR},
        events={events.LAST_ACTIVITY: date(2021, 3, 15), events.COLLECTED: date(2021, 3, 15)},
    )
    verdict = may_keep(M_NU, record, purpose=purposes.SITE_VISIT, on=date(2024, 3, 16))
    assert verdict.undetermined


def test_a_shop_can_add_the_other_channels() -> None:
    wider = M_NU.model_copy(update={"activities": (*M_NU.activities, OTHER_MARKETING_CHANNELS)})
    verdict = may_use(wider, guest(data.PHONE_NUMBER), purpose=purposes.SMS_MARKETING, on=MAY_2024)
    assert verdict.permitted
