"""A proof is worth something: no random record or question, directed at the boundaries, gets round it."""

from __future__ import annotations

from hypothesis import assume, event, given, reject

from privpolicy.errors import QuestionError, RecordError, TooManyCasesError
from privpolicy.evaluation import decide
from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.conditions import Place, ready
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.proofs import never
from privpolicy.model import Condition, Policy, Question, Record
from privpolicy.vocabulary import DataCategory, Protection, Recipient
from tests.spec.strategies import cases, conditions

Case = tuple[Policy, Record, Question]


def usual(record: Record) -> Record:
    """The record of what a claim is about: decided requests, no holds, nothing kept instead of erasure."""
    update = {
        "data": {min(record.data)},
        "holds": () if record.holds is not None or record.complete else None,
        "requests": [one for one in record.requests or () if one.granted is not None],
        "restrictions": [one for one in record.restrictions or () if not one.instead_of_erasure],
    }
    return record.model_copy(update=update)


@given(case=cases())
def test_what_is_permitted_is_never_proved_never_to_be(case: Case) -> None:
    """Whatever random case is permitted, the claim that such a thing never is gets refuted."""
    policy, record, question = case
    record = usual(record)
    assume(record.protected(Protection.ANONYMISED) is not True)
    try:
        verdict = decide(policy, record, question)
    except RecordError:
        reject()
    if not verdict.permitted:
        return
    try:
        proof = never(
            policy,
            question.may,
            data=record.data,
            purposes=question.purpose,
            to=question.to,
            basis=question.basis,
            on=question.on,
            law=question.law,
        )
    except TooManyCasesError:
        event("too many cases")
        return
    except QuestionError:
        reject()
    assert not proof
    assert proof.counterexample is not None
    assert proof.counterexample.verdict.permitted


@given(case=cases(), unless=conditions())
def test_an_exception_that_does_not_hold_does_not_prove_a_claim(case: Case, unless: Condition) -> None:
    """Whatever is permitted where the exception is known not to hold refutes the claim."""
    policy, record, question = case
    record = usual(record)
    without = {"holds": (), "complete": record.complete}
    assume(record.protected(Protection.ANONYMISED) is not True)
    try:
        verdict = decide(policy, record.model_copy(update=without), question)
        excepted = _holds(policy, record, question, unless)
    except RecordError:
        reject()
    if not verdict.permitted or excepted is not False:
        return
    try:
        proof = never(
            policy,
            question.may,
            data=record.data,
            purposes=question.purpose,
            to=question.to,
            basis=question.basis,
            unless=unless,
            on=question.on,
            law=question.law,
        )
    except TooManyCasesError:
        event("too many cases")
        return
    except QuestionError:
        reject()
    assert not proof


def _holds(policy: Policy, record: Record, question: Question, unless: Condition) -> bool | None:
    """Whether a condition holds, by asking a policy whose only rule it is."""
    index = Index(policy)
    reaches = index.reaches
    to = None if question.to is None else reaches.of(Recipient, question.to)
    place = Place(reaches.of(DataCategory, *record.data), question.purpose or "any_purpose", reaches, to)
    return ready(unless, place).holds(record, Moment(question.on, question.country, question.transfer))
