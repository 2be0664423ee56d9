"""Values that are made by the million: what a record and the entries of its registers share.

A slotted value is to its users what a ``Frozen`` model is, but takes a quarter of the memory and half
the time to make. What is right as it stands is taken as it is, by the exact types that the fields declare;
everything else (JSON, mappings, lists for sets, whatever is wrong) is left to pydantic, which reads the
same declarations. The tests hold that both ways give the same value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set as AbstractSet
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    NamedTuple,
    Never,
    Self,
    TypeVar,
    Union,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import ConfigDict, TypeAdapter, ValidationError

from privpolicy.errors import ModelError
from privpolicy.model.base import FrozenMap
from privpolicy.model.faults import translated
from privpolicy.vocabulary.term import Term

_C = TypeVar("_C", bound=type)


@dataclass_transform(kw_only_default=True, frozen_default=True)
def slotted(cls: _C) -> _C:
    """The class with a slot for each annotated field, compared and hashed by content."""
    made: Any = dataclass(slots=True, kw_only=True, init=False, unsafe_hash=True)(cls)
    made.__init__ = _init_of(made)
    return cast("_C", made)


class Slotted:
    """A value: frozen, compared by content, refused where a key is unknown.

    Every constructor raises the model's own ``ModelError`` with all faults, each with its place.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar = ConfigDict(extra="forbid", hide_input_in_errors=True)
    error: ClassVar[type[ModelError]] = ModelError

    def __post_init__(self) -> None:
        """Raises the model's error where a value whose fields are right contradicts itself."""

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """The value from a mapping; raises the model's own error with all faults."""
        try:
            return cast("Self", _adapter(cls).validate_python(obj, **options))
        except ValidationError as failure:
            raise translated(cls, failure) from None

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """The value from JSON; raises the model's own error with all faults."""
        try:
            return cast("Self", _adapter(cls).validate_json(json_data, **options))
        except ValidationError as failure:
            raise translated(cls, failure) from None

    @classmethod
    def model_json_schema(cls, **options: Any) -> dict[str, Any]:
        """The JSON Schema of the value."""
        return _adapter(cls).json_schema(**options)

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """The value as a dictionary; ``mode="json"`` makes it ready for JSON."""
        return cast("dict[str, Any]", _adapter(type(self)).dump_python(self, **options))

    def model_dump_json(self, **options: Any) -> str:
        """The value as JSON."""
        return _adapter(type(self)).dump_json(self, **options).decode()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:  # noqa: ARG002 (as in ``Frozen``)
        """A copy with some fields changed, validated like any other."""
        return type(self)(**{**_values(self), **(update or {})})

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object = None) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), {name: _by_key(value) for name, value in _values(self).items()})

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError(f"a {type(self).__name__} is frozen: cannot set {name!r}")

    def __delattr__(self, name: str) -> Never:
        raise AttributeError(f"a {type(self).__name__} is frozen: cannot delete {name!r}")


def _values(value: Any) -> dict[str, Any]:
    return {one.name: getattr(value, one.name) for one in fields(value)}


def _restored(cls: type[Slotted], values: dict[str, Any]) -> Slotted:
    return cls(**values)


def _by_key(value: object) -> object:
    """Terms as their keys: a value that travels leaves their words behind."""
    if isinstance(value, Term):
        return str(value)
    if isinstance(value, frozenset):
        return frozenset(map(_by_key, value))
    return FrozenMap({_by_key(key): one for key, one in value.items()}) if isinstance(value, dict) else value


_adapter: Final[Callable[[Any], TypeAdapter[Any]]] = cache(TypeAdapter)


def _by_pydantic(value: Slotted, given: dict[str, Any]) -> None:
    try:
        _adapter(type(value)).validator.validate_python(given, self_instance=value)
    except ValidationError as failure:
        raise translated(type(value), failure) from None


# What is right as it stands is taken by an ``__init__`` that is written from the fields of each class, as
# ``dataclasses`` does: a loop over the fields would take as long as pydantic. Setting the slots of a
# frozen value through ``object.__setattr__`` would as well: so a value is filled as a draft, an open class
# of the same slots, and then becomes what it is.

