"""What a question can depend on: the rules that concern it, of every policy that is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from privpolicy import law
from privpolicy.evaluation.asked import Asked
from privpolicy.evaluation.boundaries import Timed, timed_duty, timed_rules
from privpolicy.evaluation.index import Case, Index
from privpolicy.evaluation.proofs.topics import LAWS_DATA, LAWS_PURPOSES, Topic
from privpolicy.evaluation.registers import Reach
from privpolicy.model import (
    Activity,
    AllOf,
    AnyOf,
    AsLawRequires,
    Condition,
    ConsentTo,
    Disclosure,
    Not,
    ObjectionTo,
    Policy,
    Prohibition,
    RecipientIn,
)
from privpolicy.model.base import Frozen, walk
from privpolicy.vocabulary import subjects
from privpolicy.vocabulary.enums import Action, LegalBasis, SpecialBasis
from privpolicy.vocabulary.term import DataCategory, Recipient

Rule = Activity | Disclosure | Prohibition
_C = TypeVar("_C", bound=Frozen)


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """A policy as it is asked: with the law around it, or its words alone."""

    index: Index
    lawful: bool
    walked: dict[int, tuple[Frozen, ...]]

    def parts(self, rule: Rule) -> tuple[Frozen, ...]:
        """All parts of a rule of this policy."""
        found = self.walked.get(id(rule))
        if found is None:
            found = self.walked[id(rule)] = tuple(walk(rule))
        return found

    def asked(self, topic: Topic, on: date, basis: LegalBasis | None) -> Asked:
        """The question as it is put to this side."""
        regime = self.index.regime(on) if self.lawful else None
        to = None if topic.to is None else self.index.reaches.of(Recipient, topic.to, "to")
        return Asked(topic.may, topic.purpose, topic.to, basis, regime, to, lawful=self.lawful)


class Concerned:
    """One question, on one day, with all that its answers can depend on.

    ``only_yes``: all that matters is whether the answer can be yes. ``changed`` are the ids of the rules
    that two policies do not have in common.
    """

    def __init__(
        self,
        sides: Sequence[Side],
        topic: Topic,
        on: date,
        basis: LegalBasis | None,
        unless: Condition | None,
        *,
        only_yes: bool = False,
    ) -> None:
        self.sides, self.topic, self.on, self.unless = sides, topic, on, unless
        self.basis, self.only_yes = basis, only_yes
        self.changed: AbstractSet[str] = frozenset()
        self.asked = tuple(side.asked(topic, on, basis) for side in sides)
        self.cases = tuple(
            side.index.case(topic.category, asked) for side, asked in zip(sides, self.asked, strict=True)
        )

    @property
    def indexes(self) -> list[Index]:
        """The policies, ready to be asked."""
        return [side.index for side in self.sides]

    @property
    def category(self) -> Reach:
        """The reach of the data category, the first policy's."""
        return self.indexes[0].reaches.of(DataCategory, self.topic.category)

    @cached_property
    def keeps(self) -> bool:
        """Whether it matters if the data may be kept for any purpose at all."""
        own_basis = any(one.own_basis for case in self.cases for one in case.disclosures)
        return own_basis or self.topic.purpose is None

    @cached_property
    def rules(self) -> tuple[tuple[Side, Rule], ...]:
        """The rules that the answer can depend on, each with its policy."""
        found: dict[int, tuple[Side, Rule]] = {}
        for place, side in enumerate(self.sides):
            keeping = self._keeping(side.index) if self.keeps else ()
            found |= {id(rule): (side, rule) for rule in (*self.own(place), *keeping)}
        return tuple(found.values())

    def own(self, place: int) -> Iterator[Rule]:
        """The rules of one side that concern the question itself."""
        case = self.cases[place]
        yield from (one.rule for one in (*case.prohibitions, *case.basis_prohibitions))
        yield from (one.rule for one in case.disclosures)
        if self.topic.purpose is None:
            yield from self._keeping(self.indexes[place])
        else:
            yield from (one.rule for one in case.activities)

    def _keeping(self, index: Index) -> Iterator[Rule]:
        """The rules that decide whether the data may be kept, for whatever purpose."""
        yield from index.over(self.topic.category)
        for rule in index.policy.prohibitions:
            if Action.KEEP in rule.actions and not self.category.touching.isdisjoint(rule.data):
                yield rule

    @cached_property
    def parts(self) -> tuple[Frozen, ...]:
        """All parts of these rules, and of the condition of the claim."""
        return (*(part for side, rule in self.rules for part in side.parts(rule)), *walk(self.unless))

    @cached_property
    def like(self) -> tuple[object, ...]:
        """What tells this question from others. Two that are alike here have the same answers throughout."""
        whose = self.topic.purpose if self._tells_purposes() else ""
        recipient = None if self.topic.to is None else tuple(self._recipients(self.topic.to))
        sides = zip(self.indexes, self.cases, strict=True)
        return (self.topic.may, whose, recipient, *(self._like(*side) for side in sides))

    def _recipients(self, to: str) -> Iterator[tuple[bool, bool]]:
        """How the recipient lies to those that conditions name."""
        reach = self.indexes[0].reaches.of(Recipient, to)
        for part in self.parts:
            if isinstance(part, RecipientIn):
                yield reach.within.isdisjoint(part.recipients), reach.touching.isdisjoint(part.recipients)

    def _tells_purposes(self) -> bool:
        """Whether it matters how the purpose lies to others that a consent or an objection may be to."""
        named = (part for part in self.parts if isinstance(part, ConsentTo | ObjectionTo))
        if any(part.purposes for part in named):
            return True
        return self.keeps and (
            not self.only_yes
            or bool(self.helping(ObjectionTo))
            or any(rests_on_consent(rule) for _, rule in self.rules)
        )

    def _like(self, index: Index, case: Case) -> tuple[object, ...]:
        lineage = index.policy.vocabulary.lineage(DataCategory, self.topic.category)
        kept = [
            (one.id, next((key for key in lineage if key in one.storage_by_category), None))
            for one in (index.over(self.topic.category) if self.keeps else ())
        ]
        by_duty = self.keeps or case.keeping
        return (
            tuple(kept),
            tuple((one.id, id(one.time)) for one in case.activities),
            tuple(one.id for one in case.disclosures),
            tuple(one.id for one in (*case.prohibitions, *case.basis_prohibitions)),
            (case.special, case.still_allowed, bool(case.marketing), case.purpose.touching <= case.marketing),
            not case.category.within.isdisjoint(LAWS_DATA) and case.purpose.within & LAWS_PURPOSES
            if by_duty
            else None,
        )

    @cached_property
    def only_adding(self) -> bool:
        """Whether being one thing more can only bring rules that permit: none that forbids or takes out."""
        return not any(
            subjects.DATA_SUBJECT not in rule.subjects and (_gives(rule) is not True)
            for _, rule in self.rules
        )

    def asks_for(self, kind: type[Frozen]) -> bool:
        """Whether a rule, or the claim, has a condition of this kind."""
        return any(isinstance(part, kind) for part in self.parts)

    def helping(self, kind: type[_C]) -> list[_C]:
        """The conditions of a kind which, where they are met, could make an answer yes that is otherwise no.

        There are none where nothing but prohibitions ask for it, or only what must not be so does.
        """
        return [
            part
            for condition, gives in self._conditions()
            for part, wanted in _told(condition)
            if isinstance(part, kind) and (wanted is gives or gives is None)
        ]

    def _conditions(self) -> Iterator[tuple[Condition, bool | None]]:
        """The conditions, and whether a yes comes of meeting them; ``None``: of both."""
        for _, rule in self.rules:
            if rule.when is not None:
                yield rule.when, _gives(rule)
        if self.unless is not None:
            yield self.unless, False

    @cached_property
    def timed(self) -> tuple[Timed, ...]:
        """The time limits that count from events."""
        found: list[Timed] = []
        for side, rule in self.rules:
            if isinstance(rule, Activity):
                found += timed_rules(walk(rule.storage_by_category), side.index.policy)
        return (*found, *self._duties())

    def _duties(self) -> Iterator[Timed]:
        required = {part.duty for part in self.parts if isinstance(part, AsLawRequires)}
        for place in sorted({index.policy.jurisdiction for index in self.indexes}):
            for row in law.duties_on(self.on, place):
                kept = self.topic.may is Action.KEEP and not self.category.within.isdisjoint(row.data_keys)
                if kept or row.id in required:
                    yield timed_duty(row)


