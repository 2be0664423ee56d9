"""Terms: frozen keys with words, their JSON form, and what is refused of either."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from privpolicy.errors import ModelError, PolicyError
from privpolicy.model.terms import term_from, term_to_dict
from privpolicy.vocabulary import data, facts, states
from privpolicy.vocabulary.enums import FactType, Mark
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, State, Term, Words
from privpolicy.vocabulary.tree import BUILT_IN

SV = Words(label="Sömnvanor", definition="Hur någon sover.", phrase="sömnvanor")
EN = Words(label="Sleep habits", definition="How somebody sleeps.", phrase="sleep habits")
SLEEP = DataCategory(
    "sleep_habits", sv=SV, en=EN, broader="health_data", marks=frozenset({Mark.SPECIAL}), dpv="pd:X"
)


def test_a_term_is_its_key() -> None:
    assert data.IP_ADDRESS == "ip_address"
    assert {data.IP_ADDRESS: 1}["ip_address"] == 1  # type: ignore[index]
    assert repr(data.IP_ADDRESS) == "DataCategory('ip_address')"


@pytest.mark.parametrize("key", ["", "Name", "9lives", "e-mail", "a b", "å", "_a", "name\n", "a.b"])
def test_a_key_is_lower_snake_case(key: str) -> None:
    with pytest.raises(ModelError, match="lower snake case") as refused:
        Purpose(key, sv=SV, en=EN)
    assert refused.value.faults[0].value == key


def test_a_term_is_frozen() -> None:
    with pytest.raises(AttributeError, match="cannot set 'broader' of 'ip_address'"):
        data.IP_ADDRESS.broader = "name"
    with pytest.raises(AttributeError, match="cannot delete 'sv' of 'ip_address'"):
        del data.IP_ADDRESS.sv
    assert data.IP_ADDRESS.broader == data.DEVICE_DATA


@pytest.mark.parametrize("term", [SLEEP, data.IP_ADDRESS, states.ACCOUNT_OPEN, facts.AGE])
def test_a_term_survives_a_pickle_and_a_copy_whole(term: Term) -> None:
    again = pickle.loads(pickle.dumps(term))  # noqa: S301 (our own bytes)
    assert type(again) is type(term)
    assert term_to_dict(again) == term_to_dict(term)
    assert copy.copy(term) is term
    assert copy.deepcopy(term) is term


@pytest.mark.parametrize("term", [term for terms in BUILT_IN.values() for term in terms[:3]], ids=repr)
def test_a_term_goes_to_json_and_back_whole(term: Term) -> None:
    again = term_from(json.loads(json.dumps(term_to_dict(term))))
    assert type(again) is type(term)
    assert term_to_dict(again) == term_to_dict(term)


def test_the_json_of_a_term_leaves_out_what_is_empty() -> None:
    assert term_to_dict(Purpose("sleep", sv=SV, en=EN)).keys() == {"kind", "key", "sv", "en"}
    written = term_to_dict(SLEEP)
    assert written["kind"] == "data_category"
    assert written["marks"] == ["special"]
    assert written["sv"] == {"label": "Sömnvanor", "definition": "Hur någon sover.", "phrase": "sömnvanor"}


def test_marks_and_the_kind_of_a_fact_come_back_as_what_they_are() -> None:
    again = term_from(term_to_dict(SLEEP))
    assert isinstance(again, DataCategory)
    assert again.marks == {Mark.SPECIAL}
    fact = term_from(term_to_dict(facts.AGE))
    assert isinstance(fact, Fact)
    assert fact.value is FactType.NUMBER
    state = term_from(term_to_dict(states.ACCOUNT_OPEN))
    assert isinstance(state, State)
    assert (state.started_by, state.ended_by) == ("account_opened", "account_closed")


def test_a_term_that_is_one_stays_the_same() -> None:
    assert term_from(SLEEP) is SLEEP


def test_an_unknown_kind_is_told_with_the_nearest_one() -> None:
    with pytest.raises(
        PolicyError, match="unknown kind of term 'data_categry'; did you mean 'data_category'"
    ):
        term_from({"kind": "data_categry", "key": "x", "sv": {}, "en": {}})
    with pytest.raises(PolicyError, match="one of data_category, purpose"):
        term_from({"key": "x"})


def test_unknown_fields_and_missing_ones_are_told_at_once() -> None:
    with pytest.raises(PolicyError) as refused:
        term_from({"kind": "event", "broadr": "y", "marks": ["special"]})
    assert {fault.where for fault in refused.value.faults} == {"broadr", "marks", "key", "sv", "en"}
    assert "did you mean 'broader'?" in str(refused.value)


@pytest.mark.parametrize("value", ["sleep_habits", 5, None, ["key"]])
def test_what_is_no_mapping_is_no_term(value: object) -> None:
    with pytest.raises(PolicyError, match="expected a term"):
        term_from(value)


def test_words_without_a_label_are_refused_with_the_language() -> None:
    with pytest.raises(PolicyError) as refused:
        term_from(
            {"kind": "event", "key": "x", "sv": {"label": "x"}, "en": {"label": "x", "definition": "y"}}
        )
    assert [fault.where for fault in refused.value.faults] == ["sv"]


@pytest.mark.parametrize(
    ("kind", "field", "value"), [("data_category", "marks", ["secret"]), ("fact", "value", "colour")]
)
def test_an_unknown_mark_and_an_unknown_kind_of_fact_are_the_librarys_own_error(
    kind: str, field: str, value: object
) -> None:
    words = {"label": "x", "definition": "y"}
    with pytest.raises(PolicyError):
        term_from({"kind": kind, "key": "x", "sv": words, "en": words, field: value})


def test_a_bad_key_in_json_is_the_librarys_own_error() -> None:
    words = {"label": "x", "definition": "y"}
    with pytest.raises(ModelError, match="lower snake case"):
        term_from({"kind": "event", "key": "Not A Key", "sv": words, "en": words})


@pytest.mark.parametrize("kind", [Event, Purpose])
def test_the_kind_of_a_term_is_its_class_and_comes_back_from_json(kind: type[Term]) -> None:
    assert type(term_from(term_to_dict(kind("sleep", sv=SV, en=EN)))) is kind
