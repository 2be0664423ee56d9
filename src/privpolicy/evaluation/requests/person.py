"""Whether records can be those of one person: what is hers alone must be the same in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final

from privpolicy.errors import Fault
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.model import Record
from privpolicy.vocabulary import events, facts, states
from privpolicy.vocabulary.enums import Happened, Unknown

_REGISTERS: Final = ("consents", "objections")
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
    "states": (states.ACCOUNT_OPEN, states.MEMBER, states.RELATIONSHIP_ACTIVE),
    "facts": (facts.AGE, facts.HOME_COUNTRY, facts.IDENTITY_CONFIRMED),
}
_VAGUE: Final = (Unknown.UNKNOWN, Happened.HAPPENED)


def contradictions(records: Mapping[RecordKey, Record]) -> list[Fault]:
    """Where two records cannot be about the same person."""
    return [
        fault
        for (one, record), (other, beside) in combinations(records.items(), 2)
        for fault in _between(one, record, other, beside)
    ]


def _between(one: RecordKey, record: Record, other: RecordKey, beside: Record) -> Iterator[Fault]:
    help_ = "records of one person share what is hers; use a Person, or ask about each person by herself"
    for name in _REGISTERS:
        first, second = getattr(record, name), getattr(beside, name)
        if first is not None and second is not None and {*first} != {*second}:
            problem = f"are not those of records.{one}.{name}"
            yield Fault(f"records.{other}.{name}", problem, help=help_)
    for name, keys in _OF_THE_PERSON.items():
        for key in keys:
            first, second = getattr(record, name).get(key), getattr(beside, name).get(key)
            known = first is not None and second is not None and not {first, second} & {*_VAGUE}
            if known and first != second:
                problem = f"is {second}, but {first} in records.{one}"
                yield Fault(f"records.{other}.{name}.{key}", problem, second, help_)
