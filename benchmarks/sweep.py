"""What a sweep takes, over a query written by hand for the same answers: ``python benchmarks/sweep.py``.

Ten million rows in a Parquet file, and in PostgreSQL where there is one. Each engine counts the rows by
disposition and reason codes; the query by hand runs before and after each pass of the sweep, and the figure
is the median of the ratios. The answers must be equal, or nothing is measured.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

import duckdb
import polars as pl

from privpolicy import Record
from privpolicy.extra.frames import Columns, sweep
from privpolicy.extra.sql import to_sql
from privpolicy.policies import M_NU
from privpolicy.vocabulary import data, events, subjects

ROWS: Final = int(os.environ.get("ROWS", "10_000_000"))
PASSES: Final = 5
AT_MOST: Final = 1.3
MEMORY: Final = 1024  # MiB
ON: Final = date(2024, 3, 16)
COLUMNS: Final = Columns(
    shared=Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, complete=True),
    events={events.LAST_ACTIVITY: "last_seen"},
)
BY_HAND: Final = {
    "disposition": "CASE WHEN last_seen IS NULL THEN 'review'"
    " WHEN last_seen <= DATE '2021-03-15' THEN 'erase'"
    " WHEN last_seen <= DATE '2024-03-16' THEN 'keep' ELSE 'review' END",
    "codes": "CASE WHEN last_seen IS NULL THEN 'event_unknown'"
    " WHEN last_seen <= DATE '2021-03-15' THEN 'storage_ended'"
    " WHEN last_seen <= DATE '2024-03-16' THEN 'activity' ELSE 'state_not_lasting' END",
}

Counts = list[tuple[Any, ...]]
Query = Callable[[], Counts]


def line(what: str, figure: str, target: str = "") -> None:
    """One line of the table."""
    print(f"{what:<58}{figure:>10}  {target}".rstrip(), flush=True)


def make(folder: str) -> str:
    """The table: one row in fifty without a day, the others over five and a half years."""
    path = f"{folder}/visits.parquet"
    duckdb.sql(
        "COPY (SELECT i AS id, CASE WHEN i % 50 = 0 THEN NULL"  # noqa: S608 (our own text)
        f" ELSE DATE '2019-01-01' + (hash(i) % 2000)::INTEGER END AS last_seen FROM range({ROWS}) AS t(i))"
        f" TO '{path}' (FORMAT parquet)"
    )
    return path


def counted(table: str, told: dict[str, str]) -> str:
    """The query that counts the rows by what is told of them."""
    selected = ", ".join(f"{sql} AS {name}" for name, sql in told.items())
    return f"SELECT disposition, codes, count(*) FROM (SELECT {selected} FROM {table}) AS t GROUP BY ALL"  # noqa: S608


def in_polars(path: str) -> tuple[Query, Query]:
    """Polars, lazy, by its streaming engine."""
    seen = pl.col("last_seen")

    def told(null: str, ended: str, kept: str, later: str) -> pl.Expr:
        by_date = pl.when(seen <= date(2021, 3, 15)).then(pl.lit(ended)).when(seen <= ON).then(pl.lit(kept))
        return pl.when(seen.is_null()).then(pl.lit(null)).otherwise(by_date.otherwise(pl.lit(later)))

    def count(frame: pl.LazyFrame) -> Counts:
        grouped = frame.group_by("disposition", "codes").len()
        return sorted(grouped.collect(engine="streaming").rows())

    def by_hand() -> Counts:
        return count(
            pl.scan_parquet(path).with_columns(
                disposition=told("review", "erase", "keep", "review"),
                codes=told("event_unknown", "storage_ended", "activity", "state_not_lasting"),
            )
        )

    return by_hand, lambda: count(sweep(M_NU, pl.scan_parquet(path), columns=COLUMNS, on=ON))


def in_duckdb(path: str) -> tuple[Query, Query]:
    """A relation of DuckDB."""
    connection = duckdb.connect()
    connection.execute("SET threads = 2; SET memory_limit = '700MB'")

    def swept() -> Counts:
        found = sweep(M_NU, connection.read_parquet(path), columns=COLUMNS, on=ON)
        grouped = found.aggregate("disposition, codes, count(*)", "disposition, codes")
        return sorted(grouped.fetchall())

    return lambda: sorted(connection.execute(counted(f"'{path}'", BY_HAND)).fetchall()), swept


def in_spark(path: str) -> tuple[Query, Query]:
    """A frame of PySpark, on two cores."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 (it may be missing)

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    visits = session.read.parquet(path)  # it reads the types from the file, for either query
    visits.createOrReplaceTempView("visits")

    def swept() -> Counts:
        found = sweep(M_NU, visits, columns=COLUMNS, on=ON)
        return sorted(tuple(row) for row in found.groupBy("disposition", "codes").count().collect())

    return lambda: sorted(tuple(row) for row in session.sql(counted("visits", BY_HAND)).collect()), swept


