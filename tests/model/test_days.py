"""Days: plain dates and ISO strings; a datetime is refused with the way out, never cut off."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from privpolicy.errors import DateError, ModelError, RecordError
from privpolicy.model import Consent, Question, Record
from privpolicy.model.days import DATETIME_HELP, plain_day
from privpolicy.vocabulary import HAPPENED, UNKNOWN, data, events

MOMENT = datetime(2024, 3, 16, 23, 30, tzinfo=UTC)


def test_a_plain_date_is_a_day() -> None:
    assert plain_day(date(2024, 3, 16)) == date(2024, 3, 16)


def test_a_datetime_is_no_day_and_the_message_says_how_to_make_one() -> None:
    with pytest.raises(DateError, match="on: expected a date, got a datetime") as refused:
        plain_day(MOMENT)
    assert "astimezone(ZoneInfo(policy.time_zone)).date()" in str(refused.value)
    assert isinstance(refused.value, TypeError)


@pytest.mark.parametrize("value", ["2024-03-16", 20240316, None, 1.5, (2024, 3, 16)])
def test_anything_else_is_no_day_and_the_message_shows_how_to_write_one(value: object) -> None:
    with pytest.raises(DateError, match="deadline: expected a date") as refused:
        plain_day(value, "deadline")
    assert "write date(2024, 3, 16)" in str(refused.value)
    assert repr(value) in str(refused.value)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024-03-16T00:00:00", True),
        (1710547200, True),
        (MOMENT, True),
        ("2024-3-16", False),
        ("20240316", False),
        ("16/3/2024", False),
        ("2023-02-29", False),
        (True, False),
    ],
)
def test_a_day_in_a_model_is_a_date_or_its_iso_form_and_nothing_else(value: object, moment: bool) -> None:
    with pytest.raises(RecordError) as refused:
        Consent.model_validate({"purposes": ["newsletter"], "given": value})
    (fault,) = refused.value.faults
    assert fault.where == "given"
    assert fault.problem.startswith("expected a date (YYYY-MM-DD)")
    assert (DATETIME_HELP in fault.problem) is moment


def test_a_day_that_is_not_in_the_calendar_is_told_why() -> None:
    with pytest.raises(RecordError, match="day is out of range for month"):
        Consent.model_validate({"purposes": ["newsletter"], "given": "2023-02-29"})


@pytest.mark.parametrize("value", ["2024-02-29", date(2024, 2, 29)])
def test_a_day_in_a_model_comes_as_a_date_or_in_iso_form(value: object) -> None:
    assert Consent.model_validate({"purposes": ["newsletter"], "given": value}).given == date(2024, 2, 29)


def test_a_questions_day_refuses_a_datetime_with_the_way_out() -> None:
    with pytest.raises(ModelError, match="astimezone") as refused:
        Question.model_validate({"may": "keep", "on": MOMENT})
    assert refused.value.faults[0].where == "on"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (date(2024, 1, 2), date(2024, 1, 2)),
        ("2024-01-02", date(2024, 1, 2)),
        (["2024-01-02", date(2024, 1, 3)], (date(2024, 1, 2), date(2024, 1, 3))),
        ("happened", HAPPENED),
        ("unknown", UNKNOWN),
        (None, None),
    ],
)
def test_an_event_is_a_date_several_dates_happened_unknown_or_nothing(given: object, kept: object) -> None:
    record = Record.model_validate({"data": ["ip_address"], "events": {"last_visit": given}})
    assert record.events[events.LAST_VISIT] == kept
    assert type(record.events[events.LAST_VISIT]) is type(kept)


@pytest.mark.parametrize("value", [[], MOMENT, [MOMENT], "2024-01-02T03:04", "never", True, 5])
def test_an_event_of_another_kind_is_refused(value: object) -> None:
    with pytest.raises(RecordError, match="a list of dates, 'happened', 'unknown' or null") as refused:
        Record.model_validate({"data": [data.IP_ADDRESS], "events": {"last_visit": value}})
    assert [fault.where for fault in refused.value.faults] == ["events.last_visit"]
