"""What an adapter tells of a framework's models: their fields, and how to read one of an object.

Each adapter is a module with the same names: ``recognises`` a class, ``fields`` of it, the ``value`` of a
field of an object (never loaded from a database), the names of the ``others`` that the object holds, and
``HOW_TO_LOAD`` what is not there.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple


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
