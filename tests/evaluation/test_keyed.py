"""Records by the shop's own keys, and the faults of all of them told together."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from privpolicy.errors import ModelError, QuestionError, RecordError, UnknownTermError
from privpolicy.evaluation.keyed import each, keyed
from privpolicy.evaluation.planning import plan
from privpolicy.model import Record
from privpolicy.vocabulary import data, events, states
from tests.evaluation.shop import ON, activity, policy, record

ONE, TWO = record(data.NAME), record(data.IP_ADDRESS)


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        ([ONE, TWO], [0, 1]),
        ((one for one in (ONE, TWO)), [0, 1]),
        ({"a": ONE, "b": TWO}, ["a", "b"]),
        ({17: ONE, 4: TWO}, [17, 4]),
        ([], []),
    ],
    ids=["a list", "a generator", "by name", "by number", "none"],
)
def test_records_are_known_by_their_keys_or_else_by_their_places(given: Any, keys: list[Any]) -> None:
    assert list(keyed(given)) == keys


@pytest.mark.parametrize("given", [ONE, "ada", None, 7])
def test_what_is_no_collection_of_records_is_refused(given: Any) -> None:
    with pytest.raises(QuestionError, match=r"records: expected records, got .*; pass a list"):
        keyed(given)


def test_everything_that_is_no_record_is_told_at_once() -> None:
    with pytest.raises(QuestionError) as wrong:
        keyed({"a": ONE, "b": "ada", "c": None})  # type: ignore[arg-type]
    assert [fault.where for fault in wrong.value.faults] == ["records.b", "records.c"]


def test_a_key_goes_to_json_as_it_is() -> None:
    with pytest.raises(QuestionError, match=r"not by a UUID; write str\(key\)"):
        keyed({UUID(int=1): ONE})  # type: ignore[arg-type]


def test_each_tells_the_faults_of_every_record_under_its_key() -> None:
    def refuse(key: str | int, one: Record) -> None:
        if one is ONE:
            raise RecordError(f"fault of {key}")

    with pytest.raises(RecordError) as wrong:
        each({"a": ONE, "b": TWO, "c": ONE}, refuse)
    assert [(fault.where, fault.problem) for fault in wrong.value.faults] == [
        ("records.a", "fault of a"),
        ("records.c", "fault of c"),
    ]


def test_a_plan_tells_every_fault_of_every_record() -> None:
    unknown = Record(data={"naem", "emial"}, events={"purchsed": ON})  # type: ignore[arg-type, dict-item]
    closed = {events.ACCOUNT_OPENED: date(2020, 1, 1), events.ACCOUNT_CLOSED: date(2021, 1, 1)}
    contradictory = record(events=closed, states={states.ACCOUNT_OPEN: True, "opne": True})  # type: ignore[dict-item]
    with pytest.raises(RecordError) as wrong:
        plan(policy(activity()), {"a": unknown, "b": ONE, "c": contradictory}, on=ON)
    assert not isinstance(wrong.value, UnknownTermError)
    assert isinstance(wrong.value, ModelError)
    assert [fault.where for fault in wrong.value.faults] == [
        "records.a.data",
        "records.a.data",
        "records.a.events",
        "records.c.states",
        "records.c.states.account_open",
    ]
