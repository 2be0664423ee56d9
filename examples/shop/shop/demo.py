"""Demo data: invented people by a seeded generator, the same for the same seed, day and number."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from privpolicy.vocabulary import data, purposes, rights
from shop.base import Base
from shop.database import Database
from shop.models import Customer, Message, Order, OrderLine, Subscription, SupportCase, Voucher
from shop.registers import ConsentEntry, HoldEntry, ObjectionEntry, RequestEntry, RestrictionEntry

SEED: Final = 20261122
_YEARS: Final = 9
_AT_ONCE: Final = 2_000
_VAT: Final = 5  # a fifth of the price with VAT at 25 per cent
_FIRST = ("Anna", "Bo", "Cecilia", "David", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Leo")
_LAST = ("Alm", "Berg", "Ceder", "Dahl", "Ek", "Falk", "Gran", "Holm", "Isaksson", "Jansson", "Kullberg")
_STREETS = ("Storgatan", "Ängsvägen", "Skolgatan", "Bryggargatan", "Lindvägen")
_PLACES = (("392 31", "Kalmar"), ("852 31", "Sundsvall"), ("411 03", "Göteborg"), ("903 26", "Umeå"))
_WARES = (("Cykel", 899_500), ("Hjälm", 59_900), ("Slang", 9_900), ("Lås", 39_900), ("Lampa", 24_900))
_ASKED = ("När kommer min beställning?", "Slangen passar inte.", "Kan jag byta hjälmen?", "Tack för hjälpen!")
_WORDING = "Ja tack, skicka mig nyhetsbrevet."

Row = dict[str, Any]
Rows = dict[type[Base], list[Row]]


def generate(
    database: Database,
    *,
    customers: int,
    today: date,
    seed: int = SEED,
    say: Callable[[str], None] = lambda _: None,
) -> None:
    """Fills an empty database with so many invented customers, as they would stand on the day ``today``."""
    people = _People(random.Random(seed), today)  # noqa: S311 - invented data, no secrets
    for first in range(1, customers + 1, _AT_ONCE):
        last = min(first + _AT_ONCE - 1, customers)
        rows = people.rows(first, last)
        with database.writing() as session:
            for table in Base.metadata.sorted_tables:  # what is referred to comes first
                for model, some in rows.items():
                    if model.__table__ is table and some:
                        session.execute(insert(model), some)
        say(f"{last} of {customers} customers")
    with database.writing() as session:
        _count_on(session)


def _count_on(session: Session) -> None:
    """PostgreSQL counts on from what it has counted itself, and not from the numbers that were given."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for table in Base.metadata.sorted_tables:
        highest = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
        session.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), highest, False)))


