"""Moments become days: the day that a clock on the wall showed where the policy's days are counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from privpolicy.errors import Fault, TagError

_NO_ZONE: Final = (
    "a moment is a day only in a time zone: pass time_zone=policy.time_zone, as permitted_view does by itself"
)
_NAIVE: Final = (
    "store it with its offset, or name the zone in which it was written: Event(..., zone='UTC'), "
    "or About(zone='UTC') for the whole class"
)


@cache
def zone_of(name: str, where: str = "time_zone") -> ZoneInfo:
    """The time zone of that name; raises ``TagError`` where none is known."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        problem = f"no rules are known for {name!r}"
        way_out = "use a name such as 'Europe/Stockholm'; install tzdata where the system has no time zones"
        raise TagError([Fault(where, problem, name, way_out)]) from None


def local_day(moment: datetime, time_zone: str, *, written_in: str | None = None, where: str = "") -> date:
    """The day to which a moment belongs in a time zone.

    ``written_in`` is the zone of a naive ``datetime``, which raises ``TagError`` without it.
    """
    if moment.utcoffset() is None:
        if written_in is None:
            raise TagError([Fault(where, "a naive datetime belongs to no day", moment, _NAIVE)])
        moment = moment.replace(tzinfo=zone_of(written_in))
    try:
        return moment.astimezone(zone_of(time_zone)).date()
    except OverflowError:
        problem = "the moment lies at the end of time, where it has no day in another time zone"
        way_out = "leave the field empty where nothing has happened, or no end is known"
        raise TagError([Fault(where, problem, moment, way_out)]) from None


def in_days(value: Any, time_zone: str | None, written_in: str | None, where: str) -> Any:
    """The value with every moment in it as a day; everything else stays as it is."""
    if isinstance(value, datetime):
        if time_zone is None:
            raise TagError([Fault(where, "expected a date, got a datetime", value, _NO_ZONE)])
        return local_day(value, time_zone, written_in=written_in, where=where)
    if isinstance(value, list | tuple | set | frozenset) and not isinstance(value, Mapping):
        return [in_days(one, time_zone, written_in, where) for one in value]
    return value
