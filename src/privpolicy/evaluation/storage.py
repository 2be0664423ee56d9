"""Time: whether a day lies inside the time that a storage rule gives, and which day is the last.

Each rule of the model has its reading here. A period is one comparison of days; the last day itself
is only computed where somebody asks for it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple, Protocol

from privpolicy import law
from privpolicy.errors import ModelError
from privpolicy.evaluation.facts import Tri, all_of, any_of, ends_at, happened_by, state_on
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.why import Missing
from privpolicy.model import (
    After,
    Anchor,
    AsLawRequires,
    AsNeeded,
    EventRule,
    FiscalYearEnd,
    Longest,
    Never,
    Period,
    Record,
    Shortest,
    Storage,
    Unclear,
    Unlimited,
    Until,
    While,
)
from privpolicy.vocabulary import State
from privpolicy.vocabulary.tree import Vocabulary

Params = Mapping[str, object]
_ABSENT: Final = object()


class Span(NamedTuple):
    """What a storage rule says of a record on a day.

    ``holds`` is yes, no or unknown; ``code`` why not; ``day`` the day that the time is counted from;
    ``missing`` what must be known, as pairs of kind and key; ``rule`` the part that decides.
    """

    holds: Tri
    rule: Rule
    day: date | None = None
    code: ReasonCode | None = None
    missing: tuple[Missing, ...] = ()
    whole: tuple[str, ...] = ()

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses of the part that decides, or else of the rule that it is a part of."""
        return self.rule.clauses or self.whole

    @property
    def last_day(self) -> date | None:
        """The last day on which the data may (or might) be kept; ``None`` where there is none."""
        return None if self.day is None else self.rule.end(self.day)

    @property
    def params(self) -> Params:
        """What a sentence about this rule needs: event, day, period, state, last day."""
        return {**self.rule.params, "day": self.day, "last_day": self.last_day}


class Rule(Protocol):
    """A storage rule, ready to be asked."""

    clauses: tuple[str, ...]
    params: Params

    def holds(self, record: Record, on: date, keeping: bool) -> Tri:
        """Whether that day lies inside the time: the answer of ``at``, without the rest."""

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        """What the rule says of the record on that day."""

    def end(self, day: date) -> date | None:
        """The last day of the time counted from ``day``."""


def _comparison(period: Period | None) -> Callable[[date, date], bool]:
    """Whether a period counted from one day covers another: without a calendar, where that is possible."""
    if period is None:
        return lambda start, on: on <= start
    months, days = period.in_months, period.in_days
    if months is not None:
        return law.month_comparison(months)
    if days is not None:
        return lambda start, on: on.toordinal() <= start.toordinal() + days

    def by_calendar(start: date, on: date) -> bool:
        last = _end(period, start)
        return last is None or on <= last

    return by_calendar


def _end(period: Period | None, start: date) -> date | None:
    """The last day of a period counted from a day; ``None`` where no date can hold it."""
    if period is None:
        return start
    try:
        return law.last_day(
            start, years=period.years, months=period.months, weeks=period.weeks, days=period.days
        )
    except ModelError:
        return None


class _Base(ABC):
    __slots__ = ("clauses", "params")

    def __init__(self, clauses: Iterable[str], **params: object) -> None:
        self.clauses = tuple(clauses)
        self.params: Params = {name: value for name, value in params.items() if value is not None}

    @abstractmethod
    def at(self, record: Record, on: date, keeping: bool) -> Span:
        """What the rule says of the record on that day."""

    def holds(self, record: Record, on: date, keeping: bool) -> Tri:
        return self.at(record, on, keeping).holds

    def end(self, day: date) -> date | None:
        return day


