"""The library and the second, independent meaning give the same answers."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from privpolicy.errors import RecordError
from privpolicy.evaluation import ReasonCode, Verdict, decide
from privpolicy.model import Policy, Question, Record
from tests.spec import oracle, strategies

WORDS = strategies.words()


def _plain(model: Policy | Record | Question) -> dict[str, Any]:
    return model.model_dump(mode="json")


def _library(policy: Policy, record: Record, question: Question) -> Verdict | None:
    try:
        return decide(policy, record, question)
    except RecordError:
        return None


def _oracle(policy: Policy, record: Record, question: Question) -> oracle.Answer | None:
    try:
        return oracle.ask(_plain(policy), _plain(record), _plain(question), WORDS)
    except oracle.Refused:
        return None


@given(case=strategies.cases())
def test_the_library_and_the_oracle_agree(case: tuple[Policy, Record, Question]) -> None:
    """Outcome and last day, of the whole and of each category, and the rules that permit; or both refuse."""
    verdict, answer = _library(*case), _oracle(*case)
    assert (verdict is None) == (answer is None)
    if verdict is None or answer is None:
        return
    assert verdict.outcome == answer.outcome
    assert {each.category: (each.outcome, each.last_day) for each in verdict.categories} == {
        category: (each.outcome, each.last_day) for category, each in answer.categories.items()
    }
    assert verdict.last_day == answer.last_day
    if verdict.permitted:
        beaten = ReasonCode.DUTY_OVER_PROHIBITION
        telling = [finding.rule for finding in verdict.findings if finding.code is not beaten]
        assert {rule for rule in telling if rule} == answer.yes
