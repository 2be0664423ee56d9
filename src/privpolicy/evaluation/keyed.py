"""Records by the keys that the shop knows them by, and what is wrong with any of them, told together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from privpolicy.errors import Fault, ModelError, QuestionError, RecordError
from privpolicy.model import Record

_T = TypeVar("_T")
RecordKey = str | int
Records = Mapping[str, Record] | Mapping[int, Record] | Iterable[Record]


def keyed(records: Records) -> dict[RecordKey, Record]:
    """The records by their keys; without keys by their places, from 0. Raises ``QuestionError``."""
    loose = cast("object", records)
    if isinstance(loose, Record | str) or not isinstance(loose, Iterable):
        raise QuestionError([_not_records("records", loose, "pass a list, also of a single record")])
    given = dict(records) if isinstance(records, Mapping) else dict(enumerate(records))
    faults = [
        _not_records(f"records.{key}", record, "make it a Record")
        for key, record in given.items()
        if not isinstance(record, Record)
    ]
    faults += [_no_key(key) for key in given if not isinstance(key, str | int)]
    if faults:
        raise QuestionError(faults)
    return given  # type: ignore[return-value]


def each(records: Mapping[RecordKey, Record], ask: Callable[[RecordKey, Record], _T]) -> list[_T]:
    """What is found for each record; raises ``RecordError`` with the faults of all of them."""
    found: list[_T] = []
    faults: list[Fault] = []
    for key, record in records.items():
        try:
            found.append(ask(key, record))
        except ModelError as wrong:
            faults += [
                Fault(
                    ".".join(("records", str(key), one.where)).rstrip("."), one.problem, one.value, one.help
                )
                for one in wrong.faults
            ]
    if faults:
        raise RecordError(faults)
    return found


def _not_records(where: str, value: object, help_: str) -> Fault:
    return Fault(where, f"expected records, got {type(value).__name__}", value, help_)


def _no_key(key: object) -> Fault:
    problem = f"a record is known by a string or a whole number, not by a {type(key).__name__}"
    return Fault(f"records.{key}", problem, key, "write str(key)")
