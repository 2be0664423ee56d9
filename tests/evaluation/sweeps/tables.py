"""Random tables: a policy, how its columns read, and rows directed at the days on which answers turn."""

# ruff: noqa: ANN401 - plain data have no narrower type
from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from hypothesis import reject, strategies as st
from hypothesis.strategies import DrawFn

from privpolicy.errors import QuestionError, RecordError
from privpolicy.evaluation.ask import in_force
from privpolicy.evaluation.planning import item_of
from privpolicy.evaluation.sweeps import (
    Column,
    Columns,
    ConsentColumns,
    HoldColumns,
    ObjectionColumns,
    RequestColumns,
    RestrictionColumns,
    RowAnswer,
    Words,
    record_of,
    told,
)
from privpolicy.evaluation.sweeps.sweeping import CONTRADICTORY, UNREADABLE
from privpolicy.extra.strategies.policies import terms_of
from privpolicy.model import Law, Policy, Record
from privpolicy.vocabulary import UNKNOWN, Action, Fact, FactType, Subject
from tests.spec.strategies import (
    EVENTS,
    STATES,
    VOCABULARY,
    YES_NO,
    boundaries,
    cases,
)

Row = dict[str, Any]
ENTRIES: Final[dict[str, Any]] = {
    "consents": ConsentColumns,
    "objections": ObjectionColumns,
    "restrictions": RestrictionColumns,
    "requests": RequestColumns,
    "holds": HoldColumns,
}
FACTS: Final = (*YES_NO, *terms_of(Fact, "age age_at_consent home_country legal_duty_until"))
SUBJECT_WORDS: Final = {
    str(key): frozenset({key}) for key in terms_of(Subject, "customer guest_customer child")
}
VALUES: Final[dict[FactType, tuple[Any, ...]]] = {
    FactType.YES_NO: (None, True, False),
    FactType.NUMBER: (None, 12, 13, 12.5, 15, 16, 17.5, 18),
    FactType.TERM: (None, "SE", "NO", "DE", "unknown"),
}


class Table(NamedTuple):
    """A table to sweep."""

    policy: Policy
    columns: Columns
    on: date
    law: Law | None
    rows: list[Row]


def expected(table: Table, row: Row) -> RowAnswer:
    """What the library says of a row by itself: the answer that every engine must give."""
    words = table.columns.data
    if words is not None and row[words.name] not in words.values:
        return UNREADABLE
    try:
        record = record_of(table.policy, table.columns, row)
        (category,) = record.data
        return told(item_of(table.policy, 0, category, record, table.on, table.law))
    except RecordError:
        return CONTRADICTORY


@st.composite
def tables(draw: DrawFn, most_rows: int = 12) -> Table:
    """A small table of a random policy: some of what is known is shared by all rows, the rest in columns."""
    policy, record, question = draw(cases(actions=(Action.KEEP,)))
    try:
        in_force(policy, question.on)
    except QuestionError:
        reject()
    category = draw(st.sampled_from(sorted(record.data)))
    columns = draw(_columns(record.model_copy(update={"data": {category}})))
    turns = st.sampled_from(_turns(policy, record, question.on))
    rows = draw(st.lists(_row(columns, turns), min_size=1, max_size=most_rows))
    return Table(policy, columns, question.on, question.law, rows)


def _turns(policy: Policy, record: Record, on: date) -> list[date]:
    near = [day for day in boundaries(policy, record) if abs(day - on) < timedelta(days=4_000)]
    ends = boundaries(policy, Record(data=record.data, events={EVENTS[0]: on}))
    back = [on - (day - on) for day in ends if day > on and (day - on) < timedelta(days=4_000)]
    return sorted({*near, *back, *(on + timedelta(days=step) for step in range(-2, 3))})


@st.composite
def _columns(draw: DrawFn, record: Record) -> Columns:
    often = st.integers(0, 9)
    own: dict[str, Any] = {name: {} for name in ("events", "states", "facts", "protection")}
    kept: dict[str, Any] = {name: dict(getattr(record, name)) for name in own}
    for name, keys in (("events", EVENTS), ("states", STATES), ("facts", FACTS)):
        for key in keys:
            if draw(often) < (4 if name == "events" else 1):
                kept[name].pop(key, None)
                own[name][key] = Column(f"{name}_{key}", null=draw(_null(name, key)))
    registers: dict[str, Any] = {}
    for name, kind in ENTRIES.items():
        entries = list(getattr(record, name) or ())
        if entries and draw(often) < 4:
            moved = entries[-1]
            kept[name] = entries[:-1]
            clash = name == "consents" and any(
                (one.purposes, one.recipients) == (moved.purposes, moved.recipients) for one in kept[name]
            )
            kept[name] = [] if clash else kept[name]
            registers[name] = [draw(_entry(name, kind, moved, complete=record.complete))]
    subjects = None
    if draw(often) < 3:
        kept["subjects"] = None
        subjects = Words("subject", SUBJECT_WORDS)
    try:
        return Columns(shared=record.model_copy(update=kept), subjects=subjects, **own, **registers)
    except RecordError:
        reject()


@st.composite
def _null(draw: DrawFn, name: str, key: str) -> Any:
    if name == "events":
        return draw(st.sampled_from((UNKNOWN, None)))
    if name == "facts" and VOCABULARY.term(Fact, key).value is not FactType.YES_NO:  # type: ignore[attr-defined]
        return UNKNOWN
    return draw(st.sampled_from((UNKNOWN, False)))


@st.composite
def _entry(draw: DrawFn, name: str, kind: Any, entry: Any, *, complete: bool) -> Any:
    values = {one.name: getattr(entry, one.name) for one in fields(kind) if hasattr(entry, one.name)}
    for dated in kind.dated:
        if dated == kind.dated[0] or draw(st.booleans()):
            null = None if complete else draw(st.sampled_from((UNKNOWN, None)))
            values[dated] = Column(f"{name}_{dated}", null=null)
        else:
            values[dated] = None
    return kind(**values)


@st.composite
def _row(draw: DrawFn, columns: Columns, turns: st.SearchStrategy[date]) -> Row:
    row: Row = {}
    for place, column in columns.by_place.items():
        row[column.name] = draw(_value(place, turns))
    if columns.subjects is not None:
        row["subject"] = draw(st.sampled_from((None, "nobody", *map(str, SUBJECT_WORDS))))
    return row


@st.composite
def _value(draw: DrawFn, place: tuple[str | int, ...], turns: st.SearchStrategy[date]) -> Any:
    name, key = place[0], str(place[1])
    kind = VOCABULARY.term(Fact, key).value if name == "facts" else None  # type: ignore[attr-defined]
    if kind in VALUES:
        return draw(st.sampled_from(VALUES[kind]))
    if name in {"states", "protection"}:
        return draw(st.sampled_from((None, True, False)))
    return draw(st.one_of(turns, turns, turns, st.none()))
