"""What the shop knows about a person's data, as records that the policy can be asked about.

One record for each row that holds personal data, under the key by which the row is found again. What is
known of the person herself, and what she has asked for, stands in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from privpolicy import UNKNOWN, Person, Policy, Record
from privpolicy.model import Consent, Hold, Objection, Request, Restriction
from privpolicy.vocabulary import data, events, purposes, rights
from privpolicy.vocabulary.enums import Unknown
from privpolicy.vocabulary.term import DataCategory, Event
from shop.clock import day_of
from shop.models import (
    Base,
    ConsentEntry,
    Customer,
    HoldEntry,
    ObjectionEntry,
    Order,
    RequestEntry,
    RestrictionEntry,
    Subscription,
    SupportCase,
    Voucher,
)

CATEGORIES: Final = {str(one): one for one in data.ALL}
PURPOSES: Final = {str(one): one for one in purposes.ALL}
RIGHTS: Final = {str(one): one for one in rights.ALL}

Known = date | tuple[date, ...] | Unknown | None

# All that belongs to a customer in a fixed number of queries, however many customers there are.
WHOLE: Final = (
    selectinload(Customer.orders).selectinload(Order.lines),
    selectinload(Customer.vouchers),
    selectinload(Customer.subscriptions),
    selectinload(Customer.cases).selectinload(SupportCase.messages),
    selectinload(Customer.consents),
    selectinload(Customer.objections),
    selectinload(Customer.requests),
    selectinload(Customer.restrictions),
    selectinload(Customer.holds),
)


class RowKey(NamedTuple):
    """A row of the shop's: its table and its number, written ``orders:17``."""

    table: str
    id: int

    def __str__(self) -> str:
        return f"{self.table}:{self.id}"

    @classmethod
    def of(cls, row: Base) -> RowKey:
        """The key of a row."""
        return cls(row.__tablename__, row.id)  # type: ignore[attr-defined]

    @classmethod
    def read(cls, text: object) -> RowKey:
        """The key that ``str`` has written."""
        table, number = str(text).split(":")
        return cls(table, int(number))


class Held(NamedTuple):
    """A row that holds personal data, and what is known about them."""

    row: Base
    record: Record


def customers(session: Session, ids: Sequence[int]) -> Sequence[Customer]:
    """The customers with all that belongs to them, in the order of their numbers."""
    chosen = select(Customer).where(Customer.id.in_(ids)).order_by(Customer.id).options(*WHOLE)
    return session.scalars(chosen.execution_options(populate_existing=True)).all()


def held(policy: Policy, customer: Customer) -> dict[str, Held]:
    """The rows of a customer that hold personal data, by their keys; ``customer`` is loaded ``WHOLE``."""
    return {str(RowKey.of(one.row)): one for one in _Records(policy, customer).all()}


def records(policy: Policy, customer: Customer) -> dict[str, Record]:
    """The records of a customer, by the keys of their rows."""
    return {key: one.record for key, one in held(policy, customer).items()}


