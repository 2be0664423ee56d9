"""Where a column's values can change the answer of one day: exact cut-off dates, and bounds of numbers.

Storage never moves backwards as its event moves forward. So on a given day a period has ended for the
events up to one date and for none after it, and that date is found by asking the storage rule itself: no
engine ever adds a month.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from privpolicy import law
from privpolicy.evaluation.boundaries import timed_duty, timed_rules
from privpolicy.evaluation.index import Index, index_of
from privpolicy.evaluation.storage import Rule
from privpolicy.model import Activity, FactBetween, FactIs, Policy, Prohibition, StateIs, While
from privpolicy.model.base import walk
from privpolicy.vocabulary import facts
from privpolicy.vocabulary.term import DataCategory

Bound = tuple[float, bool]
"""A number, and whether the numbers up to it include it."""


class Cuts(NamedTuple):
    """What the rules about one data category compare the columns with, by the key of the event or fact.

    ``days`` are the days from which on a date may give another answer than before; ``numbers`` the bounds
    of numbers, ``texts`` the values of terms. A fact that is in none of them and not in ``yes_no`` is
    asked about by no rule.
    """

    days: dict[str, set[date]]
    numbers: dict[str, set[Bound]]
    texts: dict[str, set[str]]
    yes_no: set[str]


def cut_off(rule: Rule, on: date) -> date | None:
    """The last day of an event whose time has ended before ``on``; ``None`` where there is none.

    ``expired on that day`` is exactly ``event <= cut_off``: found by halving, since ``rule.end`` never
    moves backwards as its day moves forward.
    """

    def ended(day: date) -> bool:
        end = rule.end(day)
        return end is not None and end < on

    low, high = date.min.toordinal() - 1, date.max.toordinal()
    while low < high:
        middle = (low + high + 1) // 2
        if ended(date.fromordinal(middle)):
            low = middle
        else:
            high = middle - 1
    return None if low < date.min.toordinal() else date.fromordinal(low)


def day_after(day: date | None) -> Iterator[date]:
    """The next day, where there is one."""
    if day is not None and day < date.max:
        yield day + timedelta(days=1)


def cuts_of(policy: Policy, category: str, on: date) -> Cuts:
    """What the rules that concern keeping the category compare events and facts with on that day."""
    index = index_of(policy)
    concerned = _concerned(index, category)
    found = Cuts({}, {}, {}, set())
    for event, days in _of_events(index, concerned, on):
        # A later event than the day asked has not happened yet.
        found.days.setdefault(event, {*day_after(on)}).update(days)
    _of_facts(concerned, found)
    _of_consent_age(policy, on, found)
    return found


def _concerned(index: Index, category: str) -> tuple[Activity | Prohibition, ...]:
    within = index.reaches.of(DataCategory, category, "data").within
    over = [one for one in index.policy.activities if not within.isdisjoint(one.data)]
    return (*over, *index.policy.prohibitions)


def _of_events(
    index: Index, concerned: Iterable[Activity | Prohibition], on: date
) -> Iterator[tuple[str, Iterable[date]]]:
    activities = tuple(one for one in concerned if isinstance(one, Activity))
    for one in (*map(timed_duty, law.DUTIES), *timed_rules(walk(activities), index.policy)):
        days = tuple(day_after(cut_off(one.rule, on)))
        yield from ((event, days) for event in one.events)
    for part in walk(tuple(concerned)):
        if isinstance(part, StateIs | While):
            started_by, ended_by = index.reaches.events_of(part.state)
            if started_by is not None and ended_by is not None:
                yield from ((started_by, ()), (ended_by, (on,)))  # it lasts through the day it ends


def _of_facts(concerned: Iterable[Activity | Prohibition], found: Cuts) -> None:
    for part in walk(tuple(concerned)):
        if isinstance(part, FactIs):
            _of_value(part, found)
        elif isinstance(part, FactBetween):
            _between(part, found)


def _of_value(part: FactIs, found: Cuts) -> None:
    key, value = str(part.fact), part.value
    if isinstance(value, bool):
        found.yes_no.add(key)
    elif isinstance(value, date):
        found.days.setdefault(key, set()).update((value, *day_after(value)))
    else:
        found.texts.setdefault(key, set()).add(value)


def _between(part: FactBetween, found: Cuts) -> None:
    key, low, high = str(part.fact), part.at_least, part.at_most
    if isinstance(low, date) or isinstance(high, date):
        days = found.days.setdefault(key, set())
        days.update([low] if isinstance(low, date) else [])
        days.update(day_after(high) if isinstance(high, date) else [])
        return
    numbers = found.numbers.setdefault(key, set())
    numbers.update([] if low is None else [(low, False)])
    numbers.update([] if high is None else [(high, True)])


def _of_consent_age(policy: Policy, on: date, found: Cuts) -> None:
    limit = law.consent_age_on(on, policy.jurisdiction)
    found.yes_no.add(str(facts.PARENTAL_CONSENT))
    bounds = set() if limit is None else {(float(limit.age), False), (float(limit.lowest), False)}
    for fact in (facts.AGE, facts.AGE_AT_CONSENT):
        found.numbers.setdefault(str(fact), set()).update(bounds)
