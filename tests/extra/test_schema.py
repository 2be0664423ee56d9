"""The published schemas: current, described throughout, and in step with what the library reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from docs.schemas import published
from privpolicy.extra import schema_words
from privpolicy.extra.filing import starting_policy
from privpolicy.extra.nodes import plain
from privpolicy.extra.scenarios.files import files_in
from privpolicy.extra.schema import SCHEMAS, described, policy_schema, scenarios_schema
from privpolicy.extra.yaml_nodes import composed
from privpolicy.model import Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import Language, data
from tests.acceptance.shipped import FOLDER
from tests.spec.strategies import policies

WHOLE = {
    "A privacy policy as typed rules": "Policy",
    "Scenarios: questions to a policy, with their answers": "ScenarioFile",
    "Records: what a shop knows about its data": "Records",
}
SCENARIOS = Draft202012Validator(scenarios_schema())
POLICY = Draft202012Validator(policy_schema())


def objects(schema: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield WHOLE[schema["title"]], schema
    yield from schema["$defs"].items()


@pytest.mark.parametrize("path", published(), ids=lambda path: path.name)
def test_what_is_published_is_current(path: Path) -> None:
    """Otherwise: python docs/schemas.py."""
    assert published()[path] == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_the_draft(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name]())


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_model_and_every_field_is_described(name: str) -> None:
    for model, schema in objects(SCHEMAS[name]()):
        if schema.get("type") == "object":
            assert schema["description"].strip(), model
        for field, one in schema.get("properties", {}).items():
            assert one["description"].strip(), f"{model}.{field}"


def test_no_description_is_left_over() -> None:
    used = set()
    for name in SCHEMAS:
        for model, schema in objects(SCHEMAS[name]()):
            for field in schema.get("properties", {}):
                assert described(model, field)
                used.add(f"{model}.{field}" if f"{model}.{field}" in schema_words.WORDS else field)
    assert set(schema_words.WORDS) == used


@pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE], ids=lambda policy: policy.id)
def test_a_shipped_policy_is_valid(policy: Policy) -> None:
    POLICY.validate(policy.model_dump(mode="json", exclude_defaults=True))


@settings(max_examples=25)
@given(policy=policies())
def test_any_policy_is_valid(policy: Policy) -> None:
    POLICY.validate(policy.model_dump(mode="json", exclude_defaults=True))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_starting_policy_is_valid(language: Language) -> None:
    root = composed(starting_policy(language)).root
    assert root is not None
    POLICY.validate(plain(root))


@pytest.mark.parametrize(
    "change",
    [
        {"idd": "x"},
        {"controller": {}},
        {"version": 1.1},
        {"jurisdiction": "Sweden"},
        {"activities": [{"id": "a"}]},
        {"prohibitions": [{"id": "p", "basis": "consnt"}]},
        {"prohibitions": [{"id": "p", "data": ["IP address"]}]},
        {"prohibitions": [{"id": "p", "when": {"fact": "age"}}]},
        {"prohibitions": [{"id": "p", "when": {"kind": "on_hold", "of": 1}}]},
        {"terms": [{"kind": "purpose", "key": "x", "sv": {"label": "X"}, "en": {"label": "X"}}]},
    ],
    ids=str,
)  # fmt: skip
def test_a_slip_is_no_valid_policy(change: dict[str, Any]) -> None:
    assert not POLICY.is_valid({"id": "shop", "controller": {"name": "Shop"}, **change})


@pytest.mark.parametrize("path", files_in(FOLDER), ids=lambda path: path.name)
def test_the_shipped_scenarios_are_valid(path: Path) -> None:
    root = composed(path.read_text(encoding="utf-8")).root
    assert root is not None
    SCENARIOS.validate(plain(root))


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"may": "kep"},
        {"record": {"evnts": {}}},
        {"record": {"events": {"purchased": True}}},
        {"record": {"protection": ["encryptd"]}},
        {"codes": ["storage_endd"]},
        {"last_day": 20240316},
        {"table": [["on"]]},
    ],
    ids=str,
)
def test_a_slip_is_no_valid_scenario(change: dict[str, Any]) -> None:
    scenario = {
        "name": "a",
        "may": "keep",
        "record": {"data": ["name"]},
        "on": "2024-03-16",
        "expect": "denied",
    }
    assert SCENARIOS.is_valid({"scenarios": [scenario]})
    assert not SCENARIOS.is_valid({"scenarios": [{**scenario, **change}]})


def test_an_editor_is_offered_the_built_in_keys() -> None:
    offered, own = policy_schema()["$defs"]["DataCategory"]["anyOf"]
    assert offered["enum"] == [str(term) for term in data.ALL]
    assert Draft202012Validator(own).is_valid("shoe_size")
