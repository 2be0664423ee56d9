"""Public holidays from the package of that name, against the words of the Swedish act."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from typing import Final

import pytest
from dateutil.easter import easter

from privpolicy.errors import QuestionError
from privpolicy.extra.holidays import public_holidays, swedish_holidays
from privpolicy.law import answer_by
from privpolicy.vocabulary import Regime

YEARS: Final = range(2005, 2041)
MISSING: Final = """
import sys
sys.modules["holidays"] = None
from privpolicy.extra.holidays import swedish_holidays
swedish_holidays([2025])
"""


def by_the_act(year: int) -> set[date]:
    """Lagen (1989:253) om allmänna helgdagar 1 and 2 §§ as worded by Lag 2004:1320, Sundays apart."""
    sunday = easter(year)
    midsummer, all_saints = (
        next(day for day in (first + timedelta(days=n) for n in range(7)) if day.weekday() == 5)
        for first in (date(year, 6, 20), date(year, 10, 31))
    )
    fixed = {date(year, *day) for day in ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26))}
    movable = {sunday + timedelta(days=days) for days in (-2, 1, 39)}
    return {day for day in fixed | movable | {midsummer, all_saints} if day.weekday() != 6}


def test_without_the_package_the_error_says_how_to_install_it() -> None:
    run = subprocess.run([sys.executable, "-c", MISSING], capture_output=True, text=True, check=False)
    assert run.returncode != 0
    last = run.stderr.strip().splitlines()[-1]
    assert last == (
        "ImportError: public holidays need the package holidays: pip install 'privpolicy[holidays]'"
    )


class TestWithThePackage:
    @pytest.fixture(autouse=True)
    def _installed(self) -> None:
        pytest.importorskip("holidays", reason="make test-holidays runs these")

    @pytest.mark.parametrize("year", YEARS)
    def test_the_swedish_holidays_are_those_of_the_act(self, year: int) -> None:
        found = swedish_holidays([year])
        assert {day for day in found.days if day.weekday() != 6} == by_the_act(year)
        assert found.years == frozenset({year})

    @pytest.mark.parametrize("day", [date(2025, 6, 20), date(2025, 12, 24), date(2025, 12, 31)])
    def test_an_eve_is_no_public_holiday_of_sweden(self, day: date) -> None:
        assert day not in swedish_holidays([2025]).days

    def test_a_limit_names_the_calendar_by_which_it_moved(self) -> None:
        limit = answer_by(date(2025, 3, 18), regime=Regime.GDPR, holidays=swedish_holidays([2025]))
        assert (limit.counted, limit.last_day) == (date(2025, 4, 18), date(2025, 4, 22))
        assert limit.calendar.startswith("SE, holidays 0.")

    def test_a_day_off_in_lieu_is_not_counted(self) -> None:
        """New Year's Day 2023 was a Sunday, and the Monday after it a day off in Ireland and Britain."""
        assert date(2023, 1, 2) not in public_holidays("GB", [2023]).days

    def test_another_country_is_asked_by_its_code(self) -> None:
        norway = public_holidays("NO", range(2024, 2026))
        assert date(2025, 5, 17) in norway.days
        assert norway.years == frozenset({2024, 2025})
        assert norway.source.startswith("NO, ")

    def test_what_is_no_country_code_is_refused(self) -> None:
        with pytest.raises(QuestionError, match="'sweden' is not an ISO 3166-1 alpha-2 country code"):
            public_holidays("sweden", [2025])

    def test_a_country_that_the_package_does_not_know_is_refused(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unknown(*_: object, **__: object) -> None:
            raise NotImplementedError

        monkeypatch.setattr("holidays.country_holidays", unknown)
        with pytest.raises(QuestionError, match="jurisdiction: no public holidays of 'XK' are known"):
            public_holidays("XK", [2025])

    def test_years_without_any_holiday_are_refused_and_not_taken_for_working_years(self) -> None:
        with pytest.raises(QuestionError, match="no public holidays of 'SE' are known in 1940, 1941"):
            swedish_holidays([1940, 1941, 2025])