class _Anchored(_Base):
    """A rule that counts from an event: from its own day, or from the end of a year."""

    __slots__ = ("_anchored", "_compared", "covers", "event", "first", "key", "period")

    def __init__(
        self,
        clauses: Iterable[str],
        event: EventRule | str,
        period: Period | None,
        anchor: Anchor,
        *,
        first: bool,
        fiscal: FiscalYearEnd | None,
    ) -> None:
        keys = [event] if isinstance(event, str) else list(event.events)
        super().__init__(
            clauses,
            event=keys[0] if isinstance(event, str) else None,
            events=None if isinstance(event, str) else keys,
            pick=None if isinstance(event, str) else event.kind,
            period=None if period is None else str(period),
            anchor=None if anchor is Anchor.DAY else anchor.value,
        )
        self.event, self.first, self.period = event, first, period
        self._compared = _comparison(period)
        self.key = event if isinstance(event, str) else None
        self._anchored = _anchoring(anchor, fiscal)
        self.covers = self._compared if self._anchored is None else self._covers_anchored
        if anchor is Anchor.CALENDAR_YEAR and period is not None and period.in_months is not None:
            self.covers = law.year_end_comparison(period.in_months)

    def _covers_anchored(self, day: date, on: date) -> bool:
        return self._compared(self.start(day), on)

    def start(self, day: date) -> date:
        return day if self._anchored is None else self._anchored(day)

    def end(self, day: date) -> date | None:
        return _end(self.period, self.start(day))


def _anchoring(anchor: Anchor, fiscal: FiscalYearEnd | None) -> Callable[[date], date] | None:
    if anchor is Anchor.DAY:
        return None
    if anchor is Anchor.CALENDAR_YEAR or fiscal is None:
        return law.end_of_calendar_year
    return lambda day: law.end_of_calendar_year(law.end_of_fiscal_year(day, fiscal.month, fiscal.day))


class _After(_Anchored):
    __slots__ = ()

    def holds(self, record: Record, on: date, keeping: bool) -> Tri:
        day = record.events.get(self.key)  # type: ignore[call-overload]
        if type(day) is date and day <= on:  # the usual case, without a detour
            return self.covers(day, on)
        return self.at(record, on, keeping).holds

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        when = happened_by(record, self.event, on, first=self.first)
        missing = tuple(("event", event) for event in when.missing)
        if when.happened is False:
            return Span(False, self, None, ReasonCode.STORAGE_NOT_BEGUN)
        if when.day is None:
            return Span(None, self, None, ReasonCode.EVENT_UNKNOWN, missing)
        if not self.covers(when.day, on):
            # Where the day is only an upper bound, so would be the last day: none is told.
            return Span(False, self, when.day if when.certain else None, ReasonCode.STORAGE_ENDED)
        if not when.certain:
            return Span(None, self, when.day, ReasonCode.EVENT_UNKNOWN, missing)
        return Span(True, self, when.day)


class _Until(_Anchored):
    __slots__ = ()

    def holds(self, record: Record, on: date, keeping: bool) -> Tri:
        day = record.events.get(self.key, _ABSENT)  # type: ignore[call-overload]
        if type(day) is date:  # the usual case, without a detour
            return self.covers(day, on)
        return True if day is None else self.at(record, on, keeping).holds

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        when = ends_at(record, self.event, first=self.first)
        missing = tuple(("event", event) for event in when.missing)
        if when.happened is False:
            return Span(True, self)
        if when.happened is None and when.day is None:
            return Span(None, self, None, ReasonCode.EVENT_UNKNOWN, missing)
        if when.day is None:  # it has happened, nobody knows when
            if self.period is None:
                return Span(False, self, None, ReasonCode.STORAGE_ENDED)
            return Span(None, self, None, ReasonCode.EVENT_UNKNOWN, missing)
        if not self.covers(when.day, on):
            # Where the day is only an upper bound, so would be the last day: none is told.
            return Span(False, self, when.day if when.certain else None, ReasonCode.STORAGE_ENDED)
        if not when.certain:
            return Span(None, self, when.day, ReasonCode.EVENT_UNKNOWN, missing)
        return Span(True, self, when.day)


