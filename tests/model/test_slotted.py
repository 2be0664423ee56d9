"""Slotted values: taken as they stand or read by pydantic, they are the same; and as frozen as any model."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

import pytest
from hypothesis import example, given, strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from privpolicy.errors import Fault, RecordError
from privpolicy.model import Consent, FrozenMap, Hold, Objection, Person, Record, Request, Restriction
from privpolicy.model.slotted import Slotted
from privpolicy.vocabulary import (
    HAPPENED,
    UNKNOWN,
    Term,
    data,
    events,
    facts,
    purposes,
    recipients,
    rights,
    states,
    subjects,
)
from privpolicy.vocabulary.enums import Action, Protection

DAY: Final = date(2024, 2, 29)
CONSENT: Final = Consent(purposes={purposes.NEWSLETTER}, given=DAY)


class Word(str):
    """A text of the caller's own kind."""

    __slots__ = ()


DAYS: Final = (date.min, date(2024, 2, 28), DAY, date(2024, 3, 1), date.max)
ODD_KEYS: Final = (
    events.PAID,
    purposes.NEWSLETTER,
    Word("age"),
    "",
    "\ud800",
    1,
    None,
    Action.KEEP,
    Protection.HASHED,
)
ODD: Final[tuple[object, ...]] = (
    None, True, UNKNOWN, HAPPENED, 0, 1, -1.5, float("inf"), 10**30, "unknown", "happened", "true", "SE",
    "2024-02-29", "2024-02-30", Word("unknown"), datetime(2024, 2, 29), b"x", (), [], {}, set(), frozenset(),  # noqa: DTZ001
)  # fmt: skip

days = st.sampled_from(DAYS)
odd_keys = st.sampled_from(ODD_KEYS)
odd = st.sampled_from((*DAYS, *ODD))


def keys(*terms: Term) -> st.SearchStrategy[Any]:
    """Terms of a kind, or their keys."""
    return st.sampled_from((*terms, *terms, *map(str, terms)))


def collected(of: st.SearchStrategy[Any], *, least: int = 0) -> st.SearchStrategy[Any]:
    """Keys in any kind of collection."""
    kinds = st.sampled_from((frozenset, frozenset, set, list, tuple))
    return st.builds(lambda kind, found: kind(found), kinds, st.lists(of, min_size=least, max_size=3))


