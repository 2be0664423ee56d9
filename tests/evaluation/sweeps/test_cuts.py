"""A storage rule's cut-off date: the event's time has ended exactly up to it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from privpolicy.evaluation.storage import storage_rule
from privpolicy.evaluation.sweeps.cuts import cut_off
from privpolicy.model import After, Anchor, FiscalYearEnd, Period
from privpolicy.vocabulary import events
from privpolicy.vocabulary.tree import Vocabulary

WORDS = Vocabulary()
periods = st.builds(
    Period,
    years=st.integers(0, 12),
    months=st.integers(0, 40),
    weeks=st.integers(0, 9),
    days=st.integers(1, 400),
)
ends = st.sampled_from([FiscalYearEnd(), FiscalYearEnd(month=8, day=31), FiscalYearEnd(month=2, day=29)])
month_ends = st.builds(
    lambda first, step: first.replace(day=1) + timedelta(days=step),
    st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.integers(-3, 3),
)


def rule(period: Period, anchor: Anchor = Anchor.DAY, fiscal: FiscalYearEnd | None = None):  # type: ignore[no-untyped-def] # noqa: ANN201 (the rule is private to its module)
    return storage_rule(After(event=events.PURCHASED, period=period, anchor=anchor), WORDS, fiscal)


@given(periods, st.sampled_from(Anchor), ends, month_ends)
def test_up_to_the_cut_off_the_time_has_ended_and_after_it_not(
    period: Period, anchor: Anchor, fiscal: FiscalYearEnd, on: date
) -> None:
    timed = rule(period, anchor, fiscal)
    last = cut_off(timed, on)
    assert last is not None
    for step in range(-3, 4):
        event = last + timedelta(days=step)
        assert (timed.end(event) < on) is (step <= 0), event


@pytest.mark.parametrize(
    ("on", "last"),
    [
        (date(2024, 2, 29), date(2024, 1, 28)),  # 29, 30 and 31 January last through 29 February
        (date(2024, 3, 1), date(2024, 1, 31)),
        (date(2023, 3, 31), date(2023, 2, 28)),  # 28 February lasts through 28 March
    ],
)
def test_the_cut_off_of_a_month_knows_the_ends_of_months(on: date, last: date) -> None:
    assert cut_off(rule(Period(months=1)), on) == last


def test_a_period_longer_than_the_calendar_ends_for_no_event() -> None:
    assert cut_off(rule(Period(years=3_000)), date(2024, 3, 16)) is None
