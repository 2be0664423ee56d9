"""From an answer back to a scenario: a text that can be pasted into a scenario file."""

from __future__ import annotations

from textwrap import indent
from typing import Any

from privpolicy.evaluation.proofs import Example
from privpolicy.extra.scenarios.common import NONE
from privpolicy.extra.yaml_text import yaml_of
from privpolicy.vocabulary.enums import Action, Outcome

_INSIDE = "  - "


def scenario_text(example: Example, *, name: str) -> str:
    """The example as an item of a file's ``scenarios``, with the answer that the policy gives to it.

    It always says whether its record is complete, so that it means the same in any file.
    Needs the extra ``yaml``.
    """
    # A reader of the file takes every key as it stands; YAML 1.1 would have this one in quotes.
    text = yaml_of(scenario_of(example, name=name)).replace("\n'on': ", "\non: ")
    return _INSIDE + indent(text, " " * len(_INSIDE)).removeprefix(" " * len(_INSIDE))


def scenario_of(example: Example, *, name: str) -> dict[str, Any]:
    """The example as the plain values of a scenario."""
    question, verdict = example.question, example.verdict
    asked = question.model_dump(mode="json", exclude_defaults=True, exclude={"may", "on"})
    for field in ("law", "transfer"):
        if field in asked and asked[field] is None:
            asked[field] = NONE
    told: dict[str, Any] = {"expect": verdict.outcome.value}
    if verdict.outcome is not Outcome.UNDETERMINED and verdict.last_day is not None:
        told["last_day"] = verdict.last_day.isoformat()
    if question.may is Action.KEEP and verdict.must_keep_until is not None:
        told["must_keep_until"] = verdict.must_keep_until.isoformat()
    told |= {"because": list(verdict.clauses)} if verdict.clauses else {}
    told |= {"rules": list(verdict.rules)} if verdict.rules else {}
    told |= {"codes": [code.value for code in verdict.codes]}
    record = example.record.model_dump(mode="json", exclude_defaults=True)
    return {
        "name": name,
        "may": question.may.value,
        "record": {**record, "complete": example.record.complete},
        **asked,
        "on": question.on.isoformat(),
        **told,
    }
