"""Tables in real engines: each takes a table, lets its engine answer, and gives the answers by row."""

# ruff: noqa: ANN401 - engines and plain data have no narrower type
from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import Any, Final

import duckdb
import narwhals as nw
import polars as pl

from privpolicy.evaluation.sweeps import RowAnswer, Tell
from privpolicy.evaluation.sweeps.kinds import Kind, kinds_of
from privpolicy.extra.frames import sweep
from privpolicy.extra.sql import to_sql
from tests.evaluation.sweeps.tables import Table

Answers = list[RowAnswer]
# What the engines are asked to tell: the rules and purposes come about in the same way. Spark reads a long
# text of SQL slowly, and is asked in it for what all else rests on.
TOLD: Final[tuple[Tell, ...]] = ("disposition", "codes")
TOLD_IN_SPARK_SQL: Final = TOLD[:1]
_POLARS: Final[dict[Kind, Any]] = {
    Kind.DAY: pl.Date, Kind.YES_NO: pl.Boolean, Kind.NUMBER: pl.Float64, Kind.TEXT: pl.String
}  # fmt: skip
_SQL: Final = {
    Kind.DAY: "DATE", Kind.YES_NO: "BOOLEAN", Kind.NUMBER: "DOUBLE PRECISION", Kind.TEXT: "TEXT"
}  # fmt: skip
_SPARK: Final = {Kind.DAY: "date", Kind.YES_NO: "boolean", Kind.NUMBER: "double", Kind.TEXT: "string"}


def kinds(table: Table) -> dict[str, Kind]:
    """The kind of each column."""
    return {name: kind for name, kind, _ in kinds_of(table.policy, table.columns)}


def frame(table: Table) -> pl.DataFrame:
    """The table as polars has it, with the place of each row."""
    schema = {"row": pl.Int64, **{name: _POLARS[kind] for name, kind in kinds(table).items()}}
    return pl.DataFrame([{"row": n, **row} for n, row in enumerate(table.rows)], schema=schema)


def swept(table: Table, native: Any) -> Any:
    """The frame with what is told."""
    return sweep(
        table.policy, native, columns=table.columns, on=table.on, law=table.law, tell=TOLD, prefix="told_"
    )


def answers(native: Any) -> Answers:
    """What was told of each row, in their order."""
    found = nw.from_native(native).select("row", *(f"told_{one}" for one in TOLD))
    eager = found.collect() if isinstance(found, nw.LazyFrame) else found
    return [RowAnswer(*row[1:]) for row in sorted(eager.rows())]


def in_polars(table: Table) -> Answers:
    """Polars, eager."""
    return answers(swept(table, frame(table)))


def in_lazy_polars(table: Table) -> Answers:
    """Polars, lazy."""
    found = swept(table, frame(table).lazy())
    assert isinstance(found, pl.LazyFrame)
    return answers(found)


def in_pandas(table: Table) -> Answers:
    """Pandas over Arrow, which has a type for days."""
    return answers(swept(table, frame(table).to_pandas(use_pyarrow_extension_array=True)))


def in_a_duckdb_relation(table: Table) -> Answers:
    """A relation of DuckDB."""
    with duckdb.connect() as connection:
        found = swept(table, connection.from_arrow(frame(table).to_arrow()))
        assert isinstance(found, duckdb.DuckDBPyRelation)
        columns = ["row", *(f"told_{one}" for one in TOLD)]
        return [RowAnswer(*row[1:]) for row in sorted(found.select(*columns).fetchall())]


def selected(table: Table, dialect: str, tell: tuple[Tell, ...] = TOLD) -> str:
    """A query for what is told, in the order of the rows."""
    told = [
        to_sql(
            table.policy,
            columns=table.columns,
            on=table.on,
            dialect=dialect,
            law=table.law,
            tell=one,
            table="t",
        )
        for one in tell
    ]
    return f"SELECT {', '.join(told)} FROM swept AS t ORDER BY row_number_"  # noqa: S608 (our own text)


def created(table: Table, quote: str = '"') -> str:
    """The statement that creates the table."""
    columns = [f"{quote}{name}{quote} {_SQL[kind]}" for name, kind in kinds(table).items()]
    return f"CREATE TABLE swept ({', '.join(['row_number_ INTEGER', *columns])})"


def inserted(table: Table, mark: str) -> tuple[str, list[tuple[Any, ...]]]:
    """The statement that fills the table, and its rows."""
    names = list(kinds(table))
    marks = ", ".join([mark] * (len(names) + 1))
    rows = [(number, *(row[name] for name in names)) for number, row in enumerate(table.rows)]
    return f"INSERT INTO swept VALUES ({marks})", rows  # noqa: S608 (our own text)


def in_duckdb_sql(table: Table) -> Answers:
    """SQL in DuckDB."""
    with duckdb.connect() as connection:
        connection.execute(created(table))
        connection.executemany(*inserted(table, "?"))
        return _told(connection.execute(selected(table, "duckdb")).fetchall())


def in_sqlite(table: Table) -> Answers:
    """SQL in SQLite, which stores days as text and yes as 1."""
    statement, rows = inserted(table, "?")
    texts = [tuple(str(one) if hasattr(one, "isoformat") else one for one in row) for row in rows]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(created(table))
        connection.executemany(statement, texts)
        return _told(connection.execute(selected(table, "sqlite")).fetchall())


def in_postgres(connection: Any) -> Callable[[Table], Answers]:
    """SQL in PostgreSQL."""

    def answer(table: Table) -> Answers:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS swept")
            cursor.execute(created(table))
            cursor.executemany(*inserted(table, "%s"))
            return _told(cursor.execute(selected(table, "postgres")).fetchall())

    return answer


def in_spark(session: Any) -> Callable[[Table], Answers]:
    """A data frame of PySpark."""

    def answer(table: Table) -> Answers:
        found = swept(table, _spark_frame(session, table))
        rows = found.select("row", *(f"told_{one}" for one in TOLD)).collect()
        return [RowAnswer(*row[1:]) for row in sorted(rows)]

    return answer


def in_spark_sql(session: Any) -> Callable[[Table], Answers]:
    """SQL in Spark."""

    def answer(table: Table) -> Answers:
        _spark_frame(session, table).withColumnRenamed("row", "row_number_").createOrReplaceTempView("swept")
        return _told(session.sql(selected(table, "spark", TOLD_IN_SPARK_SQL)).collect())

    return answer


def _spark_frame(session: Any, table: Table) -> Any:
    names = kinds(table)
    schema = ", ".join(["row bigint", *(f"`{name}` {_SPARK[kind]}" for name, kind in names.items())])
    rows = [(number, *(_float(row[name]) for name in names)) for number, row in enumerate(table.rows)]
    return session.createDataFrame(rows, schema)


def _float(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _told(rows: Iterable[Iterable[Any]]) -> Answers:
    return [RowAnswer(*row) for row in rows]
