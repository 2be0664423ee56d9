"""From pydantic's errors to the library's: every fault with its place, told once, with the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields as dataclass_fields, is_dataclass
from typing import Any, Final, get_args, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from privpolicy.errors import Fault, ModelError, did_you_mean


def translated(model: Any, failure: ValidationError) -> ModelError:
    """The faults of a pydantic error as the model's own ``error``, each told once."""
    faults = [fault for detail in failure.errors(include_url=False) for fault in _faults(model, detail)]
    error: ModelError = model.error({(fault.where, fault.problem): fault for fault in faults}.values())
    return error


def _faults(model: type, detail: ErrorDetails) -> Iterator[Fault]:
    where = ".".join(str(part) for part in detail["loc"] if not str(part).startswith("<"))
    raised = detail.get("ctx", {}).get("error")
    if isinstance(raised, ModelError):
        for fault in raised.faults:
            place = ".".join(part for part in (where, fault.where) if part)
            yield Fault(place, fault.problem, fault.value, fault.help)
        return
    value, help_ = detail["input"], ""
    match detail["type"]:
        case "extra_forbidden" | "unexpected_keyword_argument":
            name = str(detail["loc"][-1])
            problem = f"there is no field {name!r}"
            value, help_ = name, did_you_mean(name, _fields_at(model, detail["loc"]))
        case "missing":
            problem = "is required"
        case "value_error":
            problem = str(raised)
        case "union_tag_invalid":
            where, value = f"{where}.kind", detail["ctx"]["tag"]
            kinds = _QUOTED.findall(detail["ctx"]["expected_tags"])
            problem, help_ = (
                f"unknown kind {value!r}",
                did_you_mean(value, kinds) or f"one of {', '.join(kinds)}",
            )
        case "union_tag_not_found":
            problem = "has no 'kind'"
        case "too_short":
            least, found = detail["ctx"]["min_length"], detail["ctx"]["actual_length"]
            problem = f"needs at least {least} {'entry' if least == 1 else 'entries'}, has {found or 'none'}"
        case _:
            problem = _said(detail)
            problem += f" (got {value!r})" if _short(value) else ""
            if detail["type"] in {"enum", "literal_error"}:
                words = _QUOTED.findall(detail["ctx"]["expected"])
                help_ = did_you_mean(str(value), words)
                problem = f"unknown word {value!r}" if help_ and len(words) > _MANY else problem
    yield Fault(where, problem, value, help_)


def _said(detail: ErrorDetails) -> str:
    """What was expected, in the words of whoever writes a file; of the rest, what pydantic says."""
    return _EXPECTED.get(detail["type"]) or detail["msg"][:1].lower() + detail["msg"][1:]


def _fields_at(model: type, path: Sequence[int | str]) -> set[str]:
    """The fields of the models that may stand where the path leads, but for its last part."""
    here = {model}
    for part in path[:-1]:
        tagged = {one for one in here if _tag(one) == part}
        holding = [_fields(one)[str(part)] for one in here if part in _fields(one)]
        inside = {sub for field in holding for sub in _models_in(field)}
        # A tag may be spelt like a field; where only one model can stand, it has been read already.
        here = tagged if tagged and len(here) > 1 else inside or here
    return {name for one in here for name in _fields(one)}


def _fields(model: Any) -> Mapping[str, Any]:
    """The annotation of each field."""
    if issubclass(model, BaseModel):
        model.model_rebuild()
        return {name: field.annotation for name, field in model.model_fields.items()}
    hints = get_type_hints(model)
    return {field.name: hints[field.name] for field in dataclass_fields(model)}


def _tag(model: type) -> object:
    """What tells a model apart in a tagged union: the default of its ``kind``."""
    kind = model.model_fields.get("kind") if issubclass(model, BaseModel) else None
    return None if kind is None else kind.default


def _models_in(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type) and (issubclass(annotation, BaseModel) or is_dataclass(annotation)):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _short(value: object) -> bool:
    return isinstance(value, str | int | float | bool | None) and len(repr(value)) <= _SHORT


# How pydantic lists what it expected.
_QUOTED: Final = re.compile(r"'([^']+)'")
# What the types are called in Python is no help to whoever writes a file.
_EXPECTED: Final = {
    "string_type": "expected a text",
    **dict.fromkeys(
        ("dict_type", "mapping_type", "model_type", "model_attributes_type", "dataclass_type"),
        "expected a mapping",
    ),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type"), "expected a list"),
}
_MANY: Final = 20  # words that a message no longer lists where it knows the nearest one
_SHORT: Final = 60  # characters of an offending value that a message still shows
