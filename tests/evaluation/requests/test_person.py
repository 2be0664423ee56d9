"""Records of one person: what is hers alone is the same in all of them."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import RecordError
from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.requests.person import contradictions
from privpolicy.model import Consent, Objection, Person, Record
from privpolicy.vocabulary import HAPPENED, UNKNOWN, data, events, facts, purposes, states
from tests.evaluation.requests.desk import ACCESS, SHOP, ask, customer
from tests.evaluation.shop import record

CLOSED = events.ACCOUNT_CLOSED
SAID = date(2024, 1, 1)


def places(*records: Record) -> list[str]:
    return [
        fault.where for fault in contradictions(index_of(SHOP), dict(enumerate(records)), date(2024, 6, 1))
    ]


def closed(on: object) -> Record:
    return Record(data={data.NAME}, events={CLOSED: on})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (SAID, SAID, True),
        (SAID, date(2024, 1, 2), False),
        (SAID, None, False),
        (None, SAID, False),
        (None, HAPPENED, False),
        (HAPPENED, None, False),
        (HAPPENED, SAID, True),
        (SAID, HAPPENED, True),
        (UNKNOWN, SAID, True),
        (None, UNKNOWN, True),
    ],
)
def test_an_event_of_the_person_has_one_day(one: object, other: object, fits: bool) -> None:
    assert places(closed(one), closed(other)) == ([] if fits else [f"records.1.events.{CLOSED}"])


def test_each_value_that_differs_from_the_first_is_told_once() -> None:
    days = [closed(SAID), closed(UNKNOWN), closed(date(2024, 1, 2)), closed(SAID), closed(None)]
    assert places(*days) == [f"records.2.events.{CLOSED}", f"records.4.events.{CLOSED}"]


def test_what_is_a_records_own_may_differ() -> None:
    bought = [record(events={events.PURCHASED: day}) for day in (SAID, date(2024, 2, 1))]
    assert places(*bought) == []


@pytest.mark.parametrize(
    ("first", "second", "where"),
    [
        (
            Record(data={data.NAME}, states={states.ACCOUNT_OPEN: True}),
            Record(data={data.NAME}, states={states.ACCOUNT_OPEN: False}),
            "states.account_open",
        ),
        (
            Record(data={data.NAME}, facts={facts.AGE: 17}),
            Record(data={data.NAME}, facts={facts.AGE: 18}),
            "facts.age",
        ),
        (
            Record(data={data.NAME}, consents=[Consent(purposes={purposes.MARKETING}, given=SAID)]),
            Record(data={data.NAME}, consents=[]),
            "consents",
        ),
        (
            Record(data={data.NAME}, objections=[Objection(purposes={purposes.MARKETING}, received=SAID)]),
            Record(data={data.NAME}, objections=[]),
            "objections",
        ),
    ],
)
def test_states_facts_and_registers_of_the_person_agree(first: Record, second: Record, where: str) -> None:
    assert places(first, second) == [f"records.1.{where}"]


def test_what_one_record_leaves_out_contradicts_nothing() -> None:
    assert places(closed(SAID), Record(data={data.NAME})) == []


def test_records_of_two_persons_are_no_request_of_one() -> None:
    other = customer(happened={events.ACCOUNT_OPENED: date(2020, 1, 1)})
    with pytest.raises(RecordError) as wrong:
        ask(SHOP, ACCESS, {"ada": customer(), "bo": other})
    (fault,) = wrong.value.faults
    assert fault.where == "records.bo.events.account_opened"
    assert fault.problem == "is 2020-01-01, but 2021-01-01 in records.ada"
    assert "use a Person" in fault.help


def test_records_made_from_one_person_never_contradict_each_other() -> None:
    ada = Person(events={events.ACCOUNT_OPENED: SAID}, consents=[], complete=True)
    assert places(ada.record(data={data.NAME}), ada.record(data={data.IP_ADDRESS})) == []


def test_an_account_is_not_open_in_one_record_and_closed_in_another() -> None:
    opened = Record(data={data.NAME}, states={states.ACCOUNT_OPEN: True})
    ended = Record(data={data.NAME}, events={events.ACCOUNT_OPENED: date(2020, 1, 1), CLOSED: SAID})
    (fault,) = contradictions(index_of(SHOP), {"ada": opened, "old": ended}, date(2024, 6, 1))
    assert fault.where == "records.old.states.account_open"
    assert fault.problem == "is no on 2024-06-01, but yes in records.ada"
    assert contradictions(index_of(SHOP), {"ada": opened, "old": ended}, SAID) == []


def test_a_complete_record_of_an_old_visit_does_not_contradict_the_account() -> None:
    visit = Record(data={data.IP_ADDRESS}, events={events.LAST_ACTIVITY: date(2019, 1, 1)}, complete=True)
    assert places(Record(data={data.NAME}, states={states.ACCOUNT_OPEN: True}), visit) == []