class _While(_Base):
    __slots__ = ("covers", "ended_by", "period", "started_by", "state")

    def __init__(self, rule: While, words: Vocabulary) -> None:
        super().__init__(rule.clauses, state=str(rule.state), period=rule.then and str(rule.then))
        term = words.term(State, rule.state)
        self.state, self.period, self.covers = str(rule.state), rule.then, _comparison(rule.then)
        self.started_by: str | None = getattr(term, "started_by", None)
        self.ended_by: str | None = getattr(term, "ended_by", None)

    def end(self, day: date) -> date | None:
        return _end(self.period, day)

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        spell = state_on(record, self.state, self.started_by, self.ended_by, on)
        if spell.lasts is None:
            return Span(None, self, None, ReasonCode.STATE_UNKNOWN, (("state", self.state),))
        if spell.lasts:
            return Span(True, self, spell.ends)
        if spell.began is False:
            return Span(False, self, None, ReasonCode.STATE_NOT_LASTING)
        if spell.ends is not None and self.covers(spell.ends, on):
            return Span(True, self, spell.ends)
        if spell.ends is None and self.period is not None:
            return Span(None, self, None, ReasonCode.EVENT_UNKNOWN, (("event", self.ended_by or self.state),))
        code = ReasonCode.STATE_NOT_LASTING if spell.ends is None else ReasonCode.STORAGE_ENDED
        return Span(False, self, spell.ends, code)


class _AsLawRequires(_Base):
    """A statutory duty: until its event, and for its years after it, in the wording of the day asked."""

    __slots__ = ("duty",)

    def __init__(self, rule: AsLawRequires) -> None:
        super().__init__(rule.clauses, duty=rule.duty.value)
        self.duty = rule.duty

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        row = law.duty(self.duty, on)
        if row is None:
            return Span(False, self, None, ReasonCode.STORAGE_NOT_BEGUN)
        return duty_rule(row, self.clauses).at(record, on, keeping)


def duty_rule(row: law.Duty, clauses: Iterable[str] = ()) -> Rule:
    """A statutory duty as a storage rule: until its event, and for its years after it."""
    anchor = Anchor.CALENDAR_YEAR if row.anchor == "calendar_year" else Anchor.DAY
    rule = _Until(clauses, row.event_key, Period(years=row.years), anchor, first=False, fiscal=None)
    rule.params = {**rule.params, "duty": row.id.value}
    return rule


class _Constant(_Base):
    """A rule that says the same on every day."""

    __slots__ = ("always", "code", "only_keeping")

    def __init__(
        self, clauses: Iterable[str], *, always: Tri, code: ReasonCode | None, only_keeping: bool = False
    ) -> None:
        super().__init__(clauses)
        self.always, self.code, self.only_keeping = always, code, only_keeping

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        if self.only_keeping and not keeping:
            return Span(True, self)
        missing = tuple(("clause", clause) for clause in self.clauses) if self.always is None else ()
        return Span(self.always, self, None, self.code, missing)


class _Several(_Base):
    """Several rules at once."""

    __slots__ = ("parts",)

    def __init__(self, clauses: Iterable[str], parts: Iterable[Rule]) -> None:
        super().__init__(clauses)
        self.parts = tuple(parts)

    @abstractmethod
    def _together(self, parts: list[Tri]) -> Tri:
        """What the parts say together."""

    def holds(self, record: Record, on: date, keeping: bool) -> Tri:
        return self._together([part.holds(record, on, keeping) for part in self.parts])

    def _spans(self, record: Record, on: date, keeping: bool) -> list[Span]:
        return [part.at(record, on, keeping) for part in self.parts]

    def _as(self, holds: Tri, chosen: Span, spans: list[Span]) -> Span:
        """The chosen part's answer, with the clauses of the whole and all that is missing."""
        missing = tuple(dict.fromkeys(pair for span in spans if span.holds is None for pair in span.missing))
        return chosen._replace(
            holds=holds, missing=missing if holds is None else (), whole=chosen.whole or self.clauses
        )


