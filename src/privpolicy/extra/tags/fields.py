"""What an adapter tells of a framework's models: their fields, and how to read one of an object."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any, NamedTuple, Protocol


class Nothing(Enum):
    """What stands where an object has no value: the field is absent, or has not been loaded."""

    ABSENT = "absent"
    NOT_LOADED = "not loaded"


class Found(NamedTuple):
    """A field as the framework knows it: its name and its annotation, ``None`` where it has none.

    ``reference`` says that it points to other rows, and ``models`` to which; ``computed`` that it is worked
    out from other fields, and holds nothing itself.
    """

    name: str
    hint: Any = None
    reference: bool = False
    models: tuple[type, ...] = ()
    computed: bool = False


class Adapter(Protocol):
    """How the models of one framework are read. Each adapter is a module with these functions."""

    @staticmethod
    def recognises(cls: type) -> bool:
        """Whether this is a model of the framework."""

    @staticmethod
    def fields(cls: type) -> Iterable[Found]:
        """The fields of a model; raises ``TagError`` where an annotation cannot be read."""

    @staticmethod
    def value(obj: Any, name: str) -> object:
        """The value of a field, never loaded from a database, or a member of ``Nothing``."""

    @staticmethod
    def others(obj: Any, known: Iterable[str]) -> Iterable[str]:
        """The names of what the object holds beside its fields."""

    HOW_TO_LOAD: str
