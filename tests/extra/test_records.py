"""Records from a JSON file: its forms, and that what is wrong is told with its place, all at once."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from privpolicy.errors import ModelError, RecordError
from privpolicy.extra.records import load_records
from privpolicy.extra.schema import records_schema
from privpolicy.model import Objection, Policy, Record
from privpolicy.policies import M_NU
from privpolicy.vocabulary import UNKNOWN, Protection, data, events, purposes, subjects

SCHEMA = Draft202012Validator(records_schema())
VISIT = {"data": ["ip_address"], "subjects": ["visitor"], "events": {"last_activity": "2021-03-15"}}
VISITED = Record(
    data={data.IP_ADDRESS},
    subjects={subjects.VISITOR},
    events={events.LAST_ACTIVITY: date(2021, 3, 15)},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "records.json"


def load(content: object, file: Path, policy: Policy = M_NU) -> dict[str, Record] | list[Record]:
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return load_records(policy, str(file))


def faults(content: object, file: Path) -> list[str]:
    with pytest.raises(RecordError) as refused:
        load(content, file)
    return [str(fault).replace(str(file), "FILE") for fault in refused.value.faults]


# --- Forms ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param([VISIT, VISIT], [VISITED, VISITED], id="a list"),
        pytest.param({"visit-1": VISIT}, {"visit-1": VISITED}, id="by key"),
        pytest.param(VISIT, [VISITED], id="one record"),
        pytest.param({"records": [VISIT]}, [VISITED], id="a list with nothing shared"),
        pytest.param({"records": {"visit-1": VISIT}}, {"visit-1": VISITED}, id="by key with nothing shared"),
        pytest.param({"$schema": "records.schema.json", "visit-1": VISIT}, {"visit-1": VISITED}, id="schema"),
        pytest.param([], [], id="an empty list"),
        pytest.param({}, [], id="an empty object"),
    ],
)
def test_a_file_holds_records_in_a_row_by_key_or_one(
    content: dict[str, object], expected: object, file: Path
) -> None:
    assert load(content, file) == expected
    assert SCHEMA.is_valid(content)


def test_a_shared_person_is_part_of_every_record(file: Path) -> None:
    person = {"subjects": ["visitor"], "events": {"last_activity": "2021-03-15"}, "complete": True}
    own = {
        "data": ["ip_address"],
        "events": {"purchased": "2021-01-01"},
        "objections": [{"purposes": ["newsletter"], "received": "2021-02-01"}],
        "protection": ["hashed"],
    }
    content = {"person": person, "records": {"one": {"data": ["cookie_id"]}, "two": own}}
    assert load(content, file) == {
        "one": Record(
            data={data.COOKIE_ID},
            subjects={subjects.VISITOR},
            events={events.LAST_ACTIVITY: date(2021, 3, 15)},
            complete=True,
        ),
        "two": Record(
            data={data.IP_ADDRESS},
            subjects={subjects.VISITOR},
            events={events.LAST_ACTIVITY: date(2021, 3, 15), events.PURCHASED: date(2021, 1, 1)},
            objections=[Objection(purposes={purposes.NEWSLETTER}, received=date(2021, 2, 1))],
            protection={Protection.HASHED},
            complete=True,
        ),
    }
    assert SCHEMA.is_valid(content)


def test_a_record_says_for_itself_that_it_is_not_complete(file: Path) -> None:
    content = {"person": {"complete": True}, "records": [{"data": ["name"], "complete": False}]}
    (record,) = load(content, file)
    assert isinstance(record, Record)
    assert record.complete is False
    assert record.protected(Protection.HASHED) is UNKNOWN


def test_what_is_null_is_unknown_and_what_is_left_out_is_shared(file: Path) -> None:
    person = {"objections": [{"purposes": ["newsletter"], "received": "2021-02-01"}]}
    content = {"person": person, "records": [{"data": ["name"], "consents": None, "objections": None}]}
    (record,) = load(content, file)
    assert isinstance(record, Record)
    assert record.consents is None
    assert record.objections is not None
    assert len(record.objections) == 1


@pytest.mark.parametrize("name", ["customer", "leaving", "night", "mymuse-customer"])
def test_a_sample_of_the_documentation_is_what_the_schema_says(name: str) -> None:
    sample = Path(__file__).parents[2] / "docs" / "samples" / f"{name}.json"
    SCHEMA.validate(json.loads(sample.read_text(encoding="utf-8")))


# --- Faults -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(
            {"customer-17": {**VISIT, "events": {"last_activity": "2021-02-30"}}},
            "records.customer-17.events.last_activity: ",
            id="no such day",
        ),
        pytest.param(
            {"customer-17": {**VISIT, "events": {"last_activty": "2021-02-20"}}},
            "records.customer-17.events: unknown event 'last_activty'; did you mean 'last_activity'?",
            id="an unknown key",
        ),
        pytest.param(
            [VISIT, {**VISIT, "evnts": {}}],
            "records.1.evnts: there is no field 'evnts'; did you mean 'events'?",
            id="an unknown field",
        ),
        pytest.param([{"subjects": ["visitor"]}], "records.0.data: is required", id="no data"),
        pytest.param({"data": VISIT}, "records.0.data: expected a list", id="a key spelt like a field"),
        pytest.param([7], "records.0: expected a record, got int; write", id="no record"),
        pytest.param(
            {"evnts": {"data": 1}, "dta": ["name"]},
            "records.dta: expected a record, got list; did you mean 'data'?",
            id="a slip in the only field",
        ),
        pytest.param(
            7, "records: expected records, got int; write a list of records", id="neither list nor object"
        ),
        pytest.param({"records": None}, "records: expected records, got NoneType", id="records of nothing"),
        pytest.param({"person": {}}, "records: is required; write", id="a person without records"),
        pytest.param(
            {"persn": {}, "records": []},
            "persn: there is no field 'persn' beside 'person' and 'records'; did you mean 'person'?",
            id="a slip beside the records",
        ),
        pytest.param(
            {"person": {"subjects": ["customr"]}, "records": [VISIT, VISIT]},
            "person.subjects: unknown data subject 'customr'; did you mean 'customer'?",
            id="an unknown key of the person",
        ),
        pytest.param(
            {"person": {"events": {"last_activity": "2020-01-01"}}, "records": {"a": VISIT}},
            "records.a.events.last_activity: is 2020-01-01 for the person and 2021-03-15 for the record",
            id="two days of one event",
        ),
        pytest.param(
            '{"a": {\n  "data" ["name"]}}',
            "FILE:2:10: records: not well-formed JSON: expecting ':' delimiter; correct the file",
            id="no JSON",
        ),
        pytest.param(
            '{"a": {}, "a": {}}', "the key 'a' stands twice in one object; correct the file", id="a key twice"
        ),
        pytest.param("[NaN]", "NaN is no number", id="no number"),
        pytest.param("[" * 100_000, "not well-formed JSON", id="too deep"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_the_way_out(content: object, told: str, file: Path) -> None:
    found = faults(content, file)
    assert [one for one in found if told in one], found


def test_all_faults_of_a_file_are_told_at_once(file: Path) -> None:
    content = {
        "person": {"events": {"account_opened": "2020"}},
        "records": {
            "a": {"data": ["nme"]},
            "b": {"data": ["name"], "states": {"member": "maybe"}},
            "c": {"data": ["name"]},
            "d": {"data": ["name"], "consents": [{"given": "2020-01-01"}]},
        },
    }
    places = [one.split(": ")[0] for one in faults(content, file)]
    assert places == [
        "person.events.account_opened",
        "records.a.data",
        "records.b.states.member",
        "records.d.consents.0.purposes",
    ]


def test_a_fault_of_the_person_is_told_once_and_not_for_each_record(file: Path) -> None:
    content = {"person": {"facts": {"agee": 17}}, "records": [VISIT] * 5}
    assert len(faults(content, file)) == 1


def test_a_file_that_is_not_there_is_told_where_it_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"record: cannot read '.*none\.json': No such file"):
        load_records(M_NU, str(tmp_path / "none.json"), "record")


def test_a_file_in_another_encoding_is_refused(file: Path) -> None:
    file.write_bytes('[{"data": ["kön"]}]'.encode("latin-1"))
    with pytest.raises(RecordError, match=r"not well-formed JSON: .*utf-8"):
        load_records(M_NU, str(file))


def test_a_file_with_a_byte_order_mark_is_read(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps([VISIT]).encode())
    assert load_records(M_NU, str(file)) == [VISITED]


def test_a_key_of_the_policy_s_own_is_known(file: Path) -> None:
    own = {"consents": [{"purposes": ["newsletter"], "given": "2020-01-01", "recipients": ["facebook"]}]}
    (record,) = load([{**VISIT, **own}], file)
    assert isinstance(record, Record)
    assert record.consents is not None
    assert record.consents[0].recipients == {"facebook"}
