"""The rules among themselves: none that can never apply, adds nothing, or is always forbidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from privpolicy.law import in_eea
from privpolicy.linting.case import Case, Permission
from privpolicy.linting.codes import Code
from privpolicy.linting.conditions import Place, holds_for, impossible
from privpolicy.linting.findings import LintFinding
from privpolicy.linting.transfers import countries_of, goes_outside
from privpolicy.model import Activity, Disclosure, Prohibition
from privpolicy.vocabulary.enums import Action
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Subject, Term

_KEPT_AND_USED: Final = frozenset({Action.KEEP, Action.USE})
_SHARED: Final = frozenset({Action.SHARE})


def applicable(case: Case) -> Iterator[LintFinding]:
    """Every rule can apply: its condition can hold, and no other always applies instead."""
    rules: tuple[Permission, ...] = (*case.activities, *case.policy.disclosures)
    whole: tuple[Permission | Prohibition, ...] = (*rules, *case.policy.prohibitions)
    for rule in whole:
        if impossible(rule.when):
            yield from case.finding(Code.RULE_NEVER_APPLIES, [rule], rule=rule.id)
    for one in rules:
        instead = next((other for other in rules if _always_instead(case, other, rules, one)), None)
        if instead is not None:
            yield from case.finding(Code.RULE_NEVER_APPLIES, [one, instead], rule=one.id)


def _always_instead(case: Case, rule: Permission, rules: tuple[Permission, ...], other: Permission) -> bool:
    return (
        other.id in rule.overrides
        and type(rule) is type(other)
        and rule.when is None
        and _takes_in(case, rule, other)
        and not any(rule.id in third.overrides for third in rules)
    )


def shadowed(case: Case) -> Iterator[LintFinding]:
    """No activity lets happen only what another one lets happen in the same way already."""
    for place, activity in enumerate(case.activities):
        for other_place, other in enumerate(case.activities):
            # Of two that say the same, the first stands and the second is too much.
            stands = other_place < place or not _adds_nothing(case, other, activity)
            if other is not activity and stands and _adds_nothing(case, activity, other):
                yield from case.finding(
                    Code.RULE_SHADOWED, [activity, other], rule=activity.id, other=other.id
                )
                break


def _adds_nothing(case: Case, one: Activity, to: Activity) -> bool:
    return _in_the_same_way(one, to) and _takes_in(case, to, one)


def _in_the_same_way(one: Activity, other: Activity) -> bool:
    return (
        (one.basis, one.special_basis, one.storage, one.at_least)
        == (other.basis, other.special_basis, other.storage, other.at_least)
        and other.when in (None, one.when)
        and not (one.overrides or one.obligations)
    )


def contradicting(case: Case) -> Iterator[LintFinding]:
    """No prohibition rules out what another rule lets happen, or all that it does for one of its purposes."""
    rules: tuple[Permission, ...] = (*case.activities, *case.policy.disclosures)
    for prohibition in case.policy.prohibitions:
        if prohibition.when is not None or prohibition.basis is not None:
            continue
        for rule in rules:
            if any(_forbids_all(case, prohibition, part) for part in _by_purpose(rule)):
                yield from case.finding(
                    Code.RULES_CONTRADICT, [prohibition, rule], rule=prohibition.id, other=rule.id
                )


def transfers_prohibited(case: Case) -> Iterator[LintFinding]:
    """No prohibition rules out a country that a disclosure takes the data to."""
    for prohibition in case.policy.prohibitions:
        for rule in case.policy.disclosures:
            if (
                prohibition.when is not None
                and prohibition.basis is None
                and _forbids_all(case, prohibition, rule)
                and any(holds_for(prohibition.when, rule, place) for place in _places(case, rule))
            ):
                yield from case.finding(
                    Code.TRANSFER_PROHIBITED, [prohibition, rule], rule=prohibition.id, other=rule.id
                )


def _places(case: Case, rule: Disclosure) -> Iterator[Place]:
    """Where a disclosure takes the data, as far as its text tells."""
    countries = countries_of(rule)
    yield from (Place(country, in_eea(country, case.on)) for country in countries)
    if not countries and goes_outside(rule, case.on):
        yield Place(None, eea=False)


def _by_purpose(rule: Permission) -> Iterator[Permission]:
    """The rule, as if it were for one of its purposes alone."""
    for purpose in sorted(rule.purposes):
        yield rule.model_copy(update={"purposes": frozenset({purpose})})


def _forbids_all(case: Case, prohibition: Prohibition, rule: Permission) -> bool:
    disclosed = isinstance(rule, Disclosure)
    return (
        prohibition.actions >= (_SHARED if disclosed else _KEPT_AND_USED)
        and _takes_in(case, prohibition, rule)
        and not any(case.within(Purpose, key, prohibition.unless) for key in rule.purposes)
    )


def _takes_in(case: Case, wider: Permission | Prohibition, rule: Permission) -> bool:
    """Whether all that a rule reaches is reached by another."""
    reached: list[tuple[type[Term], Iterable[str], Iterable[str]]] = [
        (DataCategory, rule.data, wider.data),
        (Purpose, rule.purposes, wider.purposes),
        (Subject, rule.subjects, wider.subjects),
    ]
    if isinstance(rule, Disclosure) and not isinstance(wider, Activity):
        reached.append((Recipient, rule.recipients, wider.recipients))
    return all(case.within(kind, key, broader) for kind, keys, broader in reached for key in keys)