class _Longest(_Several):
    __slots__ = ()

    def _together(self, parts: list[Tri]) -> Tri:
        return any_of(parts)

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        spans = self._spans(record, on, keeping)
        holds = self._together([span.holds for span in spans])
        return self._as(holds, _latest(span for span in spans if span.holds is holds), spans)


class _Shortest(_Several):
    __slots__ = ()

    def _together(self, parts: list[Tri]) -> Tri:
        return all_of(parts)

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        spans = self._spans(record, on, keeping)
        holds = self._together([span.holds for span in spans])
        return self._as(holds, _earliest(span for span in spans if span.holds is holds), spans)


class _Unclear(_Several):
    """Certain only where all readings agree; a yes then lasts as long as they do."""

    __slots__ = ("id",)

    def __init__(self, rule: Unclear, parts: Iterable[Rule]) -> None:
        super().__init__(rule.clauses, parts)
        self.id = rule.id
        self.params = {"unclear": rule.id, "question_sv": rule.question.sv, "question_en": rule.question.en}

    def _together(self, parts: list[Tri]) -> Tri:
        return parts[0] if len({*parts}) == 1 else None

    def at(self, record: Record, on: date, keeping: bool) -> Span:
        spans = self._spans(record, on, keeping)
        answers = [span.holds for span in spans]
        holds = self._together(answers)
        if holds is not None:
            return self._as(holds, _earliest(spans) if holds else _latest(spans), spans)
        if {True, False}.issubset(answers):
            return Span(
                None, self, None, ReasonCode.TEXT_UNCLEAR, tuple(("clause", key) for key in self.clauses)
            )
        return self._as(None, next(span for span in spans if span.holds is None), spans)


def _latest(spans: Iterable[Span]) -> Span:
    """The span with the latest end; for a yes no end is the latest, for a no it is none at all."""
    return max(spans, key=lambda span: span.last_day or (date.max if span.holds else date.min))


def _earliest(spans: Iterable[Span]) -> Span:
    return min(spans, key=lambda span: span.last_day or (date.max if span.holds else date.min))


def not_stated(clauses: Iterable[str]) -> Rule:
    """The reading of a text that says nothing of how long: unknown, and the clauses leave it open."""
    return _Constant(clauses, always=None, code=ReasonCode.STORAGE_NOT_STATED)


def constant(*, always: Tri) -> Rule:
    """A rule that says the same of every record."""
    return _Constant((), always=always, code=None)


def storage_rule(storage: Storage, words: Vocabulary, fiscal: FiscalYearEnd | None) -> Rule:
    """A storage rule of the model, ready to be asked."""
    match storage:
        case After():
            return _After(
                storage.clauses,
                storage.event,
                storage.period,
                storage.anchor,
                first=storage.first,
                fiscal=fiscal,
            )
        case Until():
            return _Until(
                storage.clauses, storage.event, storage.then, Anchor.DAY, first=storage.first, fiscal=fiscal
            )
        case AsNeeded():
            if storage.until is None:
                return not_stated(storage.clauses)
            return _Until(storage.clauses, storage.until, None, Anchor.DAY, first=False, fiscal=fiscal)
        case While():
            return _While(storage, words)
        case AsLawRequires():
            return _AsLawRequires(storage)
        case Never():
            return _Constant(storage.clauses, always=False, code=ReasonCode.NEVER_STORED, only_keeping=True)
        case Unlimited():
            return _Constant(storage.clauses, always=True, code=None)
        case Longest():
            return _Longest(storage.clauses, [storage_rule(part, words, fiscal) for part in storage.of])
        case Shortest():
            return _Shortest(storage.clauses, [storage_rule(part, words, fiscal) for part in storage.of])
        case Unclear():
            parts = [storage_rule(part, words, fiscal) for part in storage.readings.values()]
            return _Unclear(storage, parts)
