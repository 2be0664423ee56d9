"""A sweep as an SQL expression. Needs ``privpolicy[sql]``.

The expression compares columns with dates that were worked out beforehand, and does nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

try:
    from sqlglot import exp
except ImportError as error:
    problem = "sweeps as SQL need the package sqlglot: pip install 'privpolicy[sql]'"
    raise ImportError(problem) from error

from privpolicy.errors import Fault, QuestionError, did_you_mean
from privpolicy.evaluation.sweeps import (
    TELL,
    Column,
    Columns,
    ConsentColumns,
    HoldColumns,
    ObjectionColumns,
    RequestColumns,
    RestrictionColumns,
    Swept,
    Tell,
    Words,
    record_of,
    swept,
)
from privpolicy.evaluation.sweeps.kinds import Kind, kinds_of
from privpolicy.evaluation.sweeps.tree import (
    AnyOf,
    Before,
    Below,
    Branch,
    Equals,
    IsNull,
    IsTrue,
    Joined,
    Leaf,
    Precedes,
    Test,
    Tree,
    Unreadable,
)
from privpolicy.evaluation.sweeps.variables import FIRST_DAY
from privpolicy.extra.moments import begins, on_the_clock, zone
from privpolicy.model import Law, Policy, PolicyHistory

__all__ = [
    "DIALECTS",
    "Column",
    "Columns",
    "ConsentColumns",
    "HoldColumns",
    "ObjectionColumns",
    "RequestColumns",
    "RestrictionColumns",
    "Words",
    "record_of",
    "to_sql",
]

DIALECTS: Final = ("bigquery", "duckdb", "mysql", "postgres", "spark", "sqlite")
_TYPES: Final = ("date", "timestamp", "timestamptz")
# Where a moment has a type of its own, and where besides its day in a time zone can be told.
_MOMENTS: Final = frozenset({"bigquery", "duckdb", "postgres", "spark"})
_DAYS_OF_MOMENTS: Final = frozenset({"duckdb", "postgres"})
# Where a boolean is a number, and can be another one than 1 and 0.
_NUMBERS_FOR_YES: Final = frozenset({"mysql", "sqlite"})
# Where a text may be compared with a day, and comes to null if it is none.
_LENIENT: Final = frozenset({"mysql", "spark"})
_SECONDS: Final = 19  # the length of YYYY-MM-DD HH:MM:SS
_LARGEST: Final = "1e300"


def to_sql(
    policy: Policy | PolicyHistory,
    *,
    columns: Columns,
    on: date,
    dialect: str,
    law: Law | None = Law.APPLICABLE,
    tell: Tell = "disposition",
    table: str = "",
) -> str:
    """What to do on that day with the data of each row, as an expression to select: a text.

    ``tell`` is one of ``disposition``, ``codes``, ``rules`` and ``purposes``, as in a sweep over a frame;
    ``table`` the name or alias that the columns are qualified with. The types of the columns are those that
    ``columns`` says, a date where it says none.

    Raises ``QuestionError`` with all faults: a dialect that is not known, a date-time whose time zone nobody
    knows, a type that the dialect cannot compare with a moment.
    """
    if dialect not in DIALECTS:
        help_ = did_you_mean(dialect, DIALECTS) or f"one of {', '.join(DIALECTS)}"
        raise QuestionError([Fault("dialect", f"unknown dialect {dialect!r}", dialect, help_)])
    if tell not in TELL:
        raise QuestionError([Fault("tell", f"cannot tell {tell!r}", tell, did_you_mean(tell, TELL))])
    found = swept(policy, columns, on, law)
    faults = [*_faults(found, dialect)]
    if faults:
        raise QuestionError(faults)
    written: str = _Writing(found, dialect, table).of(tell).sql(dialect=dialect)
    return written


def _faults(found: Swept, dialect: str) -> Iterator[Fault]:
    ordered = found.put_in_order()
    for name, kind, where in kinds_of(found.policy, found.columns):
        column = found.columns.named(name)
        type_ = column.type or "date"
        if type_ not in _TYPES:
            yield Fault(where, f"unknown type {type_!r}", type_, did_you_mean(type_, _TYPES))
        elif kind is Kind.DAY and type_ == "timestamp" and not column.zone:
            help_ = f"say whose clock it shows: Column({name!r}, type='timestamp', zone='UTC')"
            yield Fault(where, f"the date-times in {name!r} have no time zone", name, help_)
        elif kind is Kind.DAY and type_ != "timestamp" and column.zone:
            yield Fault(where, f"a {type_} has no clock of its own", column.zone, "leave zone out")
        elif type_ == "timestamptz" and dialect not in _MOMENTS:
            yield Fault(where, f"{dialect} has no type for a moment", name, "give a date or a timestamp")
        elif name in ordered and not _has_days(column, dialect, found.policy.time_zone):
            problem = f"the day of {name!r} is compared with another, and {dialect} cannot tell it"
            yield Fault(where, problem, type_, "give it as a date")


def _has_days(column: Column, dialect: str, local: str) -> bool:
    if column.type == "timestamptz":
        return dialect in _DAYS_OF_MOMENTS
    return column.type != "timestamp" or column.zone == local


class _Writing:
    """Trees as expressions of SQL."""

    def __init__(self, found: Swept, dialect: str, table: str) -> None:
        self.found, self.dialect, self.table = found, dialect, table
        self.forest = found.forest
        self.local = zone(found.policy.time_zone, "policy.time_zone")
        self.kinds = {name: kind for name, kind, _ in kinds_of(found.policy, found.columns)}

    def of(self, tell: Tell) -> exp.Expr:
        """The expression of one part of what is told."""
        readable = [name for name, kind in self.kinds.items() if not self._can_be_unreadable(kind)]
        return self._text(self.found.telling(tell, readable=readable))

    def _can_be_unreadable(self, kind: Kind) -> bool:
        return kind in {Kind.DAY, Kind.NUMBER} or (kind is Kind.YES_NO and self.dialect in _NUMBERS_FOR_YES)

    def _text(self, tree: Tree) -> exp.Expr:
        if isinstance(tree, Leaf):
            return self._joined(tree.answer) if isinstance(tree.answer, Joined) else _string(tree.answer)
        return self._case(tree, self._text)

    def _case(self, tree: Branch, told: Callable[[Tree], exp.Expr]) -> exp.Expr:
        """One case with all tests that follow each other where they are not true."""
        case = exp.Case()
        left: Tree = tree
        while isinstance(left, Branch):
            case = case.when(self._test(left.test), told(left.yes), copy=False)
            left = left.no
        return case.else_(told(left), copy=False)

    def _joined(self, texts: Joined) -> exp.Expr:
        parts: list[exp.Expr] = [
            exp.Case().when(self._yes(tree), _string(f",{text}")).else_(_string(""))
            for text, tree in texts.parts
        ]
        whole = parts[0]
        for part in parts[1:]:
            whole = exp.DPipe(this=whole, expression=part, safe=False)
        return exp.Substring(this=whole, start=exp.Literal.number(2))

    def _yes(self, tree: Tree) -> exp.Expr:
        """Whether a tree of yes and no says yes."""
        if isinstance(tree, Leaf):
            return exp.true() if tree.answer else exp.false()
        test, yes, no = self._test(tree.test), tree.yes, tree.no
        if yes is self.forest.yes:
            return test if no is self.forest.no else exp.or_(test, self._yes(no), copy=False)
        if yes is self.forest.no:
            if no is self.forest.yes:
                return exp.not_(test)
            return exp.and_(exp.not_(test), self._yes(no), copy=False)
        if no is self.forest.no:
            return exp.and_(test, self._yes(yes), copy=False)
        return self._case(tree, self._yes)

    def _test(self, test: Test) -> exp.Expr:
        match test:
            case AnyOf(trees=trees):
                return exp.or_(*map(self._yes, trees), copy=False)
            case IsNull(column=name):
                return exp.Is(this=self._column(name), expression=exp.null())
            case Before(column=name, day=day):
                return exp.LT(this=self._column(name), expression=self._begins(name, day))
            case Precedes(column=name, other=other):
                return exp.LT(this=self._day(name), expression=self._day(other))
            case IsTrue(column=name):
                return self._column(name)
            case Equals(column=name, text=text):
                return exp.EQ(this=self._exactly(name), expression=_string(text))
            case Below(column=name, number=number, inclusive=inclusive):
                kind = exp.LTE if inclusive else exp.LT
                return kind(this=self._column(name), expression=exp.Literal.number(number))
            case Unreadable(column=name):
                return self._unreadable(name)

    def _column(self, name: str) -> exp.Expr:
        return exp.column(name, table=self.table or None, quoted=True)

    def _exactly(self, name: str) -> exp.Expr:
        """A column of text, to be compared letter by letter, whatever order it was declared with."""
        column = self._column(name)
        if self.dialect == "sqlite":
            return exp.Collate(this=column, expression=exp.var("BINARY"))
        text = exp.cast(column, "BINARY" if self.dialect == "mysql" else "TEXT")
        if self.dialect in {"duckdb", "postgres"}:
            return exp.Collate(this=text, expression=exp.to_identifier("C", quoted=True))
        return text

    def _begins(self, name: str, day: date) -> exp.Expr:
        """The first moment of a day, in the column's own type."""
        column = self.found.columns.named(name)
        match column.type:
            case "timestamptz":
                moment = begins(day, self.local).isoformat(sep=" ")
                return exp.cast(_string(moment), "TIMESTAMPTZ")
            case "timestamp":
                clock = on_the_clock(day, self.local, zone(column.zone, name)).isoformat(sep=" ")
                if self.dialect == "sqlite":
                    return _string(clock)
                return exp.cast(_string(clock), "TIMESTAMPNTZ" if self.dialect == "spark" else "TIMESTAMP")
            case _:
                text = _string(day.isoformat())
                return text if self.dialect == "sqlite" else exp.cast(text, "DATE")

    def _day(self, name: str) -> exp.Expr:
        column = self._column(name)
        match self.found.columns.named(name).type:
            case "timestamptz":
                there = exp.AtTimeZone(this=column, zone=_string(str(self.local)))
                return exp.cast(there, "DATE")
            case "timestamp":
                if self.dialect == "sqlite":
                    return exp.Left(this=column, expression=exp.Literal.number(10))
                return exp.cast(column, "DATE")
            case _:
                return column

    def _unreadable(self, name: str) -> exp.Expr:
        kind, column = self.kinds[name], self._column(name)
        if kind is Kind.YES_NO:
            return exp.not_(column.isin(exp.Literal.number(0), exp.Literal.number(1)))
        if kind is Kind.DAY:
            return self._no_day(name)
        largest = exp.Literal.number(_LARGEST)
        inside = exp.and_(
            exp.GT(this=column, expression=exp.Neg(this=largest.copy())),
            exp.LT(this=column.copy(), expression=largest),
        )
        if self.dialect == "sqlite":
            type_of = exp.func("TYPEOF", column.copy())
            inside = exp.and_(type_of.isin(_string("integer"), _string("real")), inside)
        return exp.not_(inside)

    def _no_day(self, name: str) -> exp.Expr:
        early = exp.LT(this=self._column(name), expression=self._begins(name, FIRST_DAY))
        if self.dialect == "sqlite":
            return exp.or_(exp.not_(self._in_form(name)), early)
        return exp.func("COALESCE", early, exp.true()) if self.dialect in _LENIENT else early

    def _in_form(self, name: str) -> exp.Expr:
        """Whether a value is a day, or the time of a day, in SQLite, where any column holds anything.

        Adding no days is what makes SQLite work out the day, so that 30 February is none.
        """
        column, no_days = self._column(name), _string("+0 days")
        if self.found.columns.named(name).type != "timestamp":
            return exp.Is(
                this=exp.Anonymous(this="DATE", expressions=[column, no_days]), expression=column.copy()
            )
        seconds = exp.func("SUBSTR", column, exp.Literal.number(1), exp.Literal.number(_SECONDS))
        rest = exp.func("SUBSTR", column.copy(), exp.Literal.number(_SECONDS + 1))
        digits_off = exp.func("RTRIM", rest, _string("0123456789"))
        return exp.and_(
            exp.Is(
                this=exp.Anonymous(this="DATETIME", expressions=[seconds, no_days]), expression=seconds.copy()
            ),
            exp.or_(
                exp.EQ(this=exp.func("LENGTH", column.copy()), expression=exp.Literal.number(_SECONDS)),
                exp.EQ(this=digits_off, expression=_string(".")),
            ),
        )


def _string(text: str) -> exp.Expr:
    return exp.Literal.string(text)
