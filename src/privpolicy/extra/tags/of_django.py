"""Models of Django, recognised by their ``_meta``. Django is not imported.

A value is taken from what the query has loaded already: nothing is loaded in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from privpolicy.extra.tags.fields import Found, Nothing
from privpolicy.extra.tags.hints import hints_of, properties

HOW_TO_LOAD: Final = (
    "load it in the query: select_related(...) or prefetch_related(...) for a relation; "
    "for a field leave out defer(...)"
)


def recognises(cls: type) -> bool:
    """Whether the class has the options that Django gives to its models."""
    return hasattr(getattr(cls, "_meta", None), "concrete_fields") and hasattr(cls, "get_deferred_fields")


def fields(cls: Any) -> Iterator[Found]:
    """The fields of the table, and the relations to and from other tables."""
    hints = hints_of(cls, {})
    found = set()
    for one in cls._meta.get_fields():
        name = one.get_accessor_name() if one.auto_created and not one.concrete else one.name
        if name is None:
            continue
        target = one.related_model if one.is_relation else None
        found.add(name)
        yield Found(
            name,
            hints.get(name),
            reference=one.is_relation,
            models=(target,) if isinstance(target, type) else (),
        )
    yield from (Found(*one, computed=True) for one in properties(cls, {}) if one[0] not in found)


def value(obj: Any, name: str) -> object:
    """What the query has loaded, or what has been set."""
    held = obj.__dict__
    if name in held:
        return held[name]
    fetched = held.get("_prefetched_objects_cache", {})
    if name in fetched:
        return list(fetched[name])
    cached = obj._state.fields_cache
    if name in cached:
        return cached[name]
    if isinstance(getattr(type(obj), name, None), property):
        return getattr(obj, name)
    return _absent(obj, name)


def _absent(obj: Any, name: str) -> object:
    """An empty foreign key is known without a query; nothing refers yet to what has not been saved."""
    for one in obj._meta.concrete_fields:
        if one.name == name and one.is_relation and obj.__dict__.get(one.attname, 0) is None:
            return None
    return Nothing.NOT_LOADED if obj.pk is not None else None


def others(obj: Any, known: frozenset[str]) -> Iterable[str]:
    """Nothing: what is not a field is not of the table."""
    return ()
