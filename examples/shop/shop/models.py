"""The shop's tables: who buys what. Each column says what it holds, in the words of the policy.

Whatever may have to be erased can be: a column that holds personal data takes NULL, or its row goes. A row
also says what the person is to the shop in it (``subjects``): the address of a subscription is that of a
subscriber, and no account keeps it. All that belongs to a person hangs on a row of ``customers``, which goes
last. Nothing is loaded in silence (``lazy="raise"``): see ``shop.records.customers``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Literal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from privpolicy import UNKNOWN
from privpolicy.extra.tags import About, Event, NotPersonal, Personal, Register
from privpolicy.model import Consent, Hold, Objection, Request, Restriction
from privpolicy.vocabulary import data, events, subjects
from privpolicy.vocabulary.enums import Unknown
from shop.base import Base
from shop.registers import (
    ConsentEntry,
    HoldEntry,
    ObjectionEntry,
    OfCustomer,
    RequestEntry,
    RestrictionEntry,
)

Name = Annotated[str | None, Personal(data.NAME)]
Address = Annotated[str | None, Personal(data.POSTAL_ADDRESS)]
Account = Annotated[datetime | None, Personal(data.ACCOUNT_INFORMATION)]
Invoice = Personal(data.INVOICE_RECORDS)


class Customer(Base):
    """A person who has bought something, has an account, or gets the newsletter.

    ``look_again`` and ``looked_with`` are the nightly job's own: the first day on which an answer about
    the person can be another one, and the policy that was asked. ``shop.database.locked`` clears them.
    """

    __tablename__ = "customers"
    __privpolicy__ = About(
        subjects={subjects.CUSTOMER, subjects.ACCOUNT_HOLDER},
        complete=True,
        fields={
            "consents": Register(Consent, purposes="purpose"),
            "objections": Register(Objection, purposes="purpose", compelling_grounds=None),
            "requests": Register(Request),
            "restrictions": Register(Restriction),
            "holds": Register(Hold, data="categories"),
        },
    )

    name: Mapped[Name]
    email: Mapped[Annotated[str | None, Personal(data.EMAIL_ADDRESS)]] = mapped_column(index=True)
    phone: Mapped[Annotated[str | None, Personal(data.PHONE_NUMBER)]]
    street: Mapped[Address]
    postcode: Mapped[Address]
    city: Mapped[Address]
    language: Mapped[Annotated[str | None, Personal(data.ACCOUNT_INFORMATION)]]
    account_opened: Mapped[Annotated[Account, Event(events.ACCOUNT_OPENED)]]
    account_closed: Mapped[Annotated[Account, Event(events.ACCOUNT_CLOSED)]]
    last_activity: Mapped[Account]
    look_again: Mapped[Annotated[date | None, NotPersonal()]] = mapped_column(index=True)
    looked_with: Mapped[Annotated[str | None, NotPersonal()]]

    orders: Mapped[list[Order]] = relationship(lazy="raise", order_by="Order.id", viewonly=True)
    vouchers: Mapped[list[Voucher]] = relationship(lazy="raise", order_by="Voucher.id", viewonly=True)
    subscriptions: Mapped[list[Subscription]] = relationship(
        lazy="raise", order_by="Subscription.id", viewonly=True
    )
    cases: Mapped[list[SupportCase]] = relationship(lazy="raise", order_by="SupportCase.id", viewonly=True)
    consents: Mapped[list[ConsentEntry]] = relationship(
        lazy="raise", order_by="ConsentEntry.id", viewonly=True
    )
    objections: Mapped[list[ObjectionEntry]] = relationship(
        lazy="raise", order_by="ObjectionEntry.id", viewonly=True
    )
    requests: Mapped[list[RequestEntry]] = relationship(
        lazy="raise", order_by="RequestEntry.id", viewonly=True
    )
    restrictions: Mapped[list[RestrictionEntry]] = relationship(
        lazy="raise", order_by="RestrictionEntry.id", viewonly=True
    )
    holds: Mapped[list[HoldEntry]] = relationship(lazy="raise", order_by="HoldEntry.id", viewonly=True)

    @property
    def active(self) -> Annotated[datetime | Unknown | None, Event(events.LAST_ACTIVITY)]:
        """Whoever has an account has been active some time: where nobody wrote down when, it is unknown."""
        if self.account_opened is not None and self.last_activity is None:
            return UNKNOWN
        return self.last_activity

    @property
    def purchases(self) -> Annotated[list[datetime] | Unknown | None, Event(events.PURCHASED)]:
        """When she has bought something; unknown where one day is, for it may be the last."""
        days = [one.purchased for one in self.orders if one.purchased is not None]
        return UNKNOWN if len(days) < len(self.orders) else sorted(days) or None

    @property
    def case_opened(self) -> Annotated[datetime | None, Event(events.CASE_OPENED)]:
        """Since when the support desk has been busy with her."""
        return _opened(self.cases)

    @property
    def case_closed(self) -> Annotated[datetime | None, Event(events.CASE_CLOSED)]:
        """When her last case was closed."""
        return _closed(self.cases)


class Order(OfCustomer, Base):
    """An order, with where it was sent. Its bookkeeping is a voucher of its own, which stays longer."""

    __tablename__ = "orders"
    __privpolicy__ = About(subjects={subjects.CUSTOMER})

    purchased: Mapped[Annotated[datetime | None, Personal(data.ORDER_DETAILS)]]
    delivery_address: Mapped[Annotated[str | None, Personal(data.DELIVERY_ADDRESS)]]

    lines: Mapped[list[OrderLine]] = relationship(
        lazy="raise", order_by="OrderLine.id", passive_deletes="all"
    )

    @property
    def cases(self) -> list[SupportCase]:
        """The cases about the order."""
        return [one for one in self.customer.cases if one.order_id == self.id]

    @property
    def bought(self) -> Annotated[datetime | Literal[Unknown.UNKNOWN], Event(events.PURCHASED)]:
        """When it was bought; every order was, whether or not the day is known."""
        return self.purchased or UNKNOWN

    @property
    def details(self) -> Annotated[list[dict[str, str | int]], Personal(data.ORDER_DETAILS)]:
        """What was bought."""
        return [
            {"product": one.product, "quantity": one.quantity, "price_ore": one.price_ore}
            for one in self.lines
        ]

    @property
    def case_opened(self) -> Annotated[datetime | None, Event(events.CASE_OPENED)]:
        """Since when the support desk has been busy with the order."""
        return _opened(self.cases)

    @property
    def case_closed(self) -> Annotated[datetime | None, Event(events.CASE_CLOSED)]:
        """When the last case about it was closed."""
        return _closed(self.cases)


class OrderLine(Base):
    """What was bought: part of the order's details, and gone with them."""

    __tablename__ = "order_lines"

    order_id: Mapped[Annotated[int, NotPersonal()]] = mapped_column(
        ForeignKey("orders.id", ondelete="CASCADE"), index=True
    )
    product: Mapped[Annotated[str, Personal(data.ORDER_DETAILS)]]
    quantity: Mapped[Annotated[int, Personal(data.ORDER_DETAILS)]]
    price_ore: Mapped[Annotated[int, Personal(data.ORDER_DETAILS)]]