def mapped(of: st.SearchStrategy[Any], to: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Keys to values in any kind of mapping."""
    kinds = st.sampled_from((dict, dict, FrozenMap, MappingProxyType))
    return st.builds(lambda kind, found: kind(found), kinds, st.dictionaries(of, to, max_size=3))


some_data = collected(keys(data.NAME, data.AGE, data.PERSONAL_DATA), least=1)
some_purposes = collected(keys(purposes.NEWSLETTER, purposes.ANALYTICS), least=1)
some_recipients = collected(keys(recipients.CARRIER, recipients.PARTNER), least=1)
yes_no = st.sampled_from((True, False, UNKNOWN))
ended = st.none() | days
happenings = days | st.sampled_from((None, HAPPENED, UNKNOWN, (DAY,), [DAY, date.max]))
known = days | st.sampled_from((True, 1, -1.5, UNKNOWN, "SE"))

# What each field takes, and what makes one that is right; ``None`` of a field that may be left out.
RIGHT: Final[Mapping[type[Slotted], Mapping[str, st.SearchStrategy[Any]]]] = {
    Consent: {
        "purposes": some_purposes,
        "given": days,
        "withdrawn": ended,
        "recipients": st.none() | some_recipients,
        "explicit": yes_no,
    },
    Objection: {"purposes": some_purposes, "received": days, "withdrawn": ended, "compelling_grounds": ended},
    Restriction: {"received": days, "ended": ended, "data": some_data, "instead_of_erasure": st.booleans()},
    Request: {
        "right": keys(rights.ERASURE, rights.ACCESS),
        "received": days,
        "data": some_data,
        "granted": st.none() | st.booleans(),
    },
    Hold: {"data": some_data, "begins": days, "ended": ended},
}
ENTRIES: Final = st.sampled_from(list(RIGHT))


@st.composite
def fields_of(draw: st.DrawFn, right: Mapping[str, Any]) -> dict[str, Any]:
    """Values for the fields of a class: all right, or some left out, misspelt or wrong."""
    chosen = {name: draw(values) for name, values in right.items() if draw(st.integers(0, 9))}
    wrong = draw(st.sampled_from((None, None, *right, "complet")))
    if wrong is not None:
        chosen[wrong] = draw(odd | collected(odd_keys) | mapped(odd_keys, odd))
    return chosen


@st.composite
def register(draw: st.DrawFn, kind: type[Slotted]) -> object:
    """A register: its entries, or what they would be made from."""
    raw = draw(st.lists(fields_of(RIGHT[kind]), max_size=2))
    return draw(st.sampled_from((list, tuple)))(
        one if draw(st.booleans()) else _made(kind, one) for one in raw
    )


def _made(kind: type[Slotted], given: dict[str, Any]) -> object:
    try:
        return kind(**given)
    except RecordError:
        return given


PERSON: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    "subjects": st.none() | collected(keys(subjects.CUSTOMER, subjects.CHILD), least=1),
    "events": mapped(keys(events.PAID, events.ACCOUNT_OPENED, events.ACCOUNT_CLOSED), happenings),
    "states": mapped(keys(states.MEMBER, states.ACCOUNT_OPEN), yes_no),
    "facts": mapped(keys(facts.AGE, facts.NECESSARY), known),
    "consents": register(Consent),
    "objections": register(Objection),
    "restrictions": register(Restriction),
    "requests": register(Request),
    "holds": register(Hold),
    "complete": st.booleans(),
}
PROTECTED: Final = st.sampled_from(list(Protection))
RECORD: Final = {
    **PERSON,
    "data": some_data | collected(odd_keys),
    "protection": mapped(PROTECTED, yes_no) | collected(PROTECTED),
}


def told(faults: tuple[Fault, ...]) -> list[tuple[str, str, str]]:
    return [(fault.where, fault.problem, fault.help) for fault in faults]


def shape(value: object) -> object:
    """A value with the types of all its parts; a term counts as its key."""
    if isinstance(value, Slotted):
        return type(value), [shape(getattr(value, one.name)) for one in fields(value)]  # type: ignore[arg-type]
    if isinstance(value, dict):
        return type(value), {shape(key): shape(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return type(value), {shape(one) for one in value}
    if isinstance(value, tuple):
        return type(value), tuple(shape(one) for one in value)
    return (str, str(value)) if isinstance(value, Term) else (type(value), value)


def result(make: Callable[[], object]) -> object:
    try:
        made = make()
    except RecordError as error:
        return told(error.faults)
    return shape(made), hash(made)


def both_ways(kind: type[Slotted], given: dict[str, Any]) -> None:
    assert result(lambda: kind(**given)) == result(lambda: kind.model_validate(given))


@given(ENTRIES.flatmap(lambda kind: st.tuples(st.just(kind), fields_of(RIGHT[kind]))))
def test_an_entry_from_keywords_is_the_one_that_pydantic_reads_or_has_the_same_faults(
    drawn: tuple[type[Slotted], dict[str, Any]],
) -> None:
    both_ways(*drawn)


@given(fields_of(RECORD))
@example({"data": {data.NAME}, "events": {events.ACCOUNT_OPENED: DAY, events.ACCOUNT_CLOSED: date.min}})
@example({"data": {data.NAME}, "consents": [CONSENT, CONSENT.model_copy(update={"explicit": True})]})
@example({"data": {data.NAME}, "protection": {Protection.HASHED}})
@example({"data": {data.NAME}, "protection": [{}]})
def test_a_record_from_keywords_is_the_one_that_pydantic_reads_or_has_the_same_faults(
    given: dict[str, Any],
) -> None:
    both_ways(Record, given)
    both_ways(Person, {name: value for name, value in given.items() if name not in {"data", "protection"}})


# As frozen as any other model, and as easy to carry about.


def test_what_is_right_is_taken_as_it_stands() -> None:
    given = frozenset({purposes.NEWSLETTER})
    consent = Consent(purposes=given, given=DAY)
    assert consent.purposes is given
    assert Record(data={data.NAME}, consents=[consent]).consents == (consent,)


def test_a_field_can_be_neither_set_nor_deleted_nor_added() -> None:
    consent = Consent(purposes={purposes.NEWSLETTER}, given=DAY)
    changes: list[Callable[[], None]] = [
        lambda: setattr(consent, "given", date.min),
        lambda: delattr(consent, "given"),
        lambda: setattr(consent, "note", "x"),
    ]
    for change in changes:
        with pytest.raises(AttributeError, match="a Consent is frozen"):
            change()
    assert consent.given == DAY


def test_a_value_that_contradicts_itself_is_as_frozen_as_any_other() -> None:
    hold = object.__new__(Hold)
    with pytest.raises(RecordError, match="ended on 2024-02-28 lies before begins"):
        hold.__init__(data={data.NAME}, begins=DAY, ended=date(2024, 2, 28))  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        hold.ended = None  # type: ignore[misc]


def test_fields_are_given_by_name_only() -> None:
    with pytest.raises(TypeError, match="positional"):
        Consent({purposes.NEWSLETTER}, DAY)  # type: ignore[call-arg]


def test_a_copy_is_the_value_itself_and_a_pickle_leaves_the_words_of_terms_behind() -> None:
    record = Record(data={data.NAME}, events={events.PAID: DAY}, consents=[CONSENT])
    assert copy.copy(record) is copy.deepcopy(record) is record
    pickled = pickle.dumps(record)
    again = pickle.loads(pickled)  # noqa: S301 (our own bytes)
    assert again == record
    assert hash(again) == hash(record)
    assert {type(key) for key in (*again.data, *again.events, *again.consents[0].purposes)} == {str}
    assert data.NAME.sv.label.encode() not in pickled


def test_what_was_learnt_about_a_record_is_no_part_of_it() -> None:
    record, other = Record(data={data.NAME}), Record(data={data.NAME})
    Person.known_to.__set__(record, "something")
    assert record == other
    assert hash(record) == hash(other)
    assert repr(record) == repr(other)
    assert pickle.loads(pickle.dumps(record)).known_to is None  # noqa: S301 (our own bytes)
    assert record.model_copy().known_to is None


def test_a_person_and_a_record_are_different_however_alike() -> None:
    assert Person(complete=True) != Record(data=set(), complete=True)
    assert Consent(purposes={purposes.NEWSLETTER}, given=DAY) != DAY


class Kept(BaseModel):
    record: Record


def test_a_record_is_a_field_of_any_pydantic_model() -> None:
    kept = Kept.model_validate({"record": {"data": ["name"], "consents": [CONSENT.model_dump()]}})
    assert kept.record == Record(data={data.NAME}, consents=[CONSENT])
    assert Kept.model_validate_json(kept.model_dump_json()) == kept
    assert Kept(record=kept.record).record is kept.record
    with pytest.raises(ValidationError, match=r"record\.dat"):
        Kept.model_validate({"record": {"dat": ["name"]}})
    assert TypeAdapter(list[Record]).validate_python([{"data": ["name"]}]) == [Record(data={data.NAME})]


def test_a_json_schema_has_all_fields_and_no_others() -> None:
    schema = TypeAdapter(Consent).json_schema()
    assert Consent.model_json_schema() == schema
    assert list(schema["properties"]) == ["purposes", "given", "withdrawn", "recipients", "explicit"]
    assert schema["required"] == ["purposes", "given"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["purposes"]["minItems"] == 1
