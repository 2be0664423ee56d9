"""The shop's clock: the one place where it is read, and handed on so that tests can set it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from privpolicy import Policy
from privpolicy.extra.tags import local_day

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 (the only place where the shop reads a clock)


def day_of(policy: Policy, moment: datetime) -> date:
    """The day that the moment belongs to where the policy counts its days."""
    return local_day(moment, policy.time_zone)
