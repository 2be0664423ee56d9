"""What a text says beside its rules can be judged, and decides no question."""

from __future__ import annotations

from typing import Final, TypeVar

import pytest

from privpolicy.evaluation import Verdict
from privpolicy.model import Policy
from privpolicy.model.base import Frozen
from privpolicy.policies import M_NU, MYMUSE_SE, find
from tests.acceptance.shipped import FILES, asked

BESIDE: Final = {
    "activities": (
        "interest", "decision_logic", "requirement", "obtained_from", "basis_inferred", "implied", "unlisted",
    ),
    "disclosures": ("interest", "countries", "safeguards_copy", "basis_inferred", "implied"),
    "rights": ("fee", "purposes", "only_where"),
    "promises": ("silence_accepts",),
    "clauses": ("cites", "leaves_open", "contradicts", "consent"),
}  # fmt: skip

Rule = TypeVar("Rule", bound=Frozen)


def silent(rule: Rule, fields: tuple[str, ...]) -> Rule:
    return rule.model_copy(update={name: type(rule).model_fields[name].default for name in fields})


def bare(policy: Policy) -> Policy:
    """The policy without what its text says beside the rules."""
    kinds = {
        kind: tuple(silent(rule, fields) for rule in getattr(policy, kind)) for kind, fields in BESIDE.items()
    }
    return policy.model_copy(update={**kinds, "cookies": None})


def said(verdict: Verdict) -> tuple[object, ...]:
    return (verdict.outcome, verdict.last_day, verdict.findings, verdict.near_misses, verdict.obligations)


@pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE], ids=lambda policy: policy.id)
def test_both_policies_say_something_beside_their_rules(policy: Policy) -> None:
    assert bare(policy).digest != policy.digest


@pytest.mark.parametrize("name", FILES)
def test_what_a_text_says_beside_its_rules_decides_nothing(name: str) -> None:
    policy = find(name)
    without = bare(policy)
    for scenario in asked(name):
        assert said(scenario.put_to(without)) == said(scenario.put_to(policy)), scenario.name
