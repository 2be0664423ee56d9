"""Personal data leave through permitted views alone, and every page says that the sign-in is a stub."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from privpolicy import Policy
from privpolicy.vocabulary import purposes
from shop.database import Database
from shop.models import Customer, Order, OrderLine, Subscription, SupportCase, Voucher
from shop.registers import ConsentEntry, ObjectionEntry
from shop.web.app import shop_app
from tests.conftest import NIGHT

STAFF = {"X-Staff": "yes"}
MAY = datetime(2026, 5, 10, 10, 0, tzinfo=UTC)
OLD = datetime(2022, 5, 10, 10, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Anna (1) has bought something in May, Bo (2) long ago; both had the newsletter, Anna still has."""
    made = Database(f"sqlite:///{tmp_path_factory.mktemp('web') / 'shop.db'}")
    made.create()
    with made.writing() as session:
        for number, (name, moment, ended) in enumerate((("Anna Alm", MAY, None), ("Bo Berg", OLD, OLD)), 1):
            address = {"street": f"Storgatan {number}", "postcode": "392 31", "city": "Kalmar"}
            session.add(Customer(id=number, name=name, email=f"{number}@example.com", **address))
            session.flush()
            session.add(
                Order(id=number, customer_id=number, purchased=moment, delivery_address=f"{name}, Kalmar")
            )
            session.flush()
            session.add(OrderLine(order_id=number, product="Cykel", quantity=1, price_ore=899_500))
            session.add(
                Voucher(
                    id=number,
                    customer_id=number,
                    order_id=number,
                    number=f"F{number}",
                    buyer=name,
                    amount_ore=899_500,
                    vat_ore=179_900,
                    issued=moment.date(),
                    fiscal_year_ended=moment.date().replace(month=12, day=31),
                )
            )
            known = {"customer_id": number, "email": f"{number}@example.com", "token": f"token{number}"}
            session.add(Subscription(**known, subscribed=moment, unsubscribed=ended))
            session.add(
                ConsentEntry(
                    customer_id=number, purpose="newsletter", wording="Ja.", given=moment, withdrawn=ended
                )
            )
        session.add(SupportCase(id=1, customer_id=1, order_id=1, opened=MAY))
    yield made
    made.engine.dispose()


@pytest.fixture
def client(database: Database, policy: Policy) -> Iterator[TestClient]:
    with TestClient(shop_app(database, policy, lambda: NIGHT)) as made:
        yield made


@pytest.fixture
def anna(client: TestClient) -> TestClient:
    client.post("/sign-in", data={"customer": "1"})
    return client


def test_the_stub_says_so_in_the_log_and_with_every_answer(
    database: Database, policy: Policy, client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "shop"):
        shop_app(database, policy, lambda: NIGHT)
    assert "The sign-in is a stub" in caplog.text
    for path in ("/", "/me", "/staff/orders/1", "/policy"):
        answer = client.get(path)
        assert (answer.headers["X-Sign-In"], answer.headers["Cache-Control"]) == ("stub", "no-store")
    assert "Inloggningen är bara en attrapp" in client.get("/").text


def test_nobody_sees_anything_without_saying_who_she_is(client: TestClient) -> None:
    assert client.get("/me").status_code == 401
    assert client.get("/staff/customers/1").status_code == 403


