"""Records from a JSON file: one, several in a row, or by the shop's own keys; what they share given once.

The file holds a list of records, an object from keys to records, or one record; or an object with these
as ``records`` and, beside them, the ``person`` whose they all are. Its schema is
``docs/schema/records.schema.json``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Final

from privpolicy.errors import Fault, ModelError, RecordError, did_you_mean
from privpolicy.evaluation.index import Index, index_of
from privpolicy.evaluation.keyed import RecordKey, each, placed
from privpolicy.evaluation.known import check_record
from privpolicy.extra.json_files import json_of
from privpolicy.extra.values import collected
from privpolicy.model import Person, Policy, Record

RECORD_FIELDS: Final = frozenset(one.name for one in fields(Record))
SCHEMA_KEY: Final = "$schema"
_EXAMPLE: Final = 'write {"data": ["name"], …}'


def load_records(policy: Policy, path: str, what: str = "records") -> dict[str, Record] | list[Record]:
    """The records of a JSON file: by the keys that it gives them, or in a row.

    ``what`` is the place at which it is told that the file itself cannot be read. Raises ``ModelError`` where
    it cannot, and ``RecordError`` with every fault of every record, each with its place, keys that the policy
    does not know among them.
    """
    person, given = _parts(json_of(what, path))
    index = index_of(policy)
    faults: list[Fault] = []
    shared = None if person is None else collected(faults, _person, index, person)
    found = collected(faults, each, given, lambda key, said: _record(index, key, said, shared))
    if faults or found is None:
        raise RecordError(faults)
    by_key = {key: record for key, record in zip(given, found, strict=True) if isinstance(key, str)}
    return by_key or found


def _parts(content: object) -> tuple[object, Mapping[RecordKey, object]]:
    """What the file says of the person, and of each record."""
    if not isinstance(content, dict) or not RECORD_FIELDS.isdisjoint(content):
        return None, _by_key(content)
    said = {name: value for name, value in content.items() if name != SCHEMA_KEY}
    if "records" not in said and "person" not in said:
        return None, _by_key(said)
    faults = list(_envelope_faults(said))
    if faults:
        raise RecordError(faults)
    return said.get("person"), _by_key(said["records"])


def _envelope_faults(said: Iterable[str]) -> Iterable[Fault]:
    known = ("person", "records")
    if "records" not in said:
        yield Fault("records", "is required", help='write {"person": {…}, "records": …}')
    for name in said:
        if name not in known:
            help_ = did_you_mean(name, known) or "put each record into 'records'"
            yield Fault(name, f"there is no field {name!r} beside 'person' and 'records'", help=help_)


def _by_key(given: object) -> Mapping[RecordKey, object]:
    if isinstance(given, list):
        return dict(enumerate(given))
    if isinstance(given, dict):
        return given if RECORD_FIELDS.isdisjoint(given) else {0: given}
    help_ = "write a list of records, an object from keys to records, or one record"
    raise RecordError([Fault("records", f"expected records, got {type(given).__name__}", given, help_)])


def _person(index: Index, said: object) -> Person:
    try:
        person = Person.model_validate(said)
        check_record(index, person.record(data=()))
    except ModelError as wrong:
        raise RecordError(placed(one, "person") for one in wrong.faults) from None
    return person


def _record(index: Index, key: RecordKey, said: object, person: Person | None) -> Record:
    if not isinstance(said, dict):
        help_ = did_you_mean(str(key), RECORD_FIELDS) or _EXAMPLE
        raise RecordError([Fault("", f"expected a record, got {type(said).__name__}", said, help_)])
    record = Record.model_validate(said)
    if person is not None:
        own = {name: getattr(record, name) for name in said if name != "data"}
        record = person.record(data=record.data, **own)
    check_record(index, record)
    return record
