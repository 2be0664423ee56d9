"""From an object of the shop's own to a record: what the tags tell about the data in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field as with_default, replace
from typing import Any, Final

from privpolicy.errors import Fault, ModelError, RecordError, TagError
from privpolicy.extra.tags.days import in_days
from privpolicy.extra.tags.entries import entries_of, not_loaded
from privpolicy.extra.tags.fields import Nothing
from privpolicy.extra.tags.marks import (
    REGISTERS,
    About,
    DataSubject,
    Event,
    Fact,
    Register,
    State,
    Subjects,
    Tag,
)
from privpolicy.extra.tags.objects import objects_in, shape_of_object
from privpolicy.extra.tags.shape import Field, Shape, shape_of
from privpolicy.model import Record

_COLLECTIONS: Final = (str, bytes, list, tuple, set, frozenset, dict)


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
    """The record of an object, and those of the objects inside it that have one of their own.

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
    """What an object tells, of itself and of the person, before it becomes a record.

    ``objects`` are the object and those that it was reached from, ``parts`` the objects inside it that have
    a record of their own, ``origin`` where each thing was said.
    """

    place: str
    about: About
    time_zone: str | None
    objects: tuple[object, ...]
    data: set[str] = with_default(default_factory=set)
    subjects: set[str] = with_default(default_factory=set)
    events: dict[str, Any] = with_default(default_factory=dict)
    states: dict[str, Any] = with_default(default_factory=dict)
    facts: dict[str, Any] = with_default(default_factory=dict)
    registers: dict[str, list[Any]] = with_default(default_factory=dict)
    complete: bool = False
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
        """The fault, told of the field that said so."""
        said = (where for key, where in self.origin.items() if f"{fault.where}.".startswith(f"{key}."))
        return replace(fault, where=next(said, f"{self.place}: {fault.where}"))

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
    and that are tagged ``Part`` are found too. Raises ``TagError`` with everything that is wrong.
    """
    before = () if owner is None else owner.objects
    found = Told(place or shape.name, shape.about, time_zone, (obj, *before))
    found.subjects |= shape.about.subjects
    found.complete = bool(shape.about.complete)
    _collect(obj, shape, found.place, found, held=held, parts=parts)
    if owner is not None:
        found.share(owner)
    if found.faults:
        raise TagError(found.faults)
    return found


def _collect(obj: Any, shape: Shape, place: str, found: Told, *, held: bool, parts: bool) -> None:
    for field in shape.fields:
        follow = field.followed and (parts or not field.reference) and held
        if not (field.tells or follow or (held and field.personal)):
            continue
        where = f"{place}.{field.name}"
        value = shape.value(obj, field.name)
        if value is Nothing.NOT_LOADED:
            if not _at_hand(field, found):
                found.faults.append(not_loaded(where, shape.adapter.HOW_TO_LOAD))
        elif holds(value):
            found.data |= field.personal
            _take(field, value, where, found, shape.about.zone)
            if follow:
                _follow(value, field, where, found, parts=parts)
        elif field.is_tagged(Register) and value is not None and value is not Nothing.ABSENT:
            _take(field, value, where, found, shape.about.zone)


def holds(value: object) -> bool:
    """Whether a field holds something: ``None``, an empty text and an empty list are nothing."""
    return not (value is None or value is Nothing.ABSENT or (isinstance(value, _COLLECTIONS) and not value))


def _at_hand(field: Field, found: Told) -> bool:
    """Whether the person that a field refers to is the one from whom the object was reached."""
    return field.is_tagged(DataSubject) and any(isinstance(one, field.models) for one in found.objects[1:])


def _follow(value: object, field: Field, where: str, found: Told, *, parts: bool) -> None:
    for place, one, shape in objects_in(value, field, where):
        if any(one is other for other in found.objects):
            continue
        if field.reference or shape.stands_alone:
            found.parts.append((place, one, shape))
        else:
            _collect(one, shape, place, found, held=True, parts=parts)


def _take(field: Field, value: Any, where: str, found: Told, written_in: str | None) -> None:
    for tag in field.tells:
        try:
            _say(tag, value, where, found, written_in)
        except ModelError as wrong:
            found.faults += (one if one.where else replace(one, where=where) for one in wrong.faults)


def _say(tag: Tag, value: Any, where: str, found: Told, written_in: str | None) -> None:
    """What one tag says of the person, with the value of its field."""
    match tag:
        case Event():
            found.events[tag.event] = in_days(value, found.time_zone, tag.zone or written_in, where)
            found.origin[f"events.{tag.event}"] = where
        case State():
            found.states[tag.state] = value
            found.origin[f"states.{tag.state}"] = where
        case Fact():
            found.facts[tag.fact] = in_days(value, found.time_zone, tag.zone or written_in, where)
            found.origin[f"facts.{tag.fact}"] = where
        case Subjects():
            found.subjects |= {value} if isinstance(value, str) else {*value}
            found.origin["subjects"] = where
        case Register():
            entries = entries_of(tag, value, where, found.time_zone, tag.zone or written_in)
            found.registers.setdefault(REGISTERS[tag.entry], []).extend(entries)
            found.origin.setdefault(REGISTERS[tag.entry], where)
        case DataSubject() if not any(value is one for one in found.objects):
            found.share(told(value, shape_of(type(value)), found.time_zone, where, held=False))
