"""Statutory duties to store data."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import ModelError, QuestionError
from privpolicy.law.duties import DUTIES, Duty, duties_on, duty, keep_until
from privpolicy.vocabulary.enums import StatutoryDuty

TODAY = date(2024, 1, 1)


def the(duty_id: StatutoryDuty, day: date = TODAY) -> Duty:
    found = duty(duty_id, day)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("fiscal_year_ended", "expected"),
    [
        (date(2019, 8, 31), date(2026, 12, 31)),
        (date(2026, 6, 30), date(2033, 12, 31)),
        (date(2026, 12, 31), date(2033, 12, 31)),
    ],
)
def test_swedish_accounts_are_kept_through_the_seventh_year_after_the_calendar_year(
    fiscal_year_ended: date, expected: date
) -> None:
    assert keep_until(the(StatutoryDuty.SE_BOOKKEEPING), fiscal_year_ended) == expected


def test_norwegian_accounts_are_kept_five_years_from_the_end_of_the_fiscal_year_itself() -> None:
    assert keep_until(the(StatutoryDuty.NO_BOOKKEEPING), date(2015, 12, 31)) == date(2020, 12, 31)
    assert keep_until(the(StatutoryDuty.NO_BOOKKEEPING), date(2015, 6, 30)) == date(2020, 6, 30)


def test_the_length_is_that_of_the_day_asked_and_not_of_the_fiscal_year() -> None:
    ended = date(2002, 12, 31)
    assert keep_until(the(StatutoryDuty.SE_BOOKKEEPING, date(2010, 12, 31)), ended) == date(2012, 12, 31)
    assert keep_until(the(StatutoryDuty.SE_BOOKKEEPING, date(2011, 1, 1)), ended) == date(2009, 12, 31)


def test_a_duty_reaches_accounting_records_for_bookkeeping_and_nothing_else() -> None:
    for row in DUTIES:
        assert row.data_keys == {"accounting_records"}
        assert row.purpose_key == "bookkeeping"
        assert row.event_key == "fiscal_year_ended"


def test_each_jurisdiction_has_its_own_duties() -> None:
    assert [row.id for row in duties_on(TODAY, "SE")] == ["se.bookkeeping"]
    assert [row.id for row in duties_on(TODAY, "NO")] == ["no.bookkeeping"]
    assert duties_on(TODAY, "DK") == ()


def test_on_no_day_do_two_rows_of_one_duty_hold() -> None:
    for day in (date(2000, 1, 1), date(2010, 12, 31), date(2011, 1, 1), TODAY):
        assert len(duties_on(day, "SE")) == 1


def test_before_the_act_there_is_no_duty() -> None:
    assert duties_on(date(1999, 12, 31), "SE") == ()
    assert duty(StatutoryDuty.NO_BOOKKEEPING, date(2014, 1, 31)) is None


def test_every_duty_of_the_vocabulary_is_in_the_table() -> None:
    assert {row.id for row in DUTIES} == set(StatutoryDuty)
    assert all(the(each).id is each for each in StatutoryDuty)


def test_a_misspelt_duty_is_refused_and_not_taken_for_one_that_is_not_in_force() -> None:
    with pytest.raises(ValueError, match=r"se\.bokkeeping"):
        duty("se.bokkeeping", TODAY)  # type: ignore[arg-type]


def test_something_that_is_no_country_code_is_refused() -> None:
    with pytest.raises(QuestionError):
        duties_on(TODAY, "SWE")


def test_a_duty_that_ends_after_the_last_date_is_refused() -> None:
    with pytest.raises(ModelError, match="after the year 9999"):
        keep_until(the(StatutoryDuty.SE_BOOKKEEPING), date(9993, 1, 1))


def test_each_row_says_whether_its_values_were_verified() -> None:
    verified = {(row.id, row.years): row.source.verified for row in DUTIES}
    assert verified == {
        ("no.bookkeeping", 5): True,
        ("se.bookkeeping", 10): False,
        ("se.bookkeeping", 7): True,
    }
