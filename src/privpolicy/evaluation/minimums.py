"""How long data must be kept: statutory duties, minimums of the policy's own, and holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from privpolicy import law
from privpolicy.evaluation.asked import Asked, Moment
from privpolicy.evaluation.content import CategoryAnswer, Finding, frozen_params
from privpolicy.evaluation.decision import statutory_duties, unmet
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.evaluation.registers import holds_on
from privpolicy.model import Activity, Record
from privpolicy.vocabulary.enums import Outcome
from privpolicy.vocabulary.term import DataCategory


def must_keep_until(index: Index, category: str, record: Record, asked: Asked, moment: Moment) -> date | None:
    """The latest day until which a duty, a minimum or a hold keeps the category; ``None`` without one."""
    days: list[date | None] = [day for _, day in minimums(index, category, record, asked, moment)]
    for purpose in dict.fromkeys(row.purpose_key for row in law.DUTIES):
        case = index.case(category, asked._replace(purpose=purpose, basis=None))
        days += [
            line.span.last_day for line in statutory_duties(case, record, moment) if line.holds and line.span
        ]
    within = index.reaches.of(DataCategory, category).within
    days += [hold.ended for hold in holds_on(record, within, moment.on) or ()]
    return max((day for day in days if day is not None), default=None)


def conflicts(
    index: Index, answer: CategoryAnswer, record: Record, asked: Asked, moment: Moment
) -> Iterator[Finding]:
    """The minimums that end later than the policy lets the data be kept: a fault of the policy."""
    category, last_day = answer.category, answer.last_day
    denied = answer.outcome is Outcome.DENIED
    for activity, least in minimums(index, category, record, asked, moment):
        if (denied and least >= moment.on) or (last_day is not None and least > last_day):
            params = frozen_params({"day": least, "last_day": last_day})
            clauses = tuple(activity.clauses)
            code = ReasonCode.MINIMUM_AFTER_MAXIMUM
            yield Finding(code, activity.id, clauses, Layer.POLICY, (category,), "", params)


def minimums(
    index: Index, category: str, record: Record, asked: Asked, moment: Moment
) -> Iterator[tuple[Activity, date]]:
    """The activities whose minimum for these data has begun and not ended, each with its last day."""
    for activity, demands, minimum in index.minimums(category, asked):
        span = minimum.at(record, moment.on, keeping=True)
        last = span.last_day
        if span.holds and last is not None and unmet(demands, record, moment)[1] is True:
            yield activity, last
