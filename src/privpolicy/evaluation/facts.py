"""Reading a record: what it says of a day, as yes (``True``), no (``False``) or unknown (``None``)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final, NamedTuple

from privpolicy.errors import Fault, RecordError
from privpolicy.model import Earliest, EventRule, Record
from privpolicy.vocabulary.enums import Happened, Unknown

Tri = bool | None


class _Absent(Enum):
    ABSENT = 0


_ABSENT: Final = _Absent.ABSENT
_UNKNOWN: Final = Unknown.UNKNOWN
_HAPPENED: Final = Happened.HAPPENED

Value = date | tuple[date, ...] | Happened | Unknown | None


class When(NamedTuple):
    """When an event happened: on a day; by a day at the latest; at an unknown time; or not at all."""

    happened: Tri
    day: date | None = None
    certain: bool = True
    missing: tuple[str, ...] = ()


NOT_YET: Final = When(happened=False)


def all_of(values: Iterable[Tri]) -> Tri:
    """Yes where every value is yes, no where any is no, else unknown."""
    result: Tri = True
    for value in values:
        if value is False:
            return False
        if value is None:
            result = None
    return result


def any_of(values: Iterable[Tri]) -> Tri:
    """Yes where any value is yes, no where every one is no, else unknown."""
    result: Tri = False
    for value in values:
        if value is True:
            return True
        if value is None:
            result = None
    return result


def both(one: Tri, other: Tri) -> Tri:
    """``all_of`` two."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def either(one: Tri, other: Tri) -> Tri:
    """``any_of`` two."""
    if one is True or other is True:
        return True
    return None if one is None or other is None else False


def opposite(value: Tri) -> Tri:
    """No for yes, yes for no, unknown for unknown."""
    return None if value is None else not value


def categories_of(record: Record) -> list[str]:
    """The data categories of a record as plain keys, in order."""
    return sorted(map(str, record.data))


def event_value(record: Record, event: str) -> Value:
    """What the record says of an event: absent is unknown, or has not happened where it is complete."""
    value = record.events.get(event, _ABSENT)  # type: ignore[call-overload]
    if value is _ABSENT:
        return None if record.complete else _UNKNOWN
    return value  # type: ignore[no-any-return]


def days_of(value: Value) -> tuple[date, ...]:
    """The days of an event, in order; none where no day is known."""
    if type(value) is date:
        return (value,)
    return tuple(sorted(value)) if isinstance(value, tuple) else ()


def happened_by(record: Record, rule: EventRule | str, on: date, *, first: bool = False) -> When:
    """When the event had happened, seen from ``on``: a later date has not happened yet."""
    if isinstance(rule, str):
        return _seen_from(event_value(record, rule), rule, on, first=first)
    found = [_seen_from(event_value(record, event), event, on, first=first) for event in rule.events]
    return _first_of(found) if isinstance(rule, Earliest) else _last_of(found)


def ends_at(record: Record, rule: EventRule | str, *, first: bool = False) -> When:
    """When the event ends something, a date to come included."""
    return happened_by(record, rule, date.max, first=first)


def _seen_from(value: Value, event: str, on: date, *, first: bool) -> When:
    if value is None:
        return NOT_YET
    if value is _UNKNOWN:
        return When(happened=None, missing=(event,))
    if value is _HAPPENED:
        return When(happened=True, missing=(event,))
    days = days_of(value)
    past = [day for day in (days[:1] if first else days) if day <= on]
    return When(happened=True, day=past[-1]) if past else NOT_YET


def _first_of(found: list[When]) -> When:
    days = [when.day for when in found if when.day is not None]
    missing = tuple(event for when in found for event in when.missing)
    happened = any_of(when.happened for when in found)
    return When(happened, min(days, default=None), certain=not missing, missing=missing)


def _last_of(found: list[When]) -> When:
    happened = all_of(when.happened for when in found)
    if happened is False:
        return NOT_YET
    missing = tuple(event for when in found for event in when.missing)
    days = [when.day for when in found if when.day is not None]
    return When(happened, None if missing else max(days), missing=missing)


