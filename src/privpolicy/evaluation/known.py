"""Whether a record speaks the policy's language: every key it uses must be known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from math import isfinite
from types import MappingProxyType
from typing import Final, NamedTuple, cast

from privpolicy.errors import Fault, ModelError, RecordError, UnknownTermError
from privpolicy.evaluation.facts import state_on
from privpolicy.evaluation.index import Index
from privpolicy.model import Person, Record
from privpolicy.vocabulary.enums import FactType, Unknown
from privpolicy.vocabulary.term import (
    DataCategory,
    Event,
    Fact,
    Purpose,
    Recipient,
    Right,
    State,
    Subject,
    Term,
)

# A frozen record has one slot that is no part of its value.
_learn: Final = Person.known_to.__set__


class Known(NamedTuple):
    """A record whose keys the policy knows: ``only`` is its category, where the usual way can be taken.

    That is: one category, no requests of the person, no state given, nothing said of protection.
    """

    to: Index
    only: str | None


def check_record(index: Index, record: Record) -> Known:
    """The record as known; raises ``UnknownTermError`` with every key that nobody knows."""
    if not _all_known(index.known, record):
        raise UnknownTermError(_faults(index, record))
    if record.facts and (wrong := list(_misfits(index, record))):
        raise RecordError(wrong)
    usual = len(record.data) == 1 and not (record.requests or record.protection or record.states)
    only = next(iter(record.data)) if usual else None
    # What is known is the same for all records of one category, so that they share it.
    known: Known = index.known_as.get(only) or _known_as(index, only)
    # The same record is asked about again and again; what it says cannot change.
    _learn(record, known)
    return known


def _known_as(index: Index, only: str | None) -> Known:
    key = None if only is None else str(only)
    known: Known = index.known_as.setdefault(key, Known(index, key))
    return known


# All the keys that ``_keys`` gives, asked for without a generator: records are made by the million.


def _all_known(known: Mapping[type[Term], frozenset[str]], record: Record) -> bool:
    return (
        known[DataCategory].issuperset(record.data)
        and known[Event].issuperset(record.events)
        and (not record.subjects or known[Subject].issuperset(record.subjects))
        and (not record.states or known[State].issuperset(record.states))
        and (not record.facts or known[Fact].issuperset(record.facts))
        and _entries_known(known, record)
    )


def _entries_known(known: Mapping[type[Term], frozenset[str]], record: Record) -> bool:
    for consent in record.consents or ():
        if not known[Purpose].issuperset(consent.purposes):
            return False
        if consent.recipients and not known[Recipient].issuperset(consent.recipients):
            return False
    for objection in record.objections or ():
        if not known[Purpose].issuperset(objection.purposes):
            return False
    for restriction in record.restrictions or ():
        if not known[DataCategory].issuperset(restriction.data):
            return False
    for request in record.requests or ():
        if request.right not in known[Right] or not known[DataCategory].issuperset(request.data):
            return False
    for hold in record.holds or ():
        if not known[DataCategory].issuperset(hold.data):
            return False
    return True


def check_states(index: Index, record: Record, on: date) -> None:
    """Raises ``RecordError`` where a state that is given contradicts its events, even if no rule asks."""
    for state in record.states:
        state_on(record, state, *index.reaches.events_of(state), on)


def check_all(index: Index, record: Record, on: date) -> None:
    """Raises ``RecordError`` with every key that nobody knows, and each state that contradicts its events."""
    faults = [*_faults(index, record), *_misfits(index, record)]
    for state in record.states:
        if index.policy.vocabulary.knows(State, state):
            try:
                state_on(record, state, *index.reaches.events_of(state), on)
            except ModelError as wrong:
                faults += wrong.faults
    if faults:
        raise RecordError(faults)


def _faults(index: Index, record: Record) -> list[Fault]:
    words = index.policy.vocabulary
    return [
        words.unknown(kind, key, where)
        for kind, where, keys in _keys(record)
        for key in sorted(str(one) for one in keys)
        if not words.knows(kind, key)
    ]


_FITTING: Final[Mapping[FactType, tuple[Callable[[object], bool], str]]] = MappingProxyType(
    {
        FactType.YES_NO: (lambda value: isinstance(value, bool), "yes or no (true or false)"),
        FactType.NUMBER: (
            lambda value: isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value),
            "a number",
        ),
        FactType.DATE: (lambda value: isinstance(value, date), "a date"),
        FactType.TERM: (lambda value: isinstance(value, str), "a word"),
    }
)


def _misfits(index: Index, record: Record) -> Iterator[Fault]:
    """The facts whose values are of another kind than the fact takes: they would stay unknown in silence."""
    words = index.policy.vocabulary
    for key, value in record.facts.items():
        if isinstance(value, Unknown) or not words.knows(Fact, key):
            continue
        fits, what = _FITTING[cast("Fact", words.term(Fact, key)).value]
        if not fits(value):
            yield Fault(
                f"facts.{key}", f"expected {what}, got {value!r}", value, "leave it out where it is unknown"
            )


def _keys(record: Record) -> Iterator[tuple[type[Term], str, Iterable[str]]]:
    yield DataCategory, "data", record.data
    yield Event, "events", record.events
    if record.subjects:
        yield Subject, "subjects", record.subjects
    if record.states:
        yield State, "states", record.states
    if record.facts:
        yield Fact, "facts", record.facts
    for consent in record.consents or ():
        yield Purpose, "consents.purposes", consent.purposes
        if consent.recipients:
            yield Recipient, "consents.recipients", consent.recipients
    for objection in record.objections or ():
        yield Purpose, "objections.purposes", objection.purposes
    for restriction in record.restrictions or ():
        yield DataCategory, "restrictions.data", restriction.data
    for request in record.requests or ():
        yield Right, "requests.right", (request.right,)
        yield DataCategory, "requests.data", request.data
    for hold in record.holds or ():
        yield DataCategory, "holds.data", hold.data
