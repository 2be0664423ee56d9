"""A small shop for the tests of the evaluator: rules, policies and records in a line each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, TypedDict, Unpack

from privpolicy.evaluation import Finding, ReasonCode, Verdict
from privpolicy.model import (
    Activity,
    Clause,
    Condition,
    Consent,
    Controller,
    Disclosure,
    FiscalYearEnd,
    Hold,
    Objection,
    Obligation,
    Policy,
    Prohibition,
    Promise,
    Record,
    Request,
    Restriction,
    RightPromise,
    Storage,
    Text,
    Unlimited,
)
from privpolicy.model.base import walk
from privpolicy.model.days import EventValue
from privpolicy.model.record import FactValue, YesNo
from privpolicy.vocabulary import data, purposes, recipients
from privpolicy.vocabulary.enums import Action, LegalBasis, Protection, Role, SpecialBasis, TransferMechanism
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Recipient, State, Subject, Term

ON: Final = date(2024, 5, 15)
GDPR_EVE: Final = date(2018, 5, 24)
GDPR_DAY: Final = date(2018, 5, 25)


class ActivityFields(TypedDict, total=False):
    """What an activity says beside the usual."""

    data: set[DataCategory]
    purposes: set[Purpose]
    basis: LegalBasis | None
    special_basis: SpecialBasis
    subjects: set[Subject]
    storage: Storage | dict[DataCategory, Storage] | None
    at_least: Storage
    when: Condition
    obligations: tuple[Obligation, ...]
    overrides: set[str]
    clauses: tuple[str, ...]
    decides_automatically: bool
    decision_logic: Text
    obtained_from: set[Recipient]


class DisclosureFields(TypedDict, total=False):
    """What a disclosure says beside the usual."""

    recipients: set[Recipient]
    purposes: set[Purpose]
    data: set[DataCategory]
    subjects: set[Subject]
    role: Role
    basis: LegalBasis
    special_basis: SpecialBasis
    when: Condition
    transfer: set[TransferMechanism]
    countries: set[str]
    safeguards_copy: Text
    obligations: tuple[Obligation, ...]
    overrides: set[str]
    clauses: tuple[str, ...]


class ProhibitionFields(TypedDict, total=False):
    """What a prohibition says."""

    actions: set[Action]
    data: set[DataCategory]
    subjects: set[Subject]
    purposes: set[Purpose]
    unless: set[Purpose]
    recipients: set[Recipient]
    basis: LegalBasis
    when: Condition
    clauses: tuple[str, ...]


class PolicyFields(TypedDict, total=False):
    """What a policy says beside its rules."""

    jurisdiction: str
    effective_from: date
    effective_until: date
    effective_clauses: tuple[str, ...]
    fiscal_year_end: FiscalYearEnd
    terms: tuple[Term, ...]
    clauses: tuple[Clause, ...]
    version: str
    rights: tuple[RightPromise, ...]
    promises: tuple[Promise, ...]


class Known(TypedDict, total=False):
    """What a record knows."""

    subjects: set[Subject] | None
    events: Mapping[Event, EventValue]
    states: Mapping[State, YesNo]
    facts: Mapping[Fact, FactValue]
    consents: tuple[Consent, ...]
    objections: tuple[Objection, ...]
    restrictions: tuple[Restriction, ...]
    requests: tuple[Request, ...]
    holds: tuple[Hold, ...]
    protection: set[Protection]
    complete: bool


def activity(rule_id: str = "orders", **fields: Unpack[ActivityFields]) -> Activity:
    """Keeps names for purchases, on the contract, without limit, where nothing else is said."""
    usual: ActivityFields = {
        "data": {data.NAME},
        "purposes": {purposes.PURCHASE},
        "basis": LegalBasis.CONTRACT,
        "storage": Unlimited(),
    }
    said: ActivityFields = {**usual, **fields}
    return Activity(id=rule_id, **said)


def disclosure(rule_id: str = "carriers", **fields: Unpack[DisclosureFields]) -> Disclosure:
    """Names to carriers for purchases, where nothing else is said."""
    usual: DisclosureFields = {
        "recipients": {recipients.CARRIER},
        "purposes": {purposes.PURCHASE},
        "data": {data.NAME},
    }
    said: DisclosureFields = {**usual, **fields}
    return Disclosure(id=rule_id, **said)


def prohibition(rule_id: str = "never", **fields: Unpack[ProhibitionFields]) -> Prohibition:
    return Prohibition(id=rule_id, **fields)


def policy(*rules: Activity | Disclosure | Prohibition, **fields: Unpack[PolicyFields]) -> Policy:
    """A policy of these rules, with a clause for each that they cite."""
    said_beside = (*fields.get("rights", ()), *fields.get("promises", ()))
    every = (*rules, *said_beside)
    cited = {clause for rule in every for part in walk(rule) for clause in getattr(part, "clauses", ())}
    cited |= set(fields.get("effective_clauses", ()))
    usual: PolicyFields = {"clauses": tuple(Clause(id=key, text=f"Punkt {key}.") for key in sorted(cited))}
    said: PolicyFields = {**usual, **fields}
    return Policy(
        id="shop",
        controller=Controller(name="Butiken AB"),
        activities=[rule for rule in rules if isinstance(rule, Activity)],
        disclosures=[rule for rule in rules if isinstance(rule, Disclosure)],
        prohibitions=[rule for rule in rules if isinstance(rule, Prohibition)],
        **said,
    )


def record(*categories: DataCategory, **known: Unpack[Known]) -> Record:
    """A complete record, of a name where no category is given."""
    usual: Known = {"complete": True}
    said: Known = {**usual, **known}
    return Record(data=frozenset(categories or {data.NAME}), **said)


def reasons(verdict: Verdict) -> set[tuple[str | None, ReasonCode]]:
    """Which rules decided, and why."""
    return {(finding.rule, finding.code) for finding in verdict.findings}


def aside(verdict: Verdict) -> set[tuple[str | None, ReasonCode]]:
    """Which rules did not decide, and why."""
    return {(finding.rule, finding.code) for finding in verdict.near_misses}


def the(verdict: Verdict, code: ReasonCode) -> Finding:
    """The one finding with that code."""
    (finding,) = [one for one in verdict.findings if one.code is code]
    return finding
