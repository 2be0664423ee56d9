"""Real engines for the sweeps. Where one cannot be had its tests are skipped, loudly; in CI they fail."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

_NEEDED = ("narwhals", "sqlglot", "polars", "pandas", "pyarrow", "duckdb")
MISSING: Final = [name for name in _NEEDED if find_spec(name) is None]
collect_ignore = ["test_engines.py", "test_frames.py", "test_sql.py"] if MISSING else []


def without(what: str, how: str) -> None:
    """Skips a test whose engine is missing, or fails it where none may be (PRIVPOLICY_ENGINES=all)."""
    message = f"NOT TESTED: {what} is missing. {how}"
    if os.environ.get("PRIVPOLICY_ENGINES") == "all":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def packages() -> None:
    """The Python packages that all engines need."""
    if MISSING:
        without(", ".join(MISSING), "make test-sweeps")


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A session of Spark on two cores, in UTC."""
    if find_spec("pyspark") is None or shutil.which("java") is None:
        without("Spark", "pip install pyspark, apt-get install default-jre-headless")
    from pyspark.sql import SparkSession  # noqa: PLC0415 (it may be missing)

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "2")
        # Few rows and long expressions: compiling them to Java would take longer than reading them.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A connection to a PostgreSQL of our own, on a socket in a folder that is gone afterwards."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if find_spec("psycopg") is None or not binaries:
        without("PostgreSQL", "pip install 'psycopg[binary]', apt-get install postgresql")
    import psycopg  # noqa: PLC0415 (it may be missing)

    with TemporaryDirectory(dir="/tmp") as folder:
        server = _Server(binaries[-1].parent, Path(folder))
        server.start()
        try:
            with psycopg.connect(server.address, autocommit=True) as connection:
                yield connection
        finally:
            server.stop()


class _Server:
    """A server that listens on a socket alone, and belongs to nobody who may do more."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self.binaries, self.folder = binaries, folder
        self.as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        self.address = f"host={folder} dbname=postgres user=sweeper"

    def start(self) -> None:
        """Makes the database and starts the server."""
        if self.as_user:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run("initdb", "--auth=trust", "--username=sweeper", "--encoding=UTF8", "--no-sync")
        listen = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off -c TimeZone=UTC"
        self._run("pg_ctl", "--wait", "--log", str(self.folder / "log"), "--options", listen, "start")

    def stop(self) -> None:
        """Stops the server."""
        self._run("pg_ctl", "--wait", "--mode=immediate", "stop")

    def _run(self, command: str, *arguments: str) -> None:
        data = str(self.folder / "data")
        subprocess.run(
            [*self.as_user, str(self.binaries / command), "--pgdata", data, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self.folder,
        )