class Voucher(OfCustomer, Base):
    """An invoice in the books: stays when the order and the customer's details have gone."""

    __tablename__ = "vouchers"
    __privpolicy__ = About(subjects={subjects.CUSTOMER})

    order_id: Mapped[Annotated[int | None, NotPersonal()]] = mapped_column(
        ForeignKey("orders.id", ondelete="SET NULL"), index=True
    )
    number: Mapped[Annotated[str, Invoice]] = mapped_column(unique=True)
    buyer: Mapped[Annotated[str, Invoice]]
    amount_ore: Mapped[Annotated[int, Invoice]]
    vat_ore: Mapped[Annotated[int, Invoice]]
    issued: Mapped[Annotated[date, Invoice]]
    fiscal_year_ended: Mapped[Annotated[date, Invoice, Event(events.FISCAL_YEAR_ENDED)]]


class Subscription(OfCustomer, Base):
    """A subscription to the newsletter. ``token`` stands in the link that ends it."""

    __tablename__ = "subscriptions"
    __privpolicy__ = About(subjects={subjects.NEWSLETTER_SUBSCRIBER})

    email: Mapped[Annotated[str, Personal(data.EMAIL_ADDRESS)]]
    token: Mapped[Annotated[str, Personal(data.EMAIL_ADDRESS)]] = mapped_column(unique=True)
    subscribed: Mapped[Annotated[datetime, Personal(data.EMAIL_ADDRESS), Event(events.SUBSCRIBED)]]
    unsubscribed: Mapped[Annotated[datetime | None, Personal(data.EMAIL_ADDRESS), Event(events.UNSUBSCRIBED)]]


class SupportCase(OfCustomer, Base):
    """A case at the support desk, about an order or about nothing in particular."""

    __tablename__ = "cases"
    __privpolicy__ = About(subjects={subjects.CUSTOMER})

    order_id: Mapped[Annotated[int | None, NotPersonal()]] = mapped_column(
        ForeignKey("orders.id", ondelete="SET NULL"), index=True
    )
    opened: Mapped[Annotated[datetime, Personal(data.SUPPORT_CORRESPONDENCE), Event(events.CASE_OPENED)]]
    closed: Mapped[
        Annotated[datetime | None, Personal(data.SUPPORT_CORRESPONDENCE), Event(events.CASE_CLOSED)]
    ]

    messages: Mapped[list[Message]] = relationship(lazy="raise", order_by="Message.id", passive_deletes="all")

    @property
    def correspondence(self) -> Annotated[list[str], Personal(data.SUPPORT_CORRESPONDENCE)]:
        """What was written."""
        return [one.body for one in self.messages]


class Message(Base):
    """What was written in a case: part of it, and gone with it."""

    __tablename__ = "messages"

    case_id: Mapped[Annotated[int, NotPersonal()]] = mapped_column(
        ForeignKey("cases.id", ondelete="CASCADE"), index=True
    )
    written: Mapped[Annotated[datetime, Personal(data.SUPPORT_CORRESPONDENCE)]]
    body: Mapped[Annotated[str, Personal(data.SUPPORT_CORRESPONDENCE)]]


def _opened(cases: Sequence[SupportCase]) -> datetime | None:
    """When the first case began that is still open, or else the first of all."""
    still_open = [one.opened for one in cases if one.closed is None]
    return min(still_open or [one.opened for one in cases], default=None)


def _closed(cases: Sequence[SupportCase]) -> datetime | None:
    """When the last case was closed; one that is closed does not close the others."""
    closed = [one.closed for one in cases if one.closed is not None]
    return max(closed, default=None) if len(closed) == len(cases) else None
