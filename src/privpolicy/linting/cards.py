"""Payment cards: what their standard, PCI DSS, lets a shop store, and how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from privpolicy.linting.case import Case
from privpolicy.linting.codes import Code
from privpolicy.linting.conditions import protected, unprotected
from privpolicy.linting.findings import LintFinding
from privpolicy.model import Activity, After, Never, Until, While
from privpolicy.model.base import walk
from privpolicy.vocabulary import data, purposes
from privpolicy.vocabulary.enums import Action, Protection
from privpolicy.vocabulary.term import DataCategory, Purpose

_UNREADABLE: Final = frozenset({Protection.ENCRYPTED, Protection.HASHED})


def cards(case: Case) -> Iterator[LintFinding]:
    """No verification code, no readable card number, and no card number without a period."""
    codes = _storing(case, data.CARD_VERIFICATION_CODE)
    if codes:
        yield from case.finding(Code.CARD_CODE_STORED, codes)
    numbers = _storing(case, data.PAYMENT_CARD_NUMBER)
    readable = [rule for rule in numbers if not protected(rule.when, _UNREADABLE)]
    if readable and not _unprotected_is_forbidden(case):
        yield from case.finding(Code.CARD_NUMBER_READABLE, readable)
    endless = [rule for rule in numbers if not _has_period(case, rule)]
    if endless:
        yield from case.finding(Code.CARD_NUMBER_WITHOUT_PERIOD, endless)


def _storing(case: Case, category: DataCategory) -> list[Activity]:
    """The activities that store a category of card data, by that name or by one that takes it in."""
    return [
        rule
        for rule in case.activities
        if any(
            case.within(DataCategory, one, {data.PAYMENT_DATA})
            and case.touches(DataCategory, one, {category})
            and not isinstance(case.storage_of(rule, one), Never)
            for one in rule.data
        )
    ]


def _unprotected_is_forbidden(case: Case) -> bool:
    return any(
        Action.KEEP in rule.actions
        and case.within(DataCategory, data.PAYMENT_CARD_NUMBER, rule.data)
        and case.within(Purpose, purposes.ANY_PURPOSE, rule.purposes)
        and not rule.unless
        and rule.basis is None
        and unprotected(rule.when, _UNREADABLE)
        for rule in case.policy.prohibitions
    )


def _has_period(case: Case, rule: Activity) -> bool:
    """Whether every card number that an activity stores has a period somewhere."""
    kept = [
        case.storage_of(rule, one)
        for one in rule.data
        if case.touches(DataCategory, one, {data.PAYMENT_CARD_NUMBER})
    ]
    return all(any(_is_period(part) for part in walk(storage)) for storage in kept)


def _is_period(part: object) -> bool:
    return isinstance(part, After | Never) or (isinstance(part, While | Until) and part.then is not None)
