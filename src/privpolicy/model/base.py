"""What all models share: frozen, no unknown keys, every fault told at once, in the library's errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from typing import Annotated, Any, ClassVar, Never, Self, TypeVar, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
)
from pydantic_core import CoreSchema, core_schema

from privpolicy.errors import ModelError
from privpolicy.model.faults import translated

_T = TypeVar("_T")
_K = TypeVar("_K")
_V = TypeVar("_V")


class Frozen(BaseModel):
    """A value: frozen, compared by content, refused where a key is unknown.

    Every constructor raises the model's own ``ModelError`` with all faults, each with its place.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, hide_input_in_errors=True)
    error: ClassVar[type[ModelError]] = ModelError

    def __init__(self, /, **values: Any) -> None:
        try:
            self.__pydantic_validator__.validate_python(values, self_instance=self)
        except ValidationError as failure:
            raise translated(type(self), failure) from None

    # Tells pydantic that validating a mapping need not go through this __init__.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """The model from a mapping; raises the model's own error with all faults."""
        try:
            return super().model_validate(obj, **options)
        except ValidationError as failure:
            raise translated(cls, failure) from None

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """The model from JSON; raises the model's own error with all faults."""
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as failure:
            raise translated(cls, failure) from None

    def __getstate__(self) -> dict[Any, Any]:
        # What was worked out for a value is kept beside its fields, and stays behind when it travels.
        state = super().__getstate__()
        fields = {name: value for name, value in state["__dict__"].items() if name in type(self).model_fields}
        return {**state, "__dict__": fields}

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object = None) -> Self:
        return self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:  # noqa: ARG002 (pydantic's signature; a frozen value needs no deep copy)
        """A copy with some fields changed, validated like any other."""
        given = self.model_fields_set
        kept = {name: getattr(self, name) for name in type(self).model_fields if name in given}
        return type(self)(**{**kept, **(update or {})})


class Tagged(Frozen):
    """A member of a union: its ``kind`` is written even where defaults are left out.

    Without it nobody could read the value back, and two kinds with equal fields would look the same.
    """

    @model_serializer(mode="wrap")
    def _with_kind(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        fields: dict[str, Any] = write(self)
        return {"kind": getattr(self, "kind"), **fields}  # noqa: B009 (each member declares its own)


class FrozenMap(dict[_K, _V]):
    """A mapping that cannot be changed."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> Never:
        raise TypeError("this mapping is frozen; build a new record instead")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[Self], tuple[dict[_K, _V]]]:
        return type(self), (dict(self),)


class _AsFrozenset:
    """A set field: any set, list or tuple comes in, a frozenset stays; JSON gets a sorted list."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        item = source.__args__[0]
        # Through the handler, which knows of the field's own bounds.
        whole: Any = frozenset.__class_getitem__(item)
        schema = cast("core_schema.FrozenSetSchema", handler(whole))
        schema["serialization"] = core_schema.plain_serializer_function_ser_schema(_sorted, when_used="json")
        return schema


class _AsTuple:
    """A sequence field: any list or tuple comes in, a tuple stays."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        item = source.__args__[0]  # some versions of pydantic come back with the tuple itself
        whole: Any = tuple.__class_getitem__((item, ...))
        return handler(whole)


class _AsFrozenMap:
    """A mapping field: any dict comes in, a ``FrozenMap`` stays."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        key, value = source.__args__
        pairs = core_schema.dict_schema(handler.generate_schema(key), handler.generate_schema(value))
        return core_schema.no_info_after_validator_function(FrozenMap, pairs)


def _sorted(values: AbstractSet[str]) -> list[str]:
    return sorted(str(value) for value in values)


SetOf = Annotated[AbstractSet[_T], _AsFrozenset]
SeqOf = Annotated[Sequence[_T], _AsTuple]
MapOf = Annotated[Mapping[_K, _V], _AsFrozenMap]


def walk(value: object) -> Iterator[Frozen]:
    """Every model inside a value, itself first, depth first."""
    if isinstance(value, Frozen):
        yield value
        for name in type(value).model_fields:
            yield from walk(getattr(value, name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from walk(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from walk(part)
