"""Whether records can be those of one person: what is hers alone must be the same in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from privpolicy.errors import Fault, ModelError
from privpolicy.evaluation.facts import Tri, state_on
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.model import Record
from privpolicy.vocabulary import events, facts, states
from privpolicy.vocabulary.enums import Happened, Unknown

_HELP: Final = "records of one person share what is hers; use a Person, or ask about each person by herself"
ENDED_BY_HER: Final = (states.ACCOUNT_OPEN, states.MEMBER, states.RELATIONSHIP_ACTIVE)
"""What the person can end when she wants to."""
ENDING: Final = {
    str(events.ACCOUNT_CLOSED): states.ACCOUNT_OPEN,
    str(events.MEMBERSHIP_ENDED): states.MEMBER,
    str(events.RELATIONSHIP_ENDED): states.RELATIONSHIP_ACTIVE,
}
"""The events that end them."""
_REGISTERS: Final = ("consents", "objections")
_YES_NO: Final = {True: "yes", False: "no"}
_OF_THE_PERSON: Final[Mapping[str, Iterable[str]]] = {
    "events": (
        events.ACCOUNT_OPENED,
        events.ACCOUNT_CLOSED,
        events.MEMBERSHIP_STARTED,
        events.MEMBERSHIP_ENDED,
        events.RELATIONSHIP_STARTED,
        events.RELATIONSHIP_ENDED,
        events.CAME_OF_AGE,
        events.PERSON_DIED,
    ),
    "facts": (facts.AGE, facts.HOME_COUNTRY, facts.IDENTITY_CONFIRMED),
}


def contradictions(index: Index, records: Mapping[RecordKey, Record], on: date) -> list[Fault]:
    """Where records cannot be about the same person: each value that is not the first one known."""
    return [*_in_registers(records), *_in_what_is_known(records), *_in_states(index, records, on)]


def _in_registers(records: Mapping[RecordKey, Record]) -> Iterator[Fault]:
    for name in _REGISTERS:
        given = [(key, {*found}) for key, one in records.items() if (found := getattr(one, name)) is not None]
        for key, entries in given[1:]:
            if entries != given[0][1]:
                problem = f"are not those of records.{given[0][0]}.{name}"
                yield Fault(f"records.{key}.{name}", problem, help=_HELP)


def _in_what_is_known(records: Mapping[RecordKey, Record]) -> Iterator[Fault]:
    for name, keys in _OF_THE_PERSON.items():
        for key in keys:
            given = [pair for pair in _said(records, name, key) if pair[1] is not Unknown.UNKNOWN]
            exact = [pair for pair in given if pair[1] is not Happened.HAPPENED]
            yield from _unlike(exact, name, key, lambda one, other: one != other)
            yield from _unlike(given, name, key, _never_and_ever)


def _in_states(index: Index, records: Mapping[RecordKey, Record], on: date) -> Iterator[Fault]:
    """What follows from states and events together: the account is open in one and closed in another.

    Only what is recorded counts: of an old visit without an account, a complete record says no too.
    """
    for state in ENDED_BY_HER:
        found = [(key, _holds(index, record, state, on)) for key, record in records.items()]
        known = [(key, holds) for key, holds in found if holds is not None]
        for key, holds in known[1:]:
            first, before = known[0]
            if holds is not before:
                problem = f"is {_YES_NO[holds]} on {on}, but {_YES_NO[before]} in records.{first}"
                yield Fault(f"records.{key}.states.{state}", problem, help=_HELP)


def _holds(index: Index, record: Record, state: str, on: date) -> Tri:
    starts, ends = index.reaches.events_of(state)
    if state not in record.states and record.events.keys().isdisjoint({starts, ends}):
        return None
    try:
        return state_on(record, state, starts, ends, on).lasts
    except ModelError:
        return None  # a record that contradicts itself is told of by itself


def _said(records: Mapping[RecordKey, Record], name: str, key: str) -> Iterator[tuple[RecordKey, object]]:
    for record, one in records.items():
        values: Mapping[str, object] = getattr(one, name)
        if key in values:
            yield record, values[key]


def _never_and_ever(one: object, other: object) -> bool:
    """Whether one says that it has not happened and the other that it has, on a day nobody knows."""
    return {one, other} == {None, Happened.HAPPENED}


def _unlike(
    given: list[tuple[RecordKey, object]], name: str, key: str, differ: Callable[[object, object], bool]
) -> Iterator[Fault]:
    for record, value in given[1:]:
        first, before = given[0]
        if differ(before, value):
            problem = f"is {_told(value)}, but {_told(before)} in records.{first}"
            yield Fault(f"records.{record}.{name}.{key}", problem, value, _HELP)


def _told(value: object) -> object:
    return "not happened" if value is None else value
