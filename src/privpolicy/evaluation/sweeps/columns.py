"""What the columns of a table say, in the words of a record: one row is one record.

What every row shares is a ``Record``; the columns fill in the rest. A null is unknown, unless the column
says what it means. Several dates of one event in one row are out of scope: a table of visits is first
brought down to the last (or the first) one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, Final, Literal, TypeVar

from privpolicy.model import Consent, FrozenMap, Hold, Objection, Record, Request, Restriction
from privpolicy.vocabulary import data as _data
from privpolicy.vocabulary.enums import UNKNOWN, Protection, Unknown
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Recipient, Right, State

_K = TypeVar("_K")
_Map = Mapping[_K, "Column | str"]
_NOTHING: Final[FrozenMap[Any, Any]] = FrozenMap()
_NO_RECORD: Final = Record(data=frozenset())
_ALL_DATA: Final = frozenset({_data.PERSONAL_DATA})
Place = tuple[str | int, ...]
"""Where a column's value stands in the record: ``("events", "purchased")``, ``("holds", 0, "begins")``."""

ColumnType = Literal["", "date", "timestamp", "timestamptz"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table.

    ``null`` is what a null in it means, in the record's own words: ``UNKNOWN``; for a date ``None`` (it
    has not happened: not closed, not withdrawn, never asked for); for a column of yes and no ``False``.
    ``zone`` is the time zone whose clock a date-time *without* a zone shows, such as ``"UTC"``. ``type``
    is only for SQL, where no frame tells it: ``"date"`` (the default), ``"timestamp"`` (without a zone,
    needs ``zone``) or ``"timestamptz"`` (a moment).
    """

    name: str
    null: Unknown | bool | None = UNKNOWN
    zone: str = ""
    type: ColumnType = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A column of text whose values stand for words of the policy.

    ``values`` says which: a data category for ``data``, a set of data subjects for ``subjects``. A null
    and every other value are unknown.
    """

    name: str
    values: Mapping[str, Any]

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentColumns:
    """A consent: the columns of the days it was given and withdrawn; the rest as in ``Consent``."""

    makes: ClassVar = Consent
    dated: ClassVar = ("given", "withdrawn")

    purposes: AbstractSet[Purpose]
    given: Column | str
    withdrawn: Column | str | None = None
    recipients: AbstractSet[Recipient] | None = None
    explicit: bool | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionColumns:
    """An objection: the columns of the days it was received and withdrawn, and of compelling grounds."""

    makes: ClassVar = Objection
    dated: ClassVar = ("received", "withdrawn", "compelling_grounds")

    purposes: AbstractSet[Purpose]
    received: Column | str
    withdrawn: Column | str | None = None
    compelling_grounds: Column | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionColumns:
    """A restriction of processing: the columns of the day it was received and of its last day."""

    makes: ClassVar = Restriction
    dated: ClassVar = ("received", "ended")

    received: Column | str
    ended: Column | str | None = None
    data: AbstractSet[DataCategory] = _ALL_DATA
    instead_of_erasure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestColumns:
    """A request: the column of the day it was received; ``granted`` for all rows, as in ``Request``."""

    makes: ClassVar = Request
    dated: ClassVar = ("received",)

    right: Right
    received: Column | str
    data: AbstractSet[DataCategory] = _ALL_DATA
    granted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldColumns:
    """A hold: the columns of its first and of its last day."""

    makes: ClassVar = Hold
    dated: ClassVar = ("begins", "ended")

    data: AbstractSet[DataCategory]
    begins: Column | str
    ended: Column | str | None = None


Entry = ConsentColumns | ObjectionColumns | RestrictionColumns | RequestColumns | HoldColumns
REGISTERS: Final = ("consents", "objections", "restrictions", "requests", "holds")
MAPS: Final = ("events", "states", "facts", "protection")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """How a row of a table reads as a record.

    ``shared`` is what all rows have in common: one data category (unless ``data`` names a column), and
    whatever else is the same for all, ``complete`` included. ``events``, ``states``, ``facts`` and
    ``protection`` map words to columns; the registers list the entries that a row can hold. What is
    neither shared nor mapped is absent, as in any record.
    """

    shared: Record = _NO_RECORD
    data: Words | None = None
    subjects: Words | None = None
    events: _Map[Event] = _NOTHING
    states: _Map[State] = _NOTHING
    facts: _Map[Fact] = _NOTHING
    protection: _Map[Protection] = _NOTHING
    consents: Sequence[ConsentColumns] = ()
    objections: Sequence[ObjectionColumns] = ()
    restrictions: Sequence[RestrictionColumns] = ()
    requests: Sequence[RequestColumns] = ()
    holds: Sequence[HoldColumns] = ()
    _by_place: Mapping[Place, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_place", MappingProxyType(dict(_places(self))))

    @property
    def by_place(self) -> Mapping[Place, Column]:
        """Every column but those of ``data`` and ``subjects``, by its place in the record."""
        return self._by_place

    def named(self, name: str) -> Column:
        """The column of that name, as it is described."""
        return next((one for one in self._by_place.values() if one.name == name), Column(name))

    def entries(self, register: str) -> Sequence[Entry]:
        """The entries of a register, by its name."""
        found: Sequence[Entry] = getattr(self, register)
        return found


def _places(columns: Columns) -> Iterator[tuple[Place, Column]]:
    for name in MAPS:
        for key, column in getattr(columns, name).items():
            yield (name, str(key)), _named(column)
    for name in REGISTERS:
        for number, entry in enumerate(columns.entries(name)):
            for date_of in entry.dated:
                column = getattr(entry, date_of)
                if column is not None:
                    yield (name, number, date_of), _named(column)


def _named(column: Column | str) -> Column:
    return Column(column) if isinstance(column, str) else column
