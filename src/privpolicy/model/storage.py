"""Storage rules: how long an activity lets its data be kept.

A rule gives, for a record and a day, yes, no or unknown, and the last day. A period runs from its
event's own day to its last day, both included (Regulation 1182/71 Art. 3).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from privpolicy.model.base import MapOf, SeqOf, Tagged
from privpolicy.model.period import Period
from privpolicy.model.text import ClauseId, Text
from privpolicy.vocabulary.enums import StatutoryDuty
from privpolicy.vocabulary.term import Event, State


class Anchor(StrEnum):
    """The day from which a period after an event is counted."""

    DAY = "day"
    CALENDAR_YEAR = "calendar_year"
    FISCAL_YEAR = "fiscal_year"


class Earliest(Tagged):
    """The first of several events to happen."""

    kind: Literal["earliest"] = "earliest"
    events: SeqOf[Event] = Field(min_length=2)


class Latest(Tagged):
    """The day on which the last of several events has happened ("delivered and paid")."""

    kind: Literal["latest"] = "latest"
    events: SeqOf[Event] = Field(min_length=2)


EventRule = Event | Annotated[Earliest | Latest, Field(discriminator="kind")]


class _Rule(Tagged):
    """What every storage rule carries: the clauses whose words it is, if they are its own."""

    clauses: SeqOf[ClauseId] = ()


class After(_Rule):
    """A period after an event.

    Counted from the event's own day, from the end of its calendar year, or from the end of the
    calendar year in which the fiscal year that it falls in ended (the policy then names the day on
    which its fiscal years end). Of several days of one event the last counts, unless ``first``.
    """

    kind: Literal["after"] = "after"
    event: EventRule
    period: Period
    anchor: Anchor = Anchor.DAY
    first: bool = False


class While(_Rule):
    """While a state lasts, and through the day it ends; with ``then``, for a period after that day."""

    kind: Literal["while"] = "while"
    state: State
    then: Period | None = None


class Until(_Rule):
    """Until an event, and through its day; with ``then``, for a period after that day."""

    kind: Literal["until"] = "until"
    event: EventRule
    then: Period | None = None
    first: bool = False


class AsLawRequires(_Rule):
    """As long as a named statutory duty requires, such as ``se.bookkeeping``."""

    kind: Literal["as_law_requires"] = "as_law_requires"
    duty: StatutoryDuty


class AsNeeded(_Rule):
    """As long as needed: until the event that ends the need.

    Where the text names no such event, the answer is unknown and the clause is said to leave it open.
    """

    kind: Literal["as_needed"] = "as_needed"
    until: EventRule | None = None


class Never(_Rule):
    """Never kept. Sets no limit to the use and the sharing of what only passes through."""

    kind: Literal["never"] = "never"


class Unlimited(_Rule):
    """Without limit."""

    kind: Literal["unlimited"] = "unlimited"


class Longest(_Rule):
    """As long as any of several rules lets the data be kept."""

    kind: Literal["longest"] = "longest"
    of: SeqOf[Storage] = Field(min_length=2)


class Shortest(_Rule):
    """Only as long as all of several rules let the data be kept."""

    kind: Literal["shortest"] = "shortest"
    of: SeqOf[Storage] = Field(min_length=2)


class Unclear(_Rule):
    """A text that can be read in several ways: certain only where all readings agree.

    ``id`` names the question that the text leaves open, ``question`` says it in both languages as
    what the text does not say ("från vilken dag de 36 månaderna räknas"), ``readings`` are the ways
    to read it by name. ``Policy.with_reading(id, name)`` gives a policy that has chosen one.
    """

    kind: Literal["unclear"] = "unclear"
    id: str
    question: Text
    readings: MapOf[str, Storage]

    @model_validator(mode="after")
    def _several(self) -> Self:
        if len(self.readings) <= 1:
            raise ValueError("an unclear text has at least two readings")
        return self


Storage = Annotated[
    After | While | Until | AsLawRequires | AsNeeded | Never | Unlimited | Longest | Shortest | Unclear,
    Field(discriminator="kind"),
]