def rests_on_consent(rule: Rule) -> bool:
    """Whether a consent matters to a rule."""
    if rule.basis is LegalBasis.CONSENT or any(isinstance(part, ConsentTo) for part in walk(rule.when)):
        return True
    return not isinstance(rule, Prohibition) and rule.special_basis is SpecialBasis.EXPLICIT_CONSENT


def _gives(rule: Rule) -> bool | None:
    """Whether a yes comes of a rule's applying; ``None``: it may, or a no."""
    if isinstance(rule, Prohibition):
        return False
    return None if rule.overrides else True


def _told(condition: Condition, *, wanted: bool = True) -> Iterator[tuple[Condition, bool]]:
    """The single demands of a condition, and whether each is to be so."""
    match condition:
        case AllOf() | AnyOf():
            for part in condition.of:
                yield from _told(part, wanted=wanted)
        case Not():
            yield from _told(condition.of, wanted=not wanted)
        case _:
            yield condition, wanted


def every_limit(policies: Iterable[Policy], on: date) -> Iterator[Timed]:
    """All time limits of the policies, and of the statutory duties of the day."""
    for policy in policies:
        yield from map(timed_duty, law.duties_on(on, policy.jurisdiction))
        stored = (part for one in policy.activities for part in walk(one.storage_by_category))
        yield from timed_rules(stored, policy)
