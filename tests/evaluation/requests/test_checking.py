"""Bad input: what cannot be answered is said with every fault at once, and nothing is half-answered."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from privpolicy.errors import DateError, QuestionError, RecordError
from privpolicy.evaluation import respond
from privpolicy.model import DataSubjectRequest, PolicyHistory, Record
from privpolicy.vocabulary import data, events, purposes, states
from privpolicy.vocabulary.enums import Protection
from tests.evaluation.requests.desk import (
    ACCESS,
    ERASURE,
    OBJECTION,
    RECEIVED,
    RECTIFICATION,
    SHOP,
    WITHDRAWAL,
    Day,
    ask,
    customer,
)
from tests.evaluation.shop import ON, activity, policy, record


@pytest.mark.parametrize(
    ("right", "help_"),
    [
        ("erazure", "did you mean 'erasure'?"),
        ("forget_me", "there are access, rectification, erasure"),
        ("information", "there are access"),
        ("complaint", "there are access"),
    ],
)
def test_a_right_that_nobody_asks_the_shop_for_is_refused_with_those_there_are(
    right: str, help_: str
) -> None:
    with pytest.raises(QuestionError) as wrong:
        ask(SHOP, right, customer())
    (fault,) = wrong.value.faults
    assert (fault.where, fault.value) == ("right", right)
    assert fault.problem == f"there is no right {right!r} that a person asks the shop for"
    assert fault.help.startswith(help_)


def test_every_fault_of_the_request_and_of_the_records_is_told_at_once() -> None:
    shop = policy(activity(), effective_from=date(2024, 6, 1))
    contradictory = record(
        events={events.ACCOUNT_OPENED: date(2020, 1, 1), events.ACCOUNT_CLOSED: date(2021, 1, 1)},
        states={states.ACCOUNT_OPEN: True},
    )
    request = DataSubjectRequest(
        right=OBJECTION,
        received=date(2024, 5, 16),
        extended=date(2024, 5, 17),
        data={"emial_address"},  # type: ignore[arg-type]
        purposes={"newsleter"},  # type: ignore[arg-type]
    )
    unknown = Record(data={"naem"})  # type: ignore[arg-type]
    records = {"a": unknown, "b": contradictory, "c": Record(data=frozenset())}
    with pytest.raises(QuestionError) as wrong:
        respond(shop, request, records, on=ON)
    assert [fault.where for fault in wrong.value.faults] == [
        "on",
        "received",
        "extended",
        "data",
        "purposes",
        "records.a.data",
        "records.b.states.account_open",
        "records.c.data",
    ]
    assert "did you mean 'email_address'?" in str(wrong.value)


def test_a_request_is_not_answered_before_it_was_received() -> None:
    with pytest.raises(
        QuestionError, match="received: 2024-05-02 lies after the day of the answer, 2024-05-01"
    ):
        ask(SHOP, ACCESS, customer(), Day(on=date(2024, 5, 1)))
    assert ask(SHOP, ACCESS, customer(), Day(on=RECEIVED)).granted


@pytest.mark.parametrize("on", [date(2023, 12, 31), date(2025, 1, 1)])
def test_a_day_outside_the_policys_effect_is_refused_with_the_days_it_answers(on: date) -> None:
    shop = policy(activity(), effective_from=date(2024, 1, 1), effective_until=date(2024, 12, 31))
    for asked in (shop, PolicyHistory(versions=[shop])):
        with pytest.raises(QuestionError, match="it answers from 2024-01-01 to 2024-12-31"):
            ask(asked, ACCESS, record(), Day(date(2023, 12, 1), on))


def test_a_datetime_is_no_day() -> None:
    with pytest.raises(DateError):
        ask(SHOP, ACCESS, customer(), Day(on=datetime(2024, 5, 15)))  # noqa: DTZ001 (the hour is the fault)


def test_without_records_nothing_is_known_of_the_person() -> None:
    with pytest.raises(RecordError, match="tell the person that no data about her are processed"):
        ask(SHOP, ACCESS, [])


@pytest.mark.parametrize(
    "nobody", [Record(data=frozenset()), record(data.NAME, protection={Protection.ANONYMISED})]
)
def test_a_record_of_nobody_is_refused(nobody: Record) -> None:
    with pytest.raises(
        RecordError, match=r"records\.1\.data: the record holds no data of anybody; leave it out"
    ):
        ask(SHOP, ERASURE, [customer(), nobody])


def test_data_that_no_record_holds_are_no_granted_request() -> None:
    with pytest.raises(RecordError) as wrong:
        ask(SHOP, ERASURE, customer(data.NAME), data={data.IP_ADDRESS})
    (fault,) = wrong.value.faults
    assert fault.where == "data"
    assert fault.problem == "no record holds what the request is about, ip_address"
    assert fault.help.startswith("the records hold name; ask about that, or tell the person")


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"right": ACCESS, "purposes": {purposes.MARKETING}}, "purposes"),
        ({"right": ACCESS, "ground": "unlawful_processing"}, "ground"),
        ({"right": ERASURE, "further_copy": True}, "further_copy"),
        ({"right": ERASURE, "own_initiative": True}, "own_initiative"),
        ({"right": WITHDRAWAL, "manifestly": "excessive"}, "manifestly"),
        ({"right": RECTIFICATION, "extended": date(2024, 5, 1)}, "extended"),
        ({"right": RECTIFICATION, "earlier": [date(2024, 5, 3)]}, "earlier"),
    ],
)
def test_what_says_nothing_of_the_right_is_refused(said: dict[str, object], where: str) -> None:
    with pytest.raises(QuestionError) as wrong:
        DataSubjectRequest(received=RECEIVED, **said)  # type: ignore[arg-type]
    assert [fault.where for fault in wrong.value.faults] == [where]


def test_all_that_says_nothing_of_the_right_is_told_at_once() -> None:
    with pytest.raises(QuestionError) as wrong:
        DataSubjectRequest(
            right=ERASURE,
            received=RECEIVED,
            further_copy=True,
            own_initiative=True,
            extended=date(2024, 1, 1),
        )
    assert [fault.where for fault in wrong.value.faults] == ["extended", "further_copy", "own_initiative"]