@contextmanager
def postgres(path: str, folder: str) -> Iterator[tuple[Query, Query]]:
    """A server of our own, filled from the file."""
    import psycopg  # noqa: PLC0415 (it may be missing)

    own = Path(folder) / "postgres"
    own.mkdir()
    binaries = max(Path("/usr/lib/postgresql").glob("*/bin"))
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(own, "postgres", "postgres")
        Path(folder).chmod(0o755)

    def run(command: str, *arguments: str) -> None:
        full = [*as_user, str(binaries / command), "--pgdata", str(own / "data"), *arguments]
        subprocess.run(full, check=True, stdout=subprocess.DEVNULL, cwd=own)  # noqa: S603 (our own command)

    run("initdb", "--auth=trust", "--username=sweeper", "--no-sync")
    options = f"-c listen_addresses= -c unix_socket_directories={own} -c fsync=off -c max_wal_size=8GB"
    run("pg_ctl", "--wait", "--log", str(own / "log"), "--options", options, "start")
    try:
        with psycopg.connect(f"host={own} dbname=postgres user=sweeper", autocommit=True) as connection:
            connection.execute("CREATE UNLOGGED TABLE visits (id bigint, last_seen date)")
            with connection.cursor().copy("COPY visits FROM STDIN (FORMAT csv)") as copy:
                for batch in pl.read_parquet(path).iter_slices(500_000):
                    copy.write(batch.write_csv(include_header=False))
            connection.execute("VACUUM ANALYZE visits")

            def query(told: dict[str, str]) -> Query:
                sql = counted("visits", told).replace("GROUP BY ALL", "GROUP BY 1, 2")
                return lambda: sorted(connection.execute(sql).fetchall())

            told = {
                one: to_sql(M_NU, columns=COLUMNS, on=ON, dialect="postgres", tell=one)  # type: ignore[arg-type]
                for one in BY_HAND
            }
            yield query(BY_HAND), query(told)
    finally:
        run("pg_ctl", "--wait", "--mode=immediate", "stop")


def seconds(query: Query) -> float:
    """The time that a query takes."""
    start = time.perf_counter()
    query()
    return time.perf_counter() - start


def compare(name: str, by_hand: Query, swept: Query) -> bool:
    """The sweep's time over that of the query by hand."""
    if by_hand() != swept():
        sys.exit(f"{name}: the answers are not those of the query by hand")
    ratios, times = [], []
    for _ in range(PASSES):
        before, taken, after = seconds(by_hand), seconds(swept), seconds(by_hand)
        ratios.append(2 * taken / (before + after))
        times.append(taken)
    rows = ROWS / median(times) / 1e6
    line(f"{name}, over the query by hand", f"{median(ratios):.2f}", f"×  at most {AT_MOST}")
    line("    rows per second", f"{rows:.1f}", "million")
    return median(ratios) <= AT_MOST


def made(path: str) -> None:
    """The time that a sweep takes before any row is read, which few rows make much of."""
    frame = pl.scan_parquet(path)
    times = [
        seconds(lambda: [*sweep(M_NU, frame, columns=COLUMNS, on=ON).collect_schema()]) for _ in range(PASSES)
    ]
    line("making the comparisons, however many rows there are", f"{median(times) * 1000:.0f}", "ms")


def memory(name: str, path: str) -> bool:
    """The most memory that a process takes which does nothing but sweep the file."""
    run = subprocess.run(  # noqa: S603 (this Python, this file)
        [sys.executable, __file__, "--sweep", name, path], check=True, capture_output=True, text=True
    )
    taken = int(run.stdout)
    line(f"{name}: memory of the whole process", f"{taken}", f"MiB  at most {MEMORY}")
    return taken <= MEMORY


def alone(name: str, path: str) -> None:
    """Sweeps the file once, and prints the most memory that was taken, in MiB."""
    {"polars": in_polars, "duckdb": in_duckdb}[name](path)[1]()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def main() -> int:
    """Measure every engine that is there."""
    if sys.argv[1:2] == ["--sweep"]:
        alone(*sys.argv[2:])
        return 0
    with TemporaryDirectory(dir="/tmp") as folder:
        path = make(folder)
        line("rows", f"{ROWS:,}")
        made(path)
        fine = [memory(name, path) for name in ("polars", "duckdb")]
        fine += [compare("polars", *in_polars(path)), compare("DuckDB", *in_duckdb(path))]
        if find_spec("pyspark") is None or shutil.which("java") is None:
            line("Spark", "-", "skipped: pyspark or java is not installed")
        else:
            fine.append(compare("Spark", *in_spark(path)))
        if find_spec("psycopg") is None or not [*Path("/usr/lib/postgresql").glob("*/bin/initdb")]:
            line("PostgreSQL", "-", "skipped: psycopg or the server is not installed")
        else:
            with postgres(path, folder) as queries:
                fine.append(compare("PostgreSQL", *queries))
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
