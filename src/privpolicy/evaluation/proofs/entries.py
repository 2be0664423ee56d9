"""What the shop's registers can hold, as far as any rule can tell: consents, objections and the rest.

An entry begins on the day asked. Whether it began earlier, or whether one was withdrawn or has ended
before, makes no difference: it stands on that day, or it does not.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence, Set as AbstractSet
from itertools import combinations, product
from math import comb
from typing import Final, TypeVar

from privpolicy.errors import Fault, TooManyCasesError
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.proofs.concerned import Concerned, rests_on_consent
from privpolicy.model import (
    Activity,
    Consent,
    ConsentTo,
    Hold,
    Objection,
    ObjectionTo,
    OnHold,
    Request,
    Requested,
    Restricted,
    Restriction,
)
from privpolicy.model.base import walk
from privpolicy.vocabulary import purposes, rights
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Purpose, Recipient

_OBJECTABLE: Final = frozenset({LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.PUBLIC_TASK})
_FEW: Final = 3
_MOST: Final = 5_000
_HELP: Final = "narrow the question (data, purposes, to)"
_Entries = tuple[object, ...]
_G = TypeVar("_G", bound=Hashable)
_W = TypeVar("_W")


# --- Consents ---------------------------------------------------------------------------------------


def consents(about: Concerned) -> Iterator[_Entries]:
    """No consent, and every choice of consents to the purposes that matter."""
    goals = _consented(about)
    for chosen in _choices(goals, tuple(_ways(about)), len(goals) if about.asks_for(ConsentTo) else None):
        yield tuple(
            Consent(purposes={goal}, given=about.on, explicit=explicit, recipients=to)  # type: ignore[arg-type]
            for goal, (explicit, to) in chosen
        )


def _choices(
    goals: Sequence[_G], ways: Sequence[_W], most: int | None
) -> Iterator[tuple[tuple[_G, _W], ...]]:
    """The choices of goals, each in one of several ways, the fewest first; with ``most``, of so many at most.

    Without it no condition asks: each entry then gives or takes one thing, and what can tell two answers
    apart is having one of them alone, or all but one.
    """
    if most is None and len(goals) > _FEW:
        rest = [tuple(other for other in goals if other != one) for one in goals]
        for some in ((), *((one,) for one in goals), *rest, tuple(goals)):
            yield from (tuple((one, way) for one in some) for way in (ways if some else ways[:1]))
        return
    sizes = range((len(goals) if most is None else min(most, len(goals))) + 1)
    number = sum(comb(len(goals), size) * len(ways) ** size for size in sizes)
    if number > _MOST:
        raise TooManyCasesError(
            [Fault("", f"there are {number} ways to consent or to object", number, _HELP)]
        )
    for some in (some for size in sizes for some in combinations(goals, size)):
        yield from (tuple(zip(some, how, strict=True)) for how in product(ways, repeat=len(some)))


def _ways(about: Concerned) -> Iterator[tuple[bool, AbstractSet[str] | None]]:
    """The ways of consenting that a rule tells apart: explicitly or not, to this recipient or to another."""
    yield True, None
    explicit = any(case.special for case in about.cases) or any(
        part.explicit for part in about.parts if isinstance(part, ConsentTo)
    )
    if explicit:
        yield False, None
    other = _another_recipient(about) if about.topic.to is not None and about.keeps else None
    if other is not None:
        yield True, frozenset({other})
        if explicit:
            yield False, frozenset({other})


def _another_recipient(about: Concerned) -> str | None:
    """A recipient whose consent is not one to the recipient that is asked about."""
    reaches = about.indexes[0].reaches
    within = reaches.of(Recipient, about.topic.to or "").within
    keys = (str(term) for term in reaches.words.terms(Recipient))
    return next((key for key in keys if key not in within), None)


def _consented(about: Concerned) -> list[str]:
    """The purposes to which a consent matters, each once for all that it carries."""
    found = {about.topic.purpose} if about.topic.purpose is not None else set()
    for _, rule in about.rules:
        if rests_on_consent(rule):
            found |= set(map(str, rule.purposes)) if about.keeps else set()
    for part in about.parts:
        if isinstance(part, ConsentTo):
            found |= set(map(str, part.purposes or ()))
    return sorted(found)


# --- Objections -------------------------------------------------------------------------------------


def objections(about: Concerned) -> Iterator[_Entries]:
    """No objection, and every choice of those that matter, outweighed by compelling grounds or not."""
    told = _told_apart(about)
    goals: Sequence[frozenset[int]] = [*told]
    most = len(goals) if about.asks_for(ObjectionTo) else None
    if about.only_yes:  # an objection takes away, and gives only where a condition asks for it
        helping = about.helping(ObjectionTo)
        wanted = frozenset().union(*_named(about, helping))
        goals, most = [marks for marks in goals if told[marks] in wanted], len(helping)
    outweighed = any(rule.basis in _OBJECTABLE for _, rule in about.rules)
    found: set[object] = set()
    for chosen in _choices(goals, (False, True) if outweighed else (False,), most):
        effect = frozenset((place, way) for marks, way in chosen for place in marks)
        if effect not in found:
            found.add(effect)
            yield tuple(
                Objection(
                    purposes={told[marks]},  # type: ignore[arg-type]
                    received=about.on,
                    compelling_grounds=about.on if way else None,
                )
                for marks, way in chosen
            )


def _named(about: Concerned, conditions: Iterable[ObjectionTo]) -> Iterator[frozenset[str]]:
    """The purposes an objection to any of which meets each of the conditions."""
    carried = {str(key) for _, rule in about.rules for key in rule.purposes} if about.keeps else set()
    asked = carried | ({about.topic.purpose} if about.topic.purpose is not None else set())
    for part in conditions:
        keys = asked if part.purposes is None else set(map(str, part.purposes))
        for index in about.indexes:
            yield frozenset().union(*(index.reaches.of(Purpose, key).touching for key in sorted(keys)))


def _told_apart(about: Concerned) -> dict[frozenset[int], str]:
    """A purpose for each way in which an objection to it can count, the nearest there is."""
    touching = _objected(about)
    told: dict[frozenset[int], str] = {}
    for term in _nearest_first(about):
        marks = frozenset(place for place, keys in enumerate(touching) if term in keys)
        if marks:
            told.setdefault(marks, term)
    return told


def _objected(about: Concerned) -> list[frozenset[str]]:
    """The sets of purposes an objection to any of which changes an answer.

    Where data are shared on a basis of their own, an objection to another purpose only makes it harder to
    keep them, which is another question.
    """
    goals = {about.topic.purpose} if about.topic.purpose is not None else set()
    for side, rule in about.rules if about.topic.purpose is None else ():
        if isinstance(rule, Activity):
            goals |= {str(key) for key in rule.purposes if _stoppable(side.index, rule, key)}
    reaches = [index.reaches for index in about.indexes]
    found = [one.of(Purpose, goal).touching for one in reaches for goal in sorted(goals)]
    found += [case.marketing for case in about.cases if case.marketing]
    own = (rule for place in range(len(about.sides)) for rule in about.own(place))
    asking = [*about.helping(ObjectionTo), *(part for rule in own for part in walk(rule.when))]
    found += _named(about, (part for part in asking if isinstance(part, ObjectionTo)))
    return [keys for keys in dict.fromkeys(found) if keys]


def _stoppable(index: Index, rule: Activity, purpose: str) -> bool:
    """Whether an objection could stop an activity for a purpose."""
    marketing = purposes.DIRECT_MARKETING in index.reaches.of(Purpose, purpose).touching
    return (
        marketing
        or rule.basis in _OBJECTABLE
        or any(isinstance(part, ObjectionTo) for part in walk(rule.when))
    )


def _nearest_first(about: Concerned) -> Sequence[str]:
    """All purposes: the one asked about first, then direct marketing, then the others."""
    terms = dict.fromkeys(str(term) for index in about.indexes for term in index.reaches.words.terms(Purpose))
    first = (about.topic.purpose, str(purposes.DIRECT_MARKETING))
    return sorted(terms, key=lambda one: (one != first[0], one != first[1], one == purposes.ANY_PURPOSE))


# --- The others -------------------------------------------------------------------------------------


def restrictions(about: Concerned) -> Iterator[_Entries]:
    """No restriction, and one over the data: not instead of erasure, which no policy permits or forbids."""
    yield ()
    if about.only_yes and not about.helping(Restricted):
        return
    yield (Restriction(received=about.on, data={about.topic.category}),)  # type: ignore[arg-type]


def requests(about: Concerned) -> Iterator[_Entries]:
    """No request; erasure, decided on; and every choice of the others that a condition asks for."""
    asked = {str(part.right) for part in about.parts if isinstance(part, Requested)}
    if about.only_yes and not about.helping(Requested):
        yield ()
        return
    erasure = str(rights.ERASURE)
    others = [_choice(about, key, [True]) for key in sorted(asked - {erasure})]
    decided = [True, False] if erasure in asked else [True]
    for chosen in product(*others, _choice(about, erasure, decided)):
        yield tuple(one for one in chosen if one is not None)


def _choice(about: Concerned, right: str, decided: Iterable[bool]) -> list[Request | None]:
    data = {about.topic.category}
    made = [
        Request(right=right, received=about.on, data=data, granted=granted)  # type: ignore[arg-type]
        for granted in decided
    ]
    return [None, *made]


def holds(about: Concerned) -> Iterator[_Entries]:
    """No hold; and one over the data, where a condition asks for it."""
    yield ()
    if any(isinstance(part, OnHold) for part in about.parts):
        yield (Hold(data={about.topic.category}, begins=about.on),)  # type: ignore[arg-type]
