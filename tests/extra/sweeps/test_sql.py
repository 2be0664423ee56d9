# ruff: noqa: ANN401, S608 - engines have no narrower type, and the SQL is our own
"""Sweeps as SQL: the text, the types that are declared, and what is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import pytest
import sqlglot

from privpolicy import Record
from privpolicy.errors import QuestionError
from privpolicy.extra.sql import DIALECTS, Column, Columns, Words, to_sql
from privpolicy.policies import M_NU
from privpolicy.vocabulary import data, events, facts, states, subjects

ON = date(2024, 3, 16)
VISIT = Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, complete=True)


def visits(name: str = "seen", **options: Any) -> Columns:
    return Columns(shared=VISIT, events={events.LAST_ACTIVITY: Column(name, **options)})


def written(dialect: str, columns: Columns, **options: Any) -> str:
    return to_sql(M_NU, columns=columns, on=ON, dialect=dialect, **options)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_text_is_read_by_its_own_dialect_and_holds_dates_and_no_arithmetic(dialect: str) -> None:
    text = written(dialect, visits())
    parsed = sqlglot.parse_one(text, dialect=dialect)
    assert isinstance(parsed, sqlglot.exp.Case)
    assert "2021-03-16" in text
    assert not list(
        parsed.find_all(sqlglot.exp.Add, sqlglot.exp.Sub, sqlglot.exp.Interval, sqlglot.exp.DateAdd)
    )


def test_names_and_texts_are_quoted() -> None:
    text = written("postgres", visits('se"en'), table="my visits")
    assert '"my visits"."se""en" IS NULL' in text


def test_words_are_compared_letter_by_letter_whatever_the_order_of_the_column(postgres: Any) -> None:
    columns = Columns(
        shared=Record(data=set(), subjects={subjects.VISITOR}, complete=True),
        data=Words("what", {"ip": data.IP_ADDRESS}),
        events={events.LAST_ACTIVITY: "seen"},
    )
    expected = [("keep",), ("review",), ("review",)]
    rows = "('ip', '2024-03-15'), ('IP', '2024-03-15'), ('ip ', '2024-03-15')"
    for dialect, type_, connect in (
        ("sqlite", "TEXT COLLATE NOCASE", sqlite3.connect(":memory:")),
        ("duckdb", "TEXT COLLATE NOCASE", duckdb.connect()),
        ("postgres", 'TEXT COLLATE "C"', postgres),
    ):
        connect.execute("DROP TABLE IF EXISTS words")
        connect.execute(f"CREATE TABLE words (what {type_}, seen DATE)")
        connect.execute(f"INSERT INTO words VALUES {rows}")
        sql = written(dialect, columns)
        assert connect.execute(f"SELECT {sql} FROM words").fetchall() == expected, dialect
        if dialect != "postgres":
            connect.close()


@pytest.mark.parametrize("dialect", ["mysql", "spark"])
def test_what_comes_to_null_because_it_is_no_day_is_unreadable(dialect: str) -> None:
    assert "COALESCE(`seen` < CAST('0001-01-02' AS DATE), TRUE) THEN 'review'" in written(dialect, visits())


def test_a_yes_or_no_that_is_a_number_is_1_or_0_in_mysql_too() -> None:
    columns = Columns(
        shared=Record(data={data.EMAIL_ADDRESS}, subjects={subjects.ACCOUNT_HOLDER}),
        states={states.CLAIM_OPEN: "claim"},
    )
    assert "NOT `claim` IN (0, 1)" in written("mysql", columns, tell="codes")


@pytest.mark.parametrize("session", ["UTC", "Europe/Stockholm", "America/New_York"])
def test_moments_of_postgresql_do_not_depend_on_the_session(postgres: Any, session: str) -> None:
    sql = written("postgres", visits(type="timestamptz"))
    moments = "('2021-03-15 22:59:59+00'::timestamptz), ('2021-03-15 23:00:00+00'), (NULL), ('-infinity')"
    with postgres.cursor() as cursor:
        cursor.execute(f"SET TimeZone = '{session}'")
        found = cursor.execute(f"SELECT {sql} FROM (VALUES {moments}) AS t(seen)").fetchall()
    assert [told for (told,) in found] == ["erase", "keep", "review", "review"]


@pytest.mark.parametrize("session", ["UTC", "America/New_York"])
def test_moments_of_duckdb_do_not_depend_on_the_session(session: str) -> None:
    sql = written("duckdb", visits(type="timestamptz"))
    moments = "(TIMESTAMPTZ '2021-03-15 22:59:59+00'), ('2021-03-15 23:00:00+00'), (NULL)"
    with duckdb.connect() as connection:
        connection.execute(f"SET TimeZone = '{session}'")
        found = connection.execute(f"SELECT {sql} FROM (VALUES {moments}) AS t(seen)").fetchall()
    assert [told for (told,) in found] == ["erase", "keep", "review"]


def test_two_moments_are_put_in_order_by_the_policys_days(postgres: Any) -> None:
    columns = Columns(
        shared=Record(data={data.EMAIL_ADDRESS}, subjects={subjects.ACCOUNT_HOLDER}, complete=True),
        events={
            events.ACCOUNT_OPENED: Column("opened", type="timestamptz"),
            events.ACCOUNT_CLOSED: Column("closed", type="timestamptz"),
        },
    )
    rows = [
        (
            datetime(2024, 1, 2, 20, tzinfo=UTC),
            datetime(2024, 1, 1, 23, 30, tzinfo=UTC),
        ),  # 2 January in Sweden
        (datetime(2024, 1, 2, 20, tzinfo=UTC), datetime(2024, 1, 1, 22, 30, tzinfo=UTC)),
    ]
    for dialect, execute in (("postgres", postgres.execute), ("duckdb", duckdb.connect().execute)):
        sql = written(dialect, columns, tell="codes")
        mark = "%s::timestamptz" if dialect == "postgres" else "?::TIMESTAMPTZ"
        found = [
            execute(f"SELECT {sql} FROM (SELECT {mark} AS opened, {mark} AS closed) AS t", row).fetchall()[0][
                0
            ]
            for row in rows
        ]
        assert [told == "contradictory_record" for told in found] == [False, True], dialect


SQLITE = [
    ("date", "2021-03-15", "erase"),
    ("date", "2021-03-16", "keep"),
    ("date", "2021-03-15 10:00:00", "review"),
    ("date", "0001-01-01", "review"),
    ("date", 1615766400, "review"),
    ("date", "yesterday", "review"),
    ("date", "now", "review"),
    ("date", "2021-02-30", "review"),
    ("date", "2021-00-00", "review"),
    ("date", "2021-03-15 ", "review"),
    ("date", b"2021-03-15", "review"),
    ("date", 2459289.5, "review"),
    ("timestamp", "2021-03-15 22:59:59", "erase"),
    ("timestamp", "2021-03-15 23:00:00", "keep"),
    ("timestamp", "2021-03-15 22:59:59.999", "erase"),
    ("timestamp", "2021-03-15T22:59:59", "review"),
    ("timestamp", "2021-03-15", "review"),
    ("timestamp", "2021-03-15 22:59:59+02:00", "review"),
    ("timestamp", "2021-03-15 22:59:59Z", "review"),
    ("timestamp", "2021-03-15 22:59:60", "review"),
    ("timestamp", "2021-03-15 22:59:5912", "review"),
    ("timestamp", "2021-02-30 22:59:59", "review"),
]


@pytest.mark.parametrize(("type_", "value", "disposition"), SQLITE)
def test_sqlite_reads_days_in_one_form_and_everything_else_is_for_review(
    type_: str, value: object, disposition: str
) -> None:
    sql = written("sqlite", visits(type=type_, zone="UTC" if type_ == "timestamp" else ""))
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute(f"SELECT {sql} FROM (SELECT ? AS seen)", [value]).fetchone() == (
            disposition,
        )


@pytest.mark.parametrize(
    ("value", "unreadable"), [(0, False), (1, False), (2, True), ("yes", True), (None, False)]
)
def test_sqlite_reads_yes_and_no_as_1_and_0_and_nothing_else(value: object, unreadable: bool) -> None:
    columns = Columns(
        shared=Record(data={data.EMAIL_ADDRESS}, subjects={subjects.ACCOUNT_HOLDER}),
        states={states.CLAIM_OPEN: Column("claim", null=False)},
        facts={facts.AGE: "age"},
    )
    sql = written("sqlite", columns, tell="codes")
    with closing(sqlite3.connect(":memory:")) as connection:
        (codes,) = connection.execute(f"SELECT {sql} FROM (SELECT ? AS claim, 17 AS age)", [value]).fetchone()
    assert (codes == "unreadable_value") is unreadable


def test_what_cannot_be_written_is_refused_with_a_way_out() -> None:
    clocks = {
        "unknown dialect 'postgre'; did you mean 'postgres'?": ("postgre", visits()),
        "the date-times in 'seen' have no time zone": ("postgres", visits(type="timestamp")),
        "a timestamptz has no clock of its own": ("postgres", visits(type="timestamptz", zone="UTC")),
        "sqlite has no type for a moment": ("sqlite", visits(type="timestamptz")),
        "unknown type 'datetime'": ("postgres", visits(type="datetime")),
    }
    for problem, (dialect, columns) in clocks.items():
        with pytest.raises(QuestionError) as caught:
            written(dialect, columns)
        assert problem in str(caught.value)
    with pytest.raises(QuestionError, match="cannot tell 'code'; did you mean 'codes'"):
        written("postgres", visits(), tell="code")


def test_the_order_of_two_days_is_refused_where_the_dialect_cannot_tell_them() -> None:
    columns = Columns(
        shared=Record(data={data.EMAIL_ADDRESS}, subjects={subjects.ACCOUNT_HOLDER}, complete=True),
        events={
            events.ACCOUNT_OPENED: Column("opened", type="timestamptz"),
            events.ACCOUNT_CLOSED: Column("closed"),
        },
    )
    with pytest.raises(QuestionError, match="the day of 'opened' is compared with another, and spark cannot"):
        written("spark", columns)
