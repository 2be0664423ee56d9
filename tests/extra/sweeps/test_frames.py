# ruff: noqa: ANN401 - engines and plain data have no narrower type
"""Sweeps over frames: lazily, by the policy's own days, and with every fault told before a row is read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import pandas as pd
import polars as pl
import pytest

from privpolicy import Record
from privpolicy.errors import QuestionError
from privpolicy.extra.frames import Column, Columns, HoldColumns, Words, sweep
from privpolicy.policies import M_NU
from privpolicy.vocabulary import data, events, facts, states, subjects

ON = date(2024, 3, 16)
VISIT = Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, complete=True)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
# The first moment of 16 March 2021 in Sweden, and the one before it.
TURN = datetime(2021, 3, 15, 23, 0, tzinfo=UTC)
MOMENTS = [TURN - timedelta(seconds=1), TURN, None]
ANSWERS = ["erase", "keep", "review"]


def visits(**options: Any) -> Columns:
    return Columns(shared=VISIT, events={events.LAST_ACTIVITY: Column("seen", **options)})


def dispositions(frame: pl.DataFrame, columns: Columns) -> list[str]:
    return sweep(M_NU, frame, columns=columns, on=ON)["disposition"].to_list()


def test_a_lazy_frame_stays_lazy() -> None:
    lazy = pl.LazyFrame({"seen": [date(2021, 3, 15)]})
    found = sweep(M_NU, lazy, columns=visits(), on=ON)
    assert isinstance(found, pl.LazyFrame)
    assert found.collect().rows() == [(date(2021, 3, 15), "erase", "storage_ended")]


def test_nothing_is_read_before_it_is_asked_for() -> None:
    def burst(_: pl.DataFrame) -> pl.DataFrame:
        raise AssertionError("read")

    lazy = pl.LazyFrame(schema={"seen": pl.Date}).map_batches(burst, schema={"seen": pl.Date})
    sweep(M_NU, lazy, columns=visits(), on=ON)


@pytest.mark.parametrize("zone", ["UTC", "Europe/Stockholm", "America/New_York"])
def test_a_moment_belongs_to_the_policys_own_day_whatever_zone_it_is_told_in(zone: str) -> None:
    frame = pl.DataFrame({"seen": MOMENTS}).with_columns(pl.col("seen").dt.convert_time_zone(zone))
    assert dispositions(frame, visits()) == ANSWERS


@pytest.mark.parametrize("zone", ["UTC", "Europe/Stockholm", "Asia/Tokyo"])
def test_a_clock_without_a_zone_is_read_by_the_zone_that_is_named(zone: str) -> None:
    shown = [moment and moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for moment in MOMENTS]
    assert dispositions(pl.DataFrame({"seen": shown}), visits(zone=zone)) == ANSWERS


def test_a_day_with_a_change_of_the_clock_begins_at_its_own_midnight() -> None:
    """The last day of the 36 months after 31 March 2021 is 31 March 2024, the day summer time begins."""
    asked = date(2024, 4, 1)
    seen = [datetime(2021, 3, 31, 21, 59, tzinfo=UTC), datetime(2021, 3, 31, 22, 0, tzinfo=UTC)]
    found = sweep(M_NU, pl.DataFrame({"seen": seen}), columns=visits(), on=asked)
    assert found["disposition"].to_list() == ["erase", "keep"]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_moments_of_pandas_are_read_in_every_unit(unit: str) -> None:
    frame = pd.DataFrame({"seen": pd.Series(MOMENTS, dtype=f"datetime64[{unit}, UTC]")})
    found = sweep(M_NU, frame, columns=visits(), on=ON)
    assert found["disposition"].to_list() == ANSWERS


def test_dates_of_pandas_are_date_times_of_a_clock_that_is_named() -> None:
    frame = pd.DataFrame({"seen": pd.to_datetime(["2021-03-15", "2021-03-16", None])})
    found = sweep(M_NU, frame, columns=visits(zone="Europe/Stockholm"), on=ON)
    assert found["disposition"].to_list() == ANSWERS


@pytest.mark.parametrize("session", ["UTC", "Europe/Stockholm", "America/New_York"])
def test_moments_of_duckdb_do_not_depend_on_the_session(session: str) -> None:
    with duckdb.connect() as connection:
        connection.execute(f"SET TimeZone = '{session}'")
        relation = connection.sql(
            "SELECT * FROM (VALUES (1, TIMESTAMPTZ '2021-03-15 22:59:59+00'),"
            " (2, TIMESTAMPTZ '2021-03-15 23:00:00+00'), (3, NULL)) AS t(id, seen)"
        )
        found = sweep(M_NU, relation, columns=visits(), on=ON)
        assert [told for _, told in sorted(found.select("id", "disposition").fetchall())] == ANSWERS


def test_two_moments_are_put_in_order_by_their_days() -> None:
    """Closed in the morning and opened in the evening of one day is closed; the day before, it cannot be."""
    columns = Columns(
        shared=Record(data={data.EMAIL_ADDRESS}, subjects={subjects.ACCOUNT_HOLDER}, complete=True),
        events={
            events.LAST_ACTIVITY: "seen",
            events.ACCOUNT_OPENED: "opened",
            events.ACCOUNT_CLOSED: "closed",
        },
    )
    opened = datetime(2024, 1, 2, 20, 0, tzinfo=STOCKHOLM)
    closed = [datetime(2024, 1, 2, 0, 30, tzinfo=STOCKHOLM), datetime(2024, 1, 1, 23, 30, tzinfo=STOCKHOLM)]
    frame = pl.DataFrame({"seen": [opened] * 2, "opened": [opened] * 2, "closed": closed})
    for native in (frame, frame.to_pandas()):
        found = sweep(M_NU, native, columns=columns, on=ON)
        codes = found["codes"].to_list()
        assert codes[0] != "contradictory_record"
        assert codes[1] == "contradictory_record"


@pytest.mark.parametrize("value", [date.min, date(1, 1, 1)])
def test_a_placeholder_for_a_missing_day_is_for_review(value: date) -> None:
    found = sweep(M_NU, pl.DataFrame({"seen": [value]}), columns=visits(), on=ON)
    assert found.rows() == [(value, "review", "unreadable_value")]


def test_infinity_of_duckdb_is_no_day_and_a_day_to_come() -> None:
    with duckdb.connect() as connection:
        relation = connection.sql("SELECT unnest(['-infinity'::DATE, 'infinity'::DATE]) AS seen")
        found = sweep(M_NU, relation, columns=visits(), on=ON).select("codes").fetchall()
        assert found == [("unreadable_value",), ("state_not_lasting",)]


def test_every_fault_of_the_frame_is_told_at_once() -> None:
    columns = Columns(
        shared=VISIT.model_copy(update={"subjects": None}),
        subjects=Words("kind", {"guest": {subjects.VISITOR}}),
        events={events.LAST_ACTIVITY: "seen", events.PURCHASED: "bought", events.DELIVERED: "delivered"},
        states={states.CLAIM_OPEN: Column("claim", null=False)},
        facts={facts.AGE: "age"},
        holds=[HoldColumns(data={data.PERSONAL_DATA}, begins=Column("held", null=None))],
    )
    schema = {"sean": pl.Date, "bought": pl.String, "delivered": pl.Datetime, "claim": pl.Int8}
    frame = pl.DataFrame(
        schema={**schema, "age": pl.String, "held": pl.Datetime("us", "UTC"), "kind": pl.Int64}
    )
    with pytest.raises(QuestionError) as caught:
        sweep(M_NU, frame, columns=columns, on=ON, tell=["codes", "reasons"])  # type: ignore[list-item]
    assert [str(fault).split(";")[0] for fault in caught.value.faults] == [
        "columns.events.last_activity: there is no column 'seen'",
        "columns.events.purchased: expected dates in 'bought', got String",
        "columns.events.delivered: the date-times in 'delivered' have no time zone",
        "columns.states.claim_open: expected booleans in 'claim', got Int8",
        "columns.facts.age: expected numbers in 'age', got String",
        "columns.subjects: expected text in 'kind', got Int64",
        "tell: cannot tell 'reasons'",
    ]


def test_a_column_that_is_there_already_is_not_overwritten() -> None:
    frame = pl.DataFrame({"seen": [ON], "codes": ["mine"]})
    with pytest.raises(QuestionError, match="there already is a column 'codes'"):
        sweep(M_NU, frame, columns=visits(), on=ON)
    assert sweep(M_NU, frame, columns=visits(), on=ON, prefix="p_")["p_codes"].to_list() == ["activity"]


def test_a_zone_that_does_not_exist_is_refused() -> None:
    frame = pl.DataFrame({"seen": [datetime(2024, 1, 1)]})  # noqa: DTZ001 (what a column holds)
    with pytest.raises(QuestionError, match="unknown time zone 'Europe/Stokholm'"):
        sweep(M_NU, frame, columns=visits(zone="Europe/Stokholm"), on=ON)


def test_days_that_nanoseconds_cannot_tell_are_compared_all_the_same() -> None:
    """36 months before a day in 1680 lie before the first moment that 64 bits of nanoseconds can tell."""
    seen = pl.DataFrame({"seen": [datetime(1678, 1, 1, tzinfo=UTC), datetime(2024, 3, 16, tzinfo=UTC)]})
    frame = seen.with_columns(pl.col("seen").cast(pl.Datetime("ns", "UTC")))
    assert dispositions(frame, visits()) == ["erase", "keep"]
    early = sweep(M_NU, frame, columns=visits(), on=date(1680, 1, 1), law=None)
    assert early["disposition"].to_list() == ["keep", "review"]
