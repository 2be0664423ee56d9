"""The moment at which a day begins where the policy applies: what a column of moments is compared with.

An engine then compares moments as they are stored, and knows nothing of time zones.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from privpolicy.errors import Fault, QuestionError


def zone(name: str, where: str) -> ZoneInfo:
    """The time zone of that name; raises ``QuestionError`` where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        problem = f"unknown time zone {name!r}"
        raise QuestionError([Fault(where, problem, name, "write one such as 'Europe/Stockholm'")]) from error


def begins(day: date, where: ZoneInfo) -> datetime:
    """The first moment of a day in a time zone, in UTC.

    A day whose midnight is skipped begins an hour later, and one that has two midnights with the first.
    """
    midnight = datetime.combine(day, time.min, tzinfo=where)
    try:
        return midnight.astimezone(UTC)
    except OverflowError:  # before the year 1 in UTC
        return midnight.replace(tzinfo=UTC)


def on_the_clock(day: date, where: ZoneInfo, clock: ZoneInfo) -> datetime:
    """What a clock in one time zone shows, without saying so, when a day begins in another."""
    moment = begins(day, where)
    try:
        return moment.astimezone(clock).replace(tzinfo=None)
    except OverflowError:
        return moment.replace(tzinfo=None)
