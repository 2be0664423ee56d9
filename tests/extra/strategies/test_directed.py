"""The strategies: what they draw can be asked, meets the policy's rules, and shrinks to what can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings, strategies as st

from privpolicy.evaluation import ReasonCode, Verdict, decide, respond
from privpolicy.extra.strategies import cases, policies, questions, records, requests
from privpolicy.extra.yaml import load_policy
from privpolicy.model import DataSubjectRequest, Policy, Question, Record
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import Action, Outcome

both = pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE], ids=lambda one: one.id)
SHOP = load_policy(Path("examples/shop-policy/shop.yaml"))
quick = settings(max_examples=300, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
unshrunk = settings(quick, phases=[Phase.generate])
# A case of a shipped policy is asked once when it is drawn and once more by the test.
unhurried = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


@both
@unhurried
@given(data=st.data())
def test_a_case_can_always_be_asked(policy: Policy, data: st.DataObject) -> None:
    record, question = data.draw(cases(policy))
    assert decide(policy, record, question).outcome in Outcome


@unhurried
@given(request=requests(M_NU), record=records(M_NU, complete=True))
def test_a_request_can_always_be_answered(request: DataSubjectRequest, record: Record) -> None:
    """Records of a person and a request of hers, on the day it was received."""
    try:
        response = respond(M_NU, request, [record], on=request.received)
    except ValueError:  # a state that contradicts its events on that day
        return
    assert response.request == request


def found(
    policy: Policy, wanted: str, may: Action | None = None, within: settings = unshrunk
) -> tuple[Record, Question]:
    def shows(case: tuple[Record, Question]) -> bool:
        verdict: Verdict = decide(policy, *case)
        return wanted in (*verdict.codes, verdict.outcome.value)

    return find(cases(policy, may=may), shows, settings=within)


@both
@pytest.mark.parametrize("outcome", ["permitted", "denied", "undetermined"])
def test_every_outcome_is_met(policy: Policy, outcome: str) -> None:
    assert decide(policy, *found(policy, outcome)).outcome == outcome


def test_a_time_limit_is_met_on_its_last_day_and_on_the_day_after() -> None:
    """Without being told of it, a case is found that is permitted for the last time; and one too late."""
    keeping = cases(SHOP, may=Action.KEEP)
    record, question = find(keeping, lambda case: _days_left(*case) == 0, settings=unshrunk)
    assert decide(SHOP, record, question).permitted
    record, question = find(keeping, lambda case: _days_left(*case) == -1, settings=unshrunk)
    assert decide(SHOP, record, question).denied


def _days_left(record: Record, question: Question) -> int | None:
    last = decide(SHOP, record, question).last_day
    return None if last is None else (last - question.on).days


def test_what_is_found_is_small() -> None:
    """A policy's time limit that has ended: one category, and nothing on record but the events."""
    record, question = found(SHOP, ReasonCode.STORAGE_ENDED.value, Action.KEEP, quick)
    assert len(record.data) == 1
    assert not any((record.consents, record.objections, record.facts))
    assert len(record.events) <= 2
    assert question.may is Action.KEEP


@unhurried
@given(policy=policies(), data=st.data())
def test_small_policies_can_be_asked_in_their_own_terms(policy: Policy, data: st.DataObject) -> None:
    question = data.draw(questions(policy))
    assert policy.in_force(question.on)
