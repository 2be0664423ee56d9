"""From an object of the shop's own to a record: what the tags tell about the data in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field as with_default, fields, replace
from datetime import date
from typing import Any, Final, get_args, get_type_hints

from privpolicy.errors import Fault, ModelError, RecordError, TagError
from privpolicy.extra.tags.days import in_days
from privpolicy.extra.tags.fields import Nothing
from privpolicy.extra.tags.marks import REGISTERS, DataSubject, Entry, Event, Fact, Register, State, Subjects
from privpolicy.extra.tags.objects import objects_in, shape_of_object
from privpolicy.extra.tags.shape import Field, Shape, shape_of
from privpolicy.model import Record


def record_of(obj: object, *, model: type | None = None, time_zone: str | None = None) -> Record:
    """What the tags of an object tell about the personal data in it, as a record.

    The record names the categories of the fields that hold something, with those of nested objects that
    have no events, states or registers of their own. ``model`` is the TypedDict of a mapping.
    ``time_zone`` (``policy.time_zone``) turns moments into days.

    Raises ``TagError`` where the model is not tagged well, a moment cannot be told as a day, or a field
    has not been loaded from the database; ``RecordError`` where the object contradicts itself.
    """
    return told(obj, shape_of_object(obj, model), time_zone).record()


def records_of(
    obj: object, *, key: str = "", model: type | None = None, time_zone: str | None = None
) -> dict[str, Record]:
    """The record of an object, and those of the nested objects that have one of their own.

    Each stands under its place, after ``key``: ``customer-17``, ``customer-17.orders[0]``. What is known
    about the person is shared. Arguments and errors as in ``record_of``.
    """
    shape = shape_of_object(obj, model)
    return dict(_all(told(obj, shape, time_zone, key or shape.name, parts=True)))


def _all(whole: Told) -> Iterator[tuple[str, Record]]:
    yield whole.place, whole.record()
    for place, obj, shape in whole.parts:
        yield from _all(told(obj, shape, whole.time_zone, place, whole, parts=True))


@dataclass(slots=True)
class Told:
    """What an object tells, of itself and of the person, before it becomes a record."""

    place: str
    about: Any
    time_zone: str | None
    held: bool = True
    data: set[str] = with_default(default_factory=set)
    subjects: set[str] = with_default(default_factory=set)
    events: dict[str, Any] = with_default(default_factory=dict)
    states: dict[str, Any] = with_default(default_factory=dict)
    facts: dict[str, Any] = with_default(default_factory=dict)
    registers: dict[str, list[Any]] = with_default(default_factory=dict)
    complete: bool = False
    whole: tuple[Any, ...] = ()
    parts: list[tuple[str, Any, Shape]] = with_default(default_factory=list)
    origin: dict[str, str] = with_default(default_factory=dict)
    faults: list[Fault] = with_default(default_factory=list)

    def record(self, data: frozenset[str] | None = None) -> Record:
        """The record; with ``data`` as if it held these categories."""
        values: dict[str, Any] = {
            "data": self.data if data is None else data,
            "events": self.events,
            "states": self.states,
            "facts": self.facts,
            "complete": self.complete,
            **self.registers,
        }
        if self.subjects:
            values["subjects"] = self.subjects
        if self.about.protection:
            values["protection"] = self.about.protection
        try:
            return Record(**values)
        except RecordError as wrong:
            raise RecordError(self._placed(one) for one in wrong.faults) from None

    def _placed(self, fault: Fault) -> Fault:
        where = next((name for key, name in self.origin.items() if fault.where.startswith(key)), self.place)
        return replace(fault, where=where)

    def share(self, owner: Told) -> None:
        """Takes over what is known about the person; what the object says itself goes before."""
        self.events = owner.events | self.events
        self.states = owner.states | self.states
        self.facts = owner.facts | self.facts
        self.subjects |= owner.subjects
        self.complete = self.complete and owner.complete
        self.origin = owner.origin | self.origin
        for name, entries in owner.registers.items():
            self.registers[name] = [*entries, *self.registers.get(name, ())]


def told(
    obj: Any,
    shape: Shape,
    time_zone: str | None,
    place: str = "",
    owner: Told | None = None,
    *,
    held: bool = True,
    parts: bool = False,
) -> Told:
    """What an object tells; ``owner`` is what is known already about the person.

    Without ``held`` it does not matter which fields hold something; with ``parts`` the rows that it refers to
    and that are tagged ``Part`` are found too. Raises ``TagError``.
    """
    found = Told(place or shape.name, shape.about, time_zone, held)
    found.subjects |= shape.about.subjects
    found.complete = bool(shape.about.complete)
    found.whole = (obj, *(owner.whole if owner is not None else ()))
    _collect(obj, shape, found.place, found, parts=parts)
    if owner is not None:
        found.share(owner)
    if found.faults:
        raise TagError(found.faults)
    return found


def _collect(obj: Any, shape: Shape, place: str, found: Told, *, parts: bool) -> None:
    for field in shape.fields:
        if not field.tags and not field.followed:
            continue
        if not found.held and not any(type(one) in _READ for one in field.tags):
            continue
        if field.followed and field.reference and not parts:
            continue
        where = f"{place}.{field.name}"
        value = shape.value(obj, field.name)
        if value is Nothing.NOT_LOADED:
            if not field.free and not _at_hand(field, found):
                problem = "it is not loaded, and nothing is loaded in silence"
                found.faults.append(Fault(where, problem, help=shape.adapter.HOW_TO_LOAD))
            continue
        if value is Nothing.ABSENT or value is None:
            continue
        if field.personal and holds(value):
            found.data |= field.personal
        for tag in field.tags:
            reading = _READ.get(type(tag))
            if reading is not None:
                _guarded(reading, tag, value, where, found, shape)
        if field.followed:
            _follow(value, field, where, found, parts=parts)


def _guarded(reading: Any, tag: Any, value: Any, where: str, found: Told, shape: Shape) -> None:
    try:
        reading(tag, value, where, found, shape)
    except ModelError as wrong:
        found.faults += (
            replace(one, where=where if not one.where.startswith(where) else one.where)
            for one in wrong.faults
        )


def _follow(value: Any, field: Field, where: str, found: Told, *, parts: bool) -> None:
    for place, one, shape in objects_in(value, field, where):
        if any(one is other for other in found.whole):
            continue
        if field.reference or shape.stands_alone:
            found.parts.append((place, one, shape))
        else:
            _collect(one, shape, place, found, parts=parts)


def holds(value: object) -> bool:
    """Whether there is something in a field: ``None``, an empty text and an empty list hold no data."""
    return not (
        value is None
        or (isinstance(value, str | bytes | list | tuple | set | frozenset | dict) and not value)
    )


def _at_hand(field: Field, found: Told) -> bool:
    """Whether the person that a field refers to is the one from whom the object was reached."""
    return bool(field.tagged(DataSubject)) and any(isinstance(one, field.models) for one in found.whole[1:])


def _event(tag: Event, value: Any, where: str, found: Told, shape: Shape) -> None:
    if holds(value):
        found.events[tag.event] = in_days(value, found.time_zone, tag.zone or shape.about.zone, where)
        found.origin[f"events.{tag.event}"] = where


def _state(tag: State, value: Any, where: str, found: Told, shape: Shape) -> None:
    found.states[tag.state] = value
    found.origin[f"states.{tag.state}"] = where


def _fact(tag: Fact, value: Any, where: str, found: Told, shape: Shape) -> None:
    found.facts[tag.fact] = in_days(value, found.time_zone, tag.zone or shape.about.zone, where)
    found.origin[f"facts.{tag.fact}"] = where


def _subjects(tag: Subjects, value: Any, where: str, found: Told, shape: Shape) -> None:
    found.subjects |= {value} if isinstance(value, str) else set(value)
    found.origin["subjects"] = where


def _owner(tag: DataSubject, value: Any, where: str, found: Told, shape: Shape) -> None:
    if not any(value is one for one in found.whole):
        found.share(told(value, shape_of(type(value)), found.time_zone, where, held=False))


def _register(tag: Register, value: Any, where: str, found: Told, shape: Shape) -> None:
    name = REGISTERS[tag.entry]
    rows = [value] if isinstance(value, tag.entry) else value
    entries = found.registers.setdefault(name, [])
    faults: list[Fault] = []
    for number, row in enumerate(rows):
        try:
            entries.append(
                _entry(tag, row, f"{where}[{number}]", found.time_zone, tag.zone or shape.about.zone)
            )
        except ModelError as wrong:
            faults += (_inside(one, f"{where}[{number}]") for one in wrong.faults)
    if faults:
        raise TagError(faults)


def _inside(fault: Fault, where: str) -> Fault:
    return fault if fault.where.startswith(where) else replace(fault, where=f"{where}.{fault.where}")


def _entry(tag: Register, row: Any, where: str, time_zone: str | None, zone: str | None) -> Any:
    """One entry: as it is, or made from a row of the shop's."""
    if isinstance(row, tag.entry):
        return row
    renamed, values = dict(tag.names), {}
    for name, (days, several) in _KINDS[tag.entry].items():
        said = renamed.get(name, name)
        own = type(said) is not str
        value = said if own else _of_row(row, str(said), where)
        if value is Nothing.ABSENT:
            if days or name in renamed:
                raise TagError([_lacking(tag.entry, name, str(said), where)])
            continue
        if value is None and not own:
            continue
        value = in_days(value, time_zone, zone, f"{where}.{name}")
        values[name] = {value} if several and isinstance(value, str) else value
    return tag.entry(**values)


