"""What a run has found: each piece that it erased or left for somebody to look at, and the rest in groups."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from privpolicy import Disposition, Verdict
from privpolicy.evaluation import PlanItem
from shop.night.tables import NightGroup, NightLine
from shop.records import RowKey

_TOLD_ONE_BY_ONE: Final = frozenset({Disposition.ERASE, Disposition.REVIEW})


class Reason(NamedTuple):
    """An answer and what it rests on: the pieces of a group share it."""

    disposition: str
    place: str
    category: str
    clauses: tuple[str, ...]
    codes: tuple[str, ...]
    purposes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """How many pieces, between which last days, and an example: its key and its whole verdict as JSON."""

    reason: Reason
    count: int
    first_day: date | None
    last_day: date | None
    next_change: date | None
    example: str
    verdict: str

    def explained(self) -> Verdict:
        """The verdict on the example."""
        return Verdict.from_dict(json.loads(self.verdict))


@dataclass(frozen=True, slots=True)
class Line:
    """A piece that was erased, or that somebody has to look at."""

    record: str
    category: str
    disposition: str
    clauses: tuple[str, ...]
    codes: tuple[str, ...]
    last_day: date | None
    missing: tuple[str, ...]


@dataclass(slots=True)
class Ledger:
    """Groups and lines, added up batch by batch."""

    groups: dict[Reason, Group] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def add(self, items: Iterable[PlanItem]) -> None:
        """Enters what was found about a batch."""
        for item in items:
            self._count(item)
            if item.disposition in _TOLD_ONE_BY_ONE:
                self.lines.append(_line(item))

    def _count(self, item: PlanItem) -> None:
        reason = _reason(item)
        group = self.groups.get(reason)
        if group is None:
            day, verdict = item.last_day, item.verdict.to_json()
            self.groups[reason] = Group(reason, 1, day, day, item.next_change, str(item.record), verdict)
            return
        self.groups[reason] = replace(
            group,
            count=group.count + 1,
            first_day=_first(group.first_day, item.last_day),
            last_day=_last(group.last_day, item.last_day),
            next_change=_first(group.next_change, item.next_change),
        )


def entered(session: Session, run_id: int) -> Ledger:
    """All that is written down about a run."""
    return Ledger({one.reason: one for one in _groups(session, run_id)}, [*_lines(session, run_id)])


def groups_of(session: Session, run_id: int) -> Ledger:
    """The groups of a run, to add a batch to: the lines stay where they are."""
    return Ledger({one.reason: one for one in _groups(session, run_id)})


def enter(session: Session, run_id: int, ledger: Ledger) -> None:
    """Writes down the groups as they stand now, and adds the lines of this batch."""
    session.execute(delete(NightGroup).where(NightGroup.run_id == run_id))
    if ledger.groups:
        session.execute(insert(NightGroup), [_row_of_group(run_id, one) for one in ledger.groups.values()])
    if ledger.lines:
        session.execute(insert(NightLine), [_row_of_line(run_id, one) for one in ledger.lines])


def _reason(item: PlanItem) -> Reason:
    return Reason(
        item.disposition.value,
        RowKey.read(item.record).table,
        str(item.category),
        item.verdict.clauses,
        tuple(code.value for code in item.verdict.codes),
        item.purposes,
    )


def _line(item: PlanItem) -> Line:
    return Line(
        str(item.record),
        str(item.category),
        item.disposition.value,
        item.verdict.clauses,
        tuple(code.value for code in item.verdict.codes),
        item.last_day,
        tuple(f"{one.kind}:{one.key}" for one in item.missing),
    )


def _row_of_group(run_id: int, group: Group) -> dict[str, object]:
    reason = {name: _plain(value) for name, value in group.reason._asdict().items()}
    names = ("count", "first_day", "last_day", "next_change", "example", "verdict")
    return {"run_id": run_id, **reason, **{name: getattr(group, name) for name in names}}


def _row_of_line(run_id: int, line: Line) -> dict[str, object]:
    return {"run_id": run_id, **{name: _plain(getattr(line, name)) for name in Line.__slots__}}


def _groups(session: Session, run_id: int) -> Iterator[Group]:
    for row in session.scalars(select(NightGroup).where(NightGroup.run_id == run_id).order_by(NightGroup.id)):
        reason = Reason(
            row.disposition,
            row.place,
            row.category,
            tuple(row.clauses),
            tuple(row.codes),
            tuple(row.purposes),
        )
        yield Group(reason, row.count, row.first_day, row.last_day, row.next_change, row.example, row.verdict)


def _lines(session: Session, run_id: int) -> Iterator[Line]:
    for row in session.scalars(select(NightLine).where(NightLine.run_id == run_id).order_by(NightLine.id)):
        yield Line(
            row.record,
            row.category,
            row.disposition,
            tuple(row.clauses),
            tuple(row.codes),
            row.last_day,
            tuple(row.missing),
        )


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _first(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _last(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)
