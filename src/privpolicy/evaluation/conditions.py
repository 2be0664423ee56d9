"""Whether a condition holds: yes, no or unknown, and which of its parts decide that.

A condition is made ready once for the case it stands in, and then asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set as AbstractSet
from datetime import date
from typing import NamedTuple, Protocol

from privpolicy import law
from privpolicy.errors import Fault, RecordError
from privpolicy.evaluation.asked import Check, Moment
from privpolicy.evaluation.facts import Tri, all_of, any_of, opposite, state_on
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.registers import (
    Reach,
    consent_on,
    holds_on,
    objections_on,
    requests_on,
    restrictions_on,
)
from privpolicy.evaluation.terms import Reaches
from privpolicy.evaluation.why import Why
from privpolicy.model import (
    AllOf,
    AnyOf,
    Condition,
    ConsentTo,
    CountryIn,
    FactBetween,
    FactIs,
    Not,
    ObjectionTo,
    OnHold,
    ProtectedBy,
    RecipientIn,
    Record,
    Requested,
    Restricted,
    StateIs,
    TransferBy,
    WithinEEA,
)
from privpolicy.vocabulary.enums import FactType, Unknown
from privpolicy.vocabulary.term import Fact, Purpose


class Part(NamedTuple):
    """A single demand inside a condition: ``wanted`` is ``False`` where it must not be so."""

    kind: str
    key: str
    wanted: bool


class Test(Protocol):
    """A condition, ready to be asked. ``alone``: its one part, where it has no more."""

    alone: tuple[Part, ...]

    def holds(self, record: Record, moment: Moment) -> Tri:
        """Whether the condition holds."""

    def parts(self, record: Record, moment: Moment, *, wanted: bool) -> tuple[Part, ...]:
        """The parts that decide it."""


class Place(NamedTuple):
    """Where a condition stands: what is asked about, and the reach of terms."""

    category: Reach
    purpose: str
    reaches: Reaches
    to: Reach | None = None


def condition(test: Test) -> Check:
    """A check that gives the reason why a condition does not hold, or why that is unknown."""
    if test.alone:
        return _of_one_part(test)

    def check(record: Record, moment: Moment) -> Why | None:
        holds = test.holds(record, moment)
        return None if holds is True else _why(holds, test.parts(record, moment, wanted=True))

    return check


def _of_one_part(test: Test) -> Check:
    """The same where a single part decides: what it can say is ready made, by that part's own answer."""
    wanted = True
    while isinstance(test, _Inverse):
        test, wanted = test.of, not wanted
    alone = (test.alone[0]._replace(wanted=wanted),)
    said = {wanted: None, not wanted: _why(False, alone), None: _why(None, alone)}
    holds_for = test.holds
    return lambda record, moment: said[holds_for(record, moment)]


def _why(holds: Tri, parts: tuple[Part, ...]) -> Why:
    params = {"parts": [tuple(part) for part in parts]}
    if holds is False:
        return Why(False, ReasonCode.CONDITION_NOT_MET, params=params)
    missing = tuple((part.kind, part.key) for part in parts)
    return Why(None, ReasonCode.CONDITION_UNKNOWN, params=params, missing=missing)


class _Leaf:
    __slots__ = ("_key", "_kind", "alone", "holds")

    def __init__(self, kind: str, key: str, holds: Callable[[Record, Moment], Tri]) -> None:
        self._kind, self._key, self.holds = kind, key, holds
        self.alone: tuple[Part, ...] = (Part(kind, key, wanted=True),)

    def parts(self, record: Record, moment: Moment, *, wanted: bool) -> tuple[Part, ...]:
        return (Part(self._kind, self._key, wanted),)


class _Inverse:
    __slots__ = ("alone", "of")

    def __init__(self, of: Test) -> None:
        self.of = of
        self.alone = tuple(part._replace(wanted=not part.wanted) for part in of.alone)

    def holds(self, record: Record, moment: Moment) -> Tri:
        return opposite(self.of.holds(record, moment))

    def parts(self, record: Record, moment: Moment, *, wanted: bool) -> tuple[Part, ...]:
        return self.of.parts(record, moment, wanted=not wanted)


class _Joined:
    """Several conditions: a single no decides "all of", a single yes "any of", else all that agree."""

    __slots__ = ("_join", "_of")
    alone: tuple[Part, ...] = ()

    def __init__(self, of: Iterable[Test], join: Callable[[Iterable[Tri]], Tri]) -> None:
        self._of, self._join = tuple(of), join

    def holds(self, record: Record, moment: Moment) -> Tri:
        return self._join([part.holds(record, moment) for part in self._of])

    def parts(self, record: Record, moment: Moment, *, wanted: bool) -> tuple[Part, ...]:
        whole = self.holds(record, moment)
        agreeing = [part for part in self._of if part.holds(record, moment) is whole]
        return tuple(one for part in agreeing for one in part.parts(record, moment, wanted=wanted))


def ready(rule: Condition, place: Place) -> Test:
    """A condition, made ready for the case it stands in."""
    match rule:
        case AllOf():
            return _Joined([ready(part, place) for part in rule.of], all_of)
        case AnyOf():
            return _Joined([ready(part, place) for part in rule.of], any_of)
        case Not():
            return _Inverse(ready(rule.of, place))
        case FactIs() | FactBetween() | StateIs() | ProtectedBy():
            return _on_the_record(rule, place.reaches)
        case RecipientIn() | CountryIn() | WithinEEA() | TransferBy():
            return _on_the_question(rule, place.to)
        case _:
            return _on_a_register(rule, place)


