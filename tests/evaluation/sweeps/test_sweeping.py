"""The trees of a sweep say of every row what the library says of the record that the row is."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, reject

from privpolicy import Activity, Disposition, LegalBasis, Policy, Record
from privpolicy.errors import DateError, QuestionError
from privpolicy.evaluation.sweeps import (
    Column,
    Columns,
    ConsentColumns,
    HoldColumns,
    RowAnswer,
    Words,
    swept,
)
from privpolicy.evaluation.sweeps.sweeping import CONTRADICTORY, UNREADABLE
from privpolicy.evaluation.sweeps.tree import follow
from privpolicy.model import After, Controller, Longest, Period
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import data, events, facts, purposes, states, subjects
from tests.evaluation.sweeps.tables import Row, Table, expected, tables

ON = date(2024, 3, 16)
VISITS = Columns(
    shared=Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, complete=True),
    events={events.LAST_ACTIVITY: "last_seen"},
)


def answer(policy: Policy, columns: Columns, row: Row, on: date = ON) -> RowAnswer:
    return RowAnswer(*(follow(tree, row) for tree in swept(policy, columns, on).trees))


@given(tables())
def test_a_row_is_answered_as_its_record_is(table: Table) -> None:
    policy, columns, on, law, rows = table
    try:
        trees = swept(policy, columns, on, law).trees
    except QuestionError:  # one rule depends on too many columns
        reject()
    for row in rows:
        assert RowAnswer(*(follow(tree, row) for tree in trees)) == expected(table, row), row


@pytest.mark.parametrize(
    ("last_seen", "disposition", "codes"),
    [
        (None, Disposition.REVIEW, "event_unknown"),
        (date(1, 1, 2), Disposition.ERASE, "storage_ended"),
        (date(2021, 3, 15), Disposition.ERASE, "storage_ended"),
        (date(2021, 3, 16), Disposition.KEEP, "activity"),
        (ON, Disposition.KEEP, "activity"),
        (date(2024, 3, 17), Disposition.REVIEW, "state_not_lasting"),
        (date(9999, 12, 31), Disposition.REVIEW, "state_not_lasting"),
    ],
)
def test_a_visit_is_erased_the_day_after_its_last(
    last_seen: date | None, disposition: Disposition, codes: str
) -> None:
    assert answer(M_NU, VISITS, {"last_seen": last_seen})[:2] == (disposition.value, codes)


def test_dates_that_cannot_be_are_for_review_even_where_no_rule_reads_them() -> None:
    columns = Columns(
        shared=Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, complete=True),
        events={
            events.LAST_ACTIVITY: "last_seen",
            events.ACCOUNT_OPENED: Column("opened", null=None),
            events.ACCOUNT_CLOSED: Column("closed", null=None),
        },
        consents=[
            ConsentColumns(
                purposes={purposes.NEWSLETTER},
                given=Column("given", null=None),
                withdrawn=Column("withdrawn", null=None),
            )
        ],
    )
    day, before = date(2024, 1, 2), date(2024, 1, 1)
    fine = {"last_seen": day, "opened": before, "closed": None, "given": before, "withdrawn": day}
    assert answer(M_NU, columns, fine).disposition == Disposition.KEEP
    assert answer(M_NU, columns, {**fine, "opened": day, "closed": before}) == CONTRADICTORY
    assert answer(M_NU, columns, {**fine, "given": day, "withdrawn": before}) == CONTRADICTORY


def test_a_data_category_that_is_not_mapped_is_for_review() -> None:
    columns = Columns(
        shared=Record(data=set(), subjects={subjects.VISITOR}, complete=True),
        data=Words("what", {"ip": data.IP_ADDRESS}),
        events={events.LAST_ACTIVITY: "last_seen"},
    )
    assert answer(M_NU, columns, {"what": "ip", "last_seen": ON}).disposition == Disposition.KEEP
    assert answer(M_NU, columns, {"what": "shoe", "last_seen": ON}) == UNREADABLE
    assert answer(M_NU, columns, {"what": None, "last_seen": ON}) == UNREADABLE


def test_an_unmapped_event_is_unknown_and_in_a_complete_record_has_not_happened() -> None:
    for complete, code in ((False, "state_unknown"), (True, "state_not_lasting")):
        shared = Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, complete=complete)
        assert code in answer(M_NU, Columns(shared=shared), {}).codes


def test_a_day_outside_the_policy_is_refused_as_by_a_plan() -> None:
    with pytest.raises(QuestionError, match="was not in force"):
        swept(MYMUSE_SE, VISITS, ON)
    with pytest.raises(DateError, match="got a datetime"):
        swept(M_NU, VISITS, datetime(2024, 3, 16))  # noqa: DTZ001 (what is refused)


def test_every_fault_of_the_columns_is_told_at_once() -> None:
    columns = Columns(
        shared=Record(data={data.IP_ADDRESS, data.NAME}, states={states.ACCOUNT_OPEN: True}, complete=True),
        subjects=Words("kind", {"guest": {"gest_customer"}}),
        events={"last_activty": "seen", events.PURCHASED: Column("seen", zone="UTC", null=False)},  # type: ignore[dict-item]
        states={states.ACCOUNT_OPEN: "open"},
        facts={facts.AGE: Column("age", null=False)},
        consents=[
            ConsentColumns(purposes={purposes.NEWSLETTER}, given="given"),
            ConsentColumns(purposes={purposes.NEWSLETTER}, given=Column("again", null=None)),
        ],
        holds=[HoldColumns(data={"everything"}, begins=Column("held", null=None))],  # type: ignore[arg-type]
    )
    with pytest.raises(QuestionError) as caught:
        swept(M_NU, columns, ON)
    told = [str(fault) for fault in caught.value.faults]
    for expected_fault in (
        "columns.shared.data: expected one data category for all rows, got 2",
        "columns.subjects.guest: unknown data subject 'gest_customer'; did you mean 'guest_customer'?",
        "columns.events: unknown event 'last_activty'; did you mean 'last_activity'?",
        "columns.events.purchased.null: expected UNKNOWN or None (has not happened), got False",
        "columns.events.purchased: the column 'seen' has another zone or type elsewhere",
        "columns.states.account_open: is both shared and a column; leave one of them out",
        "columns.facts.age.null: expected UNKNOWN, got False",
        "columns.consents.0.given.null: a null in 'given' is unknown, and a complete record has no unknown",
        "columns.consents.1: a second consent to the same purposes and recipients",
        "columns.holds.0.data: unknown data category 'everything'",
    ):
        assert any(one.startswith(expected_fault) for one in told), (expected_fault, told)


def test_a_rule_that_depends_on_too_many_columns_is_refused_with_their_names() -> None:
    known = [events.PURCHASED, events.DELIVERED, events.PAID, events.ACCOUNT_OPENED, events.LAST_LOGIN]
    rule = Longest(
        of=[
            After(event=event, period=Period(years=years))
            for event in (*known, events.LAST_ACTIVITY, events.UNSUBSCRIBED)
            for years in (1, 2, 3)
        ]
    )
    policy = Policy(
        id="wide",
        controller=Controller(name="Wide"),
        activities=[
            Activity(
                id="all",
                data={data.NAME},
                purposes={purposes.STATISTICS},
                basis=LegalBasis.CONTRACT,
                storage=rule,
            )
        ],
    )
    mapped = {event: str(event) for event in (*known, events.LAST_ACTIVITY, events.UNSUBSCRIBED)}
    with pytest.raises(QuestionError, match="over 10,000 cases: account_opened, delivered, last_activity"):
        swept(policy, Columns(shared=Record(data={data.NAME}), events=mapped), ON)
