"""A small policy, and one customer as a model of each framework."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, NamedTuple, NotRequired, TypedDict

from pydantic import BaseModel
from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from privpolicy import Activity, LegalBasis, Period, Policy
from privpolicy.extra.tags import (
    About,
    DataSubject,
    Event,
    NotPersonal,
    Part,
    Personal,
    Register,
)
from privpolicy.model import After, Consent, Controller, While
from privpolicy.vocabulary import data, events, purposes, states, subjects

POLICY = Policy(
    id="shop",
    controller=Controller(name="The Shop"),
    activities=[
        Activity(
            id="account",
            data={data.NAME, data.CONTACT_DETAILS},
            purposes={purposes.ACCOUNT_MANAGEMENT},
            basis=LegalBasis.CONTRACT,
            storage=While(state=states.ACCOUNT_OPEN),
        ),
        Activity(
            id="newsletter",
            data={data.EMAIL_ADDRESS},
            purposes={purposes.NEWSLETTER},
            basis=LegalBasis.CONSENT,
            storage=While(state=states.ACCOUNT_OPEN),
        ),
        Activity(
            id="orders",
            data={data.ORDER_DETAILS, data.POSTAL_ADDRESS},
            purposes={purposes.ORDER_FULFILMENT},
            basis=LegalBasis.CONTRACT,
            storage=After(event=events.PURCHASED, period=Period(years=3)),
        ),
    ],
)
HOLDER = About(subjects={subjects.ACCOUNT_HOLDER}, complete=True)
ON = date(2024, 6, 1)

Email = Annotated[str, Personal(data.EMAIL_ADDRESS)]
Opened = Annotated[date, Event(events.ACCOUNT_OPENED)]
Id = Annotated[int, NotPersonal()]


class CustomerModel(BaseModel):
    __privpolicy__ = HOLDER
    id: Id
    email: Email
    opened: Opened


@dataclass
class CustomerData:
    __privpolicy__ = HOLDER
    id: Id
    email: Email
    opened: Opened


class CustomerTuple(NamedTuple):
    id: Id
    email: Email
    opened: Opened


class CustomerRow(TypedDict):
    id: Id
    email: Email
    opened: NotRequired[Opened]


class Base(DeclarativeBase):
    """The shop's tables: what it knows, it has recorded, in UTC."""

    __privpolicy__ = About(complete=True, zone="UTC")


class HasEmail:
    email: Mapped[Email]


class Customer(HasEmail, Base):
    __tablename__ = "customers"
    __privpolicy__ = About(
        subjects={subjects.ACCOUNT_HOLDER},
        fields={
            "orders": Part(),
            "consents": Register(Consent, purposes="purpose", given="given_at", withdrawn="withdrawn_at"),
        },
    )
    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[Annotated[str | None, Personal(data.NAME)]]
    opened: Mapped[Annotated[datetime, Event(events.ACCOUNT_OPENED)]]
    closed: Mapped[Annotated[datetime, Event(events.ACCOUNT_CLOSED)] | None]
    biography: Mapped[Annotated[str, Personal(data.SOCIAL_PROFILE)] | None] = mapped_column(deferred=True)
    orders: Mapped[list[Order]] = relationship(back_populates="customer")
    consents: Mapped[list[ConsentRow]] = relationship()


class ClubMember(Customer):
    __privpolicy__ = About(subjects={subjects.CLUB_MEMBER})
    level: Mapped[Annotated[str, Personal(data.CLUB_MEMBERSHIP)] | None]


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[Id] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    purchased: Mapped[Annotated[datetime, Event(events.PURCHASED)]]
    what: Mapped[Annotated[str, Personal(data.ORDER_DETAILS)]]
    customer: Mapped[Annotated[Customer, DataSubject()]] = relationship(back_populates="orders")


class ConsentRow(Base):
    __tablename__ = "consents"
    id: Mapped[Id] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    purpose: Mapped[Annotated[str, Personal(data.CONSENT_RECORDS)]]
    given_at: Mapped[Annotated[datetime, Personal(data.CONSENT_RECORDS)]]
    withdrawn_at: Mapped[Annotated[datetime, Personal(data.CONSENT_RECORDS)] | None]
