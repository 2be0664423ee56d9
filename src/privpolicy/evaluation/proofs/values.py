"""Which values stand for all others: what an unknown can turn out to be, as far as any rule can tell.

Each list is exhaustive for the rules that concern one question: whatever is on record, one of its values
makes every condition, every ground and every time limit come out as the record does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, TypeVar

from privpolicy import law
from privpolicy.evaluation.proofs.concerned import Concerned, Side, rests_on_consent
from privpolicy.evaluation.proofs.days import DAY, LONG_AGO, edges, pairs_of
from privpolicy.evaluation.proofs.entries import consents, holds, objections, requests, restrictions
from privpolicy.law.countries import KNOWN_COUNTRIES
from privpolicy.model import (
    After,
    CountryIn,
    Disclosure,
    FactBetween,
    FactIs,
    Prohibition,
    StateIs,
    TransferBy,
    Until,
    While,
)
from privpolicy.vocabulary.enums import FactType, TransferMechanism
from privpolicy.vocabulary.subjects import DATA_SUBJECT
from privpolicy.vocabulary.term import Fact, Subject

_T = TypeVar("_T", bound=Hashable)
Atom = tuple[str, str]
"""Something that can be unknown: the field of the record or of the question, and the key in it."""

_SUCH_AS: Final = ("SE", "US", "CN", "CH", "GB")  # countries that a reader has a picture of
_OTHER_TERM: Final = "other"


def values_of(atom: Atom, about: Concerned) -> Sequence[object]:
    """The values that stand for all that the unknown can be."""
    field, key = atom
    if field == "events":
        return _days(key, about)
    if field == "facts":
        return tuple(_facts(key, about))
    return tuple(_WHOLE[field](about)) if field in _WHOLE else (True, False)


# --- Events -----------------------------------------------------------------------------------------


def _days(event: str, about: Concerned) -> Sequence[object]:
    """A day for each stretch that the rules tell apart; two where they tell the first from the last; none."""
    starts, ends = _spells(about)
    rules = [one.rule for one in about.timed if event in one.events]
    days = edges(rules, about.on, today=event in starts | ends)
    values: list[object] = [*days]
    long_ago = about.on - LONG_AGO
    if event in starts:
        # Before whatever ends the state; and begun anew, so that an end may lie in between.
        values += [long_ago, *((long_ago, day) for day in days)]
    if event in _told_apart(about):
        values += [pair for pair in pairs_of(days) if pair not in values]
    return (*values, None)


def _spells(about: Concerned) -> tuple[set[str], set[str]]:
    """The events that start, and those that end, a state that the rules ask for."""
    starts, ends = set[str](), set[str]()
    for part in about.parts:
        if isinstance(part, StateIs | While):
            for index in about.indexes:
                start, end = index.reaches.events_of(part.state)
                starts |= {str(start)} if start else set()
                ends |= {str(end)} if end else set()
    return starts, ends


def _told_apart(about: Concerned) -> set[str]:
    """The events of which a rule means the first, where others mean the last."""
    rules = [part for part in about.parts if isinstance(part, After | Until) and part.first]
    return {
        str(key)
        for rule in rules
        for key in ((rule.event,) if isinstance(rule.event, str) else rule.event.events)
    }


# --- Facts ------------------------------------------------------------------------------------------


def _facts(fact: str, about: Concerned) -> Iterator[object]:
    """Yes and no; for a number or a day the bounds and what lies around them; each term, and another."""
    kind = getattr(about.indexes[0].reaches.words.term(Fact, fact), "value", FactType.YES_NO)
    if kind is FactType.YES_NO:
        yield from (True, False)
        return
    named = {part.value for part in about.parts if isinstance(part, FactIs) and part.fact == fact}
    if kind is FactType.TERM:
        yield from (*sorted(map(str, named)), _OTHER_TERM)
        return
    tests = [part for part in about.parts if isinstance(part, FactBetween) and part.fact == fact]
    bounds = {bound for test in tests for bound in (test.at_least, test.at_most) if bound is not None}
    if kind is FactType.DATE:
        days = {day for day in (*bounds, *named) if isinstance(day, date)} or {about.on}
        yield from sorted({day + step * DAY for day in days for step in (-1, 0, 1)})
        return
    numbers = sorted({*(one for one in bounds if isinstance(one, int | float)), *_ages(about)})
    yield numbers[0] - 1
    for low, high in pairwise(numbers):
        yield from (low, (low + high) / 2)
    yield from (numbers[-1], numbers[-1] + 1)


def _ages(about: Concerned) -> Iterator[int]:
    """The ages at which the law turns: from which a child can consent itself."""
    yield 1
    for index in about.indexes:
        limit = law.consent_age_on(about.on, index.policy.jurisdiction)
        if limit is not None:
            yield from (limit.lowest, limit.age)


# --- Who, where to and on what ------------------------------------------------------------------------


def _subjects(about: Concerned) -> Iterator[object]:
    """All that a person can be, as far as the rules tell data subjects apart: one thing, or several.

    Where more can only permit more, no answer takes more than two: one of an activity, one of a disclosure.
    """
    rules = [rule for _, rule in about.rules if DATA_SUBJECT not in rule.subjects]
    covering = {str(key) for rule in rules for key in rule.subjects}
    touching = {str(key) for rule in rules if isinstance(rule, Prohibition) for key in rule.subjects}
    consenting = any(rests_on_consent(rule) for _, rule in about.rules)
    children = frozenset().union(*(case.children for case in about.cases if consenting))
    known = {str(term) for index in about.indexes for term in index.reaches.words.terms(Subject)}

    def told(subject: str) -> frozenset[object]:
        marks: set[object] = {"child"} if subject in children else set()
        for side, index in enumerate(about.indexes):
            reach = index.reaches.of(Subject, subject)
            marks |= {(side, key) for key in reach.within & covering}
            marks |= {(side, key, "touching") for key in reach.touching & touching}
        return frozenset(marks)

    ordered = sorted(known, key=lambda one: (one in covering, one == DATA_SUBJECT, one))
    singly = {told(one): frozenset({one}) for one in ordered}
    joined = dict(singly)
    for _ in range(1 if about.only_adding else len(singly)):
        more = {marks | other: one | two for marks, one in singly.items() for other, two in joined.items()}
        if more.keys() <= joined.keys():
            break
        joined = more | joined
    yield from sorted(joined.values(), key=lambda one: (len(one), sorted(one)))


def _countries(about: Concerned) -> Iterator[object]:
    """A country for each way in which the law, or a condition, treats countries."""
    named = [part.countries for part in about.parts if isinstance(part, CountryIn)]
    yield from _apart(
        (*_SUCH_AS, *sorted(KNOWN_COUNTRIES)),
        lambda code: (
            *(_treated(code, side, about.on) for side in about.sides),
            *(code in countries for countries in named),
        ),
    )


def _treated(code: str, side: Side, on: date) -> tuple[object, ...]:
    decision = law.adequacy_on(code, on, exporter=side.index.policy.jurisdiction) if side.lawful else None
    partial = None if decision is None else decision.partial
    return law.in_eea(code, on), law.treated_as_eea_for_transfers(code, on), partial


def _mechanisms(about: Concerned) -> Iterator[object]:
    """No mechanism, and one for each way in which the law, a disclosure or a condition treats them."""
    accepted = [rule.transfer for _, rule in about.rules if isinstance(rule, Disclosure)]
    accepted += [part.mechanisms for part in about.parts if isinstance(part, TransferBy)]
    adequacy = TransferMechanism.ADEQUACY
    yield None
    yield from _apart(
        (TransferMechanism.STANDARD_CLAUSES, *TransferMechanism),
        lambda one: (
            one is adequacy,
            law.transfer_rule_on(one, about.on) is not None,
            *(one in group for group in accepted if group is not None),
        ),
    )


def _apart(values: Iterable[_T], told: Callable[[_T], Hashable]) -> Iterator[_T]:
    """The first of the values that are told apart in the same way."""
    found: set[Hashable] = set()
    for value in values:
        marks = told(value)
        if marks not in found:
            found.add(marks)
            yield value


_WHOLE: Final[dict[str, Callable[[Concerned], Iterable[object]]]] = {
    "subjects": _subjects,
    "country": _countries,
    "transfer": _mechanisms,
    "consents": consents,
    "objections": objections,
    "restrictions": restrictions,
    "requests": requests,
    "holds": holds,
}