class _People:
    def __init__(self, chance: random.Random, today: date) -> None:
        self.chance, self.today = chance, today
        self.rows_by_model: Rows = {}
        self.ids: dict[type[Base], int] = {}

    def rows(self, first: int, last: int) -> Rows:
        """The rows of the customers from the first to the last."""
        self.rows_by_model = {}
        for number in range(first, last + 1):
            self._customer(number)
        return self.rows_by_model

    def _customer(self, number: int) -> None:
        if self._happens(0.05):
            self._add(Customer, id=number)
            self._newsletter(number, f"prenumerant{number}@example.com")
            return
        name = f"{self.chance.choice(_FIRST)} {self.chance.choice(_LAST)}"
        street = f"{self.chance.choice(_STREETS)} {self.chance.randint(1, 120)}"
        postcode, city = self.chance.choice(_PLACES)
        orders = self._moments(self.chance.choice((0, 1, 1, 1, 2, 2, 3)))
        account = self._account(orders) if not orders or self._happens(0.6) else {}
        email = f"kund{number}@example.com"
        phone = f"070-174 06 {self.chance.randint(5, 99):02}" if self._happens(0.7) else None
        self._add(
            Customer,
            id=number,
            name=name,
            email=email,
            phone=phone,
            street=street,
            postcode=postcode,
            city=city,
            **account,
        )
        for moment in orders:
            self._order(number, moment, name, f"{street}, {postcode} {city}")
        if self._happens(0.3):
            self._newsletter(number, email)
        self._seldom(number, email)

    def _account(self, orders: list[datetime]) -> Row:
        (opened,) = self._moments(1)
        opened = min([opened, *orders])
        (active,) = self._moments(1)
        active = max([opened, active, *orders])
        closed = self._later(active) if self._happens(0.1) else None
        known = not self._happens(0.01)  # lost when the shop changed systems: for somebody to look at
        return {
            "language": self.chance.choice(("sv", "sv", "sv", "en")),
            "account_opened": opened,
            "account_closed": closed,
            "last_activity": active if known else None,
        }

    def _order(self, customer: int, moment: datetime, name: str, address: str) -> None:
        order = self._add(
            Order, customer_id=customer, purchased=moment, delivery_address=f"{name}, {address}"
        )
        total = 0
        for product, price in self.chance.sample(_WARES, self.chance.choice((1, 1, 2))):
            quantity = self.chance.choice((1, 1, 1, 2))
            self._add(OrderLine, order_id=order, product=product, quantity=quantity, price_ore=price)
            total += quantity * price
        self._add(
            Voucher,
            customer_id=customer,
            order_id=order,
            number=f"F{order:08}",
            buyer=f"{name}, {address}",
            amount_ore=total,
            vat_ore=total // _VAT,
            issued=moment.date(),
            fiscal_year_ended=date(moment.year, 12, 31),
        )
        if self._happens(0.08):
            self._case(customer, order, moment)

    def _case(self, customer: int, order: int, moment: datetime) -> None:
        opened = self._later(moment)
        closed = self._later(opened) if self._happens(0.9) else None
        case = self._add(SupportCase, customer_id=customer, order_id=order, opened=opened, closed=closed)
        for written in (opened, closed or opened):
            self._add(Message, case_id=case, written=written, body=self.chance.choice(_ASKED))

    def _newsletter(self, customer: int, email: str) -> None:
        (began,) = self._moments(1)
        ended = self._later(began) if self._happens(0.4) else None
        token = sha256(f"{self.chance.random()}".encode()).hexdigest()
        self._add(
            Subscription,
            customer_id=customer,
            email=email,
            token=token,
            subscribed=began,
            unsubscribed=ended,
        )
        newsletter = str(purposes.NEWSLETTER)
        self._add(
            ConsentEntry,
            customer_id=customer,
            purpose=newsletter,
            wording=_WORDING,
            given=began,
            withdrawn=ended,
        )

    def _seldom(self, customer: int, email: str) -> None:
        if self._happens(0.02):
            (received,) = self._moments(1)
            hashed = sha256(email.encode()).hexdigest()
            self._add(
                ObjectionEntry,
                customer_id=customer,
                purpose=str(purposes.DIRECT_MARKETING),
                received=received,
                withdrawn=None,
                address_hash=hashed,
            )
        if self._happens(0.005):
            self._add(
                HoldEntry,
                customer_id=customer,
                categories=[str(data.NAME), str(data.ORDER_DETAILS)],
                begins=self.today - timedelta(days=200),
                ended=None,
            )
        if self._happens(0.005):
            received = self._at(self.today - timedelta(days=self.chance.randint(0, 25)))
            self._add(
                RequestEntry,
                customer_id=customer,
                right=str(rights.ACCESS),
                received=received,
                granted=None,
                replied=None,
                to_do=[],
            )
        if self._happens(0.002):
            received = self._at(self.today - timedelta(days=90))
            self._add(RestrictionEntry, customer_id=customer, received=received, ended=None)

    def _add(self, model: type[Base], **row: object) -> int:
        number = self.ids.get(model, 0) + 1
        self.ids[model] = number
        # Every row of a table has the same columns, so that they can be inserted at once.
        blank = dict.fromkeys(model.__table__.c.keys())
        self.rows_by_model.setdefault(model, []).append({**blank, "id": number, **row})
        return number

    def _happens(self, share: float) -> bool:
        return self.chance.random() < share

    def _moments(self, count: int) -> list[datetime]:
        days = sorted(self.chance.randint(1, _YEARS * 365) for _ in range(count))
        return [self._at(self.today - timedelta(days=one)) for one in reversed(days)]

    def _later(self, moment: datetime) -> datetime:
        """Some time afterwards, and before today."""
        end = self._at(self.today - timedelta(days=1))
        return max(moment, min(end, moment + timedelta(days=self.chance.randint(1, 400))))

    def _at(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, 6, tzinfo=UTC) + timedelta(
            minutes=self.chance.randint(0, 14 * 60)
        )
