"""What all models share: frozen values, no unknown keys, every fault told once with its place."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date

import pytest
from pydantic import ValidationError

from privpolicy.errors import Fault, ModelError, PolicyError, PrivpolicyError, RecordError
from privpolicy.model import (
    Activity,
    After,
    Clause,
    Consent,
    FrozenMap,
    Longest,
    Never,
    Period,
    Policy,
    Record,
)
from privpolicy.model.base import walk
from privpolicy.vocabulary import data, events, purposes
from privpolicy.vocabulary.enums import LegalBasis


def test_a_model_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Clause(id="1", text="x").text = "y"  # type: ignore[misc]


def test_a_fault_names_its_place_its_value_and_the_problem() -> None:
    with pytest.raises(RecordError) as refused:
        Record.model_validate({"data": ["name"], "consents": [{"purposes": ["newsletter"], "given": "soon"}]})
    (fault,) = refused.value.faults
    assert fault.where == "consents.0.given"
    assert fault.value == "soon"
    assert "expected a date" in fault.problem


def test_every_constructor_raises_the_librarys_own_error_with_all_faults() -> None:
    raw = {"purposes": [], "given": "soon", "explicitly": True}
    json = '{"purposes": [], "given": "soon", "explicitly": true}'
    ways: list[Callable[[], object]] = [
        lambda: Consent(**raw),  # type: ignore[arg-type]
        lambda: Consent.model_validate(raw),
        lambda: Consent.model_validate_json(json),
    ]
    for way in ways:
        with pytest.raises(RecordError) as refused:
            way()
        assert isinstance(refused.value, ModelError | ValueError)
        assert {fault.where for fault in refused.value.faults} >= {"given", "explicitly"}


def test_an_empty_set_that_must_not_be_empty_is_told_beside_the_other_faults() -> None:
    """All faults of one input are reported together."""
    with pytest.raises(RecordError) as refused:
        Consent.model_validate({"purposes": [], "given": "soon"})
    assert {fault.where for fault in refused.value.faults} == {"purposes", "given"}


def test_an_unknown_field_is_told_with_the_nearest_field_of_that_model() -> None:
    """A field of another model is no way out."""
    with pytest.raises(RecordError) as refused:
        Record.model_validate({"data": ["name"], "event": {}})
    (fault,) = refused.value.faults
    assert fault.problem == "there is no field 'event'"
    assert fault.help == "did you mean 'events'?"


def test_an_unknown_word_is_told_with_the_nearest_one_of_its_list() -> None:
    with pytest.raises(PolicyError, match=r"got 'contrct'\); did you mean 'contract'\?"):
        Policy.model_validate(
            {
                "id": "p",
                "controller": {"name": "P"},
                "prohibitions": [{"id": "never", "basis": "contrct"}],
            }
        )


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ({"kind": "aftr"}, "storage.kind: unknown kind 'aftr'; did you mean 'after'"),
        ({"kind": "zzz"}, "storage.kind: unknown kind 'zzz'; one of after, while, until"),
    ],
)
def test_an_unknown_kind_is_told_with_the_nearest_one(rule: object, told: str) -> None:
    activity = {"id": "a", "data": ["name"], "purposes": ["purchase"], "basis": None, "storage": rule}
    with pytest.raises(PolicyError, match=told):
        Policy.model_validate({"id": "p", "controller": {"name": "P"}, "activities": [activity]})


def test_a_rule_without_its_kind_is_told_what_it_lacks() -> None:
    never = {"id": "never", "when": {"fact": "age"}}
    with pytest.raises(PolicyError, match=r"prohibitions\.0\.when: has no 'kind'"):
        Policy.model_validate({"id": "p", "controller": {"name": "P"}, "prohibitions": [never]})


def test_an_unknown_field_deep_inside_is_told_with_its_place() -> None:
    with pytest.raises(RecordError, match="did you mean 'withdrawn'") as refused:
        Record.model_validate(
            {
                "data": ["name"],
                "consents": [{"purposes": ["newsletter"], "given": "2024-01-01", "withdrawnn": None}],
            }
        )
    assert refused.value.faults[0].where == "consents.0.withdrawnn"


def test_an_error_tells_one_fault_in_a_line_and_several_in_a_list() -> None:
    one = ModelError([Fault("a.b", "is wrong", 1, "do this")])
    assert str(one) == "a.b: is wrong; do this"
    several = ModelError([Fault("a", "is wrong"), Fault("", "is bad")])
    assert str(several) == "2 faults\n  - a: is wrong\n  - is bad"
    assert isinstance(several, PrivpolicyError)


def test_an_error_can_be_pickled_with_its_faults() -> None:
    error = RecordError([Fault("a", "is wrong", 1, "do this")])
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert type(again) is RecordError
    assert again.faults == error.faults


@pytest.mark.parametrize(
    "given", [{"name", "age"}, ["name", "age"], ("name", "age"), frozenset({"name", "age"})]
)
def test_a_set_field_takes_any_collection_and_keeps_a_frozenset(given: object) -> None:
    kept = Record.model_validate({"data": given}).data
    assert kept == {data.NAME, data.AGE}
    assert isinstance(kept, frozenset)


def test_a_string_is_no_set_of_keys() -> None:
    with pytest.raises(RecordError) as refused:
        Record.model_validate({"data": "name"})
    assert refused.value.faults[0].where == "data"


def test_json_gets_sets_in_order() -> None:
    dumped = Record(data={data.NAME, data.AGE, data.GENDER}).model_dump(mode="json")
    assert dumped["data"] == ["age", "gender", "name"]


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.__setitem__("a", 1),
        lambda m: m.__delitem__("a"),
        lambda m: m.update({"a": 1}),
        lambda m: m.setdefault("b", 1),
        lambda m: m.pop("a"),
        lambda m: m.popitem(),
        lambda m: m.clear(),
        lambda m: m.__ior__({"a": 1}),
    ],
)
def test_a_frozen_map_refuses_every_change(change: Callable[[FrozenMap[str, int]], object]) -> None:
    frozen = FrozenMap({"a": 0})
    with pytest.raises(TypeError, match="frozen"):
        change(frozen)
    assert frozen == {"a": 0}


def test_frozen_maps_hash_by_content_whatever_their_order_and_survive_a_pickle() -> None:
    one, other = FrozenMap({"a": 1, "b": 2}), FrozenMap({"b": 2, "a": 1})
    assert hash(one) == hash(other)
    assert one == other
    again = pickle.loads(pickle.dumps(one))  # noqa: S301 (our own bytes)
    assert type(again) is FrozenMap
    assert again == one


def test_a_copy_is_validated_like_any_other_value() -> None:
    consent = Consent(purposes={purposes.NEWSLETTER}, given=date(2024, 1, 2))
    assert consent.model_copy(update={"withdrawn": date(2024, 1, 2)}).withdrawn == date(2024, 1, 2)
    with pytest.raises(RecordError, match="withdrawn on 2024-01-01 lies before given on 2024-01-02"):
        consent.model_copy(update={"withdrawn": date(2024, 1, 1)})
    with pytest.raises(RecordError, match="there is no field 'withdrew'"):
        consent.model_copy(update={"withdrew": None})
    assert consent.withdrawn is None


def test_a_copy_without_changes_is_equal() -> None:
    consent = Consent(purposes={purposes.NEWSLETTER}, given=date(2024, 1, 2))
    assert consent.model_copy() == consent
    assert consent.model_copy(deep=True) == consent


def test_walking_a_value_finds_every_model_inside_it_itself_first() -> None:
    inner = After(event=events.PURCHASED, period=Period(years=1))
    activity = Activity(
        id="a",
        data={data.NAME},
        purposes={purposes.PURCHASE},
        basis=LegalBasis.CONTRACT,
        storage={data.NAME: Longest(of=[inner, Never()])},
    )
    found = list(walk(activity))
    assert found[0] is activity
    assert [type(part).__name__ for part in found] == ["Activity", "Longest", "After", "Period", "Never"]
