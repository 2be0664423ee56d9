"""The erasure plan: what to do tonight with each piece of data, why, and when that changes.

A view of ``may_keep`` and of nothing else: one verdict for each category of each record.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from privpolicy.errors import ModelError, QuestionError
from privpolicy.evaluation.ask import in_force, may_keep
from privpolicy.evaluation.boundaries import boundaries
from privpolicy.evaluation.content import Finding, Missing, PolicyRef
from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.keyed import RecordKey, Records, each, keyed
from privpolicy.evaluation.known import check_all
from privpolicy.evaluation.pending import nothing_ended
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.verdict import Verdict
from privpolicy.model import Law, Policy, PolicyHistory, Record

# What an activity that is about the data says where it certainly does not carry them, or no longer does.
OVER: Final = frozenset(
    {
        ReasonCode.STORAGE_ENDED,
        ReasonCode.NEVER_STORED,
        ReasonCode.CONSENT_MISSING,
        ReasonCode.CONSENT_WITHDRAWN,
        ReasonCode.CONSENT_NOT_EXPLICIT,
        ReasonCode.CONSENT_UNDERAGE,
        ReasonCode.MARKETING_OBJECTION,
        ReasonCode.OBJECTION,
        ReasonCode.SPECIAL_CATEGORY,
        ReasonCode.ERASURE_REQUESTED,
        ReasonCode.BASIS_PROHIBITED,
    }
)
_FOR_A_PERSON_TO_SETTLE: Final = frozenset(
    {ReasonCode.MINIMUM_AFTER_MAXIMUM, ReasonCode.RESTRICTION_STANDS, ReasonCode.REQUEST_OPEN}
)
UNDECLARED: Final = frozenset({ReasonCode.UNDECLARED_CATEGORY})
_MUST_KEEP: Final = frozenset({ReasonCode.HOLD, ReasonCode.STATUTORY_DUTY})


class Disposition(StrEnum):
    """What is to be done with a piece of data on a day.

    ``MUST_KEEP``: a duty, a minimum or a hold forbids erasing it. ``KEEP_FOR``: some of its purposes have
    ended, and it is kept for the others alone. ``REVIEW``: somebody has to look, for a fact is missing,
    the policy contradicts itself or does not name the category, or the person is owed something first.
    Only ``ERASE`` is erased.
    """

    KEEP = "keep"
    KEEP_FOR = "keep_for"
    MUST_KEEP = "must_keep"
    ERASE = "erase"
    REVIEW = "review"


class PlanItem(NamedTuple):
    """What is to be done with one category of one record.

    ``ended`` are the purposes of the policy that no longer carry it, or never did; ``next_change`` is the
    next day on which the answer is another one if nothing more is recorded, ``None`` where there is none
    or where the plan does not look ahead.
    ``verdict`` is the answer to ``may_keep`` that the rest follows from.
    """

    record: RecordKey
    category: str
    disposition: Disposition
    ended: tuple[str, ...]
    next_change: date | None
    verdict: Verdict

    @property
    def purposes(self) -> tuple[str, ...]:
        """The purposes for which it may be kept."""
        return self.verdict.purposes

    @property
    def last_day(self) -> date | None:
        """The last day on which it may, or might, be kept; ``None`` where there is none."""
        return self.verdict.last_day

    @property
    def must_keep_until(self) -> date | None:
        """The day until which it must be kept; ``None`` where nothing says so, or a hold has no end yet."""
        return self.verdict.must_keep_until

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The reasons that decided."""
        return self.verdict.findings

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What must be known before it can be decided."""
        return self.verdict.missing

    def to_dict(self) -> dict[str, Any]:
        """The item as plain values, ready for JSON."""
        return {
            "record": self.record,
            "category": self.category,
            "disposition": self.disposition.value,
            "purposes": list(self.purposes),
            "ended": list(self.ended),
            "last_day": _iso(self.last_day),
            "must_keep_until": _iso(self.must_keep_until),
            "next_change": _iso(self.next_change),
            "codes": [code.value for code in self.verdict.codes],
            "rules": list(self.verdict.rules),
            "clauses": list(self.verdict.clauses),
            "missing": [one._asdict() for one in self.missing],
        }


class Plan(NamedTuple):
    """What is to be done with every category of every record on a day.

    ``ahead``: whether it was looked up when that changes.
    """

    policy: PolicyRef
    on: date
    items: tuple[PlanItem, ...]
    ahead: bool = True

    def to_do(self, disposition: Disposition) -> tuple[PlanItem, ...]:
        """The items with that disposition."""
        return tuple(one for one in self.items if one.disposition is disposition)

    @property
    def erase(self) -> tuple[PlanItem, ...]:
        """What is to be erased or anonymised: nothing lets it be kept, and nothing is left to settle."""
        return self.to_do(Disposition.ERASE)

    @property
    def review(self) -> tuple[PlanItem, ...]:
        """What somebody has to look at before anything is done."""
        return self.to_do(Disposition.REVIEW)

    @property
    def conflicts(self) -> tuple[PlanItem, ...]:
        """What the policy says must be kept for longer than it lets it be kept: a fault of the policy."""
        code = ReasonCode.MINIMUM_AFTER_MAXIMUM
        return tuple(one for one in self.items if code in one.verdict.codes)

    @property
    def next_change(self) -> date | None:
        """The next day on which any of the answers is another one; ``None`` where there is none.

        Raises ``QuestionError`` for a plan that does not look ahead: there "none" would be a guess.
        """
        if not self.ahead:
            raise QuestionError("the plan does not look ahead; ask for it with `ahead=True`")
        days = [one.next_change for one in self.items if one.next_change is not None]
        return min(days, default=None)

    def to_dict(self) -> dict[str, Any]:
        """The plan as plain values, ready for JSON; one that does not look ahead has no ``next_change``."""
        told = {"policy": self.policy._asdict(), "on": self.on.isoformat()}
        items = [one.to_dict() for one in self.items]
        if self.ahead:
            return {**told, "next_change": _iso(self.next_change), "items": items}
        for item in items:
            del item["next_change"]
        return {**told, "items": items}


def plan(
    policy: Policy | PolicyHistory,
    records: Records,
    *,
    on: date,
    law: Law | None = Law.APPLICABLE,
    ahead: bool = True,
) -> Plan:
    """What to do on that day with each category of each record: keep, erase, or look at it.

    ``records`` are a mapping from the shop's own keys to records, or records in a row, which are then
    known by their places, from 0. Nothing is erased on a guess: what is undetermined is for review.
    Planning is reading; erase what ``plan.erase`` names, and planning again finds nothing more to erase.
    ``ahead=False`` leaves out when the answers change (``next_change``), which is half of the work.

    Raises ``RecordError`` with the faults of all the records at once, ``DateError`` for a ``datetime``,
    ``QuestionError`` where the policy was not in force on the day.
    """
    version = in_force(policy, on)
    ref = PolicyRef(version.id, version.version, version.digest)
    known = keyed(records)
    each(known, lambda _, record: check_all(index_of(version), record, on))
    items_of = _items_and_changes if ahead else _items
    found = each(known, lambda key, record: list(items_of(policy, key, record, on, law)))
    return Plan(ref, on, tuple(item for items in found for item in items), ahead)


def only(record: Record, category: str) -> Record:
    """The record, as if it held that category alone."""
    if len(record.data) == 1:
        return record
    return record.model_copy(update={"data": frozenset({category})})


def days_ahead(policy: Policy | PolicyHistory, record: Record, on: date) -> list[date]:
    """The days after ``on`` on which the answer whether the record may be kept can change, in order."""
    versions = policy.versions if isinstance(policy, PolicyHistory) else (policy,)
    days = {day for version in versions for day in boundaries(index_of(version), record)}
    return sorted(day for day in days if day > on)


def _items(
    policy: Policy | PolicyHistory, key: RecordKey, record: Record, on: date, law: Law | None
) -> Iterator[PlanItem]:
    for category in sorted(record.data):
        yield item_of(policy, key, category, only(record, category), on, law)


def _items_and_changes(
    policy: Policy | PolicyHistory, key: RecordKey, record: Record, on: date, law: Law | None
) -> Iterator[PlanItem]:
    ahead = days_ahead(policy, record, on)  # which category it is makes no difference
    for item in _items(policy, key, record, on, law):
        alone = only(record, item.category)
        changes = (day for day in ahead if _changes(item, policy, alone, day, law))
        yield item._replace(next_change=next(changes, None))


def _changes(
    item: PlanItem, policy: Policy | PolicyHistory, record: Record, day: date, law: Law | None
) -> bool:
    try:
        return _said(item_of(policy, item.record, item.category, record, day, law)) != _said(item)
    except ModelError:
        return True  # what is given for today does not fit an event, or a policy, that is still to come


def item_of(
    policy: Policy | PolicyHistory, key: RecordKey, category: str, record: Record, on: date, law: Law | None
) -> PlanItem:
    """What is to be done with a record of that one category, without when that changes."""
    verdict = may_keep(policy, record, on=on, law=law)
    ended = _ended(policy.on(on) if isinstance(policy, PolicyHistory) else policy, verdict)
    return PlanItem(key, category, _disposition(verdict, ended), ended, None, verdict)


def _disposition(verdict: Verdict, ended: tuple[str, ...]) -> Disposition:
    if not verdict.permitted:
        return Disposition.ERASE if to_erase(verdict) else Disposition.REVIEW
    codes = frozenset(verdict.codes)
    until = verdict.must_keep_until
    if codes & _MUST_KEEP or (until is not None and until >= verdict.question.on):
        return Disposition.MUST_KEEP
    return Disposition.KEEP_FOR if ended else Disposition.KEEP


def to_erase(verdict: Verdict) -> bool:
    """Whether the answer to ``may_keep`` is a no with which nothing is left to settle before erasing."""
    # What the policy does not name may be a column under the wrong name: no job erases it unseen.
    codes = frozenset(verdict.codes)
    return verdict.denied and not (codes & _FOR_A_PERSON_TO_SETTLE or nothing_ended(codes - UNDECLARED))


def _ended(policy: Policy, verdict: Verdict) -> tuple[str, ...]:
    """The purposes of activities that are about these data, and certainly do not carry them."""
    rules = {one.rule for one in (*verdict.findings, *verdict.near_misses) if one.code in OVER}
    over = [purpose for one in policy.activities if one.id in rules for purpose in sorted(one.purposes)]
    return tuple(str(key) for key in dict.fromkeys(over) if key not in verdict.purposes)


def _said(item: PlanItem) -> tuple[object, ...]:
    """What makes an answer another one."""
    return item.disposition, item.purposes, item.ended, item.must_keep_until


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
