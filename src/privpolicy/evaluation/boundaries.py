"""The days on which an answer about keeping can change, if nothing more is recorded.

Between two of them every answer is the same: a rule, a register and the law change only on a day that a
date of the record, of the policy or of the law leads to. So what comes next is found by asking about
these days alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from privpolicy import law
from privpolicy.evaluation.facts import days_of, event_value
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.storage import Rule, duty_rule, storage_rule
from privpolicy.law.provisions import Dated
from privpolicy.model import After, Anchor, AsNeeded, FiscalYearEnd, Policy, Record, Until, While
from privpolicy.model.base import Frozen, walk
from privpolicy.vocabulary.term import State


class Timed(NamedTuple):
    """A storage rule that counts from events: the day on which it ends follows from one of theirs.

    ``year_end`` is the end of the fiscal year, where the rule counts from that.
    """

    events: frozenset[str]
    rule: Rule
    year_end: FiscalYearEnd | None = None


def boundaries(index: Index, record: Record) -> tuple[date, ...]:
    """The days on which the answer whether the record may be kept can be another than the day before."""
    found = {day for day in _all(index, record) if day is not None}
    return tuple(sorted(found))


def _all(index: Index, record: Record) -> Iterator[date | None]:
    policy = index.policy
    yield policy.effective_from
    yield _after(policy.effective_until)
    yield from _of_law(policy.jurisdiction)
    yield from _of_registers(record)
    timed = _timed(policy)
    for event in record.events:
        for day in days_of(event_value(record, event)):
            yield day
            yield _after(day)
            yield from (_after(one.rule.end(day)) for one in timed if event in one.events)


def _of_law(jurisdiction: str) -> Iterator[date | None]:
    rows: list[Dated] = [*law.regimes_of(jurisdiction), *law.DUTIES]
    for row in rows:
        yield row.valid_from
        yield _after(row.valid_to)


def _of_registers(record: Record) -> Iterator[date | None]:
    for consent in record.consents or ():
        yield from (consent.given, consent.withdrawn)
    for objection in record.objections or ():
        yield from (objection.received, objection.withdrawn, objection.compelling_grounds)
    for restriction in record.restrictions or ():
        yield from (restriction.received, _after(restriction.ended))
    for request in record.requests or ():
        yield request.received
    for hold in record.holds or ():
        yield from (hold.begins, _after(hold.ended))


def _after(day: date | None) -> date | None:
    return None if day is None or day == date.max else day + timedelta(days=1)


def _timed(policy: Policy) -> tuple[Timed, ...]:
    """The rules that count from events, worked out once: a frozen policy always has the same ones."""
    found: tuple[Timed, ...] | None = policy.__dict__.get("_timed")
    if found is None:
        found = policy.__dict__["_timed"] = tuple(_of_policy(policy))
    return found


def _of_policy(policy: Policy) -> Iterator[Timed]:
    yield from map(timed_duty, law.DUTIES)
    yield from timed_rules(walk(policy.activities), policy)


def timed_duty(row: law.Duty) -> Timed:
    """A statutory duty as a rule that counts from an event."""
    return Timed(frozenset({row.event_key}), duty_rule(row))


def timed_rules(parts: Iterable[Frozen], policy: Policy) -> Iterator[Timed]:
    """The storage rules among the parts of a policy that count from events."""
    # Many activities keep their data for the same time: each rule counts once.
    for part in dict.fromkeys(parts):
        events = _events(part, policy)
        if events:
            rule = storage_rule(part, policy.vocabulary, policy.fiscal_year_end)  # type: ignore[arg-type]
            yearly = getattr(part, "anchor", None) is Anchor.FISCAL_YEAR
            yield Timed(frozenset(events), rule, policy.fiscal_year_end if yearly else None)


def _events(part: object, policy: Policy) -> Iterable[str]:
    match part:
        case After(event=event) | Until(event=event) | AsNeeded(until=event) if event is not None:
            return (str(event),) if isinstance(event, str) else [str(one) for one in event.events]
        case While(state=state):
            ended_by = getattr(policy.vocabulary.term(State, state), "ended_by", None)
            return () if ended_by is None else (str(ended_by),)
        case _:
            return ()
