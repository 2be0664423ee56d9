"""Counting days: Regulation (EEC, Euratom) No 1182/71 Art. 3.

Plain dates and numbers. A period after an event does not include the day of the event (Art. 3(1)).
It ends with the end of the day of the same number in its last month, or, where that month has no
such day, with the end of the month (Art. 3(2)(c)).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Set as AbstractSet
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from privpolicy.errors import Fault, ModelError

_DECEMBER: Final = 12
_FEBRUARY: Final = 2
_SHORTEST_MONTH: Final = 28
_LONGEST_MONTH: Final = 31
_SATURDAY: Final = 5
# More than the days of any month, so that months never overlap in a key.
_KEYS_PER_MONTH: Final = 32
_LEAP_YEAR: Final = 2000


def last_day(event: date, *, years: int = 0, months: int = 0, weeks: int = 0, days: int = 0) -> date:
    """The last day, inclusive, on which a period after ``event`` still runs.

    The whole period is added once: years and months first, then weeks and days. Additions must not
    be chained, for 31 January and twice one month is not 31 January and two months. Raises
    ``ModelError`` where a part is negative, and where the last day would lie after the year 9999:
    such a period has no last day that a date can hold, and is not cut short to one that can.

    >>> last_day(date(2025, 1, 30), months=1)
    datetime.date(2025, 2, 28)
    """
    if min(years, months, weeks, days) < 0:
        parts = (years, months, weeks, days)
        raise ModelError([Fault("period", f"{parts} has a negative part", parts, "count from 0 up")])
    try:
        return event + relativedelta(years=years, months=months, weeks=weeks, days=days)
    except (OverflowError, ValueError) as error:
        raise _too_late(event) from error


def month_key(day: date) -> int:
    """A number that orders days as dates do, and in which a month is always 32."""
    return (day.year * 12 + day.month - 1) * _KEYS_PER_MONTH + day.day


def month_comparison(months: int) -> Callable[[date, date], bool]:
    """``within_months`` for one number of months: a function of the event and the day."""
    keys = _KEYS_PER_MONTH * months
    least, most = _SHORTEST_MONTH * months, _LONGEST_MONTH * months

    def within(event: date, day: date) -> bool:
        age = (day - event).days
        if age <= least:
            return True
        if age > most:
            return False
        # month_key written out twice: two calls fewer for each of millions of rows.
        return (day.year * 12 + day.month) * _KEYS_PER_MONTH + day.day <= (
            event.year * 12 + event.month
        ) * _KEYS_PER_MONTH + event.day + keys

    return within


def year_end_comparison(months: int) -> Callable[[date, date], bool]:
    """``month_comparison`` counted from the end of the event's calendar year: no date is made for it."""
    keys = _KEYS_PER_MONTH * (months + _DECEMBER) + _LONGEST_MONTH

    def within(event: date, day: date) -> bool:
        return (day.year * 12 + day.month) * _KEYS_PER_MONTH + day.day <= (
            event.year * 12 * _KEYS_PER_MONTH + keys
        )

    return within


def within_months(event: date, months: int, day: date) -> bool:
    """Whether a period of ``months`` (not negative) after ``event`` has not ended before ``day``.

    The same as ``day <= last_day(event, months=months)``, without a calendar: a day number that the
    last month does not have lies after all days of that month and before the next. So one
    comparison of integers serves whole columns of dates. Unlike ``last_day`` it knows no last year.
    """
    return month_comparison(months)(event, day)


def end_of_calendar_year(day: date) -> date:
    """31 December of the year of ``day``."""
    return date(day.year, _DECEMBER, 31)


def end_of_fiscal_year(day: date, month: int, day_of_month: int) -> date:
    """The last day of the fiscal year that ``day`` falls in.

    Fiscal years end each year on ``day_of_month`` of ``month`` (31 December: ``12, 31``). 28 and 29
    February both mean the last day of February. Raises ``ModelError`` where there is no such day,
    and where the fiscal year would end after the year 9999.
    """
    try:
        date(_LEAP_YEAR, month, day_of_month)
    except ValueError as error:
        problem = f"there is no day {day_of_month} of month {month} on which a fiscal year can end"
        raise ModelError([Fault("fiscal_year_end", problem, (month, day_of_month))]) from error
    end = _fiscal_year_end(day.year, month, day_of_month)
    if day <= end:
        return end
    if day.year == date.max.year:
        raise _too_late(day)
    return _fiscal_year_end(day.year + 1, month, day_of_month)


def _fiscal_year_end(year: int, month: int, day_of_month: int) -> date:
    end_of_month = monthrange(year, month)[1]
    of_february = month == _FEBRUARY and day_of_month >= 28  # noqa: PLR2004 - the shortest month
    return date(year, month, end_of_month if of_february else day_of_month)


def next_working_day(day: date, holidays: AbstractSet[date] = frozenset()) -> date:
    """``day`` itself, or the first working day after it where it is none (Art. 3(4)).

    Saturdays, Sundays and the given public holidays are not working days. Which days are public
    holidays is for each member state to say (Art. 2); none are built in. Raises ``ModelError``
    where the working day would lie after the year 9999.
    """
    while day.weekday() >= _SATURDAY or day in holidays:
        if day == date.max:
            raise _too_late(day)
        day += timedelta(days=1)
    return day


def _too_late(start: date) -> ModelError:
    problem = f"the day counted from {start.isoformat()} lies after the year {date.max.year}"
    return ModelError([Fault("period", problem, start, "use a shorter period, or storage without limit")])
