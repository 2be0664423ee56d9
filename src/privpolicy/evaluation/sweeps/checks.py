"""Whether a table's columns fit the policy and the record: every fault told before any row is touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from privpolicy.errors import Fault, QuestionError
from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.known import check_record
from privpolicy.evaluation.sweeps.columns import MAPS, REGISTERS, Column, Columns, Place
from privpolicy.evaluation.sweeps.kinds import where
from privpolicy.model import Policy
from privpolicy.vocabulary.enums import UNKNOWN, FactType, Protection, Unknown
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

_KINDS: Final[dict[str, type[Term]]] = {"events": Event, "states": State, "facts": Fact}
_OF_ENTRY: Final[dict[str, type[Term]]] = {"purposes": Purpose, "recipients": Recipient, "data": DataCategory}


def check(policy: Policy, columns: Columns) -> None:
    """Raises ``QuestionError`` with every fault of the columns; ``UnknownTermError`` for what is shared."""
    check_record(index_of(policy), columns.shared)
    faults = [
        *_of_data(policy, columns),
        *_of_subjects(policy, columns),
        *_unknown_keys(policy, columns),
        *_twice(columns),
        *_nulls(policy, columns),
        *_same_consents(columns),
    ]
    if faults:
        raise QuestionError(faults)


def _of_data(policy: Policy, columns: Columns) -> Iterator[Fault]:
    shared, words = columns.shared.data, columns.data
    if words is None and len(shared) != 1:
        problem = f"expected one data category for all rows, got {len(shared)}"
        help_ = (
            "name one in shared=Record(data={...}), or the column that tells it: data=Words('kind', {...})"
        )
        yield Fault("columns.shared.data", problem, sorted(shared), help_)
    if words is not None:
        if shared:
            yield Fault("columns.data", "is both shared and a column", words.name, "leave one of them out")
        yield from _unknown(policy, DataCategory, words.values.values(), "columns.data")


def _of_subjects(policy: Policy, columns: Columns) -> Iterator[Fault]:
    words = columns.subjects
    if words is None:
        return
    if columns.shared.subjects is not None:
        yield Fault("columns.subjects", "is both shared and a column", words.name, "leave one of them out")
    for text, value in words.values.items():
        keys = {value} if isinstance(value, str) else value
        yield from _unknown(policy, Subject, keys, f"columns.subjects.{text}")


def _unknown_keys(policy: Policy, columns: Columns) -> Iterator[Fault]:
    for name, kind in _KINDS.items():
        for key in getattr(columns, name):
            yield from _unknown(policy, kind, [key], f"columns.{name}")
    for key in columns.protection:
        if key not in set(Protection):
            yield Fault("columns.protection", f"unknown protection {str(key)!r}", key)
    for name in REGISTERS:
        for number, entry in enumerate(columns.entries(name)):
            entry_at = f"columns.{name}.{number}"
            for field, kind in _OF_ENTRY.items():
                yield from _unknown(policy, kind, getattr(entry, field, None) or (), f"{entry_at}.{field}")
            right = getattr(entry, "right", None)
            yield from _unknown(policy, Right, [] if right is None else [right], f"{entry_at}.right")


def _unknown(policy: Policy, kind: type[Term], keys: Iterable[str], at: str) -> Iterator[Fault]:
    words = policy.vocabulary
    return (words.unknown(kind, key, at) for key in keys if not words.knows(kind, key))


def _twice(columns: Columns) -> Iterator[Fault]:
    for name in MAPS:
        shared = getattr(columns.shared, name)
        for key in getattr(columns, name):
            if key in shared:
                yield Fault(
                    f"columns.{name}.{key}", "is both shared and a column", help="leave one of them out"
                )
    described: dict[str, Column] = {}
    for place, column in columns.by_place.items():
        other = described.setdefault(column.name, column)
        if (other.zone, other.type) != (column.zone, column.type):
            problem = f"the column {column.name!r} has another zone or type elsewhere"
            yield Fault(where(place), problem, column, "describe it in one way")


def _nulls(policy: Policy, columns: Columns) -> Iterator[Fault]:
    for place, column in columns.by_place.items():
        allowed, meanings = _meanings(policy, place)
        if not any(column.null is one for one in allowed):
            yield Fault(f"{where(place)}.null", f"expected {meanings}, got {column.null!r}", column.null)
        elif place[0] in REGISTERS and columns.shared.complete and column.null is UNKNOWN:
            problem = f"a null in {column.name!r} is unknown, and a complete record has no unknown register"
            help_ = "say null=None where it means that this has not happened, or leave complete out"
            yield Fault(f"{where(place)}.null", problem, column.name, help_)


def _meanings(policy: Policy, place: Place) -> tuple[tuple[Unknown | bool | None, ...], str]:
    """What a null at this place of the record can mean."""
    name, key = place[0], str(place[1])
    if name == "events" or name in REGISTERS:
        return (UNKNOWN, None), "UNKNOWN or None (has not happened)"
    fact = policy.vocabulary.knows(Fact, key) and policy.vocabulary.term(Fact, key)
    if name == "facts" and getattr(fact, "value", None) is not FactType.YES_NO:
        return (UNKNOWN,), "UNKNOWN"
    return (UNKNOWN, False), "UNKNOWN or False"


def _same_consents(columns: Columns) -> Iterator[Fault]:
    """Two consents to the same that were given on one day contradict each other, and rows cannot tell."""
    seen = {(one.purposes, one.recipients) for one in columns.shared.consents or ()}
    for number, entry in enumerate(columns.consents):
        key = frozenset(entry.purposes), None if entry.recipients is None else frozenset(entry.recipients)
        if key in seen:
            problem = "a second consent to the same purposes and recipients"
            yield Fault(f"columns.consents.{number}", problem, help="give the last one of them")
        seen.add(key)