def test_every_page_of_the_staff_is_for_staff(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    staff = [one for one in paths if one.startswith("/staff")]
    assert len(staff) == 8
    for path in staff:
        assert client.get(path.replace("{number}", "1")).status_code == 403
        assert client.get(path.replace("{number}", "1"), headers=STAFF).status_code in {200, 404}


def test_an_order_is_shown_for_packing_as_long_as_the_policy_says(client: TestClient) -> None:
    new, old = (client.get(f"/staff/orders/{number}?lang=en", headers=STAFF).json() for number in (1, 2))
    assert new["data"]["details"] == [{"product": "Cykel", "quantity": 1, "price_ore": 899_500}]
    assert old["data"] == {"id": 2, "customer_id": 2}
    assert {one["field"] for one in old["left_out"]} == {
        "Order.purchased",
        "Order.delivery_address",
        "Order.details",
    }
    assert "(clauses 2.1 and 2.2)" in old["left_out"][0]["reasons"][0]


def test_every_view_is_in_the_decision_log_with_nothing_of_the_person(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "privpolicy.decisions"):
        client.get("/staff/orders/2", headers=STAFF)
    logged = [vars(one) for one in caplog.records if one.name == "privpolicy.decisions"]
    assert {one["privpolicy.question.purpose"] for one in logged} == {"order_fulfilment"}
    assert {one["privpolicy.outcome"] for one in logged} == {"denied"}
    assert not any("Bo Berg" in str(one) or "privpolicy.reference" in one for one in logged)


def test_the_carrier_gets_the_address_and_never_what_is_in_the_parcel(client: TestClient) -> None:
    label = client.get("/staff/orders/1/label", headers=STAFF).json()
    assert label["data"] == {"id": 1, "customer_id": 1, "delivery_address": "Anna Alm, Kalmar"}


def test_the_support_desk_sees_whoever_has_a_case(client: TestClient) -> None:
    with_case, without = (client.get(f"/staff/customers/{one}", headers=STAFF).json() for one in (1, 2))
    assert with_case["data"]["name"] == "Anna Alm"
    assert "name" not in without["data"]


def test_the_books_show_an_invoice_when_the_order_is_no_longer_shown(client: TestClient) -> None:
    assert client.get("/staff/vouchers/2", headers=STAFF).json()["data"]["buyer"] == "Bo Berg"
    assert client.get("/staff/customers/2", headers=STAFF).json()["data"].get("name") is None


def test_the_newsletter_goes_to_whoever_has_consented(client: TestClient) -> None:
    page = client.get("/staff/newsletter", headers=STAFF).json()
    assert page == {"letters": [{"email": "1@example.com", "unsubscribe": "/unsubscribe/token1"}], "after": 2}


def test_the_catalogue_goes_to_whoever_has_bought_lately_and_not_objected(
    client: TestClient, database: Database
) -> None:
    assert [one["name"] for one in client.get("/staff/catalogue", headers=STAFF).json()["addresses"]] == [
        "Anna Alm"
    ]
    with database.writing() as session:
        purpose = str(purposes.DIRECT_MARKETING)
        session.add(ObjectionEntry(customer_id=1, purpose=purpose, received=NIGHT))
    assert client.get("/staff/catalogue", headers=STAFF).json()["addresses"] == []


def test_my_data_shows_my_own_and_nobody_elses(anna: TestClient) -> None:
    page = anna.get("/me?lang=en")
    assert "Anna Alm" in page.text
    assert "Bo Berg" not in page.text
    assert "Order details" in page.text
    assert "10 May 2026, 12:00:00" in page.text  # in Stockholm
    assert page.headers["Content-Language"] == "en"
    assert {"customers:1", "orders:1", "vouchers:1", "cases:1"} <= anna.get("/me.json").json()["data"].keys()


def test_the_browser_chooses_the_language(anna: TestClient) -> None:
    assert "Mina uppgifter" in anna.get("/me").text
    assert "My data" in anna.get("/me", headers={"Accept-Language": "de,en;q=0.8"}).text


def test_delete_me_is_shown_first_and_then_done(anna: TestClient) -> None:
    preview = anna.get("/me/delete?lang=sv").text
    assert "Ingenting har raderats än" in preview
    assert "subscriptions:1" in anna.get("/me.json").json()["data"]
    done = anna.post("/me/delete?lang=sv").text
    assert 'data-outcome="partly"' in done
    assert "Vi raderar de här uppgifterna om dig" in done
    assert "subscriptions:1" not in anna.get("/me.json").json()["data"]


def test_an_objection_is_met_at_once(anna: TestClient) -> None:
    answer = anna.post("/me/object?lang=en", data={"purpose": "direct_marketing"})
    assert "We stop using your data for direct marketing" in answer.text
    assert anna.get("/staff/catalogue", headers=STAFF).json()["addresses"] == []
    assert anna.post("/me/object", data={"purpose": "delivery"}).status_code == 422


def test_the_link_in_the_newsletter_needs_no_sign_in_and_asks_once_more(client: TestClient) -> None:
    assert client.get("/unsubscribe/token1").status_code == 200
    assert len(client.get("/staff/newsletter", headers=STAFF).json()["letters"]) == 1
    assert 'data-outcome="granted"' in client.post("/unsubscribe/token1").text
    assert client.get("/staff/newsletter", headers=STAFF).json()["letters"] == []
    assert client.post("/unsubscribe/nobody").status_code == 404


def test_what_people_write_is_shown_as_text(anna: TestClient, database: Database) -> None:
    with database.writing() as session:
        session.get_one(Customer, 1).name = "<script>alert(1)</script>"
    assert "<script>" not in anna.get("/me").text


def test_the_policy_is_published_from_the_same_rules(client: TestClient) -> None:
    page = client.get("/policy?lang=sv").text
    assert "Cykelboden Exempel AB" in page