def _on_the_record(rule: FactIs | FactBetween | StateIs | ProtectedBy, reaches: Reaches) -> Test:
    match rule:
        case FactIs(fact=fact, value=wanted):
            yes_no = getattr(reaches.words.term(Fact, fact), "value", None) is FactType.YES_NO
            return _Leaf("fact", fact, lambda record, _: _fact(record, fact, wanted, yes_no=yes_no))
        case FactBetween(fact=fact):
            return _Leaf("fact", fact, lambda record, _: _between(record, fact, rule))
        case StateIs(state=state):
            start, end = reaches.events_of(state)
            return _Leaf(
                "state", state, lambda record, moment: state_on(record, state, start, end, moment.on).lasts
            )
        case ProtectedBy(protection=protection):
            return _Leaf("protection", protection.value, lambda record, _: _tri(record.protected(protection)))


def _on_the_question(rule: RecipientIn | CountryIn | WithinEEA | TransferBy, to: Reach | None) -> Test:
    """Without a recipient nothing is shared, and every condition on the question is no."""
    match rule:
        case RecipientIn(recipients=recipients):
            within = _within(to, recipients)
            return _Leaf("recipient", _list(recipients), lambda _, __: within)
        case CountryIn(countries=countries):
            known: AbstractSet[object] = frozenset() if to is None else frozenset(countries)

            def lies_in(_: Record, moment: Moment) -> Tri:
                return True if moment.country in known else _one_of(to, moment.country, known)

            return _Leaf("country", _list(countries), lies_in)
        case WithinEEA():
            return _Leaf("country", "eea", lambda _, moment: _in_eea(to, moment))
        case TransferBy(mechanisms=mechanisms):
            return _Leaf(
                "transfer", _list(mechanisms), lambda _, moment: _one_of(to, moment.transfer, mechanisms)
            )


def _on_a_register(rule: Condition, place: Place) -> Test:
    category, reaches = place.category, place.reaches
    match rule:
        case ConsentTo(purposes=named, explicit=explicit):
            keys = sorted(named) if named is not None else [place.purpose]
            reach = [reaches.of(Purpose, key) for key in keys]
            return _Leaf(
                "consent",
                ",".join(keys),
                lambda record, moment: all_of(
                    consent_on(record, one, place.to, moment.on, explicit=explicit).stands for one in reach
                ),
            )
        case ObjectionTo(purposes=named):
            keys = sorted(named) if named is not None else [place.purpose]
            touching = frozenset().union(*(reaches.of(Purpose, key).touching for key in keys))

            def objected(record: Record, moment: Moment) -> Tri:
                if not record.objections:
                    return False if record.complete or record.objections is not None else None
                return bool(objections_on(record, touching, moment.on))

            return _Leaf("objection", ",".join(keys), objected)
        case Requested(right=right):
            return _Leaf(
                "request",
                right,
                lambda record, moment: _some(requests_on(record, right, category.touching, moment.on)),
            )
        case Restricted():
            return _Leaf(
                "register",
                "restrictions",
                lambda record, moment: _some(restrictions_on(record, category.touching, moment.on)),
            )
        case OnHold():
            return _Leaf(
                "register",
                "holds",
                lambda record, moment: _some(holds_on(record, category.within, moment.on)),
            )
        case _:
            raise AssertionError(rule)


def _list(keys: Iterable[str]) -> str:
    return ",".join(sorted(keys))


def _some(entries: Sequence[object] | None) -> Tri:
    return None if entries is None else bool(entries)


def _tri(value: Unknown | bool) -> Tri:
    return None if isinstance(value, Unknown) else value


def _fact(record: Record, fact: Fact, wanted: object, *, yes_no: bool) -> Tri:
    value = record.facts.get(fact)
    if value is None:
        return wanted is False if record.complete and yes_no else None
    return None if isinstance(value, Unknown) else bool(value == wanted and type(value) is type(wanted))


def _between(record: Record, fact: Fact, rule: FactBetween) -> Tri:
    value = record.facts.get(fact)
    low, high = rule.at_least, rule.at_most
    if value is None or isinstance(value, Unknown):
        return None
    day = isinstance(low if low is not None else high, date)
    if isinstance(value, bool | str) or isinstance(value, date) is not day:
        kind = "a date" if day else "a number"
        raise RecordError([Fault(f"facts.{fact}", f"expected {kind}, got {value!r}", value)])
    return (low is None or low <= value) and (high is None or value <= high)  # type: ignore[operator]


def _within(to: Reach | None, recipients: AbstractSet[str]) -> Tri:
    """Within the recipients: yes; some of what is asked is: unknown; no recipient: no."""
    if to is None:
        return False
    if not to.within.isdisjoint(recipients):
        return True
    return False if to.touching.isdisjoint(recipients) else None


def _one_of(to: Reach | None, value: object, wanted: AbstractSet[object]) -> Tri:
    if to is None:
        return False
    return None if isinstance(value, Unknown) else value in wanted


def _in_eea(to: Reach | None, moment: Moment) -> Tri:
    if to is None:
        return False
    return None if isinstance(moment.country, Unknown) else law.in_eea(moment.country, moment.on)
