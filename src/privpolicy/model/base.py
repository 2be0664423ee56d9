"""What all models share: frozen, no unknown keys, every fault told at once, in the library's errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from typing import Annotated, Any, ClassVar, Final, Never, Self, TypeVar, cast, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, ErrorDetails, core_schema

from privpolicy.errors import Fault, ModelError, did_you_mean

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


def translated(model: type[Frozen], failure: ValidationError) -> ModelError:
    """The faults of a pydantic error as the model's own error, each told once."""
    faults = [fault for detail in failure.errors(include_url=False) for fault in _faults(model, detail)]
    return model.error({(fault.where, fault.problem): fault for fault in faults}.values())


def _faults(model: type[Frozen], detail: ErrorDetails) -> Iterator[Fault]:
    where = ".".join(str(part) for part in detail["loc"] if not str(part).startswith("<"))
    raised = detail.get("ctx", {}).get("error")
    if isinstance(raised, ModelError):
        for fault in raised.faults:
            place = ".".join(part for part in (where, fault.where) if part)
            yield Fault(place, fault.problem, fault.value, fault.help)
        return
    value, help_ = detail["input"], ""
    match detail["type"]:
        case "extra_forbidden":
            name = str(detail["loc"][-1])
            problem = f"there is no field {name!r}"
            help_ = did_you_mean(name, _fields_at(model, detail["loc"]))
        case "missing":
            problem = "is required"
        case "value_error":
            problem = str(raised)
        case "too_short":
            least, found = detail["ctx"]["min_length"], detail["ctx"]["actual_length"]
            problem = f"needs at least {least} {'entry' if least == 1 else 'entries'}, has {found or 'none'}"
        case _:
            problem = detail["msg"][:1].lower() + detail["msg"][1:]
            problem += f" (got {value!r})" if _short(value) else ""
    yield Fault(where, problem, value, help_)


def _fields_at(model: type[Frozen], path: Sequence[int | str]) -> set[str]:
    """The fields of the models that may stand where the path leads, but for its last part."""
    here = {model}
    for part in path[:-1]:
        tagged = {one for one in here if "kind" in _fields(one) and _fields(one)["kind"].default == part}
        holding = [_fields(one)[str(part)] for one in here if part in _fields(one)]
        inside = {sub for field in holding for sub in _models_in(field.annotation)}
        # A tag may be spelt like a field; where only one model can stand, it has been read already.
        here = tagged if tagged and len(here) > 1 else inside or here
    return {name for one in here for name in _fields(one)}


def _fields(model: type[Frozen]) -> Mapping[str, FieldInfo]:
    model.model_rebuild()
    return model.model_fields


def _models_in(annotation: object) -> Iterator[type[Frozen]]:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _short(value: object) -> bool:
    return isinstance(value, str | int | float | bool | None) and len(repr(value)) <= _SHORT


_SHORT: Final = 60  # characters of an offending value that a message still shows


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
