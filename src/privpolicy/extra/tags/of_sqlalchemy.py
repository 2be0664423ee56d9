"""Mapped classes of SQLAlchemy 2, recognised by their mapper. SQLAlchemy is not imported.

A value is taken from what the session has loaded already: nothing is loaded in silence. A relationship
to many rows keeps no tag in its annotation (SQLAlchemy refuses it), so it is tagged in ``About``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from privpolicy.extra.tags.fields import Found, Nothing
from privpolicy.extra.tags.hints import hints_of, properties

HOW_TO_LOAD: Final = "load it in the query: selectinload(...) for a relationship, undefer(...) for a column"


def recognises(cls: type) -> bool:
    """Whether the class has a mapper and its objects a state."""
    return hasattr(cls, "__mapper__") and hasattr(cls, "__table__")


def fields(cls: Any) -> Iterator[Found]:
    """The mapped columns and relationships; a column with a foreign key refers to another row."""
    mapper = cls.__mapper__
    names = {one.class_.__name__: one.class_ for one in mapper.registry.mappers}
    hints = hints_of(cls, names)
    for one in mapper.column_attrs:
        refers = any(getattr(column, "foreign_keys", ()) for column in one.columns)
        yield Found(one.key, hints.get(one.key), reference=refers)
    for one in mapper.relationships:
        yield Found(one.key, hints.get(one.key), reference=True, models=(one.mapper.class_,))
    mapped = {one.key for one in mapper.attrs}
    yield from (Found(*one, computed=True) for one in properties(cls, names) if one[0] not in mapped)


def value(obj: Any, name: str) -> object:
    """What is loaded; of an object that is not in the database yet, what has been set."""
    held = obj.__dict__
    if name in held:
        return held[name]
    if isinstance(getattr(type(obj), name, None), property):
        return getattr(obj, name)
    return Nothing.NOT_LOADED if obj._sa_instance_state.key is not None else None


def others(obj: Any, known: frozenset[str]) -> Iterable[str]:
    """Nothing: what is not mapped is not of the table."""
    return ()
