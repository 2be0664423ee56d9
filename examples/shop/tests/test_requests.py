"""What a person asks for is answered by the policy, done by the shop, and remembered by the registers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from privpolicy import Policy, RequestOutcome
from privpolicy.vocabulary import purposes
from shop.database import Database
from shop.models import Customer, Order, OrderLine, Subscription, Voucher
from shop.night.job import NightlyJob
from shop.registers import ConsentEntry, ObjectionEntry, RequestEntry
from shop.requests import RequestDesk, address_hash
from tests.conftest import NIGHT, state_of

BEFORE = datetime(2026, 5, 10, 10, 0, tzinfo=UTC)
LONG_AGO = datetime(2021, 5, 10, 10, 0, tzinfo=UTC)


@pytest.fixture
def desk(database: Database, policy: Policy) -> RequestDesk:
    return RequestDesk(database, policy, lambda: NIGHT)


@pytest.fixture
def anna(database: Database) -> int:
    """She has an account and the newsletter, and has bought something long ago and lately."""
    with database.writing() as session:
        customer = Customer(
            name="Anna Alm",
            email="Anna@example.com",
            street="Storgatan 1",
            postcode="392 31",
            city="Kalmar",
            account_opened=LONG_AGO,
            last_activity=BEFORE,
        )
        session.add(customer)
        session.flush()
        for number, moment in enumerate((LONG_AGO, BEFORE)):
            order = Order(customer_id=customer.id, purchased=moment, delivery_address="Anna Alm, Storgatan 1")
            session.add(order)
            session.flush()
            session.add(OrderLine(order_id=order.id, product="Cykel", quantity=1, price_ore=899_500))
            session.add(
                Voucher(
                    customer_id=customer.id,
                    order_id=order.id,
                    number=f"F{number}",
                    buyer="Anna Alm",
                    amount_ore=899_500,
                    vat_ore=179_900,
                    issued=moment.date(),
                    fiscal_year_ended=moment.date().replace(month=12, day=31),
                )
            )
        session.add(
            Subscription(customer_id=customer.id, email="anna@example.com", token="t0k3n", subscribed=BEFORE)  # noqa: S106 (no password)
        )
        session.add(ConsentEntry(customer_id=customer.id, purpose="newsletter", wording="Ja.", given=BEFORE))
        return customer.id


def test_a_copy_holds_everything_and_changes_nothing(
    desk: RequestDesk, database: Database, anna: int
) -> None:
    before = state_of(database)
    copy = desk.copy(anna, "en")
    assert copy.answer.response.granted
    assert copy.data[f"customers:{anna}"]["name"] == {"name": "Anna Alm"}
    assert [
        one["order_details"]["details"][0]["product"]
        for key, one in copy.data.items()
        if key.startswith("orders")
    ] == [
        "Cykel",
        "Cykel",
    ]
    assert len([key for key in copy.data if key.startswith("vouchers")]) == 2
    assert "bookkeeping" in copy.answer.letter
    assert state_of(database) == before


def test_the_letter_comes_in_the_language_that_was_asked_for(desk: RequestDesk, anna: int) -> None:
    assert desk.copy(anna, "sv").answer.letter.startswith("Hej!")
    assert desk.copy(anna, "en").answer.letter.startswith("Hello,")


def test_the_preview_of_an_erasure_says_what_the_erasure_then_does(
    desk: RequestDesk, database: Database, anna: int
) -> None:
    before = state_of(database)
    preview = desk.would_erase(anna, "sv")
    assert state_of(database) == before
    assert desk.erase(anna, "sv") == preview
    assert preview.response.outcome is RequestOutcome.PARTLY


def test_delete_me_erases_what_nothing_keeps_and_nothing_else(
    desk: RequestDesk, database: Database, anna: int
) -> None:
    answer = desk.erase(anna, "en")
    with database.reading() as session:
        customer = session.get_one(Customer, anna)
        (order,) = session.scalars(select(Order)).all()
        assert (customer.name, customer.account_closed) == ("Anna Alm", NIGHT)  # the order of May needs them
        assert order.purchased == BEFORE
        assert session.scalars(select(Subscription)).all() == []
        assert session.scalar(select(func.count(Voucher.id))) == 2
        (request,) = session.scalars(select(RequestEntry)).all()
        assert (request.right, request.granted, request.replied) == ("erasure", None, NIGHT)
        assert request.to_do == [*answer.to_do]
    refused = {one.category: one.verdict for one in answer.response.answers if one.outcome == "refused"}
    assert refused["invoice_records"] is not None
    assert refused["invoice_records"].clauses == ("3.1",)
    assert "We cannot yet erase" in answer.letter


def test_delete_me_stops_what_rests_on_a_balancing_of_interests(
    desk: RequestDesk, database: Database, anna: int
) -> None:
    desk.erase(anna, "sv")
    with database.reading() as session:
        assert [one.purpose for one in session.scalars(select(ObjectionEntry))] == ["postal_marketing"]


def test_what_has_to_stay_goes_on_the_day_that_the_letter_names(
    desk: RequestDesk, database: Database, policy: Policy, anna: int
) -> None:
    answer = desk.erase(anna, "sv")
    name = next(one for one in answer.response.answers if one.category == "name")
    assert name.possible_on is not None
    for days, expected in ((-1, "Anna Alm"), (0, None)):
        day = datetime.combine(name.possible_on, NIGHT.time(), UTC)
        moment = day.replace(day=day.day + days)
        NightlyJob(database=database, policy=policy, clock=lambda now=moment: now).run()  # type: ignore[misc]
        with database.reading() as session:
            assert session.get_one(Customer, anna).name == expected


def test_an_objection_to_marketing_stops_it_and_is_kept_in_the_block_list(
    desk: RequestDesk, database: Database, anna: int
) -> None:
    answer = desk.object(anna, purposes.DIRECT_MARKETING, "en")
    assert answer.response.granted
    with database.reading() as session:
        (entry,) = session.scalars(select(ObjectionEntry)).all()
        assert (entry.purpose, entry.received) == ("direct_marketing", NIGHT)
        assert entry.address_hash == address_hash("anna@example.com ")


@pytest.mark.usefixtures("anna")
def test_the_link_in_the_newsletter_ends_it(desk: RequestDesk, database: Database) -> None:
    answer = desk.unsubscribe("t0k3n", "sv")
    assert answer.response.granted
    with database.reading() as session:
        assert [one.withdrawn for one in session.scalars(select(ConsentEntry))] == [NIGHT]
        assert [one.unsubscribed for one in session.scalars(select(Subscription))] == [NIGHT]


def test_an_unknown_link_and_an_unknown_customer_are_told(desk: RequestDesk) -> None:
    with pytest.raises(LookupError, match="no such subscription"):
        desk.unsubscribe("another", "sv")
    for ask in (desk.copy, desk.would_erase, desk.erase):
        with pytest.raises(LookupError, match="there is no customer 99"):
            ask(99, "sv")


def test_whoever_asks_is_looked_at_by_the_next_night(
    desk: RequestDesk, database: Database, policy: Policy, anna: int
) -> None:
    NightlyJob(database=database, policy=policy, clock=lambda: NIGHT).run()
    with database.reading() as session:
        assert session.get_one(Customer, anna).look_again is not None
    desk.object(anna, purposes.DIRECT_MARKETING, "sv")
    with database.reading() as session:
        assert session.get_one(Customer, anna).look_again is None
