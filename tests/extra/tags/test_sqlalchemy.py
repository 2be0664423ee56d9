"""Mapped classes: tags, inheritance, references, and nothing loaded in silence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy import create_engine, event, select
from sqlalchemy.orm import Session, load_only, selectinload, undefer

from privpolicy import Record
from privpolicy.extra.tags import TagError, WhyLeftOut, permitted_view, record_of, records_of, redact
from privpolicy.model import Consent
from privpolicy.vocabulary import data, events, purposes, subjects
from tests.extra.tags.shop import ON, POLICY, Base, ClubMember, ConsentRow, Customer, Order

STOCKHOLM = "Europe/Stockholm"
JUST_BEFORE_MIDNIGHT = datetime(2024, 1, 1, 22, 59)  # noqa: DTZ001 (as SQLite gives it: naive, in UTC)
MIDNIGHT = datetime(2024, 1, 1, 23, 0)  # noqa: DTZ001
ALL = (undefer(Customer.biography), selectinload(Customer.orders), selectinload(Customer.consents))


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        customer = Customer(
            email="a@example.com",
            opened=MIDNIGHT,
            orders=[Order(purchased=JUST_BEFORE_MIDNIGHT, what="shoes")],
            consents=[ConsentRow(purpose="newsletter", given_at=MIDNIGHT)],
        )
        session.add(customer)
        session.commit()
        session.expunge_all()
        yield session
    engine.dispose()


def test_a_row_gives_its_record_with_a_mixins_tags_and_its_days_in_the_policys_zone(session: Session) -> None:
    customer = session.scalars(select(Customer).options(*ALL)).one()
    assert record_of(customer, time_zone=STOCKHOLM) == Record(
        data={data.EMAIL_ADDRESS},
        subjects={subjects.ACCOUNT_HOLDER},
        events={events.ACCOUNT_OPENED: date(2024, 1, 2)},
        consents=[Consent(purposes={purposes.NEWSLETTER}, given=date(2024, 1, 2))],
        complete=True,
    )


def test_a_part_has_its_own_record_with_what_is_known_of_the_person(session: Session) -> None:
    customer = session.scalars(select(Customer).options(*ALL)).one()
    order = records_of(customer, time_zone=STOCKHOLM)["Customer.orders[0]"]
    assert order.events == {
        events.ACCOUNT_OPENED: date(2024, 1, 2),
        events.PURCHASED: date(2024, 1, 1),
    }
    assert (order.data, order.subjects) == ({data.ORDER_DETAILS}, {subjects.ACCOUNT_HOLDER})
    assert order.consents is not None


def test_from_either_end_a_part_has_the_same_record(session: Session) -> None:
    customer = session.scalars(select(Customer).options(*ALL)).one()
    part = records_of(customer, time_zone=STOCKHOLM)["Customer.orders[0]"]
    session.expunge_all()
    order = session.scalars(select(Order).options(selectinload(Order.customer).options(*ALL))).one()
    assert record_of(order, time_zone=STOCKHOLM) == part


def test_what_is_not_loaded_is_told_with_the_way_out_and_nothing_is_queried(session: Session) -> None:
    customer = session.scalars(select(Customer)).one()
    queries: list[object] = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *seen: queries.append(seen))
    with pytest.raises(TagError) as caught:
        records_of(customer, time_zone=STOCKHOLM)
    assert [one.where for one in caught.value.faults] == [
        "Customer.biography",
        "Customer.orders",
        "Customer.consents",
    ]
    assert "selectinload(...)" in caught.value.faults[0].help
    redact(customer)
    assert queries == []


def test_an_expired_row_is_not_loaded_again_in_silence(session: Session) -> None:
    customer = session.scalars(select(Customer).options(*ALL)).one()
    session.expire(customer)
    with pytest.raises(
        TagError, match=r"Customer\.email: it is not loaded, and nothing is loaded in silence"
    ):
        record_of(customer, time_zone=STOCKHOLM)


def test_a_view_leaves_out_and_tells_what_is_not_loaded(session: Session) -> None:
    query = select(Customer).options(
        load_only(Customer.name, Customer.opened, Customer.closed), selectinload(Customer.consents)
    )
    customer = session.scalars(query).one()
    view = permitted_view(POLICY, customer, purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    assert view.data == {"id": 1, "name": None}
    told = {one.where: one.why for one in view.left_out}
    assert told["Customer.email"] is WhyLeftOut.NOT_LOADED
    assert told["Customer.orders"] is WhyLeftOut.NOT_LOADED
    assert told["Customer.biography"] is WhyLeftOut.DENIED


def test_a_reference_that_is_no_part_does_not_pass(session: Session) -> None:
    order = session.scalars(select(Order).options(selectinload(Order.customer).options(*ALL))).one()
    view = permitted_view(POLICY, order, purpose=purposes.ORDER_FULFILMENT, on=ON)
    assert view.data == {"id": 1, "what": "shoes"}
    told = {one.where: one.why for one in view.left_out}
    assert told["Order.customer"] is told["Order.customer_id"] is WhyLeftOut.REFERENCE


def test_a_mapped_class_has_the_tags_of_its_bases_and_its_own() -> None:
    member = ClubMember(email="a", opened=MIDNIGHT, level="gold")
    found = record_of(member, time_zone=STOCKHOLM)
    assert found.data == {data.EMAIL_ADDRESS, data.CLUB_MEMBERSHIP}
    assert found.subjects == {subjects.ACCOUNT_HOLDER, subjects.CLUB_MEMBER}
    assert found.complete


def test_an_entry_of_a_register_that_is_not_loaded_is_told(session: Session) -> None:
    customer = session.scalars(select(Customer).options(*ALL)).one()
    session.expire(customer.consents[0])
    with pytest.raises(TagError, match=r"Customer\.consents\[0\]\.purpose: it is not loaded"):
        record_of(customer, time_zone=STOCKHOLM)


def test_of_a_row_that_is_not_in_the_database_yet_what_has_not_been_set_is_empty() -> None:
    customer = Customer(email="a", opened=MIDNIGHT)
    assert record_of(customer, time_zone=STOCKHOLM).data == {data.EMAIL_ADDRESS}


def test_the_tags_import_no_framework() -> None:
    code = (
        "import sys, privpolicy.extra.tags; print({'sqlalchemy', 'django', 'structlog'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
