"""The nightly job erases what the policy says must go, nothing else, and says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event, func, inspect, select, text
from sqlalchemy.exc import IntegrityError

from privpolicy import Disposition, Policy, plan
from privpolicy.vocabulary import data
from shop.database import Database, locked
from shop.models import Customer, Order, OrderLine, Voucher
from shop.night.job import NightlyJob, Step
from shop.night.ledger import entered
from shop.night.tables import NightRun
from shop.records import customers, records
from shop.registers import HoldEntry
from tests.conftest import NIGHT, TODAY, state_of

Job = Callable[..., NightlyJob]


def at(day: date, hour: int = 2) -> Callable[[], datetime]:
    return lambda: datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def sold(database: Database, purchased: datetime | None) -> int:
    """A guest who has bought something, with the invoice in the books; gives her number."""
    with database.writing() as session:
        customer = Customer(name="Anna Alm", email="anna@example.com")
        session.add(customer)
        session.flush()
        order = Order(customer_id=customer.id, purchased=purchased, delivery_address="Anna Alm, Storgatan 1")
        session.add(order)
        session.flush()
        session.add(OrderLine(order_id=order.id, product="Cykel", quantity=1, price_ore=899_500))
        voucher = Voucher(
            customer_id=customer.id,
            order_id=order.id,
            number="F1",
            buyer="Anna Alm",
            amount_ore=899_500,
            vat_ore=179_900,
            issued=date(2023, 11, 21),
            fiscal_year_ended=date(2023, 12, 31),
        )
        session.add(voucher)
        return customer.id


def test_a_dry_run_writes_nothing(filled: Database, night: Job) -> None:
    before = state_of(filled)
    rehearsal = night(filled).rehearse()
    assert rehearsal.customers == 60
    assert {one.disposition for one in rehearsal.ledger.lines} == {"erase", "review"}
    assert state_of(filled) == before


def test_the_night_does_what_the_dry_run_said(filled: Database, night: Job) -> None:
    rehearsal = night(filled).rehearse()
    run_id = night(filled).run()
    with filled.reading() as session:
        done = entered(session, run_id)
    assert done.lines == rehearsal.ledger.lines
    # When the rest changes is looked up by the run alone: it stores the day.
    groups = {reason: replace(one, next_change=None) for reason, one in done.groups.items()}
    assert groups == rehearsal.ledger.groups


def test_afterwards_nothing_is_left_to_erase_and_all_else_is_as_it_was(
    filled: Database, night: Job, policy: Policy
) -> None:
    def asked() -> dict[tuple[str, str], Disposition]:
        with filled.reading() as session:
            ids = session.scalars(select(Customer.id)).all()
            found = {k: one for c in customers(session, ids) for k, one in records(policy, c).items()}
        return {(str(i.record), i.category): i.disposition for i in plan(policy, found, on=TODAY).items}

    before = asked()
    night(filled).run()
    after = asked()
    assert after.keys() == {key for key, one in before.items() if one is not Disposition.ERASE}
    # What a row said of a purpose that has ended went with the row: then no purpose has ended.
    changed = {(before[key], one) for key, one in after.items() if before[key] is not one}
    assert changed <= {(Disposition.KEEP_FOR, Disposition.KEEP)}


def test_the_size_of_the_batches_changes_nothing(filled: Database, night: Job) -> None:
    other = Database("sqlite://")
    other.create()
    with filled.reading() as source, other.writing() as target:
        for table in Customer.metadata.sorted_tables:
            rows = [dict(one) for one in source.execute(select(table)).mappings()]
            if rows:
                target.execute(table.insert(), rows)
    night(filled, batch=1).run()
    night(other, batch=1000).run()
    assert state_of(filled) == state_of(other)


def test_the_register_goes_and_the_invoice_stays_for_the_books(database: Database, night: Job) -> None:
    customer = sold(database, datetime(2023, 11, 21, 12, tzinfo=UTC))
    run_id = night(database).run()
    with database.reading() as session:
        person = session.get_one(Customer, customer)
        (voucher,) = session.scalars(select(Voucher)).all()
        assert (person.name, person.email) == (None, None)
        assert session.scalars(select(Order)).all() == []
        assert (voucher.buyer, voucher.order_id, voucher.customer_id) == ("Anna Alm", None, customer)
        lines = entered(session, run_id).lines
        assert {(one.category, "2.2" in one.clauses) for one in lines} == {
            ("name", True),
            ("email_address", True),
            ("delivery_address", True),
            ("order_details", True),
        }


def test_the_last_row_of_a_person_goes_with_her_last_data(database: Database, night: Job) -> None:
    sold(database, datetime(2023, 11, 21, 12, tzinfo=UTC))
    night(database).run()
    night(database, clock=at(date(2030, 12, 31))).run()
    with database.reading() as session:
        assert session.scalar(select(func.count(Voucher.id))) == 1
    night(database, clock=at(date(2031, 1, 1))).run()
    assert {name for name, rows in state_of(database).items() if rows} <= {
        "night_runs",
        "night_groups",
        "night_lines",
    }


def test_what_nobody_knows_is_for_review_and_never_erased(database: Database, night: Job) -> None:
    sold(database, None)
    before = state_of(database)["orders"]
    run_id = night(database).run()
    assert state_of(database)["orders"] == before
    with database.reading() as session:
        lines = entered(session, run_id).lines
        assert {one.disposition for one in lines} == {"review"}
        assert {one for line in lines for one in line.missing} == {"event:purchased"}


def test_what_is_held_for_a_claim_stays_when_the_rest_goes(database: Database, night: Job) -> None:
    customer = sold(database, datetime(2023, 11, 21, 12, tzinfo=UTC))
    with database.writing() as session:
        categories = [str(data.ORDER_DETAILS)]
        session.add(HoldEntry(customer_id=customer, categories=categories, begins=TODAY, ended=None))
    night(database).run()
    with database.reading() as session:
        (order,) = session.scalars(select(Order)).all()
        assert order.delivery_address is None
        assert session.scalar(select(func.count(OrderLine.id))) == 1


@pytest.mark.parametrize(
    ("moment", "gone"),
    [
        (datetime(2026, 11, 21, 22, 59, tzinfo=UTC), False),  # still the 21st in Stockholm
        (datetime(2026, 11, 21, 23, 0, tzinfo=UTC), True),  # the 22nd there, the 21st in UTC
    ],
)
def test_the_day_turns_where_the_policy_counts_its_days(
    database: Database, night: Job, moment: datetime, gone: bool
) -> None:
    sold(database, datetime(2023, 11, 21, 12, tzinfo=UTC))
    night(database, clock=lambda: moment).run()
    with database.reading() as session:
        assert (session.scalar(select(func.count(Order.id))) == 0) is gone


def test_the_second_night_looks_only_where_an_answer_can_have_changed(filled: Database, night: Job) -> None:
    night(filled).run()
    with filled.reading() as session:
        due = [one.id for one in session.scalars(select(Customer)) if (one.look_again or TODAY) <= TODAY]
    again = night(filled).rehearse()
    assert 0 < again.customers == len(due) < 10
    assert {one.disposition for one in again.ledger.lines} == {"review"}


@pytest.mark.parametrize("days", [1, 40, 400])
def test_looking_only_where_an_answer_can_have_changed_misses_nothing(
    filled: Database, night: Job, days: int
) -> None:
    night(filled).run()
    later = at(TODAY + timedelta(days=days))
    some = night(filled, clock=later).rehearse()
    everybody = night(filled, clock=later, everybody=True).rehearse()
    assert everybody.customers > some.customers
    assert some.ledger.lines == everybody.ledger.lines


def test_whoever_is_written_about_is_looked_at_again(filled: Database, night: Job) -> None:
    night(filled).run()
    with filled.writing() as session:
        chosen = session.scalars(select(Customer.id).where(Customer.look_again > TODAY).limit(1)).one()
        before = night(filled).rehearse
    count = before().customers
    with filled.writing() as session:
        assert locked(session, chosen) is not None
    assert night(filled).rehearse().customers == count + 1


def test_under_another_policy_everybody_is_looked_at_again(
    filled: Database, night: Job, policy: Policy
) -> None:
    night(filled).run()
    changed = policy.model_copy(update={"version": "3"})
    with filled.reading() as session:
        left = session.scalar(select(func.count(Customer.id)))
    assert night(filled, policy=changed).rehearse().customers == left


def test_a_run_that_meets_midnight_goes_on_as_the_run_of_the_new_day(filled: Database, night: Job) -> None:
    moments = [datetime(2026, 11, 21, 22, 59, tzinfo=UTC)]

    def tell(step: Step) -> None:
        if step.committed and step.customers >= 21:
            moments[:] = [NIGHT]

    run_id = night(filled, clock=lambda: moments[0], tell=tell).run()
    with filled.reading() as session:
        runs = session.scalars(select(NightRun).order_by(NightRun.id)).all()
        assert [(one.day, one.finished is None) for one in runs] == [
            (date(2026, 11, 21), True),
            (TODAY, False),
        ]
        assert run_id == runs[-1].id
    left = night(filled, everybody=True).rehearse().ledger.lines
    assert {one.disposition for one in left} == {"review"}


def test_a_report_is_forgotten_on_the_day_that_the_policy_says(database: Database, night: Job) -> None:
    first = night(database).run()
    night(database, clock=at(date(2027, 11, 22))).run()
    with database.reading() as session:
        assert session.get(NightRun, first) is not None
    night(database, clock=at(date(2027, 11, 23))).run()
    with database.reading() as session:
        assert session.get(NightRun, first) is None


def test_a_fault_in_one_batch_undoes_that_batch_alone(filled: Database, night: Job) -> None:
    def tell(step: Step) -> None:
        if not step.committed and step.customers == 21:
            raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError, match="the disk is full"):
        night(filled, tell=tell).run()
    with filled.reading() as session:
        assert session.scalars(select(NightRun.last_customer)).one() == 14
        looked_at = session.scalars(select(Customer.id).where(Customer.looked_with.is_not(None))).all()
        assert max(looked_at) <= 14


def test_a_batch_takes_the_same_number_of_queries_however_large_it_is(filled: Database, night: Job) -> None:
    counted: list[str] = []

    def heard(*said: object) -> None:
        counted.append(str(said[2]))

    event.listen(filled.engine, "before_cursor_execute", heard)
    sizes = []
    for batch in (10, 60):
        counted.clear()
        night(filled, batch=batch).rehearse()
        sizes.append(len([one for one in counted if "FROM orders" in one]))
    assert sizes == [6, 1]


def test_foreign_keys_hold_in_both_databases(filled: Database) -> None:
    if filled.engine.dialect.name == "sqlite":
        with filled.engine.connect() as connection:
            assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    found = inspect(filled.engine).get_foreign_keys("vouchers")
    assert {one["referred_table"] for one in found} == {"customers", "orders"}


def test_two_unfinished_runs_of_the_same_night_are_refused(database: Database) -> None:
    def begin() -> None:
        with database.writing() as session:
            session.add(NightRun(day=TODAY, looked_with="", everybody=False, started=NIGHT))

    begin()
    with pytest.raises(IntegrityError):
        begin()
