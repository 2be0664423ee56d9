"""Every test of the job and of the requests runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from privpolicy import Policy
from shop import demo
from shop.base import Base
from shop.database import Database
from shop.models import Customer
from shop.night.job import NightlyJob
from shop.policy import shop_policy
from tests.postgresql import Server, binaries, running

TODAY = date(2026, 11, 22)
NIGHT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)

State = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(scope="session")
def policy() -> Policy:
    return shop_policy()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """Without PostgreSQL its tests are skipped, loudly; with SHOP_POSTGRESQL=required they fail."""
    programs = binaries()
    if programs is None:
        message = "NOT TESTED: PostgreSQL is missing (apt-get install postgresql)"
        if os.environ.get("SHOP_POSTGRESQL") == "required":
            pytest.fail(message)
        pytest.skip(message)
    with running(programs) as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'shop.db'}"
    server: Server = request.getfixturevalue("postgresql")
    return server.new_database()


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """An empty shop."""
    made = Database(url)
    made.create()
    yield made
    made.engine.dispose()


@pytest.fixture
def filled(database: Database) -> Database:
    """A shop with 60 customers."""
    fill(database)
    return database


def fill(database: Database) -> None:
    """Of one of the 60 nobody knows when she was last active: somebody has to look."""
    demo.generate(database, customers=60, today=TODAY)
    with database.writing() as session:
        customer = session.scalars(
            select(Customer).where(Customer.account_opened.is_not(None)).limit(1)
        ).one()
        customer.last_activity = None


@pytest.fixture
def night(policy: Policy) -> Callable[..., NightlyJob]:
    """The job as it runs on the night to TODAY."""

    def job(database: Database, **said: Any) -> NightlyJob:  # noqa: ANN401 (the job's own fields)
        return NightlyJob(
            **{"database": database, "policy": policy, "clock": lambda: NIGHT, "batch": 7, **said}
        )

    return job


def state_of(database: Database) -> State:
    """All that stands in the database, but for when the job was at work and how it numbers its own rows."""
    found: State = {}
    with database.reading() as session:
        for table in Base.metadata.sorted_tables:
            own = {"id", "started", "finished"} if table.name.startswith("night_") else set()
            columns = [one for one in table.c if one.name not in own]
            found[table.name] = sorted(map(tuple, session.execute(select(*columns))), key=repr)
    return found
