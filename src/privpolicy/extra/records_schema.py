"""The JSON Schema (draft 2020-12) of a file with records, from the models, for editors and other tools."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaWarningKind

from privpolicy.extra.records import FIELDS, SCHEMA
from privpolicy.model import Person, Record
from privpolicy.model.slotted import Slotted
from privpolicy.vocabulary.term import (
    DataCategory,
    Event,
    Fact,
    Purpose,
    Recipient,
    Right,
    State,
    Subject,
    Term,
)
from privpolicy.vocabulary.tree import BUILT_IN

_Schema = dict[str, Any]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_ABOUT: Final = (
    "Records: what a shop knows about pieces of personal data, never the data themselves. A list of "
    "records, an object from the shop's own keys to records, or one record; or these as 'records', and "
    "beside them the 'person' whose they all are."
)
# A field of this name holds keys of that kind, in every model.
_KEYS: Final[Mapping[str, type[Term]]] = MappingProxyType(
    {
        "data": DataCategory,
        "subjects": Subject,
        "events": Event,
        "states": State,
        "facts": Fact,
        "purposes": Purpose,
        "recipients": Recipient,
        "right": Right,
    }
)


def records_schema() -> _Schema:
    """The schema of a file with records. An editor offers the built-in keys; a policy may have its own."""
    definitions = {**_definitions(Person), **_definitions(Record)}
    definitions |= {kind.__name__: _term(kind) for kind in _KEYS.values()}
    protection = definitions["Record"]["properties"]["protection"]
    keys = {"type": "array", "uniqueItems": True, "items": _ref("Protection")}
    definitions["Record"]["properties"]["protection"] = {"anyOf": [keys, protection]}
    definitions["Records"] = {
        "anyOf": [{"type": "array", "items": _ref("Record")}, _ref("Record"), _by_key()]
    }
    return {
        "$schema": _DRAFT,
        "title": "Records",
        "description": _ABOUT,
        "anyOf": [_ref("Records"), _with_person()],
        "$defs": dict(sorted(definitions.items())),
    }


def text_of(schema: _Schema) -> str:
    """The schema as it is published."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


class _Quiet(GenerateJsonSchema):
    """An empty mapping as a default needs no warning: a file leaves the field out."""

    ignored_warning_kinds: ClassVar[set[JsonSchemaWarningKind]] = {"non-serializable-default"}  # type: ignore[misc]


def _definitions(model: type[Slotted]) -> dict[str, _Schema]:
    """The schema of a model and of all that it holds, by name."""
    whole = model.model_json_schema(schema_generator=_Quiet)
    found = {**whole.pop("$defs"), model.__name__: whole}
    return {name: _plain(one) for name, one in found.items()}


def _plain(schema: _Schema) -> _Schema:
    """Without titles, which repeat the names, with the first words of the docstring, and with the keys."""
    schema.pop("title", None)
    if "description" in schema:
        schema["description"] = " ".join(schema["description"].split("\n\n")[0].split()).replace("``", "'")
    for name, field in schema.get("properties", {}).items():
        field.pop("title", None)
        if name in _KEYS:
            schema["properties"][name] = _holding(field, _ref(_KEYS[name].__name__))
    return schema


def _holding(field: _Schema, key: _Schema) -> _Schema:
    match field:
        case {"anyOf": several}:
            return {**field, "anyOf": [_holding(one, key) for one in several]}
        case {"type": "array"}:
            return {**field, "items": key}
        case {"type": "object"}:
            return {**field, "propertyNames": key}
        case {"type": "string"}:
            return key
        case _:
            return field


def _by_key() -> _Schema:
    return {
        "type": "object",
        "propertyNames": {"not": {"enum": sorted({*FIELDS, "person", "records"})}},
        "properties": {SCHEMA: {"type": "string"}},
        "additionalProperties": _ref("Record"),
    }


def _with_person() -> _Schema:
    return {
        "type": "object",
        "properties": {SCHEMA: {"type": "string"}, "person": _ref("Person"), "records": _ref("Records")},
        "required": ["records"],
        "additionalProperties": False,
    }


def _term(kind: type[Term]) -> _Schema:
    return {
        "description": f"The key of a built-in {kind.kind}, or of one of the policy's own.",
        "anyOf": [{"enum": [str(term) for term in BUILT_IN[kind]]}, {"type": "string", "minLength": 1}],
    }


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}
