"""What an annotation says: the tags in it, however deep, and the models that it nests."""

from __future__ import annotations

import inspect
import sys
import typing
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar, Final, get_args, get_origin

from privpolicy.errors import Fault, TagError
from privpolicy.extra.tags.marks import Tag

_TO_IMPORT: Final = (
    "import at run time what the annotation names (an import under TYPE_CHECKING is not there), "
    "or tag the field from outside with tag(...)"
)


def hints_of(cls: type, names: Mapping[str, object]) -> dict[str, Any]:
    """The annotations of a class and its bases, forward references resolved, with their tags.

    ``names`` are those that a forward reference may also use. Raises ``TagError`` with every annotation
    that cannot be read.
    """
    found: dict[str, Any] = {}
    faults: list[Fault] = []
    for base in reversed(cls.__mro__):
        for name, written in inspect.get_annotations(base).items():
            try:
                found[name] = resolved(written, base, names)
            except (NameError, AttributeError, TypeError, SyntaxError) as wrong:
                problem = f"its annotation cannot be read: {wrong}"
                faults.append(Fault(f"{base.__name__}.{name}", problem, written, _TO_IMPORT))
    if faults:
        raise TagError(faults)
    return {name: hint for name, hint in found.items() if not _of_the_class(hint)}


def properties(cls: type, names: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
    """The properties of a class whose annotation of what they return carries tags."""
    seen: dict[str, tuple[type, Callable[..., Any]]] = {}
    for base in reversed(cls.__mro__):
        for name, one in vars(base).items():
            getter = one.fget if isinstance(one, property) else getattr(one, "func", None)
            if isinstance(one, property | cached_property) and getter is not None:
                seen[name] = (base, getter)
            else:
                seen.pop(name, None)
    for name, (base, getter) in seen.items():
        written = getattr(getter, "__annotations__", {}).get("return")
        if "Annotated" not in str(written):
            continue
        try:
            yield name, resolved(written, base, names)
        except (NameError, AttributeError, TypeError, SyntaxError) as wrong:
            problem = f"its annotation cannot be read: {wrong}"
            raise TagError([Fault(f"{base.__name__}.{name}", problem, written, _TO_IMPORT)]) from None


def resolved(written: object, base: type, names: Mapping[str, object]) -> Any:
    """An annotation as a type, read where its class was written."""
    module = vars(sys.modules[base.__module__]) if base.__module__ in sys.modules else {}
    carrier = type("_", (), {"__annotations__": {"hint": written}})
    local = ChainMap({base.__name__: base}, dict(module), dict(names))
    return typing.get_type_hints(carrier, dict(module), local, include_extras=True)["hint"]


def parts(hint: Any) -> Iterator[tuple[Any, tuple[Tag, ...]]]:
    """Everything that an annotation is made of, each with the tags that are written on it."""
    tags: tuple[Tag, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *extras = get_args(hint)
        tags = tuple(one for one in extras if isinstance(one, Tag))
    yield get_origin(hint) or hint, tags
    if type(hint).__name__ == "TypeAliasType":
        yield from parts(hint.__value__)
    for part in get_args(hint):
        if not isinstance(part, list | str | bytes):
            yield from parts(part)


def _of_the_class(hint: object) -> bool:
    return get_origin(hint) is ClassVar or hint is ClassVar