class _Records:
    """The records of one customer. ``complete``: the shop knows all that it has recorded about her."""

    def __init__(self, policy: Policy, customer: Customer) -> None:
        self.policy, self.customer = policy, customer
        self.person = Person(
            events={
                events.ACCOUNT_OPENED: self._day(customer.account_opened),
                events.ACCOUNT_CLOSED: self._day(customer.account_closed),
                events.LAST_ACTIVITY: self._last_activity(),
            },
            consents=[self._consent(one) for one in customer.consents],
            objections=[self._objection(one) for one in customer.objections],
            requests=[self._request(one) for one in customer.requests],
            restrictions=[self._restriction(one) for one in customer.restrictions],
            holds=[_hold(one) for one in customer.holds],
            complete=True,
        )

    def all(self) -> Iterator[Held]:
        """The rows that hold something, each with its record."""
        customer = self.customer
        orders = [self._purchased(one) for one in customer.orders]
        known = {events.PURCHASED: _several(orders), **self._spell_of_cases(customer.cases)}
        yield from self._held(customer, categories_of(customer), known)
        for order in customer.orders:
            about = [one for one in customer.cases if one.order_id == order.id]
            known = {events.PURCHASED: self._purchased(order), **self._spell_of_cases(about)}
            yield from self._held(order, categories_of(order), known)
        for voucher in customer.vouchers:
            yield from self._held(
                voucher, categories_of(voucher), {events.FISCAL_YEAR_ENDED: voucher.fiscal_year_ended}
            )
        for subscription in customer.subscriptions:
            yield from self._held(
                subscription,
                categories_of(subscription),
                {
                    events.SUBSCRIBED: self._day(subscription.subscribed),
                    events.UNSUBSCRIBED: self._day(subscription.unsubscribed),
                },
            )
        for case in customer.cases:
            yield from self._held(case, categories_of(case), self._spell_of_cases([case]))
        yield from self._registers()

    def _registers(self) -> Iterator[Held]:
        """The registers are personal data themselves, with times of their own."""
        for consent in self.customer.consents:
            known: dict[Event, Known] = {
                events.SUBSCRIBED: self._day(consent.given),
                events.UNSUBSCRIBED: self._day(consent.withdrawn),
            }
            yield from self._held(consent, categories_of(consent), known)
        for objection in self.customer.objections:
            yield from self._held(objection, categories_of(objection), {})
        for request in self.customer.requests:
            known = {
                events.MESSAGE_RECEIVED: self._day(request.received),
                events.REPLY_SENT: self._day(request.replied),
            }
            yield from self._held(request, categories_of(request), known)

    def _held(
        self, row: Base, categories: frozenset[DataCategory], known: dict[Event, Known]
    ) -> Iterator[Held]:
        if categories:
            yield Held(row, self.person.record(data=categories, events=known))

    def _day(self, moment: datetime | None) -> date | None:
        return None if moment is None else day_of(self.policy, moment)

    def _last_activity(self) -> Known:
        """Whoever has an account has been active some time: nobody has written down when, so it is unknown."""
        customer = self.customer
        if customer.account_opened is not None and customer.last_activity is None:
            return UNKNOWN
        return self._day(customer.last_activity)

    def _purchased(self, order: Order) -> date | Unknown:
        return self._day(order.purchased) or UNKNOWN

    def _spell_of_cases(self, cases: Sequence[SupportCase]) -> dict[Event, Known]:
        """From the first case that is open until none is: one that is closed does not close the others."""
        still_open = [self._day(one.opened) for one in cases if one.closed is None]
        if still_open:
            return {events.CASE_OPENED: min(filter(None, still_open)), events.CASE_CLOSED: None}
        opened = [day_of(self.policy, one.opened) for one in cases]
        closed = [day_of(self.policy, one.closed) for one in cases if one.closed is not None]
        return {
            events.CASE_OPENED: min(opened, default=None),
            events.CASE_CLOSED: max(closed, default=None),
        }

    def _consent(self, entry: ConsentEntry) -> Consent:
        given, withdrawn = day_of(self.policy, entry.given), self._day(entry.withdrawn)
        return Consent(purposes={PURPOSES[entry.purpose]}, given=given, withdrawn=withdrawn)

    def _objection(self, entry: ObjectionEntry) -> Objection:
        received, withdrawn = day_of(self.policy, entry.received), self._day(entry.withdrawn)
        return Objection(purposes={PURPOSES[entry.purpose]}, received=received, withdrawn=withdrawn)

    def _request(self, entry: RequestEntry) -> Request:
        return Request(right=RIGHTS[entry.right], received=day_of(self.policy, entry.received), granted=entry.granted)

    def _restriction(self, entry: RestrictionEntry) -> Restriction:
        return Restriction(received=day_of(self.policy, entry.received), ended=self._day(entry.ended))


def categories_of(row: Base) -> frozenset[DataCategory]:
    """The categories of personal data that a row holds: of a customer and an order, what is filled in."""
    if isinstance(row, Customer):
        return frozenset(category for category, names in CUSTOMER_COLUMNS.items() if _any(row, names))
    if isinstance(row, Order):
        lines = {data.ORDER_DETAILS} if row.lines else set()
        return frozenset(lines | ({data.DELIVERY_ADDRESS} if row.delivery_address else set()))
    return frozenset({WHOLE_ROWS[type(row)]})


CUSTOMER_COLUMNS: Final[dict[DataCategory, tuple[str, ...]]] = {
    data.NAME: ("name",),
    data.EMAIL_ADDRESS: ("email",),
    data.PHONE_NUMBER: ("phone",),
    data.POSTAL_ADDRESS: ("street", "postcode", "city"),
    data.ACCOUNT_INFORMATION: ("language", "account_opened", "account_closed", "last_activity"),
}
"""The columns of a customer that hold each category."""

WHOLE_ROWS: Final[dict[type[Base], DataCategory]] = {
    Voucher: data.INVOICE_RECORDS,
    Subscription: data.EMAIL_ADDRESS,
    SupportCase: data.SUPPORT_CORRESPONDENCE,
    ConsentEntry: data.CONSENT_RECORDS,
    ObjectionEntry: data.SUPPRESSION_LIST_ENTRY,
    RequestEntry: data.RIGHTS_REQUESTS,
}
"""The tables whose rows are of one category, and go as a whole."""


def _any(row: Base, names: Sequence[str]) -> bool:
    return any(getattr(row, name) is not None for name in names)


def _several(days: Sequence[date | Unknown]) -> Known:
    """All the days; unknown where one of them is, for it may be the last."""
    if UNKNOWN in days:
        return UNKNOWN
    return tuple(sorted({one for one in days if isinstance(one, date)})) or None



def _hold(entry: HoldEntry) -> Hold:
    categories = {CATEGORIES[key] for key in entry.categories}
    return Hold(data=categories, begins=entry.begins, ended=entry.ended)
