"""A scenario asked: the verdict, and where it differs from what was expected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from privpolicy.evaluation import Verdict, decide
from privpolicy.extra.scenarios.files import Case
from privpolicy.extra.scenarios.model import Scenario
from privpolicy.text import explain
from privpolicy.vocabulary.enums import LANGUAGES


class Difference(NamedTuple):
    """What was expected in one field, and what was given."""

    field: str
    expected: str
    given: str


class Result(NamedTuple):
    """A case, the verdict on it, and every difference; none where the scenario passes."""

    case: Case
    verdict: Verdict
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Whether all is as expected."""
        return not self.differences


def run(case: Case) -> Result:
    """Asks the question of a scenario and compares the answer with what is expected."""
    verdict = decide(case.policy, case.scenario.record, case.scenario.question)
    return Result(case, verdict, tuple(_differences(case.scenario, verdict)))


def _differences(scenario: Scenario, verdict: Verdict) -> Iterator[Difference]:
    yield from _unequal("expect", scenario.expect, verdict.outcome)
    given = scenario.model_fields_set
    for field in ("last_day", "must_keep_until"):
        if field in given:
            yield from _unequal(field, getattr(scenario, field), getattr(verdict, field))
    if scenario.obligations is not None:
        there = {one.id for one in verdict.obligations}
        if there != scenario.obligations:
            yield Difference("obligations", _listed(sorted(scenario.obligations)), _listed(sorted(there)))
    for category, outcome in scenario.categories.items():
        yield from _unequal(f"categories.{category}", outcome, verdict.categories.of(category).outcome)
    yield from _lacking("because", scenario.because, verdict.clauses)
    yield from _lacking("rules", scenario.rules, verdict.rules)
    yield from _lacking("codes", scenario.codes, verdict.codes)
    yield from _lacking("missing", scenario.missing, [one.key for one in verdict.missing])
    for language in LANGUAGES:
        text = explain(verdict, language) if getattr(scenario.says, language) else ""
        for part in getattr(scenario.says, language):
            if part not in text:
                yield Difference(f"says.{language}", part, "(see below)")


def _unequal(field: str, expected: object, given: object) -> Iterator[Difference]:
    if expected != given:
        yield Difference(field, _shown(expected), _shown(given))


def _lacking(field: str, expected: Iterable[str], given: Collection[str]) -> Iterator[Difference]:
    lacking = [str(one) for one in expected if one not in given]
    if lacking:
        yield Difference(field, _listed(lacking), _listed(given))


def _shown(value: object) -> str:
    return "none" if value is None else str(value)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(map(str, values)) or "none"
