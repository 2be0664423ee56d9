"""The terms that a policy's rules name: what a record or a question has to speak of to meet them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple

from privpolicy import law
from privpolicy.evaluation.boundaries import timed_rules
from privpolicy.evaluation.proofs.concerned import every_limit
from privpolicy.evaluation.proofs.days import edges, usual_day, way_of
from privpolicy.model import (
    Activity,
    ConsentTo,
    Disclosure,
    FactBetween,
    FactIs,
    ObjectionTo,
    Policy,
    Prohibition,
    StateIs,
    While,
)
from privpolicy.model.base import Frozen, walk
from privpolicy.vocabulary import data, purposes, recipients, subjects
from privpolicy.vocabulary.enums import UNKNOWN


class Terms(NamedTuple):
    """Keys by kind, those that the policy names first; none is empty but states, events and facts."""

    data: tuple[str, ...]
    purposes: tuple[str, ...]
    recipients: tuple[str, ...]
    subjects: tuple[str, ...]
    events: tuple[str, ...]
    states: tuple[str, ...]
    facts: Mapping[str, tuple[Any, ...]]


class Target:
    """A policy that strategies are directed at, with what is worked out for it once.

    Its repr is short, because a strategy is printed with its arguments where it fails.
    """

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._near: dict[date, dict[str, tuple[date, ...]]] = {}

    def __repr__(self) -> str:
        return self.policy.id

    @cached_property
    def usual_day(self) -> date:
        """The day of the law's latest wording."""
        return usual_day([self.policy])

    @cached_property
    def turns(self) -> tuple[date, ...]:
        """The days in force on which the law takes a new wording, the latest first."""
        days = {*law.turns_of(self.policy.jurisdiction), self.usual_day}
        return tuple(sorted((day for day in days if self.policy.in_force(day)), reverse=True))

    @cached_property
    def terms(self) -> Terms:
        """The terms that the rules of the policy name, and the broadest of each kind."""
        return named_by(self.policy)

    def near(self, on: date) -> Mapping[str, tuple[date, ...]]:
        """For each event the days just inside and just outside the time limits, seen from a day."""
        if on not in self._near:
            limits = {(one.events, way_of(one)): one for one in every_limit([self.policy], on)}
            self._near[on] = {
                event: tuple(_moved(edges([one.rule for one in limits.values() if event in one.events], on)))
                for event in self.terms.events
            }
        return self._near[on]


def _moved(days: Iterable[date]) -> Iterator[date]:
    for day in days:
        yield from (day, day - timedelta(days=1), day + timedelta(days=1))


def named_by(policy: Policy) -> Terms:
    """The terms that the rules of a policy name, and the broadest of each kind."""
    parts = tuple(walk((policy.activities, policy.disclosures, policy.prohibitions)))
    stored = (key for part in parts if isinstance(part, Activity) for key in part.storage_by_category)
    asked = (part.purposes or () for part in parts if isinstance(part, ConsentTo | ObjectionTo))
    return Terms(
        _keys((*_all(parts, "data"), *stored), data.PERSONAL_DATA),
        _keys((*_all(parts, "purposes"), *(key for some in asked for key in some)), purposes.ANY_PURPOSE),
        _keys(_all(parts, "recipients"), recipients.RECIPIENT),
        _keys(_all(parts, "subjects"), subjects.DATA_SUBJECT),
        tuple(sorted({event for one in timed_rules(parts, policy) for event in one.events})),
        tuple(sorted({str(part.state) for part in parts if isinstance(part, StateIs | While)})),
        _facts(parts),
    )


def _all(parts: Iterable[Frozen], field: str) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Activity | Disclosure | Prohibition):
            yield from map(str, getattr(part, field, ()))


def _keys(keys: Iterable[str], root: str) -> tuple[str, ...]:
    return (*sorted({str(key) for key in keys} - {str(root)}), str(root))


def _facts(parts: Iterable[Frozen]) -> Mapping[str, tuple[Any, ...]]:
    """The facts that conditions ask for, each with the values that lie around what is asked."""
    found: dict[str, list[Any]] = {}
    for part in parts:
        if isinstance(part, FactIs):
            other: Any = not part.value if isinstance(part.value, bool) else UNKNOWN
            found.setdefault(str(part.fact), []).extend([part.value, other])
        elif isinstance(part, FactBetween):
            bounds = [bound for bound in (part.at_least, part.at_most) if bound is not None]
            near = [near for bound in bounds for near in _near(bound)]
            found.setdefault(str(part.fact), []).extend(near)
    return {key: tuple(dict.fromkeys((*values, UNKNOWN))) for key, values in found.items()}


def _near(bound: float | date) -> Iterator[Any]:
    if isinstance(bound, date):
        yield from (bound, bound - timedelta(days=1), bound + timedelta(days=1))
    else:
        yield from (bound, bound - 1, bound + 1)
