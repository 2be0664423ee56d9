"""What a text says beside its rules can be judged, and decides no question."""

from __future__ import annotations

from typing import Final, TypeVar

import pytest

from privpolicy.evaluation import Verdict
from privpolicy.model import Policy
from privpolicy.model.base import Frozen
from privpolicy.policies import M_NU, MYMUSE_SE
from tests.acceptance import test_m_nu as m_nu, test_mymuse_se as mymuse_se

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


@pytest.mark.parametrize("case", m_nu.CASES, ids=lambda case: case.name)
def test_what_m_nus_text_says_beside_its_rules_decides_nothing(case: m_nu.Case) -> None:
    assert said(m_nu.ask(case, BARE_M_NU)) == said(m_nu.ask(case))


@pytest.mark.parametrize("case", mymuse_se.ALL, ids=lambda case: case.name)
def test_what_mymuses_text_says_beside_its_rules_decides_nothing(case: mymuse_se.Case) -> None:
    assert said(case.ask(BARE_MYMUSE_SE)) == said(case.ask())


BARE_M_NU: Final = bare(M_NU)
BARE_MYMUSE_SE: Final = bare(MYMUSE_SE)
