"""Whether a condition holds: yes, no or unknown, and which of its parts decide that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from privpolicy import law
from privpolicy.errors import Fault, RecordError
from privpolicy.evaluation.asked import Asked
from privpolicy.evaluation.facts import Tri, all_of, any_of, opposite, state_on
from privpolicy.evaluation.registers import Reach, consent_on, holds_on, objections_on, requests_on, restrictions_on
from privpolicy.evaluation.terms import Reaches
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
from privpolicy.vocabulary.enums import Action, FactType, Protection, Unknown
from privpolicy.vocabulary.term import Fact, Purpose, Recipient


class Part(NamedTuple):
    """A single demand inside a condition: ``wanted`` is ``False`` where it must not be so."""

    kind: str
    key: str
    wanted: bool


class Held(NamedTuple):
    """Whether a condition holds, and the parts that decide it."""

    holds: Tri
    parts: tuple[Part, ...]


class Context(NamedTuple):
    """What a condition is read against."""

    record: Record
    asked: Asked
    category: Reach
    reaches: Reaches


def condition_holds(condition: Condition, context: Context, *, wanted: bool = True) -> Held:
    """Whether the condition holds for the record and the question."""
    match condition:
        case AllOf(of=parts):
            return _joined([condition_holds(part, context, wanted=wanted) for part in parts], all_of)
        case AnyOf(of=parts):
            return _joined([condition_holds(part, context, wanted=wanted) for part in parts], any_of)
        case Not(of=inner):
            held = condition_holds(inner, context, wanted=not wanted)
            return Held(opposite(held.holds), held.parts)
        case _:
            kind, key, holds = _leaf(condition, context)
            return Held(holds, (Part(kind, key, wanted),))


def _joined(held: list[Held], join: object) -> Held:
    holds = all_of(one.holds for one in held) if join is all_of else any_of(one.holds for one in held)
    # A single yes decides "any", a single no decides "all"; otherwise every part that agrees does.
    return Held(holds, tuple(part for one in held if one.holds is holds for part in one.parts))


def _leaf(condition: Condition, context: Context) -> tuple[str, str, Tri]:
    record, asked, category, reaches = context
    match condition:
        case FactIs(fact=fact, value=value):
            return "fact", fact, _fact(record, fact, reaches, value)
        case FactBetween(fact=fact, at_least=low, at_most=high):
            return "fact", fact, _between(record, fact, low, high)
        case StateIs(state=state):
            return "state", state, state_on(record, state, *reaches.events_of(state), asked.on).lasts
        case ProtectedBy(protection=protection):
            return "protection", protection.value, _protected(record, protection)
        case RecipientIn(recipients=recipients):
            return "recipient", ",".join(sorted(recipients)), _within(asked.to_reach, recipients)
        case CountryIn(countries=countries):
            known = asked.action is Action.SHARE and isinstance(asked.country, Unknown)
            return "country", ",".join(sorted(countries)), None if known else asked.country in countries
        case WithinEEA():
            return "country", "eea", _in_eea(asked)
        case TransferBy(mechanisms=mechanisms):
            key = ",".join(sorted(mechanisms))
            unknown = asked.action is Action.SHARE and isinstance(asked.transfer, Unknown)
            return "transfer", key, None if unknown else asked.transfer in mechanisms
        case _:
            return _register_leaf(condition, context)


def _register_leaf(condition: Condition, context: Context) -> tuple[str, str, Tri]:
    record, asked, category, reaches = context
    match condition:
        case ConsentTo(purposes=purposes, explicit=explicit):
            keys = _purposes(purposes, asked)
            answers = [
                consent_on(record, reaches.of(Purpose, key), asked.to_reach, asked.on, explicit=explicit).stands
                for key in keys
            ]
            return "consent", ",".join(keys), all_of(answers)
        case ObjectionTo(purposes=purposes):
            keys = _purposes(purposes, asked)
            touching = frozenset().union(*(reaches.of(Purpose, key).touching for key in keys))
            return "objection", ",".join(keys), _some(objections_on(record, touching, asked.on))
        case Restricted():
            return "register", "restrictions", _some(restrictions_on(record, category.touching, asked.on))
        case Requested(right=right):
            return "request", right, _some(requests_on(record, right, category.touching, asked.on))
        case OnHold():
            return "register", "holds", _some(holds_on(record, category.within, asked.on))
        case _:
            raise AssertionError(condition)


def _purposes(purposes: Iterable[str] | None, asked: Asked) -> list[str]:
    """The purposes that a condition names, or the one that is asked about."""
    if purposes is not None:
        return sorted(purposes)
    return [] if asked.purpose is None else [asked.purpose]


def _some(entries: Sequence[object] | None) -> Tri:
    return None if entries is None else bool(entries)


def _protected(record: Record, protection: Protection) -> Tri:
    value = record.protected(protection)
    return None if isinstance(value, Unknown) else value


def _fact(record: Record, fact: str, reaches: Reaches, wanted: object) -> Tri:
    value = record.facts.get(fact)  # type: ignore[call-overload]
    if value is None:
        yes_no = getattr(reaches.words.term(Fact, fact), "value", None) is FactType.YES_NO
        return wanted is False if record.complete and yes_no else None
    return None if isinstance(value, Unknown) else bool(value == wanted and type(value) is type(wanted))


def _between(record: Record, fact: str, low: object, high: object) -> Tri:
    value = record.facts.get(fact)  # type: ignore[call-overload]
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


def _in_eea(asked: Asked) -> Tri:
    if asked.action is not Action.SHARE:
        return False
    return None if isinstance(asked.country, Unknown) else law.in_eea(asked.country, asked.on)
