"""Sweeps over data frames: polars, pandas, DuckDB, PySpark. Needs ``privpolicy[frames]``.

A sweep reads, and adds columns; it erases nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, tzinfo
from itertools import count
from typing import Any, Final
from zoneinfo import ZoneInfo

try:
    import narwhals.stable.v2 as nw
    from narwhals.stable.v2.typing import IntoFrameT
except ImportError as error:
    problem = "sweeps over data frames need the package narwhals: pip install 'privpolicy[frames]'"
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
from privpolicy.evaluation.sweeps.sharing import shared
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
    answers,
)
from privpolicy.evaluation.sweeps.variables import FIRST_DAY
from privpolicy.extra.moments import begins, on_the_clock, zone
from privpolicy.model import Law, Policy, PolicyHistory

__all__ = [
    "Column",
    "Columns",
    "ConsentColumns",
    "HoldColumns",
    "ObjectionColumns",
    "RequestColumns",
    "RestrictionColumns",
    "Words",
    "record_of",
    "sweep",
]

# No number is as large: infinities, and what is not a number, lie beyond it.
_LARGEST: Final = 1e300
# Nanoseconds in 64 bits: days outside of this cannot be in such a column.
_FIRST_NS, _LAST_NS = date(1677, 9, 22), date(2262, 4, 11)


def sweep(
    policy: Policy | PolicyHistory,
    frame: IntoFrameT,
    *,
    columns: Columns,
    on: date,
    law: Law | None = Law.APPLICABLE,
    tell: Iterable[Tell] = ("disposition", "codes"),
    prefix: str = "",
) -> IntoFrameT:
    """What to do on that day with the data of each row: keep, erase, or look at it.

    The frame with a column of text for each of ``tell``: ``disposition`` (as in a plan: ``keep``,
    ``keep_for``, ``must_keep``, ``erase``, ``review``), ``codes`` (the reason codes that decided),
    ``rules`` and ``purposes`` (for which it may be kept), each in order and with commas; their names begin
    with ``prefix``. A lazy frame stays lazy, and nothing leaves its engine: it only compares.

    Raises ``QuestionError`` before any row is read, with all faults of the columns: one that is not
    there, that has the wrong type, or a date-time whose time zone nobody knows.
    """
    found = swept(policy, columns, on, law)
    table: Any = nw.from_native(frame)
    wanted = tuple(tell)
    schema = table.collect_schema()
    _check(found, table, schema, wanted, prefix)
    engine = _Engine(found, table, schema)
    trees = {f"{prefix}{one}": engine.tree(one) for one in wanted}
    for layer in shared(trees.values()):
        table = table.with_columns(**engine.worked_out(layer))
    told = table.with_columns(**{name: engine.text(tree) for name, tree in trees.items()})
    answered: IntoFrameT = told.drop(*engine.names.values()).to_native()
    return answered


def _check(found: Swept, table: Any, schema: Mapping[str, Any], tell: tuple[str, ...], prefix: str) -> None:  # noqa: ANN401 (a narwhals type or frame)
    faults: list[Fault] = []
    engine = table.implementation
    there = {name.casefold(): name for name in schema}  # DuckDB and Spark know no capitals
    for name, kind, where in kinds_of(found.policy, found.columns):
        if name not in schema:
            faults.append(Fault(where, f"there is no column {name!r}", name, did_you_mean(name, schema)))
        else:
            faults += _of_name(name, where, engine)
            faults += _of_type(found.columns.named(name), kind, schema[name], where)
    faults += _of_order(found, schema, engine)
    for one in tell:
        if one not in TELL:
            faults.append(Fault("tell", f"cannot tell {one!r}", one, did_you_mean(one, TELL)))
        elif f"{prefix}{one}".casefold() in there:
            problem = f"there already is a column {there[f'{prefix}{one}'.casefold()]!r}"
            faults.append(Fault("prefix", problem, prefix, "name another prefix"))
    if faults:
        raise QuestionError(faults)


def _of_type(column: Column, kind: Kind, dtype: Any, where: str) -> Iterator[Fault]:  # noqa: ANN401 (a narwhals type or frame)
    name, expected = column.name, f"expected {kind.value} in {column.name!r}, got {dtype}"
    if kind is Kind.DAY and isinstance(dtype, nw.Datetime):
        if dtype.time_zone is None and not column.zone:
            help_ = f"say whose clock they show, such as Column({name!r}, zone='UTC')"
            yield Fault(where, f"the date-times in {name!r} have no time zone", str(dtype), help_)
        elif dtype.time_zone is not None and column.zone:
            yield Fault(where, f"the date-times in {name!r} have a time zone", str(dtype), "leave zone out")
    elif kind is Kind.DAY and dtype != nw.Date:
        yield Fault(where, expected, str(dtype), "turn them into dates first")
    elif kind is Kind.YES_NO and dtype != nw.Boolean:
        yield Fault(where, expected, str(dtype), "turn them into booleans first")
    elif (kind is Kind.NUMBER and not dtype.is_numeric()) or (
        kind is Kind.TEXT and not isinstance(dtype, nw.String | nw.Categorical | nw.Enum)
    ):
        yield Fault(where, expected, str(dtype))


def _of_name(name: str, where: str, engine: Any) -> Iterator[Fault]:  # noqa: ANN401 (a narwhals type or frame)
    """Names that an engine reads as something else than the name of one column."""
    pattern = name == "*" or (engine.is_polars() and name.startswith("^") and name.endswith("$"))
    field = engine.is_spark_like() and not {".", "`"}.isdisjoint(name)
    if pattern or field:
        read = "a pattern" if pattern else "a part of another column"
        yield Fault(where, f"the name {name!r} would be read as {read}", name, "rename the column first")


def _of_order(found: Swept, schema: Mapping[str, Any], engine: Any) -> Iterator[Fault]:  # noqa: ANN401 (a narwhals type or frame)
    """Columns are put in order by their days, which no engine knows of another zone's clock.

    DuckDB and Spark know the days of moments by the clock of the session alone.
    """
    local = found.policy.time_zone
    by_session = engine.is_duckdb() or engine.is_spark_like()
    for name in sorted(found.put_in_order()):
        session = getattr(schema.get(name), "time_zone", None)
        if by_session and session not in {None, local}:
            problem = (
                f"the day of {name!r} is compared with that of another column, in the session's time zone"
            )
            help_ = f"set the session's time zone to {local!r}, or give dates"
            yield Fault(f"columns: {name}", problem, session, help_)
        clock = found.columns.named(name).zone
        if clock not in {"", local}:
            problem = (
                f"the day of {name!r} is compared with that of another column, and its clock is {clock!r}"
            )
            help_ = f"give dates, or date-times in {local!r} or with a zone"
            yield Fault(f"columns: {name}", problem, clock, help_)


class _Engine:
    """Trees as expressions of one frame's engine."""

    def __init__(self, found: Swept, table: Any, schema: Mapping[str, Any]) -> None:  # noqa: ANN401 (a narwhals type or frame)
        self.found, self.columns, self.forest, self.schema = found, found.columns, found.forest, schema
        self.names: dict[Test | Tree, str] = {}
        """The columns in which parts of the trees have been worked out; they are dropped in the end."""
        self.local = zone(found.policy.time_zone, "policy.time_zone")
        self.taken = {name.casefold() for name in schema}
        self.pandas = table.implementation.is_pandas_like()
        self.spark = table.implementation.is_spark_like()
        self.readable = [
            name for name, dtype in schema.items() if not (dtype.is_temporal() or dtype.is_float())
        ]

    def tree(self, tell: Tell) -> Tree:
        """The tree of one part of what is told."""
        return self.found.telling(tell, readable=self.readable)

    def worked_out(self, parts: Iterable[Test | Tree]) -> dict[str, nw.Expr]:
        """Columns for parts of the trees, which from now on are read there."""
        made = {part: self._part(part) for part in parts}
        fresh = (name for number in count() if (name := f"privpolicy_{number}") not in self.taken)
        names = dict(zip(made, fresh, strict=False))
        self.names |= names
        self.taken.update(names.values())
        return {names[part]: expression for part, expression in made.items()}

    def _part(self, part: Test | Tree) -> nw.Expr:
        if not isinstance(part, Branch | Leaf):
            return self._test(part)
        says_yes_or_no = isinstance(next(answers(part)), bool)
        return self._yes(part) if says_yes_or_no else self.text(part)

    def text(self, tree: Tree) -> nw.Expr:
        """The text that a tree answers."""
        if tree in self.names:
            return nw.col(self.names[tree])
        if isinstance(tree, Leaf):
            return self._joined(tree.answer) if isinstance(tree.answer, Joined) else nw.lit(tree.answer)
        return nw.when(self._test(tree.test)).then(self.text(tree.yes)).otherwise(self.text(tree.no))

    def _joined(self, texts: Joined) -> nw.Expr:
        parts = [
            nw.when(self._yes(tree)).then(nw.lit(f",{text}")).otherwise(nw.lit(""))
            for text, tree in texts.parts
        ]
        return nw.concat_str(*parts).str.slice(1)

    def _yes(self, tree: Tree) -> nw.Expr:
        """Whether a tree of yes and no says yes. What is null is settled by the test above it."""
        if tree in self.names:
            return nw.col(self.names[tree])
        if isinstance(tree, Leaf):
            return nw.lit(bool(tree.answer))
        test = self._test(tree.test)
        yes, no = tree.yes, tree.no
        if yes is self.forest.yes:
            return test if no is self.forest.no else test | self._yes(no)
        if yes is self.forest.no:
            return ~test if no is self.forest.yes else ~test & self._yes(no)
        if no is self.forest.no:
            return test & self._yes(yes)
        if no is self.forest.yes:
            return ~test | self._yes(yes)
        return nw.when(test).then(self._yes(yes)).otherwise(self._yes(no))

    def _test(self, test: Test) -> nw.Expr:
        if test in self.names:
            return nw.col(self.names[test])
        match test:
            case AnyOf(trees=trees):
                return nw.any_horizontal(*map(self._yes, trees), ignore_nulls=True)
            case IsNull(column=name):
                return nw.col(name).is_null()
            case Before(column=name, day=day):
                return self._before(name, day)
            case Precedes(column=name, other=other):
                return self._day(name) < self._day(other)
            case IsTrue(column=name):
                return nw.col(name)
            case Equals(column=name, text=text):
                return nw.col(name).cast(nw.String) == nw.lit(text)
            case Below(column=name, number=number, inclusive=inclusive):
                return nw.col(name) <= number if inclusive else nw.col(name) < number
            case Unreadable(column=name):
                return self._unreadable(name)

    def _before(self, name: str, day: date) -> nw.Expr:
        dtype = self.schema[name]
        if not isinstance(dtype, nw.Datetime):
            return nw.col(name) < self._literal(day, nw.Date)
        if dtype.time_unit == "ns" and not _FIRST_NS < day < _LAST_NS:
            return nw.col(name).is_null() if day <= _FIRST_NS else ~nw.col(name).is_null()
        return nw.col(name) < self._literal(self._moment(name, day, dtype), dtype)

    def _literal(self, value: date, dtype: Any) -> nw.Expr:  # noqa: ANN401 (a narwhals type or frame)
        if not self.spark:
            return nw.lit(value)
        # PySpark writes a year before 1000 without its zeros, reads a clock by the time zone of the session,
        # and counts days before 1582 by the Julian calendar; Spark itself reads a text as it stands.
        return nw.lit(value.isoformat()).cast(dtype)

    def _moment(self, name: str, day: date, dtype: Any) -> datetime:  # noqa: ANN401 (a narwhals type or frame)
        if dtype.time_zone is None:
            return on_the_clock(day, self.local, zone(self.columns.named(name).zone, name))
        return begins(day, self.local).astimezone(_clock(dtype.time_zone))

    def _day(self, name: str) -> nw.Expr:
        dtype, column = self.schema[name], nw.col(name)
        if not isinstance(dtype, nw.Datetime):
            return column
        if dtype.time_zone is not None:
            column = column.dt.convert_time_zone(str(self.local))
        return column.dt.truncate("1d") if self.pandas else column.dt.date()

    def _unreadable(self, name: str) -> nw.Expr:
        dtype = self.schema[name]
        if dtype.is_temporal():
            return self._before(name, FIRST_DAY)
        return ~((nw.col(name) > -_LARGEST) & (nw.col(name) < _LARGEST))


def _clock(name: str) -> tzinfo:
    """The clock that a column's moments are told in; for a bare offset (+01:00) UTC, which does as well."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError):
        return UTC
