"""What must hold of every erasure plan, and of the days on which it changes."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, reject, strategies as st

from privpolicy.errors import QuestionError, RecordError
from privpolicy.evaluation import Disposition, Plan, PlanItem, may_keep, plan
from privpolicy.model import Policy, Record
from privpolicy.vocabulary import Action
from tests.spec.strategies import cases

HORIZON = timedelta(days=70)
kept = cases(actions=(Action.KEEP,))


def planned(policy: Policy, record: Record, on: date) -> Plan:
    """The plan; a record that contradicts itself, and a policy that is not in force, are no examples."""
    try:
        may_keep(policy, record, on=on)
    except RecordError:
        reject()
    assume(policy.in_force(on))
    return plan(policy, [record], on=on)


def said(item: PlanItem) -> tuple[object, ...]:
    return item.disposition, item.purposes, item.ended, item.must_keep_until


@given(kept)
def test_what_is_erased_may_not_be_kept_and_need_not_be(case: tuple[Policy, Record, object]) -> None:
    policy, record, question = case
    on = question.on  # type: ignore[attr-defined]
    for item in planned(policy, record, on).erase:
        alone = record.model_copy(update={"data": {item.category}})
        assert may_keep(policy, alone, on=on).denied
        assert item.must_keep_until is None or item.must_keep_until < on


@given(kept)
def test_once_the_plan_is_carried_out_there_is_nothing_more_to_erase(
    case: tuple[Policy, Record, object],
) -> None:
    policy, record, question = case
    on = question.on  # type: ignore[attr-defined]
    first = planned(policy, record, on)
    left = record.data - {one.category for one in first.erase}
    again = planned(policy, record.model_copy(update={"data": left}), on)
    assert again.erase == ()
    assert [said(one) for one in again.items] == [
        said(one) for one in first.items if one.disposition is not Disposition.ERASE
    ]


@given(kept, st.integers(0, 40))
def test_the_answer_is_the_same_until_the_day_on_which_it_changes(
    case: tuple[Policy, Record, object], offset: int
) -> None:
    policy, record, question = case
    on = question.on - timedelta(days=offset)  # type: ignore[attr-defined]
    for item in planned(policy, record, on).items:
        alone = record.model_copy(update={"data": {item.category}})
        end = min(item.next_change or date.max, on + HORIZON)
        day = on
        while (day := day + timedelta(days=1)) < end:
            try:
                (later,) = plan(policy, [alone], on=day).items
            except QuestionError:  # no longer in force
                assert item.next_change is not None
                break
            assert said(later) == said(item), day
        if item.next_change is not None and policy.in_force(item.next_change):
            try:
                (later,) = plan(policy, [alone], on=item.next_change).items
            except RecordError:
                return  # a state that was given for the first day no longer fits the events
            assert said(later) != said(item)
