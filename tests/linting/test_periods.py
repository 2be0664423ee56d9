"""The periods that a clause states, against those of its rules: where they drift apart, and where not."""

from __future__ import annotations

import pytest

from privpolicy.linting import Code
from privpolicy.model import After, AsLawRequires, Longest, Period, Policy, Storage, While
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import events, states
from privpolicy.vocabulary.enums import StatutoryDuty
from tests.linting import shop
from tests.linting.shop import changed, codes, found, the, with_clause, with_rule

DRIFTS = {Code.PERIOD_WITHOUT_RULE, Code.PERIOD_WITHOUT_CLAUSE}


@pytest.mark.parametrize(
    "said",
    [
        "Vi sparar uppgifterna i 36 månader.",
        "Vi sparar uppgifterna i tre år.",
        "Uppgifterna raderas tre år efter köpet. Du får svar inom en månad.",
        "We keep the data for three years.",
    ],
)
def test_equal_periods_in_other_words_are_no_drift(said: str) -> None:
    assert DRIFTS & codes(with_clause("orders", text=said)) == set()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Vi sparar uppgifterna i 35 månader.", "35 månader"),
        ("Vi sparar uppgifterna i fyra år.", "fyra år"),
        ("We store the data for twelve months.", "twelve months"),
        ("Gallring sker efter ett och ett halvt år.", "ett och ett halvt år"),
        ("We have a 24-month retention.", "24-month"),
    ],
)
def test_a_clause_with_another_period_than_its_rule_drifts(said: str, told: str) -> None:
    finding = the(with_clause("orders", text=said), Code.PERIOD_WITHOUT_RULE)
    assert (finding.rules, finding.clauses, finding.params["said"]) == (("orders",), ("orders",), told)


@pytest.mark.parametrize(
    "said",
    [
        "Vi sparar uppgifterna i tre år. Du får returnera inom 14 dagar.",
        "Vi sparar uppgifter om den som är 18 år gammal i tre år.",
        "Vi sparar uppgifterna i tre år, en gång per kalenderår.",
    ],
)
def test_what_is_no_period_of_storage_is_none(said: str) -> None:
    assert DRIFTS & codes(with_clause("orders", text=said)) == set()


def test_the_other_language_version_may_state_the_period() -> None:
    policy = with_clause("orders", text="Om köp.", other_text="We keep them for 3 years.")
    assert DRIFTS & codes(policy) == set()


@pytest.mark.parametrize(
    ("storage", "drifts"),
    [
        (After(event=events.PURCHASED, period=Period(years=3)), False),
        (After(event=events.PURCHASED, period=Period(months=36)), False),
        (After(event=events.PURCHASED, period=Period(months=35)), True),
        (While(state=states.ACCOUNT_OPEN, then=Period(years=3)), False),
        (While(state=states.ACCOUNT_OPEN), True),
        (
            Longest(
                of=[
                    While(state=states.ACCOUNT_OPEN),
                    After(event=events.PURCHASED, period=Period(years=3)),
                ]
            ),
            False,
        ),
    ],
)
def test_the_rule_is_what_the_clause_is_held_against(storage: Storage, drifts: bool) -> None:
    policy = with_rule(changed(shop.ORDERS, storage=storage))
    assert (Code.PERIOD_WITHOUT_RULE in codes(policy)) is drifts
    assert found(policy, Code.PERIOD_WITHOUT_CLAUSE) == []


def test_the_years_of_a_statutory_duty_are_the_rules_own() -> None:
    """The clause of the books may say seven years, and not six."""
    assert shop.BOOKS.storage == AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING)
    assert DRIFTS & codes(with_clause("books", text="Bokföringen sparas i sju år.")) == set()
    assert DRIFTS & codes(with_clause("books", text="Bokföringen sparas i sex år.")) != set()


@pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE], ids=lambda policy: policy.id)
def test_the_shipped_policies_say_what_they_compute(policy: Policy) -> None:
    assert DRIFTS & codes(policy) == set()
