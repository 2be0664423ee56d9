"""A row as the rules read it: a record that says which column it must know before it can say more.

The rules are asked as they stand. What they read of a record that no column has been settled for yet is
found by letting them read: so a tree tests the columns that the answer depends on, and no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from privpolicy.errors import Fault, RecordError
from privpolicy.evaluation.sweeps.columns import MAPS, REGISTERS, Columns, Place
from privpolicy.model import Policy, Record
from privpolicy.vocabulary.enums import UNKNOWN, Protection
from privpolicy.vocabulary.term import DataCategory


class NeedsColumn(Exception):  # noqa: N818 (no fault: it tells what to ask next)
    """What is read depends on a column whose value is not settled yet."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.place = place


class Reading:
    """A record of one category whose columns are settled one by one; otherwise what all rows share.

    ``values`` are the settled ones by place; ``None`` is a null, and means what its column says. It stands
    in for a ``Record`` wherever the rules read one.
    """

    __slots__ = ("_columns", "_values", "complete", "data", "events", "facts", "protection", "states")

    def __init__(self, columns: Columns, category: DataCategory, values: Mapping[Place, Any]) -> None:
        self._columns, self._values = columns, values
        self.data, self.complete = frozenset({category}), columns.shared.complete
        self.events, self.states, self.facts, self.protection = (
            _Mapped(self, name) for name in ("events", "states", "facts", "protection")
        )

    @property
    def subjects(self) -> Any:
        """Who the person is."""
        if self._columns.subjects is None:
            return self._columns.shared.subjects
        return self._value(("subjects",))

    @property
    def consents(self) -> Any:
        """The register of consents."""
        return self._register("consents")

    @property
    def objections(self) -> Any:
        """The register of objections."""
        return self._register("objections")

    @property
    def restrictions(self) -> Any:
        """The register of restrictions."""
        return self._register("restrictions")

    @property
    def requests(self) -> Any:
        """The register of requests."""
        return self._register("requests")

    @property
    def holds(self) -> Any:
        """The register of holds."""
        return self._register("holds")

    def protected(self, by: Protection) -> Any:
        """Whether the data are protected so, as in a record."""
        return self.protection.get(by, not self.complete and UNKNOWN)

    def entry(self, register: str, number: int) -> Any:
        """The entry that the row has: ``None`` where it has none, ``UNKNOWN`` where nobody knows.

        Raises ``RecordError`` where it contradicts itself.
        """
        given = self._columns.entries(register)[number]
        begins, *others = given.dated
        days = {begins: self.meant((register, number, begins))}
        if days[begins] is None:
            return None
        places = {one: (register, number, one) for one in others}
        days |= {one: self.meant(place) for one, place in places.items() if place in self._columns.by_place}
        if UNKNOWN in days.values():
            return UNKNOWN
        fixed = {one: getattr(given, one) for one in given.__slots__ if one not in given.dated}
        return given.makes(**fixed, **days)

    def settled(self, place: Place) -> Any:
        """What a question that was asked before came to."""
        return self._value(place)

    def meant(self, place: Place) -> Any:
        """What a column says: its value, or what a null in it means."""
        value = self._value(place)
        return self._columns.by_place[place].null if value is None else value

    def mapped(self, place: Place) -> bool:
        """Whether a column tells it."""
        return place in self._columns.by_place

    def shared(self, name: str) -> Any:
        """What all rows share."""
        return getattr(self._columns.shared, name)

    def _value(self, place: Place) -> Any:
        if place not in self._values:
            raise NeedsColumn(place)
        return self._values[place]

    def _register(self, name: str) -> Any:
        """The entries that all rows share and the row's own; unknown where any of them is."""
        shared, mapped = self.shared(name), self._columns.entries(name)
        if not mapped:
            return shared
        own = [self.entry(name, number) for number in range(len(mapped))]
        if UNKNOWN in own:
            return None
        return (*(shared or ()), *(one for one in own if one is not None))


class _Mapped(Mapping[str, Any]):
    """Events, states, facts or protection: what all rows share, and what columns say."""

    __slots__ = ("_name", "_reading", "_shared")

    def __init__(self, reading: Reading, name: str) -> None:
        self._reading, self._name, self._shared = reading, name, reading.shared(name)

    def __getitem__(self, key: str) -> Any:
        place = self._name, str(key)
        return self._reading.meant(place) if self._reading.mapped(place) else self._shared[key]

    def __contains__(self, key: object) -> bool:
        return self._reading.mapped((self._name, str(key))) or key in self._shared

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError("rules read by key")

    def __len__(self) -> int:
        raise NotImplementedError("rules read by key")


def record_of(policy: Policy, columns: Columns, row: Mapping[str, Any]) -> Record:
    """The record that a row is: what to ask about where its answer is to be explained.

    ``row`` gives the values of the mapped columns by name: ``None`` for a null, a ``date`` for a day. Raises
    ``RecordError`` where they contradict each other, or name no data category.
    """
    values = {place: row[column.name] for place, column in columns.by_place.items()}
    if columns.subjects is not None:
        values["subjects",] = columns.subjects.values.get(row[columns.subjects.name])
    reading = Reading(columns, _category(policy, columns, row), values)
    update: dict[str, Any] = {"data": reading.data, "subjects": reading.subjects}
    for name in MAPS:
        mapped = {key: reading.meant((name, str(key))) for key in getattr(columns, name)}
        update[name] = {**getattr(columns.shared, name), **mapped}
    update |= {name: getattr(reading, name) for name in REGISTERS}
    return columns.shared.model_copy(update=update)


def _category(policy: Policy, columns: Columns, row: Mapping[str, Any]) -> DataCategory:
    if columns.data is None:
        (key,) = columns.shared.data
    else:
        text = row[columns.data.name]
        if text not in columns.data.values:
            raise RecordError([Fault(columns.data.name, f"{text!r} is no data category", text)])
        key = columns.data.values[text]
    return cast("DataCategory", policy.vocabulary.term(DataCategory, key))