class Spell(NamedTuple):
    """Whether a state lasts on a day, and the day it ends or ended, where that is known."""

    lasts: Tri
    ends: date | None = None
    began: Tri = None
    missing: tuple[str, ...] = ()


def state_on(record: Record, state: str, started_by: str | None, ended_by: str | None, on: date) -> Spell:
    """Whether a state lasts on a day: as given, or as its events say. It lasts through the day it ends.

    Raises ``RecordError`` where what is given contradicts the events that are recorded.
    """
    given = record.states.get(state, _ABSENT)  # type: ignore[call-overload]
    if (
        started_by is None
        or ended_by is None
        or (given is _UNKNOWN and not _any(record, started_by, ended_by))
    ):
        return _as_given(record, state, given)
    if given is True or given is False:
        return _given_beside_events(record, state, started_by, ended_by, on)
    followed = _from_events(event_value(record, started_by), event_value(record, ended_by), on)
    return followed._replace(missing=(state,)) if followed.lasts is None else followed


def _as_given(record: Record, state: str, given: object) -> Spell:
    if given is _ABSENT and record.complete:
        given = False
    if given is True or given is False:
        return Spell(lasts=given, began=given or None)
    return Spell(lasts=None, missing=(state,))


def _given_beside_events(record: Record, state: str, started_by: str, ended_by: str, on: date) -> Spell:
    # Only what is recorded can contradict: an absent event is no evidence against a state that is given.
    given = record.states[state]  # type: ignore[index]
    starts = record.events.get(started_by, _UNKNOWN)  # type: ignore[call-overload]
    ends = record.events.get(ended_by, _UNKNOWN)  # type: ignore[call-overload]
    followed = _from_events(starts, ends, on)
    if followed.lasts is (not given):
        said, other = ("yes", "no") if given else ("no", "yes")
        problem = f"{str(state)!r} is given as {said}, but its events say {other} on {on}"
        raise RecordError(
            [Fault(f"states.{state}", problem, given, f"leave it out, or correct {str(ended_by)!r}")]
        )
    if given:
        # It lasts, whenever it began: so the first end from now on is the end of this spell.
        coming = [day for day in days_of(ends) if day >= on]
        return followed._replace(lasts=True, ends=coming[0] if coming else None, began=True)
    never = event_value(record, started_by) is None and event_value(record, ended_by) in (None, _UNKNOWN)
    return followed._replace(lasts=False, began=False if never else followed.began)


def _any(record: Record, *events: str) -> bool:
    return any(event in record.events for event in events)


def _from_events(starts: Value, ends: Value, on: date) -> Spell:
    if starts is None and ends is None:
        return Spell(lasts=False, began=False)
    if starts is _UNKNOWN or ends is _UNKNOWN:
        return _half_known(starts, ends, on)
    began = [day for day in days_of(starts) if day <= on]
    if not began and days_of(starts):
        return Spell(lasts=False, began=False)
    if ends is None:
        return Spell(lasts=True, began=True)
    if ends is _HAPPENED:
        return Spell(lasts=None if len(began) > 1 else False, began=True)
    return _between(began[-1] if began else None, days_of(ends), on, happened=starts is _HAPPENED)


def _half_known(starts: Value, ends: Value, on: date) -> Spell:
    if days_of(starts) and days_of(starts)[0] > on:
        return Spell(lasts=False, began=False)
    if starts is None and ends is _UNKNOWN:
        return Spell(lasts=False, began=False)
    past = [day for day in days_of(ends) if day < on]
    return Spell(lasts=None, ends=past[-1] if past else None, began=None if starts is _UNKNOWN else True)


def _between(start: date | None, ends: tuple[date, ...], on: date, *, happened: bool) -> Spell:
    """A state that began on ``start``, or on a day nobody knows, and ended on the days given."""
    after = [day for day in ends if start is None or day >= start]
    over = [day for day in after if day < on]
    coming = [day for day in after if day >= on]
    if start is None and coming:
        # It has begun by now only if that is said, and it has not ended and begun anew meanwhile.
        return Spell(lasts=True if happened and not over else None, ends=coming[0], began=True)
    if over:
        return Spell(lasts=False, ends=over[-1], began=True)
    return Spell(lasts=True, ends=coming[0] if coming else None, began=True)
