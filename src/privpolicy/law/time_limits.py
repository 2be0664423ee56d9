"""By when a request of the data subject must be answered: GDPR Art. 12(3), personuppgiftslagen 26 §."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from privpolicy.errors import DateError, Fault, QuestionError
from privpolicy.law.counting import last_day, next_working_day
from privpolicy.law.provisions import (
    ACT_1930_173,
    GDPR_ART_12_3,
    PUL_26,
    REG_1182_71_ART_3,
    Provision,
    Source,
)
from privpolicy.model.days import plain_day
from privpolicy.vocabulary.enums import Regime


@dataclass(frozen=True, slots=True)
class Holidays:
    """The public holidays of a place. Saturdays and Sundays need not be among them.

    ``source`` names the calendar, for the answer to name it in turn. ``years`` are those for which
    ``days`` is complete; ``None`` where it is for every year. Raises ``DateError``, with a fault for
    each, where one of ``days`` is not a plain date.
    """

    days: frozenset[date]
    source: str
    years: frozenset[int] | None = None

    def __post_init__(self) -> None:
        faults = [
            Fault("days", f"{day!r} is not a plain date", day, "write date(2025, 12, 25)")
            for day in self.days
            if type(day) is not date
        ]
        if faults:
            raise DateError(faults)


WEEKENDS_ONLY: Final = Holidays(frozenset(), "weekends")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTime:
    """How long a request may wait for its answer, in whole months from its receipt.

    ``extended_months`` is the whole of the longer time, not what is added to ``months``. Where
    ``notice`` is true, the person must be told of it within ``months``. ``counting`` is the
    provision by which the months are counted.
    """

    months: int
    extended_months: int
    notice: bool
    provision: Provision
    counting: Provision
    source: Source

    @property
    def valid_from(self) -> date | None:
        """The first day, inclusive."""
        return self.provision.valid_from

    @property
    def valid_to(self) -> date | None:
        """The last day, inclusive; ``None`` is open."""
        return self.provision.valid_to


ANSWER_TIMES: Final[Mapping[Regime, AnswerTime]] = MappingProxyType(
    {
        Regime.PUL: AnswerTime(
            months=1,
            extended_months=4,
            notice=False,
            provision=PUL_26,
            counting=ACT_1930_173,
            source=Source(
                PUL_26.source.citation,
                verified=True,
                note="four months where there are special reasons; the section counts from when the "
                "application was made, for which its receipt is taken",
            ),
        ),
        Regime.GDPR: AnswerTime(
            months=1,
            extended_months=3,
            notice=True,
            provision=GDPR_ART_12_3,
            counting=REG_1182_71_ART_3,
            source=Source(
                GDPR_ART_12_3.source.citation,
                verified=True,
                note="two further months where the complexity and number of the requests make it necessary",
            ),
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """A time limit, and how it was found.

    ``last_day`` is inclusive: on that day it is still in time. ``counted`` is the last day before it
    was moved to a working day. ``calendar`` names the holidays that were known (``"weekends"`` where
    only Saturdays and Sundays were), ``provisions`` are the keys of what it rests on.
    """

    last_day: date
    counted: date
    calendar: str
    provisions: tuple[str, ...]

    @property
    def moved(self) -> bool:
        """Whether the period ended on a day that is no working day."""
        return self.last_day != self.counted


def answer_by(
    received: date, *, regime: Regime, extended: bool = False, holidays: Holidays = WEEKENDS_ONLY
) -> TimeLimit:
    """By which day a request received on ``received`` must be answered.

    GDPR Art. 12(3): one month, or three where ``extended``, the reasons for which the person must be
    told by ``extension_notice_by``. The extension is for acting on a request: a refusal has one month
    (Art. 12(4)). Personuppgiftslagen 26 §: one month, or four where ``extended`` for special reasons.

    The day of receipt is not counted, the months are added once, and a last day on a Saturday, a
    Sunday or one of ``holidays`` moves to the next working day (Regulation 1182/71 Art. 3(1), (2)(c)
    and (4); for personuppgiftslagen lag 1930:173). An earlier last day is always safe, so what is not
    certain to be a public holiday is best left out of ``holidays``; by default none is known.

    Raises ``DateError`` where ``received`` is not a plain date, and ``QuestionError`` where
    ``holidays`` does not cover the year in which the period ends.

    >>> from datetime import date
    >>> answer_by(date(2025, 1, 31), regime=Regime.GDPR).last_day
    datetime.date(2025, 2, 28)
    """
    time = ANSWER_TIMES[regime]
    months = time.extended_months if extended else time.months
    counted = last_day(plain_day(received, "received"), months=months)
    moved = next_working_day(counted, holidays.days)
    _refuse_unknown_years(holidays, {counted.year, moved.year})
    return TimeLimit(
        last_day=moved,
        counted=counted,
        calendar=holidays.source,
        provisions=(time.provision.key, time.counting.key),
    )


def extension_notice_by(
    received: date, *, regime: Regime, holidays: Holidays = WEEKENDS_ONLY
) -> TimeLimit | None:
    """By which day the person must be told that the answer to a request will take longer, and why.

    Within one month of receipt (GDPR Art. 12(3)); ``None`` under personuppgiftslagen, where no such
    notice is known. Days are counted and errors raised as by ``answer_by``.
    """
    return answer_by(received, regime=regime, holidays=holidays) if ANSWER_TIMES[regime].notice else None


def _refuse_unknown_years(holidays: Holidays, asked: set[int]) -> None:
    if holidays.years is None or asked <= holidays.years:
        return
    years = " and ".join(str(year) for year in sorted(asked - holidays.years))
    problem = f"the calendar {holidays.source!r} does not cover {years}, in which the period ends"
    raise QuestionError([Fault("holidays", problem, holidays.years, f"give it {years} too")])
