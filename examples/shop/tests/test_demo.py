"""The demo data are invented, the same every time, and hold what the job has to cope with."""

from __future__ import annotations

from datetime import timedelta

from shop import demo
from shop.database import Database
from tests.conftest import TODAY, state_of


def made(customers: int, seed: int = demo.SEED) -> Database:
    database = Database("sqlite://")
    database.create()
    demo.generate(database, customers=customers, today=TODAY, seed=seed)
    return database


def test_the_same_seed_makes_the_same_shop() -> None:
    assert state_of(made(50)) == state_of(made(50))


def test_another_seed_makes_another_shop() -> None:
    assert state_of(made(50)) != state_of(made(50, seed=1))


def test_more_customers_change_nothing_about_the_first_ones() -> None:
    few, many = state_of(made(20)), state_of(made(30))
    assert set(few["customers"]) < set(many["customers"])
    assert set(few["order_lines"]) <= set(many["order_lines"])


def test_every_register_has_entries_and_nothing_happens_after_today() -> None:
    found = state_of(made(800))
    assert [name for name, rows in found.items() if not rows] == ["night_runs", "night_groups", "night_lines"]
    moments = [one for rows in found.values() for row in rows for one in row if hasattr(one, "hour")]
    assert max(moments).date() < TODAY + timedelta(days=1)
