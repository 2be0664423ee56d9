"""Which terms stand for all others: a question for each way in which rules can cover or touch what is asked.

Two terms that lie within the same named terms, and touch the same, are treated alike by every rule. So
one of them stands for both: one that is named, where there is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from typing import Final, NamedTuple

from privpolicy import law
from privpolicy.evaluation.index import Index
from privpolicy.model import Activity, ConsentTo, Disclosure, ObjectionTo, Prohibition, RecipientIn
from privpolicy.model.base import Frozen
from privpolicy.vocabulary import purposes
from privpolicy.vocabulary.enums import Action, LegalBasis, Mark
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Term
from privpolicy.vocabulary.tree import ROOTS

Keys = AbstractSet[str]

LAWS_DATA: Final = frozenset(str(key) for row in law.DUTIES for key in row.data_keys)
LAWS_PURPOSES: Final = frozenset(
    str(key)
    for key in (
        purposes.DIRECT_MARKETING,
        purposes.LEGAL_CLAIMS,
        purposes.PROTECTION_OF_OTHERS,
        purposes.RESTRICTED_STORAGE,
        *(row.purpose_key for row in law.DUTIES),
    )
)


class Topic(NamedTuple):
    """What a question is about, before anything is known of the person."""

    may: Action
    category: str
    purpose: str | None
    to: str | None = None


class Scope(NamedTuple):
    """What questions are about: all that touches these terms; ``None`` sets no limit.

    ``any_purpose`` asks about keeping without a purpose, and not about each; ``exactly`` asks for the
    purposes themselves alone, and not for broader ones that reach beyond them.
    """

    may: tuple[Action, ...]
    data: Keys | None = None
    purposes: Keys | None = None
    to: Keys | None = None
    basis: LegalBasis | None = None
    any_purpose: bool = False
    exactly: bool = False


class Named(NamedTuple):
    """The terms of one kind that rules name: those that they cover with, and those that they touch with."""

    covering: Keys
    touching: Keys

    def alike(self, kind: type[Term], indexes: Sequence[Index], only: Keys | None) -> Iterator[str]:
        """A term for each way of being covered and touched, of those that touch the given ones."""
        named = self.covering | self.touching
        terms = dict.fromkeys(str(term) for index in indexes for term in index.reaches.words.terms(kind))
        root = ROOTS.get(kind)
        found: set[object] = set()
        for term in sorted(terms, key=lambda one: (one not in named, one == root)):
            reaches = [index.reaches.of(kind, term) for index in indexes]
            if only is not None and all(reach.touching.isdisjoint(only) for reach in reaches):
                continue
            sides = tuple(
                (
                    reach.within & self.covering,
                    reach.touching & (self.touching | (only or frozenset())),
                    is_special(index, term) if kind is DataCategory else False,
                )
                for index, reach in zip(indexes, reaches, strict=True)
            )
            if sides not in found:
                found.add(sides)
                yield term


def topics(indexes: Sequence[Index], scope: Scope, parts: Sequence[Frozen]) -> Iterator[Topic]:
    """The questions that stand for all questions of the scope that a rule or a duty could answer with yes.

    ``parts`` are all parts of the policies, and of the condition that a claim makes.
    """
    data = _named(parts, "data", LAWS_DATA | _stored(parts)).alike(DataCategory, indexes, scope.data)
    goals = [*_purposes(parts).alike(Purpose, indexes, None if scope.exactly else scope.purposes)]
    if scope.exactly:
        goals = [goal for goal in goals if scope.purposes is None or goal in scope.purposes]
    to = [*_named(parts, "recipients").alike(Recipient, indexes, scope.to)]
    for category in data:
        for may in scope.may:
            if scope.any_purpose:
                yield Topic(may, category, None)
                continue
            for purpose in goals:
                topic = Topic(may, category, purpose)
                several = [topic._replace(to=one) for one in to] if may is Action.SHARE else [topic]
                yield from (one for one in several if any(_possible(index, one) for index in indexes))


def is_special(index: Index, category: str) -> bool:
    """Whether a category is, or lies within, a special category of Art. 9."""
    within = index.reaches.of(DataCategory, category).within
    terms = (index.reaches.words.term(DataCategory, key) for key in within)
    return any(Mark.SPECIAL in getattr(term, "marks", ()) for term in terms)


def _named(parts: Iterable[Frozen], field: str, more: Keys = frozenset()) -> Named:
    """What the rules name in one field. A prohibition bites where it touches, and so does a condition."""
    covering, touching = set(map(str, more)), set[str]()
    for part in parts:
        if isinstance(part, Activity | Disclosure | Prohibition | RecipientIn):
            keys = map(str, getattr(part, field, ()))
            (covering if isinstance(part, Activity | Disclosure) else touching).update(keys)
    return Named(frozenset(covering), frozenset(touching))


def _stored(parts: Iterable[Frozen]) -> Keys:
    """The categories that activities have storage rules of their own for."""
    return frozenset(
        str(key) for part in parts if isinstance(part, Activity) for key in part.storage_by_category
    )


def _purposes(parts: Sequence[Frozen]) -> Named:
    """The purposes that rules, conditions and the law name."""
    asked_of = {
        str(key) for part in parts if isinstance(part, ConsentTo | ObjectionTo) for key in part.purposes or ()
    }
    excepted = {str(key) for part in parts if isinstance(part, Prohibition) for key in part.unless}
    covering, touching = _named(parts, "purposes", LAWS_PURPOSES | asked_of | excepted)
    return Named(covering, touching | asked_of | {str(purposes.DIRECT_MARKETING)})


def _possible(index: Index, topic: Topic) -> bool:
    """Whether any rule covers the question, or a statutory duty does."""
    goals = index.reaches.of(Purpose, topic.purpose or purposes.ANY_PURPOSE).within
    declared = any(not goals.isdisjoint(one.purposes) for one in index.over(topic.category))
    within = index.reaches.of(DataCategory, topic.category).within
    if topic.to is not None:
        to = index.reaches.of(Recipient, topic.to).within
        return any(
            (declared or one.basis is not None)
            and not (
                to.isdisjoint(one.recipients) or goals.isdisjoint(one.purposes) or within.isdisjoint(one.data)
            )
            for one in index.policy.disclosures
        )
    by_duty = topic.may is Action.KEEP and not (
        within.isdisjoint(LAWS_DATA) or goals.isdisjoint(LAWS_PURPOSES)
    )
    return declared or by_duty
