"""The database: SQLite by default, PostgreSQL by its URL, and transactions that mean the same in both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.orm import Session

from shop.base import Base
from shop.models import Customer

DEFAULT_URL = "sqlite:///shop.db"
_SECONDS_TO_WAIT = 60


class Database:
    """Sessions on one database. ``reading`` never commits; ``writing`` commits whole or not at all."""

    def __init__(self, url: str = DEFAULT_URL) -> None:
        self.engine = create_engine(url)
        if self.engine.dialect.name == "sqlite":
            _prepare_sqlite(self.engine)

    def create(self) -> None:
        """Creates the tables that are not there."""
        Base.metadata.create_all(self.engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session whose changes are thrown away."""
        with Session(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction: committed at the end, or undone where anything goes wrong."""
        bound = self.engine.execution_options(writes=True)
        with Session(bound) as session, session.begin():
            yield session


def locked(session: Session, customer_id: int) -> Customer | None:
    """The customer, locked until the end of the transaction: whoever writes about her begins here.

    The nightly job takes the same lock, so that nothing it has read changes before it has erased. What
    is written makes the job look at her again.
    """
    customer = session.scalar(select(Customer).where(Customer.id == customer_id).with_for_update())
    if customer is not None:
        customer.look_again = None
    return customer


def _prepare_sqlite(engine: Engine) -> None:
    """Foreign keys that hold, and transactions that begin where they are said to begin."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _: object) -> None:  # noqa: ANN401 - sqlite3's own connection
        connection.isolation_level = None  # else sqlite3 begins by itself, and later
        connection.execute(f"PRAGMA busy_timeout = {_SECONDS_TO_WAIT * 1000}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        # SQLite has no row locks: whoever is going to write takes the database from the start.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
