"""The objects inside a value, however deep in lists and mappings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, is_typeddict

from privpolicy.errors import Fault, TagError
from privpolicy.extra.tags.fields import Nothing
from privpolicy.extra.tags.shape import Field, Shape, is_model, shape_of


def shape_of_object(obj: object, model: type | None, where: str = "") -> Shape:
    """The shape of an object, by its own class or by the model that is named for it.

    Raises ``TagError`` for a mapping without one: a mapping does not know which TypedDict it is.
    """
    if model is not None:
        return shape_of(model)
    if isinstance(obj, Mapping | list | str | type):
        problem = f"a {type(obj).__name__} tells no model"
        way_out = "pass one object; for a mapping name its TypedDict: model=..."
        raise TagError([Fault(where, problem, help=way_out)])
    return shape_of(type(obj))


def shape_in(value: object, field: Field) -> Shape | None:
    """The shape of an object that a field nests; ``None`` where the value is no object."""
    if isinstance(value, dict):
        rows: list[Any] = [one for one in field.models if is_typeddict(one)]
        fitting = [one for one in rows if one.__required_keys__ <= value.keys()]
        return shape_of(fitting[0]) if len(fitting) == 1 and _knows(fitting[0], value) else None
    return shape_of(type(value)) if is_model(type(value)) else None


def _knows(row: Any, value: Mapping[str, object]) -> bool:
    return not value or not value.keys().isdisjoint(row.__annotations__)


def objects_in(value: Any, field: Field, place: str) -> Iterator[tuple[str, Any, Shape]]:
    """The objects that a field nests, each with its place and its shape."""
    shape = shape_in(value, field)
    if shape is not None:
        yield place, value, shape
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from objects_in(one, field, f"{place}[{key!r}]")
    elif isinstance(value, list | tuple | set | frozenset):
        for number, one in enumerate(value):
            yield from objects_in(one, field, f"{place}[{number}]")


def rebuilt(value: Any, field: Field, place: str, made: Callable[[str, Any, Shape | None], Any]) -> Any:
    """The value with each object and each other leaf made anew; ``Nothing.ABSENT`` leaves it out."""
    shape = shape_in(value, field)
    if shape is not None or not isinstance(value, Mapping | list | tuple | set | frozenset):
        return made(place, value, shape)
    if isinstance(value, Mapping):
        entries = {key: rebuilt(one, field, f"{place}[{key!r}]", made) for key, one in value.items()}
        kept: Any = {key: one for key, one in entries.items() if one is not Nothing.ABSENT}
    else:
        several = [rebuilt(one, field, f"{place}[{at}]", made) for at, one in enumerate(value)]
        kept = [one for one in several if one is not Nothing.ABSENT]
    return Nothing.ABSENT if value and not kept else kept
