"""The published cases are current, and say what the library and the second meaning say."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import Any, Final

import pytest

from conformance.generate import FILE, acceptance, answered, generated, plans, responded, text_of
from privpolicy.evaluation import decide, respond
from privpolicy.model import DataSubjectRequest, Law, Policy, Question, Record
from privpolicy.vocabulary import RequestOutcome
from tests.spec import oracle, strategies

MOST_BYTES: Final = 3_000_000
FEWEST: Final = 5_000
FIRST: Final = 4
"""How many questions of each policy are generated again."""


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def policies(published: dict[str, Any]) -> dict[str, Policy]:
    return {key: Policy.model_validate(one) for key, one in published["policies"].items()}


def questions(published: dict[str, Any]) -> list[dict[str, Any]]:
    return [case for case in published["cases"] if "question" in case]


def test_there_are_enough_and_the_file_is_small(published: dict[str, Any]) -> None:
    assert len(published["cases"]) >= FEWEST
    assert FILE.stat().st_size < MOST_BYTES


def test_every_outcome_and_action_is_met_often(published: dict[str, Any]) -> None:
    met = Counter((case["question"]["may"], case["answer"]["outcome"]) for case in questions(published))
    assert len(met) == 9
    assert min(met.values()) >= 100


def test_the_library_answers_as_published(published: dict[str, Any], policies: dict[str, Policy]) -> None:
    """From the JSON alone: policies, records and questions are read back, and answered."""
    wrong = []
    for case in questions(published):
        record, question = Record.model_validate(case["record"]), Question.model_validate(case["question"])
        if answered(decide(policies[case["policy"]], record, question)) != case["answer"]:
            wrong.append(case)
    assert wrong == []


def test_the_library_answers_requests_as_published(
    published: dict[str, Any], policies: dict[str, Policy]
) -> None:
    requests = [case for case in published["cases"] if "request" in case]
    assert {case["answer"]["outcome"] for case in requests} == {*RequestOutcome}
    for case in requests:
        records = {key: Record.model_validate(one) for key, one in case["records"].items()}
        request = DataSubjectRequest.model_validate(case["request"])
        on, law = date.fromisoformat(case["on"]), None if "law" in case else Law.APPLICABLE
        response = respond(policies[case["policy"]], request, records, on=on, law=law)
        assert responded(response) == case["answer"], case


def test_the_second_meaning_answers_as_published(
    published: dict[str, Any], policies: dict[str, Policy]
) -> None:
    """The oracle, which shares no code with the library, gives the outcomes and the last days."""
    wrong = []
    plain = {key: policy.model_dump(mode="json") for key, policy in policies.items()}
    words = {key: words_of(policy) for key, policy in policies.items()}
    for case in questions(published):
        record = Record.model_validate(case["record"]).model_dump(mode="json")
        question = Question.model_validate(case["question"]).model_dump(mode="json")
        answer = oracle.ask(plain[case["policy"]], record, question, words[case["policy"]])
        day = None if answer.last_day is None else answer.last_day.isoformat()
        if (answer.outcome, day) != (case["answer"]["outcome"], case["answer"].get("last_day")):
            wrong.append(case)
    assert wrong == []


def words_of(policy: Policy) -> dict[str, Any]:
    return strategies.words(policy.vocabulary)


def test_the_file_is_what_its_generator_writes(published: dict[str, Any]) -> None:
    """Of the acceptance scenarios all, of every policy the first questions; the other tests ask all answers.

    Whoever changes an answer sees which, in the file: ``python -m conformance.generate``.
    """
    found = Counter(map(json.dumps, published["cases"]))
    written = [*acceptance(), *(case for plan in plans() for case in generated(plan, FIRST))]
    missing = [case for case in json.loads(json.dumps(written)) if json.dumps(case) not in found]
    assert missing == []
    assert set(found.values()) == {1}


def test_the_file_is_written_as_its_generator_writes(published: dict[str, Any]) -> None:
    """A line for each policy and each case, so that a change can be read."""
    assert text_of(published) == FILE.read_text(encoding="utf-8")
