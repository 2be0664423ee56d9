"""The JSON Schemas (draft 2020-12) of the files that the library reads, for editors and other tools.

The structure comes from the models, the words from their docstrings and, field by field, from
``privpolicy.extra.schema_words``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import fields as dataclass_fields
from inspect import getdoc
from typing import Any, ClassVar, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaWarningKind

from privpolicy import model
from privpolicy.extra.records import RECORD_FIELDS, SCHEMA_KEY
from privpolicy.extra.scenarios.model import KINDS, ScenarioFile
from privpolicy.extra.schema_words import WORDS
from privpolicy.model import Person, Policy, Record
from privpolicy.vocabulary.enums import FactType, Mark
from privpolicy.vocabulary.term import Term, Words
from privpolicy.vocabulary.tree import BUILT_IN

Schema = dict[str, Any]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_KEY: Final = "^[a-z][a-z0-9_]*$"


def policy_schema() -> Schema:
    """The schema of a policy file."""
    return _finished(Policy.model_json_schema(schema_generator=_Quiet), "A privacy policy as typed rules")


def scenarios_schema() -> Schema:
    """The schema of a scenario file. What a scenario leaves out its file's defaults may say."""
    whole = ScenarioFile.model_json_schema(schema_generator=_Quiet)
    kinds = [kind.model_json_schema(schema_generator=_Quiet) for kind in KINDS.values()]
    definitions = {name: one for kind in kinds for name, one in kind.pop("$defs").items()}
    record = definitions["Record"]
    del record["required"]
    record["properties"]["protection"] = _set_or(record["properties"]["protection"], "Protection")
    fields = _of_any(kinds)
    name = fields.pop("name")
    table = {"type": "array", "minItems": 2, "items": {"type": "array"}}
    description = " ".join(kind["description"] for kind in kinds)
    one = {"type": "object", "description": description, "additionalProperties": False}
    definitions["Defaults"] = {**one, "properties": deepcopy(fields)}
    definitions["Scenario"] = {**one, "properties": {"name": name, **fields, "table": table}}
    whole["properties"]["defaults"] = {"$ref": "#/$defs/Defaults"}
    whole["properties"]["scenarios"]["items"] = {"$ref": "#/$defs/Scenario"}
    return _finished({**whole, "$defs": definitions}, "Scenarios: questions to a policy, with their answers")


def records_schema() -> Schema:
    """The schema of a file with records: in a row, by key, or one; and the person that they share."""
    person, record = (one.model_json_schema(schema_generator=_Quiet) for one in (Person, Record))
    definitions = {**person.pop("$defs"), **record.pop("$defs"), "Person": person, "Record": record}
    record["properties"]["protection"] = _set_or(record["properties"]["protection"], "Protection")
    row = {"type": "array", "items": _ref("Record")}
    definitions["Records"] = {"anyOf": [row, _ref("Record"), _ref("RecordsByKey")]}
    definitions["RecordsByKey"] = _records_by_key()
    definitions["RecordsFile"] = _records_of_a_person()
    whole = {"title": "Records", "anyOf": [_ref("Records"), _ref("RecordsFile")], "$defs": definitions}
    return _finished(whole, "Records: what a shop knows about its data")


def _records_by_key() -> Schema:
    names = sorted({*RECORD_FIELDS, "person", "records"})
    return {
        "type": "object",
        "description": "Records by the keys that the shop knows them by.",
        "propertyNames": {"not": {"enum": names}},
        "properties": {SCHEMA_KEY: {"type": "string"}},
        "additionalProperties": _ref("Record"),
    }


