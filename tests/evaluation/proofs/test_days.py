"""Which days stand for all others: no day between two of them is treated otherwise by a time limit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from privpolicy.evaluation.boundaries import Timed
from privpolicy.evaluation.proofs.days import DAY, days_to_ask, earliest_inside, edges, usual_day
from privpolicy.evaluation.storage import Rule, storage_rule
from privpolicy.model import After, Anchor, Controller, FiscalYearEnd, Period, Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import events
from privpolicy.vocabulary.tree import Vocabulary

PERIODS = st.sampled_from(["P1D", "P30D", "P1M", "P1M15D", "P36M", "P3Y"])
ANCHORS = st.sampled_from(Anchor)
DAYS = st.dates(date(2019, 12, 1), date(2025, 3, 31))


def rule(period: str, anchor: Anchor = Anchor.DAY) -> Rule:
    storage = After(event=events.PURCHASED, period=Period.parse(period), anchor=anchor)
    return storage_rule(storage, Vocabulary(), FiscalYearEnd(month=8, day=31))


def inside(one: Rule, day: date, on: date) -> bool:
    end = one.end(day)
    return end is None or on <= end


@given(period=PERIODS, anchor=ANCHORS, on=DAYS)
def test_the_day_before_the_earliest_inside_is_outside(period: str, anchor: Anchor, on: date) -> None:
    one = rule(period, anchor)
    edge = earliest_inside(one, on)
    assert edge is not None
    assert inside(one, edge, on)
    assert not inside(one, edge - DAY, on)


@given(ways=st.lists(st.tuples(PERIODS, ANCHORS), min_size=1, max_size=3), on=DAYS, ago=st.integers(0, 2000))
def test_every_day_is_treated_as_one_of_the_edges(ways: list[tuple[str, Anchor]], on: date, ago: int) -> None:
    rules = [rule(*way) for way in ways]
    day = on - timedelta(days=ago)
    treated = [tuple(inside(one, edge, on) for one in rules) for edge in edges(rules, on)]
    assert tuple(inside(one, day, on) for one in rules) in treated


@given(ways=st.lists(st.tuples(PERIODS, ANCHORS), min_size=2, max_size=2), on=DAYS, ago=st.integers(0, 2000))
def test_an_order_of_ends_that_is_met_on_some_day_is_met_on_a_day_that_is_asked(
    ways: list[tuple[str, Anchor]], on: date, ago: int
) -> None:
    """What two limits can say together of one event, on any day of a leap year's round."""
    rules = [rule(*way) for way in ways]
    timed = [Timed(frozenset({"purchased"}), one) for one in rules]
    day = on - timedelta(days=ago)
    said = tuple(inside(one, day, on) for one in rules)
    asked = days_to_ask(timed, date(2021, 1, 1), date.max)
    met = {tuple(inside(one, edge, at) for one in rules) for at in asked for edge in edges(rules, at)}
    assert said in met


@pytest.mark.parametrize(
    ("periods", "several"),
    [(("P1M", "P36M"), False), (("P1D", "P30D"), False), (("P36M", "P3Y"), False), (("P30D", "P1M"), True)],
)
def test_limits_of_one_unit_need_one_day(periods: tuple[str, str], several: bool) -> None:
    timed = [Timed(frozenset({"purchased"}), rule(period)) for period in periods]
    assert (len(days_to_ask(timed, date(2024, 1, 1), date.max)) > 1) is several


def test_the_usual_day_lies_within_the_policys_own() -> None:
    assert MYMUSE_SE.in_force(usual_day([MYMUSE_SE]))
    assert M_NU.in_force(usual_day([M_NU]))


@pytest.mark.parametrize("place", ["SE", "GB", "US"])
def test_a_policy_of_any_place_has_a_usual_day(place: str) -> None:
    """For the United Kingdom one on which the law is encoded; where none is, any day at all."""
    policy = Policy(id="shop", controller=Controller(name="Shop"), jurisdiction=place)
    assert policy.in_force(usual_day([policy]))