def _of_row(row: Any, name: str, where: str) -> object:
    if isinstance(row, Mapping):
        return row.get(name, Nothing.ABSENT)
    shape = shape_of(type(row))
    if not hasattr(type(row), name) and name not in {one.name for one in shape.fields}:
        return getattr(row, name, Nothing.ABSENT)
    value = shape.value(row, name)
    if value is Nothing.NOT_LOADED:
        problem = "it is not loaded, and nothing is loaded in silence"
        raise TagError([Fault(f"{where}.{name}", problem, help=shape.adapter.HOW_TO_LOAD)])
    return value


def _lacking(entry: Entry, name: str, said: str, where: str) -> Fault:
    problem = f"the rows have no {said!r}"
    way_out = (
        f"say which field it is, as in Register({entry.__name__}, {name}='{name}_at'), "
        f"or Register({entry.__name__}, {name}=None) where there is no such day"
    )
    return Fault(where, problem, said, way_out)


def _kinds(entry: Entry) -> dict[str, tuple[bool, bool]]:
    """The fields of a register's entries: whether each is a day, and whether it holds several keys."""
    hints = get_type_hints(entry)
    return {
        one.name: (date in {hints[one.name], *get_args(hints[one.name])}, "Set" in str(hints[one.name]))
        for one in fields(entry)
    }


_KINDS: Final = {entry: _kinds(entry) for entry in REGISTERS}
_READ: Final[Mapping[type, Any]] = {
    Event: _event,
    State: _state,
    Fact: _fact,
    Subjects: _subjects,
    DataSubject: _owner,
    Register: _register,
}
