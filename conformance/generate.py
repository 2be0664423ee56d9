"""Writes ``cases.json``: questions with their answers, to which other implementations can be held.

The acceptance scenarios of the project come first, then cases that the library's own exhaustion gives: for
each question that stands for others, events just inside and just outside each time limit, each condition
met and not met, and what is known cut short by one. Run from the root: ``python -m conformance.generate``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from conformance.small_policies import small_policies
from privpolicy.errors import PrivpolicyError
from privpolicy.evaluation import Response, Verdict, decide
from privpolicy.evaluation.content import plain
from privpolicy.evaluation.proofs.inquiry import Claim, days_of, example_of, searches, side_of
from privpolicy.evaluation.proofs.search import Budget, Case, Search
from privpolicy.evaluation.proofs.topics import Scope
from privpolicy.extra.scenarios import Asked, Requested, load_scenarios
from privpolicy.model import Law, Policy, Question, Record
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary.enums import Action

FILE: Final = Path(__file__).with_name("cases.json")
SEED: Final = 20180525
SMALL: Final = 40
SCENARIOS: Final = Path("tests/scenarios")

_LOOKED_AT: Final = 16  # cases of a question, of which some are taken
_DAYS: Final = tuple(map(date.fromisoformat, ("2018-05-24", "2018-05-25", "2021-07-01", "2024-02-29")))


class Plan(NamedTuple):
    """How many cases are taken of each question to a policy, on which day, with which law."""

    policy: Policy
    on: date | None
    law: Law | None
    of_each: int


def plans() -> Iterator[Plan]:
    """What is asked."""
    for policy in (M_NU, MYMUSE_SE):
        yield Plan(policy, None, Law.APPLICABLE, 2)
        yield Plan(policy, None, None, 1)
    for place, policy in enumerate(small_policies(SEED, SMALL)):
        yield Plan(policy, _DAYS[place % len(_DAYS)], None if place % 5 == 0 else Law.APPLICABLE, 2)


def document() -> dict[str, Any]:
    """The whole: the policies that are no files of the project, and the cases."""
    small = list(small_policies(SEED, SMALL))
    cases = [*acceptance(), *(case for plan in plans() for case in generated(plan))]
    return {
        "about": "questions to privpolicy with their answers: see docs/conformance.md",
        "policies": {
            policy.id: policy.model_dump(mode="json", exclude_defaults=True)
            for policy in (M_NU, MYMUSE_SE, *small)
        },
        "cases": _each_once(cases),
    }


def acceptance() -> Iterator[dict[str, Any]]:
    """The acceptance scenarios of the shipped policies, but for those that choose a reading of a text."""
    for file in sorted(SCENARIOS.glob("*.yaml")):
        for case in load_scenarios(file):
            scenario = case.scenario
            if scenario.readings:
                continue
            if isinstance(scenario, Asked):
                yield recorded(case.policy, scenario.record, scenario.question)
            else:
                yield requested(case.policy, scenario)


def generated(plan: Plan, questions: int | None = None) -> Iterator[dict[str, Any]]:
    """Cases of every question that stands for others, or of the first so many of them."""
    policy, law = plan.policy, plan.law
    try:
        days = days_of([policy], plan.on, law)[:1]
    except PrivpolicyError:
        return
    claim = Claim(Scope(tuple(Action)), lambda _: None, lambda _: False)
    budget = Budget(10**7)
    for search in islice(searches([side_of(policy, law)], claim, days), questions):
        found = list(islice(search.cases({}, lambda said: said.outcomes[0] is not None, budget), _LOOKED_AT))
        for case in _spread(found, plan.of_each):
            for known in _variants(case):
                yield from _asked(policy, search, known, law)


def _spread(cases: Sequence[Case], number: int) -> Iterator[Case]:
    """So many of the cases, evenly over all of them."""
    step = max(1, len(cases) // number)
    yield from cases[::step][:number]


def _variants(case: Case) -> Iterator[Case]:
    """The case, and the case with the last thing that was learnt unknown again."""
    yield case
    if case.known:
        yield case._replace(known=dict(list(case.known.items())[:-1]))


def _asked(policy: Policy, search: Search, case: Case, law: Law | None) -> Iterator[dict[str, Any]]:
    """The case as it stands, and as if nothing else were on record."""
    try:
        example = example_of(policy, search, case, law)
        yield recorded(policy, example.record, example.question)
        complete = example.record.model_copy(update={"complete": True})
        yield recorded(policy, complete, example.question)
    except PrivpolicyError:
        return  # what contradicts itself cannot be asked


def recorded(policy: Policy, record: Record, question: Question) -> dict[str, Any]:
    """A case as it is written: the policy by its id, record and question in their JSON form, the answer."""
    return {
        "policy": policy.id,
        "record": record.model_dump(mode="json", exclude_defaults=True),
        "question": question.model_dump(mode="json", exclude_defaults=True),
        "answer": answered(decide(policy, record, question)),
    }


def requested(policy: Policy, scenario: Requested) -> dict[str, Any]:
    """A request as it is written: with all the records of the person, and the day of the answer."""
    records = {"record": scenario.record} if scenario.record is not None else scenario.records
    known = {key: one.model_dump(mode="json", exclude_defaults=True) for key, one in records.items()}
    return {
        "policy": policy.id,
        "records": known,
        "request": scenario.asked.model_dump(mode="json", exclude_defaults=True),
        "on": scenario.on.isoformat(),
        **({"law": None} if scenario.law is None else {}),
        "answer": responded(scenario.put_to(policy)),
    }


def responded(response: Response) -> dict[str, Any]:
    """What an implementation is held to: the outcomes, whether it is free, by when, and what to do."""
    by = response.answer_by
    told: dict[str, Any] = {
        "answer_by": None if by is None else by.last_day.isoformat(),
        "codes": sorted(response.codes),
        "missing": sorted(f"{one.kind}:{one.key}" for one in response.missing),
        "steps": sorted({task.step.value for task in response.steps}),
        "answers": [
            {"record": one.record, "category": one.category, "outcome": one.outcome.value}
            | ({} if one.possible_on is None else {"possible_on": one.possible_on.isoformat()})
            for one in response.answers
        ],
    }
    free = {} if response.free is None else {"free": response.free}
    return {"outcome": response.outcome.value} | free | {key: value for key, value in told.items() if value}


def answered(verdict: Verdict) -> dict[str, Any]:
    """What an implementation is held to: the outcome, its days, and the rules and reasons behind it."""
    told: dict[str, Any] = {
        "last_day": plain(verdict.last_day),
        "must_keep_until": plain(verdict.must_keep_until),
        "rules": sorted(verdict.rules),
        "codes": sorted(code.value for code in verdict.codes),
        "missing": sorted(f"{one.kind}:{one.key}" for one in verdict.missing),
    }
    if len(verdict.categories) > 1:
        told["categories"] = {one.category: one.outcome.value for one in verdict.categories}
    return {"outcome": verdict.outcome.value} | {key: value for key, value in told.items() if value}


def _each_once(cases: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for case in cases:
        asked = {key: value for key, value in case.items() if key != "answer"}
        found.setdefault(json.dumps(asked, sort_keys=True), case)
    return list(found.values())


def text_of(whole: dict[str, Any]) -> str:
    """The document, a line for each policy and each case, so that a change can be read."""

    def line(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    policies = ",\n".join(f"{line(key)}:{line(one)}" for key, one in whole["policies"].items())
    cases = ",\n".join(map(line, whole["cases"]))
    return f'{{"about":{line(whole["about"])},\n"policies":{{\n{policies}\n}},\n"cases":[\n{cases}\n]}}\n'


if __name__ == "__main__":
    FILE.write_text(text_of(document()), encoding="utf-8")
