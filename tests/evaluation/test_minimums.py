"""A minimum that ends later than the data may be kept is a fault of the policy, and is reported."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.evaluation import ReasonCode, may_keep
from privpolicy.model import After, Period
from privpolicy.vocabulary import data, events
from tests.evaluation.shop import ON, activity, policy, record

BOUGHT = record(events={events.PURCHASED: date(2024, 4, 30), events.ORDER_PLACED: date(2024, 4, 30)})


def most(months: int) -> After:
    return After(event=events.PURCHASED, period=Period(months=months))


def least(months: int) -> After:
    return After(event=events.ORDER_PLACED, period=Period(months=months))


def test_a_minimum_after_every_maximum_is_reported_with_both_days_and_the_clause() -> None:
    rules = policy(activity(storage=most(1), at_least=least(2), clauses=("1",)))
    verdict = may_keep(rules, BOUGHT, on=ON)
    told = [
        one
        for one in (*verdict.findings, *verdict.near_misses)
        if one.code is ReasonCode.MINIMUM_AFTER_MAXIMUM
    ]
    assert verdict.permitted
    assert [(one.rule, one.clauses) for one in told] == [("orders", ("1",))]
    assert told[0].params == {"day": date(2024, 6, 30), "last_day": date(2024, 5, 30)}
    assert verdict.last_day == date(2024, 5, 30)
    assert verdict.must_keep_until == date(2024, 6, 30)


@pytest.mark.parametrize("other", [most(2), most(3)])
def test_a_minimum_that_some_maximum_reaches_is_no_fault(other: After) -> None:
    rules = policy(
        activity(storage=most(1), at_least=least(2)), activity("other", data={data.NAME}, storage=other)
    )
    verdict = may_keep(rules, BOUGHT, on=ON)
    codes = {one.code for one in (*verdict.findings, *verdict.near_misses)}
    assert ReasonCode.MINIMUM_AFTER_MAXIMUM not in codes
    assert verdict.must_keep_until == date(2024, 6, 30)


def test_a_minimum_that_runs_where_nothing_lets_the_data_be_kept_is_reported() -> None:
    rules = policy(activity(storage=most(1), at_least=least(2), clauses=("1",)))
    verdict = may_keep(rules, BOUGHT, on=date(2024, 6, 1))
    assert verdict.denied
    assert verdict.must_keep_until == date(2024, 6, 30)
    assert verdict.codes == (ReasonCode.STORAGE_ENDED, ReasonCode.MINIMUM_AFTER_MAXIMUM)


def test_a_minimum_that_has_ended_is_no_fault_of_a_denial() -> None:
    rules = policy(activity(storage=most(1), at_least=least(1), clauses=("1",)))
    verdict = may_keep(rules, BOUGHT, on=date(2024, 6, 1))
    assert verdict.denied
    assert verdict.codes == (ReasonCode.STORAGE_ENDED,)
