"""A PostgreSQL of the tests' own: it listens on a socket alone, and belongs to nobody who may do more."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, text

_numbers = count(1)


def binaries() -> Path | None:
    """The folder with Debian's newest server, or the one on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    elsewhere = shutil.which("initdb")
    if found:
        return found[-1].parent
    return None if elsewhere is None else Path(elsewhere).resolve().parent


class Server:
    """A server with its data in a folder."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        self.as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []

    def url(self, name: str) -> str:
        """The URL of a database."""
        return f"postgresql+psycopg://shop@/{name}?host={self.folder}"

    def new_database(self) -> str:
        """The URL of an empty database."""
        name = f"shop{next(_numbers)}"
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return self.url(name)

    def start(self) -> None:
        """Makes the cluster and starts it."""
        if self.as_user:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run("initdb", "--auth=trust", "--username=shop", "--encoding=UTF8", "--no-sync")
        listen = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off"
        self._run("pg_ctl", "--wait", "--log", str(self.folder / "log"), "--options", listen, "start")

    def stop(self) -> None:
        """Stops it."""
        self._run("pg_ctl", "--wait", "--mode=immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        data = str(self.folder / "data")
        subprocess.run(
            [*self.as_user, str(self.programs / program), "--pgdata", data, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self.folder,
        )


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """A server that is gone afterwards, with all that was in it."""
    with TemporaryDirectory(dir="/tmp", prefix="shop-") as folder:
        server = Server(programs, Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop()
