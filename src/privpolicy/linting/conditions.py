"""What the conditions of rules demand, read without a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from privpolicy.model import (
    AllOf,
    AnyOf,
    Condition,
    CountryIn,
    Disclosure,
    FactBetween,
    FactIs,
    Not,
    ProtectedBy,
    TransferBy,
    WithinEEA,
)
from privpolicy.model.base import walk
from privpolicy.vocabulary.enums import Protection


def demands(condition: Condition | None) -> Iterator[Condition]:
    """The conditions that all have to hold for a condition to hold, itself first."""
    if condition is None:
        return
    yield condition
    if isinstance(condition, AllOf):
        for part in condition.of:
            yield from demands(part)


def named_facts(condition: Condition | None) -> frozenset[str]:
    """The facts that have to be true for a condition to hold."""
    return frozenset(
        str(one.fact) for one in demands(condition) if isinstance(one, FactIs) and one.value is True
    )


def facts_read(condition: Condition | None) -> frozenset[str]:
    """The facts that a condition reads, whatever it makes of them."""
    return frozenset(str(one.fact) for one in walk(condition) if isinstance(one, FactIs | FactBetween))


def impossible(condition: Condition | None) -> bool:
    """Whether a condition demands something and its opposite, so that it never holds."""
    wanted = list(demands(condition))
    opposites = [one.of for one in wanted if isinstance(one, Not)]
    values = {(one.fact, one.value) for one in wanted if isinstance(one, FactIs)}
    return any(one in wanted for one in opposites) or any(
        (fact, not value) in values for fact, value in values if isinstance(value, bool)
    )


class Place(NamedTuple):
    """Where a recipient is: its country if that is named, and whether it is in the EU or the EEA."""

    country: str | None
    eea: bool


def holds_for(  # noqa: PLR0911 (one for each kind)
    condition: Condition, rule: Disclosure, place: Place
) -> bool | None:
    """Whether a condition holds of all that a disclosure takes to a place; ``None``: nothing tells."""
    match condition:
        case WithinEEA():
            return place.eea
        case CountryIn(countries=countries):
            return None if place.country is None else place.country in countries
        case TransferBy(mechanisms=mechanisms):
            return rule.transfer <= mechanisms if rule.transfer else None
        case Not(of=part):
            found = holds_for(part, rule, place)
            return None if found is None else not found
        case AllOf(of=parts):
            told = [holds_for(part, rule, place) for part in parts]
            return False if False in told else None if None in told else True
        case AnyOf(of=parts):
            told = [holds_for(part, rule, place) for part in parts]
            return True if True in told else None if None in told else False
        case _:
            return None


def unprotected(condition: Condition | None, ways: frozenset[Protection]) -> bool:
    """Whether a condition is that the data are not protected in one of these ways, and nothing else."""
    match condition:
        case Not(of=ProtectedBy(protection=way)):
            return way in ways
        case _:
            return False


def protected(condition: Condition | None, ways: frozenset[Protection]) -> bool:
    """Whether a condition demands protection in one of these ways."""
    return any(isinstance(one, ProtectedBy) and one.protection in ways for one in demands(condition))
