"""Dataclasses, TypedDicts, NamedTuples, attrs classes, and every other class that annotates its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import InitVar, is_dataclass
from typing import Any, Final, is_typeddict

from privpolicy.extra.tags.fields import Found, Nothing
from privpolicy.extra.tags.hints import hints_of, properties
from privpolicy.extra.tags.marks import About

HOW_TO_LOAD: Final = ""


def recognises(cls: type) -> bool:
    """Whether the class is made of fields. Any other class is so only when it is asked about itself."""
    return (
        is_dataclass(cls)
        or is_typeddict(cls)
        or hasattr(cls, "__attrs_attrs__")
        or (issubclass(cls, tuple) and hasattr(cls, "_fields"))
        or About.attribute in vars(cls)
    )


def fields(cls: type) -> Iterator[Found]:
    """The annotated fields, and what ``About`` names beside them."""
    found = hints_of(cls, {})
    names = [name for name, hint in found.items() if not isinstance(hint, InitVar)]
    yield from (Found(name, found[name]) for name in names)
    computed = {name: hint for name, hint in properties(cls, {}) if name not in names}
    yield from (Found(name, hint, computed=True) for name, hint in computed.items())


def value(obj: Any, name: str) -> object:
    """The value of the field, of an object or of a mapping."""
    if isinstance(obj, Mapping):
        return obj.get(name, Nothing.ABSENT)
    return getattr(obj, name, Nothing.ABSENT)


def others(obj: Any, known: frozenset[str]) -> Iterable[str]:
    """The keys of a mapping that are no fields."""
    return [str(key) for key in obj if key not in known] if isinstance(obj, Mapping) else ()
