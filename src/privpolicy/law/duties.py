"""Statutory duties to store data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from privpolicy.law.counting import end_of_calendar_year, last_day
from privpolicy.law.countries import country_code
from privpolicy.law.provisions import BFL_7_2, BOKFORINGSLOVEN_13, Provision, Source, in_force
from privpolicy.vocabulary.enums import StatutoryDuty

Anchor = Literal["calendar_year", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A duty to keep data of some categories, for one purpose, a number of years after an event.

    ``anchor`` says from when the years are counted: ``calendar_year`` from the end of the calendar
    year in which the event happened, ``day`` from the event's own day. Where the law has changed
    the length, one ``id`` has several rows: the one in force on the day that is asked about counts,
    whatever the day of the event.
    """

    id: StatutoryDuty
    jurisdiction: str
    data_keys: frozenset[str]
    purpose_key: str
    event_key: str
    years: int
    anchor: Anchor
    provision: Provision
    source: Source
    valid_from: date | None
    valid_to: date | None = None


def _bookkeeping(
    duty_id: StatutoryDuty,
    jurisdiction: str,
    years: int,
    anchor: Anchor,
    *,
    provision: Provision,
    source: Source,
    valid_from: date,
    valid_to: date | None = None,
) -> Duty:
    return Duty(
        id=duty_id,
        jurisdiction=jurisdiction,
        data_keys=frozenset({"accounting_records"}),
        purpose_key="bookkeeping",
        event_key="fiscal_year_ended",
        years=years,
        anchor=anchor,
        provision=provision,
        source=source,
        valid_from=valid_from,
        valid_to=valid_to,
    )


DUTIES: Final[tuple[Duty, ...]] = (
    _bookkeeping(
        StatutoryDuty.NO_BOOKKEEPING,
        "NO",
        5,
        "day",
        provision=BOKFORINGSLOVEN_13,
        source=Source(
            "bokføringsloven § 13",
            verified=True,
            note="primary accounting records; until 2015 regulations kept ten years for some of them",
        ),
        valid_from=date(2014, 2, 1),
    ),
    _bookkeeping(
        StatutoryDuty.SE_BOOKKEEPING,
        "SE",
        10,
        "calendar_year",
        provision=BFL_7_2,
        source=Source(
            "bokföringslagen (1999:1078) 7 kap. 2 § in its wording before Lag 2010:1514",
            verified=False,
            note="ten years until the end of 2010 were read in a secondary source, the first day nowhere",
        ),
        valid_from=date(2000, 1, 1),
        valid_to=date(2010, 12, 31),
    ),
    _bookkeeping(
        StatutoryDuty.SE_BOOKKEEPING,
        "SE",
        7,
        "calendar_year",
        provision=BFL_7_2,
        source=Source(
            "bokföringslagen (1999:1078) 7 kap. 2 §",
            verified=True,
            note="Lag 2010:1514, in force on 1 January 2011 (secondary source); wording of Lag 2024:342",
        ),
        valid_from=date(2011, 1, 1),
    ),
)


def duties_on(day: date, jurisdiction: str) -> tuple[Duty, ...]:
    """The duties in force in a jurisdiction on that day, ordered by id.

    Each is the row of the day that is asked about: in 2010 Swedish accounting records had to be
    kept for ten years, in 2011 the same records for seven. ``jurisdiction`` is an ISO 3166-1 alpha-2
    code; raises ``QuestionError`` where it is none.
    """
    state = country_code(jurisdiction)
    return tuple(row for row in DUTIES if row.jurisdiction == state and in_force(row, day))


def duty(duty_id: StatutoryDuty, day: date) -> Duty | None:
    """The duty of that id, as it stands on that day; ``None`` where it was not in force then.

    Raises ``ValueError`` where ``duty_id`` is the id of no duty.
    """
    wanted = StatutoryDuty(duty_id)
    return next((row for row in DUTIES if row.id is wanted and in_force(row, day)), None)


def keep_until(row: Duty, event: date) -> date:
    """The last day on which a duty still holds, given the day of its event.

    Bookkeeping in Sweden: up to and including the seventh year after the end of the calendar year in
    which the fiscal year ended. Raises ``ModelError`` where that is after the year 9999.
    """
    start = end_of_calendar_year(event) if row.anchor == "calendar_year" else event
    return last_day(start, years=row.years)
