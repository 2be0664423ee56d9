# ruff: noqa: ANN401, S608 - engines and plain data have no narrower type
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
from tests.extra.sweeps import engines
from tests.extra.sweeps.shops import table

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
    found: list[str] = sweep(M_NU, frame, columns=columns, on=ON)["disposition"].to_list()
    return found


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


# The last two are placeholders for a missing day, in the zones of Greenwich and of the policy.
INSTANTS = (
    "2021-03-15 22:59:59", "2021-03-15 23:00:00", None, "1500-01-01 00:00:00",
    "0001-01-02 00:00:00", "0001-01-01 00:00:00",
)  # fmt: skip
TOLD_OF_INSTANTS = ["erase", "keep", "review", "erase", "erase", "review"]


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
@pytest.mark.parametrize("session", ["UTC", "America/New_York", "Asia/Tokyo"])
@pytest.mark.parametrize("clock", [True, False])
def test_moments_of_spark_do_not_depend_on_the_session(spark: Any, session: str, *, clock: bool) -> None:
    kind, offset = ("TIMESTAMP_NTZ", "") if clock else ("TIMESTAMP", "+00:00")
    values = [f"{kind}'{one}{offset}'" if one else f"CAST(NULL AS {kind})" for one in INSTANTS]
    rows = ", ".join(f"({number}, {value})" for number, value in enumerate(values))
    before = spark.conf.get("spark.sql.session.timeZone")
    try:
        spark.conf.set("spark.sql.session.timeZone", session)
        frame = spark.sql(f"SELECT * FROM VALUES {rows} AS t(id, seen)")
        found = sweep(M_NU, frame, columns=visits(zone="UTC") if clock else visits(), on=ON)
        told = sorted(tuple(row) for row in found.select("id", "disposition").collect())
    finally:
        spark.conf.set("spark.sql.session.timeZone", before)
    assert [one for _, one in told] == TOLD_OF_INSTANTS


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
def test_names_that_spark_would_read_as_a_path_are_refused(spark: Any) -> None:
    for name in ("last.seen", "last`seen"):
        frame = spark.sql(f"SELECT DATE'2021-03-15' AS `{name.replace('`', '``')}`")
        columns = Columns(shared=VISIT, events={events.LAST_ACTIVITY: name})
        with pytest.raises(QuestionError, match="would be read as a part of another column"):
            sweep(M_NU, frame, columns=columns, on=ON)


@pytest.mark.parametrize("name", ["^s.*$", "*"])
def test_names_that_polars_would_read_as_a_pattern_are_refused(name: str) -> None:
    frame = pl.DataFrame({name: [date(2021, 3, 15)], "sent": [ON]})
    columns = Columns(shared=VISIT, events={events.LAST_ACTIVITY: name})
    with pytest.raises(QuestionError, match="would be read as a pattern; rename the column first"):
        sweep(M_NU, frame, columns=columns, on=ON)


@pytest.mark.parametrize("name", ["se\"en it's.x", "^s.*$", "SELECT"])
def test_any_other_name_is_the_name_of_a_column(name: str) -> None:
    columns = Columns(shared=VISIT, events={events.LAST_ACTIVITY: name})
    with duckdb.connect() as connection:
        quoted = name.replace('"', '""')
        relation = connection.sql(f"SELECT DATE '2021-03-15' AS \"{quoted}\", DATE '2024-03-15' AS sent")
        assert sweep(M_NU, relation, columns=columns, on=ON).fetchall()[0][2] == "erase"
    frame = pd.DataFrame({name: pd.to_datetime(["2021-03-15"], utc=True), "sent": [1]})
    assert sweep(M_NU, frame, columns=columns, on=ON)["disposition"].to_list() == ["erase"]


def test_moments_of_pandas_with_a_bare_offset_are_moments() -> None:
    frame = pd.DataFrame({"seen": pd.to_datetime(["2021-03-15T23:59:59+01:00", "2021-03-16T00:00:00+01:00"])})
    for native in (frame, frame.convert_dtypes(dtype_backend="pyarrow")):
        assert sweep(M_NU, native, columns=visits(), on=ON)["disposition"].to_list() == ANSWERS[:2]


def _days_as_moments(frame: pd.DataFrame, zone: str) -> pd.DataFrame:
    days = [name for name, dtype in frame.dtypes.items() if dtype.kind == "M"]
    return frame.assign(**{name: frame[name].dt.tz_localize(zone) for name in days})


