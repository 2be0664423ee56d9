"""Conditions: built with ``&``, ``|`` and ``~``, told apart by kind, with sensible bounds."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter

from privpolicy.errors import ModelError
from privpolicy.model import (
    AllOf,
    AnyOf,
    Condition,
    ConsentTo,
    CountryIn,
    FactBetween,
    FactIs,
    Not,
    ObjectionTo,
    OnHold,
    ProtectedBy,
    RecipientIn,
    Requested,
    Restricted,
    StateIs,
    TransferBy,
    WithinEEA,
)
from privpolicy.vocabulary import facts, purposes, recipients, rights, states
from privpolicy.vocabulary.enums import Protection, TransferMechanism

OPEN = StateIs(state=states.ACCOUNT_OPEN)
NEEDED = FactIs(fact=facts.NECESSARY)
CONDITIONS: list[Condition] = [
    OPEN & NEEDED,
    OPEN | NEEDED,
    ~OPEN,
    FactIs(fact=facts.NECESSARY, value=False),
    FactIs(fact=facts.HOME_COUNTRY, value="SE"),
    FactIs(fact=facts.LEGAL_DUTY_UNTIL, value=date(2024, 2, 29)),
    FactBetween(fact=facts.AGE, at_least=13, at_most=17.5),
    FactBetween(fact=facts.LEGAL_DUTY_UNTIL, at_least=date(2024, 1, 1)),
    OPEN,
    ConsentTo(purposes={purposes.NEWSLETTER}, explicit=True),
    ConsentTo(),
    ObjectionTo(purposes={purposes.DIRECT_MARKETING}),
    Restricted(),
    Requested(right=rights.ERASURE),
    OnHold(),
    ProtectedBy(protection=Protection.ENCRYPTED),
    RecipientIn(recipients={recipients.CARRIER}),
    CountryIn(countries={"SE", "NO"}),
    WithinEEA(),
    TransferBy(mechanisms={TransferMechanism.STANDARD_CLAUSES}),
]


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: type(one).__name__)
def test_a_condition_goes_to_json_and_back_with_its_kind_and_its_values_type(condition: Condition) -> None:
    adapter: TypeAdapter[Condition] = TypeAdapter(Condition)
    again = adapter.validate_json(adapter.dump_json(condition))
    assert again == condition
    assert type(getattr(again, "value", None)) is type(getattr(condition, "value", None))


def test_and_or_and_not_combine_conditions() -> None:
    assert AllOf(of=[OPEN, NEEDED]) == OPEN & NEEDED
    assert AnyOf(of=[OPEN, NEEDED]) == OPEN | NEEDED
    assert Not(of=OPEN) == ~OPEN
    assert Not(of=AllOf(of=[OPEN, Not(of=NEEDED)])) == ~(OPEN & ~NEEDED)


def test_python_binds_not_before_and_before_or() -> None:
    assert AnyOf(of=[OPEN, AllOf(of=[Not(of=NEEDED), OPEN])]) == OPEN | ~NEEDED & OPEN


@pytest.mark.parametrize("several", [AllOf, AnyOf])
def test_all_and_any_of_nothing_are_refused(several: type[AllOf | AnyOf]) -> None:
    with pytest.raises(ModelError) as refused:
        several(of=[])
    assert refused.value.faults[0].where == "of"


def test_a_fact_is_yes_where_no_value_is_named() -> None:
    assert NEEDED.value is True


@pytest.mark.parametrize("value", ["yes", "SE", "true"])
def test_a_word_stays_a_word_and_becomes_no_yes(value: str) -> None:
    assert FactIs(fact=facts.HOME_COUNTRY, value=value).value == value


def test_bounds_are_one_at_least() -> None:
    with pytest.raises(ModelError, match="give at_least, at_most or both"):
        FactBetween(fact=facts.AGE)


def test_the_lower_bound_does_not_lie_above_the_upper() -> None:
    assert FactBetween(fact=facts.AGE, at_least=2, at_most=2).at_most == 2
    with pytest.raises(ModelError, match="at_least 3 lies above at_most 2"):
        FactBetween(fact=facts.AGE, at_least=3, at_most=2)


def test_bounds_are_of_one_kind() -> None:
    with pytest.raises(ModelError, match="must be of one kind"):
        FactBetween(fact=facts.AGE, at_least=3, at_most=date(2024, 1, 1))


@pytest.mark.parametrize("broken", [RecipientIn, CountryIn, TransferBy])
def test_a_condition_on_one_of_nothing_is_refused(broken: type[RecipientIn | CountryIn | TransferBy]) -> None:
    field = next(name for name in broken.model_fields if name != "kind")
    with pytest.raises(ModelError) as refused:
        broken.model_validate({field: []})
    assert refused.value.faults[0].where == field
