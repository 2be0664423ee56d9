"""By when a request must be answered: at month ends, on weekends and on holidays above all."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given, strategies as st

from privpolicy.errors import DateError, QuestionError
from privpolicy.law.provisions import PROVISIONS, in_force
from privpolicy.law.time_limits import (
    ANSWER_TIMES,
    WEEKENDS_ONLY,
    Holidays,
    TimeLimit,
    answer_by,
    extension_notice_by,
)
from privpolicy.vocabulary.enums import Regime

# Working days of the week, but for being public holidays in Sweden (lagen 1989:253 om allmänna helgdagar).
EASTER_2025: Final = (date(2025, 4, 18), date(2025, 4, 21))
CHRISTMAS_2025: Final = (date(2025, 12, 25), date(2025, 12, 26))
NEW_YEAR_2026: Final = (date(2026, 1, 1), date(2026, 1, 6))
SWEDEN: Final = Holidays(
    frozenset(
        {*EASTER_2025, date(2025, 5, 1), date(2025, 5, 29), date(2025, 6, 6), *CHRISTMAS_2025, *NEW_YEAR_2026}
    ),
    "Sweden",
    frozenset({2025, 2026}),
)
BY_GDPR: Final = ("gdpr.12.3", "reg_1182_71.3")
BY_PUL: Final = ("pul.26", "se.1930_173")


def gdpr(received: date, *, extended: bool = False, holidays: Holidays = WEEKENDS_ONLY) -> TimeLimit:
    return answer_by(received, regime=Regime.GDPR, extended=extended, holidays=holidays)


# --- One month, and three -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        pytest.param(date(2024, 3, 5), date(2024, 4, 5), id="the day of the same number"),
        pytest.param(date(2025, 1, 31), date(2025, 2, 28), id="the month has no 31st"),
        pytest.param(date(2024, 1, 31), date(2024, 2, 29), id="in a leap year"),
        pytest.param(date(2024, 1, 29), date(2024, 2, 29), id="the leap day itself"),
        pytest.param(date(2023, 8, 31), date(2023, 10, 2), id="30 September is a Saturday"),
        pytest.param(date(2024, 2, 29), date(2024, 3, 29), id="received on the leap day"),
        pytest.param(date(2025, 2, 28), date(2025, 3, 28), id="not the end of March"),
        pytest.param(date(2024, 12, 31), date(2025, 1, 31), id="over the year end"),
        pytest.param(date(2025, 1, 1), date(2025, 2, 3), id="received on a holiday"),
        pytest.param(date(2025, 6, 7), date(2025, 7, 7), id="received on a Saturday"),
    ],
)
def test_an_answer_is_due_within_one_month_of_receipt(received: date, expected: date) -> None:
    limit = gdpr(received)
    assert limit.last_day == expected
    assert limit.provisions == BY_GDPR


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        pytest.param(date(2024, 11, 29), date(2025, 2, 28), id="the month has no 29th"),
        pytest.param(date(2025, 1, 31), date(2025, 4, 30), id="never 28 February and two months"),
        pytest.param(date(2023, 11, 30), date(2024, 2, 29), id="in a leap year"),
        pytest.param(date(2025, 10, 31), date(2026, 2, 2), id="31 January is a Saturday"),
    ],
)
def test_extended_it_is_one_period_of_three_months_from_receipt(received: date, expected: date) -> None:
    limit = gdpr(received, extended=True)
    assert limit.last_day == expected
    assert limit.provisions == BY_GDPR


@pytest.mark.parametrize(
    ("extended", "expected"), [(False, date(2014, 2, 28)), (True, date(2014, 6, 2))], ids=["one", "four"]
)
def test_under_personuppgiftslagen_it_is_one_month_or_four(extended: bool, expected: date) -> None:
    """31 May 2014 is a Saturday."""
    limit = answer_by(date(2014, 1, 31), regime=Regime.PUL, extended=extended)
    assert limit.last_day == expected
    assert limit.provisions == BY_PUL


# --- The next working day -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "counted", "expected"),
    [
        pytest.param(date(2025, 3, 18), date(2025, 4, 18), date(2025, 4, 22), id="Good Friday"),
        pytest.param(date(2025, 3, 20), date(2025, 4, 20), date(2025, 4, 22), id="Easter Sunday"),
        pytest.param(date(2025, 3, 21), date(2025, 4, 21), date(2025, 4, 22), id="Easter Monday"),
        pytest.param(date(2025, 3, 17), date(2025, 4, 17), date(2025, 4, 17), id="the day before Easter"),
        pytest.param(date(2025, 11, 25), date(2025, 12, 25), date(2025, 12, 29), id="Christmas Day"),
        pytest.param(date(2025, 12, 1), date(2026, 1, 1), date(2026, 1, 2), id="New Year's Day"),
        pytest.param(date(2025, 12, 6), date(2026, 1, 6), date(2026, 1, 7), id="Epiphany"),
        pytest.param(date(2025, 5, 6), date(2025, 6, 6), date(2025, 6, 9), id="a holiday on a Friday"),
    ],
)
def test_a_last_day_on_a_public_holiday_moves_to_the_next_working_day(
    received: date, counted: date, expected: date
) -> None:
    limit = gdpr(received, holidays=SWEDEN)
    assert (limit.counted, limit.last_day) == (counted, expected)
    assert limit.moved is (counted != expected)
    assert limit.calendar == "Sweden"


def test_an_extended_limit_moves_over_easter_too() -> None:
    limit = gdpr(date(2025, 1, 18), extended=True, holidays=SWEDEN)
    assert (limit.counted, limit.last_day) == (date(2025, 4, 18), date(2025, 4, 22))


def test_without_a_calendar_only_weekends_move_and_the_answer_says_so() -> None:
    good_friday = gdpr(date(2025, 3, 18))
    assert (good_friday.last_day, good_friday.moved) == (date(2025, 4, 18), False)
    easter_sunday = gdpr(date(2025, 3, 20))
    assert (easter_sunday.last_day, easter_sunday.moved) == (date(2025, 4, 21), True)
    assert good_friday.calendar == easter_sunday.calendar == WEEKENDS_ONLY.source == "weekends"


def test_knowing_more_holidays_never_makes_a_limit_earlier() -> None:
    """So the limit that no calendar was used for is always safe."""
    known = Holidays(SWEDEN.days, "Sweden")
    for offset in range(600):
        day = date(2025, 1, 1) + timedelta(days=offset)
        assert gdpr(day).last_day <= gdpr(day, holidays=known).last_day


# --- Notice of an extension -----------------------------------------------------------------------


def test_notice_of_an_extension_is_due_within_the_first_month() -> None:
    notice = extension_notice_by(date(2025, 3, 18), regime=Regime.GDPR, holidays=SWEDEN)
    assert notice == gdpr(date(2025, 3, 18), holidays=SWEDEN)
    assert notice is not None
    assert notice.last_day == date(2025, 4, 22)


def test_personuppgiftslagen_is_not_known_to_ask_for_a_notice() -> None:
    assert extension_notice_by(date(2014, 1, 31), regime=Regime.PUL) is None


# --- Properties -----------------------------------------------------------------------------------


@st.composite
def receipts(draw: st.DrawFn) -> date:
    """Days within three of the end of a month, or any day."""
    year, month = draw(st.integers(1998, 2060)), draw(st.integers(1, 12))
    end = date(year, month, monthrange(year, month)[1])
    return end + timedelta(days=draw(st.one_of(st.integers(-3, 3), st.integers(-200, 200))))


@st.composite
def receipts_and_holidays(draw: st.DrawFn) -> tuple[date, frozenset[date]]:
    """A receipt, and holidays about the ends of the periods that may follow it."""
    received = draw(receipts())
    ends = st.sampled_from([received + relativedelta(months=months) for months in (1, 3, 4)])
    near = st.builds(lambda end, days: end + timedelta(days=days), ends, st.integers(-2, 9))
    return received, draw(st.frozensets(near, max_size=15))


def brute(received: date, months: int, holidays: frozenset[date]) -> date:
    """The last day by the shortest program: on the calendar, one day after another."""
    day = received + relativedelta(months=months)
    while day.strftime("%a") in {"Sat", "Sun"} or day in holidays:
        day += timedelta(days=1)
    return day


@given(receipts_and_holidays(), st.sampled_from(Regime), st.booleans())
@example((date(2025, 1, 31), frozenset()), Regime.GDPR, True)
@example((date(2024, 2, 29), frozenset({date(2024, 3, 29), date(2024, 4, 1)})), Regime.GDPR, False)
def test_the_limit_is_what_a_calendar_shows(
    case: tuple[date, frozenset[date]], regime: Regime, extended: bool
) -> None:
    received, days = case
    months = {Regime.GDPR: (1, 3), Regime.PUL: (1, 4)}[regime][extended]
    limit = answer_by(received, regime=regime, extended=extended, holidays=Holidays(days, "drawn"))
    assert limit.counted == received + relativedelta(months=months)
    assert limit.last_day == brute(received, months, days)
    assert limit.moved is (limit.counted.weekday() >= 5 or limit.counted in days)


@given(receipts_and_holidays(), receipts_and_holidays(), st.sampled_from(Regime), st.booleans())
def test_what_is_received_later_is_never_due_earlier(
    one: tuple[date, frozenset[date]], other: tuple[date, frozenset[date]], regime: Regime, extended: bool
) -> None:
    earlier, later = sorted((one[0], other[0]))
    known = Holidays(one[1] | other[1], "drawn")
    first, second = (
        answer_by(day, regime=regime, extended=extended, holidays=known) for day in (earlier, later)
    )
    assert first.last_day <= second.last_day


@given(receipts_and_holidays(), st.sampled_from(Regime))
def test_an_extension_always_gives_more_time(case: tuple[date, frozenset[date]], regime: Regime) -> None:
    received, days = case
    known = Holidays(days, "drawn")
    plain, extended = (
        answer_by(received, regime=regime, extended=longer, holidays=known) for longer in (False, True)
    )
    assert plain.last_day < extended.last_day


# --- The table ------------------------------------------------------------------------------------


def test_every_regime_has_its_times_with_their_provisions() -> None:
    assert set(ANSWER_TIMES) == set(Regime)
    for time in ANSWER_TIMES.values():
        assert {time.provision.key, time.counting.key} <= set(PROVISIONS)
        assert time.source.verified
        assert time.source.note


def test_the_times_of_personuppgiftslagen_end_with_it() -> None:
    last = date(2018, 5, 24)
    assert [in_force(ANSWER_TIMES[regime], last) for regime in (Regime.PUL, Regime.GDPR)] == [True, False]


# --- Bad input ------------------------------------------------------------------------------------


def test_a_moment_is_refused_as_a_day_of_receipt() -> None:
    with pytest.raises(DateError, match="received: expected a date, got a datetime"):
        gdpr(datetime(2025, 1, 31, 12))  # noqa: DTZ001 (it has no zone, which is the point)


@pytest.mark.parametrize(
    ("received", "missing"),
    [
        pytest.param(date(2026, 12, 15), "2027", id="the period ends in another year"),
        pytest.param(date(2022, 11, 30), "2022", id="an earlier year"),
    ],
)
def test_a_calendar_is_not_asked_about_years_that_it_does_not_cover(received: date, missing: str) -> None:
    with pytest.raises(QuestionError, match=f"'Sweden' does not cover {missing}.*give it {missing} too"):
        gdpr(received, holidays=SWEDEN)


def test_a_last_day_that_moves_into_a_year_not_covered_is_refused_too() -> None:
    """31 December 2022 is a Saturday, and the Monday after it might be a holiday."""
    with pytest.raises(QuestionError, match="does not cover 2023"):
        gdpr(
            date(2022, 11, 30) + timedelta(days=1), holidays=Holidays(frozenset(), "2022", frozenset({2022}))
        )


def test_every_day_of_a_calendar_that_is_no_date_is_reported() -> None:
    days = frozenset({datetime(2025, 12, 25), date(2025, 12, 26), "2026-01-01"})  # noqa: DTZ001
    with pytest.raises(DateError) as caught:
        Holidays(days, "Sweden")  # type: ignore[arg-type]
    assert len(caught.value.faults) == 2
    assert {fault.where for fault in caught.value.faults} == {"days"}
