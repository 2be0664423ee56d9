"""Whether a record speaks the policy's language: every key it uses must be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from privpolicy.errors import Fault, ModelError, RecordError, UnknownTermError
from privpolicy.evaluation.facts import state_on
from privpolicy.evaluation.index import Index
from privpolicy.model import Person, Record
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
    known = index.known
    for kind, _, keys in _keys(record):
        if not known[kind].issuperset(keys):
            raise UnknownTermError(_faults(index, record))
    usual = len(record.data) == 1 and not (record.requests or record.protection or record.states)
    only = str(*record.data) if usual else None
    # All records of one category share what is known of them.
    known_to: Known = index.known_as.get(only) or index.known_as.setdefault(only, Known(index, only))
    # The same record is asked about again and again; what it says cannot change.
    _learn(record, known_to)
    return known_to


def check_states(index: Index, record: Record, on: date) -> None:
    """Raises ``RecordError`` where a state that is given contradicts its events, even if no rule asks."""
    for state in record.states:
        state_on(record, state, *index.reaches.events_of(state), on)


def check_all(index: Index, record: Record, on: date) -> None:
    """Raises ``RecordError`` with every key that nobody knows, and each state that contradicts its events."""
    faults: list[Fault] = []
    for check in (check_record, partial(check_states, on=on)):
        try:
            check(index, record)
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
