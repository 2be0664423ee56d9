"""What the conditions of rules demand, read without a record."""

from __future__ import annotations

from collections.abc import Iterator

from privpolicy.model import AllOf, Condition, FactBetween, FactIs, Not, ProtectedBy, WithinEEA
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


def outside_eea(condition: Condition | None) -> bool:
    """Whether a condition holds only for recipients outside the EU and the EEA."""
    return any(isinstance(one, Not) and isinstance(one.of, WithinEEA) for one in demands(condition))


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
