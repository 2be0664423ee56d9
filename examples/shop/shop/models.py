"""The shop's tables: what it sells to whom, and the registers of what people have asked for.

Whatever may have to be erased can be: a column that holds personal data takes NULL, or its row goes.
All that belongs to a person hangs on a row of ``customers``, which goes last.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from sqlalchemy import JSON, Date, ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from shop.columns import Moment

Key = Annotated[int, mapped_column(primary_key=True)]
OfCustomer = Annotated[int, mapped_column(ForeignKey("customers.id"), index=True)]


class Base(DeclarativeBase):
    """The tables of the shop."""

    type_annotation_map = {datetime: Moment, date: Date, list[str]: JSON}  # noqa: RUF012 - read by SQLAlchemy


class Customer(Base):
    """A person who has bought something, has an account, or gets the newsletter.

    ``look_again`` and ``looked_with`` are the nightly job's own: the first day on which an answer about
    the person can be another one, and the policy that was asked. ``shop.database.locked`` clears them.
    """

    __tablename__ = "customers"

    id: Mapped[Key]
    name: Mapped[str | None]
    email: Mapped[str | None] = mapped_column(index=True)
    phone: Mapped[str | None]
    street: Mapped[str | None]
    postcode: Mapped[str | None]
    city: Mapped[str | None]
    language: Mapped[str | None]
    account_opened: Mapped[datetime | None]
    account_closed: Mapped[datetime | None]
    last_activity: Mapped[datetime | None]
    look_again: Mapped[date | None] = mapped_column(index=True)
    looked_with: Mapped[str | None]

    orders: Mapped[list[Order]] = relationship(order_by="Order.id", passive_deletes="all")
    vouchers: Mapped[list[Voucher]] = relationship(order_by="Voucher.id", passive_deletes="all")
    subscriptions: Mapped[list[Subscription]] = relationship(
        order_by="Subscription.id", passive_deletes="all"
    )
    cases: Mapped[list[SupportCase]] = relationship(order_by="SupportCase.id", passive_deletes="all")
    consents: Mapped[list[ConsentEntry]] = relationship(order_by="ConsentEntry.id", passive_deletes="all")
    objections: Mapped[list[ObjectionEntry]] = relationship(
        order_by="ObjectionEntry.id", passive_deletes="all"
    )
    requests: Mapped[list[RequestEntry]] = relationship(order_by="RequestEntry.id", passive_deletes="all")
    restrictions: Mapped[list[RestrictionEntry]] = relationship(
        order_by="RestrictionEntry.id", passive_deletes="all"
    )
    holds: Mapped[list[HoldEntry]] = relationship(order_by="HoldEntry.id", passive_deletes="all")


class Order(Base):
    """An order, with where it was sent. Its bookkeeping is a voucher of its own, which stays longer."""

    __tablename__ = "orders"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    purchased: Mapped[datetime | None]
    delivery_address: Mapped[str | None]

    lines: Mapped[list[OrderLine]] = relationship(order_by="OrderLine.id", passive_deletes="all")


class OrderLine(Base):
    """What was bought: goes with the order's details."""

    __tablename__ = "order_lines"

    id: Mapped[Key]
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    product: Mapped[str]
    quantity: Mapped[int]
    price_ore: Mapped[int]


class Voucher(Base):
    """An invoice in the books: stays when the order and the customer's details have gone."""

    __tablename__ = "vouchers"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id", ondelete="SET NULL"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    buyer: Mapped[str]
    amount_ore: Mapped[int]
    vat_ore: Mapped[int]
    issued: Mapped[date]
    fiscal_year_ended: Mapped[date]


class Subscription(Base):
    """A subscription to the newsletter. ``token`` stands in the link that ends it."""

    __tablename__ = "subscriptions"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    email: Mapped[str]
    token: Mapped[str] = mapped_column(unique=True)
    subscribed: Mapped[datetime]
    unsubscribed: Mapped[datetime | None]


class SupportCase(Base):
    """A case at the support desk, about an order or about nothing in particular."""

    __tablename__ = "cases"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id", ondelete="SET NULL"), index=True)
    opened: Mapped[datetime]
    closed: Mapped[datetime | None]

    messages: Mapped[list[Message]] = relationship(order_by="Message.id", passive_deletes="all")


class Message(Base):
    """What was written in a case."""

    __tablename__ = "messages"

    id: Mapped[Key]
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    written: Mapped[datetime]
    body: Mapped[str]


class ConsentEntry(Base):
    """A consent to one purpose, and in which words it was given."""

    __tablename__ = "consents"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    purpose: Mapped[str]
    wording: Mapped[str]
    given: Mapped[datetime]
    withdrawn: Mapped[datetime | None]


class ObjectionEntry(Base):
    """An objection: the block list. ``address_hash`` recognises the address if it comes back."""

    __tablename__ = "objections"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    purpose: Mapped[str]
    received: Mapped[datetime]
    withdrawn: Mapped[datetime | None]
    address_hash: Mapped[str | None] = mapped_column(index=True)


class RequestEntry(Base):
    """A request for one of the rights, and what the staff have to do about it."""

    __tablename__ = "requests"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    right: Mapped[str]
    received: Mapped[datetime]
    granted: Mapped[bool | None]
    replied: Mapped[datetime | None]
    to_do: Mapped[list[str]] = mapped_column(default=list)


class RestrictionEntry(Base):
    """A restriction of processing that the person has asked for."""

    __tablename__ = "restrictions"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    received: Mapped[datetime]
    ended: Mapped[datetime | None]


class HoldEntry(Base):
    """Categories of data set aside for a legal claim."""

    __tablename__ = "holds"

    id: Mapped[Key]
    customer_id: Mapped[OfCustomer]
    categories: Mapped[list[str]]
    begins: Mapped[date]
    ended: Mapped[date | None]


class NightRun(Base):
    """A night's work on one day under one policy, and how far it has come."""

    __tablename__ = "night_runs"

    id: Mapped[Key]
    day: Mapped[date]
    looked_with: Mapped[str]
    everybody: Mapped[bool]
    started: Mapped[datetime]
    finished: Mapped[datetime | None]
    last_customer: Mapped[int] = mapped_column(default=0)
    customers: Mapped[int] = mapped_column(default=0)


class NightGroup(Base):
    """How many pieces of data a run gave one answer for one reason, with an example that tells the reason."""

    __tablename__ = "night_groups"

    id: Mapped[Key]
    run_id: Mapped[int] = mapped_column(ForeignKey("night_runs.id", ondelete="CASCADE"), index=True)
    disposition: Mapped[str]
    place: Mapped[str]
    category: Mapped[str]
    clauses: Mapped[list[str]]
    codes: Mapped[list[str]]
    purposes: Mapped[list[str]]
    count: Mapped[int]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    next_change: Mapped[date | None]
    example: Mapped[str]
    verdict: Mapped[str]


class NightLine(Base):
    """One piece of data that a run erased, or left for somebody to look at. Row numbers, and no names."""

    __tablename__ = "night_lines"
    __table_args__ = (Index("night_lines_of_run", "run_id", "id"),)

    id: Mapped[Key]
    run_id: Mapped[int] = mapped_column(ForeignKey("night_runs.id", ondelete="CASCADE"))
    record: Mapped[str]
    category: Mapped[str]
    disposition: Mapped[str]
    clauses: Mapped[list[str]]
    codes: Mapped[list[str]]
    last_day: Mapped[date | None]
    missing: Mapped[list[str]]
