"""Reading the shop's registers: consents, objections, restrictions, requests and holds on a day.

A register that is absent is unknown, or empty where the record is complete.
"""

from __future__ import annotations

from collections.abc import Sequence, Set as AbstractSet
from datetime import date
from typing import Final, NamedTuple, TypeVar

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.model import Consent, Hold, Objection, Record, Request, Restriction

_T = TypeVar("_T")


def register(entries: Sequence[_T] | None, record: Record) -> Sequence[_T] | None:
    """The entries; none where the record is complete; ``None`` where the register is unknown."""
    return () if entries is None and record.complete else entries


class Reach(NamedTuple):
    """The keys that a key lies within (itself and broader) and those that touch it (narrower too)."""

    within: frozenset[str]
    touching: frozenset[str]


class ConsentAnswer(NamedTuple):
    """Whether consent stands; why not; the day that decides (given, or withdrawn)."""

    stands: Tri
    code: ReasonCode | None = None
    day: date | None = None


def consent_on(
    record: Record, purpose: Reach, to: Reach | None, on: date, *, explicit: bool = False
) -> ConsentAnswer:
    """Whether a consent covers the whole purpose (and the recipient, where it was asked for so).

    A withdrawal that touches the purpose takes away every consent given up to that day.
    """
    consents = record.consents
    if not consents:
        return _CONSENT_UNKNOWN if consents is None and not record.complete else _CONSENT_MISSING
    covering: list[Consent] = []
    others, withdrawals, within = False, False, purpose.within
    for one in consents:
        if one.withdrawn is not None:
            withdrawals = True
        if one.given <= on and not one.purposes.isdisjoint(within):
            if one.recipients is None or to is None or not one.recipients.isdisjoint(to.within):
                covering.append(one)
            else:
                others = True
    if not covering:
        return _OTHER_RECIPIENT if others else _CONSENT_MISSING
    withdrawn = _last_withdrawal(consents, purpose, to, on) if withdrawals else None
    if withdrawn is not None:
        covering = [one for one in covering if one.given > withdrawn]
        if not covering:
            return ConsentAnswer(False, ReasonCode.CONSENT_WITHDRAWN, withdrawn)
    return _explicit(covering) if explicit else _STANDS


_STANDS: Final = ConsentAnswer(stands=True)
_CONSENT_UNKNOWN: Final = ConsentAnswer(None, ReasonCode.CONSENT_UNKNOWN)
_CONSENT_MISSING: Final = ConsentAnswer(False, ReasonCode.CONSENT_MISSING)
_OTHER_RECIPIENT: Final = ConsentAnswer(False, ReasonCode.CONSENT_OTHER_RECIPIENT)


def _explicit(standing: Sequence[Consent]) -> ConsentAnswer:
    if any(one.explicit is True for one in standing):
        return _STANDS
    latest = max(one.given for one in standing)
    if all(one.explicit is False for one in standing):
        return ConsentAnswer(False, ReasonCode.CONSENT_NOT_EXPLICIT, latest)
    return ConsentAnswer(None, ReasonCode.CONSENT_UNKNOWN, latest)


def _last_withdrawal(consents: Sequence[Consent], purpose: Reach, to: Reach | None, on: date) -> date | None:
    days = [
        one.withdrawn
        for one in consents
        if one.withdrawn is not None
        and one.withdrawn <= on
        and not one.purposes.isdisjoint(purpose.touching)
        and (one.recipients is None or to is None or not one.recipients.isdisjoint(to.touching))
    ]
    return max(days) if days else None


def objections_on(record: Record, purposes: AbstractSet[str], on: date) -> Sequence[Objection] | None:
    """The objections to any of the purposes that stand on the day, from the day they were received."""
    objections = register(record.objections, record)
    if not objections:
        return objections
    return [
        entry
        for entry in objections
        if entry.received <= on
        and (entry.withdrawn is None or on < entry.withdrawn)
        and not entry.purposes.isdisjoint(purposes)
    ]


def restrictions_on(record: Record, data: AbstractSet[str], on: date) -> Sequence[Restriction] | None:
    """The restrictions that touch the data on the day, their last day included."""
    restrictions = register(record.restrictions, record)
    if not restrictions:
        return restrictions
    return [
        entry
        for entry in restrictions
        if entry.received <= on
        and (entry.ended is None or on <= entry.ended)
        and not entry.data.isdisjoint(data)
    ]


def requests_on(record: Record, right: str, data: AbstractSet[str], on: date) -> Sequence[Request] | None:
    """The requests for a right that touch the data, received on the day or before."""
    requests = register(record.requests, record)
    if not requests:
        return requests
    return [
        entry
        for entry in requests
        if entry.right == right and entry.received <= on and not entry.data.isdisjoint(data)
    ]


def holds_on(record: Record, within: AbstractSet[str], on: date) -> Sequence[Hold] | None:
    """The holds that name the data on the day, the first and the last day included."""
    holds = register(record.holds, record)
    if not holds:
        return holds
    return [
        entry
        for entry in holds
        if entry.begins <= on
        and (entry.ended is None or on <= entry.ended)
        and not entry.data.isdisjoint(within)
    ]