def _records_of_a_person() -> Schema:
    return {
        "type": "object",
        "description": "Records of one person, with what they share.",
        "properties": {SCHEMA_KEY: {"type": "string"}, "person": _ref("Person"), "records": _ref("Records")},
        "required": ["records"],
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


SCHEMAS: Final[Mapping[str, Callable[[], Schema]]] = {
    "policy": policy_schema,
    "scenarios": scenarios_schema,
    "records": records_schema,
}
"""The schemas by the name that ``privpolicy schema`` knows."""


def text_of(schema: Schema) -> str:
    """A schema as the text that is published."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


class _Quiet(GenerateJsonSchema):
    """An empty mapping as a default needs no warning: the file leaves the field out."""

    ignored_warning_kinds: ClassVar[set[JsonSchemaWarningKind]] = {"non-serializable-default"}  # type: ignore[misc]


def _of_any(kinds: list[Schema]) -> Schema:
    """The fields of several models; one that differs between them may be any of theirs."""
    found: dict[str, list[Schema]] = {}
    for kind in kinds:
        for name, one in kind["properties"].items():
            if one not in found.setdefault(name, []):
                found[name].append(one)
    return {name: some[0] if len(some) == 1 else {"anyOf": some} for name, some in found.items()}


def _set_or(schema: Schema, name: str) -> Schema:
    keys = {"type": "array", "uniqueItems": True, "items": {"$ref": f"#/$defs/{name}"}}
    return {"anyOf": [keys, schema]}


def _finished(schema: Schema, title: str) -> Schema:
    definitions = {name: _model(name, one) for name, one in schema.pop("$defs").items()}
    whole = _model(schema["title"], schema)
    offered = {_name(kind): _term(kind, terms) for kind, terms in BUILT_IN.items()}
    offered |= {"Term": _own_term(), "Words": _words()}
    said = json.dumps([definitions, whole])
    if '"#/$defs/Term"' in said:
        said += json.dumps(offered["Term"])
    definitions |= {name: one for name, one in offered.items() if f'"#/$defs/{name}"' in said}
    return {"$schema": _DRAFT, **whole, "title": title, "$defs": dict(sorted(definitions.items()))}


def _model(name: str, schema: Schema) -> Schema:
    """A model's schema with the words of its fields; a kind is required, for nothing else tells it."""
    finished: Schema = _walked(schema)
    # Some versions of pydantic do not tell the docstring of what is no model of its own.
    own = getdoc(getattr(model, name, None)) if finished.get("type") == "object" else None
    told = finished.pop("description", own)
    if told is not None:
        finished = {"description": told.replace("``", "`"), **finished}
    properties = finished.get("properties", {})
    for field, one in properties.items():
        one.pop("title", None)
        one["description"] = described(name, field)
    if "const" in properties.get("kind", {}):
        properties["kind"].pop("default", None)
        finished["required"] = ["kind", *finished.get("required", ())]
    return finished


def described(model: str, field: str) -> str:
    """What a field of a model says; a word that is the model's own comes before the general one."""
    return WORDS.get(f"{model}.{field}") or WORDS[field]


def _walked(value: Any) -> Any:
    match value:
        case {"format": str(kind)} if kind.startswith("term:"):
            rest = {key: one for key, one in value.items() if key == "default"}
            return {"$ref": f"#/$defs/{kind.removeprefix('term:')}", **rest}
        case {"title": "Term", "type": "object"}:
            return {"$ref": "#/$defs/Term"}
        case dict():
            # What OpenAPI adds, a JSON Schema does not know.
            walked = {key: _walked(one) for key, one in value.items() if key != "discriminator"}
            if walked.get("uniqueItems") and isinstance(walked.get("default"), list):
                # Some versions of pydantic give a set's members in the order of the day.
                walked["default"] = sorted(walked["default"])
            return walked
        case list():
            return [_walked(one) for one in value]
        case _:
            return value


def _name(kind: type[Term]) -> str:
    return kind.__name__


def _term(kind: type[Term], terms: tuple[Term, ...]) -> Schema:
    """A key: an editor offers the built-in ones, a policy may have its own."""
    return {
        "description": f"{(kind.__doc__ or '').splitlines()[0]} A built-in key, or one of the policy's.",
        "anyOf": [{"enum": [str(term) for term in terms]}, {"type": "string", "pattern": _KEY}],
    }


def _own_term() -> Schema:
    text: Schema = {"type": "string"}
    properties: Schema = {
        "kind": {"enum": [kind.kind.replace(" ", "_") for kind in BUILT_IN]},
        "key": {"type": "string", "pattern": _KEY},
        "broader": {"anyOf": [text, {"type": "null"}]},
        "dpv": text,
        "fides": text,
        "marks": {"type": "array", "uniqueItems": True, "items": {"enum": [str(mark) for mark in Mark]}},
        "started_by": {"$ref": "#/$defs/Event"},
        "ended_by": {"$ref": "#/$defs/Event"},
        "value": {"enum": [str(kind) for kind in FactType]},
        "sv": {"$ref": "#/$defs/Words"},
        "en": {"$ref": "#/$defs/Words"},
    }
    return _object("A word of the policy's own, with its words in both languages.", "Term", properties,
                   required=["kind", "key", "sv", "en"])  # fmt: skip


def _words() -> Schema:
    properties: Schema = {field.name: {"type": "string"} for field in dataclass_fields(Words)}
    return _object("A term's words in one language.", "Words", properties, required=["label", "definition"])


def _object(description: str, name: str, properties: Schema, *, required: list[str]) -> Schema:
    described_ = {key: {**one, "description": described(name, key)} for key, one in properties.items()}
    return {
        "type": "object",
        "description": description,
        "additionalProperties": False,
        "properties": described_,
        "required": required,
    }
