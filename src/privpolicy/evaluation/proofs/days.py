"""Which days stand for all others: just inside and just outside each time limit, seen from one day.

Whether a time limit has run out on the day asked depends only on which side of one day its event lies
on, because a later event never ends earlier. So the days between two such days all give one answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from privpolicy import law
from privpolicy.evaluation.boundaries import Timed
from privpolicy.evaluation.storage import Rule
from privpolicy.model import FiscalYearEnd, Policy

DAY: Final = timedelta(days=1)
LONG_AGO: Final = timedelta(days=120 * 366)
_ANY_DAY: Final = date(2000, 1, 1)
_CYCLE: Final = 4 * 366
"""Days after which months and leap years have met in every way, but for the turn of a century."""


def usual_day(policies: Sequence[Policy]) -> date:
    """The day on which the law that is encoded took its latest wording, within the days of the policies."""
    first = max((one.effective_from for one in policies if one.effective_from is not None), default=date.min)
    last = min((one.effective_until for one in policies if one.effective_until is not None), default=date.max)
    places = {one.jurisdiction for one in policies}
    turns = {day for place in places for day in law.turns_of(place) if first <= day <= last}
    encoded = [day for day in turns if all(law.regime_on(day, place) is not None for place in places)]
    return max(encoded, default=first if first > date.min else min(last, _ANY_DAY))


def earliest_inside(rule: Rule, on: date) -> date | None:
    """The earliest day of an event whose time limit has not ended on the day asked; ``None``: on any day."""
    low, high = (on - LONG_AGO).toordinal(), on.toordinal()
    if _inside(rule, low, on):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if _inside(rule, middle, on):
            high = middle
        else:
            low = middle
    return date.fromordinal(high)


def _inside(rule: Rule, day: int, on: date) -> bool:
    end = rule.end(date.fromordinal(day))
    return end is None or on <= end


def edges(rules: Iterable[Rule], on: date, *, today: bool = False) -> tuple[date, ...]:
    """A day for each stretch in which an event gives the same answers, the latest first.

    ``today``: whether the day asked is an edge of its own, as where the event ends a state.
    """
    found = {day for rule in rules if (day := earliest_inside(rule, on)) is not None}
    if today:
        found.add(on)
    outside = {min(found) - DAY} if found else set()
    return tuple(sorted({on} | found | outside, reverse=True))


def days_to_ask(timed: Iterable[Timed], first: date, last: date) -> tuple[date, ...]:
    """Days on which the time limits end in every order that they can end in.

    Two limits of which the one always ends first need one day only. Thirty days and a month do not:
    which of them is longer depends on the day.
    """
    mixed = _mixed(timed)
    if not mixed:
        return (first,)
    days = [first + step * DAY for step in range(min(_CYCLE, (last - first).days + 1))]
    orders = [_orders([_earliest_of_each(rule, days) for rule in rules]) for rules in mixed.values()]
    found: dict[tuple[object, ...], date] = {}
    for on, order in zip(days, zip(*orders, strict=True), strict=True):
        found.setdefault(order, on)
    return tuple(found.values())


def _earliest_of_each(rule: Rule, days: Sequence[date]) -> list[date]:
    """``earliest_inside`` of each of several days in a row: a later day asked moves it onwards only."""
    found: list[date] = []
    edge = earliest_inside(rule, days[0]) or date.min
    for on in days:
        while edge > date.min and not _inside(rule, edge.toordinal(), on):
            edge += DAY
        found.append(edge)
    return found


def _orders(edges_: Sequence[Sequence[date]]) -> list[tuple[int, ...]]:
    """In which order the limits of one event end, seen from each day."""
    orders = []
    for seen in zip(*edges_, strict=True):
        ranks = {day: rank for rank, day in enumerate(sorted(set(seen)))}
        orders.append(tuple(ranks[day] for day in seen))
    return orders


_Way = tuple[str, str, FiscalYearEnd | None]
"""How a time limit is counted: its period, and what it is anchored to."""


def way_of(one: Timed) -> _Way:
    """How a time limit is counted. Two that are counted in one way end together."""
    params = one.rule.params
    return str(params.get("period", "")), str(params.get("anchor", "")), one.year_end


def _mixed(timed: Iterable[Timed]) -> Mapping[str, Sequence[Rule]]:
    """The events whose limits are counted in different ways, each with its rules."""
    by_event: dict[str, dict[_Way, Rule]] = {}
    for one in timed:
        for event in one.events:
            by_event.setdefault(event, {})[way_of(one)] = one.rule
    return {
        event: tuple(rules.values())
        for event, rules in by_event.items()
        if len({_unit(*way) for way in rules}) > 1
    }


def _unit(period: str, *anchor: object) -> tuple[object, ...]:
    """Limits of one unit and one anchor always end in the same order; one of mixed units stands alone."""
    days, months = not {"D", "W"}.isdisjoint(period), not {"M", "Y"}.isdisjoint(period)
    return (period if days and months else "days" if days else "months"), *anchor


def pairs_of(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    """Every two of the days, as an event that has happened twice."""
    ordered = sorted(days)
    for place, early in enumerate(ordered):
        for late in ordered[place + 1 :]:
            yield early, late
