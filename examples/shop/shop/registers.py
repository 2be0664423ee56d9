"""The registers of what people have consented to, objected to and asked for.

They tell something about all data of the person, so that every row of hers is asked about with them; and
they are personal data themselves, with times of their own.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from privpolicy.extra.tags import About, Event, NotPersonal, Personal, Register
from privpolicy.model import Consent, Hold, Objection, Request, Restriction
from privpolicy.vocabulary import data, events, subjects
from shop.base import Base

if TYPE_CHECKING:
    from shop.models import Customer


class OfCustomer:
    """A row that belongs to a person: what she has asked for counts for it too.

    The shop records all that happens to its rows: what stands in none of them has not happened.
    """

    __privpolicy__ = About(complete=True)

    customer_id: Mapped[Annotated[int, NotPersonal()]] = mapped_column(
        ForeignKey("customers.id"), index=True, sort_order=-1
    )

    @declared_attr
    @classmethod
    def customer(cls) -> Mapped[Customer]:
        """Whose row it is. She is loaded first, with her registers: ``shop.records.customers``."""
        return relationship("Customer", lazy="raise", viewonly=True)

    @property
    def consented(self) -> Annotated[list[ConsentEntry], Register(Consent, purposes="purpose")]:
        """What she has consented to."""
        return self.customer.consents

    @property
    def objected(
        self,
    ) -> Annotated[list[ObjectionEntry], Register(Objection, purposes="purpose", compelling_grounds=None)]:
        """What she has objected to."""
        return self.customer.objections

    @property
    def requested(self) -> Annotated[list[RequestEntry], Register(Request)]:
        """What she has asked for."""
        return self.customer.requests

    @property
    def restricted(self) -> Annotated[list[RestrictionEntry], Register(Restriction)]:
        """The restrictions that she has asked for."""
        return self.customer.restrictions

    @property
    def held(self) -> Annotated[list[HoldEntry], Register(Hold, data="categories")]:
        """What is set aside for a legal claim."""
        return self.customer.holds


class ConsentEntry(OfCustomer, Base):
    """A consent to one purpose, and in which words it was given."""

    __tablename__ = "consents"
    __privpolicy__ = About(subjects={subjects.NEWSLETTER_SUBSCRIBER})

    purpose: Mapped[Annotated[str, Personal(data.CONSENT_RECORDS)]]
    wording: Mapped[Annotated[str, Personal(data.CONSENT_RECORDS)]]
    given: Mapped[Annotated[datetime, Personal(data.CONSENT_RECORDS), Event(events.SUBSCRIBED)]]
    withdrawn: Mapped[Annotated[datetime | None, Personal(data.CONSENT_RECORDS), Event(events.UNSUBSCRIBED)]]


class ObjectionEntry(OfCustomer, Base):
    """An objection: the block list. ``address_hash`` recognises the address if it comes back."""

    __tablename__ = "objections"

    purpose: Mapped[Annotated[str, Personal(data.SUPPRESSION_LIST_ENTRY)]]
    received: Mapped[Annotated[datetime, Personal(data.SUPPRESSION_LIST_ENTRY)]]
    withdrawn: Mapped[Annotated[datetime | None, Personal(data.SUPPRESSION_LIST_ENTRY)]]
    address_hash: Mapped[Annotated[str | None, Personal(data.SUPPRESSION_LIST_ENTRY)]] = mapped_column(
        index=True
    )


class RequestEntry(OfCustomer, Base):
    """A request for one of the rights. ``granted`` is left to the policy where the shop has not decided."""

    __tablename__ = "requests"

    right: Mapped[Annotated[str, Personal(data.RIGHTS_REQUESTS)]]
    received: Mapped[Annotated[datetime, Personal(data.RIGHTS_REQUESTS), Event(events.MESSAGE_RECEIVED)]]
    granted: Mapped[Annotated[bool | None, Personal(data.RIGHTS_REQUESTS)]]
    replied: Mapped[Annotated[datetime | None, Personal(data.RIGHTS_REQUESTS), Event(events.REPLY_SENT)]]
    to_do: Mapped[Annotated[list[str], Personal(data.RIGHTS_REQUESTS)]] = mapped_column(default=list)


class RestrictionEntry(OfCustomer, Base):
    """A restriction of processing that the person has asked for. Goes with the last of her data."""

    __tablename__ = "restrictions"

    received: Mapped[Annotated[datetime, NotPersonal()]]
    ended: Mapped[Annotated[datetime | None, NotPersonal()]]


class HoldEntry(OfCustomer, Base):
    """Categories of data set aside for a legal claim. Goes with the last of the data that it held."""

    __tablename__ = "holds"

    categories: Mapped[Annotated[list[str], NotPersonal()]]
    begins: Mapped[Annotated[date, NotPersonal()]]
    ended: Mapped[Annotated[date | None, NotPersonal()]]
