"""Counting days, at the ends of months and in leap years above all."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import example, given, strategies as st

from privpolicy.errors import ModelError
from privpolicy.law.counting import (
    end_of_calendar_year,
    end_of_fiscal_year,
    last_day,
    month_key,
    next_working_day,
    within_months,
    year_end_comparison,
)


@st.composite
def days_at_the_edge(draw: st.DrawFn) -> date:
    """Days within three of the end of a month, every other one in February of a leap year or near."""
    year = draw(st.one_of(st.integers(1890, 2110), st.sampled_from([1900, 2000, 2023, 2024, 2100])))
    month = draw(st.one_of(st.just(2), st.integers(1, 12)))
    end = date(year, month, monthrange(year, month)[1])
    return end + timedelta(days=draw(st.integers(-3, 3)))


EVENTS = st.one_of(days_at_the_edge(), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
MONTHS = st.integers(0, 600)


@pytest.mark.parametrize(
    ("event", "period", "expected"),
    [
        (date(2025, 1, 30), {"months": 1}, date(2025, 2, 28)),
        (date(2024, 2, 29), {"years": 1}, date(2025, 2, 28)),
        (date(2024, 2, 29), {"years": 4}, date(2028, 2, 29)),
        (date(2025, 2, 28), {"months": 1}, date(2025, 3, 28)),
        (date(2021, 3, 15), {"months": 36}, date(2024, 3, 15)),
        (date(2024, 12, 31), {"days": 1}, date(2025, 1, 1)),
        (date(2024, 3, 1), {"weeks": 2}, date(2024, 3, 15)),
        (date(2024, 1, 31), {"months": 1, "days": 1}, date(2024, 3, 1)),
        (date(2024, 1, 31), {}, date(2024, 1, 31)),
    ],
)
def test_a_period_ends_on_the_day_of_the_same_number_or_at_the_end_of_the_month(
    event: date, period: dict[str, int], expected: date
) -> None:
    assert last_day(event, **period) == expected


def test_a_period_is_added_once_and_not_month_by_month() -> None:
    assert last_day(date(2024, 1, 31), months=2) == date(2024, 3, 31)
    assert last_day(last_day(date(2024, 1, 31), months=1), months=1) == date(2024, 3, 29)


@given(EVENTS, MONTHS)
def test_months_clamp_to_the_end_of_the_month_by_plain_arithmetic(event: date, months: int) -> None:
    year, month = divmod(event.year * 12 + event.month - 1 + months, 12)
    expected = date(year, month + 1, min(event.day, monthrange(year, month + 1)[1]))
    assert last_day(event, months=months) == expected


@given(EVENTS, st.integers(0, 50))
def test_a_year_is_twelve_months(event: date, years: int) -> None:
    assert last_day(event, years=years) == last_day(event, months=12 * years)


@given(EVENTS, EVENTS, MONTHS, st.integers(0, 400))
def test_a_later_event_never_ends_a_period_sooner(one: date, other: date, months: int, days: int) -> None:
    earlier, later = sorted((one, other))
    assert last_day(earlier, months=months, days=days) <= last_day(later, months=months, days=days)


@given(EVENTS, MONTHS, st.one_of(st.integers(-4, 4), st.integers(-20000, 20000)))
@example(date(2025, 1, 31), 1, 0)
@example(date(2025, 1, 31), 1, 1)
@example(date(2024, 2, 29), 12, 0)
@example(date(2024, 2, 29), 12, 1)
def test_comparing_month_keys_is_comparing_with_the_last_day(event: date, months: int, offset: int) -> None:
    end = last_day(event, months=months)
    day = end + timedelta(days=offset)
    assert within_months(event, months, day) is (day <= end)


@given(EVENTS, MONTHS, st.integers(-4, 4) | st.integers(-20000, 20000))
def test_a_period_from_the_end_of_the_year_is_counted_from_31_december(
    event: date, months: int, offset: int
) -> None:
    end = last_day(end_of_calendar_year(event), months=months)
    day = end + timedelta(days=offset)
    assert year_end_comparison(months)(event, day) is (day <= end)


@given(EVENTS, EVENTS)
def test_month_keys_order_days_as_dates_do(one: date, other: date) -> None:
    assert (month_key(one) < month_key(other)) is (one < other)


def test_a_month_key_needs_no_last_year() -> None:
    assert within_months(date(9999, 12, 31), 36, date.max)


@pytest.mark.parametrize("period", [{"years": 8000}, {"days": 10**7}, {"days": 10**12}, {"months": 10**6}])
def test_a_last_day_after_the_year_9999_is_refused(period: dict[str, int]) -> None:
    with pytest.raises(ModelError, match="lies after the year 9999; use a shorter period"):
        last_day(date(2024, 1, 1), **period)


def test_the_last_date_itself_can_be_a_last_day() -> None:
    assert last_day(date(9998, 12, 31), years=1) == date.max


@pytest.mark.parametrize("unit", ["years", "months", "weeks", "days"])
def test_a_negative_part_is_refused(unit: str) -> None:
    with pytest.raises(ModelError, match="negative"):
        last_day(date(2024, 1, 1), **{unit: -1})


def test_a_calendar_year_ends_on_31_december() -> None:
    assert end_of_calendar_year(date(2024, 1, 1)) == date(2024, 12, 31)
    assert end_of_calendar_year(date(2024, 12, 31)) == date(2024, 12, 31)


@pytest.mark.parametrize(
    ("day", "month", "day_of_month", "expected"),
    [
        (date(2024, 5, 1), 12, 31, date(2024, 12, 31)),
        (date(2019, 8, 31), 8, 31, date(2019, 8, 31)),
        (date(2019, 9, 1), 8, 31, date(2020, 8, 31)),
        (date(2023, 3, 1), 2, 28, date(2024, 2, 29)),
        (date(2024, 2, 29), 2, 28, date(2024, 2, 29)),
        (date(2024, 3, 1), 2, 29, date(2025, 2, 28)),
        (date(2024, 3, 1), 4, 30, date(2024, 4, 30)),
        (date(9999, 1, 1), 12, 31, date(9999, 12, 31)),
    ],
)
def test_a_fiscal_year_ends_on_its_day_and_february_on_its_last(
    day: date, month: int, day_of_month: int, expected: date
) -> None:
    assert end_of_fiscal_year(day, month, day_of_month) == expected


@given(EVENTS, st.sampled_from([(12, 31), (2, 28), (2, 29), (8, 31), (4, 30), (6, 15)]))
def test_a_day_lies_in_the_fiscal_year_that_ends_first_from_it_on(day: date, end: tuple[int, int]) -> None:
    ends = end_of_fiscal_year(day, *end)
    assert timedelta(0) <= ends - day < timedelta(days=366)
    assert end_of_fiscal_year(ends, *end) == ends
    assert end_of_fiscal_year(ends + timedelta(days=1), *end) > ends


@pytest.mark.parametrize(("month", "day_of_month"), [(4, 31), (13, 1), (0, 1), (2, 30)])
def test_a_day_that_no_month_has_ends_no_fiscal_year(month: int, day_of_month: int) -> None:
    with pytest.raises(ModelError, match="on which a fiscal year can end"):
        end_of_fiscal_year(date(2024, 1, 1), month, day_of_month)


def test_a_fiscal_year_that_ends_after_the_year_9999_is_refused() -> None:
    with pytest.raises(ModelError, match="after the year 9999"):
        end_of_fiscal_year(date(9999, 9, 1), 8, 31)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 3, 14), date(2024, 3, 14)),
        (date(2024, 3, 16), date(2024, 3, 18)),
        (date(2024, 3, 17), date(2024, 3, 18)),
    ],
)
def test_a_time_limit_that_ends_in_a_weekend_ends_on_monday(day: date, expected: date) -> None:
    assert next_working_day(day) == expected


def test_public_holidays_in_a_row_with_a_weekend_are_all_passed_over() -> None:
    easter = frozenset({date(2024, 3, 29), date(2024, 4, 1)})
    assert next_working_day(date(2024, 3, 29), easter) == date(2024, 4, 2)


def test_holidays_to_the_end_of_time_are_refused() -> None:
    with pytest.raises(ModelError, match="after the year 9999"):
        next_working_day(date.max, frozenset({date.max}))
