"""A scenario asked: the answer, and where it differs from what was expected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from privpolicy.evaluation import Response, Verdict
from privpolicy.extra.scenarios.asked import Asked
from privpolicy.extra.scenarios.files import Case
from privpolicy.extra.scenarios.model import Scenario
from privpolicy.extra.scenarios.requested import Requested
from privpolicy.text import explain
from privpolicy.vocabulary.enums import LANGUAGES


class Difference(NamedTuple):
    """What was expected in one field, and what was given."""

    field: str
    expected: str
    given: str


class Result(NamedTuple):
    """A case, the answer to it, and every difference; none where the scenario passes."""

    case: Case
    answer: Verdict | Response
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Whether all is as expected."""
        return not self.differences


def run(case: Case) -> Result:
    """Puts the question of a scenario and compares the answer with what is expected."""
    scenario = case.scenario
    match scenario:
        case Asked():
            verdict = scenario.put_to(case.policy)
            return _compared(case, verdict, _of_verdict(scenario, verdict))
        case Requested():
            response = scenario.put_to(case.policy)
            return _compared(case, response, _of_response(scenario, response))


def _compared(case: Case, answer: Verdict | Response, own: Iterable[Difference]) -> Result:
    outcome = _unequal("expect", case.scenario.expect, answer.outcome)
    return Result(case, answer, (*outcome, *own, *_of_any(case.scenario, answer)))


def _of_verdict(scenario: Asked, verdict: Verdict) -> Iterator[Difference]:
    for field in ("last_day", "must_keep_until"):
        yield from _given(scenario, field, getattr(verdict, field))
    if scenario.obligations is not None:
        there = {one.id for one in verdict.obligations}
        if there != scenario.obligations:
            yield Difference("obligations", _listed(sorted(scenario.obligations)), _listed(sorted(there)))
    for category, outcome in scenario.categories.items():
        yield from _unequal(f"categories.{category}", outcome, verdict.categories.of(category).outcome)
    yield from _lacking("rules", scenario.rules, verdict.rules)


def _of_response(scenario: Requested, response: Response) -> Iterator[Difference]:
    by = response.answer_by
    yield from _given(scenario, "answer_by", by and by.last_day)
    yield from _given(scenario, "free", response.free)
    for category, outcome in scenario.categories.items():
        there = sorted({str(one.outcome) for one in response.answers if one.category == category})
        if there != [outcome]:
            yield Difference(f"categories.{category}", outcome, _listed(there))
    yield from _lacking("rules", scenario.rules, rules_of(response))
    yield from _lacking("steps", scenario.steps, [one.step for one in response.steps])


def rules_of(response: Response) -> tuple[str, ...]:
    """The rules that the answer to a request rests on, each once."""
    reasons = [*response.reasons, *(one for answer in response.answers for one in answer.reasons)]
    verdicts = [answer.verdict for answer in response.answers if answer.verdict is not None]
    found = [one.rule for one in reasons if one.rule is not None]
    return tuple(dict.fromkeys([*found, *(rule for verdict in verdicts for rule in verdict.rules)]))


def _of_any(scenario: Scenario, answer: Verdict | Response) -> Iterator[Difference]:
    yield from _lacking("because", scenario.because, answer.clauses)
    yield from _lacking("codes", scenario.codes, answer.codes)
    yield from _lacking("missing", scenario.missing, [one.key for one in answer.missing])
    for language in LANGUAGES:
        parts = scenario.says.sv if language == "sv" else scenario.says.en
        text = explain(answer, language) if parts else ""
        for part in parts:
            if part not in text:
                yield Difference(f"says.{language}", part, "(see below)")


def _given(scenario: Scenario, field: str, given: object) -> Iterator[Difference]:
    """Compares a field where the scenario says anything of it, null too."""
    if field in scenario.model_fields_set:
        yield from _unequal(field, getattr(scenario, field), given)


def _unequal(field: str, expected: object, given: object) -> Iterator[Difference]:
    if expected != given:
        yield Difference(field, _shown(expected), _shown(given))


def _lacking(field: str, expected: Iterable[str], given: Collection[str]) -> Iterator[Difference]:
    lacking = [str(one) for one in expected if one not in given]
    if lacking:
        yield Difference(field, _listed(lacking), _listed(given))


def _shown(value: object) -> str:
    if value is None:
        return "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(map(str, values)) or "none"
