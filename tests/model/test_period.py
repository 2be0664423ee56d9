"""Periods: the author's unit is kept, ISO 8601 is read and written, nothing else is."""

from __future__ import annotations

import pickle

import pytest

from privpolicy.errors import ModelError
from privpolicy.model import Period


@pytest.mark.parametrize("text", ["P36M", "P7Y", "P2W", "P90D", "P1M15D", "P1Y2M3W4D", "P9999D"])
def test_a_period_is_written_as_it_was_read(text: str) -> None:
    assert str(Period.parse(text)) == text


def test_the_unit_is_kept() -> None:
    """36 months stays 36 months, not three years."""
    period = Period(months=36)
    assert (period.years, period.months, period.weeks, period.days) == (0, 36, 0, 0)
    assert str(period) == "P36M"


def test_periods_in_different_units_are_different_although_they_end_on_the_same_day() -> None:
    assert Period(months=12) != Period(years=1)
    assert Period(days=7) != Period(weeks=1)
    assert Period(months=12) == Period.parse("P12M")
    assert hash(Period(months=12)) == hash(Period.parse("P12M"))


@pytest.mark.parametrize(
    "text",
    ["", "P", "36M", "PT5M", "P1YT2H", "-P1D", "P-1D", "P1.5M", "p1m", "P1M ", "P1D1M", "P1M\n", "P\u0661M"],
)
def test_what_is_no_calendar_period_in_iso_8601_is_refused_with_the_way_out(text: str) -> None:
    with pytest.raises(ModelError, match="is not a period") as refused:
        Period.parse(text)
    assert refused.value.faults[0].value == text
    assert "'P36M'" in refused.value.faults[0].help


def test_an_empty_period_is_refused() -> None:
    with pytest.raises(ModelError, match="at least one day"):
        Period()
    with pytest.raises(ModelError, match="at least one day"):
        Period.parse("P0D")


@pytest.mark.parametrize("count", [-1, 10_000, 1.5, 1.0, "3", True, None])
def test_a_unit_is_a_whole_number_from_0_through_9999(count: object) -> None:
    with pytest.raises(ModelError) as refused:
        Period.model_validate({"months": count})
    assert [fault.where for fault in refused.value.faults] == ["months"]


def test_the_bounds_of_a_unit_are_accepted() -> None:
    assert Period(days=9999, months=0).days == 9999
    with pytest.raises(ModelError, match="9999"):
        Period.parse("P10000D")


def test_several_bad_units_are_told_at_once() -> None:
    with pytest.raises(ModelError) as refused:
        Period.model_validate({"years": -1, "days": -2})
    assert [fault.where for fault in refused.value.faults] == ["years", "days"]


def test_an_unknown_unit_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(ModelError, match="there is no field 'year'; did you mean 'years'") as refused:
        Period.model_validate({"year": 1})
    assert refused.value.faults[0].where == "year"


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [("P2Y3M", 27, None), ("P36M", 36, None), ("P2W1D", None, 15), ("P30D", None, 30), ("P1M1D", None, None)],
)
def test_a_period_is_told_in_one_unit_only_where_that_is_exact(
    text: str, months: int | None, days: int | None
) -> None:
    period = Period.parse(text)
    assert (period.in_months, period.in_days) == (months, days)


def test_json_holds_the_iso_form_and_gives_the_period_back() -> None:
    assert Period(months=36).model_dump_json() == '"P36M"'
    assert Period.model_validate_json('"P36M"') == Period(months=36)
    assert Period.model_validate("P36M") == Period(months=36)


def test_a_period_shows_itself_as_an_expression_that_gives_it() -> None:
    assert repr(Period(years=7)) == "Period.parse('P7Y')"


def test_a_period_is_frozen_and_can_be_pickled() -> None:
    period = Period(weeks=2)
    with pytest.raises(ValueError, match="frozen"):
        period.weeks = 3  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(period)) == period  # noqa: S301 (our own bytes)
