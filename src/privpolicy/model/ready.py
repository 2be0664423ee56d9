"""The short way to a model whose values are ready, because records are made by the million.

A value is ready where pydantic would keep it as it is, but for its collection: a set becomes a frozenset, a
mapping a ``FrozenMap``, a list a tuple, and a term its key. A table names the types that are ready in each
field, and what makes the field's value of them. It is no validation of its own: whatever is not in the table,
faults included, goes pydantic's way, and both ways give equal models.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import NoneType
from typing import Any, Final

from pydantic import BaseModel

from privpolicy.model.base import FrozenMap
from privpolicy.vocabulary.enums import Happened, Unknown
from privpolicy.vocabulary.term import Term

Make = Callable[[Any], object]
# The types that are ready in a field. ``None`` instead of a function keeps the value as it is.
Types = Mapping[type, Make | None]


class NotReadyError(Exception):
    """The value has to go pydantic's way."""


class _Keys(dict[str, str]):
    """The plain key of each term that was met."""

    def __missing__(self, key: object) -> str:
        if not isinstance(key, str):
            raise NotReadyError
        plain = str.__str__(key)
        if isinstance(key, Term):
            self[key] = plain
        return plain


_KEYS: Final = _Keys()


# Few sets of categories and purposes occur, in very many records.
@lru_cache(maxsize=4096)
def _plain(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_KEYS.__getitem__, keys))


def _of_set(keys: set[str]) -> frozenset[str]:
    return _plain(frozenset(keys))


def _some(keys: Iterable[str]) -> frozenset[str]:
    if not keys:
        raise NotReadyError
    return _plain(frozenset(keys))


def _dated(events: Mapping[str, object]) -> FrozenMap[str, object]:
    ready = {_KEYS[key]: day for key, day in events.items() if day is None or type(day) is date}
    if len(ready) != len(events):
        return _as_they_are(events, _HAPPENINGS)
    return FrozenMap(ready)


def _as_they_are(values: Mapping[str, object], types: frozenset[type]) -> FrozenMap[str, object]:
    if not types.issuperset(map(type, values.values())):
        raise NotReadyError
    return FrozenMap({_KEYS[key]: value for key, value in values.items()})


def _mapping(make: Make) -> Types:
    return {dict: make, FrozenMap: make}


_HAPPENINGS: Final = frozenset({date, NoneType, Happened, Unknown})
_ANSWERS: Final = frozenset({bool, Unknown})
# A text is not among them: it may be a date or ``"unknown"``.
_VALUES: Final = frozenset({bool, int, float, date, Unknown})

DAY: Final[Types] = {date: None}
MAYBE_DAY: Final[Types] = {date: None, NoneType: None}
BOOL: Final[Types] = {bool: None}
MAYBE_BOOL: Final[Types] = {bool: None, NoneType: None}
ANSWER: Final[Types] = {bool: None, Unknown: None}
KEYS: Final[Types] = {frozenset: _plain, set: _of_set}
SOME_KEYS: Final[Types] = {frozenset: _some, set: _some}
MAYBE_KEYS: Final[Types] = {**KEYS, NoneType: None}
EVENTS: Final[Types] = _mapping(_dated)
ANSWERS: Final[Types] = _mapping(lambda values: _as_they_are(values, _ANSWERS))
VALUES: Final[Types] = _mapping(lambda values: _as_they_are(values, _VALUES))


def key_of(kind: type[Term]) -> Types:
    """A field that holds one key."""
    return {str: None, kind: _KEYS.__getitem__}


def register_of(kind: type[BaseModel]) -> Types:
    """A register of ready entries, or none."""

    def entries(given: list[object] | tuple[object, ...]) -> tuple[object, ...]:
        for entry in given:
            if type(entry) is not kind:
                raise NotReadyError
        return tuple(given)

    return {list: entries, tuple: entries, NoneType: None}


# A frozen model lets nobody set its attributes, but for their descriptors.
_set_fields: Final = BaseModel.__dict__["__dict__"].__set__
_set_given: Final = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_extra: Final = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_private: Final = BaseModel.__dict__["__pydantic_private__"].__set__


class Table:
    """How a model's fields are filled with what is ready."""

    __slots__ = ("_fields", "_required", "_types")

    def __init__(self, model: type[BaseModel], types: Mapping[str, Types]) -> None:
        fields = model.model_fields.items()
        self._types = types
        self._fields = {name: None if field.is_required() else field.default for name, field in fields}
        self._required = tuple(name for name, field in fields if field.is_required())

    def fill(self, model: BaseModel, values: dict[str, Any]) -> bool:
        """Whether the values were ready; if so, the model has them."""
        types, fields = self._types, self._fields.copy()
        try:
            for name in self._required:
                values[name]
            for name, value in values.items():
                make = types[name][type(value)]
                fields[name] = value if make is None else make(value)
        except (KeyError, TypeError, NotReadyError):  # TypeError: of what is not hashable
            return False
        _set_fields(model, fields)
        _set_given(model, set(values))
        _set_extra(model, None)
        _set_private(model, None)
        return True