_INIT: Final = """
def __init__(self, /, *, {parameters}, **others):
    if others or self.__class__ is not cls or not ({right}):
        given = {{{given}}}
        return by_pydantic(self, others | {{name: one for name, one in given.items() if one is not absent}})
    become(self, draft)
    {filled}
    become(self, cls)
    self.__post_init__()
"""
_OPEN: Final = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
_become: Final = vars(object)["__class__"].__set__


class _Taken(NamedTuple):
    """What a field takes as it stands: values of these exact types, made into what is kept.

    The parts of a collection have exact types too: its entries or keys, and the values of a mapping.
    """

    kinds: tuple[type, ...] = ()
    made: Callable[[Any], Any] | None = None
    parts: frozenset[type] = frozenset()
    values: frozenset[type] | None = None


def _init_of(cls: Any) -> Callable[..., None]:
    """The ``__init__`` of a class: it takes what is right as it stands, and leaves the rest to pydantic."""
    hints = get_type_hints(cls, include_extras=True)
    # Those that must be given come first: where one is missing, nothing else has been touched.
    declared = sorted(fields(cls), key=lambda one: one.default is not MISSING)
    taken = {one.name: _taken(hints[one.name]) for one in declared}
    scope = {"cls": cls, "draft": type(cls.__name__, (cls,), dict(_OPEN)), "become": _become}
    scope |= {"by_pydantic": _by_pydantic, "absent": MISSING}
    scope |= {f"default_{one.name}": one.default for one in declared}
    scope |= {f"{part}_{name}": one for name, of in taken.items() for part, one in of._asdict().items()}
    scope |= {f"kind{at}_{name}": kind for name, of in taken.items() for at, kind in enumerate(of.kinds)}
    source = _INIT.format(
        parameters=", ".join(f"{name}=default_{name}" for name in taken),
        right=" and ".join(_right(one.name, taken[one.name], one.default) for one in declared),
        given=", ".join(f"{name!r}: {name}" for name in taken),
        filled="; ".join(f"self.{name} = {name}" for name in taken),
    )
    exec(source, scope)  # noqa: S102 (nothing goes in but the names of fields)
    return scope["__init__"]  # type: ignore[no-any-return]


def _right(name: str, taken: _Taken, default: object) -> str:
    kinds = [f"type({name}) is kind{place}_{name}" for place in range(len(taken.kinds))]
    conditions = [f"({' or '.join(kinds) or False})"]
    if taken.made is frozenset:
        conditions.append(name)  # pydantic knows where none is too few
    if taken.made is not None:
        conditions.append(f"parts_{name}.issuperset(map(type, {name}))")
    if taken.values is not None:
        conditions.append(f"values_{name}.issuperset(map(type, {name}.values()))")
    if taken.made is not None:
        conditions.append(f"({name} := made_{name}({name})) is not absent")
    right = " and ".join(conditions)
    if default is MISSING:
        return right
    return f"({name} is {None if default is None else f'default_{name}'} or {right})"


def _taken(hint: Any) -> _Taken:
    """What a field so annotated takes as it stands. A text is not among it: it could mean many things."""
    origin, parts = get_origin(hint) or hint, get_args(hint)
    if origin is Annotated:
        return _taken(getattr(parts[-1], "taken_as", parts[0]))
    if origin in {Union, UnionType}:
        several = [_taken(part) for part in parts]
        made = [one for one in several if one.made is not None]
        return made[0] if made else _Taken(tuple(kind for one in several for kind in one.kinds))
    if origin in _COLLECTIONS:
        inside = [frozenset(_taken(part).kinds) for part in parts]
        return _Taken(*_COLLECTIONS[origin], *inside)
    if issubclass(origin, Term):
        return _Taken((origin, str))
    plain = origin in _PLAIN or issubclass(origin, Enum | Slotted)
    return _Taken((origin,) if plain else ())


_PLAIN: Final = frozenset({NoneType, bool, int, float, date})
_COLLECTIONS: Final[dict[Any, tuple[tuple[type, ...], Callable[[Any], Any]]]] = {
    AbstractSet: ((frozenset, set), frozenset),
    Sequence: ((list, tuple), tuple),
    Mapping: ((dict, FrozenMap), FrozenMap),
}
