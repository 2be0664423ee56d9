"""Who, what and why: the controller, the purposes, the data, and where they come from (GDPR Arts 13, 14)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from privpolicy.linting.case import Case, Permission, sorted_keys
from privpolicy.linting.codes import Code
from privpolicy.linting.findings import ItemState, LintFinding
from privpolicy.linting.sharing import demanded_by_law
from privpolicy.model.clause import OpenList
from privpolicy.vocabulary import data, purposes, recipients, subjects
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import DataCategory, Purpose

# So many categories for so many purposes, all alike: then nothing says which serve which.
_MANY_CATEGORIES: Final = 8
_MANY_PURPOSES: Final = 3

_OPEN: Final[tuple[tuple[OpenList, Code], ...]] = (
    ("purposes", Code.PURPOSES_OPEN),
    ("data", Code.DATA_OPEN),
    ("bases", Code.BASES_OPEN),
)


def controller(case: Case) -> Iterator[LintFinding]:
    """The person in law behind the shop, and a way to reach it (Art. 13(1)(a))."""
    who = case.policy.controller
    if who.trade_name_only:
        yield from case.finding(Code.CONTROLLER_NO_LEGAL_PERSON, name=who.name)
    if not (who.email or who.address or who.phone):
        yield from case.finding(Code.CONTROLLER_NO_CONTACT)


def purposes_named(case: Case) -> Iterator[LintFinding]:
    """Every purpose stands in the text (Art. 13(1)(c))."""
    if not case.activities:
        yield from case.finding(Code.PURPOSES_MISSING, state=ItemState.ABSENT)
    rules: tuple[Permission, ...] = (*case.activities, *case.policy.disclosures)
    implied = [rule for rule in rules if rule.implied]
    if implied:
        keys = sorted_keys(key for rule in implied for key in rule.purposes)
        yield from case.finding(Code.PURPOSES_IMPLIED, implied, purposes=keys)


def data_named(case: Case) -> Iterator[LintFinding]:
    """Every data category stands in the text (Arts 5(1)(a) and 14(1)(d))."""
    leaving_out = [rule for rule in case.activities if rule.unlisted]
    if leaving_out:
        keys = sorted_keys(key for rule in leaving_out for key in rule.unlisted)
        yield from case.finding(Code.DATA_UNLISTED, leaving_out, data=keys)


def named_closely(case: Case) -> Iterator[LintFinding]:
    """Purposes, data and persons are named, not taken all together (Arts 5(1) and 30(1)(c))."""
    shared = [one for one in case.policy.disclosures if not demanded_by_law(case, one)]
    rules: tuple[Permission, ...] = (*case.activities, *shared)
    for code, found in (
        (Code.PURPOSES_VAGUE, [rule for rule in rules if purposes.ANY_PURPOSE in rule.purposes]),
        (Code.DATA_VAGUE, [rule for rule in rules if data.PERSONAL_DATA in rule.data]),
        (Code.SUBJECTS_VAGUE, [rule for rule in case.activities if subjects.DATA_SUBJECT in rule.subjects]),
    ):
        if found:
            yield from case.finding(code, found)


def open_lists(case: Case) -> Iterator[LintFinding]:
    """No list is given by example only; that of recipients is judged with the recipients."""
    for kind, code in _OPEN:
        clauses = [clause.id for clause in case.policy.clauses if kind in clause.leaves_open]
        if clauses:
            yield from case.finding(code, clauses=clauses)


def data_tied_to_purposes(case: Case) -> Iterator[LintFinding]:
    """The text says which data serve which purpose (Art. 5(1)(b) and (c))."""
    alike = defaultdict(list)
    for activity in case.activities:
        alike[frozenset(activity.data)].append(activity)
    for categories, rules in alike.items():
        served = {_family(case, key) for rule in rules for key in rule.purposes}
        if len(categories) >= _MANY_CATEGORIES and len(served) >= _MANY_PURPOSES and len(rules) > 1:
            yield from case.finding(Code.DATA_NOT_TIED_TO_PURPOSES, rules, n=len(served))


def _family(case: Case, purpose: str) -> str:
    """The broadest purpose below "any" that a purpose belongs to."""
    lineage = case.policy.vocabulary.lineage(Purpose, purpose)
    return next((key for key in reversed(lineage) if key != purposes.ANY_PURPOSE), purpose)


def requirement(case: Case) -> Iterator[LintFinding]:
    """Whether the data must be given, and what follows otherwise (Art. 13(2)(e))."""
    on_contract = [rule for rule in case.activities if rule.basis is LegalBasis.CONTRACT]
    silent = [rule for rule in on_contract if rule.requirement is None]
    vague = [rule for rule in case.activities if rule.requirement and rule.requirement.without is None]
    if not any(rule.requirement for rule in case.activities):
        yield from case.finding(Code.REQUIREMENT_MISSING, on_contract, state=ItemState.ABSENT)
    elif silent or vague:
        keys = sorted_keys(key for rule in (*silent, *vague) for key in rule.purposes)
        yield from case.finding(Code.REQUIREMENT_INCOMPLETE, (*silent, *vague), purposes=keys)


def automated_decisions(case: Case) -> Iterator[LintFinding]:
    """How an automated decision is made, and what it means for the person (Art. 13(2)(f))."""
    silent = [rule for rule in case.activities if rule.decides_automatically and rule.decision_logic is None]
    if silent:
        keys = sorted_keys(key for rule in silent for key in rule.purposes)
        yield from case.finding(Code.DECISION_LOGIC_MISSING, silent, purposes=keys)


def source(case: Case) -> Iterator[LintFinding]:
    """Where data come from that the person has not given herself (Art. 14(2)(f))."""
    unnamed = [rule for rule in case.from_others if recipients.RECIPIENT in rule.obtained_from]
    if unnamed:
        keys = sorted_keys(key for rule in unnamed for key in rule.data)
        yield from case.finding(Code.SOURCE_MISSING, unnamed, state=ItemState.ABSENT, data=keys)
    clauses = [clause.id for clause in case.policy.clauses if "sources" in clause.leaves_open]
    citing = [rule for rule in case.from_others if not set(rule.clauses).isdisjoint(clauses)]
    if citing:
        keys = sorted_keys(key for rule in citing for key in rule.obtained_from)
        yield from case.finding(Code.SOURCE_OPEN, citing, clauses, recipients=keys)


def undeclared_data_shared(case: Case) -> Iterator[LintFinding]:
    """What is shared is also declared as data that the shop has."""
    held = {category for activity in case.activities for category in activity.data}
    for disclosure in case.policy.disclosures:
        keys = [one for one in disclosure.data if not case.touches(DataCategory, one, held)]
        if keys:
            yield from case.finding(Code.UNDECLARED_DATA_SHARED, [disclosure], data=sorted_keys(keys))