def test_every_way_in_which_pandas_stores_a_missing_value_is_a_null() -> None:
    """NaT among moments, NaN among numbers and texts, None among objects, NA in nullable columns."""
    letters = table("letters")
    polars = engines.frame(letters)
    plain = _days_as_moments(polars.to_pandas(), "Europe/Stockholm")
    for name in ("necessary", "anonymised"):  # as objects they are refused
        plain[name] = pd.Series(polars[name].to_list(), dtype="boolean")
    objects = plain.assign(
        **{one: pd.Series(polars[one].to_list(), dtype=object) for one in ("what", "country")}
    )
    nullable = plain.convert_dtypes(dtype_backend="numpy_nullable")
    category = plain.assign(what=plain["what"].astype("category"))
    expected = engines.in_polars(letters)
    for frame in (plain, objects, nullable, category, plain.set_index(pd.Index([7] * len(plain)))):
        assert engines.answers(engines.swept(letters, frame)) == expected


def test_objects_of_pandas_are_refused_and_an_empty_frame_stays_empty() -> None:
    for values in ([date(2021, 3, 15), None], ["2021-03-15"], [pd.NaT, None]):
        with pytest.raises(
            QuestionError, match=r"expected dates in 'seen', got .*; turn them into dates first"
        ):
            sweep(M_NU, pd.DataFrame({"seen": pd.Series(values, dtype=object)}), columns=visits(), on=ON)
    empty = pd.DataFrame({"seen": pd.Series([], dtype="datetime64[us, UTC]")})
    assert list(sweep(M_NU, empty, columns=visits(), on=ON)) == ["seen", "disposition", "codes"]
    nothing = sweep(M_NU, pl.DataFrame(schema={"seen": pl.Date}), columns=visits(), on=ON)
    assert nothing.schema == {"seen": pl.Date, "disposition": pl.String, "codes": pl.String}


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


def test_the_order_of_two_moments_needs_a_session_in_the_policys_time_zone() -> None:
    columns = Columns(
        shared=Record(data={data.EMAIL_ADDRESS}, subjects={subjects.ACCOUNT_HOLDER}, complete=True),
        events={events.ACCOUNT_OPENED: "opened", events.ACCOUNT_CLOSED: "closed"},
    )
    moments = "TIMESTAMPTZ '2024-01-02 20:00+01' AS opened, TIMESTAMPTZ '2024-01-02 00:30+01' AS closed"
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        with pytest.raises(QuestionError, match="set the session's time zone to 'Europe/Stockholm'"):
            sweep(M_NU, connection.sql(f"SELECT {moments}"), columns=columns, on=ON)
        connection.execute("SET TimeZone = 'Europe/Stockholm'")
        found = sweep(M_NU, connection.sql(f"SELECT {moments}"), columns=columns, on=ON)
        assert found.select("codes").fetchall() != [("contradictory_record",)]


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


@pytest.mark.parametrize("lazy", [True, False])
def test_columns_for_what_is_worked_out_once_are_gone_and_take_no_other_columns_place(*, lazy: bool) -> None:
    letters = table("letters")
    own = engines.frame(letters).with_columns(privpolicy_0=pl.lit("own"), PRIVPOLICY_1=pl.lit("own too"))
    told = engines.swept(letters, own.lazy() if lazy else own).lazy().collect()
    assert told.columns == [*own.columns, "told_disposition", "told_codes"]
    assert told.select(own.columns).equals(own)
    assert engines.answers(told) == engines.in_polars(letters)


def test_a_column_that_is_there_already_is_not_overwritten() -> None:
    frame = pl.DataFrame({"seen": [ON], "codes": ["mine"]})
    with pytest.raises(QuestionError, match="there already is a column 'codes'"):
        sweep(M_NU, frame, columns=visits(), on=ON)
    assert sweep(M_NU, frame, columns=visits(), on=ON, prefix="p_")["p_codes"].to_list() == ["activity"]
    capital = frame.rename({"codes": "Codes"})  # the same name to DuckDB and Spark, which would overwrite it
    with pytest.raises(QuestionError, match="there already is a column 'Codes'"):
        sweep(M_NU, capital, columns=visits(), on=ON)


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
