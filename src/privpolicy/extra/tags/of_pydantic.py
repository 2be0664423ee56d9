"""Models of pydantic: their fields as pydantic has resolved them, generic ones filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Final

from pydantic import BaseModel

from privpolicy.errors import Fault, TagError
from privpolicy.extra.tags.fields import Found, Nothing
from privpolicy.extra.tags.hints import properties

HOW_TO_LOAD: Final = ""


def recognises(cls: type) -> bool:
    """Whether the class is a model."""
    return issubclass(cls, BaseModel)


def fields(cls: type[BaseModel]) -> Iterator[Found]:
    """The model's fields. Raises ``TagError`` where pydantic has not resolved its annotations yet."""
    if not cls.__pydantic_complete__ and not cls.model_rebuild(raise_errors=False):
        problem = "it names something that is not defined yet"
        way_out = f"define it, and call {cls.__name__}.model_rebuild()"
        raise TagError([Fault(cls.__name__, problem, help=way_out)])
    for name, field in cls.model_fields.items():
        hint: Any = field.annotation
        for one in field.metadata:
            hint = Annotated[hint, one]
        yield Found(name, hint)
    yield from (Found(*one, computed=True) for one in properties(cls, {}) if one[0] not in cls.model_fields)


def value(obj: Any, name: str) -> object:
    """The value of the field; a model that was made without validation may lack it."""
    return getattr(obj, name, Nothing.ABSENT)


def others(obj: Any, known: frozenset[str]) -> Iterable[str]:
    """What was given beyond the fields, where the model allows it."""
    return obj.__pydantic_extra__ or ()
