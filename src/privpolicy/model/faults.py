"""From pydantic's errors to the library's: every fault with its place, told once, with the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields as dataclass_fields, is_dataclass
from datetime import date, datetime
from typing import Any, Final, get_args, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from privpolicy.errors import Fault, ModelError, did_you_mean
from privpolicy.model.days import DATETIME_HELP


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
    yield _told(model, detail, where)


def _told(model: type, detail: ErrorDetails, where: str) -> Fault:  # noqa: PLR0911 (one for each kind)
    """One fault: the place, what is wrong, and the way out."""
    value, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden" | "unexpected_keyword_argument":
            name = str(detail["loc"][-1])
            near = did_you_mean(name, _fields_at(model, detail["loc"]))
            return Fault(where, f"there is no field {name!r}", name, near)
        case "missing" | "value_error":
            return Fault(where, str(context.get("error", "is required")), value)
        case "too_short":
            least, found = context["min_length"], context["actual_length"]
            entries = "entry" if least == 1 else "entries"
            return Fault(where, f"needs at least {least} {entries}, has {found or 'none'}", value)
        case "union_tag_invalid":
            kind, kinds = context["tag"], _QUOTED.findall(context["expected_tags"])
            near = did_you_mean(kind, kinds) or f"one of {', '.join(kinds)}"
            return Fault(f"{where}.kind", f"unknown kind {kind!r}", kind, near)
        case "union_tag_not_found" if isinstance(value, Mapping):
            return Fault(where, "has no 'kind'", value)
        case "union_tag_not_found":
            problem = f"cannot be a {type(value).__name__}"
            return Fault(where, problem, value, "give one of the model's own values, or a mapping")
        case _:
            return _expected(detail, where)


def _expected(detail: ErrorDetails, where: str) -> Fault:
    """What was expected, in the words of whoever writes a file; of the rest, what pydantic says."""
    kind, value = detail["type"], detail["input"]
    said = _EXPECTED.get(kind) or detail["msg"][:1].lower() + detail["msg"][1:]
    if not _like_a_moment(value):
        said = said.removesuffix(f"; {DATETIME_HELP}")
    problem = said + (f" (got {value!r})" if _short(value) else "")
    if kind in {"enum", "literal_error"}:
        words = _QUOTED.findall(detail["ctx"]["expected"])
        near = did_you_mean(str(value), words)
        return Fault(
            where, f"unknown word {value!r}" if near and len(words) > _MANY else problem, value, near
        )
    listed = f"write {{{value!r}}}" if kind == "frozen_set_type" and isinstance(value, str) else ""
    return Fault(where, problem, value, listed or _no_such_day(value))


def _like_a_moment(value: object) -> bool:
    if isinstance(value, str):
        return ":" in value
    return isinstance(value, datetime | int | float) and not isinstance(value, bool)


def _no_such_day(value: object) -> str:
    """Why a text that looks like a day is none: "month must be in 1..12"."""
    if not isinstance(value, str) or not _LIKE_A_DAY.match(value):
        return ""
    try:
        date.fromisoformat(value)
    except ValueError as wrong:
        return str(wrong)
    return ""


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


_LIKE_A_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}$")
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
